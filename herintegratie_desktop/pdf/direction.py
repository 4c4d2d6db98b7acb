"""Which way each character of a line is read, and in which order the stretches are painted.

A plain form of the Unicode bidirectional algorithm: letters decide, figures inside a right-to-left
stretch keep their own order, what stands between follows its neighbours. Marks that turn text
around never arrive here (see `printable`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_RIGHT_TO_LEFT = {"R", "AL"}
_FIGURES = {"EN", "AN"}
# Stands between figures and belongs to them: 12-05-2027, 1.250,00.
_INSIDE_FIGURES = {"CS", "ES"}
_BESIDE_FIGURES = {"ET"}
# An amount is one thing in every language: € 1.250,50.
_AMOUNT = ["ET", "WS", "EN"]


def levels(text: str, base: int = 0) -> list[int] | None:
    """Return the embedding level of each character (even: left to right), None when all are 0."""
    kinds = [unicodedata.bidirectional(each) for each in text]
    if base == 0 and _RIGHT_TO_LEFT.isdisjoint(kinds):
        return None
    return _levelled(_resolved(_with_whole_figures(kinds), base), base)


def visual_order(run_levels: Sequence[int]) -> list[int]:
    """Return the places of runs from left to right (rule L2 of UAX #9)."""
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


def _with_whole_figures(kinds: list[str]) -> list[str]:
    """Count as figures what stands inside or right beside them, and an amount with its sign."""
    whole = list(kinds)
    for at, kind in enumerate(kinds):
        if kinds[at : at + 3] == _AMOUNT:
            whole[at : at + 2] = ["EN", "EN"]
        elif kind == "NSM" and at:
            whole[at] = whole[at - 1]
        elif _belongs_to_figures(kind, whole[at - 1 : at], kinds[at + 1 : at + 2]):
            whole[at] = "EN"
    return whole


def _belongs_to_figures(kind: str, before: list[str], after: list[str]) -> bool:
    beside = [bool(_FIGURES.intersection(each)) for each in (before, after)]
    return (kind in _INSIDE_FIGURES and all(beside)) or (kind in _BESIDE_FIGURES and any(beside))


def _resolved(kinds: list[str], base: int) -> list[str]:
    """Return L, R or N (figures among right-to-left letters) for each character."""
    strong = "R" if base else "L"
    outer = strong
    out: list[str] = []
    for kind in kinds:
        if kind == "L" or kind in _RIGHT_TO_LEFT:
            strong = "L" if kind == "L" else "R"
            out.append(strong)
        elif kind in _FIGURES:
            out.append("L" if strong == "L" else "N")
        else:
            out.append("?")
    return _filled(out, outer)


def _filled(out: list[str], outer: str) -> list[str]:
    at = 0
    while at < len(out):
        end = at
        while end < len(out) and out[end] == "?":
            end += 1
        if end > at:
            before = out[at - 1].replace("N", "R") if at else outer
            after = out[end].replace("N", "R") if end < len(out) else outer
            out[at:end] = [before if before == after else outer] * (end - at)
        at = end + 1
    return out


def _levelled(resolved: list[str], base: int) -> list[int]:
    level = {"L": 2, "R": 1, "N": 2} if base else {"L": 0, "R": 1, "N": 2}
    return [level[each] for each in resolved]
