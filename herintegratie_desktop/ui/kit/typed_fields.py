"""Fields of text that hand on every keystroke and show what the case says."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QLineEdit, QWidget

from herintegratie_desktop.ui.kit.paste_guard import (
    LINE_LIMIT,
    TEXT_LIMIT,
    GuardedText,
    guard_line,
)


def storable(text: str) -> str:
    """Return a text without what no case can hold: null characters and unpaired surrogates."""
    return "".join(mark for mark in text if mark != "\0" and not "\ud800" <= mark <= "\udfff")


class TextLine(QLineEdit):
    """A field of one line; ``typed`` gives the text at each keystroke, ``left`` when one goes on.

    ``refused`` says why something was not put in.
    """

    typed = Signal(str)
    left = Signal()
    refused = Signal(str)

    def __init__(
        self, placeholder: str = "", limit: int = LINE_LIMIT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        guard_line(self, limit, self.refused.emit)
        self.textEdited.connect(lambda text: self.typed.emit(storable(text)))

    def show_text(self, text: str) -> None:
        """Show what the case says; what is typed here is already so."""
        if text != storable(self.text()):
            self.setText(text)
            self.setCursorPosition(len(text) if self.hasFocus() else 0)

    def is_typing(self) -> bool:
        """Say whether somebody is at this field."""
        return self.hasFocus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that one goes on."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class TextArea(GuardedText):
    """A field of several lines, as high as a number of them."""

    typed = Signal(str)
    left = Signal()
    refused = Signal(str)

    def __init__(self, rows: int = 3, parent: QWidget | None = None) -> None:
        # The signal exists only after this call, so it cannot be handed over itself.
        super().__init__(TEXT_LIMIT, lambda said: self.refused.emit(said), parent)  # noqa: PLW0108
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._rows = rows
        self._fit()
        self.textChanged.connect(lambda: self.typed.emit(storable(self.toPlainText())))

    def _fit(self) -> None:
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + 2 * int(self.document().documentMargin()) + 12
        self.setFixedHeight(self._rows * QFontMetrics(self.font()).lineSpacing() + around)

    def text(self) -> str:
        """Return what stands in the field."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show what the case says; what is typed here is already so."""
        if text != storable(self.toPlainText()):
            with QSignalBlocker(self):
                self.setPlainText(text)

    def is_typing(self) -> bool:
        """Say whether somebody is at this field."""
        return self.hasFocus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that one goes on."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
