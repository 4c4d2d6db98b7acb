"""Facts as pairs of a name and a text, one below the other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from herintegratie_desktop.ui.kit.widgets import label


class FactList(QWidget):
    """Shows pairs; one without a text is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show other facts."""
        wanted = tuple((name, text) for name, text in facts if text)
        if wanted == self._shown:
            return
        self._shown = wanted
        while self._grid.count():
            item = self._grid.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, (name, text) in enumerate(wanted):
            self._grid.addWidget(label(name, "small"), at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(text, wrap=True), at, 1, Qt.AlignmentFlag.AlignTop)

    def facts(self) -> dict[str, str]:
        """Return what is shown, by name."""
        return dict(self._shown)
