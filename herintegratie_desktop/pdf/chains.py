"""Which family of fonts draws which stretch of Unicode, and in what order for which language."""

from __future__ import annotations

from functools import cache

from herintegratie_desktop.core.values import dataclass


@dataclass(frozen=True)
class Family:
    """A font in several weights, named as its files, and the stretches it is asked for."""

    name: str
    stretches: tuple[tuple[int, int], ...]
    has_semibold: bool = False

    def may_have(self, code: int) -> bool:
        """Say whether a code point lies in a stretch of this family."""
        return any(first <= code <= last for first, last in self.stretches)


LATIN = Family("NotoSans", ((0x0000, 0x10FFFF),), has_semibold=True)
"""Latin, Cyrillic, Greek, and all figures, currencies and signs of every language."""

_DANDA = (0x0964, 0x0965)
_ARABIC = Family("NotoSansArabic", ((0x0600, 0x08FF), (0x2E32, 0x2E41), (0xFB50, 0xFEFC)))
_NASTALIQ = Family("NotoNastaliqUrdu", _ARABIC.stretches)
_BENGALI = Family("NotoSansBengali", (_DANDA, (0x0980, 0x09FF)))
_TAMIL = Family("NotoSansTamil", (_DANDA, (0x0B80, 0x0BFF)))
_SINHALA = Family("NotoSansSinhala", (_DANDA, (0x0D80, 0x0DFF)))
_CHINESE = Family(
    "NotoSansSC",
    (
        *((0x2014, 0x2014), (0x2018, 0x201D), (0x2026, 0x2026)),
        *((0x3000, 0x303F), (0x3400, 0x9FFF), (0xFF01, 0xFF5E), (0x20000, 0x2FFFF)),
    ),
)

FAMILIES = (
    LATIN,
    _ARABIC,
    Family("NotoSansHebrew", ((0x0590, 0x05FF), (0xFB1D, 0xFB4F))),
    Family("NotoSansEthiopic", ((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F))),
    Family("NotoSansGeorgian", ((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F))),
    Family("NotoSansArmenian", ((0x0530, 0x058F), (0xFB13, 0xFB17))),
    Family("NotoSansDevanagari", ((0x0900, 0x097F), (0xA8E0, 0xA8FF))),
    _BENGALI,
    _TAMIL,
    _SINHALA,
    Family("NotoSansThai", ((0x0E00, 0x0E7F),)),
    _CHINESE,
    _NASTALIQ,
)
"""The order in which a text of no known language looks for a face."""

# Where two families have a character, that of the language comes first: Urdu hangs from its line,
# quotation marks in Chinese are as wide as a character, a full stop has the weight of its script.
_OWN = {"ur": _NASTALIQ, "zh": _CHINESE, "bn": _BENGALI, "ta": _TAMIL, "si": _SINHALA}


@cache
def chain(language: str = "") -> tuple[Family, ...]:
    """Return every family, in the order in which a language (BCP 47) looks for a character."""
    own = _OWN.get(language.partition("-")[0])
    return FAMILIES if own is None else (own, *(each for each in FAMILIES if each is not own))


def climbs(language: str) -> bool:
    """Say whether the letters of a language climb over one another, so that lines need room."""
    return chain(language)[0] is _NASTALIQ
