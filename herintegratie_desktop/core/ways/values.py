"""A way to settle what is open: what it asks of whom, and whether it really settles it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from herintegratie_desktop.core.case import Answer, Case
from herintegratie_desktop.core.edits import Edit, GiveAnswer
from herintegratie_desktop.core.eligibility import Finding, Judge
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.inquiry import Inquiry
from herintegratie_desktop.core.outcomes import meeting_reply
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import Ground


class Asks(IntEnum):
    """What a way asks of somebody, from little to much."""

    FIELD = 1
    DATE = 2
    ANSWER = 3
    DOCUMENT = 4
    LINE = 5
    CHOICE = 6
    WAIT = 7
    DECISION = 8


ASKS_NAMES = {
    Asks.FIELD: words("Gegevens invullen"),
    Asks.DATE: words("Datum invullen of wijzigen"),
    Asks.ANSWER: words("Vraag beantwoorden"),
    Asks.DOCUMENT: words("Document laten zien"),
    Asks.LINE: words("Regel van het plan wijzigen"),
    Asks.CHOICE: words("Andere keuze maken"),
    Asks.WAIT: words("Wachten"),
    Asks.DECISION: words("Besluit van DT&V"),
}


@dataclass(frozen=True)
class Way:
    """One change after which a finding is settled: what to do, and the path of its field.

    `edit` is a change that settles it, when it is known which. It is there to prove the way: an
    answer has to be asked for, so no window gives it by itself.
    """

    rule: str
    person: str
    asks: Asks
    phrase: Phrase
    place: str
    edit: Edit | None = None


@dataclass(frozen=True)
class Open:
    """A finding that is not settled, in its case."""

    case: Case
    guide: Guide
    day: date
    finding: Finding

    @property
    def person(self) -> Person:
        """Return the person it is about."""
        return self.case.household.person(self.finding.person)

    def way(self, asks: Asks, phrase: Phrase, place: str, edit: Edit | None = None) -> Way:
        """Return a way to settle this finding."""
        return Way(self.finding.rule, self.finding.person, asks, phrase, place, edit)

    def is_settled_by(self, edit: Edit) -> bool:
        """Say whether the finding would be settled after an edit."""
        if self._is_plainly_settled_by(edit):
            return True
        inquiry = Inquiry(edit.apply(self.case), self.guide, self.day)
        condition = inquiry.by_id.get(self.finding.rule)
        if condition is None or self.finding.person not in inquiry.case.household:
            return True
        person = inquiry.case.household.person(self.finding.person)
        return Judge(inquiry).verdict(condition, person).is_settled

    def _is_plainly_settled_by(self, edit: Edit) -> bool:
        """Say whether it is a question nobody answered yet, which the answer settles by itself."""
        condition = self.finding.condition
        is_asked = condition.ground in {Ground.QUESTION, Ground.EARLIER_DEPARTURE}
        return (
            is_asked
            and isinstance(edit, GiveAnswer)
            and isinstance(edit.answer, Answer)
            and edit.answer.rule == condition.id
            and edit.answer.reply is meeting_reply(condition.kind)
        )
