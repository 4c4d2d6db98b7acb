"""What the parts share: headings, heads of tables, sentences in two languages, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from herintegratie_desktop.pdf.chains import climbs
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.rows import Row
from herintegratie_desktop.pdf.sheet import WIDTH, Align, Cell, text
from herintegratie_desktop.pdf.sides import Places, Side, faced
from herintegratie_desktop.pdf.styles import (
    ACCENT_LINE,
    HEAD,
    HEADING,
    RULE_LINE,
    SMALL,
    SUBHEAD,
)
from herintegratie_desktop.pdf.tags import HEADED
from herintegratie_desktop.pdf.typeset import Style
from herintegratie_desktop.pdf.voice import Said, Voice

_INDENT = 14.0
# Longer lines than this are hard to read; a plan in Dutch alone leaves the rest white.
MEASURE = 400.0

Columns = Sequence[tuple[float, float]]
"""For each column its x and its width, in points."""

Grid = Callable[[Side], Places]
"""The columns of a table, for each side."""


def columns(*widths: float, gap: float = 8.0) -> Columns:
    """Return columns across the page, from left to right; the last one takes what is left."""
    out, x = [], 0.0
    for width in widths:
        out.append((x, width - gap))
        x += width
    return [*out, (x, WIDTH - x)]


def heading(voice: Voice, said: Said) -> Item:
    """Return the heading of a section, on each side below a line."""

    def write(side: Side) -> Iterator[Cell]:
        yield side.cell(side.whole, side.text(said, HEADING))

    # Letters that climb would reach the line above them.
    above = 8 if climbs(voice.language) else 4
    laid = faced(voice, write, above=above, below=3, over=RULE_LINE, may_split=False, role="H2")
    return Item(laid, before=16, with_next=True)


def subheading(voice: Voice, said: Said, *, before: float = 8.0) -> Item:
    """Return a heading inside a section."""

    def write(side: Side) -> Iterator[Cell]:
        yield side.cell(side.whole, side.text(said, SUBHEAD))

    return Item(faced(voice, write, may_split=False, role="H3"), before=before, with_next=True)


def facing(voice: Voice, said: Said, style: Style, *, mark: str = "") -> Row:
    """Return a sentence on each side, behind a mark where its reader begins."""
    indent = _INDENT if mark else 0.0

    def write(side: Side) -> Iterator[Cell]:
        if mark:
            yield side.cell((0, indent), text(mark, style, rtl=side.rtl))
        width = min(side.width, MEASURE) - indent
        yield side.cell((indent, width), side.text(said, style))

    return faced(voice, write)


def table_head(voice: Voice, said: Sequence[Said], grid: Grid, *, at_end: int = -1) -> Row:
    """Return the head of a table; the figures of column `at_end` stand at its far edge.

    A column of drawings has no words.
    """

    def write(side: Side) -> Iterator[Cell]:
        for number, (each, place) in enumerate(zip(said, grid(side), strict=True)):
            align: Align = "end" if number == at_end else "start"
            if each:
                yield side.cell(place, side.text(each, HEAD, align))

    return faced(voice, write, above=2, below=3, under=ACCENT_LINE, may_split=False, role=HEADED)


def note(voice: Voice, said: Said, *, before: float = 5.0) -> Item:
    """Return a small remark on each side."""
    return Item(facing(voice, said, SMALL), before=before)
