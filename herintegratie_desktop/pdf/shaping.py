"""Characters → glyphs: HarfBuzz joins, stacks and spaces the letters of one stretch of text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from herintegratie_desktop.pdf.fonts import JOINERS, REPLACEMENT, Face, Weight, face_for


class Glyph(NamedTuple):
    """One drawn shape, in thousandths of the size: its own width, how far the pen moves, shifts."""

    id: int
    width: float
    advance: float
    right: float
    up: float


class Cluster(NamedTuple):
    """The glyphs that draw a few characters together; a line never breaks inside."""

    text: str
    glyphs: tuple[Glyph, ...]
    advance: float


class Run(NamedTuple):
    """Clusters of one face and one direction, in the order in which they are painted.

    `text` is that of a whole shaped word; a part of a word has none, for letters that join look
    different there from the same letters alone.
    """

    face: Face
    level: int
    clusters: tuple[Cluster, ...]
    advance: float
    text: str = ""

    @property
    def is_rtl(self) -> bool:
        """Say whether it is read from right to left."""
        return self.level % 2 == 1


def runs(text: str, levels: Sequence[int] | None, weight: Weight) -> tuple[Run, ...]:
    """Shape a printable text without line ends; runs come in the order in which it is read.

    A text of nothing but joiners leaves nothing to paint.
    """
    if levels is None:
        return runs_left_to_right(text, weight)
    return tuple(_shaped_pieces(text, levels, weight))


def part_of(run: Run, clusters: tuple[Cluster, ...]) -> Run:
    """Return a run with only some of its clusters."""
    return Run(run.face, run.level, clusters, sum(each.advance for each in clusters))


@lru_cache(maxsize=16384)
def runs_left_to_right(text: str, weight: Weight) -> tuple[Run, ...]:
    """Shape a text in which nothing is read from right to left."""
    return tuple(_shaped_pieces(text, [0] * len(text), weight))


def _shaped_pieces(text: str, levels: Sequence[int], weight: Weight) -> Iterator[Run]:
    faces = _faces(text, weight)
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or (faces[end], levels[end]) != (faces[start], levels[start]):
            run = shaped(faces[start], text[start:end], levels[start])
            if run.clusters:
                yield run
            start = end


def _faces(text: str, weight: Weight) -> list[Face]:
    faces: list[Face] = []
    for each in text:
        before = faces[-1] if faces else None
        if before is not None and _stays_with(each, before):
            faces.append(before)
        else:
            faces.append(face_for(each, weight) or _face_of_marks(weight))
    return faces


def _stays_with(character: str, face: Face) -> bool:
    """Say whether a character is drawn on the one before it, or joins to it."""
    if character in JOINERS:
        return True
    return unicodedata.combining(character) > 0 and face.has(character)


def _face_of_marks(weight: Weight) -> Face:
    found = face_for(REPLACEMENT, weight)
    assert found is not None  # noqa: S101 - a test holds every weight to it
    return found


@lru_cache(maxsize=16384)
def shaped(face: Face, text: str, level: int) -> Run:
    """Return the glyphs of a stretch in one face and one direction (an odd level: from right)."""
    import uharfbuzz as hb

    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level % 2 else "ltr"
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(face.font, buffer, {})
    placed = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    starts = sorted({glyph.cluster for glyph, _ in placed})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=False))
    glyphs: dict[int, list[Glyph]] = {}
    for glyph, at in placed:
        glyphs.setdefault(glyph.cluster, []).append(_glyph(face, glyph.codepoint, at))
    clusters = tuple(
        Cluster(text[start : ends[start]], tuple(own), sum(each.advance for each in own))
        for start, own in glyphs.items()
    )
    return Run(face, level, clusters, sum(each.advance for each in clusters), text)


def _glyph(face: Face, glyph: int, at: object) -> Glyph:
    scale = face.scale
    advance, right, up = at.x_advance, at.x_offset, at.y_offset  # type: ignore[attr-defined]
    return Glyph(glyph, face.width(glyph), advance * scale, right * scale, up * scale)
