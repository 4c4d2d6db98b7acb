"""How much of the budget is used and left, per person and for the household."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.household import PersonClass
from herintegratie_desktop.core.money import NOTHING, Cents
from herintegratie_desktop.core.plan import Form, Plan
from herintegratie_desktop.core.policy import Amounts, Rulebook
from herintegratie_desktop.core.values import dataclass


@dataclass(frozen=True)
class Use:
    """What is spent against a total limit and, inside it, a cash limit; all in cents."""

    limit: Cents
    cash_limit: Cents
    spent: Cents
    cash: Cents

    @property
    def in_kind(self) -> int:
        """Return what is spent in goods and services."""
        return self.spent - self.cash

    @property
    def left(self) -> int:
        """Return what may still be spent; negative when over the limit."""
        return self.limit - self.spent

    @property
    def cash_left(self) -> int:
        """Return what may still be given in cash; negative when over the limit."""
        return self.cash_limit - self.cash

    @property
    def is_over(self) -> bool:
        """Say whether one of the two limits is broken."""
        return self.left < 0 or self.cash_left < 0


@dataclass(frozen=True)
class PersonUse(Use):
    """The use of one person, and the class that decides on the limits."""

    person: str
    person_class: PersonClass


@dataclass(frozen=True)
class Budget:
    """The use of every member, under the amounts of one scheme on one day."""

    scheme: str
    amounts: Amounts
    reference_day: date
    persons: tuple[PersonUse, ...]

    @property
    def household(self) -> Use:
        """Return the sum over the members, which is shown and not tested."""
        persons = self.persons
        return Use(
            Cents(sum(use.limit for use in persons)),
            Cents(sum(use.cash_limit for use in persons)),
            Cents(sum(use.spent for use in persons)),
            Cents(sum(use.cash for use in persons)),
        )

    def of(self, person_id: str) -> PersonUse:
        """Return the use of one member; raises `KeyError` for a stranger."""
        for use in self.persons:
            if use.person == person_id:
                return use
        raise KeyError(person_id)


def budget(case: Case, rules: Rulebook, day: date, scheme: str | None = None) -> Budget:
    """Add up the plan against the limits of a day; raises `RuleError` when there are none.

    Class is taken on the reference day (planned departure, else `day`), amounts on `day`.
    """
    scheme_id = scheme or case.scheme
    amounts = rules.scheme(scheme_id).on(day)
    reference_day = case.reference_day(day)
    spent, cash = _totals(case.plan)
    alone = len(case.household.members) == 1
    uses = []
    for person in case.household.members:
        person_class = person.class_on(reference_day, rules.majority)
        limit = amounts.limit(person_class, alone=alone)
        sums = (spent.get(person.id, NOTHING), cash.get(person.id, NOTHING))
        uses.append(PersonUse(limit, amounts.cash, *sums, person.id, person_class))
    return Budget(scheme_id, amounts, reference_day, tuple(uses))


def _totals(plan: Plan) -> tuple[dict[str, Cents], dict[str, Cents]]:
    spent: defaultdict[str, Cents] = defaultdict(lambda: NOTHING)
    cash: defaultdict[str, Cents] = defaultdict(lambda: NOTHING)
    for line in plan.lines:
        spent[line.person] = Cents(spent[line.person] + line.counted)
        if line.form is Form.CASH:
            cash[line.person] = Cents(cash[line.person] + line.counted)
    return spent, cash
