"""A signature, drawn with a mouse or a pen."""

from __future__ import annotations

import pytest
from eyes import pixel, spoken
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QInputDevice,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
)
from PySide6.QtWidgets import QApplication

from herintegratie_desktop.ui.kit import look
from herintegratie_desktop.ui.kit.inkpad import InkPad


@pytest.fixture
def pad(shown):
    return shown(InkPad(), 400, 200)


def pen(pad, kind, x, y, pressure):
    device = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
        pad,
    )
    place = QPointF(x, y)
    event = QTabletEvent(
        kind,
        device,
        place,
        place,
        pressure,
        0,
        0,
        0,
        0,
        0,
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
    )
    QApplication.sendEvent(pad, event)


def test_a_mouse_draws_a_stroke_in_parts_of_the_pad(pad, qtbot):
    with qtbot.waitSignal(pad.changed):
        qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPointF(40, 100).toPoint())
        qtbot.mouseMove(pad, QPointF(200, 50).toPoint())
        qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPointF(200, 50).toPoint())
    assert pad.strokes() == (((0.1, 0.5, 0.5), (0.5, 0.25, 0.5)),)


def test_a_pen_draws_with_its_pressure(pad):
    pen(pad, QEvent.Type.TabletPress, 40, 100, 0.25)
    pen(pad, QEvent.Type.TabletMove, 80, 100, 0.75)
    pen(pad, QEvent.Type.TabletRelease, 80, 100, 0)
    assert pad.strokes() == (((0.1, 0.5, 0.25), (0.2, 0.5, 0.75)),)


def test_ink_stays_on_the_pad_when_the_hand_does_not(pad, qtbot):
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPointF(40, 100).toPoint())
    qtbot.mouseMove(pad, QPointF(-30, 400).toPoint())
    assert pad.strokes()[0][-1] == (0.0, 1.0, 0.5)


def test_strokes_that_are_shown_again_are_equal(pad):
    drawn = (((0.1, 0.2, 0.5), (0.3, 0.4, 0.5)), ((0.5, 0.5, 1.0),))
    pad.show_strokes(drawn)
    assert pad.strokes() == drawn


def test_ink_is_dark_on_white_paper_in_every_look(pad, qapp):
    look.apply_look(qapp, look.DARK)
    pad.show_strokes((((0.1, 0.5, 1.0), (0.9, 0.5, 1.0)),))
    assert pixel(pad, 200, 30) == "#FFFFFF"
    assert pixel(pad, 200, 100) == "#14233A"


def test_an_emptied_pad_tells_it_once(pad):
    told = []
    pad.changed.connect(lambda: told.append(pad.is_empty()))
    pad.show_strokes((((0.1, 0.5, 1.0),),))
    pad.clear()
    pad.clear()
    assert told == [True]


def test_a_pad_says_what_it_is_and_whether_it_is_signed(pad):
    assert spoken(pad) == "Handtekening"
    assert spoken(pad, QAccessible.Text.Description)
    assert spoken(pad, QAccessible.Text.Value) == "leeg"
    pad.show_strokes((((0.1, 0.5, 1.0),),))
    assert spoken(pad, QAccessible.Text.Value) == "getekend"
