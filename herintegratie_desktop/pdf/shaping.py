"""Characters → glyphs: HarfBuzz joins, stacks and spaces the letters of one stretch of text."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from herintegratie_desktop.pdf.characters import table
from herintegratie_desktop.pdf.fonts import JOINERS, REPLACEMENT, Face, Weight, face_for

# Letters on either side of a piece of a word that may change how its first and last are joined.
_CONTEXT = 8
# Signs and blanks belong to every script; alone they are shaped as what the reader reads.
_EVERY_SCRIPT = {"Zyyy", "Zinh", "Zzzz"}


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


class Manner(NamedTuple):
    """How a stretch is shaped: its face, its level (odd: from the right), ISO 15924, BCP 47."""

    face: Face
    level: int
    script: str
    language: str


class Run(NamedTuple):
    """Clusters of one manner, in the order in which they are painted, and their text.

    What is no whole word may look different from the same letters alone.
    """

    manner: Manner
    clusters: tuple[Cluster, ...]
    advance: float
    text: str
    is_whole: bool

    @property
    def face(self) -> Face:
        """Return the font."""
        return self.manner.face

    @property
    def level(self) -> int:
        """Return the level; an odd one is read from the right."""
        return self.manner.level

    @property
    def is_rtl(self) -> bool:
        """Say whether it is read from right to left."""
        return self.manner.level % 2 == 1


def runs(
    text: str, levels: Sequence[int] | None, weight: Weight, language: str = ""
) -> tuple[Run, ...]:
    """Shape a printable text without line ends; runs come in the order in which it is read.

    Together they have the whole text; a run of nothing but joiners has nothing to paint.
    """
    if levels is None:
        return runs_left_to_right(text, weight, language)
    return tuple(_shaped_pieces(text, levels, weight, language))


def runs_left_to_right(text: str, weight: Weight, language: str = "") -> tuple[Run, ...]:
    """Shape a text in which nothing is read from right to left."""
    if text.isascii() and text.isprintable():
        only = _face_of_ascii(weight, language)
        if only is not None:
            return (shaped(text, Manner(only, 0, "Latn", language)),)
    return tuple(_shaped_pieces(text, [0] * len(text), weight, language))


@cache
def _face_of_ascii(weight: Weight, language: str) -> Face | None:
    """Return the one face that draws all of ASCII in a language, as every one does that is here."""
    faces = {face_for(chr(code), weight, language) for code in range(0x20, 0x7F)}
    return faces.pop() if len(faces) == 1 else None


def parts_of(word: Sequence[Run], cuts: Sequence[int]) -> list[tuple[Run, ...]]:
    """Return a word cut at places in its text, from the first to the last; shapes stay the same."""
    pieces: list[tuple[Run, ...]] = []
    edges = [0, *accumulate(len(run.text) for run in word)]
    for left, right in pairwise(cuts):
        first = bisect_right(edges, left) - 1
        last = bisect_left(edges, right, first)
        within = zip(word[first:last], edges[first:last], strict=True)
        pieces.append(tuple(_between(run, left - at, right - at) for run, at in within))
    return pieces


def _between(run: Run, start: int, end: int) -> Run:
    return part_of(run, max(start, 0), min(end, len(run.text)))


def part_of(run: Run, start: int, end: int) -> Run:
    """Return a part of a run, shaped between the letters that stand around it."""
    if (start, end) == (0, len(run.text)):
        return run
    around = run.text[max(start - _CONTEXT, 0) : end + _CONTEXT]
    skipped = min(start, _CONTEXT)
    return _run(around, skipped, end - start, run.manner)


@lru_cache(maxsize=16384)
def shaped(text: str, manner: Manner) -> Run:
    """Return the glyphs of a stretch that is shaped in one manner."""
    return _run(text, 0, len(text), manner)


def _run(text: str, start: int, length: int, manner: Manner) -> Run:
    clusters = tuple(_clusters(text, start, length, manner))
    advance = sum([each.advance for each in clusters])
    return Run(manner, clusters, advance, text[start : start + length], length == len(text))


def _clusters(text: str, start: int, length: int, manner: Manner) -> Iterator[Cluster]:
    import uharfbuzz as hb

    buffer = hb.Buffer()
    buffer.add_str(text, start, length)
    buffer.direction = "rtl" if manner.level % 2 else "ltr"
    buffer.script = manner.script
    buffer.language = manner.language or "nl"
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(manner.face.font, buffer, {})
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    order = range(start, start + length)
    if [each.cluster for each in infos] == list(order[::-1] if manner.level % 2 else order):
        for glyph, at in zip(infos, positions, strict=True):
            shift = at.x_advance, at.x_offset, at.y_offset
            yield _letter(manner.face, text[glyph.cluster], glyph.codepoint, shift)
        return
    glyphs: dict[int, list[Glyph]] = {}
    for glyph, at in zip(infos, positions, strict=True):
        glyphs.setdefault(glyph.cluster, []).append(_glyph(manner.face, glyph.codepoint, at))
    # A joiner at the beginning has no glyph: it counts with the first that has.
    edges = [start, *sorted(glyphs)[1:], start + length]
    texts = dict(zip(sorted(glyphs), map(slice, edges, edges[1:]), strict=False))
    for place, own in glyphs.items():
        yield Cluster(text[texts[place]], tuple(own), sum(each.advance for each in own))


@lru_cache(maxsize=16384)
def _letter(face: Face, character: str, glyph: int, shift: tuple[int, int, int]) -> Cluster:
    """Return a character that one glyph draws, as most are; the same again and again."""
    advance, right, up = (each * face.scale for each in shift)
    drawn = Glyph(glyph, face.width(glyph), advance, right, up)
    return Cluster(character, (drawn,), advance)


def _glyph(face: Face, glyph: int, at: object) -> Glyph:
    scale = face.scale
    advance, right, up = at.x_advance, at.x_offset, at.y_offset  # type: ignore[attr-defined]
    return Glyph(glyph, face.width(glyph), advance * scale, right * scale, up * scale)


def _shaped_pieces(
    text: str, levels: Sequence[int], weight: Weight, language: str
) -> Iterator[Run]:
    faces, scripts = _faces(text, weight, language), _scripts(text, levels)
    start = 0
    for end in range(1, len(text) + 1):
        here = faces[start], levels[start], scripts[start]
        if end == len(text) or (faces[end], levels[end], scripts[end]) != here:
            yield shaped(text[start:end], Manner(*here, language))
            start = end


def _faces(text: str, weight: Weight, language: str) -> list[Face]:
    faces: list[Face] = []
    for each in text:
        before = faces[-1] if faces else None
        if before is not None and _stays_with(each, before):
            faces.append(before)
        else:
            faces.append(face_for(each, weight, language) or _face_of_marks(weight))
    return faces


def _stays_with(character: str, face: Face) -> bool:
    """Say whether a character is drawn on the one before it, or joins to it."""
    if character in JOINERS:
        return True
    return unicodedata.category(character)[0] == "M" and face.has(character)


def _face_of_marks(weight: Weight) -> Face:
    found = face_for(REPLACEMENT, weight)
    assert found is not None  # noqa: S101 - a test holds every weight to it
    return found


def _scripts(text: str, levels: Sequence[int]) -> list[str]:
    """Return the script of each character; what belongs to every script goes with its word."""
    if text.isascii():
        return ["Latn"] * len(text)
    known = table("scripts")
    own = [known[ord(each)] for each in text]
    first = next((each for each in own if each not in _EVERY_SCRIPT), "")
    before = first or ("Arab" if levels and levels[0] % 2 else "Latn")
    for at, each in enumerate(own):
        before = own[at] = before if each in _EVERY_SCRIPT else each
    return own
