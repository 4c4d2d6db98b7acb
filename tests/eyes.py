"""What a widget looks like and what is read aloud of it, for tests."""

from __future__ import annotations

from PySide6.QtGui import QAccessible


def pixel(widget, x, y):
    """Return the colour of one place of a widget as ``#RRGGBB``."""
    return widget.grab().toImage().pixelColor(x, y).name().upper()


def colours_of(image):
    """Return every colour of an image that is not transparent."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    seen = (image.pixelColor(x, y) for x, y in places)
    return {colour.name().upper() for colour in seen if colour.alpha() == 255}


def spoken(widget, text=QAccessible.Text.Name):
    """Return what assistive technology says of a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(text)
