"""Give widgets that are made later their place on the way of the Tab key."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops(root: QWidget) -> tuple[QWidget, ...]:
    """Return the widgets inside another that take the keyboard, in the order Tab finds them."""
    # The list of a combo box is a window of its own.
    same = (each for each in root.findChildren(QWidget) if each.window() is root.window())
    inside = [each for each in same if _takes_focus(each)]
    places = {id(widget): at for at, widget in enumerate(_chain(root))}
    return tuple(sorted(inside, key=lambda each: places.get(id(each), len(places))))


def put_after(anchor: QWidget, widgets: Iterable[QWidget]) -> QWidget:
    """Let Tab go from the anchor to each of the widgets in turn; returns the last."""
    for widget in widgets:
        QWidget.setTabOrder(anchor, widget)
        anchor = widget
    return anchor


def put_before(target: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab go through the widgets before it comes to the target."""
    anchor = target.previousInFocusChain()
    while anchor is not target and not _takes_focus(anchor):
        anchor = anchor.previousInFocusChain()
    put_after(anchor, widgets)


def _chain(root: QWidget) -> Iterable[QWidget]:
    widget = root.nextInFocusChain()
    while widget is not root:
        yield widget
        widget = widget.nextInFocusChain()


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
