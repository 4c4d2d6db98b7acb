"""Household purchases kept spread over the persons, whatever else changes in the case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from herintegratie_desktop.core.balance import Spread, balance, evenly
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.limits import Budget, PersonUse, budget
from herintegratie_desktop.core.money import NOTHING, Cents
from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.core.policy import Rulebook, RuleError
from herintegratie_desktop.core.purchases import Purchase, Shares, purchases, with_shares


@dataclass(frozen=True)
class Unfitting:
    """A household purchase of which a part does not fit: how much, and why.

    `fits_in_kind` says whether all of it would fit as goods and services.
    """

    purchase: Purchase
    spread: Spread
    fits_in_kind: bool


@dataclass(frozen=True)
class _Laid:
    """A purchase with what the others of before left, and how it lies on the persons."""

    purchase: Purchase
    uses: Budget
    spread: Spread
    shares: Shares


def settle(case: Case, rules: Rulebook, day: date) -> Case:
    """Return the case with every household purchase spread again, each total as it was.

    They are spread in the order of the plan, each against the ordinary lines and the purchases
    before it. What does not fit is laid evenly on everybody, so that the limits show it. The
    same case comes back when nothing changes, when nothing is shared, and when the scheme has no
    amounts on the day.
    """
    for laid in _laid_out(case, rules, day):
        case = with_shares(case, laid.purchase, laid.shares)
    return case


def unfitting(case: Case, rules: Rulebook, day: date) -> tuple[Unfitting, ...]:
    """Return the purchases that do not fit as a whole, in the order of the plan.

    None are returned when the scheme has no amounts on the day.
    """
    return tuple(
        Unfitting(laid.purchase, laid.spread, _fits_in_kind(laid))
        for laid in _laid_out(case, rules, day)
        if laid.spread.left_over
    )


def _laid_out(case: Case, rules: Rulebook, day: date) -> tuple[_Laid, ...]:
    if not case.household.members or not any(line.shared for line in case.plan.lines):
        return ()
    ordinary = tuple(line for line in case.plan.lines if not line.shared)
    alone = replace(case, plan=replace(case.plan, lines=ordinary))
    try:
        return tuple(_each_laid(case, budget(alone, rules, day)))
    except RuleError:
        return ()


def _each_laid(case: Case, uses: Budget) -> Iterator[_Laid]:
    persons = [person.id for person in case.household.members]
    for bought in purchases(case.plan):
        spread = _spread(bought, uses)
        shares = _shares(bought, spread, persons)
        yield _Laid(bought, uses, spread, shares)
        if bought.head.charged:
            uses = _spent(uses, shares, bought.head.form)


def _fits_in_kind(laid: _Laid) -> bool:
    return not balance(laid.uses, laid.purchase.total or NOTHING, Form.IN_KIND).left_over


def _spread(bought: Purchase, uses: Budget) -> Spread:
    """Return what falls under the limits; what is not charged falls under none."""
    total = bought.total if bought.head.charged else None
    return balance(uses, total or NOTHING, bought.head.form)


def _shares(bought: Purchase, spread: Spread, persons: list[str]) -> Shares:
    if not bought.total:
        return dict.fromkeys(persons[:1])
    more = evenly(spread.left_over if bought.head.charged else bought.total, persons)
    own = {part.person: part.cents for part in spread.parts}
    sums = {each: Cents(own.get(each, NOTHING) + more[each]) for each in persons}
    return {each: cents for each, cents in sums.items() if cents}


def _spent(uses: Budget, shares: Shares, form: Form) -> Budget:
    return replace(uses, persons=tuple(_more(use, shares, form) for use in uses.persons))


def _more(use: PersonUse, shares: Shares, form: Form) -> PersonUse:
    cents = shares.get(use.person) or NOTHING
    cash = cents if form is Form.CASH else NOTHING
    return replace(use, spent=Cents(use.spent + cents), cash=Cents(use.cash + cash))
