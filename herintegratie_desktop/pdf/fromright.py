"""Words that are read from the right and whose shapes are not one for each letter.

Readers search text from left to right as it is painted and turn it around; they turn the letters of
a joined glyph around too, and take a raised glyph for the beginning of a line. So every letter is
said by itself, from left to right: by the glyph that stands on the line, or by a blank. Shapes that
say nothing are drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from herintegratie_desktop.pdf.embedding import EmbeddedFace
from herintegratie_desktop.pdf.fonts import JOINERS
from herintegratie_desktop.pdf.painting import Drawn
from herintegratie_desktop.pdf.shaping import Cluster, Glyph, Run

# Where letters stand farther apart, a reader sees two words.
_WIDEST = 1.4


class Spread(NamedTuple):
    """What says the letters of a run, from left to right, and what is drawn."""

    said: tuple[Glyph, ...]
    drawn: tuple[Drawn, ...]


def spread(run: Run, face: EmbeddedFace) -> Spread:
    """Return the letters of a run one by one, and the shapes that say none of them."""
    carriers = [_carrier(cluster, face) for cluster in run.clusters]
    if None in carriers:
        return Spread(tuple(_blanks(run, face)), tuple(_drawn(run, [None] * len(carriers))))
    said: list[Glyph] = []
    for cluster, carrier in zip(run.clusters, carriers, strict=True):
        said += _said(cluster, carrier or 0, face)
    return Spread(tuple(said), tuple(_drawn(run, carriers)))


def _own(cluster: Cluster) -> int:
    """Return the place of the letter that the glyph on the line says itself."""
    return next((at for at, each in enumerate(cluster.text) if each not in JOINERS), 0)


def _carrier(cluster: Cluster, face: EmbeddedFace) -> int | None:
    """Return the place of the glyph on the line that says a letter; None when all are raised."""
    level = [at for at, glyph in enumerate(cluster.glyphs) if not glyph.up and glyph.width]
    letter = cluster.text[_own(cluster)]
    return next((at for at in level if face.says(cluster.glyphs[at].id, letter)), None)


def _said(cluster: Cluster, carrier: int, face: EmbeddedFace) -> Iterator[Glyph]:
    own = _own(cluster)
    starts = [0.0, *accumulate(each.advance for each in cluster.glyphs)]
    for letter in cluster.text[:own:-1]:
        yield _blank(letter, 0.0, face)
    glyph = cluster.glyphs[carrier]
    yield glyph._replace(right=starts[carrier] + glyph.right, advance=cluster.advance)
    for letter in cluster.text[:own][::-1]:
        yield _blank(letter, 0.0, face)


def _blanks(run: Run, face: EmbeddedFace) -> Iterator[Glyph]:
    """Yield a blank for each letter of a run, spread over its width; the pen ends behind it."""
    width = face.blank(run.text[0])[1]
    step = min(run.advance / len(run.text), _WIDEST * width)
    for letter in run.text[:0:-1]:
        yield _blank(letter, step, face)
    yield _blank(run.text[0], run.advance - step * (len(run.text) - 1), face)


def _blank(letter: str, advance: float, face: EmbeddedFace) -> Glyph:
    code, width = face.blank(letter)
    return Glyph(code, width, advance, 0.0, 0.0)


def _drawn(run: Run, carriers: Sequence[int | None]) -> Iterator[Drawn]:
    pen = 0.0
    for cluster, carrier in zip(run.clusters, carriers, strict=True):
        for at, glyph in enumerate(cluster.glyphs):
            if at != carrier:
                yield Drawn(glyph.id, pen + glyph.right, glyph.up)
            pen += glyph.advance
