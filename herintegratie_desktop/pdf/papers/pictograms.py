"""Pictograms for who reads little: few heavy strokes on a light tile, readable in grey.

Each stands beside words that say the same, and is drawn on a field of 24 by 24.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from herintegratie_desktop.pdf.pen import Box, Pen, Point
from herintegratie_desktop.pdf.sheet import Drawing
from herintegratie_desktop.pdf.styles import ACCENT, GROUND, PAPER

Strokes = tuple[tuple[Point, ...], ...]

_FIELD = 24.0
_PEN = 1.7
_ROUND = 0.2


def _arc(x: float, y: float, radius: float, start: float, end: float) -> tuple[Point, ...]:
    """Return points around x, y from one angle to another, in degrees clockwise from the right."""
    count = max(int(abs(end - start) / 15), 2)
    angles = (math.radians(start + (end - start) * step / count) for step in range(count + 1))
    return tuple((x + radius * math.cos(a), y + radius * math.sin(a)) for a in angles)


def _box(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    return ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))


PEOPLE: Strokes = (
    _arc(9, 8, 3.2, 0, 360),
    (*_arc(9, 20, 6, 180, 360),),
    _arc(16.6, 9.6, 2.4, -110, 200),
    _arc(16.2, 20, 5, -75, 0),
)
HOME: Strokes = (
    ((3.5, 12), (12, 4.5), (20.5, 12)),
    ((6, 10.2), (6, 20), (18, 20), (18, 10.2)),
    ((10, 20), (10, 14.5), (14, 14.5), (14, 20)),
)
PARCEL: Strokes = (
    ((12, 3.5), (20, 7.6), (20, 16.4), (12, 20.5), (4, 16.4), (4, 7.6), (12, 3.5)),
    ((4, 7.6), (12, 11.8), (20, 7.6)),
    ((12, 11.8), (12, 20.5)),
    ((8, 5.6), (16, 9.7), (16, 13)),
)
MONEY: Strokes = (
    _box(3, 6.5, 21, 17.5),
    _arc(12, 12, 2.9, 0, 360),
    ((6.2, 12), (6.3, 12)),
    ((17.7, 12), (17.8, 12)),
)
GIVER: Strokes = (
    ((3.5, 15), (7, 13.4), (12.6, 15.2), (15, 15.4), (15, 16.8), (10, 17)),
    ((15, 16.2), (20.6, 13.6), (20.6, 15.2), (12.6, 20.2), (3.5, 18.2)),
    _box(8.6, 4, 16, 11),
    ((12.3, 4), (12.3, 11)),
)
CALENDAR: Strokes = (
    _box(4, 6, 20, 20),
    ((4, 10.4), (20, 10.4)),
    ((8.4, 3.6), (8.4, 7.6)),
    ((15.6, 3.6), (15.6, 7.6)),
    ((8.4, 15), (11, 17.4), (15.6, 12.8)),
)
PHONE: Strokes = (
    (
        (6.2, 3.8),
        (9.2, 3.8),
        (10.8, 8.2),
        (8.6, 9.9),
        *((10.2, 12.6), (12.2, 14.4), (14.4, 15.6)),
        *((16.2, 13.4), (20.2, 15), (20.2, 18.2), (18.2, 20.2)),
        *((13.2, 18.8), (7.4, 13.8), (4.2, 7.4), (4.2, 5.4), (6.2, 3.8)),
    ),
)
LETTER: Strokes = (
    _box(3.4, 6, 20.6, 18),
    ((3.4, 6.6), (12, 13), (20.6, 6.6)),
)
LOST: Strokes = (
    ((4.2, 11.2), (10, 8.2)),
    ((3.6, 11.4), (3.6, 18.4), (10, 21.4), (16.4, 18.4), (16.4, 13.6)),
    ((3.6, 11.4), (10, 14.4), (14.2, 12.6)),
    ((10, 14.4), (10, 21.4)),
    (*_arc(16.6, 5.6, 2.6, 170, 370), (18.6, 7.4), (16.8, 8.8)),
    ((16.8, 11), (16.8, 11.1)),
)


def pictogram(strokes: Strokes, side: float, *, mirrored: bool = False) -> Drawing:
    """Return a pictogram on a tile of `side` points, at the left or (mirrored) right of a cell."""

    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        left = x + width - side if mirrored else x
        _draw_tile(pen, Box(left, top, side, side))
        inner = side * 0.68
        _draw_strokes(pen, strokes, (left + (side - inner) / 2, top + (side - inner) / 2), inner)

    return Drawing(side, draw)


def small_pictogram(strokes: Strokes, side: float, *, mirrored: bool = False) -> Drawing:
    """Return a pictogram without a tile, for the head of a column."""

    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        left = x if mirrored else x + width - side
        _draw_strokes(pen, strokes, (left, top), side)

    return Drawing(side, draw)


def step_mark(number: int, side: float, *, mirrored: bool = False) -> Drawing:
    """Return a filled disc for a step, with as many dots as its number: no figure to read."""

    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        left = x + width - side if mirrored else x
        centre = (left + side / 2, top + side / 2)
        pen.polygon(_arc(*centre, side / 2, 0, 345), ACCENT)
        for dot in _dots(number, centre, side * 0.17):
            pen.polygon(_arc(*dot, side * 0.085, 0, 345), PAPER)

    return Drawing(side, draw)


def _dots(number: int, centre: Point, step: float) -> Iterator[Point]:
    x, y = centre
    places = {
        1: ((0.0, 0.0),),
        2: ((-1.0, 0.0), (1.0, 0.0)),
        3: ((-1.0, 0.75), (1.0, 0.75), (0.0, -1.0)),
    }
    return ((x + right * step, y + down * step) for right, down in places[number])


def _draw_tile(pen: Pen, box: Box) -> None:
    """Paint a square with round corners."""
    x, y, side, _ = box
    round_ = side * _ROUND
    corners = (
        (x + side - round_, y + side - round_, 0),
        (x + round_, y + side - round_, 90),
        (x + round_, y + round_, 180),
        (x + side - round_, y + round_, 270),
    )
    points = [point for a, b, at in corners for point in _arc(a, b, round_, at, at + 90)]
    pen.polygon(points, GROUND)


def _draw_strokes(pen: Pen, strokes: Strokes, corner: Point, side: float) -> None:
    scale, (x, y) = side / _FIELD, corner
    for stroke in strokes:
        width = _PEN * scale
        pen.stroke(((x + a * scale, y + b * scale, width) for a, b in stroke), ACCENT)


def arrow() -> Drawing:
    """Return a small arrow from what was to what becomes."""

    def draw(pen: Pen, x: float, top: float, _width: float) -> None:
        middle = top + 6.2
        pen.stroke([(x, middle, 1.0), (x + 9, middle, 1.0)], ACCENT)
        tip = [(x + 6.2, middle - 2.8, 1.0), (x + 9, middle, 1.0), (x + 6.2, middle + 2.8, 1.0)]
        pen.stroke(tip, ACCENT)

    return Drawing(11.6, draw)
