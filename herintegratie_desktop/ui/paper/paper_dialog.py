"""One paper as it will be printed, with for whom it is and the ways in which it leaves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.widgets import Banner, Button
from herintegratie_desktop.ui.paper.leaving import SAVE, Leaf, Leaving
from herintegratie_desktop.ui.paper.print_preview import PrintPreview
from herintegratie_desktop.ui.recipient_box import RecipientBox

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault


@dataclass(frozen=True)
class ShownPaper:
    """A paper about a case: its bytes, the name of its file, and what it is called in the book.

    `reader` is for whom it most likely is, of those that are proposed.
    """

    pdf: bytes = field(repr=False)
    name: str
    what: Phrase
    case: Case
    reader: str = ""


class PaperDialog(QDialog):
    """The pages, and above them for whom this is and the ways out; Escape closes it."""

    def __init__(
        self,
        title: str,
        paper: ShownPaper,
        vault: Vault,
        desk: Desk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._paper, self._vault = paper, vault
        self._leaving = Leaving(vault, desk, self)
        self.banner, self.for_whom = Banner(), RecipientBox()
        self.preview = PrintPreview(Errands(self))
        self.save_button = Button(self.tr("PDF bewaren"), "download")
        self.print_button = Button(self.tr("Afdrukken"), "print")
        self.close_button = Button(self.tr("Sluiten"))
        self._build()
        self._connect()
        self.for_whom.propose(paper.case, desk)
        self.for_whom.prefer(paper.reader)
        self.preview.show_pdf(paper.pdf)
        self.resize(920, 820)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        row = FieldRow(self.for_whom.question(), self.for_whom)
        buttons.addWidget(row, 1)
        for button in (self.save_button, self.print_button, self.close_button):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.banner)
        column.addLayout(buttons)
        column.addWidget(self.preview, 1)

    def _connect(self) -> None:
        self.save_button.clicked.connect(lambda _=False: self._save())
        self.print_button.clicked.connect(lambda _=False: self._print())
        self.close_button.clicked.connect(lambda _=False: self.accept())
        self.banner.acted.connect(self._save)
        self._leaving.told.connect(self._tell)

    def _save(self) -> None:
        if self._leaving.may_save():
            self._leaving.save(self._leaf())

    def _print(self) -> None:
        if self._leaving.may_print():
            self._leaving.print([self._leaf()])

    def _leaf(self) -> Leaf:
        return Leaf(self._paper.pdf, self._paper.name, self._note)

    def _note(self, on_paper: bool) -> None:
        paper, to_whom = self._paper, self.for_whom.to_whom()
        digest = content_digest(paper.case)
        self._vault.papers.note_copy(paper.case.id, digest, paper.what, to_whom, on_paper=on_paper)

    def _tell(self, kind: str, text: str, way_out: str) -> None:
        action = self.save_button.text() if way_out == SAVE else ""
        self.banner.show_message(kind, text, action=action)
