"""The ways in which the plan leaves the program: a printer, a file, and a set of copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.widgets import Button
from herintegratie_desktop.ui.paper.copies import leaf_of
from herintegratie_desktop.ui.paper.given_row import GivenRow
from herintegratie_desktop.ui.paper.leaving import SAVE as SAVE
from herintegratie_desktop.ui.paper.leaving import Leaf, Leaving
from herintegratie_desktop.ui.paper.plan_paper import SEALED_PLAN, PlanPaper

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
        self.given = GivenRow(bridge.desk)
        self.given.changed.connect(self._on_given)
        self.save_button.clicked.connect(lambda _=False: self.save())
        self.print_button.clicked.connect(lambda _=False: self.print())

    def refresh(self) -> None:
        """Propose for whom a copy of the case is, as it is now."""
        case = self._bridge.case
        kept = case.seal and self._vault.papers.digest(case.id, case.version, SEALED_PLAN)
        self.given.show_case(case, is_kept=kept is not None)

    def print(self) -> None:
        """Ask for a printer and print what the preview shows."""
        if self._leaving.may_print():
            self._paper.ask(lambda pdf: self._leaving.print([self._leaf(pdf)]))

    def save(self) -> None:
        """Ask where to, and put the bytes that the preview shows in a file."""
        if self._leaving.may_save():
            self._paper.ask(lambda pdf: self._leaving.save(self._leaf(pdf)))

    def _on_given(self) -> None:
        self._paper.want(self.given.for_whom.to_whom(), itself=self.given.is_itself)

    def _leaf(self, pdf: bytes) -> Leaf:
        return leaf_of(self._bridge.case, self._paper.copy(), pdf, self._vault)
