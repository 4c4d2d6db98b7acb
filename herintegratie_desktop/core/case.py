"""One case: what is known, planned and signed for one household."""

from __future__ import annotations

from dataclasses import field, replace
from datetime import date
from enum import Enum
from typing import TypeVar

from herintegratie_desktop.core.household import Extras, Household
from herintegratie_desktop.core.plan import Plan
from herintegratie_desktop.core.values import dataclass

FORMAT = "herintegratie-case/1"
DEFAULT_SCHEME = "dtv"

Stroke = tuple[tuple[float, float, float], ...]
"""The points of one pen stroke: x and y from 0 to 1 over the pad, pressure from 0 to 1."""


class Reply(Enum):
    """What was answered to a question; "weet ik niet" is an answer too."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Answer:
    """What somebody answered to one condition for one person, and on which day.

    `happened_on` is the day of what was asked about, such as an earlier departure.
    """

    rule: str
    person: str
    reply: Reply
    on: date
    by: str = ""
    note: str = ""
    happened_on: date | None = None
    extras: Extras = ()


@dataclass(frozen=True)
class Override:
    """A decision that a condition does not stand in the way, with its reason and who took it."""

    rule: str
    person: str
    reason: str
    by: str
    on: date
    extras: Extras = ()


_Given = TypeVar("_Given", Answer, Override)


@dataclass(frozen=True)
class Caseworker:
    """Who draws up the plan."""

    name: str = ""
    organisation: str = ""
    extras: Extras = ()


@dataclass(frozen=True)
class Helper:
    """Somebody who signs beside the household: a guardian, or an interpreter with a language."""

    name: str
    organisation: str = ""
    language: str = ""
    extras: Extras = ()


@dataclass(frozen=True)
class Return:
    """Where the household goes and when; `country` is an ISO code, the departure a known day."""

    country: str = ""
    place: str = ""
    address: str = ""
    address_in_own_script: str = ""
    phone: str = ""
    address_unknown: bool = False
    planned_departure: date | None = None
    extras: Extras = ()


@dataclass(frozen=True)
class InkSignature:
    """A drawn signature: whose, on which day, over which content digest, as strokes."""

    signer: str
    name: str
    on: date
    digest: str
    strokes: tuple[Stroke, ...] = ()


@dataclass(frozen=True)
class Seal:
    """The moment after which this version no longer changes, and what was sealed."""

    on: date
    by: str
    digest: str


@dataclass(frozen=True)
class Case:
    """A case is a value: an edit makes a new one, so undo is keeping the old one.

    `typed` holds text that cannot be read yet as an amount or a date, by the path of its field
    (`lines/l1/cents`), so that what was typed is kept until it is mended.
    """

    id: str
    opened_on: date
    caseworker: Caseworker = field(default_factory=Caseworker)
    scheme: str = DEFAULT_SCHEME
    project: str = ""
    network: str = ""
    language: str = ""
    back: Return = field(default_factory=Return)
    household: Household = field(default_factory=Household)
    answers: tuple[Answer | Override, ...] = ()
    plan: Plan = field(default_factory=Plan)
    guardian: Helper | None = None
    interpreter: Helper | None = None
    version: int = 1
    signatures: tuple[InkSignature, ...] = ()
    seal: Seal | None = None
    typed: tuple[tuple[str, str], ...] = ()
    extras: Extras = ()

    def typed_at(self, path: str) -> str | None:
        """Return the unreadable text kept for a field, or None."""
        return dict(self.typed).get(path)

    def with_typed(self, path: str, text: str | None) -> Case:
        """Return the case with other kept text for a field; None forgets it."""
        kept = tuple(pair for pair in self.typed if pair[0] != path)
        return replace(self, typed=kept if text is None else (*kept, (path, text)))

    def answer(self, rule: str, person_id: str) -> Answer | None:
        """Return the newest answer to a condition for a person."""
        return self._newest(Answer, rule, person_id)

    def override(self, rule: str, person_id: str) -> Override | None:
        """Return the newest override of a condition for a person."""
        return self._newest(Override, rule, person_id)

    def reference_day(self, day: date) -> date:
        """Return the day on which ages count: the planned departure, else the day of the check."""
        return self.back.planned_departure or day

    def _newest(self, kind: type[_Given], rule: str, person_id: str) -> _Given | None:
        found = [a for a in self.answers if isinstance(a, kind)]
        found = [a for a in reversed(found) if a.rule == rule and a.person == person_id]
        return max(found, key=lambda answer: answer.on, default=None)
