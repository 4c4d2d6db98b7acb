"""Make the tables of characters the program carries, and the tests of Unicode the tests run.

    apt-get install unicode-data
    python tools/make_unicode.py [FOLDER of the Unicode Character Database]

Only what setting text needs, of one version of Unicode, whatever version Python knows: in
resources/unicode a file for each property, one line where a stretch of characters begins that
share a value; in tests/unicode the conformance tests without their remarks, packed.
"""

from __future__ import annotations

import lzma
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
DATABASE = Path("/usr/share/unicode")
TABLES = HOME / "resources" / "unicode"
TESTS = HOME / "tests" / "unicode"
TEST_FILES = ("BidiTest.txt", "BidiCharacterTest.txt", "auxiliary/LineBreakTest.txt")

_LAST = 0x10FFFF
_RANGE = re.compile(r"^(?:# @missing: )?([0-9A-F]+)(?:\.\.([0-9A-F]+))? *; *([\w<>]+)")
_BRACKET = re.compile(r"^([0-9A-F]+); ([0-9A-F]+); o")
_VERSION = re.compile(r"-(\d+\.\d+\.\d+)\.txt")

# Rule LB1 of UAX #14: classes that are resolved before the others are looked at.
_RESOLVED = {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"}
# The classes of LB30 and LB30b have a name of their own: wide brackets, signs to come.
_WIDE = {"OP": "OE"}


def main(arguments: list[str]) -> int:
    """Read the database and write every table; returns the exit status."""
    database = Path(arguments[0]) if arguments else DATABASE
    directions = _short(database, "bc", _values(database / "extracted/DerivedBidiClass.txt"))
    _write_table("direction", database, directions)
    _write_table("breaking", database, list(_breaking(database)))
    _write_table("scripts", database, _short(database, "sc", _values(database / "Scripts.txt")))
    _write("brackets", database, _brackets(database))
    for name in TEST_FILES:
        _pack(database / name)
    return 0


def _values(path: Path) -> list[str]:
    """Return the value of every character; a later line overrules an earlier default."""
    values = [""] * (_LAST + 1)
    lines = path.read_text(encoding="utf-8").splitlines()
    for line in sorted(lines, key=lambda line: not line.startswith("# @missing")):
        if found := _RANGE.match(line):
            first, last = int(found[1], 16), int(found[2] or found[1], 16)
            values[first : last + 1] = [found[3]] * (last + 1 - first)
    return values


def _short(database: Path, name: str, values: list[str]) -> list[str]:
    """Return the values of a property by their short names; defaults are given by long ones."""
    lines = (database / "PropertyValueAliases.txt").read_text(encoding="utf-8").splitlines()
    rows = [[part.strip() for part in line.split("#")[0].split(";")] for line in lines]
    short = {row[2]: row[1] for row in rows if row[0] == name}
    return [short.get(each, each) for each in values]


def _breaking(database: Path) -> Iterator[str]:
    classes = _short(database, "lb", _values(database / "extracted/DerivedLineBreak.txt"))
    widths = _values(database / "EastAsianWidth.txt")
    categories = _values(database / "extracted/DerivedGeneralCategory.txt")
    pictures = _pictures(database)
    rows = zip(classes, widths, categories, pictures, strict=True)
    for kind, width, category, is_picture in rows:
        if kind == "SA":
            yield "CM" if category in {"Mn", "Mc"} else "AL"
        elif kind in _WIDE and width in {"F", "W", "H"}:
            yield _WIDE[kind]
        elif is_picture and category in {"", "Cn"}:
            yield "XP"
        else:
            yield _RESOLVED.get(kind, kind)


def _pictures(database: Path) -> list[bool]:
    lines = (database / "emoji/emoji-data.txt").read_text(encoding="utf-8").splitlines()
    pictures = [False] * (_LAST + 1)
    for line in lines:
        found = _RANGE.match(line)
        if found and found[3] == "Extended_Pictographic":
            first, last = int(found[1], 16), int(found[2] or found[1], 16)
            pictures[first : last + 1] = [True] * (last + 1 - first)
    return pictures


def _brackets(database: Path) -> Iterator[str]:
    """Yield opening, closing, and the closing one that stands for its equals."""
    for line in (database / "BidiBrackets.txt").read_text(encoding="utf-8").splitlines():
        if found := _BRACKET.match(line):
            equal = ord(unicodedata.normalize("NFC", chr(int(found[2], 16))))
            yield f"{found[1].lower()} {found[2].lower()} {equal:x}"


def _write_table(name: str, database: Path, values: list[str]) -> None:
    starts = (
        f"{code:x} {value}"
        for code, value in enumerate(values)
        if code == 0 or value != values[code - 1]
    )
    _write(name, database, starts)


def _write(name: str, database: Path, lines: Iterable[str]) -> None:
    first = (database / "LineBreak.txt").read_text(encoding="utf-8").splitlines()[0]
    found = _VERSION.search(first)
    version = found[1] if found else "?"
    head = f"# Unicode {version}, by tools/make_unicode.py; see LICENSE.txt"
    path = TABLES / f"{name}.txt"
    path.write_text("\n".join([head, *lines, ""]), encoding="utf-8", newline="\n")
    print(f"{path.relative_to(HOME)}: {path.stat().st_size} bytes")


def _pack(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    bare = (line.split("#")[0].strip() for line in lines)
    kept = "\n".join(line for line in bare if line and not line.startswith("@Type"))
    packed = TESTS / f"{path.name}.xz"
    packed.write_bytes(lzma.compress(f"{kept}\n".encode(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{packed.relative_to(HOME)}: {packed.stat().st_size} bytes")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
