"""Words → lines: measured with the real shapes, broken where a reader expects it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from herintegratie_desktop.pdf.direction import levels, visual_order
from herintegratie_desktop.pdf.fonts import Weight
from herintegratie_desktop.pdf.shaping import Cluster, Run, part_of, runs

# An amount stays together with its sign; a word may break behind a hyphen or a slash, and a stretch
# of hundreds of characters without a space is no word.
_TOKENS = re.compile(
    r" +|(?:€ (?=-?\d))?[^ ]{1,200}?(?:(?<=[-–/])(?=[^\W\d_])|\u200b|(?= |$)|(?<=[^ ]{200}))"
)
_TALL_LEADING = 1.62


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

    @property
    def baseline(self) -> float:
        """Return how far below the top of the line the letters stand."""
        return (self.height + 0.72 * self.style.size) / 2


@lru_cache(maxsize=4096)
def typeset(words: str, style: Style, width: float, *, rtl: bool = False) -> tuple[Line, ...]:
    """Break printable words into lines no wider than `width` points; a line end stays one.

    A word that is too long is broken between its letters. Nothing comes of nothing.
    """
    if not words:
        return ()
    base = 1 if rtl else 0
    return tuple(
        line for part in words.split("\n") for line in _paragraph(part.strip(), style, width, base)
    )


@dataclass
class _Filling:
    """The line that is being filled, and the blank that only counts when a word follows."""

    room: float
    words: list[Run] = field(default_factory=list)
    width: float = 0.0
    blank: tuple[Run, ...] = ()

    def fits(self, more: float) -> bool:
        return self.width + _advance(self.blank) + more <= self.room

    def add(self, word: Sequence[Run]) -> None:
        self.words += [*self.blank, *word]
        self.width += _advance(self.blank) + _advance(word)
        self.blank = ()

    def taken(self) -> list[Run]:
        full, self.words, self.width, self.blank = self.words, [], 0.0, ()
        return full


def _paragraph(text: str, style: Style, width: float, base: int) -> Iterator[Line]:
    if not text:
        yield _line([], style)
        return
    filling = _Filling(width * 1000 / style.size + 1e-6)
    for word, is_blank in _words(text, style, base):
        if is_blank:
            filling.blank = word
            continue
        if not filling.fits(_advance(word)) and filling.words:
            yield _line(filling.taken(), style)
        for piece in _pieces(word, filling.room):
            if filling.words and not filling.fits(_advance(piece)):
                yield _line(filling.taken(), style)
            filling.add(piece)
    yield _line(filling.taken(), style)


def _words(text: str, style: Style, base: int) -> Iterator[tuple[tuple[Run, ...], bool]]:
    """Yield each word or blank, and whether it is a blank."""
    deep = levels(text, base)
    for match in _TOKENS.finditer(text):
        own = None if deep is None else deep[match.start() : match.end()]
        shaped = runs(match[0], own, style.weight)
        if shaped:
            yield shaped, match[0].isspace()


def _pieces(word: tuple[Run, ...], room: float) -> Iterator[tuple[Run, ...]]:
    """Yield the word whole, or cut between its clusters into pieces that each fit a line."""
    if _advance(word) <= room:
        yield word
        return
    for run in word:
        for clusters in _cut(run, room):
            yield (part_of(run, clusters),)


def _cut(run: Run, room: float) -> Iterator[tuple[Cluster, ...]]:
    piece: list[Cluster] = []
    used = 0.0
    read = reversed(run.clusters) if run.is_rtl else iter(run.clusters)
    for cluster in read:
        if piece and used + cluster.advance > room:
            yield _painted(piece, run)
            piece, used = [], 0.0
        piece.append(cluster)
        used += cluster.advance
    yield _painted(piece, run)


def _painted(clusters: list[Cluster], run: Run) -> tuple[Cluster, ...]:
    return tuple(clusters[::-1] if run.is_rtl else clusters)


def _line(read: list[Run], style: Style) -> Line:
    order = visual_order([run.level for run in read])
    painted = tuple(read[place] for place in order)
    is_tall = any(run.face.is_tall for run in painted)
    height = max(style.leading, style.size * _TALL_LEADING if is_tall else 0)
    return Line(painted, _advance(painted) * style.size / 1000, height, style)


def _advance(word: Sequence[Run]) -> float:
    return sum(run.advance for run in word)
