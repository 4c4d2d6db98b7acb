"""Make the fonts the program carries from the Noto files of their makers.

Give a folder that holds the source files named in ``FONTS`` and ``SIGN_DONORS``:
Noto Sans 2.015 (npm package ``@expo-google-fonts/noto-sans``), Noto Sans Arabic and Noto Sans
Arabic UI 2.005, Noto Sans Math and Noto Sans Symbols2 (Debian's ``fonts-noto-core`` and
``fonts-noto-ui-core``). Newer Arabic files break the extraction of text from paper.

    python tools/make_fonts.py SOURCES [--out resources/fonts]

The same sources give the same bytes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

OUT = Path(__file__).parent.parent / "resources" / "fonts"

FONTS = {
    "NotoSans_400Regular.ttf": "NotoSans-Regular.ttf",
    "NotoSans_600SemiBold.ttf": "NotoSans-SemiBold.ttf",
    "NotoSans_700Bold.ttf": "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf": "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf": "NotoSansArabic-Bold.ttf",
    "NotoSansArabicUI-Regular.ttf": "NotoSansArabicUI-Regular.ttf",
    "NotoSansArabicUI-Bold.ttf": "NotoSansArabicUI-Bold.ttf",
}
"""Source file → file in the program."""

SIGN_DONORS = {
    "NotoSansMath-Regular.ttf": "←↑→↓↔∞≈≠≤≥",
    "NotoSansSymbols2-Regular.ttf": "■□▪▸▾●★☐☑☒⚠✓✔✗",
}
"""Signs Noto Sans lacks → the Noto file that has them, drawn on the same 1000 units."""

ARABIC_ALEF = 0x0627

LETTERS = (
    (0x0020, 0x036F),  # Latin, its extensions, phonetics, marks to combine
    (0x0370, 0x052F),  # Greek, Cyrillic and its supplement
    (0x1E00, 0x1FFF),  # Latin for Vietnamese and Welsh, Greek with all accents
    (0x2000, 0x214F),  # signs, figures raised and lowered, currencies, letterlike
    (0x2150, 0x218F),  # fractions, Roman figures
    (0x2212, 0x2212),  # minus
    (0x2C60, 0x2C7F),  # Latin of African and Turkic spellings
    (0xA640, 0xA69F),  # older Cyrillic
    (0xA720, 0xA7FF),  # Latin of transliteration
    (0xFB00, 0xFB06),  # ligatures
    (0xFFFD, 0xFFFD),  # a letter that could not be read
)
"""First and last code point of what is kept of Noto Sans; Arabic is kept whole."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the sources, write every font and say how large it became."""
    parser = argparse.ArgumentParser(description="Make the fonts the program carries.")
    parser.add_argument("sources", type=Path, help="folder with the Noto source files")
    parser.add_argument("--out", type=Path, default=OUT)
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    for source, target in FONTS.items():
        size = make_font(asked.sources / source, asked.out / target, asked.sources)
        print(f"{target}: {size / 1024:.0f} KiB")


def make_font(source: Path, target: Path, donors: Path) -> int:
    """Write one font, subset and without hinting; return its size in bytes."""
    font = TTFont(source, recalcTimestamp=False)
    _subset(font, _kept(font))
    if "Arabic" not in source.name:
        for name, signs in SIGN_DONORS.items():
            _graft(font, TTFont(donors / name), signs)
    font.save(target, reorderTables=True)
    return target.stat().st_size


def _kept(font: TTFont) -> Iterable[int]:
    covered = font.getBestCmap()
    if ARABIC_ALEF in covered:
        return list(covered)
    return [code for first, last in LETTERS for code in range(first, last + 1) if code in covered]


def _subset(font: TTFont, codes: Iterable[int]) -> None:
    options = Options()
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables = [*options.drop_tables, "STAT", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def _graft(font: TTFont, donor: TTFont, signs: str) -> None:
    """Copy the outlines of signs from a font with the same units to the em."""
    names = donor.getBestCmap()
    for sign in signs:
        pen = DecomposingRecordingPen(donor.getGlyphSet())
        donor.getGlyphSet()[names[ord(sign)]].draw(pen)
        drawn = TTGlyphPen(None)
        pen.replay(drawn)
        _add(font, sign, drawn.glyph(), donor["hmtx"][names[ord(sign)]])


def _add(font: TTFont, sign: str, glyph: object, metrics: tuple[int, int]) -> None:
    name = f"uni{ord(sign):04X}"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    font["hmtx"][name] = metrics
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(sign)] = name


if __name__ == "__main__":
    main()
