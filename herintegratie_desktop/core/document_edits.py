"""Taking an identity document away, with what was typed in the rows below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.edits import Edit, Part
from herintegratie_desktop.core.phrases import words


@dataclass(frozen=True)
class RemoveDocument(Edit):
    """Take one document of a member away; `at` is its place from 0."""

    touches = Part.HOUSEHOLD
    label = words("Document verwijderen")

    person_id: str
    at: int

    def apply(self, case: Case) -> Case:
        """Return the case without the document; raises `KeyError` for a stranger."""
        person = case.household.person(self.person_id)
        kept = (*person.documents[: self.at], *person.documents[self.at + 1 :])
        household = case.household.with_person(replace(person, documents=kept))
        return replace(case, household=household, typed=tuple(self._typed(case)))

    def _typed(self, case: Case) -> Iterator[tuple[str, str]]:
        for path, text in case.typed:
            match path.split("/"):
                case ["persons", self.person_id, "documents", at, _] if at == str(self.at):
                    continue
                case ["persons", self.person_id, "documents", at, field] if at.isdecimal():
                    moved = int(at) - (int(at) > self.at)
                    yield f"persons/{self.person_id}/documents/{moved}/{field}", text
                case _:
                    yield path, text
