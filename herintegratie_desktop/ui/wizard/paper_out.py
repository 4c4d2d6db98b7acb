"""The ways in which the plan leaves the program: a printer, a file, and a set of copies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.widgets import Button
from herintegratie_desktop.ui.paper.leaving import SAVE as SAVE
from herintegratie_desktop.ui.paper.leaving import Leaf, Leaving
from herintegratie_desktop.ui.paper.plan_paper import PlanPaper, file_name
from herintegratie_desktop.ui.recipient_box import RecipientBox

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault


class PaperOut(QObject):
    """Two buttons, for whom a copy is, and ``told``.

    ``told`` gives the kind of message, its sentence, and the way out or nothing.
    """

    told = Signal(str, str, str)

    def __init__(self, bridge: CaseBridge, vault: Vault, paper: PlanPaper, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._vault, self._paper = bridge, vault, paper
        self._leaving = Leaving(vault, bridge.desk, window)
        self._leaving.told.connect(self.told)
        self.save_button = Button(self.tr("PDF bewaren"), "download")
        self.print_button = Button(self.tr("Afdrukken"), "print")
        self.for_whom = RecipientBox()
        self.save_button.clicked.connect(lambda _=False: self.save())
        self.print_button.clicked.connect(lambda _=False: self.print())

    def refresh(self) -> None:
        """Propose for whom a copy of the case is, as it is now."""
        self.for_whom.propose(self._case, self._bridge.desk)

    def print(self) -> None:
        """Ask for a printer and print what the preview shows."""
        if self._leaving.may_print():
            self._paper.ask(lambda pdf: self._leaving.print([self._leaf(pdf)]))

    def save(self) -> None:
        """Ask where to, and put the bytes that the preview shows in a file."""
        if self._leaving.may_save():
            self._paper.ask(lambda pdf: self._leaving.save(self._leaf(pdf)))

    def _write(self, path: Path, pdf: bytes) -> None:
        self._leaving.write({path: self._leaf(pdf)})

    @property
    def _case(self) -> Case:
        return self._bridge.case

    def _leaf(self, pdf: bytes) -> Leaf:
        return Leaf(pdf, file_name(self._case), self._note)

    def _note(self, on_paper: bool) -> None:
        case, papers = self._case, self._vault.papers
        note = papers.note_print if on_paper else papers.note_export
        note(case.id, content_digest(case), case.version, self.for_whom.to_whom())
