"""What the parts share: headings, heads of tables, notes."""

from __future__ import annotations

from collections.abc import Sequence

from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.rows import Row, row
from herintegratie_desktop.pdf.sheet import GUTTER, WIDTH, Align, Cell, text
from herintegratie_desktop.pdf.styles import (
    ACCENT_LINE,
    HEAD,
    HEAD_TOO,
    HEADING,
    HEADING_TOO,
    SMALL,
)
from herintegratie_desktop.pdf.tags import HEADED
from herintegratie_desktop.pdf.typeset import Style
from herintegratie_desktop.pdf.voice import Said, Voice

HALF = WIDTH / 2
_INDENT = 16.0

Columns = Sequence[tuple[float, float]]
"""For each column its x and its width, in points."""


def columns(*widths: float, gap: float = 8.0) -> Columns:
    """Return columns from left to right; the last one takes what is left."""
    out, x = [], 0.0
    for width in widths:
        out.append((x, width - gap))
        x += width
    return [*out, (x, WIDTH - x)]


def heading(voice: Voice, said: Said) -> Item:
    """Return the heading of a section: Dutch at the left, the second language beside it."""
    cells = [
        Cell(0, HALF + 60 if voice.is_bilingual else WIDTH, [text(voice.dutch(said), HEADING)]),
        Cell(HALF + GUTTER / 2, HALF - GUTTER / 2, voice.beside(said, HEADING_TOO)),
    ]
    return Item(row(cells, below=5, may_split=False, role="H2"), before=22, with_next=True)


def facing(voice: Voice, said: Said, style: Style, *, mark: str = "") -> Row:
    """Return a sentence in two columns, or across the page when there is one language.

    `mark` stands before the sentence at the side where its reader begins.
    """
    width = HALF - GUTTER / 2 if voice.is_bilingual else WIDTH * 0.8
    indent = _INDENT if mark else 0.0
    beside = HALF + GUTTER / 2
    marked = [Cell(0, indent, [text(mark, style)])] if mark else []
    shift = 0.0 if voice.rtl else indent
    if mark and voice.other(said):
        marked.append(_mark_beside(voice, mark, style))
    return row(
        [
            *marked,
            Cell(indent, width - indent, [text(voice.dutch(said), style)]),
            Cell(beside + shift, width - indent, voice.beside(said, style)),
        ]
    )


def _mark_beside(voice: Voice, mark: str, style: Style) -> Cell:
    x = WIDTH - _INDENT if voice.rtl else HALF + GUTTER / 2
    return Cell(x, _INDENT, [text(mark, style, rtl=voice.rtl)])


def table_head(voice: Voice, said: Sequence[Said], places: Columns, *, at_end: int = -1) -> Row:
    """Return the head of a table; the figures of column `at_end` stand at its right edge."""
    cells = []
    for number, (each, (x, width)) in enumerate(zip(said, places, strict=True)):
        align: Align = "end" if number == at_end else "start"
        cells.append(Cell(x, width, voice.pair(each, HEAD, HEAD_TOO, align) if each else []))
    return row(cells, above=2, below=4, under=ACCENT_LINE, may_split=False, role=HEADED)


def note(voice: Voice, said: Said, *, before: float = 6.0) -> Item:
    """Return a small remark in both languages, one below the other."""
    return Item(row([Cell(0, WIDTH, voice.pair(said, SMALL, SMALL))]), before=before)
