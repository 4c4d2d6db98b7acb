"""What is said under a cell that cannot be read, with the amounts it may have meant."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.ui.kit.spoken import announce
from herintegratie_desktop.ui.kit.widgets import SecondaryButton, label
from herintegratie_desktop.ui.plan.plan_writer import Trouble

_WIDTH = 372


class CellAdvice(QFrame):
    """A sentence in a box under a cell; `chosen` gives the cents of a button that was pressed.

    `left` says that the keyboard goes back to the table.
    """

    chosen = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "error")
        self._sentence = label("", "error", wrap=True)
        self.buttons: list[SecondaryButton] = []
        self._row = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(8)
        column.addWidget(self._sentence)
        column.addLayout(self._row)
        self._shown: Trouble | None = None
        self.hide()

    def say(self, trouble: Trouble) -> None:
        """Say why a text cannot be read, with a button for each reading."""
        if trouble != self._shown:
            self._shown = trouble
            self._sentence.setText(trouble.sentence)
            self.setAccessibleName(trouble.sentence)
            self._make_buttons(trouble.meant)
            announce(self, trouble.sentence)

    def sentence(self) -> str:
        """Return what is said."""
        return self._sentence.text()

    def clear(self) -> None:
        """Say nothing."""
        self._shown = None
        self.hide()

    def lie_at(self, cell: QRect, within: QRect) -> None:
        """Lie under a cell, or above it when there is no room below."""
        width = min(_WIDTH, within.width() - 8)
        self.resize(width, self.heightForWidth(width))
        x = max(within.left() + 4, min(cell.right() - width, within.right() - width - 4))
        y = cell.bottom() + 2
        if y + self.height() > within.bottom():
            y = max(within.top() + 2, cell.top() - self.height() - 2)
        self.move(x, y)
        self.show()
        self.raise_()

    def focus_first(self) -> bool:
        """Give the keyboard to the first reading; False when there is none."""
        if self.isHidden() or not self.buttons:
            return False
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the table with Escape, and choose with Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            for button in self.buttons:
                if button.hasFocus():
                    button.click()
                    return
        else:
            super().keyPressEvent(event)

    def _make_buttons(self, meant: tuple[int, ...]) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(cents) for cents in meant]

    def _button(self, cents: int) -> SecondaryButton:
        button = SecondaryButton(show_euros(cents))
        # A click must not take the keyboard from the cell, for that would end its editing.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False: self.chosen.emit(cents))
        self._row.addWidget(button)
        # At once, for a layout shows it later, and what is not shown takes no keyboard.
        button.show()
        return button
