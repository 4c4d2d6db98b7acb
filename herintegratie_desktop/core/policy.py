"""Rules as data: schemes of amounts and conditions, each with its days, source and certainty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, timedelta
from enum import Enum
from functools import cached_property

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.household import PersonClass
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.values import dataclass

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
    """A named set of amounts with its history, newest first.

    `network` is the id of the network the scheme goes with, or empty.
    """

    id: str
    name: str
    history: tuple[Amounts, ...]
    network: str = ""

    def on(self, day: date) -> Amounts:
        """Return the amounts in force on a day; raises `RuleError` before the first."""
        for amounts in self.history:
            if amounts.since <= day:
                return amounts
        what = Phrase(words("Regeling {scheme}"), {"scheme": self.id})
        raise RuleError(Phrase(_NOT_YET, {"what": what, "day": dutch_date(day)}))


class Ground(Enum):
    """What a condition rests on: an answer, or facts that the program looks up itself."""

    QUESTION = "question"
    VISA_OR_ODA = "visa_or_oda"
    COUNTRY_LIST = "country_list"
    VISA = "visa"
    ODA = "oda"
    DESTINATION = "destination"
    EARLIER_DEPARTURE = "earlier_departure"
    WINDOW = "window"
    PLAN_TEXTS = "plan_texts"
    PLACE = "place"
    GOODS = "goods"
    UNCHARGED = "uncharged"
    NETWORK = "network"


class Kind(Enum):
    """Whether a yes meets the condition, or is what excludes somebody."""

    REQUIREMENT = "requirement"
    EXCLUSION = "exclusion"


class Scope(Enum):
    """For whom a condition holds: everybody, or the participants of an NGO's project."""

    EVERYBODY = "everybody"
    NGO = "ngo"


class Stage(Enum):
    """When a condition is looked at; a duty comes after the plan and is only listed."""

    INTAKE = "intake"
    PLAN = "plan"
    DEPARTED = "departed"
    DUTY = "duty"


class Effect(Enum):
    """What a condition that is not met does to signing.

    `SHOWS` is for a condition of which the plan itself already says what is wrong, line by line.
    """

    BLOCKS = "blocks"
    WARNS = "warns"
    SHOWS = "shows"


STAGE_NAMES = {
    Stage.INTAKE: words("Bij de intake"),
    Stage.PLAN: words("Bij het plan"),
    Stage.DEPARTED: words("Na vertrek"),
    Stage.DUTY: words("Verplichting van de organisatie"),
}
EFFECT_NAMES = {
    Effect.BLOCKS: words("Zonder dit kan het plan niet worden ondertekend."),
    Effect.WARNS: words("Het plan kan worden ondertekend, met een waarschuwing."),
    Effect.SHOWS: words("Wat er niet klopt staat bij het plan zelf."),
}


EXCLUSION_EFFECT_NAMES = {
    Effect.BLOCKS: words("Geldt dit, dan kan het plan niet worden ondertekend."),
    Effect.WARNS: words("Geldt dit, dan kan het plan worden ondertekend, met een waarschuwing."),
    Effect.SHOWS: EFFECT_NAMES[Effect.SHOWS],
}


@dataclass(frozen=True)
class Terms:
    """The figures and lists a condition names, so that none of them stands in code.

    `years` is how long something counts; `categories` are ids of kinds of budget lines;
    `networks` are the ids of those that may be used without asking, best first, and
    `fallback` those that may be used where the first is not there.
    """

    years: int = 0
    categories: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    fallback: tuple[str, ...] = ()


@dataclass(frozen=True)
class Condition:
    """One condition for coming into consideration, in force from `since` until `until`.

    `one_of` names the group of which one condition is enough; `unless` the conditions that make
    up for this one; `doubt_when` those that leave doubt when this one is not met. With
    `answer_settles` an answer decides over what was looked up, as a permission does. A
    `confidential` one is answered with yes, no or unknown only, never with particulars.
    """

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
    note: str = ""
    kind: Kind = Kind.REQUIREMENT
    scope: Scope = Scope.EVERYBODY
    stage: Stage = Stage.INTAKE
    effect: Effect = Effect.BLOCKS
    one_of: str = ""
    unless: tuple[str, ...] = ()
    doubt_when: tuple[str, ...] = ()
    answer_settles: bool = False
    confidential: bool = False
    terms: Terms = Terms()

    def in_force(self, day: date) -> bool:
        """Say whether the condition holds on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Group:
    """Conditions of which one is enough, with the words for them together."""

    id: str
    title: str


@dataclass(frozen=True)
class Window:
    """When support may be given: months before and after departure (article 18 OZV)."""

    months_before: int
    months_after: int
    source: str


@dataclass(frozen=True)
class Rulebook:
    """Everything the rule files of one office say.

    `groups` are by id; `english` gives the English words of the Dutch sentences in the files.
    """

    version: str
    majority: int
    schemes: Mapping[str, Scheme]
    conditions: tuple[Condition, ...]
    window: Window
    groups: Mapping[str, Group] = field(default_factory=dict)
    english: Mapping[str, str] = field(default_factory=dict)

    def scheme(self, scheme_id: str) -> Scheme:
        """Return a scheme; raises `RuleError` naming those there are."""
        if scheme_id not in self.schemes:
            known = ", ".join(self.schemes)
            raise RuleError(Phrase(_UNKNOWN_SCHEME, {"scheme": scheme_id, "known": known}))
        return self.schemes[scheme_id]

    def conditions_on(self, day: date) -> tuple[Condition, ...]:
        """Return the conditions in force on a day, in the order of the files."""
        return tuple(condition for condition in self.conditions if condition.in_force(day))

    def condition(self, rule: str, day: date) -> Condition | None:
        """Return a condition as it is in force on a day, or None."""
        return next((each for each in self.conditions_on(day) if each.id == rule), None)

    @cached_property
    def reworded(self) -> frozenset[tuple[str, date]]:
        """The conditions that ask something else than before, each with the day from which."""
        found = set[tuple[str, date]]()
        for condition in self.conditions:
            former = self.condition(condition.id, condition.since - timedelta(days=1))
            if former is not None and former.question != condition.question:
                found.add((condition.id, condition.since))
        return frozenset(found)

    @cached_property
    def rule_ids(self) -> frozenset[str]:
        """Every id a condition has or had."""
        return frozenset(condition.id for condition in self.conditions)

    @cached_property
    def confidential_ids(self) -> frozenset[str]:
        """The conditions of which no particulars are recorded."""
        return frozenset(condition.id for condition in self.conditions if condition.confidential)
