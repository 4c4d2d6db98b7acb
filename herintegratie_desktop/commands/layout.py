"""Text for a terminal: clean lines, equal columns, points of a list."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

_GAP = "  "
_STEERING = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}


def clean(text: str) -> str:
    """Return text as one line that cannot steer a terminal.

    >>> clean("Ali" + chr(27) + "[31m" + chr(10) + "B")
    'Ali [31m B'
    """
    return "".join(
        " " if unicodedata.category(mark) in {"Cc", "Zl", "Zp"} else mark
        for mark in text
        if mark not in _STEERING
    )


def columns(rows: Sequence[Sequence[str]], right: Iterable[int] = ()) -> list[str]:
    """Return rows as lines of equal columns; those numbered in `right` end at one edge."""
    cleaned = [[clean(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*cleaned, strict=True)]
    to_right = set(right)
    return [
        _GAP.join(
            _padded(cell, widths[at], to_right=at in to_right) for at, cell in enumerate(row)
        ).rstrip()
        for row in cleaned
    ]


def bullets(lines: Iterable[str]) -> list[str]:
    """Return sentences as the points of a list."""
    return [f"  - {line}" for line in lines]


def _padded(text: str, width: int, *, to_right: bool) -> str:
    room = " " * (width - _width(text))
    return room + text if to_right else text + room


def _width(text: str) -> int:
    """Return how many cells of a terminal a text takes: wide letters two, marks on others none."""
    marks = (mark for mark in text if unicodedata.category(mark) not in {"Mn", "Me", "Cf"})
    return sum(2 if unicodedata.east_asian_width(mark) in {"W", "F"} else 1 for mark in marks)
