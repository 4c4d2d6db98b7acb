"""What differs between two versions of a plan: lines, persons, texts and the rest of the head.

Only what stands in a plan is compared: what was answered to conditions is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from herintegratie_desktop.core.case import Case, Helper
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.plan import BudgetLine

LINE_FIELDS = (
    "purpose",
    "category",
    "form",
    "cents",
    "provider",
    "when",
    "charged",
    "permission",
    "note",
)
"""The fields of a line that stand in a plan; whose it is makes it another line."""

PERSON_FIELDS = (
    "name",
    "name_in_own_script",
    "role",
    "born",
    "born_estimated",
    "nationalities",
    "v_number",
    "class_chosen",
    "class_reason",
)
"""What a plan says of a person."""

TEXT_FIELDS = ("obstacles", "support", "contribution")
"""The three texts of a plan."""

HEAD_FIELDS: Mapping[str, Callable[[Case], Any]] = {
    "caseworker": lambda case: case.caseworker.name,
    "organisation": lambda case: case.caseworker.organisation,
    "scheme": lambda case: case.scheme,
    "project": lambda case: case.project,
    "network": lambda case: case.network,
    "language": lambda case: case.language,
    "country": lambda case: case.back.country,
    "place": lambda case: case.back.place,
    "address": lambda case: case.back.address,
    "address_in_own_script": lambda case: case.back.address_in_own_script,
    "phone": lambda case: case.back.phone,
    "departure": lambda case: case.back.planned_departure,
    "guardian": lambda case: _who(case.guardian),
    "interpreter": lambda case: _who(case.interpreter),
}
"""What stands at the head of a plan, each with where it is read."""

_Thing = TypeVar("_Thing", BudgetLine, Person)


@dataclass(frozen=True)
class LineChange:
    """A line of before and of after; None on the side where it is not there.

    `fields` are those of `LINE_FIELDS` that differ, none for a line that is new or gone.
    """

    before: BudgetLine | None
    after: BudgetLine | None
    fields: tuple[str, ...] = ()

    @property
    def either(self) -> BudgetLine:
        """Return the line as it is now, or as it was when it is gone."""
        line = self.after or self.before
        assert line is not None  # noqa: S101 - one of the two is there
        return line


@dataclass(frozen=True)
class PersonChange:
    """A member of before and of after, as `LineChange`; `fields` are of `PERSON_FIELDS`."""

    before: Person | None
    after: Person | None
    fields: tuple[str, ...] = ()

    @property
    def either(self) -> Person:
        """Return the person as known now, or as known then when no longer a member."""
        person = self.after or self.before
        assert person is not None  # noqa: S101 - one of the two is there
        return person


@dataclass(frozen=True)
class ValueChange:
    """One text of the plan or one entry of its head, by its field, of before and of after."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Amendment:
    """All that differs, each kind in the order in which a plan shows it."""

    lines: tuple[LineChange, ...] = ()
    persons: tuple[PersonChange, ...] = ()
    texts: tuple[ValueChange, ...] = ()
    head: tuple[ValueChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether two plans say the same."""
        return not (self.lines or self.persons or self.texts or self.head)

    def lines_of(self, person_id: str) -> tuple[LineChange, ...]:
        """Return the changed lines of one person."""
        return tuple(change for change in self.lines if change.either.person == person_id)


def differences(before: Case, after: Case) -> Amendment:
    """Return what differs between two cases; those of another version of the same case.

    Lines and persons are known again by their id; a line that went to another person is gone
    there and new here. The order of lines makes no difference.
    """
    return Amendment(
        lines=tuple(_line_changes(before, after)),
        persons=tuple(_person_changes(before, after)),
        texts=tuple(_text_changes(before, after)),
        head=tuple(_head_changes(before, after)),
    )


def people_of(before: Case, after: Case) -> tuple[Person, ...]:
    """Return everybody of two versions: members of now in their order, then who left."""
    gone = (person for person in before.household.members if person.id not in after.household)
    return (*after.household.members, *gone)


def _line_changes(before: Case, after: Case) -> Iterator[LineChange]:
    then = {(line.id, line.person): line for line in before.plan.lines}
    now = {(line.id, line.person): line for line in after.plan.lines}
    for key in (*now, *(key for key in then if key not in now)):
        old, new = then.get(key), now.get(key)
        fields = _differing(old, new, LINE_FIELDS)
        if fields or old is None or new is None:
            yield LineChange(old, new, fields)


def _person_changes(before: Case, after: Case) -> Iterator[PersonChange]:
    then = {person.id: person for person in before.household.members}
    now = {person.id: person for person in after.household.members}
    for person in people_of(before, after):
        old, new = then.get(person.id), now.get(person.id)
        fields = _differing(old, new, PERSON_FIELDS)
        if fields or old is None or new is None:
            yield PersonChange(old, new, fields)


def _text_changes(before: Case, after: Case) -> Iterator[ValueChange]:
    for field in TEXT_FIELDS:
        old, new = getattr(before.plan, field), getattr(after.plan, field)
        if old != new:
            yield ValueChange(field, old, new)


def _head_changes(before: Case, after: Case) -> Iterator[ValueChange]:
    for field, read in HEAD_FIELDS.items():
        old, new = read(before), read(after)
        if old != new:
            yield ValueChange(field, old, new)


def _differing(old: _Thing | None, new: _Thing | None, fields: tuple[str, ...]) -> tuple[str, ...]:
    if old is None or new is None:
        return ()
    return tuple(field for field in fields if getattr(old, field) != getattr(new, field))


def _who(helper: Helper | None) -> str:
    if helper is None:
        return ""
    return ", ".join(filter(None, (helper.name, helper.organisation)))
