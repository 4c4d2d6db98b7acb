"""Keep a paste or a drop out of a field when it is longer than the field can hold.

Nothing of it is put in, and a sentence says so: half a text without a word would be worse.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip, QWidget

from herintegratie_desktop.ui.kit.spoken import announce

LINE_LIMIT = 2_000
TEXT_LIMIT = 20_000
_MOST_BYTES = 4

Refused = Callable[[str], None]
"""Is told the sentence to show when something was refused."""


def too_long(limit: int) -> str:
    """Return the sentence for a paste of more characters than fit."""
    sentence = QCoreApplication.translate(
        "PasteGuard",
        "Deze tekst is te lang: er passen hier {limit} tekens. Er is niets geplakt.",
    )
    return sentence.format(limit=_figures(limit))


def is_full(limit: int) -> str:
    """Return the sentence for a field that holds as much as it can."""
    sentence = QCoreApplication.translate("PasteGuard", "Hier passen niet meer dan {limit} tekens.")
    return sentence.format(limit=_figures(limit))


def guard_line(field: QLineEdit, limit: int = LINE_LIMIT, refused: Refused | None = None) -> None:
    """Let a field of one line hold no more than `limit` characters; what is refused is said.

    Without `refused` the sentence appears under the field and is read aloud.
    """
    field.setMaxLength(limit)
    guard = _LineGuard(field, limit, refused or (lambda sentence: say_at(field, sentence)))
    field.installEventFilter(guard)


def paste_into(field: QLineEdit, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
    """Paste into a guarded field as its keys do."""
    guard = field.findChild(_LineGuard)
    if guard is None:
        field.paste()
    else:
        guard.paste(mode)


def say_at(field: QWidget, sentence: str) -> None:
    """Show a sentence under a field for a while and have it read aloud."""
    QToolTip.showText(field.mapToGlobal(QPoint(0, field.height())), sentence, field)
    announce(field, sentence)


class GuardedText(QPlainTextEdit):
    """A field of several lines that holds no more than `limit` characters."""

    def __init__(
        self,
        limit: int = TEXT_LIMIT,
        refused: Refused | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit = limit
        self._refused = refused or (lambda sentence: say_at(self, sentence))
        self.setTabChangesFocus(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped when it fits."""
        if _fits(source, self._room()):
            super().insertFromMimeData(source)
        else:
            self._refused(too_long(self._limit))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, unless the field is full."""
        if event.text().isprintable() and event.text() and not self._room():
            self._refused(is_full(self._limit))
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method has made, unless the field is full."""
        if len(event.commitString()) > self._room():
            self._refused(is_full(self._limit))
            return
        super().inputMethodEvent(event)

    def _room(self) -> int:
        taken = self.document().characterCount() - 1
        cursor = self.textCursor()
        return self._limit - taken + cursor.selectionEnd() - cursor.selectionStart()


class _LineGuard(QObject):
    def __init__(self, field: QLineEdit, limit: int, refused: Refused) -> None:
        super().__init__(field)
        self._field = field
        self._limit = limit
        self._refused = refused
        field.inputRejected.connect(lambda: refused(is_full(limit)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take over every road by which much text can come in at once."""
        match event.type():
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return event.matches(QKeySequence.StandardKey.Paste) and self.paste()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                return not self._fits(event.mimeData())
            case QEvent.Type.ContextMenu if isinstance(event, QContextMenuEvent):
                return self._show_menu(event.globalPos())
            case QEvent.Type.MouseButtonRelease if isinstance(event, QMouseEvent):
                return event.button() == Qt.MouseButton.MiddleButton and self._paste_selection()
        return False

    def paste(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> bool:
        """Paste when it fits; always True, for the event is dealt with."""
        source = QGuiApplication.clipboard().mimeData(mode)
        if source is not None and not self._field.isReadOnly() and self._fits(source):
            self._field.insert(" ".join(source.text().splitlines()))
        return True

    def _paste_selection(self) -> bool:
        if not QGuiApplication.clipboard().supportsSelection():
            return False
        return self.paste(QClipboard.Mode.Selection)

    def _fits(self, source: QMimeData) -> bool:
        room = self._limit - len(self._field.text()) + len(self._field.selectedText())
        if not _fits(source, room):
            self._refused(too_long(self._limit))
            return False
        return True

    def _show_menu(self, place: QPoint) -> bool:
        menu = self._field.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda _checked=False: self.paste())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
        return True


def _fits(source: QMimeData, room: int) -> bool:
    # The bytes are counted first: fetching tens of millions of characters would be felt.
    is_far_too_long = source.data("text/plain").size() > _MOST_BYTES * room
    return not is_far_too_long and len(source.text()) <= room


def _figures(count: int) -> str:
    return f"{count:,}".replace(",", ".")
