"""A rule file before it is installed: what is wrong in it, who signed it, and what it changes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.store.officeerrors import BadRuleNameError, FailingExamplesError
from herintegratie_desktop.store.officerules import MOST_BYTES
from herintegratie_desktop.store.rulesigning import TrustedKey
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextArea
from herintegratie_desktop.ui.kit.waiting import after_painting
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    PrimaryButton,
    SecondaryButton,
    label,
    scrolled,
)
from herintegratie_desktop.ui.rules.impact_card import ImpactCard
from herintegratie_desktop.ui.rules.office_bridge import REFUSALS, OfficeBridge
from herintegratie_desktop.ui.rules.rule_file import FileRead, files_in_force
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import EDGE, row_of


class InstallPanel(QWidget):
    """``done`` comes after the file was installed (or, going back, taken out of use).

    Nothing is kept before that; whatever is refused leaves the rules as they were.
    """

    done = Signal(bool)
    left = Signal()

    def __init__(self, bridge: OfficeBridge, read: FileRead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._read = bridge, read
        self._guide: Guide | None = None
        self._signer: TrustedKey | None = None
        self._insists = False
        self.verdict = Banner()
        self.faults = ReadingTable(
            self.tr("Wat er niet klopt"), (Column(self.tr("Wat er niet klopt")),), grows=True
        )
        self.signature = Banner()
        self.reason = TextArea(2)
        self.reason_row = FieldRow(
            self.tr("Waarom installeert u dit bestand zonder handtekening?"),
            self.reason,
            hint=self.tr("Dit wordt bij het bestand bewaard, met uw naam en de dag."),
        )
        self.impact = ImpactCard(bridge)
        self.install_button = PrimaryButton(self._words())
        self.cancel_button = SecondaryButton(self.tr("Annuleren"))
        self._build()
        self._connect()

    def _build(self) -> None:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(EDGE, 0, EDGE, 12)
        inside.setSpacing(14)
        inside.addWidget(self._about())
        self._mistakes = Card(self.tr("Verbeter dit in het bestand"))
        self._mistakes.add(self.faults)
        inside.addWidget(self._mistakes)
        inside.addWidget(self.impact)
        inside.addStretch(1)
        foot = row_of(self.install_button, self.cancel_button)
        foot.setContentsMargins(EDGE, 0, EDGE, 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(page), 1)
        column.addLayout(foot)
        for part in (self._mistakes, self.impact, self.reason_row, self.install_button):
            part.hide()

    def _about(self) -> Card:
        read = self._read
        card = Card(read.name)
        card.add(label(self._editions(), "muted", wrap=True))
        for part in (self.verdict, self.signature, self.reason_row):
            card.add(part)
        return card

    def _connect(self) -> None:
        self.install_button.clicked.connect(lambda _=False: self._on_install())
        self.cancel_button.clicked.connect(lambda _=False: self._on_cancel())
        self.reason.typed.connect(lambda _: self.reason_row.show_error(""))

    def start(self) -> None:
        """Say that the file is being looked through, and do that."""
        self.verdict.show_message("info", self.tr("Het bestand wordt nagekeken…"))
        self.cancel_button.setFocus()
        after_painting(self, self._look)

    def rest(self) -> None:
        """Look no further."""
        self.impact.run.cancel()

    def _look(self) -> None:
        try:
            self._guide = self._looked_at()
        except FailingExamplesError as error:
            self._show_faults([self._bridge.desk.say(each) for each in error.failures])
            return
        except REFUSALS as error:
            self._show_faults([self._bridge.say_error(error)])
            return
        self.verdict.show_message("good", self._sound())
        self._show_signature()
        self.install_button.show()
        if self._guide is not None:
            self.impact.show()
            self.impact.look(self._guide)

    def _sound(self) -> str:
        if self._read.goes_back and not self._read.content:
            return self.tr("Het programma heeft geen bestand van deze naam: het vervalt.")
        if self._read.has_examples:
            return self.tr("Het bestand klopt, en de voorbeelden erin komen uit.")
        return self.tr("Het bestand klopt. Er staan geen voorbeelden in.")

    def _looked_at(self) -> Guide | None:
        read, office = self._read, self._bridge.office
        if read.goes_back and not read.content:
            return None
        if len(read.content) > MOST_BYTES:
            raise BadRuleNameError.too_large(read.name, MOST_BYTES)
        return office.with_rules(read.name, read.content)

    def _show_faults(self, sentences: list[str]) -> None:
        self.verdict.show_message(
            "error", self.tr(" De regels van nu blijven gelden."), lead=self._refused()
        )
        self.faults.show_rows([(each,) for each in sentences])
        self._mistakes.show()

    def _refused(self) -> str:
        return self.tr("Dit bestand kan niet worden geïnstalleerd.")

    def _show_signature(self) -> None:
        read, office = self._read, self._bridge.office
        if read.goes_back:
            return
        if read.signature:
            self._signer = office.signer_of(read.content, read.signature)
        if self._signer is not None:
            said = self.tr("Ondertekend door {name}, een sleutel die uw organisatie vertrouwt.")
            self.signature.show_message("good", said.format(name=self._signer.name))
            return
        self.signature.show_message("warn", self._unsigned(), lead=self.tr("Niet vertrouwd. "))
        self.reason_row.show()

    def _unsigned(self) -> str:
        if self._read.signature:
            return self.tr(
                "Er ligt een handtekening bij, maar niet van een sleutel die u vertrouwt, of het "
                "bestand is daarna gewijzigd."
            )
        return self.tr("Dit bestand is niet ondertekend. Vraag na of het van de goede bron komt.")

    def _on_install(self) -> None:
        reason = self.reason.text().strip()
        if not self.reason_row.isHidden() and not reason:
            self.reason_row.show_error(self.tr("Schrijf waarom u dit bestand toch installeert."))
            self.reason_row.focus_field()
            return
        if self.impact.run.is_busy and not self._insists:
            self._insists = True
            self.verdict.show_message(
                "warn",
                self.tr("De gevolgen zijn nog niet helemaal bekend. Wacht even, of kies nog eens."),
            )
            return
        self.impact.run.cancel()
        refused = self._bridge.change(lambda: self._install(reason))
        if refused:
            self.verdict.show_message("error", refused)
            self.signature.clear()
        else:
            self.done.emit(self._read.goes_back)

    def _install(self, reason: str) -> None:
        read, office = self._read, self._bridge.office
        if read.goes_back:
            office.uninstall(read.name)
            return
        signer = self._signer.name if self._signer else ""
        office.install(read.name, read.content, signed_by=signer, reason=reason)

    def _on_cancel(self) -> None:
        self.impact.run.cancel()
        self.left.emit()

    def _words(self) -> str:
        return self.tr("Terugdraaien") if self._read.goes_back else self.tr("Installeren")

    def _editions(self) -> str:
        none: dict[str, str] = {}
        used = self._bridge.or_else(lambda: files_in_force(self._bridge.office), none)
        now = used.get(self._read.name, "")
        version = self._read.version or self.tr("geen")
        if not now:
            said = self.tr("Uitgave {new}. Een bestand van deze naam is er nu nog niet.")
            return said.format(new=version)
        return self.tr("Uitgave {new}; nu in gebruik: uitgave {now}.").format(new=version, now=now)
