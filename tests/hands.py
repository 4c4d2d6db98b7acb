"""What a person does at a window: typing where the keyboard is, pressing keys, pasting."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

CONTROL = Qt.KeyboardModifier.ControlModifier


def write(text, field=None):
    """Type a text letter by letter, wherever the keyboard goes meanwhile."""
    if field is not None:
        field.setFocus(Qt.FocusReason.TabFocusReason)
    for letter in text:
        if letter.isascii() and letter.isprintable():
            QTest.keyClicks(QApplication.focusWidget(), letter)
        else:
            _write_with_other_keys(letter)


def press(key, times=1, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key where the keyboard is."""
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


def replace_all(text, field):
    """Select what stands in a field and type something else."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_A, modifier=CONTROL)
    press(Qt.Key.Key_Delete)
    write(text)


def paste(text, field):
    """Paste a text into a field with the keyboard."""
    QApplication.clipboard().setText(text)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_V, modifier=CONTROL)


def tab_order(page):
    """Return the widgets of a page in the order in which Tab goes to them."""
    found, widget = [], page.nextInFocusChain()
    while widget is not page:
        reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
        if reachable and page.isAncestorOf(widget) and widget.focusProxy() is None:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _write_with_other_keys(letter):
    # QTest knows the keys of a Latin keyboard only.
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(QApplication.focusWidget(), event)
