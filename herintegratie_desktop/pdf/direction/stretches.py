"""Stretches that are resolved together: what an isolate holds, or what surrounds it (X9, X10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from herintegratie_desktop.pdf.direction.kinds import ISOLATES, REMOVED


class Stretch(NamedTuple):
    """Characters of one level by their places, and the directions (L or R) at both ends."""

    places: list[int]
    level: int
    before: str
    after: str

    @property
    def direction(self) -> str:
        """Return the direction of its level."""
        return direction(self.level)


def direction(level: int) -> str:
    """Return L for an even level, R for an odd one."""
    return "R" if level % 2 else "L"


def stretches(
    kinds: Sequence[str], levels: Sequence[int], ends: Mapping[int, int], base: int
) -> Iterator[Stretch]:
    """Yield the isolating run sequences; `kinds` are those before overrides."""
    kept = [at for at, kind in enumerate(kinds) if kind not in REMOVED]
    runs = _level_runs(kept, levels)
    run_from = {run[0]: run for run in runs}
    neighbours = _neighbours(kept, levels, base)
    closing = set(ends.values())
    for run in runs:
        if run[0] in closing:
            continue
        places = _joined(run, run_from, ends)
        level, last = levels[run[0]], places[-1]
        is_open = kinds[last] in ISOLATES and last not in ends
        behind = base if is_open else neighbours[last][1]
        before = direction(max(neighbours[run[0]][0], level))
        yield Stretch(places, level, before, direction(max(behind, level)))


def _level_runs(kept: Sequence[int], levels: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    level = -1
    for at in kept:
        if levels[at] != level:
            runs.append([])
            level = levels[at]
        runs[-1].append(at)
    return runs


def _joined(
    run: list[int], run_from: Mapping[int, list[int]], ends: Mapping[int, int]
) -> list[int]:
    """Return a run with those that go on behind each isolate at its end."""
    places = list(run)
    while places[-1] in ends and ends[places[-1]] in run_from:
        places += run_from[ends[places[-1]]]
    return places


def _neighbours(
    kept: Sequence[int], levels: Sequence[int], base: int
) -> dict[int, tuple[int, int]]:
    """Return for each character the levels before and behind it, looking through the removed."""
    around = [base, *(levels[at] for at in kept), base]
    return {at: (around[n], around[n + 2]) for n, at in enumerate(kept)}
