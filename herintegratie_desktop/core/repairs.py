"""One-click mends of a broken limit, each a single undoable edit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.edits import Edit, Part
from herintegratie_desktop.core.limits import Budget
from herintegratie_desktop.core.money import Cents, show_euros
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import BudgetLine, Form, Plan
from herintegratie_desktop.core.purchases import purchase
from herintegratie_desktop.core.shared import Unfitting
from herintegratie_desktop.core.shared_edits import ChangeShared, SetSharedAmount

TO_BE_DECIDED = words("Nog te bepalen")
_TO_KIND = words("Zet {amount} om naar natura")


@dataclass(frozen=True)
class MoveCashToKind(Edit):
    """Turn some cents of a person's cash into goods and services, the last cash line first.

    Parts of household purchases are passed over, for those have one form for everybody: they are
    mended as a whole by `MoveSharedToKind`.
    """

    touches = Part.PLAN
    label = words("Contant omzetten naar natura")

    person: str
    cents: Cents

    def apply(self, case: Case) -> Case:
        """Return the case with the same total and that much less cash."""
        plan, left = case.plan, int(self.cents)
        for line in reversed(case.plan.of(self.person)):
            if _is_own_cash(line) and left > 0:
                moved = min(left, line.cents or 0)
                plan, left = _moved(plan, line, moved), left - moved
        return replace(case, plan=plan)


@dataclass(frozen=True)
class MoveSharedToKind(Edit):
    """Turn some cents of a household purchase in cash into a new one in goods and services."""

    touches = Part.PLAN
    label = words("Contant omzetten naar natura")

    shared: str
    cents: Cents

    def apply(self, case: Case) -> Case:
        """Return the case with the same total and that much less cash."""
        bought = purchase(case.plan, self.shared)
        kept = Cents((bought.total or 0) - self.cents)
        last = bought.parts[-1]
        if kept <= 0:
            in_kind = replace(last, form=Form.IN_KIND)
            return ChangeShared(self.shared, in_kind, "form").apply(case)
        extra = _to_be_decided(case.plan, last, self.cents)
        extra = replace(extra, shared=case.plan.new_shared_id())
        case = replace(case, plan=case.plan.with_new_line(extra, after=last.id))
        return SetSharedAmount(self.shared, kept).apply(case)


@dataclass(frozen=True)
class Repair:
    """An edit that mends a broken limit, and the words of its link."""

    edit: Edit
    phrase: Phrase


def repair_of_cash(uses: Budget, person_id: str) -> Repair | None:
    """Return how to bring a person's cash under the limit, or None when it is."""
    over = -uses.of(person_id).cash_left
    if over <= 0:
        return None
    return Repair(
        MoveCashToKind(person_id, Cents(over)), Phrase(_TO_KIND, {"amount": show_euros(over)})
    )


def repair_of_purchase(unfit: Unfitting) -> Repair | None:
    """Return how to bring a household purchase in cash under the limits, or None without a way.

    There is one when what does not fit in cash does fit in goods and services.
    """
    over, head = unfit.spread.left_over, unfit.purchase.head
    if head.form is not Form.CASH or not unfit.fits_in_kind:
        return None
    edit = MoveSharedToKind(unfit.purchase.id, over)
    return Repair(edit, Phrase(_TO_KIND, {"amount": show_euros(over)}))


def _is_own_cash(line: BudgetLine) -> bool:
    return line.form is Form.CASH and line.charged and not line.shared


def _moved(plan: Plan, line: BudgetLine, cents: int) -> Plan:
    if cents == line.cents:
        return plan.with_line(replace(line, form=Form.IN_KIND))
    kept = replace(line, cents=Cents((line.cents or 0) - cents))
    extra = _to_be_decided(plan, line, cents)
    return plan.with_line(kept).with_new_line(extra, after=line.id)


def _to_be_decided(plan: Plan, line: BudgetLine, cents: int) -> BudgetLine:
    return BudgetLine(
        id=plan.new_line_id(),
        person=line.person,
        purpose=TO_BE_DECIDED,
        category=line.category,
        cents=Cents(cents),
    )
