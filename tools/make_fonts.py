"""Make the fonts the program carries, as resources/fonts/fonts.toml lists them.

Give the folders in which the packages named there lie, unpacked or installed; they are searched
in all their depth, in this order:

    npm install @expo-google-fonts/noto-sans …          (into a folder of its own)
    apt-get install fonts-noto-core fonts-noto-ui-core  (they come in the folder of system fonts)
    python tools/make_fonts.py FOLDER… [--out resources/fonts] [--only NotoSansArabic]

A file of another version than the list says is refused. The same sources give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HOME = Path(__file__).resolve().parent.parent
OUT = HOME / "resources" / "fonts"
LIST = OUT / "fonts.toml"
FACTS = HOME / "tools" / "facts"

EVERYWHERE = "\u0020\u00a0\u200c\u200d\u25cc"
"""Blank, joiners, and the circle that carries a mark without a letter: in every font."""

MOST_BYTES = 12 * 1024 * 1024


class SourceError(Exception):
    """A source file is missing or is another one than the list names."""


@dataclass(frozen=True)
class Family:
    """One entry of the list: `files` and `signs` are by file name, `keep` holds ranges."""

    family: str
    version: str
    package: str
    copyright: str
    licence: str
    scripts: list[str]
    files: dict[str, str]
    keep: list[str] = field(default_factory=list)
    characters: str = ""
    signs: dict[str, str] = field(default_factory=dict)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the sources, write every font and say how large it became; returns the exit status."""
    parser = argparse.ArgumentParser(description="Make the fonts the program carries.")
    parser.add_argument("sources", type=Path, nargs="+", help="folders with the Noto packages")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--only", default="", help="only files whose name begins with this")
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    for family in families():
        for target in family.files:
            if target.startswith(asked.only):
                size = make_font(family, asked.out / target, asked.sources)
                print(f"{target}: {size / 1024:.0f} KiB", flush=True)
    total = sum(path.stat().st_size for path in asked.out.glob("*.ttf"))
    print(f"together {total / 1024 / 1024:.1f} MiB")
    return int(total > MOST_BYTES)


def families() -> list[Family]:
    """Return the entries of the list."""
    with LIST.open("rb") as file:
        return [Family(**entry) for entry in tomllib.load(file)["fonts"]]


def make_font(family: Family, target: Path, folders: Iterable[Path]) -> int:
    """Write one font, subset and without hinting; return its size in bytes."""
    places = list(folders)
    font = TTFont(_found(family.files[target.name], places), recalcTimestamp=False)
    _check_version(family, font)
    _subset(font, sorted(kept(family, font.getBestCmap())))
    for name, signs in family.signs.items():
        _graft(font, TTFont(_found(name, places)), signs)
    font.save(target, reorderTables=True)
    return target.stat().st_size


def kept(family: Family, covered: Iterable[int]) -> set[int]:
    """Return the code points of a source font that stay."""
    have = set(covered)
    return have & set(_wanted(family)) if family.keep else have


def _wanted(family: Family) -> Iterator[int]:
    for each in family.keep:
        first, last = (int(end, 16) for end in each.split("-"))
        yield from range(first, last + 1)
    if family.characters:
        yield from map(ord, (FACTS / family.characters).read_text("utf-8"))
    yield from map(ord, EVERYWHERE)


def _found(name: str, folders: Iterable[Path]) -> Path:
    for folder in folders:
        for path in sorted(folder.rglob(name)):
            return path
    raise SourceError(f"{name} is in none of the folders; see resources/fonts/fonts.toml")


def _check_version(family: Family, font: TTFont) -> None:
    said = font["name"].getDebugName(5)
    if not said.startswith(f"Version {family.version}"):
        raise SourceError(f"{family.family} is {said!r}, and the list says {family.version}")


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
    sys.exit(main())
