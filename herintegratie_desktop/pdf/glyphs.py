"""Glyphs as a page holds them: shown with their shifts, and with the text they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from herintegratie_desktop.pdf.embedding import EmbeddedFace
from herintegratie_desktop.pdf.fonts import Face
from herintegratie_desktop.pdf.fromright import as_one, letters
from herintegratie_desktop.pdf.shaping import Cluster, Glyph, Manner, Run, shaped


def painted(run: Run, face: EmbeddedFace) -> str:
    """Return what paints a run from where the pen stands; words are remembered."""
    if not run.is_whole:
        return _painted(run, face)
    key = (run.text, run.manner)
    if key not in face.painted:
        face.painted[key] = _plainly(run, face) or _painted(run, face)
    return face.painted[key]


def _plainly(run: Run, face: EmbeddedFace) -> str:
    """Return the code of a word whose glyphs all say their own text in this document, else ""."""
    word = plain_word(run.text, run.manner)
    return word.code if word and all(face.says(*each) for each in word.said) else ""


class PlainWord(NamedTuple):
    """What shows a word where glyphs say what they say here: each glyph once, with its text."""

    code: str
    said: dict[tuple[int, str], None]


@lru_cache(maxsize=16384)
def plain_word(text: str, manner: Manner) -> PlainWord | None:
    """Return what shows a word that has one glyph for each cluster; None when it has others."""
    clusters = shaped(text, manner).clusters
    if not clusters or not all(_is_simple(cluster, manner.level) for cluster in clusters):
        return None
    said = dict.fromkeys((each.glyphs[0].id, each.text) for each in clusters)
    return PlainWord("".join(_flushed(each.glyphs[0] for each in clusters)), said)


class PlainLine(NamedTuple):
    """What shows a line in every document in which glyphs say of each face what they say here."""

    code: str
    said: tuple[tuple[Face, tuple[tuple[int, str], ...]], ...]


def plain_line(runs: Sequence[Run], size: float) -> PlainLine | None:
    """Return a line of words that have one glyph for each cluster; None when there are others."""
    shown, said = [], dict[Face, dict[tuple[int, str], None]]()
    for run in runs:
        word = plain_word(run.text, run.manner) if run.is_whole else None
        if word is None:
            return None
        shown.append((run, word.code))
        said.setdefault(run.manner.face, {}).update(word.said)
    return PlainLine(in_a_row(shown, size), tuple((face, tuple(said[face])) for face in said))


def in_a_row(shown: Iterable[tuple[Run, str]], size: float) -> str:
    """Return what shows runs one after another, each with its own code."""
    parts, before, from_left = [], None, True
    for run, code in shown:
        face, level, _, _ = run.manner
        if face is not before:
            parts.append(f"/{face.name} {size:g} Tf")
        parts.append(code)
        before, from_left = face, from_left and level % 2 == 0
    row = " ".join(parts)
    # Readers turn words from the right around one by one, so those stay apart.
    return _in_one(row.replace("]TJ [", "")) if from_left else row


def _painted(run: Run, face: EmbeddedFace) -> str:
    if run.is_rtl:
        return "".join(_flushed(letters(run, face)))
    return "".join(_flushed(as_one(each, each.text, face) for each in run.clusters))


def _is_simple(cluster: Cluster, level: int) -> bool:
    """Say whether one glyph stands for the text, and its letters cannot be found in disorder."""
    alone = len(cluster.glyphs) == 1 and cluster.glyphs[0].up == 0
    return alone and (level % 2 == 0 or len(cluster.text) == 1)


def _shown(glyph: Glyph) -> str:
    """Return a glyph with the shifts around it, as the array of TJ holds them."""
    back = glyph.width - glyph.advance + glyph.right
    if not (back or glyph.right):
        return f"<{glyph.id:04x}>"
    before = f"{-glyph.right:g} " if glyph.right else ""
    behind = f"{back:g} " if back else ""
    return f"{before}<{glyph.id:04x}>{behind}"


def _flushed(glyphs: Iterable[Glyph]) -> Iterator[str]:
    shown = "".join(map(_shown, glyphs))
    if shown:
        yield f"[{_in_one(shown)}]TJ"


def _in_one(shown: str) -> str:
    """Return the glyphs with neighbours in one string."""
    return shown.replace("><", "")
