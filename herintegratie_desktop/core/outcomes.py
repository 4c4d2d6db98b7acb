"""What can be known of one condition for one person, and how an answer leads to it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from herintegratie_desktop.core.case import Answer, Override, Reply
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.facts import Fact
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import Kind


class Outcome(Enum):
    """What is known of one condition for one person."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    CONFIRM = "confirm"
    OVERRIDDEN = "overridden"


OUTCOME_NAMES = {
    Outcome.MET: words("Voldaan", "status.met"),
    Outcome.NOT_MET: words("Niet voldaan", "status.not_met"),
    Outcome.UNKNOWN: words("Nog niet bekend", "status.unknown"),
    Outcome.CONFIRM: words("Navragen bij DT&V", "status.confirm"),
    Outcome.OVERRIDDEN: words("Anders besloten", "status.overridden"),
}
_EXCLUSION_NAMES = {
    Outcome.MET: words("Niet uitgesloten", "status.exclusion.met"),
    Outcome.NOT_MET: words("Uitgesloten", "status.exclusion.not_met"),
}
SETTLED = (Outcome.MET, Outcome.OVERRIDDEN)
"""The outcomes after which nothing is asked any more."""

_MEETING = {Kind.REQUIREMENT: Reply.YES, Kind.EXCLUSION: Reply.NO}
_SAID = {
    "yes": words("{by} antwoordde ja op {on}.", "answer.yes"),
    "no": words("{by} antwoordde nee op {on}.", "answer.no"),
    "unknown": words("{by} wist het niet op {on}.", "answer.unknown"),
}
_SOMEBODY = words("Iemand", "answer.somebody")
_CASEWORKER = words("behandelaar", "answer.caseworker")
_OVERRIDDEN = words("{by} besloot anders op {on}: {reason}", "answer.overridden")


class Verdict(NamedTuple):
    """An outcome, the sentence that names the fact it rests on, and where that is written."""

    outcome: Outcome
    reason: Phrase
    source: str = ""
    facts: tuple[Fact, ...] = ()

    @property
    def is_settled(self) -> bool:
        """Say whether nothing is asked any more."""
        return self.outcome in SETTLED

    def because(self, outcome: Outcome, reason: Phrase) -> Verdict:
        """Return another outcome that rests on the same facts."""
        return Verdict(outcome, reason, self.source, self.facts)


def outcome_name(outcome: Outcome, kind: Kind) -> str:
    """Return the Dutch words for an outcome; who is excluded has not “met” an exclusion."""
    own = _EXCLUSION_NAMES if kind is Kind.EXCLUSION else OUTCOME_NAMES
    return own.get(outcome, OUTCOME_NAMES[outcome])


def meeting_reply(kind: Kind) -> Reply:
    """Return the answer that meets a condition: yes, and for an exclusion no."""
    return _MEETING[kind]


def outcome_of(reply: Reply, kind: Kind) -> Outcome:
    """Return what an answer comes to."""
    if reply is Reply.UNKNOWN:
        return Outcome.UNKNOWN
    is_met = (reply is Reply.YES) is (kind is Kind.REQUIREMENT)
    return Outcome.MET if is_met else Outcome.NOT_MET


def answerer(name: str) -> str:
    """Return who answers as a sentence to translate: one that is no name but a word has its key."""
    return _CASEWORKER if name == _CASEWORKER else name


def _answerer(name: str) -> str | Phrase:
    return Phrase(_CASEWORKER) if name == _CASEWORKER else name


def said_of(given: Answer | Override) -> Phrase:
    """Return the sentence that says who answered or decided what, and when."""
    by = _answerer(given.by.strip()) or Phrase(_SOMEBODY)
    values: dict[str, str | Phrase] = {"by": by, "on": dutch_date(given.on)}
    if isinstance(given, Override):
        return Phrase(_OVERRIDDEN, {**values, "reason": given.reason})
    return Phrase(_SAID[given.reply.value], values)
