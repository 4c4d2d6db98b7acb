"""The sides of the paper: Dutch at the left, the language of the household at the right.

Each part of the plan is written once, for a side; a side knows its words, its place and the edge
at which its reader begins. A plan in Dutch alone has one side, as wide as the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypedDict, Unpack

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.dates import written_date
from herintegratie_desktop.pdf.direction.kinds import kinds_of, turns
from herintegratie_desktop.pdf.direction.resolving import base_level
from herintegratie_desktop.pdf.rows import Row, row
from herintegratie_desktop.pdf.sheet import GUTTER, WIDTH, Align, Cell, Part, Rule, Text, text
from herintegratie_desktop.pdf.typeset import Style, typeset
from herintegratie_desktop.pdf.voice import OTHER_EDGE, Said, Voice

HALF = (WIDTH - GUTTER) / 2

Places = Sequence[tuple[float, float]]
"""For each column how far from the edge of the reader it begins and how wide it is, in points."""


class Trim(TypedDict, total=False):
    """What is round a row: white space, ground and rules, as `row` takes them."""

    above: float
    below: float
    ground: str
    over: Rule | None
    under: Rule | None
    may_split: bool
    role: str


@dataclass(frozen=True)
class Side:
    """One side of the paper, x and width in points; what it writes begins where it is read."""

    voice: Voice
    x: float
    width: float
    is_other: bool = False

    @property
    def rtl(self) -> bool:
        """Say whether this side is read from right to left."""
        return self.is_other and self.voice.rtl

    def text(self, said: Said, style: Style, align: Align = "start") -> Text:
        """Say it in the language of this side, or in Dutch as long as it has no words for it."""
        other = self.voice.other(said) if self.is_other else ""
        if not other:
            return self.own(self.voice.dutch(said), style, align)
        return text(other, style, rtl=self.rtl, align=align, language=self.voice.language)

    def own(
        self, written: str, style: Style, align: Align = "start", *, keep_lines: bool = False
    ) -> Text:
        """Return what was filled in, in the direction of its own letters."""
        rtl = runs_from_right(written)
        edge = align if rtl == self.rtl else OTHER_EDGE[align]
        return text(written, style, rtl=rtl, align=edge, keep_lines=keep_lines)

    def either(self, names: tuple[str, str], style: Style) -> Text:
        """Return the first in Dutch, or the second in the language of this side."""
        dutch, other = names
        if not self.is_other or other in {"", dutch}:
            return self.own(dutch, style)
        return text(other, style, rtl=self.rtl, language=self.voice.language)

    def listed(self, said: Sequence[Said], style: Style, width: float) -> Iterator[Text]:
        """Yield short sayings with dots between, as many on a line as fit; none ends in a dot."""
        first, left = 0, len(said)
        while first < left:
            last = left
            while last - first > 1 and not self._fits(joined(said[first:last]), style, width):
                last -= 1
            yield self.text(joined(said[first:last]), style)
            first = last

    def _fits(self, said: Said, style: Style, width: float) -> bool:
        part = self.text(said, style)
        lines = typeset(part.words, style, width, rtl=part.rtl, language=part.language)
        return len(lines) == 1

    def dated(self, day: date, style: Style) -> Text:
        """Return a day as this side writes it, in the letters of its language."""
        dutch = f"{dutch_date(day)} · {written_date(day, 'nl')}"
        return self.either((dutch, self.day(day)), style)

    def day(self, day: date) -> str:
        """Return a day in figures and as the language of this side writes it."""
        language = self.voice.language if self.is_other else "nl"
        return f"{dutch_date(day)} · {written_date(day, language)}"

    def high(self, part: Text, width: float) -> float:
        """Return how high words are when they are set over a width, in points."""
        lines = typeset(part.words, part.style, width, rtl=part.rtl, language=part.language)
        return sum(line.height for line in lines)

    def drop(self, part: Text, width: float) -> float:
        """Return how much lower words stand than Latin ones would, in points."""
        lines = typeset(part.words, part.style, width, rtl=part.rtl, language=part.language)
        return lines[0].baseline - (part.style.leading + 0.72 * part.style.size) / 2

    def cell(self, place: tuple[float, float], *parts: Part, joins: bool = False) -> Cell:
        """Return a cell that begins so far from the edge of the reader."""
        start, width = place
        from_left = self.width - start - width if self.rtl else start
        return Cell(self.x + from_left, width, parts, joins)

    def grid(self, *widths: float | None, gap: float = 8.0) -> Places:
        """Return columns of these widths, of which those without one share what is left."""
        open_ones = sum(width is None for width in widths)
        spare = self.width - sum(width or 0.0 for width in widths) - gap * (len(widths) - 1)
        places, start = [], 0.0
        for width in widths:
            wide = spare / open_ones if width is None else width
            places.append((start, wide))
            start += wide + gap
        return places

    @property
    def whole(self) -> tuple[float, float]:
        """Return the place of a cell as wide as the side."""
        return 0.0, self.width


def sides_of(voice: Voice) -> tuple[Side, ...]:
    """Return the sides: two beside each other, or one as wide as the page."""
    if not voice.is_bilingual:
        return (Side(voice, 0.0, WIDTH),)
    return Side(voice, 0.0, HALF), Side(voice, HALF + GUTTER, HALF, is_other=True)


def faced(voice: Voice, write: Callable[[Side], Iterable[Cell]], **trim: Unpack[Trim]) -> Row:
    """Return a row with the cells of each side; its rules and its ground keep the sides apart."""
    sides = sides_of(voice)
    cells = [cell for side in sides for cell in write(side)]
    return row(cells, spans=tuple((side.x, side.width) for side in sides), **trim)


def as_written(words_of: str) -> Phrase:
    """Return what was filled in as a phrase, which no language says otherwise."""
    return Phrase("{own}", {"own": words_of})


def joined(said: Iterable[Said]) -> Phrase:
    """Return short sayings behind each other with dots between; each keeps its own direction."""
    values = {
        f"w{number}": each if isinstance(each, Phrase) else Phrase(each)
        for number, each in enumerate(said)
    }
    return Phrase(" · ".join(f"{{{name}}}" for name in values), values)


def runs_from_right(written: str) -> bool:
    """Say whether the first letter that has a direction runs from right to left."""
    return turns(written) and base_level(kinds_of(written)) == 1
