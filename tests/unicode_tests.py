"""Unicode's own conformance tests, without their remarks (see tools/make_unicode.py)."""

import lzma
from pathlib import Path
from typing import NamedTuple

from herintegratie_desktop.pdf.breaking import opportunities
from herintegratie_desktop.pdf.direction import base_level, line_levels, resolved, visual_order
from herintegratie_desktop.pdf.direction.kinds import REMOVED, brackets_in, kinds_of

FOLDER = Path(__file__).parent / "unicode"
BASES = {1: None, 2: 0, 4: 1}


class Direction(NamedTuple):
    """A paragraph by kinds and brackets, and the levels and order it must get."""

    name: str
    kinds: list[str]
    brackets: dict[int, tuple[str, bool]]
    base: int | None
    levels: list[str]
    order: list[int]


def directions_by_kind(step=1):
    """Yield the cases of BidiTest.txt, or of every so manieth line."""
    levels, order = [], []
    for number, line in enumerate(_lines("BidiTest.txt")):
        head, _, rest = line.partition(":")
        if head == "@Levels":
            levels = rest.split()
        elif head == "@Reorder":
            order = [int(place) for place in rest.split()]
        elif number % step == 0:
            kinds, bits = line.split(";")
            for bit, base in BASES.items():
                if int(bits) & bit:
                    yield Direction(line, kinds.split(), {}, base, levels, order)


def directions_by_character(step=1):
    """Yield the cases of BidiCharacterTest.txt, or every so manieth."""
    for line in list(_lines("BidiCharacterTest.txt"))[::step]:
        codes, asked, _, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        base = None if asked == "2" else int(asked)
        places = [int(place) for place in order.split()]
        yield Direction(line, kinds_of(text), brackets_in(text), base, levels.split(), places)


def is_directed(case):
    """Say whether a paragraph gets the levels and the order it must get."""
    base = base_level(case.kinds) if case.base is None else case.base
    deep = line_levels(resolved(case.kinds, base, case.brackets), case.kinds, base)
    removed = [kind in REMOVED for kind in case.kinds]
    levels = ["x" if gone else str(level) for level, gone in zip(deep, removed, strict=True)]
    order = [place for place in visual_order(deep) if not removed[place]]
    return (levels, order) == (case.levels, case.order)


def line_breaks():
    """Yield name, text and places of every case of LineBreakTest.txt."""
    for line in _lines("LineBreakTest.txt"):
        text, places = "", []
        for part in line.split():
            if part == "÷":
                places.append(len(text))
            elif part != "×":
                text += chr(int(part, 16))
        yield line, text, places[:-1]


def is_broken(case):
    """Say whether a text may be broken where it must, and nowhere else."""
    _, text, places = case
    return opportunities(text) == places


def _lines(name):
    with lzma.open(FOLDER / f"{name}.xz", "rt", encoding="utf-8") as file:
        yield from (line.strip() for line in file)
