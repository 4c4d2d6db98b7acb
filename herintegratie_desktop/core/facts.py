"""Facts from outside: what a list says, on which day, where that is written and how sure it is."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.values import dataclass

_CAVEAT = words(
    "De lijst is gelezen tot {day}. Kijk of er daarna iets is veranderd.", "fact.caveat"
)


class Certainty(StrEnum):
    """How far a fact may be relied on."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNKNOWN = "unknown"

    @property
    def one_step_less(self) -> Certainty:
        """The certainty that is left when a list is used after the day until which it was read."""
        return _LESS[self]

    @property
    def words(self) -> str:
        """The certainty as a Dutch word, marked for translation."""
        return _WORDS[self]


_LESS = {
    Certainty.HIGH: Certainty.MEDIUM,
    Certainty.MEDIUM: Certainty.LOW,
    Certainty.LOW: Certainty.LOW,
    Certainty.UNKNOWN: Certainty.UNKNOWN,
}
_WORDS = {
    Certainty.HIGH: words("zeker", "certainty.high"),
    Certainty.MEDIUM: words("redelijk zeker", "certainty.medium"),
    Certainty.LOW: words("onzeker", "certainty.low"),
    Certainty.UNKNOWN: words("onbekend", "certainty.unknown"),
}


@dataclass(frozen=True)
class Fact:
    """The answer of a list on one day; None as value means that the sources leave it open.

    `seen_until` is filled only when the day asked lies after it: the list was read up to that
    day, and the certainty is one step lower than the list's own.
    """

    value: bool | None
    source: str
    version: str
    certainty: Certainty
    note: str = ""
    seen_until: date | None = None

    @property
    def caveat(self) -> Phrase | None:
        """What to say beside it when the day asked lies after the day until which it was read."""
        if self.seen_until is None:
            return None
        return Phrase(_CAVEAT, {"day": dutch_date(self.seen_until)})


@dataclass(frozen=True)
class Entry:
    """What a list says of one country in one period, both days included; None leaves it open."""

    value: bool | None
    source: str
    version: str
    certainty: Certainty
    note: str = ""
    since: date | None = None
    until: date | None = None
    seen_until: date | None = None
    special: bool = False

    def holds_on(self, day: date) -> bool:
        """Return whether a day lies in the period."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )

    def fact_on(self, day: date) -> Fact:
        """Return what the entry says on a day in its period."""
        if self.seen_until is None or day <= self.seen_until:
            return Fact(self.value, self.source, self.version, self.certainty, self.note)
        less = self.certainty.one_step_less
        return Fact(self.value, self.source, self.version, less, self.note, self.seen_until)


def fact_on(entries: tuple[Entry, ...], day: date) -> Fact:
    """Return what a list says on a day; a day before its first entry is left open."""
    for entry in entries:
        if entry.holds_on(day):
            return entry.fact_on(day)
    nearest = entries[0]
    return Fact(None, nearest.source, nearest.version, Certainty.UNKNOWN)
