"""Glyphs as a page holds them: shown with their shifts, and with the text they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from herintegratie_desktop.pdf.embedding import EmbeddedFace
from herintegratie_desktop.pdf.fonts import JOINERS
from herintegratie_desktop.pdf.shaping import Cluster, Glyph, Manner, Run, shaped

# Tells a reader that guesses the direction of glyphs which have no text of their own.
_FROM_THE_RIGHT = "\u200f"


def painted(run: Run, face: EmbeddedFace, size: float) -> str:
    """Return the code that paints a run from where the pen stands; words are remembered."""
    if not run.is_whole:
        return " ".join(_parts(run, face, size))
    key = (run.text, run.manner, size)
    if key not in face.painted:
        face.painted[key] = _plainly(run, face) or " ".join(_parts(run, face, size))
    return face.painted[key]


def _plainly(run: Run, face: EmbeddedFace) -> str:
    """Return the code of a word whose glyphs all say their own text in this document, else ""."""
    code = plain_code(run.text, run.manner)
    said = code and all(face.says(each.glyphs[0].id, each.text) for each in run.clusters)
    return code if said else ""


@lru_cache(maxsize=16384)
def plain_code(text: str, manner: Manner) -> str:
    """Return the code of a word that has one glyph for each cluster, else nothing."""
    clusters = shaped(text, manner).clusters
    if not all(_is_simple(cluster, manner.level) for cluster in clusters):
        return ""
    return "".join(_flushed([part for cluster in clusters for part in _shown(cluster.glyphs[0])]))


def _parts(run: Run, face: EmbeddedFace, size: float) -> Iterator[str]:
    plain: list[str] = []
    for cluster in run.clusters:
        spread = _spread(cluster, run.level, face)
        if spread is not None:
            plain += spread
        else:
            yield from _flushed(plain)
            yield from _spelled(cluster, run.level, face, size)
            plain = []
    yield from _flushed(plain)


def _spread(cluster: Cluster, level: int, face: EmbeddedFace) -> list[str] | None:
    """Return a single glyph with its text, letter by letter where it is read from the right."""
    glyph, *others = cluster.glyphs
    if others or glyph.up:
        return None
    if _is_simple(cluster, level):
        return list(_shown(glyph)) if face.says(glyph.id, cluster.text) else None
    # The glyph says one letter; blanks on either side of it say the others, from left to right.
    own = next((at for at, each in enumerate(cluster.text) if each not in JOINERS), 0)
    if not face.says(glyph.id, cluster.text[own]):
        return None
    before, behind = cluster.text[:own:-1], cluster.text[:own][::-1]
    blanks = [[part for each in side for part in _silent(each, face)] for side in (before, behind)]
    return [*blanks[0], *_shown(glyph), *blanks[1]]


def _silent(letter: str, face: EmbeddedFace) -> Iterator[str]:
    code, width = face.blank(letter)
    yield from _shown(Glyph(code, width, 0.0, 0.0, 0.0))


def _is_simple(cluster: Cluster, level: int) -> bool:
    """Say whether one glyph stands for the text, and its letters cannot be found in disorder.

    Of a glyph for several letters that are read from the right, readers turn the letters around.
    """
    alone = len(cluster.glyphs) == 1 and cluster.glyphs[0].up == 0
    return alone and (level % 2 == 0 or len(cluster.text) == 1)


def _shown(glyph: Glyph) -> Iterator[str]:
    """Yield a glyph with the shifts around it, as the array of TJ holds them."""
    if glyph.right:
        yield f"{-glyph.right:g} "
    yield f"<{glyph.id:04x}>"
    back = glyph.width - glyph.advance + glyph.right
    if back:
        yield f"{back:g} "


def _flushed(plain: list[str]) -> Iterator[str]:
    if plain:
        yield f"[{''.join(_joined(plain))}]TJ"


def _joined(plain: list[str]) -> Iterator[str]:
    """Yield the parts with neighbouring glyphs in one string."""
    before = ""
    for part in plain:
        if before.startswith("<") and part.startswith("<"):
            before = before[:-1] + part[1:]
        else:
            yield before
            before = part
    yield before


def _spelled(cluster: Cluster, level: int, face: EmbeddedFace, size: float) -> Iterator[str]:
    """Yield glyphs that do not say their text one by one, with the text beside them."""
    yield f"/Span<</ActualText <feff{cluster.text.encode('utf-16-be').hex()}>>>BDC"
    yield from _placed(_from_the_base(cluster), level, face, size)
    yield "EMC"


def _from_the_base(cluster: Cluster) -> Iterator[Glyph]:
    """Yield the glyphs with the one that stands on the line first, each where it stood.

    A reader places the whole text where the first of its glyphs is.
    """
    ends = [0.0, *accumulate(each.advance for each in cluster.glyphs)]
    base = min(range(len(cluster.glyphs)), key=lambda at: (abs(cluster.glyphs[at].up), at))
    order = [base, *(at for at in range(len(cluster.glyphs)) if at != base)]
    pen = 0.0
    for place, at in enumerate(order):
        glyph = cluster.glyphs[at]
        back = ends[-1] if place == len(order) - 1 else ends[at + 1]
        yield glyph._replace(right=ends[at] + glyph.right - pen, advance=back - pen)
        pen = back


def _placed(glyphs: Iterable[Glyph], level: int, face: EmbeddedFace, size: float) -> Iterator[str]:
    for glyph in glyphs:
        face.says(glyph.id, _FROM_THE_RIGHT if level % 2 else "")
        raised = glyph.up * size / 1000
        shown = f"[{''.join(_shown(glyph))}]TJ"
        yield f"{raised:.2f} Ts {shown} 0 Ts" if raised else shown
