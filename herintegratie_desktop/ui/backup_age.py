"""The age of the last tested backup in the bar on top: in words, or shortly where room is small."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from herintegratie_desktop.ui.kit.widgets import IconLabel, LinkButton, label


class BackupAge(QWidget):
    """Says nothing until it is told; ``wanted`` comes when somebody wants to do something."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._brief_words = "", ""
        self._is_overdue, self._is_brief = False, False
        self._dot, self._shield = label("·", "muted"), IconLabel("shield", "good", 16)
        self._said = label("", "muted")
        self.link = LinkButton("", "warn")
        self.link.clicked.connect(lambda _=False: self.wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        for part in (self._dot, self._shield, self._said, self.link):
            row.addWidget(part)
        self._refresh()

    def text(self) -> str:
        """Return what it says, shortly or in words."""
        return self.link.text() if self._is_overdue else self._said.text()

    def show_age(self, words: str, brief: str, *, is_overdue: bool) -> None:
        """Say how old the backup is, in words and shortly; too old asks to be looked at."""
        self._words, self._brief_words, self._is_overdue = words, brief, is_overdue
        self._refresh()

    def set_brief(self, brief: bool) -> None:
        """Say it shortly, or in words."""
        self._is_brief = brief
        self._refresh()

    def _refresh(self) -> None:
        said = self._brief_words if self._is_brief else self._words
        is_late, is_known = self._is_overdue, bool(self._words)
        self._said.setText(said)
        self.link.setText(said)
        self.link.setVisible(is_known and is_late)
        self._said.setVisible(is_known and not is_late)
        self._shield.setVisible(is_known and self._is_brief and not is_late)
        self._dot.setVisible(is_known and not self._is_brief)
        self.setToolTip(self._words if self._is_brief else "")
        for part in (self, self._said, self.link):
            part.setAccessibleName(self._words)
