"""A plain document on paper: one column, in Dutch, the page and a foot at the bottom."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date

from herintegratie_desktop.core.readable import Readable, Section
from herintegratie_desktop.pdf.flow import Item, pages
from herintegratie_desktop.pdf.parts.common import columns
from herintegratie_desktop.pdf.pen import PAGE_WIDTH, Box, Pen
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import BOTTOM, LEFT, WIDTH, Cell, text
from herintegratie_desktop.pdf.styles import (
    ACCENT,
    BODY,
    CELL,
    CELL_STRONG,
    FOOT,
    FOOT_STRONG,
    HAIR,
    HAIRLINE,
    HEADING,
    TITLE,
)

_PLACES = columns(170, gap=14.0)


def readable_pdf(document: Readable, day: date) -> bytes:
    """Return a document as PDF; equal documents of a day are equal bytes."""
    from herintegratie_desktop.pdf.paper import new_canvas

    file = io.BytesIO()
    canvas = new_canvas(file, document.title, day)
    pen = Pen(canvas)
    laid = pages(_story(document))
    for number, page in enumerate(laid, 1):
        _draw_around(pen, document, f"Bladzijde {number} van {len(laid)}")
        for top, each in page.rows:
            each.draw(pen, top)
        pen.end_page()
    pen.tags.finish(canvas)
    canvas.save()
    return file.getvalue()


def _story(document: Readable) -> Iterator[Item]:
    title = row([Cell(0, WIDTH, [text(document.title, TITLE)])], role="H1")
    yield Item(title, with_next=True)
    yield Item(row([Cell(0, WIDTH * 0.85, [text(document.intro, BODY)])]), before=6)
    for section in document.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[Item]:
    head = row([Cell(0, WIDTH, [text(section.title, HEADING)])], below=5, role="H2")
    yield Item(head, before=18, with_next=True)
    (left, wide), (right, rest) = _PLACES
    for label, said in section.rows:
        cells = [
            Cell(left, wide, [text(label, CELL)]),
            Cell(right, rest, [text(said, CELL_STRONG, keep_lines=True)]),
        ]
        yield Item(row(cells, above=3, below=4, under=HAIRLINE))
    if not section.rows:
        yield Item(row([Cell(0, WIDTH, [text(section.none, CELL)])]))


def _draw_around(pen: Pen, document: Readable, page: str) -> None:
    pen.plane(Box(0, 0, PAGE_WIDTH, 5), ACCENT)
    pen.plane(Box(LEFT, BOTTOM + 8, WIDTH, 0.4), HAIR)
    foot = Cell(0, WIDTH, [text(page, FOOT_STRONG), text(document.foot, FOOT)])
    row([foot]).draw(pen, BOTTOM + 13, is_told=False)
