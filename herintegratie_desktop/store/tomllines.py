"""Where in a TOML file something stands, so that a refusal can name the line."""

from __future__ import annotations

import re
from functools import cached_property

_TABLE = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.\"-]+)\s*\]\]?")
_KEY = re.compile(r"\s*([A-Za-z0-9_-]+|\"[^\"]+\")\s*=")
_LONG = re.compile(r'"""|\'\'\'')

Place = tuple[str, int]
"""The name of a table and its number among those of that name; the top is `("", 0)`."""

TOP: Place = ("", 0)

Lines = dict[tuple[Place, str], int]


class TomlLines:
    """The lines of the tables and keys of one file, counted from 1."""

    def __init__(self, text: str) -> None:
        self._text = text

    def line(self, place: Place, key: str = "") -> int:
        """Return the line of a key, else that of its table, else the first."""
        found = self._lines.get((place, key)) or self._lines.get((place, ""))
        if found:
            return found
        above, _, last = place[0].rpartition(".")
        return self.line((above, place[1] if above else 0), last) if place != TOP else 1

    @cached_property
    def _lines(self) -> Lines:
        """Look for the lines when one is asked for: most files are sound."""
        lines: Lines = {}
        place, is_inside, counts = TOP, False, dict[str, int]()
        for number, line in enumerate(self._text.splitlines(), 1):
            if not is_inside:
                place = _seen(lines, line, number, place, counts)
            if len(_LONG.findall(line)) % 2:
                is_inside = not is_inside
        return lines


def _seen(lines: Lines, line: str, number: int, place: Place, counts: dict[str, int]) -> Place:
    table = _TABLE.fullmatch(line.partition("#")[0].rstrip())
    if table is not None:
        place = _numbered(table[2], counts, is_array=table[1] == "[[")
        lines.setdefault((place, ""), number)
        return place
    key = _KEY.match(line)
    if key is not None:
        lines.setdefault((place, key[1].strip('"')), number)
    return place


def _numbered(name: str, counts: dict[str, int], *, is_array: bool) -> Place:
    if not is_array:
        return name, _number_above(name, counts)
    counts[name] = counts.get(name, -1) + 1
    return name, counts[name]


def _number_above(name: str, counts: dict[str, int]) -> int:
    """Return the number of the listed table that a table is part of, else 0."""
    above = name.rpartition(".")[0]
    return counts.get(above, _number_above(above, counts)) if above else 0
