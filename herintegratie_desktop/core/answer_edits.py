"""Answers to conditions that are given for several people at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from herintegratie_desktop.core.case import Answer, Case
from herintegratie_desktop.core.edits import Edit, GiveAnswer, Part
from herintegratie_desktop.core.phrases import words


@dataclass(frozen=True)
class GiveSameAnswer(Edit):
    """Record the answer of one person for every member of the household, undone as one step."""

    touches = Part.ANSWERS
    label = words("Antwoord voor alle gezinsleden")

    answer: Answer

    def apply(self, case: Case) -> Case:
        """Return the case with this answer for everybody."""
        for person in case.household.members:
            case = GiveAnswer(replace(self.answer, person=person.id)).apply(case)
        return case
