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
        told = _Told(case, asked_since)
        self.answers, self.overrides = told.answers, told.overrides
        self.outdated = told.outdated - self.answers.keys()
        self.given = self.outdated.union(self.answers, self.overrides)
        self._said = told.about
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
        return tuple(self._said.get(person_id, ()))

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


class _Told:
    """What was said last of each; an answer from before its question became another one is old."""

    def __init__(self, case: Case, asked_since: Mapping[str, date]) -> None:
        self.answers: dict[tuple[str, str], Answer] = {}
        self.overrides: dict[tuple[str, str], Override] = {}
        self.outdated = set[tuple[str, str]]()
        self.about: dict[str, list[object]] = {}
        for each in case.answers:
            rule, person, on = each.rule, each.person, each.on
            about = self.about.get(person)
            if about is None:
                about = self.about[person] = []
            if isinstance(each, Override):
                about.append((rule, each.reason, on, each.by))
                _keep_newest(self.overrides, (rule, person), each)
                continue
            about.append((rule, each.reply, on, each.by, each.happened_on))
            if rule in asked_since and on < asked_since[rule]:
                self.outdated.add((rule, person))
            else:
                _keep_newest(self.answers, (rule, person), each)


def _keep_newest(kept: dict[tuple[str, str], _Given], key: tuple[str, str], given: _Given) -> None:
    known = kept.setdefault(key, given)
    if given.on >= known.on and known is not given:
        kept[key] = given
