"""What a person does at the window: type, press keys, click, draw; and wait for what comes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from time import monotonic

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from herintegratie_desktop.core.case import Stroke

_MOST_S = 60.0
_LOOK_AGAIN_MS = 20
_SETTLED_MS = 400
_PARTS = 3
_LEFT = Qt.MouseButton.LeftButton


class DemoStoppedError(Exception):
    """The window did not do what the demo expects; the message says what was waited for."""


def keyboard() -> QWidget:
    """Return the widget that has the keyboard; raises `DemoStoppedError` without one."""
    widget = QApplication.focusWidget()
    if widget is None:
        raise DemoStoppedError("the keyboard is nowhere")
    return widget


def go_to(widget: QWidget) -> None:
    """Give the keyboard to a field, as Tab does."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def rest_on(widget: QWidget) -> None:
    """Leave the keyboard at a field without selecting what stands in it."""
    widget.setFocus(Qt.FocusReason.OtherFocusReason)


def write(text: str, field: QWidget | None = None) -> None:
    """Type a text letter by letter, wherever the keyboard is or goes meanwhile."""
    if field is not None:
        go_to(field)
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(keyboard(), letter)
        else:
            _write_with_other_keys(letter)


def press(key: Qt.Key, times: int = 1) -> None:
    """Press a key where the keyboard is."""
    for _ in range(times):
        QTest.keyClick(keyboard(), key)


def click(widget: QWidget) -> None:
    """Click in the middle of a widget, as soon as it is in sight."""
    wait_for(f"{widget.metaObject().className()} to click on", lambda: _is_in_sight(widget))
    QTest.mouseClick(widget, _LEFT, pos=widget.rect().center())


def choose(box: QComboBox, key: object) -> None:
    """Choose from a list with the keyboard."""
    at = box.findData(key)
    if at < 0:
        raise DemoStoppedError(f"there is no {key} to choose")
    go_to(box)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, at)


def draw(pad: QWidget, stroke: Stroke) -> None:
    """Draw one stroke with the pen down."""
    places = [QPoint(int(x * pad.width()), int(y * pad.height())) for x, y, _ in stroke]
    QTest.mousePress(pad, _LEFT, pos=places[0])
    for place in _between(places):
        QTest.mouseMove(pad, place)
    QTest.mouseRelease(pad, _LEFT, pos=places[-1])


def wait_for(what: str, happens: Callable[[], bool]) -> None:
    """Let the window work until something is so; raises `DemoStoppedError` after a minute."""
    until = monotonic() + _MOST_S
    while not happens():
        if monotonic() > until:
            raise DemoStoppedError(f"waited for {what}")
        _wait(_LOOK_AGAIN_MS)


def settle() -> None:
    """Let the window finish what it paints a moment after a change."""
    _wait(_SETTLED_MS)


def _wait(ms: int) -> None:
    """Wait in a loop of its own: unlike `QTest.qWait` it lets other threads work meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _is_in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.rect().isEmpty()


def _between(places: list[QPoint]) -> Iterable[QPoint]:
    for start, end in pairwise(places):
        yield from (start + (end - start) * part / _PARTS for part in range(1, _PARTS + 1))


def _write_with_other_keys(letter: str) -> None:
    # QTest knows the keys of a Latin keyboard only.
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(keyboard(), event)
