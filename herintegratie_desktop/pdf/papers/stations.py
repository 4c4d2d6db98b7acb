"""The stations of the leaflet: a pictogram where the reader begins, and what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.papers.looks import LARGE_HEAD, leading
from herintegratie_desktop.pdf.papers.pictograms import Strokes, pictogram
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import GUTTER, WIDTH, Cell, Part
from herintegratie_desktop.pdf.styles import HAIRLINE
from herintegratie_desktop.pdf.voice import Said, Voice

TILE = 44.0
ASIDE = 60.0
ABOVE, BETWEEN = 7.0, 6.0
HALF = (WIDTH - GUTTER) / 2


def mirrored(voice: Voice) -> bool:
    """Say whether the reader begins at the right."""
    return voice.is_bilingual and voice.rtl


def cell(voice: Voice, x: float, width: float, parts: Sequence[Part]) -> Cell:
    """Return a cell at x from the edge where the reader begins."""
    return Cell(WIDTH - x - width if mirrored(voice) else x, width, parts)


def tile(voice: Voice, x: float, strokes: Strokes) -> Cell:
    """Return a pictogram on its tile, at x from that edge."""
    return cell(voice, x, TILE, [pictogram(strokes, TILE, mirrored=mirrored(voice))])


def asked(voice: Voice, said: Said, *, tight: bool) -> list[Part]:
    """Return the heading of a station; when `tight` in the language of the household alone."""
    told = leading(voice, said, LARGE_HEAD)
    return [*told[:1]] if tight else [*told]


def station(voice: Voice, strokes: Strokes, parts: Sequence[Part], *beside: Cell) -> Item:
    """Return a pictogram with words behind it, and what stands beside those."""
    width = HALF - ASIDE if beside else WIDTH - ASIDE
    cells = [tile(voice, 0, strokes), cell(voice, ASIDE, width, parts), *beside]
    return Item(row(cells, above=ABOVE, over=HAIRLINE, may_split=False), before=BETWEEN)
