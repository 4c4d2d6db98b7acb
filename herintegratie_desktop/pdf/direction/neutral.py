"""Brackets, blanks and signs, which go along with what is around them (N0 to N2 of UAX #9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from herintegratie_desktop.pdf.direction.kinds import NEUTRAL, Bracket
from herintegratie_desktop.pdf.direction.stretches import Stretch

_MOST_OPEN = 63
# Figures count as letters that are read from the right.
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}


def resolve_neutral(
    kinds: list[str], stretch: Stretch, original: Sequence[str], found: Mapping[int, Bracket]
) -> None:
    """Resolve the neutral kinds of a stretch in place; `found` are the brackets of the text."""
    if found:
        for opening, closing in _pairs(kinds, stretch.places, found):
            _resolve_pair(kinds, (opening, closing), stretch, original)
    if not NEUTRAL.isdisjoint(kinds):
        _fill(kinds, stretch)


def _pairs(
    kinds: Sequence[str], places: Sequence[int], found: Mapping[int, Bracket]
) -> list[tuple[int, int]]:
    """Return the pairs in the order in which they open (BD16)."""
    open_ones: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for at, place in enumerate(places):
        if place not in found or kinds[at] != "ON":
            continue
        closing, opens = found[place]
        if opens and len(open_ones) >= _MOST_OPEN:
            return []
        if opens:
            open_ones.append((closing, at))
        else:
            pairs += _closed(open_ones, closing, at)
    return sorted(pairs)


def _closed(open_ones: list[tuple[str, int]], closing: str, at: int) -> list[tuple[int, int]]:
    for number in reversed(range(len(open_ones))):
        if open_ones[number][0] == closing:
            opening = open_ones[number][1]
            del open_ones[number:]
            return [(opening, at)]
    return []


def _resolve_pair(
    kinds: list[str], pair: tuple[int, int], stretch: Stretch, original: Sequence[str]
) -> None:
    opening, closing = pair
    inside = {_STRONG.get(kind, "") for kind in kinds[opening + 1 : closing]} - {""}
    if not inside:
        return
    towards = stretch.direction
    if towards not in inside:
        (opposite,) = inside
        around = _strong_before(kinds, opening, stretch.before)
        towards = opposite if around == opposite else towards
    for at in pair:
        kinds[at] = towards
        _take_marks_along(kinds, at, stretch.places, original)


def _strong_before(kinds: Sequence[str], place: int, before: str) -> str:
    strong = (_STRONG[kinds[at]] for at in range(place - 1, -1, -1) if kinds[at] in _STRONG)
    return next(strong, before)


def _take_marks_along(
    kinds: list[str], at: int, places: Sequence[int], original: Sequence[str]
) -> None:
    """Give the marks that stand on a bracket its direction."""
    behind = at + 1
    while behind < len(kinds) and original[places[behind]] == "NSM":
        kinds[behind] = kinds[at]
        behind += 1


def _fill(kinds: list[str], stretch: Stretch) -> None:
    """N1 and N2: what stands between equals is their equal, the rest follows the level."""
    at, count = 0, len(kinds)
    before = stretch.before
    while at < count:
        end = at
        while end < count and kinds[end] in NEUTRAL:
            end += 1
        after = _STRONG[kinds[end]] if end < count else stretch.after
        if end > at:
            towards = before if before == after else stretch.direction
            kinds[at:end] = [towards] * (end - at)
        before = after
        at = end + 1
