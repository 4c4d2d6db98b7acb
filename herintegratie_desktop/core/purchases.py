"""Purchases for the whole household: lines of a plan that are the parts of one thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.plan import BudgetLine, Plan
from herintegratie_desktop.core.values import dataclass

COMMON_FIELDS = (
    "purpose",
    "category",
    "form",
    "provider",
    "when",
    "charged",
    "permission",
    "note",
)
"""The fields in which the parts of one purchase agree."""

Shares = Mapping[str, Cents | None]
"""Person → the cents of their part, in the order of the household; None while not known."""


@dataclass(frozen=True)
class Purchase:
    """One household purchase: its id and its parts, at least one, in the order of the plan."""

    id: str
    parts: tuple[BudgetLine, ...]

    @property
    def head(self) -> BudgetLine:
        """Return the part that stands first."""
        return self.parts[0]

    @property
    def total(self) -> Cents | None:
        """Return what the parts come to in cents, or None while no amount is known."""
        known = [part.cents for part in self.parts if part.cents is not None]
        return Cents(sum(known)) if known else None

    @property
    def shares(self) -> dict[str, Cents | None]:
        """Return the cents of each person who has a part."""
        return {part.person: part.cents for part in self.parts}


def purchases(plan: Plan) -> tuple[Purchase, ...]:
    """Return the household purchases in the order of the plan."""
    found: dict[str, list[BudgetLine]] = {}
    for line in plan.lines:
        if line.shared:
            found.setdefault(line.shared, []).append(line)
    return tuple(Purchase(shared, tuple(parts)) for shared, parts in found.items())


def purchase(plan: Plan, shared: str) -> Purchase:
    """Return one household purchase; raises `KeyError` when there is none of that id."""
    parts = plan.parts_of(shared)
    if not parts:
        raise KeyError(shared)
    return Purchase(shared, parts)


def with_shares(case: Case, bought: Purchase, shares: Shares) -> Case:
    """Return the case with a purchase divided so, its parts together where the first one stood.

    Who keeps a part keeps its id, and ids that come free are used again, so that what hangs on a
    line stays there; text that cannot be read yet goes to the first part. The same case comes
    back when nothing differs.
    """
    parts = _parts(case.plan, bought, shares)
    case = _with_typed_at(case, bought, parts)
    lines = tuple(
        chain.from_iterable(
            parts if line is bought.head else () if line.shared == bought.id else (line,)
            for line in case.plan.lines
        )
    )
    is_same = len(lines) == len(case.plan.lines) and all(
        new is old for new, old in zip(lines, case.plan.lines, strict=True)
    )
    return case if is_same else replace(case, plan=replace(case.plan, lines=lines))


def without_purchase(case: Case, shared: str) -> Case:
    """Return the case without the parts of a purchase and the text that was typed in them."""
    ids = {f"lines/{part.id}" for part in case.plan.parts_of(shared)}
    lines = tuple(line for line in case.plan.lines if line.shared != shared)
    typed = tuple(pair for pair in case.typed if pair[0].rpartition("/")[0] not in ids)
    return replace(case, plan=replace(case.plan, lines=lines), typed=typed)


def handed_over(case: Case, person: str) -> Case:
    """Return the case with the parts of a person with others, so that no total changes.

    They go to who has another part of the same purchase, else to the first other member.
    """
    others = [member.id for member in case.household.members if member.id != person]
    for bought in purchases(case.plan):
        if person in bought.shares and others:
            kept = {each: cents for each, cents in bought.shares.items() if each != person}
            heir = next(iter(kept), others[0])
            known = [cents for cents in (kept.get(heir), bought.shares[person]) if cents]
            shares = {**kept, heir: Cents(sum(known)) if known else None}
            case = with_shares(case, bought, shares)
    return case


def _parts(plan: Plan, bought: Purchase, shares: Shares) -> tuple[BudgetLine, ...]:
    own = {part.person: part for part in bought.parts}
    spare = [part.id for part in bought.parts if part.person not in shares]
    taken = {line.id for line in plan.lines}
    parts = []
    for person, cents in shares.items():
        part = own.get(person)
        if part is None:
            part_id = spare.pop(0) if spare else _next_id(taken)
            taken.add(part_id)
            part = replace(bought.head, id=part_id, person=person, cents=cents, extras=())
        elif part.cents != cents:
            part = replace(part, cents=cents)
        parts.append(part)
    return tuple(parts)


def _next_id(taken: set[str]) -> str:
    return next(f"l{n}" for n in range(1, len(taken) + 2) if f"l{n}" not in taken)


def _with_typed_at(case: Case, bought: Purchase, parts: tuple[BudgetLine, ...]) -> Case:
    if not case.typed or parts[0].id == bought.head.id:
        return case
    ids = {part.id for part in bought.parts}
    typed = tuple((_moved(path, ids, parts[0].id), text) for path, text in case.typed)
    return replace(case, typed=typed)


def _moved(path: str, ids: set[str], head: str) -> str:
    match path.split("/"):
        case ["lines", line_id, field] if line_id in ids:
            return f"lines/{head}/{field}"
    return path
