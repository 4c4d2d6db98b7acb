"""What Unicode says of characters, the same under every version of Python."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from herintegratie_desktop.store.places import resources


class Table(dict[int, str]):
    """The value of a property for each code point; what was looked up is remembered."""

    def __init__(self, starts: Sequence[int], values: Sequence[str]) -> None:
        super().__init__()
        self._starts = starts
        self._values = values

    def __missing__(self, code: int) -> str:
        value = self[code] = self._values[bisect_right(self._starts, code) - 1]
        return value

    def renamed(self, names: dict[str, str]) -> Table:
        """Return the same table with other names for its values."""
        return Table(self._starts, [names[each] for each in self._values])


@cache
def table(name: str) -> Table:
    """Read `direction`, `breaking` or `scripts` (see tools/make_unicode.py)."""
    rows = list(_rows(name))
    return Table([int(start, 16) for start, _ in rows], [value for _, value in rows])


@cache
def brackets() -> dict[str, tuple[str, bool]]:
    """Return for each bracket the one that closes its pair, and whether it opens itself."""
    found: dict[str, tuple[str, bool]] = {}
    for opening, closing, equal in _rows("brackets"):
        pair = chr(int(equal, 16))
        found[chr(int(opening, 16))] = (pair, True)
        found[chr(int(closing, 16))] = (pair, False)
    return found


def _rows(name: str) -> Iterator[list[str]]:
    path = resources() / "unicode" / f"{name}.txt"
    yield from (line.split() for line in path.read_text("utf-8").splitlines()[1:])
