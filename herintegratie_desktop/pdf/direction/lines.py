"""The levels of one line → the order in which it is painted (rules L1 and L2 of UAX #9)."""

from __future__ import annotations

from collections.abc import Sequence

from herintegratie_desktop.pdf.direction.kinds import ISOLATES, REMOVED

_SEPARATORS = {"B", "S"}
_BLANKS = ISOLATES | REMOVED | {"WS", "PDI"}


def line_levels(levels: Sequence[int], kinds: Sequence[str], base: int) -> list[int]:
    """Return the levels of one line: blanks before a separator or its end get `base` (L1)."""
    out = list(levels)
    is_end = True
    for at in reversed(range(len(out))):
        is_end = kinds[at] in _SEPARATORS or (is_end and kinds[at] in _BLANKS)
        if is_end:
            out[at] = base
    return out


def visual_order(run_levels: Sequence[int]) -> list[int]:
    """Return the places of runs from left to right (L2)."""
    order = list(range(len(run_levels)))
    highest = max(run_levels, default=0)
    lowest_odd = min((each for each in run_levels if each % 2), default=highest + 1)
    for level in range(highest, lowest_odd - 1, -1):
        order = _turned(order, run_levels, level)
    return order


def _turned(order: list[int], run_levels: Sequence[int], level: int) -> list[int]:
    out: list[int] = []
    stretch: list[int] = []
    for place in order:
        if run_levels[place] >= level:
            stretch.append(place)
        else:
            out += [*reversed(stretch), place]
            stretch = []
    return out + stretch[::-1]
