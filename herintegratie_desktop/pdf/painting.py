"""What a run of glyphs becomes on a page."""

from __future__ import annotations

from typing import NamedTuple


class Drawn(NamedTuple):
    """A glyph that is drawn, and where: thousandths of the size from the start of its run."""

    glyph: int
    right: float
    up: float


class Painted(NamedTuple):
    """The code that shows a run as text, and what is drawn over it."""

    code: str
    drawn: tuple[Drawn, ...] = ()
