"""Give widgets that are made later their place on the way of the Tab key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


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
    before = (each for each in _chain(target, backwards=True) if _takes_focus(each))
    put_after(next(before, target), widgets)


def _chain(start: QWidget, *, backwards: bool = False) -> Iterator[QWidget]:
    widget: QWidget | None = start
    while widget is not None:
        widget = widget.previousInFocusChain() if backwards else widget.nextInFocusChain()
        if widget is None or widget is start:
            return
        yield widget


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None


def in_reading_order(root: QWidget) -> None:
    """Let Tab go through everything inside a widget as its layouts lay it, one after another."""
    put_after(root, (each for each in _laid(root.layout()) if _takes_focus(each)))


def _laid(layout: QLayout | None) -> Iterator[QWidget]:
    """Yield the widgets of a layout and of the layouts in it, from the outside in."""
    items = (layout.itemAt(at) for at in range(layout.count())) if layout else ()
    for item in items:
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield widget
            yield from _laid(widget.layout())
        elif item is not None:
            yield from _laid(item.layout())
