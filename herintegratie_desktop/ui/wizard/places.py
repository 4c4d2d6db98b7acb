"""From the place of a field to the step that shows it, and from a change to its place."""

from __future__ import annotations

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.intake import Step

_STEPS = {
    "persons": Step.HOUSEHOLD,
    "return": Step.RETURN,
    "language": Step.RETURN,
    "answers": Step.CONDITIONS,
    "scheme": Step.PLAN,
    "project": Step.PLAN,
    "network": Step.PLAN,
    "plan": Step.PLAN,
    "lines": Step.PLAN,
    "signatures": Step.SIGN,
    "guardian": Step.RETURN,
    "interpreter": Step.RETURN,
    "caseworker": Step.RETURN,
}
_OF_IDENTITY = {"v_number", "documents", "no_documents"}
_CHOICES = ("scheme", "project", "network", "language", "guardian", "interpreter", "caseworker")
_PLAN_TEXTS = ("obstacles", "support", "contribution")
_RETURN = (
    "country",
    "place",
    "address",
    "address_in_own_script",
    "phone",
    "address_unknown",
    "planned_departure",
)
_LINE = ("person", "purpose", "category", "form", "cents", "provider", "when", "permission", "note")
_PERSON = (
    "given_names",
    "family_name",
    "single_name",
    "name_in_own_script",
    "role",
    "born",
    "born_estimated",
    "class_chosen",
    "class_reason",
    "nationalities",
    "v_number",
    "documents",
    "no_documents",
)


def step_of(place: str) -> Step:
    """Return the step that shows a place; what is not known is shown by the check.

    >>> step_of("persons/p1/v_number")
    <Step.IDENTITY: 2>
    """
    first, *rest = place.split("/")
    if first == "persons" and len(rest) > 1 and rest[1] in _OF_IDENTITY:
        return Step.IDENTITY
    return _STEPS.get(first, Step.CHECK)


def changed_place(before: Case, after: Case) -> str:
    """Return the place of the first thing that differs between two cases, or nothing."""
    finders = (_in_household, _in_return, _in_answers, _in_plan, _in_choices, _in_signatures)
    return next(filter(None, (find(before, after) for find in finders)), _in_typed(before, after))


def _in_household(before: Case, after: Case) -> str:
    old = {person.id: person for person in before.household.members}
    new = {person.id: person for person in after.household.members}
    for person_id, person in new.items():
        if old.get(person_id) != person:
            return _in_person(old.get(person_id), person)
    return "persons" if old.keys() != new.keys() else ""


def _in_person(old: Person | None, new: Person) -> str:
    field = "given_names" if old is None else _first_other(old, new, _PERSON)
    return f"persons/{new.id}/{field}"


def _in_return(before: Case, after: Case) -> str:
    field = _first_other(before.back, after.back, _RETURN)
    return f"return/{field}" if field else ""


def _in_answers(before: Case, after: Case) -> str:
    for one, other in ((after.answers, before.answers), (before.answers, after.answers)):
        for answer in one:
            if answer not in other:
                return f"answers/{answer.person}/{answer.rule}"
    return ""


def _in_plan(before: Case, after: Case) -> str:
    text = _first_other(before.plan, after.plan, _PLAN_TEXTS)
    if text:
        return f"plan/{text}"
    old = {line.id: line for line in before.plan.lines}
    for line in after.plan.lines:
        if line.id not in old:
            return f"lines/{line.id}/purpose"
        field = _first_other(old[line.id], line, _LINE)
        if field:
            return f"lines/{line.id}/{field}"
    return "plan/lines" if before.plan.lines != after.plan.lines else ""


def _in_choices(before: Case, after: Case) -> str:
    return _first_other(before, after, _CHOICES)


def _in_signatures(before: Case, after: Case) -> str:
    if before.signatures == after.signatures:
        return ""
    old = {signature.signer for signature in before.signatures}
    new = {signature.signer for signature in after.signatures}
    return f"signatures/{min(old ^ new)}" if old ^ new else "signatures"


def _in_typed(before: Case, after: Case) -> str:
    return min((path for path, _ in set(before.typed) ^ set(after.typed)), default="")


def _first_other(old: object, new: object, names: tuple[str, ...]) -> str:
    others = (name for name in names if getattr(old, name) != getattr(new, name))
    return next(others, "")
