"""Glyphs as a page holds them: shown with their shifts, and with the text they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from herintegratie_desktop.pdf.embedding import EmbeddedFace
from herintegratie_desktop.pdf.shaping import Cluster, Manner, Run, shaped


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
    return "".join(_flushed([part for cluster in clusters for part in _shown(cluster)]))


def _parts(run: Run, face: EmbeddedFace, size: float) -> Iterator[str]:
    plain: list[str] = []
    for cluster in run.clusters:
        if _is_simple(cluster, run.level) and face.says(cluster.glyphs[0].id, cluster.text):
            plain += _shown(cluster)
        else:
            yield from _flushed(plain)
            yield from _spelled(cluster, face, size)
            plain = []
    yield from _flushed(plain)


def _is_simple(cluster: Cluster, level: int) -> bool:
    """Say whether one glyph stands for the text, and its letters cannot be found in disorder.

    Of a glyph for several letters that are read from the right, readers turn the letters around.
    """
    alone = len(cluster.glyphs) == 1 and cluster.glyphs[0].up == 0
    return alone and (level % 2 == 0 or len(cluster.text) == 1)


def _shown(cluster: Cluster) -> Iterator[str]:
    """Yield the glyphs with the shifts between them, as the array of TJ holds them."""
    for glyph in cluster.glyphs:
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


def _spelled(cluster: Cluster, face: EmbeddedFace, size: float) -> Iterator[str]:
    """Yield glyphs that do not say their text one by one, with the text beside them."""
    yield f"/Span<</ActualText <feff{cluster.text.encode('utf-16-be').hex()}>>>BDC"
    for glyph in cluster.glyphs:
        face.says(glyph.id, "")
        raised = glyph.up * size / 1000
        shown = f"[{''.join(_shown(cluster._replace(glyphs=(glyph,))))}]TJ"
        yield f"{raised:.2f} Ts {shown} 0 Ts" if raised else shown
    yield "EMC"
