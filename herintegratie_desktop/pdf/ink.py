"""A drawn signature on paper: its strokes as lines that are as wide as the pen was pressed."""

from __future__ import annotations

from herintegratie_desktop.core.case import InkSignature
from herintegratie_desktop.pdf.pen import Box, Pen
from herintegratie_desktop.pdf.styles import INK

_THIN, _THICK = 0.5, 1.9
# The pad on screen is about three times as wide as it is high.
_SHAPE = 3.0


def draw_ink(pen: Pen, signature: InkSignature, space: Box) -> None:
    """Paint a signature as large as fits in a space, in the shape in which it was drawn."""
    wide = min(space.width, space.height * _SHAPE)
    high = wide / _SHAPE
    upper = space.y + (space.height - high) / 2
    for stroke in signature.strokes:
        points = (
            (space.x + _inside(right) * wide, upper + _inside(down) * high, _width(pressed))
            for right, down, pressed in stroke
        )
        pen.stroke(points, INK)


def _width(pressed: float) -> float:
    return _THIN + (_THICK - _THIN) * _inside(pressed)


def _inside(part: float) -> float:
    return min(max(part, 0.0), 1.0)
