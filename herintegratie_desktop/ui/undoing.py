"""Let Ctrl+Z and Ctrl+Y mean the undo of the case, also while somebody types in a field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_OURS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class FieldWatch(QObject):
    """Looks at the one field inside a widget that has the keyboard.

    A text field claims Ctrl+Z for its own history; here neither the claim nor the key itself
    reaches it, so that the shortcut of the window has it. ``moved`` tells that another field has
    the keyboard.
    """

    moved = Signal()

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        self._within = within
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and self._within.isAncestorOf(new):
            new.installEventFilter(self)
            self.moved.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep undo and redo from the field."""
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        is_ours = any(event.matches(key) for key in _OURS)
        if is_ours:
            event.ignore()
        return is_ours
