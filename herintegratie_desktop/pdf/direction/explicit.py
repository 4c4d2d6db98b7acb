"""Marks that say how text runs: embeddings, overrides and isolates (rules P2 to X8 of UAX #9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from herintegratie_desktop.pdf.direction.kinds import (
    EMBEDDINGS,
    EXPLICIT,
    ISOLATES,
    STRONG_RIGHT,
)

DEEPEST = 125

_TO_THE_LEFT = {"RLE", "RLO", "RLI"}
_OVERRIDE = {"LRO": "L", "RLO": "R"}


def isolate_ends(kinds: Sequence[str]) -> dict[int, int]:
    """Return for each mark that opens an isolate the place of the one that closes it (BD9)."""
    ends: dict[int, int] = {}
    open_at: list[int] = []
    for at, kind in enumerate(kinds):
        if kind in ISOLATES:
            open_at.append(at)
        elif kind == "PDI" and open_at:
            ends[open_at.pop()] = at
    return ends


def first_strong(kinds: Sequence[str], ends: Mapping[int, int], start: int, end: int) -> int:
    """Return the level the first letter asks for, looking past isolates; 0 without (P2, P3)."""
    at = start
    while at < end:
        kind = kinds[at]
        if kind == "L" or kind in STRONG_RIGHT:
            return int(kind != "L")
        at = ends.get(at, end) if kind in ISOLATES else at + 1
    return 0


class Told(NamedTuple):
    """What the marks say: the level of each character, and its kind after overrides."""

    levels: list[int]
    kinds: list[str]


def explicit(kinds: Sequence[str], ends: Mapping[int, int], base: int) -> Told:
    """Return levels and kinds after rules X1 to X8."""
    if EXPLICIT.isdisjoint(kinds):
        return Told([base] * len(kinds), list(kinds))
    walk = _Walk(base)
    for at, kind in enumerate(kinds):
        if kind == "FSI":
            inside = first_strong(kinds, ends, at + 1, ends.get(at, len(kinds)))
            walk.isolate(kind, to_the_left=inside == 1)
        else:
            walk.step(kind)
    return Told(walk.levels, walk.kinds)


class _Status(NamedTuple):
    level: int
    override: str
    is_isolate: bool


class _Walk:
    """The stack of marks that are open, and how many could not be opened any more."""

    def __init__(self, base: int) -> None:
        self.levels: list[int] = []
        self.kinds: list[str] = []
        self._stack = [_Status(base, "", is_isolate=False)]
        self._open_isolates = 0
        self._lost_isolates = 0
        self._lost_embeddings = 0

    def step(self, kind: str) -> None:
        if kind in EMBEDDINGS:
            self._embed(kind)
        elif kind in ISOLATES:
            self.isolate(kind, to_the_left=kind in _TO_THE_LEFT)
        elif kind == "PDI":
            self._close_isolate()
        elif kind == "PDF":
            self._close_embedding()
        elif kind == "B":
            self._put(kind, self._stack[0])
        else:
            self._put(kind, self._stack[-1])

    def isolate(self, kind: str, *, to_the_left: bool) -> None:
        """X5a to X5c."""
        self._put(kind, self._stack[-1])
        level = self._next(to_the_left=to_the_left)
        if level <= DEEPEST and not self._lost_isolates and not self._lost_embeddings:
            self._open_isolates += 1
            self._stack.append(_Status(level, "", is_isolate=True))
        else:
            self._lost_isolates += 1

    def _embed(self, kind: str) -> None:
        """X2 to X5."""
        self._put("BN", self._stack[-1])
        level = self._next(to_the_left=kind in _TO_THE_LEFT)
        if level <= DEEPEST and not self._lost_isolates and not self._lost_embeddings:
            self._stack.append(_Status(level, _OVERRIDE.get(kind, ""), is_isolate=False))
        elif not self._lost_isolates:
            self._lost_embeddings += 1

    def _close_isolate(self) -> None:
        """X6a."""
        if self._lost_isolates:
            self._lost_isolates -= 1
        elif self._open_isolates:
            self._lost_embeddings = 0
            while not self._stack.pop().is_isolate:
                pass
            self._open_isolates -= 1
        self._put("PDI", self._stack[-1])

    def _close_embedding(self) -> None:
        """X7."""
        self._put("BN", self._stack[-1])
        if self._lost_isolates:
            return
        if self._lost_embeddings:
            self._lost_embeddings -= 1
        elif not self._stack[-1].is_isolate and len(self._stack) > 1:
            self._stack.pop()

    def _next(self, *, to_the_left: bool) -> int:
        level = self._stack[-1].level
        return (level + 1) | 1 if to_the_left else (level + 2) & ~1

    def _put(self, kind: str, status: _Status) -> None:
        overrides = status.override and kind not in {"BN", "B"}
        self.levels.append(status.level)
        self.kinds.append(status.override if overrides else kind)
