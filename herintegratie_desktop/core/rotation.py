"""Which backups may go: all of today stay, and of before one a day, a week and a month."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, order=True)
class Taken:
    """When a backup was made, by the clock on the wall: day, minute of the day, and which of it.

    No zone and no order of making: a clock set back and the hour that comes twice only make two
    backups look like each other, and then neither is older than the day it names.
    """

    day: date
    minute: int = 0
    number: int = 1


@dataclass(frozen=True)
class Plan:
    """How many days, weeks (from Monday) and months that have a backup keep their last one."""

    days: int = 7
    weeks: int = 5
    months: int = 12


USUAL = Plan()
_Period = Callable[[Taken], Hashable]


def superfluous(
    taken: Collection[Taken], today: date, spared: Collection[Taken] = (), plan: Plan = USUAL
) -> frozenset[Taken]:
    """Return which backups may be removed; the newest, and those that are spared, never are.

    Days without a backup do not count, so that a holiday costs nothing. What bears today's date
    or, after the clock was set back, a later one, stays.
    """
    newest_first = sorted(taken, reverse=True)
    kept = {each for each in newest_first if each.day >= today}
    kept.update(newest_first[:1], spared)
    for count, period in _periods(plan):
        kept.update(_last_of_each(newest_first, count, period))
    return frozenset(taken) - kept


def _periods(plan: Plan) -> tuple[tuple[int, _Period], ...]:
    return (
        (plan.days, lambda each: each.day),
        (plan.weeks, lambda each: each.day.isocalendar()[:2]),
        (plan.months, lambda each: (each.day.year, each.day.month)),
    )


def _last_of_each(newest_first: Iterable[Taken], count: int, period: _Period) -> Iterable[Taken]:
    last: dict[Hashable, Taken] = {}
    for each in newest_first:
        last.setdefault(period(each), each)
    return list(last.values())[:count]
