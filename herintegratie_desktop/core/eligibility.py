"""Who comes into consideration, condition by condition, each outcome with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.facts import Fact
from herintegratie_desktop.core.grounds.answered import (
    by_answer,
    by_earlier_departure,
    settled_by_answer,
)
from herintegratie_desktop.core.grounds.nationality import (
    by_destination,
    by_nationality,
    by_origin,
)
from herintegratie_desktop.core.grounds.planned import (
    by_goods,
    by_network,
    by_place,
    by_plan_texts,
    by_uncharged,
    by_window,
)
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.inquiry import Inquiry, Question
from herintegratie_desktop.core.outcomes import OUTCOME_NAMES as OUTCOME_NAMES
from herintegratie_desktop.core.outcomes import SETTLED, Verdict
from herintegratie_desktop.core.outcomes import Outcome as Outcome
from herintegratie_desktop.core.outcomes import said_of as said_of
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import Condition, Effect, Ground, Stage

_OTHER_WILL_DO = words("Eén grond is genoeg. Voldaan aan “{title}”: {reason}")
_OTHER_MAY_DO = words("{said} Een andere grond kan nog gelden.")
_NONE_HOLDS = words("Geen van de gronden geldt. {said}")
_MADE_UP_FOR = words("“{title}”: {reason}")
_DOUBT = words("{found} Wel voldaan aan “{title}”: {reason} Vraag DT&V.")


@dataclass(frozen=True)
class Finding:
    """The outcome of one condition for one person, and the facts it rests on."""

    condition: Condition
    person: str
    outcome: Outcome
    reason: Phrase
    source: str
    facts: tuple[Fact, ...] = ()

    @property
    def rule(self) -> str:
        """Return the id of the condition."""
        return self.condition.id

    @property
    def is_settled(self) -> bool:
        """Say whether nothing is asked any more."""
        return self.outcome in SETTLED


def findings(case: Case, guide: Guide, day: date) -> tuple[Finding, ...]:
    """Return every condition that is in play on a day, for every member of the household."""
    judge = Judge(Inquiry(case, guide, day))
    return tuple(each for person in case.household.members for each in judge.findings_of(person))


class Judge:
    """Judges conditions for persons, each once."""

    def __init__(self, inquiry: Inquiry) -> None:
        self.inquiry = inquiry
        self._known: dict[tuple[str, str], Verdict] = {}
        self._groups: dict[str, list[Condition]] = {}
        self._helped: dict[str, list[Condition]] = {}
        for condition in inquiry.conditions:
            if condition.one_of:
                self._groups.setdefault(condition.one_of, []).append(condition)
            for rule in condition.unless:
                self._helped.setdefault(rule, []).append(condition)

    def findings_of(self, person: Person) -> Iterator[Finding]:
        """Yield what the conditions in play come to for one person."""
        for condition in self.inquiry.conditions:
            if self._is_in_play(condition, person):
                yield self.finding(condition, person)

    def finding(self, condition: Condition, person: Person) -> Finding:
        """Return what one condition comes to for one person."""
        found = self.verdict(condition, person)
        source = found.source or condition.source
        return Finding(condition, person.id, found.outcome, found.reason, source, found.facts)

    def verdict(self, condition: Condition, person: Person) -> Verdict:
        """Return the outcome of one condition for one person."""
        key = (condition.id, person.id)
        if key not in self._known:
            self._known[key] = self._judged(Question(self.inquiry, condition, person))
        return self._known[key]

    def _judged(self, question: Question) -> Verdict:
        override = question.override
        if override is not None:
            return Verdict(Outcome.OVERRIDDEN, said_of(override))
        if question.condition.one_of:
            return self._one_of(question)
        found = _looked_up(question)
        if not found.is_settled and question.condition.unless:
            found = self._made_up_for(question, found)
        if found.outcome is Outcome.NOT_MET and question.condition.doubt_when:
            found = self._doubted(question, found)
        return found

    def _one_of(self, question: Question) -> Verdict:
        own, group = _looked_up(question), self._groups.get(question.condition.one_of, [])
        if own.is_settled or not group:
            return own
        others = [(each, self._alone(question, each)) for each in group]
        for condition, other in others:
            if other.is_settled:
                values = {"title": Phrase(condition.title), "reason": other.reason}
                return own.because(other.outcome, Phrase(_OTHER_WILL_DO, values))
        if all(other.outcome is Outcome.NOT_MET for _, other in others):
            return own.because(Outcome.NOT_MET, Phrase(_NONE_HOLDS, {"said": own.reason}))
        if own.outcome is Outcome.UNKNOWN:
            return own
        return own.because(Outcome.UNKNOWN, Phrase(_OTHER_MAY_DO, {"said": own.reason}))

    def _alone(self, question: Question, condition: Condition) -> Verdict:
        other = question._replace(condition=condition)
        if other.override is not None:
            return Verdict(Outcome.MET, said_of(other.override))
        return _looked_up(other)

    def _made_up_for(self, question: Question, found: Verdict) -> Verdict:
        for condition, other in self._named(question, question.condition.unless):
            if other.is_settled:
                values = {"title": Phrase(condition.title), "reason": other.reason}
                return found.because(Outcome.MET, Phrase(_MADE_UP_FOR, values))
        return found

    def _doubted(self, question: Question, found: Verdict) -> Verdict:
        for condition, other in self._named(question, question.condition.doubt_when):
            if other.outcome in _LEAVES_DOUBT:
                values: dict[str, str | Phrase] = {
                    "found": found.reason,
                    "title": Phrase(condition.title),
                    "reason": other.reason,
                }
                sources = dict.fromkeys((found.source or question.condition.source, other.source))
                source = "; ".join(filter(None, sources))
                facts = tuple(dict.fromkeys((*found.facts, *other.facts)))
                return Verdict(Outcome.CONFIRM, Phrase(_DOUBT, values), source, facts)
        return found

    def _named(
        self, question: Question, rules: tuple[str, ...]
    ) -> Iterator[tuple[Condition, Verdict]]:
        for rule in rules:
            condition = self.inquiry.by_id.get(rule)
            if condition is not None:
                yield condition, self.verdict(condition, question.person)

    def _is_in_play(self, condition: Condition, person: Person) -> bool:
        if self.inquiry.is_given(condition.id, person.id):
            return True
        if condition.stage is Stage.DUTY:
            return False
        if condition.stage is Stage.DEPARTED:
            return self._has_left()
        helped = self._helped.get(condition.id)
        if not helped or condition.effect is not Effect.SHOWS:
            return True
        return any(not self.verdict(each, person).is_settled for each in helped)

    def _has_left(self) -> bool:
        departure = self.inquiry.departure
        return departure is not None and departure < self.inquiry.day


def _looked_up(question: Question) -> Verdict:
    ground = question.condition.ground
    if ground is Ground.QUESTION:
        return by_answer(question)
    if ground is Ground.EARLIER_DEPARTURE:
        return by_earlier_departure(question)
    may_turn = question.condition.effect is not Effect.BLOCKS
    return settled_by_answer(question, _LOOK_UPS[ground](question), may_turn=may_turn)


_LEAVES_DOUBT = (Outcome.MET, Outcome.CONFIRM, Outcome.OVERRIDDEN)
_LOOK_UPS: dict[Ground, Callable[[Question], Verdict]] = {
    Ground.VISA_OR_ODA: by_nationality,
    Ground.COUNTRY_LIST: by_nationality,
    Ground.VISA: by_nationality,
    Ground.ODA: by_origin,
    Ground.DESTINATION: by_destination,
    Ground.WINDOW: by_window,
    Ground.PLAN_TEXTS: by_plan_texts,
    Ground.PLACE: by_place,
    Ground.GOODS: by_goods,
    Ground.UNCHARGED: by_uncharged,
    Ground.NETWORK: by_network,
}
