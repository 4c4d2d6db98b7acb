"""Words → lines: measured with the real shapes, broken where a reader expects it.

A paragraph gets its directions as a whole, its words are shaped whole, and what is cut from a word
keeps the shapes it had there. Each line is then put in the order in which it is painted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.breaking import breaks
from herintegratie_desktop.pdf.direction import visual_order
from herintegratie_desktop.pdf.fonts import Face, Weight
from herintegratie_desktop.pdf.isolates import directed
from herintegratie_desktop.pdf.shaping import Run, part_of, parts_of, runs

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.glyphs import PlainLine

# Blanks, with the invisible place where a word may be broken; and words. Hundreds of letters on end
# are no word, and fonts whose letters look far around take seconds over thousands.
_WORDS = re.compile("[ \u200b]+|[^ \u200b]{1,400}")
_BLANK = " \u200b"
# Room for lines of faces whose letters reach far up and down (in thousandths, from top to bottom),
# as a share of their size: letters that stand on the line, and those that climb over one another.
# Below the line the climbing ones need little.
_STANDING = 1.62
_CLIMBING = 2.1
_BELOW_CLIMBING = 0.6
_HIGH = 2300


@dataclass(frozen=True)
class Style:
    """How words look; sizes in points, the colour as PDF writes it."""

    size: float
    leading: float
    weight: Weight = Weight.REGULAR
    colour: str = "0 0 0 rg"


@dataclass(frozen=True)
class Line:
    """One line, its runs from left to right; measures in points."""

    runs: tuple[Run, ...]
    width: float
    height: float
    style: Style
    climbs: bool = False

    @cached_property
    def plain(self) -> PlainLine | None:
        """Return what shows the line in most documents, when its words are plain."""
        from herintegratie_desktop.pdf.glyphs import plain_line

        return plain_line(self.runs, self.style.size)

    @property
    def baseline(self) -> float:
        """Return how far below the top of the line the letters stand."""
        if self.climbs:
            return self.height - _BELOW_CLIMBING * self.style.size
        return (self.height + 0.72 * self.style.size) / 2


@lru_cache(maxsize=4096)
def typeset(
    words: str, style: Style, width: float, *, rtl: bool = False, language: str = ""
) -> tuple[Line, ...]:
    """Break printable words into lines no wider than `width` points; a line end stays one.

    `rtl` is the direction of the whole, `language` (BCP 47) chooses faces and shapes. A word that
    is too long is broken between its letters. Nothing comes of nothing.
    """
    if not words:
        return ()
    paragraphs = [_Paragraph(*directed(each.strip(), int(rtl))) for each in words.split("\n")]
    return tuple(line for each in paragraphs for line in _lines(each, style, width, language))


class _Paragraph(NamedTuple):
    text: str
    levels: Sequence[int] | None


class _Part(NamedTuple):
    """A word, a piece of one, or the blank between words; a line may end behind some of them."""

    runs: tuple[Run, ...]
    width: float
    is_blank: bool
    is_end: bool


@dataclass
class _Filling:
    """The line that is being filled, and the blank that only counts when a word follows."""

    room: float
    words: list[Run] = field(default_factory=list)
    width: float = 0.0
    blank: _Part | None = None

    def fits(self, more: float) -> bool:
        return self.width + (self.blank.width if self.blank else 0.0) + more <= self.room

    def add(self, parts: Sequence[_Part]) -> None:
        for each in parts:
            if self.blank is not None:
                self._put(self.blank)
            if each.is_blank:
                self.blank = each if self.words else None
            else:
                self._put(each)

    def _put(self, each: _Part) -> None:
        self.words += each.runs
        self.width += each.width
        self.blank = None

    def taken(self) -> list[Run]:
        full, self.words, self.width, self.blank = self.words, [], 0.0, None
        return full


def _lines(paragraph: _Paragraph, style: Style, width: float, language: str) -> Iterator[Line]:
    filling = _Filling(width * 1000 / style.size + 1e-6)
    for atom in _atoms(_parts(paragraph, style.weight, language)):
        for piece, wide in _pieces(atom, filling.room):
            if filling.words and not filling.fits(wide):
                yield _line(filling.taken(), style)
            filling.add(piece)
    yield _line(filling.taken(), style)


def _parts(paragraph: _Paragraph, weight: Weight, language: str) -> Iterator[_Part]:
    """Yield words and blanks, cut where a line may end."""
    text, levels = paragraph
    ends = breaks(text)
    known = {*ends, len(text)}
    for found in _WORDS.finditer(text):
        start, end = found.span()
        inner = ends[bisect_right(ends, start) : bisect_left(ends, end)]
        if levels is None and not inner:
            yield whole_word(found[0], weight, language, end in known)
            continue
        own = None if levels is None else levels[start:end]
        word = runs(found[0], own, weight, language)
        if found[0][0] in _BLANK:
            yield _Part(word, _advance(word), is_blank=True, is_end=end in known)
            continue
        cuts = [start, *inner, end]
        pieces = parts_of(word, [at - start for at in cuts]) if inner else [word]
        for piece, right in zip(pieces, cuts[1:], strict=True):
            yield _Part(piece, _advance(piece), is_blank=False, is_end=right in known)


@lru_cache(maxsize=16384)
def whole_word(text: str, weight: Weight, language: str, is_end: bool) -> _Part:
    """Return a word or blank that is read from the left, in which no line may end."""
    word = runs(text, None, weight, language)
    return _Part(word, _advance(word), text[0] in _BLANK, is_end)


def _atoms(parts: Iterator[_Part]) -> Iterator[list[_Part]]:
    """Yield parts together until behind one of them a line may end."""
    atom: list[_Part] = []
    for each in parts:
        atom.append(each)
        if each.is_end:
            yield atom
            atom = []
    if atom:
        yield atom


def _pieces(atom: list[_Part], room: float) -> Iterator[tuple[list[_Part], float]]:
    """Yield an atom whole, or torn where it hurts least into pieces that each fit a line.

    Beside each piece its width, without the blank at its end.
    """
    wide = sum([each.width for each in (atom[:-1] if atom[-1].is_blank else atom)])
    if wide <= room:
        yield atom, wide
        return
    for each in atom:
        if each.is_blank or each.width <= room:
            yield [each], 0.0 if each.is_blank else each.width
        else:
            for run in each.runs:
                for cut in _cut(run, room):
                    yield [_Part((cut,), cut.advance, False, False)], cut.advance


def _cut(run: Run, room: float) -> Iterator[Run]:
    """Yield a run cut between its clusters into parts that each fit a line."""
    read = run.clusters[::-1] if run.is_rtl else run.clusters
    ends = list(accumulate(len(each.text) for each in read))
    widths = [0.0, *accumulate(each.advance for each in read)]
    first = 0
    while first < len(ends):
        last = max(bisect_right(widths, widths[first] + room) - 2, first)
        start = ends[first - 1] if first else 0
        cut = part_of(run, start, ends[last])
        # Between others, letters may be a little narrower than at the end of a line.
        while cut.advance > room and last > first:
            last = first + min(last - first - 1, int((last - first) * room / cut.advance))
            cut = part_of(run, start, ends[last])
        yield from [cut] if cut.advance <= room else _crumbs(cut)
        first = last + 1


def _crumbs(cluster: Run) -> Iterator[Run]:
    """Yield what no line is wide enough for one character after another."""
    for at in range(len(cluster.text)):
        yield part_of(cluster, at, at + 1)


def _line(read: list[Run], style: Style) -> Line:
    kept = [run for run in read if run.clusters]
    levels = [run.manner.level for run in kept]
    painted = tuple([kept[place] for place in visual_order(levels)] if any(levels) else kept)
    tallest = max([_tallness(face) for face in {run.manner.face for run in painted}], default=0.0)
    height = max(style.leading, style.size * tallest)
    width = _advance(painted) * style.size / 1000
    return Line(painted, width, height, style, tallest == _CLIMBING)


def _tallness(face: Face) -> float:
    if not face.is_tall:
        return 0.0
    return _CLIMBING if face.ascent - face.descent > _HIGH else _STANDING


def _advance(word: Sequence[Run]) -> float:
    return sum([run.advance for run in word])
