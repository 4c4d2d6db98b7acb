"""The caseworker's own signature: what it is worth, what is still missing, and the button."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.ui.kit.tab_order import put_before, stops
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Button,
    Card,
    LinkButton,
    PrimaryButton,
    label,
)
from herintegratie_desktop.ui.wizard.problem_list import Asked, ProblemList
from herintegratie_desktop.ui.wizard.seal_means import SealMeans


class SealCard(Card):
    """``seal_wanted`` and the like say which button was pressed.

    ``asked`` gives the place of what is still missing.
    """

    seal_wanted = Signal()
    renewal_wanted = Signal()
    version_wanted = Signal(int)
    new_version_wanted = Signal()
    check_wanted = Signal()
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.banner = Banner()
        self.worth = label("", "muted", wrap=True)
        self.means = SealMeans()
        self.who = label("", wrap=True)
        self.renew = LinkButton(self.tr("Certificaat op naam van de behandelaar maken"))
        self.refusal, self.missing = Banner(), ProblemList("error", "error", self.tr("Herstellen"))
        self.seal = PrimaryButton(self.tr("Plan ondertekenen"), "shield")
        self.progress = QProgressBar()
        self.new_version = Button(self.tr("Nieuwe versie maken"), "copy")
        self.check = LinkButton(self.tr("Controleer een PDF…"))
        self.caseworker = LinkButton(self.tr("Behandelaar wijzigen"))
        self._earlier: dict[int, LinkButton] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("Bezig met ondertekenen"))
        self.progress.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.seal, self.new_version, self.check):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for part in (self.banner, self.worth, self.means, self.who):
            self.add(part)
        for link in (self.caseworker, self.renew):
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        for below in (self.refusal, self.missing, self.progress):
            self.add(below)
        self.add(buttons)

    def _connect(self) -> None:
        self.seal.clicked.connect(lambda _=False: self.seal_wanted.emit())
        self.renew.clicked.connect(lambda _=False: self.renewal_wanted.emit())
        self.new_version.clicked.connect(lambda _=False: self.new_version_wanted.emit())
        self.check.clicked.connect(lambda _=False: self.check_wanted.emit())
        self.missing.asked.connect(self.asked)
        self.caseworker.clicked.connect(lambda _=False: self.asked.emit("caseworker"))

    def show_case(self, case: Case, who: str) -> None:
        """Show what can be done with the case now; `who` says who signs, or has to."""
        is_sealed = case.seal is not None
        self.show_title(self.tr("Ondertekend") if is_sealed else self.tr("Plan ondertekenen"))
        self.who.setText(who)
        self.worth.setText(self._worth(case))
        self.who.setVisible(bool(who))
        for part in (self.caseworker, self.means, self.seal):
            part.setVisible(not is_sealed)
        self.new_version.setVisible(is_sealed)
        self._show_seal(case)

    def show_earlier(self, versions: Iterable[int]) -> None:
        """Offer the sealed papers of earlier versions."""
        wanted = tuple(versions)
        if wanted == tuple(self._earlier):
            return
        for link in self._earlier.values():
            link.hide()
            link.deleteLater()
        self._earlier = {version: self._link_to(version) for version in wanted}

    def earlier(self, version: int) -> LinkButton:
        """Return the link to the sealed paper of an earlier version."""
        return self._earlier[version]

    def _link_to(self, version: int) -> LinkButton:
        said = self.tr("Ondertekende versie {version} bekijken")
        link = LinkButton(said.format(version=version))
        link.clicked.connect(lambda _=False: self.version_wanted.emit(version))
        self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return link

    def show_renewal(self, offered: bool) -> None:
        """Offer a certificate in the name of the caseworker, or not."""
        self.renew.setVisible(offered and not self.seal.isHidden())

    def show_missing(self, points: Iterable[Asked]) -> None:
        """Show what has to be done first, each with a link; nothing when there is nothing."""
        asked = tuple(points)
        self.missing.show_problems(asked)
        self.missing.setVisible(bool(asked))
        put_before(self.seal, stops(self.missing))
        if asked:
            lead = self.tr("Dit plan kan nog niet worden ondertekend. ")
            self.refusal.show_message("error", self.tr("Doe eerst dit:"), lead=lead)
        else:
            self.refusal.clear()

    def show_refusal(self, sentence: str) -> None:
        """Show why nothing was signed."""
        self.refusal.show_message("error", sentence)

    def show_busy(self, busy: bool) -> None:
        """Show that it is being signed; what is pressed meanwhile does nothing."""
        self.progress.setVisible(busy)
        self.seal.setText(
            self.tr("Bezig met ondertekenen…") if busy else self.tr("Plan ondertekenen")
        )

    def _show_seal(self, case: Case) -> None:
        if case.seal is None:
            self.banner.clear()
            return
        self.show_missing(())
        said = self.tr("Ondertekend op {day} door {who}, versie {version}.")
        day, version = dutch_date(case.seal.on), str(case.version)
        self.banner.show_message("good", said.format(day=day, who=case.seal.by, version=version))

    def _worth(self, case: Case) -> str:
        if case.seal is not None:
            return self.tr(
                "Deze versie verandert niet meer. Moet er iets anders, maak dan een nieuwe versie; "
                "die moet opnieuw worden getekend."
            )
        return self.tr(
            "Hiermee sluit u versie {version} af; daarna verandert er niets meer aan. Moet er toch "
            "iets anders, dan maakt u een volgende versie, die opnieuw wordt getekend."
        ).format(version=case.version)
