"""Rules as data: schemes of amounts and conditions, each with its days, source and certainty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.household import PersonClass
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.phrases import Phrase, words

_NOT_YET = words("{what} bestaat nog niet op {day}.")
_UNKNOWN_SCHEME = words("Regeling {scheme} is niet bekend. Kies uit: {known}.")


class RuleError(LookupError):
    """A rule was asked for that is not there, or not yet; `phrase` says which."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


@dataclass(frozen=True)
class Amounts:
    """The limits of a scheme from one day on, in cents per person.

    `note` says what was inferred or not verified; it shows wherever the amounts show.
    """

    since: date
    adult: Cents
    minor_in_family: Cents
    minor_alone: Cents
    cash: Cents
    source: str
    certainty: Certainty
    note: str = ""

    def limit(self, person_class: PersonClass, *, alone: bool) -> Cents:
        """Return the total limit; for an undetermined age the lower of the two."""
        minor = self.minor_alone if alone else self.minor_in_family
        limits = {PersonClass.ADULT: self.adult, PersonClass.MINOR: minor}
        return limits.get(person_class, min(self.adult, minor))


@dataclass(frozen=True)
class Scheme:
    """A named set of amounts with its history, newest first."""

    id: str
    name: str
    history: tuple[Amounts, ...]

    def on(self, day: date) -> Amounts:
        """Return the amounts in force on a day; raises `RuleError` before the first."""
        for amounts in self.history:
            if amounts.since <= day:
                return amounts
        what = Phrase(words("Regeling {scheme}"), {"scheme": self.id})
        raise RuleError(Phrase(_NOT_YET, {"what": what, "day": dutch_date(day)}))


class Ground(Enum):
    """How a condition is answered: by a person, or from facts about nationalities."""

    QUESTION = "question"
    VISA_OR_ODA = "visa_or_oda"
    COUNTRY_LIST = "country_list"


@dataclass(frozen=True)
class Condition:
    """One condition for coming into consideration, in force from `since` until `until`."""

    id: str
    ground: Ground
    title: str
    question: str
    since: date
    until: date | None
    source: str
    certainty: Certainty
    answered_by: tuple[str, ...]
    evidence: str

    def in_force(self, day: date) -> bool:
        """Say whether the condition holds on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Window:
    """When support may be given: months before and after departure (article 18 OZV)."""

    months_before: int
    months_after: int
    source: str


@dataclass(frozen=True)
class Rulebook:
    """Everything the rule files of one office say."""

    version: str
    majority: int
    schemes: Mapping[str, Scheme]
    conditions: tuple[Condition, ...]
    window: Window

    def scheme(self, scheme_id: str) -> Scheme:
        """Return a scheme; raises `RuleError` naming those there are."""
        if scheme_id not in self.schemes:
            known = ", ".join(self.schemes)
            raise RuleError(Phrase(_UNKNOWN_SCHEME, {"scheme": scheme_id, "known": known}))
        return self.schemes[scheme_id]

    def conditions_on(self, day: date) -> tuple[Condition, ...]:
        """Return the conditions in force on a day, in the order of the files."""
        return tuple(condition for condition in self.conditions if condition.in_force(day))
