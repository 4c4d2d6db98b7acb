"""What the seven pages have in common: a title, one question each, and a refresh from the case."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.edits import Part
from herintegratie_desktop.core.intake import Missing, Step, missing
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.core.session import Changed
from herintegratie_desktop.ui.bridge import CaseBridge


class WizardPage(QWidget):
    """One topic of the intake.

    A subclass sets `step` and `listens`, builds its widgets once in `__init__` and shows the case
    in `refresh`; it never reads the case back out of its widgets and never disturbs typing.
    """

    step: Step
    listens: Part = Part.ALL

    asks_for = Signal(str)
    """A link to a field elsewhere, by its place (`persons/p1/born`)."""

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.desk = bridge.desk
        self._stale = True
        bridge.changed.connect(self._on_changed)

    def title(self) -> str:
        """Return the heading of the page, in the language of the window."""
        raise NotImplementedError

    def hint(self) -> str:
        """Return the sentence under the heading, empty when there is none."""
        return ""

    def page_buttons(self) -> tuple[QWidget, ...]:
        """Return the buttons of this page for the right of the bar beneath it."""
        return ()

    def refresh(self, parts: Part) -> None:
        """Show the case as it is now; `parts` are those that may differ."""
        raise NotImplementedError

    def focus_place(self, place: str) -> bool:
        """Put the focus on a field by its place; False when it is not on this page."""
        return False

    def first_field(self) -> QWidget | None:
        """Return what has the keyboard when the page is opened; None for the first in order."""
        return None

    def missing(self) -> tuple[Missing, ...]:
        """Return what this page still asks for; without amounts for today, another scheme."""
        try:
            return missing(self.step, self.bridge.case, self.bridge.checked)
        except RuleError as error:
            return (Missing("scheme", error.phrase),)

    def show_missing(self, asked: tuple[Missing, ...]) -> None:
        """Show beside the fields what is missing, when somebody goes on; cleared by ()."""

    def arrive(self) -> None:
        """Show the case when the page comes into sight."""
        if self._stale:
            self._stale = False
            self.refresh(Part.ALL)

    def _on_changed(self, news: Changed) -> None:
        if not self.isVisible():
            self._stale = True
        elif news.parts & self.listens:
            self.refresh(news.parts)
