"""The fonts of the paper: which face has a character, and how wide its letters are."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.chains import Family, chain
from herintegratie_desktop.store.places import resources

REPLACEMENT = "\ufffd"
"""Stands for a character that no font of the program has; every weight of Noto Sans draws it."""


class Weight(StrEnum):
    """How heavy letters are; strings are found fastest where words are remembered."""

    REGULAR = "Regular"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"


@dataclass(frozen=True, eq=False)
class Face:
    """One font file; measures are in thousandths of the size of the letters."""

    name: str
    outlines: Any
    font: Any
    ascent: float
    descent: float
    scale: float

    def has(self, character: str) -> bool:
        """Say whether the face can draw a character by itself."""
        return self.font.get_nominal_glyph(ord(character)) is not None

    def width(self, glyph: int) -> float:
        """Return how far a glyph moves the pen when nothing is shifted."""
        return float(self.font.get_glyph_h_advance(glyph)) * self.scale

    @property
    def family(self) -> str:
        """Return what weights of one design have in common in their names."""
        return self.name.partition("-")[0]

    @property
    def is_tall(self) -> bool:
        """Say whether lines of this face need more room than those of Latin letters."""
        return self.ascent - self.descent > 1500  # noqa: PLR2004 - Noto Sans has 1362


@cache
def face(name: str) -> Face:
    """Read a font of the program; raises the error of the file system when it is not there."""
    import uharfbuzz as hb

    # Read here, because the library opens no path with letters outside the code page of Windows.
    outlines = hb.Face(hb.Blob((resources() / "fonts" / f"{name}.ttf").read_bytes()))
    font = hb.Font(outlines)
    extents, scale = font.get_font_extents("ltr"), 1000 / outlines.upem
    return Face(name, outlines, font, extents.ascender * scale, extents.descender * scale, scale)


@lru_cache(maxsize=16384)
def face_for(character: str, weight: Weight, language: str = "") -> Face | None:
    """Return the first face of a language (BCP 47) that has a character; None when none has it.

    Only the fonts of the stretch of Unicode the character lies in are read from the disk.
    """
    if 0xD800 <= ord(character) <= 0xDFFF:  # noqa: PLR2004 - half of a pair, no character at all
        return None
    for family in chain(language):
        if family.may_have(ord(character)):
            found = face(_file(family, weight))
            if found.has(character):
                return found
    return None


def _file(family: Family, weight: Weight) -> str:
    heavy = Weight.BOLD if weight is Weight.SEMIBOLD and not family.has_semibold else weight
    return f"{family.name}-{heavy.value}"


@lru_cache(maxsize=8192)
def is_printable(character: str) -> bool:
    """Say whether a character leaves the right trace on paper, if only by joining its neighbours.

    >>> is_printable("Ş"), is_printable("\U0001f600")
    (True, False)
    """
    if character in JOINERS:
        return True
    return unicodedata.category(character) != "Cc" and all(
        face_for(character, weight) is not None for weight in Weight
    )


JOINERS = "\u200b\u200c\u200d"
"""Invisible, but they say where words may break or how letters join."""
