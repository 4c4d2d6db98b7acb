"""What the conditions of a case are judged by on a day, looked up once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, TypeVar

from herintegratie_desktop.core.case import Answer, Case, Override
from herintegratie_desktop.core.countries import Country
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.plan import BudgetLine
from herintegratie_desktop.core.policy import Condition, Scope

_Given = TypeVar("_Given", Answer, Override)


class Inquiry:
    """One case on one day, with the answers and lines of each person at hand."""

    def __init__(self, case: Case, guide: Guide, day: date) -> None:
        self.case, self.guide, self.day = case, guide, day
        self.departure = case.back.planned_departure
        in_force = guide.rules.conditions_on(day)
        self.by_id = {condition.id: condition for condition in in_force}
        reworded = guide.rules.reworded
        asked_since = {c.id: c.since for c in in_force if (c.id, c.since) in reworded}
        self.answers = _newest(Answer, case, asked_since)
        self.overrides = _newest(Override, case, {})
        self.outdated = _outdated(case, asked_since) - self.answers.keys()
        self.given = self.outdated.union(self.answers, self.overrides)
        self._said = _said(case)
        project = guide.catalogue.project_on(case.project, day)
        is_ngo = project is not None and project.ngo
        self.conditions = tuple(c for c in in_force if is_ngo or c.scope is Scope.EVERYBODY)
        self._lines: dict[str, list[BudgetLine]] = {}
        for line in case.plan.lines:
            self._lines.setdefault(line.person, []).append(line)

    @property
    def country(self) -> Country | None:
        """Return the country of return, or None when it is not known."""
        return self.guide.countries.by_code(self.case.back.country)

    def ask(self, condition: Condition, person: Person) -> Question:
        """Return a condition as a question about a person."""
        key = (condition.id, person.id)
        return Question(self, condition, person, self.answers.get(key), self.overrides.get(key))

    def said_about(self, person_id: str) -> tuple[object, ...]:
        """Return what was answered and decided about a person: equal where the same was said."""
        return self._said.get(person_id, ())

    def lines_of(self, person_id: str) -> list[BudgetLine]:
        """Return the budget lines of one person."""
        return self._lines.get(person_id, [])


class Question(NamedTuple):
    """One condition asked for one person, with what was answered or decided, or None."""

    inquiry: Inquiry
    condition: Condition
    person: Person
    answer: Answer | None
    override: Override | None

    @property
    def is_outdated(self) -> bool:
        """Say whether it was only answered when it asked something else."""
        return (self.condition.id, self.person.id) in self.inquiry.outdated


def _said(case: Case) -> dict[str, tuple[object, ...]]:
    """Return what was said about each person, without the person."""
    found: dict[str, list[object]] = {}
    for each in case.answers:
        told = each.reply if isinstance(each, Answer) else each.reason
        day = each.happened_on if isinstance(each, Answer) else None
        found.setdefault(each.person, []).append((each.rule, told, each.on, each.by, day))
    return {person: tuple(said) for person, said in found.items()}


def _outdated(case: Case, asked_since: Mapping[str, date]) -> frozenset[tuple[str, str]]:
    """Return what was answered only before the question became another one."""
    return frozenset(
        (each.rule, each.person)
        for each in case.answers
        if isinstance(each, Answer) and each.on < asked_since.get(each.rule, date.min)
    )


def _newest(
    kind: type[_Given], case: Case, asked_since: Mapping[str, date]
) -> dict[tuple[str, str], _Given]:
    """Return what was said last of each; what was said to another question does not count."""
    found: dict[tuple[str, str], _Given] = {}
    for each in case.answers:
        if isinstance(each, kind) and each.on >= asked_since.get(each.rule, date.min):
            key = (each.rule, each.person)
            if key not in found or each.on >= found[key].on:
                found[key] = each
    return found
