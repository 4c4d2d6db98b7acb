"""The changes a person can make to a purchase for the household; `settle` spreads it again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from herintegratie_desktop.core.balance import evenly
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.edits import Edit, Part
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.plan import BudgetLine
from herintegratie_desktop.core.purchases import (
    Purchase,
    purchase,
    with_shares,
    without_purchase,
)


@dataclass(frozen=True)
class ShareLine(Edit):
    """Turn a line of one person into a purchase for the household."""

    touches = Part.PLAN
    label = words("Regel voor het gezin maken")

    line_id: str

    def apply(self, case: Case) -> Case:
        """Return the case with the line as the only part of a new purchase."""
        line = case.plan.line(self.line_id)
        if line.shared:
            return case
        shared = replace(line, shared=case.plan.new_shared_id())
        return replace(case, plan=case.plan.with_line(shared))


@dataclass(frozen=True)
class UnshareLine(Edit):
    """Give a household purchase to one person, with the whole amount."""

    touches = Part.PLAN
    label = words("Gezinsregel aan één persoon geven")

    shared: str
    person: str

    def apply(self, case: Case) -> Case:
        """Return the case with one ordinary line in the place of the parts."""
        bought = purchase(case.plan, self.shared)
        case = with_shares(case, bought, {self.person: bought.total})
        (line,) = case.plan.parts_of(self.shared)
        return replace(case, plan=case.plan.with_line(replace(line, shared="")))


@dataclass(frozen=True)
class ChangeShared(Edit):
    """Put another value in one field of a household purchase, in all its parts.

    `line` holds the value; the amount is set by `SetSharedAmount`.
    """

    touches = Part.PLAN
    label = words("Gezinsregel wijzigen")

    shared: str
    line: BudgetLine
    field: str

    @property
    def path(self) -> str:
        """Return the field of this purchase."""
        return f"shared/{self.shared}/{self.field}"

    def apply(self, case: Case) -> Case:
        """Return the case with the value in every part."""
        value = getattr(self.line, self.field)
        for part in case.plan.parts_of(self.shared):
            # A field chosen by its name is beyond the type checker.
            changed: BudgetLine = replace(part, **{self.field: value})
            case = replace(case, plan=case.plan.with_line(changed))
            case = case.with_typed(f"lines/{part.id}/{self.field}", None)
        return case


@dataclass(frozen=True)
class SetSharedAmount(Edit):
    """Put another total in a household purchase, in cents; None while it is not known."""

    touches = Part.PLAN
    label = words("Bedrag van gezinsregel wijzigen")

    shared: str
    cents: Cents | None

    @property
    def path(self) -> str:
        """Return the amount of this purchase."""
        return f"shared/{self.shared}/cents"

    def apply(self, case: Case) -> Case:
        """Return the case with the amount over those who had a part."""
        bought = purchase(case.plan, self.shared)
        case = case.with_typed(f"lines/{bought.head.id}/cents", None)
        if not self.cents:
            return _as_one_line(case, bought)
        shares = evenly(self.cents, list(bought.shares))
        return with_shares(case, bought, {who: cents for who, cents in shares.items() if cents})


@dataclass(frozen=True)
class KeepSharedTyped(Edit):
    """Keep text that cannot be read yet as an amount or a month of a household purchase."""

    touches = Part.PLAN
    label = words("Invoer wijzigen")

    shared: str
    field: str
    text: str

    @property
    def path(self) -> str:
        """Return the field of this purchase."""
        return f"shared/{self.shared}/{self.field}"

    def apply(self, case: Case) -> Case:
        """Return the case with the text kept at the first part, and no value in its place."""
        if self.field == "cents":
            case = SetSharedAmount(self.shared, None).apply(case)
        else:
            head = replace(purchase(case.plan, self.shared).head, when=None)
            case = ChangeShared(self.shared, head, self.field).apply(case)
        head = purchase(case.plan, self.shared).head
        return case.with_typed(f"lines/{head.id}/{self.field}", self.text)


@dataclass(frozen=True)
class RemoveShared(Edit):
    """Take a household purchase out of the plan."""

    touches = Part.PLAN
    label = words("Gezinsregel verwijderen")

    shared: str

    def apply(self, case: Case) -> Case:
        """Return the case without any of its parts."""
        return without_purchase(case, self.shared)


def _as_one_line(case: Case, bought: Purchase) -> Case:
    return with_shares(case, bought, {case.household.members[0].id: None})
