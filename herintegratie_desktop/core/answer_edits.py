"""Answers to conditions that are given, or taken back, for several people or questions at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from herintegratie_desktop.core.case import Answer, Case, Override
from herintegratie_desktop.core.edits import Edit, GiveAnswer, Part
from herintegratie_desktop.core.phrases import words


@dataclass(frozen=True)
class GiveAnswers(Edit):
    """Record several answers as one step, each with its own person, day and answerer.

    Of the rules in `instead_of` a person who is answered for keeps no other answer: of grounds of
    which one is enough, the one that is chosen takes the place of another.
    """

    touches = Part.ANSWERS
    label = words("Antwoorden op voorwaarden")

    given: tuple[Answer | Override, ...]
    instead_of: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Return the conditions of these persons."""
        people = ",".join(dict.fromkeys(each.person for each in self.given))
        return f"answers/{people}/{','.join(dict.fromkeys(each.rule for each in self.given))}"

    def apply(self, case: Case) -> Case:
        """Return the case with each answer as the only one of its kind, in the order given."""
        taken = {(type(each), each.rule, each.person) for each in self.given}
        people = {each.person for each in self.given}
        taken |= {(Answer, rule, person) for rule in self.instead_of for person in people}
        kept = (each for each in case.answers if (type(each), each.rule, each.person) not in taken)
        return replace(case, answers=(*kept, *self.given))


@dataclass(frozen=True)
class GiveSameAnswer(Edit):
    """Record the answer of one person for every member of the household, undone as one step.

    The day on which something happened to one of them is theirs; it is everybody's only with
    `same_happening`.
    """

    touches = Part.ANSWERS
    label = words("Antwoord voor alle gezinsleden")

    answer: Answer
    same_happening: bool = False

    def apply(self, case: Case) -> Case:
        """Return the case with this answer for everybody."""
        people = (person.id for person in case.household.members)
        return GiveAnswers(tuple(self._of(case, person) for person in people)).apply(case)

    def _of(self, case: Case, person: str) -> Answer:
        day = self.answer.happened_on
        if person != self.answer.person and not self.same_happening:
            day = self._own_day(case, person)
        return replace(self.answer, person=person, happened_on=day)

    def _own_day(self, case: Case, person: str) -> date | None:
        former = case.answer(self.answer.rule, person)
        day = former.happened_on if former and former.reply is self.answer.reply else None
        return day if day is not None and day <= self.answer.on else None


@dataclass(frozen=True)
class WithdrawAnswers(Edit):
    """Take back several answers or overrides as one step."""

    touches = Part.ANSWERS
    label = words("Antwoorden intrekken")

    given: tuple[Answer | Override, ...]

    def apply(self, case: Case) -> Case:
        """Return the case without them."""
        return replace(case, answers=tuple(a for a in case.answers if a not in self.given))


def giving(given: Iterable[Answer | Override], instead_of: tuple[str, ...] = ()) -> Edit:
    """Return the edit that records answers; one answer alone has a name of its own."""
    answers = tuple(given)
    if len(answers) == 1 and not instead_of:
        return GiveAnswer(answers[0])
    return GiveAnswers(answers, instead_of)
