"""What tests of widgets share: the light look, and a way to show a widget for a moment."""

from __future__ import annotations

import pytest

from herintegratie_desktop.ui import look


@pytest.fixture
def light(qapp):
    look.apply_look(qapp, look.LIGHT)


@pytest.fixture
def shown(qtbot, light):
    def show(widget, width=0, height=0):
        qtbot.addWidget(widget)
        if width:
            widget.resize(width, height or widget.sizeHint().height())
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show
