"""A set of copies in one go: for whom, the partner and its language, then printer or folder."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.texts import DUTCH, is_approved
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.widgets import Banner, Button, label
from herintegratie_desktop.ui.paper.copies import CopiesOrder, copies_order, copy_bytes, leaves_of
from herintegratie_desktop.ui.paper.leaving import SAVE, Leaf, Leaving
from herintegratie_desktop.ui.recipient_box import RecipientBox

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.papers.copies import PlanCopy, Reader
    from herintegratie_desktop.store.vault import Vault

_WIDTH = 560
_FIRST_CHOICE = "en"

Then = Callable[[list[Leaf]], None]


class CopiesDialog(QDialog):
    """Three boxes that are ticked, the partner, and two ways out; Escape leaves all as it was."""

    def __init__(self, bridge: CaseBridge, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Exemplaren van het plan"))
        self._bridge, self._vault = bridge, vault
        self._errands = Errands(self)
        self._leaving = Leaving(vault, bridge.desk, self)
        self.banner = Banner()
        self.boxes: dict[Reader, QCheckBox] = {}
        self.partner, self.language = RecipientBox(), QComboBox()
        self.save_button = Button(self.tr("Bewaren in een map…"), "download")
        self.print_button = Button(self.tr("Afdrukken"), "print")
        self.close_button = Button(self.tr("Sluiten"))
        self._build()
        self._connect()
        self.setMinimumWidth(_WIDTH)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(self.banner)
        column.addWidget(label(self.tr("Voor wie is er een exemplaar?"), "heading"))
        self._add_boxes(column)
        self._add_partner(column)
        said = self.tr(
            "Onder aan elke bladzijde staat voor wie het exemplaar is. Alleen het exemplaar voor "
            "het dossier heeft het hele dossier in zich; de andere zijn er om te lezen."
        )
        column.addWidget(label(said, "muted", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.print_button, self.save_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column.addLayout(buttons)

    def _add_boxes(self, column: QVBoxLayout) -> None:
        from herintegratie_desktop.pdf.papers.copies import READER_NAMES

        for reader, name in READER_NAMES.items():
            said = self._bridge.desk.translate(name)
            box = QCheckBox(said[:1].upper() + said[1:])
            box.setChecked(True)
            self.boxes[reader] = box
            column.addWidget(box)

    def _add_partner(self, column: QVBoxLayout) -> None:
        from herintegratie_desktop.pdf.languages import LANGUAGE_NAMES

        self.partner.propose(self._bridge.case, self._bridge.desk)
        for code, name in LANGUAGE_NAMES.items():
            if is_approved(code, self._bridge.desk.guide):
                self.language.addItem(self._bridge.desk.translate(name), code)
        first = self.language.findData(_FIRST_CHOICE)
        self.language.setCurrentIndex(max(first, 0))
        question = self.tr("Wie is de partner?")
        self.partner.setAccessibleName(question)
        column.addWidget(FieldRow(question, self.partner))
        column.addWidget(FieldRow(self.tr("Taal voor de partner, naast Nederlands"), self.language))

    def _connect(self) -> None:
        self.save_button.clicked.connect(lambda _=False: self.save())
        self.print_button.clicked.connect(lambda _=False: self.print())
        self.close_button.clicked.connect(lambda _=False: self.accept())
        self.banner.acted.connect(self.save)
        self._leaving.told.connect(self._tell)

    def save(self) -> None:
        """Have the copies made and ask for the folder they go to."""
        if self._leaving.may_save():
            self._make(self._leaving.save_all)

    def print(self) -> None:
        """Have the copies made and ask for a printer, once for all of them."""
        if self._leaving.may_print():
            self._make(self._leaving.print)

    def _copies(self) -> tuple[PlanCopy, ...]:
        from herintegratie_desktop.pdf.papers.copies import copies_for

        readers = tuple(reader for reader, box in self.boxes.items() if box.isChecked())
        language = self.language.currentData() or DUTCH
        return copies_for(self._bridge.case, readers, self.partner.to_whom(), language)

    def _make(self, then: Then) -> None:
        copies = self._copies()
        if not copies:
            self._tell("warn", self.tr("Kies eerst voor wie er een exemplaar is."), "")
            return
        try:
            order = copies_order(self._bridge, self._vault)
        except (RuleError, VaultError) as error:
            self._refuse(error.phrase)
            return
        self._errands.send(
            lambda: [copy_bytes(order, copy) for copy in copies],
            lambda pdfs: self._on_made(order, copies, pdfs, then),
        )

    def _on_made(
        self, order: CopiesOrder, copies: tuple[PlanCopy, ...], pdfs: list[bytes], then: Then
    ) -> None:
        then(leaves_of(order, copies, pdfs, self._vault))

    def _refuse(self, phrase: Phrase) -> None:
        self._tell("error", self._bridge.desk.say(phrase), "")

    def _tell(self, kind: str, text: str, way_out: str) -> None:
        action = self.save_button.text() if way_out == SAVE else ""
        self.banner.show_message(kind, text, action=action)
