"""Whether a text begins as another one does, but for one letter that was typed wrong."""

from __future__ import annotations

SHORTEST = 4
"""Of a shorter text a letter less says too little."""


def begins_nearly(name: str, typed: str) -> bool:
    """Return whether one letter more, less, other or swapped makes `typed` the begin of a name.

    >>> [begins_nearly("eritrea", typed) for typed in ("erirea", "erittr", "erutrea", "ertirea")]
    [True, True, True, True]
    >>> begins_nearly("eritrea", "erutria")
    False
    """
    at = _same(name, typed)
    rest = typed[at:]
    return (
        name.startswith(rest[1:], at + 1)
        or name.startswith(rest, at + 1)
        or name.startswith(rest[1:], at)
        or (len(rest) > 1 and name.startswith(rest[1] + rest[0] + rest[2:], at))
    )


def whole_parts(typed: str) -> tuple[str, str]:
    """Return a begin and an end of a text, of which one wrong letter leaves at least one whole."""
    middle = (len(typed) + 1) // 2
    # One letter less at the begin: two letters that were swapped may lie on both sides.
    return typed[: middle - 1], typed[middle:]


def _same(name: str, typed: str) -> int:
    """Return how many letters at the begin are the same."""
    for at, (one, other) in enumerate(zip(name, typed, strict=False)):
        if one != other:
            return at
    return min(len(name), len(typed))
