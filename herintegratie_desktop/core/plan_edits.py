"""The changes a person can make to the plan, and text kept until it can be read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.edits import Edit, Part
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.plan import BudgetLine, Plan


@dataclass(frozen=True)
class AddLine(Edit):
    """Put a line more in the plan."""

    touches = Part.PLAN
    label = words("Regel toevoegen")

    line: BudgetLine
    after: str | None = None

    def apply(self, case: Case) -> Case:
        """Return the case with the line behind another one, or last."""
        return replace(case, plan=case.plan.with_new_line(self.line, self.after))


@dataclass(frozen=True)
class ChangeLine(Edit):
    """Put another value in one field of a line."""

    touches = Part.PLAN
    label = words("Regel wijzigen")

    line: BudgetLine
    field: str

    @property
    def path(self) -> str:
        """Return the field of this line."""
        return f"lines/{self.line.id}/{self.field}"

    def apply(self, case: Case) -> Case:
        """Return the case with the line as changed."""
        return replace(case, plan=case.plan.with_line(self.line)).with_typed(self.path, None)


@dataclass(frozen=True)
class RemoveLine(Edit):
    """Take a line out of the plan."""

    touches = Part.PLAN
    label = words("Regel verwijderen")

    line_id: str

    def apply(self, case: Case) -> Case:
        """Return the case without the line."""
        gone = f"lines/{self.line_id}/"
        typed = tuple(pair for pair in case.typed if not pair[0].startswith(gone))
        return replace(case, plan=case.plan.without_line(self.line_id), typed=typed)


@dataclass(frozen=True)
class ChangePlanText(Edit):
    """Write one of the three texts the law asks for."""

    touches = Part.PLAN
    label = words("Tekst van het plan wijzigen")

    plan: Plan
    field: str

    @property
    def path(self) -> str:
        """Return the text that is written."""
        return f"plan/{self.field}"

    def apply(self, case: Case) -> Case:
        """Return the case with this text; the lines stay as they are."""
        text = str(getattr(self.plan, self.field))
        match self.field:
            case "obstacles":
                return replace(case, plan=replace(case.plan, obstacles=text))
            case "support":
                return replace(case, plan=replace(case.plan, support=text))
        return replace(case, plan=replace(case.plan, contribution=text))


@dataclass(frozen=True)
class KeepTyped(Edit):
    """Keep text that cannot be read yet; the value of its field is unknown until it can."""

    touches = Part.ALL
    label = words("Invoer wijzigen")

    at: str
    text: str

    @property
    def path(self) -> str:
        """Return the field that is typed in."""
        return self.at

    def apply(self, case: Case) -> Case:
        """Return the case with the text kept and no value in its place."""
        return _without_value(case, self.at.split("/")).with_typed(self.at, self.text)


def _without_value(case: Case, path: list[str]) -> Case:
    match path:
        case ["lines", line_id, "cents"]:
            line = replace(case.plan.line(line_id), cents=None)
        case ["lines", line_id, "when"]:
            line = replace(case.plan.line(line_id), when=None)
        case ["persons", person_id, "born"]:
            person = replace(case.household.person(person_id), born=None)
            return replace(case, household=case.household.with_person(person))
        case ["persons", person_id, "documents", at, field] if at.isdecimal():
            return _without_document_value(case, person_id, int(at), field)
        case ["return", "planned_departure"]:
            return replace(case, back=replace(case.back, planned_departure=None))
        case ["return", "country"]:
            return replace(case, back=replace(case.back, country=""))
        case _:
            return case
    return replace(case, plan=case.plan.with_line(line))


def _without_document_value(case: Case, person_id: str, at: int, field: str) -> Case:
    person = case.household.person(person_id)
    documents = list(person.documents)
    match field:
        case "valid_until":
            documents[at] = replace(documents[at], valid_until=None)
        case "country":
            documents[at] = replace(documents[at], country="")
    changed = replace(person, documents=tuple(documents))
    return replace(case, household=case.household.with_person(changed))
