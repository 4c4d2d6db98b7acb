"""Words that are read from the right, and shapes that stand for more than one letter.

Readers search text from left to right as it is painted and turn it around; they turn the letters of
a joined shape around too, and take a raised glyph for the beginning of a line. So every letter is
said by itself, from left to right: one by the shape, which stands on the line, others by blanks.
"""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.pdf.embedding import EmbeddedFace
from herintegratie_desktop.pdf.fontfile import Piece, Shape
from herintegratie_desktop.pdf.fonts import JOINERS
from herintegratie_desktop.pdf.shaping import Cluster, Glyph, Run


def letters(run: Run, face: EmbeddedFace) -> Iterator[Glyph]:
    """Yield what paints a run from the right, and says its letters one by one."""
    for cluster in run.clusters:
        own = _own(cluster)
        for letter in cluster.text[:own:-1]:
            yield _blank(letter, face)
        yield as_one(cluster, cluster.text[own], face)
        for letter in cluster.text[:own][::-1]:
            yield _blank(letter, face)


def as_one(cluster: Cluster, text: str, face: EmbeddedFace) -> Glyph:
    """Return the one glyph that paints a cluster and says a text; made for it when need be."""
    first = cluster.glyphs[0]
    if len(cluster.glyphs) == 1 and not first.up and face.says(first.id, text):
        return first
    shape = _shape(cluster, face.face.scale)
    code = face.shape(shape, text)
    return Glyph(code, shape.width * face.face.scale, cluster.advance, 0.0, 0.0)


def _shape(cluster: Cluster, scale: float) -> Shape:
    pieces, pen = [], 0.0
    for glyph in cluster.glyphs:
        pieces.append(Piece(glyph.id, round((pen + glyph.right) / scale), round(glyph.up / scale)))
        pen += glyph.advance
    return Shape(tuple(pieces), max(round(pen / scale), 0))


def _own(cluster: Cluster) -> int:
    """Return the place of the letter that the shape on the line says itself."""
    return next((at for at, each in enumerate(cluster.text) if each not in JOINERS), 0)


def _blank(letter: str, face: EmbeddedFace) -> Glyph:
    code, width = face.blank(letter)
    return Glyph(code, width, 0.0, 0.0, 0.0)
