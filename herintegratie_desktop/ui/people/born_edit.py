"""The three boxes of a birth date."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from herintegratie_desktop.core.born import Parts, kept_text, parse_parts, parts_of
from herintegratie_desktop.core.dates import NotADateError, PartialDate
from herintegratie_desktop.core.when import NotAWhenError, parse_when
from herintegratie_desktop.ui.kit.fields import PartialDateEdit
from herintegratie_desktop.ui.kit.paste_guard import guard_line

_LONGEST_PASTE = 40


class BornEdit(PartialDateEdit):
    """Three boxes that take a whole date from the clipboard, and follow the case."""

    left = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for box in self.boxes:
            guard_line(box, box.maxLength(), self.refused.emit)
            # Installed again, so that this filter hears of a paste before the guard does.
            box.installEventFilter(self)

    def show_born(self, parts: Parts) -> None:
        """Show other parts, unless what stands there means the same."""
        if _meaning(self.parts()) == _meaning(parts):
            return
        for box, text in zip(self.boxes, parts, strict=True):
            box.setText(text)

    def is_typing(self) -> bool:
        """Say whether somebody is at one of the boxes."""
        return any(box.hasFocus() for box in self.boxes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Spread a pasted date over the boxes, and tell when all of them are left."""
        if _is_paste(event) and self._paste_date():
            return True
        if event.type() == QEvent.Type.FocusOut and QApplication.focusWidget() not in self.boxes:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _paste_date(self) -> bool:
        source = QGuiApplication.clipboard().mimeData()
        if self.boxes[0].isReadOnly() or source.data("text/plain").size() > _LONGEST_PASTE:
            return False
        try:
            pasted = parse_when(source.text())
        except NotAWhenError:
            return False
        for box, text in zip(self.boxes, parts_of(pasted), strict=True):
            box.setText(text)
        self.edited.emit(*self.parts())
        return True


def _is_paste(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.matches(QKeySequence.StandardKey.Paste)
    )


def _meaning(parts: Parts) -> PartialDate | str | None:
    try:
        return parse_parts(parts)
    except NotADateError:
        return kept_text(parts)
