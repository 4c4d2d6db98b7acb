"""A paragraph → the level of each character (UAX #9: P2 to I2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from herintegratie_desktop.pdf.direction.explicit import explicit, first_strong, isolate_ends
from herintegratie_desktop.pdf.direction.kinds import (
    REMOVED,
    Bracket,
    brackets_in,
    kinds_of,
    turns,
)
from herintegratie_desktop.pdf.direction.neutral import resolve_neutral
from herintegratie_desktop.pdf.direction.stretches import stretches
from herintegratie_desktop.pdf.direction.weak import resolve_weak

# How much deeper each kind lies in a stretch of an even and of an odd level (I1, I2).
_DEEPER = ({"L": 0, "R": 1, "EN": 2, "AN": 2}, {"R": 0, "L": 1, "EN": 1, "AN": 1})


def levels(text: str, base: int = 0) -> list[int] | None:
    """Return the level of each character of a paragraph (odd: read from the right).

    `base` is the level of the paragraph, 0 or 1. None when nothing is read from the right.
    """
    if base == 0 and not turns(text):
        return None
    return resolved(kinds_of(text), base, brackets_in(text))


def base_level(kinds: Sequence[str]) -> int:
    """Return the level that the first letter of a paragraph asks for, 0 when it has none."""
    return first_strong(kinds, isolate_ends(kinds), 0, len(kinds))


def resolved(kinds: Sequence[str], base: int, found: Mapping[int, Bracket]) -> list[int]:
    """Return the levels of characters of these kinds, with the brackets among them by place."""
    ends = isolate_ends(kinds)
    out, told = explicit(kinds, ends, base)
    for stretch in list(stretches(kinds, out, ends, base)):
        own = [told[at] for at in stretch.places]
        resolve_weak(own, stretch.before)
        resolve_neutral(own, stretch, kinds, found)
        deeper = _DEEPER[stretch.level % 2]
        for at, kind in zip(stretch.places, own, strict=True):
            out[at] = stretch.level + deeper[kind]
    _carry(out, kinds, base)
    return out


def _carry(out: list[int], kinds: Sequence[str], base: int) -> None:
    """Give what was looked through the level of what stands before it."""
    if REMOVED.isdisjoint(kinds):
        return
    before = base
    for at, kind in enumerate(kinds):
        before = out[at] = before if kind in REMOVED else out[at]
