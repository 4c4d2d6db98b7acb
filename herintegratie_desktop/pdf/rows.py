"""Rows of cells: measured, painted, and split between their lines where a page ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from functools import cached_property

from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.bookmarks import LEVELS
from herintegratie_desktop.pdf.isolates import spelled_out, unmarked
from herintegratie_desktop.pdf.pen import PAGE_HEIGHT, Box, Pen
from herintegratie_desktop.pdf.sheet import LEFT, WIDTH, Cell, Drawing, Part, Rule, Text
from herintegratie_desktop.pdf.tags import HEADED, TABLED, Element, Tags
from herintegratie_desktop.pdf.typeset import Line, typeset

# A coloured ground reaches this far beyond its words, so that they stay in line with others.
_BLEED = 6.0
# A row that is lower than this moves to the next page whole.
LOW = 150.0
# How far below its top the letters of a table stand, to which a drawing beside them belongs.
_OF_A_DRAWING = 8.9
_LEAST = 0.05
# Of a text that goes on overleaf, at least so many lines stay together.
_TOGETHER = 2


@dataclass(frozen=True)
class _Laid:
    """A part of a cell that knows its height: a line of some text, or a drawing."""

    height: float
    part: Part
    line: Line | None = None

    def draw(self, pen: Pen, box: Box, element: Element | None) -> None:
        if isinstance(self.part, Drawing):
            self.part.draw(pen, box.x, box.y, box.width)
        elif self.line is not None:
            at_right = (self.part.align == "end") != self.part.rtl
            share = 0.5 if self.part.align == "centre" else float(at_right)
            left = box.x + share * (box.width - self.line.width)
            pen.line(self.line, left, box.y, element)


Spans = tuple[tuple[float, float], ...]
"""The stretches over which a row has its ground and its rules: x and width of each, in points."""


@dataclass(frozen=True)
class _Column:
    x: float
    width: float
    laid: tuple[_Laid, ...]
    place: int = 0
    joins: bool = False
    drop: float = 0.0

    @cached_property
    def height(self) -> float:
        return self.drop + sum(each.height for each in self.laid)

    @property
    def first(self) -> float | None:
        """Return how far below its top the first letters stand; a drawing stands as if it spoke."""
        if not self.laid:
            return None
        line = self.laid[0].line
        return _OF_A_DRAWING if line is None else line.baseline


@dataclass(frozen=True)
class Row:
    """Cells side by side, measured; a high row can be split between its lines.

    `role` says what it is to a reader that cannot see: a heading, a row of a table, a paragraph;
    the two parts of a split row are of the same `kin`.
    """

    columns: tuple[_Column, ...]
    above: float
    below: float
    ground: str = ""
    over: Rule | None = None
    under: Rule | None = None
    may_split: bool = True
    role: str = "P"
    spans: Spans = ((0.0, WIDTH),)
    kin: object = field(default_factory=object)

    @cached_property
    def height(self) -> float:
        """Return the height with its white space, in points."""
        return self.above + max(each.height for each in self.columns) + self.below

    def draw(self, pen: Pen, top: float, *, is_told: bool = True) -> None:
        """Paint ground, rules and cells, from `top` down.

        What is not told stands on the page without being part of the text, as a repeated head.
        """
        self._draw_ground(pen, top)
        if is_told and self.role in LEVELS:
            self._list(pen.tags, PAGE_HEIGHT - top)
        for number, column in enumerate(self.columns):
            y = top + self.above + column.drop
            for each in column.laid:
                element = self._element(pen.tags, number, each.part) if is_told else None
                each.draw(pen, Box(LEFT + column.x, y, column.width, each.height), element)
                y += each.height

    def _list(self, tags: Tags, height: float) -> None:
        """List a heading once, in all its languages."""
        parts = (each.part for column in self.columns for each in column.laid)
        titles = dict.fromkeys(unmarked(part.words) for part in parts if isinstance(part, Text))
        tags.heading(self.role, " · ".join(filter(None, titles)), height)

    def _draw_ground(self, pen: Pen, top: float) -> None:
        height = self.height
        bleed = _BLEED if self.ground else 0.0
        for x, span in self.spans:
            left, width = LEFT + x - bleed, span + 2 * bleed
            if self.ground:
                pen.plane(Box(left, top, width, height), self.ground)
            if self.over is not None:
                pen.plane(Box(left, top, width, self.over.thick), self.over.ink)
            if self.under is not None:
                thick = self.under.thick
                pen.plane(Box(left, top + height - thick, width, thick), self.under.ink)

    def _element(self, tags: Tags, column: int, part: Part) -> Element | None:
        """Return what a part belongs to in the tree of the document; drawings belong to nothing."""
        if not isinstance(part, Text) or not part.words:
            return None
        actual = unmarked(part.words) if part.rtl else spelled_out(part.words)
        if self.role in {HEADED, TABLED}:
            cell = tags.cells(self.kin, self.role, self._languages)[self.columns[column].place]
            return tags.words_in(cell, id(part), part.language, actual)
        return tags.paragraph((self.kin, column, id(part)), self.role, part.language, actual)

    @cached_property
    def _languages(self) -> list[str]:
        """Return of each cell of a table the language that all of its words are in."""
        found: list[set[str]] = [set() for _ in range(self.columns[-1].place + 1)]
        for column in self.columns:
            found[column.place] |= {
                e.part.language for e in column.laid if isinstance(e.part, Text)
            }
        return [each.pop() if len(each) == 1 else "" for each in found]

    def split(self, room: float) -> tuple[Row, Row] | None:
        """Return what fits in `room` and the rest, or None when it is better moved whole."""
        if not self.may_split or self.height <= LOW:
            return None
        cuts = [_cut(column, room - self.above - self.below) for column in self.columns]
        if not any(cut > 0 for cut in cuts):
            return None
        first = tuple(replace(c, laid=c.laid[:n]) for c, n in zip(self.columns, cuts, strict=True))
        rest = tuple(
            replace(c, laid=c.laid[n:], drop=0.0) for c, n in zip(self.columns, cuts, strict=True)
        )
        if not any(column.laid for column in rest):
            return None
        return replace(self, columns=first, under=None), replace(self, columns=rest, over=None)


def row(  # noqa: PLR0913 - the trimmings are given by name
    cells: Iterable[Cell],
    *,
    above: float = 0.0,
    below: float = 0.0,
    ground: str = "",
    over: Rule | None = None,
    under: Rule | None = None,
    may_split: bool = True,
    role: str = "P",
    spans: Spans = ((0.0, WIDTH),),
) -> Row:
    """Lay cells side by side: break their words into lines and measure them."""
    columns = _on_one_line(list(_columns(cells)))
    return Row(columns, above, below, ground, over, under, may_split, role, spans)


def _columns(cells: Iterable[Cell]) -> Iterator[_Column]:
    """Yield the columns; `place` is the cell of a table each is, and drawings alone are none."""
    place = -1
    for each in cells:
        if not each.joins and any(isinstance(part, Text) for part in each.parts):
            place += 1
        yield _Column(each.x, each.width, tuple(_laid(each)), max(place, 0), each.joins)


def _on_one_line(columns: list[_Column]) -> tuple[_Column, ...]:
    """Lower columns until the first letters of all stand on one line, whatever their script."""
    spoken = [each.first for each in columns if each.laid and each.laid[0].line is not None]
    deepest = max((each for each in spoken if each is not None), default=0.0)
    lowered: list[_Column] = []
    for each in columns:
        drop = max(deepest - each.first, 0.0) if each.first is not None and spoken else 0.0
        if each.joins and lowered:
            drop = lowered[-1].drop
        lowered.append(replace(each, drop=drop) if drop > _LEAST else each)
    return tuple(lowered)


def _laid(cell: Cell) -> Iterable[_Laid]:
    for part in cell.parts:
        if isinstance(part, Drawing):
            yield _Laid(part.height, part)
        else:
            lines = typeset(
                part.words, part.style, cell.width, rtl=part.rtl, language=part.language
            )
            for line in lines:
                yield _Laid(line.height, part, line)


def _cut(column: _Column, room: float) -> int:
    """Return how many parts of a column stay when it has so much room."""
    used, fitting = column.drop, 0
    for each in column.laid:
        used += each.height
        if used > room:
            break
        fitting += 1
    left = len(column.laid) - fitting
    if 0 < left < _TOGETHER:
        fitting -= _TOGETHER - left
    return fitting if fitting >= _TOGETHER or left == 0 else 0
