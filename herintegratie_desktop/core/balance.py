"""A shared purchase spread over persons: inside every limit, fairest first, to the cent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import lcm
from typing import NamedTuple

from herintegratie_desktop.core.limits import Budget, PersonUse
from herintegratie_desktop.core.money import Cents, show_euros
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import Form

_NOBODY = words("{over} past niet: er is nog geen gezinslid geregistreerd.")
_TOTAL_FULL = words("{over} past niet: dan is het totaal van alle gezinsleden vol.")
_CASH_FULL = words("{over} past niet: dan is het contante deel van alle gezinsleden vol.")
_BOTH_FULL = words(
    "{over} past niet: dan is contant vol bij {cash} van de {all} gezinsleden,"
    " en bij de anderen het totaal."
)


@dataclass(frozen=True)
class Part:
    """What one person carries of a shared purchase, in cents above zero."""

    person: str
    cents: Cents


@dataclass(frozen=True)
class Spread:
    """The parts in the order of the household, what does not fit in cents, and why."""

    parts: tuple[Part, ...]
    left_over: Cents
    reason: Phrase | None


class _Cup(NamedTuple):
    """A person as something that is filled: what the limit holds, what is in it, what goes in."""

    limit: int
    used: int
    room: int

    def poured(self, level: int, grain: int) -> int:
        """Return the cents that bring the use to at most `level / grain` of the limit."""
        limit, used, room = self
        return max(0, min(room, level * limit // grain - used))


def balance(uses: Budget, amount: Cents, form: Form) -> Spread:
    """Spread an amount so that the largest relative use becomes as small as it can.

    Every cent goes to who has the lowest relative use after it, of equals to the first in the
    household: use of the total limit for goods and services, of the cash limit for cash. Nobody
    comes over a limit, who is over one gets nothing, and the parts with what is left over are
    exactly the amount. An amount of nothing or less is spread over nobody.
    """
    whole = max(amount, 0)
    cups = [_cup(use, form) for use in uses.persons]
    fits = min(whole, sum(cup.room for cup in cups))
    poured = _pour(cups, fits)
    parts = tuple(
        Part(use.person, Cents(cents))
        for use, cents in zip(uses.persons, poured, strict=True)
        if cents
    )
    over = Cents(whole - fits)
    return Spread(parts, over, _why(uses, over, form) if over else None)


def evenly(amount: Cents, persons: Sequence[str]) -> dict[str, Cents]:
    """Return an amount in parts that differ by a cent at most, the first ones the larger."""
    if not persons:
        return {}
    each, rest = divmod(amount, len(persons))
    return {person: Cents(each + (at < rest)) for at, person in enumerate(persons)}


def _cup(use: PersonUse, form: Form) -> _Cup:
    if form is Form.CASH:
        return _Cup(use.cash_limit, use.cash, max(0, min(use.left, use.cash_left)))
    return _Cup(use.limit, use.spent, max(0, use.left))


def _pour(cups: list[_Cup], amount: int) -> list[int]:
    """Return the cents in each cup.

    Measured in parts of the smallest common grain of the limits, every cent of everybody ends at
    a whole level: all that end at or under the highest level that fits are given, and of those
    that end one above it the first ones.
    """
    grain = lcm(*(cup.limit for cup in cups if cup.room))
    level = _highest_level(cups, amount, grain)
    poured = [cup.poured(level, grain) if cup.room else 0 for cup in cups]
    left = amount - sum(poured)
    for at, cup in enumerate(cups):
        if left and cup.room and cup.poured(level + 1, grain) > poured[at]:
            poured[at] += 1
            left -= 1
    return poured


def _highest_level(cups: list[_Cup], amount: int, grain: int) -> int:
    filled = [cup for cup in cups if cup.room]
    low, high = 0, grain
    while low < high:
        middle = (low + high + 1) // 2
        if sum(cup.poured(middle, grain) for cup in filled) <= amount:
            low = middle
        else:
            high = middle - 1
    return low


def _why(uses: Budget, over: Cents, form: Form) -> Phrase:
    values: dict[str, str | Phrase] = {"over": show_euros(over)}
    everybody = len(uses.persons)
    by_cash = sum(form is Form.CASH and use.cash_left <= use.left for use in uses.persons)
    if not everybody:
        return Phrase(_NOBODY, values)
    if not by_cash:
        return Phrase(_TOTAL_FULL, values)
    if by_cash == everybody:
        return Phrase(_CASH_FULL, values)
    return Phrase(_BOTH_FULL, {**values, "cash": str(by_cash), "all": str(everybody)})
