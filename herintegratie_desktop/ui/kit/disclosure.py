"""A line that opens to show more, and closes again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.widgets import Button
from herintegratie_desktop.ui.sealed import READING


class Disclosure(QWidget):
    """A button with a title, and below it a part that is hidden until it is asked for."""

    opened = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(title, kind="quiet")
        self.button.setCheckable(True)
        self.button.setProperty(READING, True)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(10, 2, 0, 4)
        self.body.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inside)
        self.button.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def add(self, part: QWidget | QLayout) -> None:
        """Put a widget or a layout into what is hidden."""
        if isinstance(part, QWidget):
            self.body.addWidget(part)
        else:
            self.body.addLayout(part)

    def show_open(self, opened: bool) -> None:
        """Open or close it."""
        self.button.setChecked(opened)

    def is_open(self) -> bool:
        """Say whether what is inside can be seen."""
        return self.button.isChecked()

    def changeEvent(self, event: QEvent) -> None:
        """Point the arrow the way one reads."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._show_arrow()

    def _on_toggled(self, opened: bool) -> None:
        self._inside.setVisible(opened)
        self._show_arrow()
        self.opened.emit(opened)

    def _show_arrow(self) -> None:
        if self.button.isChecked():
            self.button.show_icon("chevron-down")
        elif self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.button.show_icon("chevron-left")
        else:
            self.button.show_icon("chevron-right")
