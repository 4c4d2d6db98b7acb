"""The room where anybody's PDF, scan or typed code is held against the vault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.pdf.typedcode import TypedCodeError
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.dropping import DropBox
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    SecondaryButton,
    label,
    scrolled,
)
from herintegratie_desktop.ui.proof.checking import Checking
from herintegratie_desktop.ui.proof.office_key_dialog import OfficeKeyDialog
from herintegratie_desktop.ui.proof.report_card import ReportCard

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.examining import Examined
    from herintegratie_desktop.pdf.report import Report
    from herintegratie_desktop.store.vault import Vault

_EDGE = 32
_UNKNOWN = words(
    "Deze code hoort bij geen plan in deze kluis. Is hij goed overgetypt, dan is het papier van een"
    " ander kantoor, van een concept dat daarna is veranderd, of nagemaakt."
)


class ProofRoom(QWidget):
    """A box for files, a field for a typed code, and under it what was found out."""

    def __init__(self, vault: Vault, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault, self._desk = vault, desk
        self.errands = Errands(self)
        self.checking = Checking(vault, desk, self.errands, self)
        self.message = Banner()
        self.box = DropBox(
            self.tr("Sleep een plan of een scan hierheen: PDF, JPEG, PNG of TIFF."),
            self.tr("Bestand kiezen…"),
        )
        self.code = TextLine(self.tr("Bijvoorbeeld 8NJDG-6PE56-DR027"))
        self.look_up = SecondaryButton(self.tr("Controleer deze code"), "search")
        self.reports: list[ReportCard] = []
        self._found = QVBoxLayout()
        self._build()
        self._connect()

    def _build(self) -> None:
        hint = self.tr(
            "Kijk of een PDF, papier en de kluis hetzelfde zeggen, of de handtekeningen heel zijn, "
            "en wat er na het ondertekenen is veranderd. Er wordt niets van bewaard."
        )
        self._found.setSpacing(12)
        self._found.setContentsMargins(0, 0, 8, 0)
        found = QWidget()
        found.setLayout(self._found)
        self._found.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 24, _EDGE, 20)
        column.setSpacing(14)
        column.addWidget(label(self.tr("Controleren"), "title"))
        column.addWidget(label(hint, "muted", wrap=True))
        column.addWidget(self.message)
        column.addWidget(self.box)
        column.addWidget(self._typing())
        column.addWidget(scrolled(found), 1)

    def _typing(self) -> Card:
        said = self.tr("Alleen papier? Typ de code die onder aan de bladzijde staat.")
        self.code.setAccessibleName(self.tr("Code onder aan de bladzijde"))
        self.code.setMaximumWidth(320)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(said))
        row.addWidget(self.code, 1)
        row.addWidget(self.look_up)
        row.addStretch(1)
        card = Card()
        card.add(row)
        return card

    def _connect(self) -> None:
        self.box.dropped.connect(self.check)
        self.checking.found.connect(self._on_found)
        self.checking.failed.connect(self._on_failed)
        self.look_up.clicked.connect(lambda _=False: self.check_code())
        self.code.returnPressed.connect(self.check_code)

    def arrive(self) -> None:
        """Give the keyboard to the first thing to do."""
        self.box.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self) -> None:
        """Put away what was found out, for the room is left."""
        for each in tuple(self.reports):
            self._put_away(each)
        self.message.clear()
        self.code.clear()

    def check(self, paths: Sequence[Path]) -> None:
        """Judge files beside the window, the newest report on top."""
        self.message.clear()
        for path in paths:
            self.checking.check(path)

    def check_code(self) -> None:
        """Judge the code that was typed."""
        from herintegratie_desktop.pdf.examining import report_on_typed

        self.message.clear()
        try:
            report = report_on_typed(self.code.text(), self._vault.known_plans)
        except TypedCodeError as error:
            self.message.show_message("error", self._desk.say(error.phrase))
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if report is None:
            self.message.show_message("warn", self._desk.say(Phrase(_UNKNOWN)))
        else:
            self._put(ReportCard(self.code.text().strip().upper(), report, self._desk))

    def _on_found(self, name: str, report: Report, examined: Examined) -> None:
        from herintegratie_desktop.pdf.keysknown import key_to_remember, keys_of

        card = ReportCard(name, report, self._desk)
        key = key_to_remember(examined.verdict, keys_of(self._vault))
        if key is not None and examined.verdict is not None:
            link = card.offer(self.tr("Sleutel van dit kantoor onthouden…"))
            signer = examined.verdict.signatures[0].signer
            again = partial(self._tell_again, card, name, examined)
            link.clicked.connect(lambda _=False: self._ask_office(key, signer, again))
        self._put(card)

    def _tell_again(self, card: ReportCard, name: str, examined: Examined) -> None:
        self._put_away(card)
        self.checking.tell(name, examined)

    def _ask_office(self, key: bytes, proposed: str, again: Callable[[], None]) -> None:
        from herintegratie_desktop.pdf.codekeys import fingerprint

        if not self._vault.may(Act.MANAGE_RULES):
            self._on_failed(refusal(Act.MANAGE_RULES))
            return
        dialog = OfficeKeyDialog(fingerprint(key), proposed, partial(self._keep_key, key), self)
        dialog.accepted.connect(lambda: self._on_kept(dialog.name.text().strip(), again))
        dialog.open()

    def _keep_key(self, key: bytes, name: str) -> str:
        try:
            self._vault.code_offices.trust(name, key)
        except VaultError as error:
            return self._desk.say(error.phrase)
        return ""

    def _on_kept(self, name: str, again: Callable[[], None]) -> None:
        again()
        said = self.tr("Papier van {name} wordt voortaan herkend. U vindt de sleutel bij Regels.")
        self.message.show_message("good", said.format(name=name))

    def _on_failed(self, phrase: Phrase) -> None:
        self.message.show_message("error", self._desk.say(phrase))

    def _put(self, card: ReportCard) -> None:
        card.left.connect(lambda: self._put_away(card))
        self.reports.insert(0, card)
        self._found.insertWidget(0, card)
        card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self, card: ReportCard) -> None:
        self.reports.remove(card)
        card.hide()
        card.deleteLater()
