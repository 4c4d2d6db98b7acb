"""Who comes into consideration, condition by condition, each outcome with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from herintegratie_desktop.core.case import Case, Reply
from herintegratie_desktop.core.facts import Fact
from herintegratie_desktop.core.grounds.answered import (
    by_answer,
    by_earlier_departure,
    not_asked,
    reworded,
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

_OTHER_WILL_DO = words(
    "Eén grond is genoeg. Voldaan aan “{title}”: {reason}", "reason.grounds.other_will_do"
)
_OTHER_MAY_DO = words("{said} Een andere grond kan nog gelden.", "reason.grounds.other_may_do")
_NONE_HOLDS = words("Geen van de gronden geldt. {said}", "reason.grounds.none_holds")
_MADE_UP_FOR = words("“{title}”: {reason}", "reason.grounds.made_up_for")
_DOUBT = words("{found} Wel voldaan aan “{title}”: {reason} Vraag DT&V.", "reason.grounds.doubt")


class Finding(NamedTuple):
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
    return tuple(chain.from_iterable(map(judge.findings_of, case.household.members)))


class Judge:
    """Judges conditions for persons, each once; what persons have in common is looked up once."""

    def __init__(self, inquiry: Inquiry) -> None:
        self.inquiry = inquiry
        self._known: dict[tuple[str, str], Verdict] = {}
        self._facts: dict[object, Verdict] = {}
        self._alone: dict[tuple[str, str], list[tuple[Condition, Verdict]]] = {}
        self._groups: dict[str, list[Condition]] = {}
        self._helped: dict[str, list[Condition]] = {}
        for condition in inquiry.conditions:
            if condition.one_of:
                self._groups.setdefault(condition.one_of, []).append(condition)
            for rule in condition.unless:
                self._helped.setdefault(rule, []).append(condition)
        self._ways = {c.id: _WAYS[c.ground] for c in inquiry.by_id.values()}
        self._at_need = {c.id for c in inquiry.conditions if self._is_at_need(c)}
        grouped = {c.id for c in inquiry.conditions if c.one_of}
        self._groups_of_facts = {
            c.one_of for c in inquiry.conditions if not self._ways[c.id].is_asked
        }
        self._asked_of_groups = {person for rule, person in inquiry.given if rule in grouped}
        self._plain = {c.id for c in inquiry.conditions if not _leans(c)}
        self._own = {c.id for c in inquiry.conditions if self._is_own(c)}
        self._shared: dict[object, list[tuple[Condition, Verdict | None]]] = {}

    def findings_of(self, person: Person) -> list[Finding]:
        """Return what the conditions in play come to for one person."""
        person_id, found = person.id, []
        for condition, shared in self._verdicts_of(person):
            if shared is None and not self._is_in_play(condition, person):
                continue
            outcome, reason, source, facts = shared or self.verdict(condition, person)
            source = source or condition.source
            found.append(Finding(condition, person_id, outcome, reason, source, facts))
        return found

    def _verdicts_of(self, person: Person) -> list[tuple[Condition, Verdict | None]]:
        """Return the conditions, with the verdict of those that need no look at the person.

        Persons of whom the same was said and who share their nationalities share their verdicts.
        """
        alike = (person.nationalities, self.inquiry.said_about(person.id))
        known = self._shared.get(alike)
        if known is None:
            known = self._shared[alike] = list(self._shareable(person))
        return known

    def _shareable(self, person: Person) -> Iterator[tuple[Condition, Verdict | None]]:
        for condition in self.inquiry.conditions:
            if condition.id in self._own:
                yield condition, None
            elif self._is_in_play(condition, person):
                yield condition, self.verdict(condition, person)

    def verdict(self, condition: Condition, person: Person) -> Verdict:
        """Return the outcome of one condition for one person."""
        key = (condition.id, person.id)
        if condition.id in self._plain and key not in self.inquiry.given:
            return self._found(condition, person)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._judged(self.inquiry.ask(condition, person))
        return known

    def _judged(self, question: Question) -> Verdict:
        if question.override is not None:
            return Verdict(Outcome.OVERRIDDEN, said_of(question.override))
        condition = question.condition
        if condition.one_of:
            return self._one_of(question)
        found = self._looked_up(question)
        if condition.unless and not found.is_settled:
            found = self._made_up_for(question, found)
        if condition.doubt_when and found.outcome is Outcome.NOT_MET:
            found = self._doubted(question, found)
        return found

    def _looked_up(self, question: Question) -> Verdict:
        """Return what answers and facts say."""
        answer, condition = question.answer, question.condition
        if answer is None:
            found = self._found(condition, question.person)
            return reworded(question) if question.is_outdated else found
        way = self._ways[condition.id]
        if way.is_asked:
            return way.look_up(question)
        if condition.answer_settles and way.shared_by is _itself and answer.reply in _DECIDING:
            # What a plan holds leaves no facts to keep beside the answer.
            return by_answer(question)
        return settled_by_answer(question, self._found(condition, question.person))

    def _found(self, condition: Condition, person: Person) -> Verdict:
        """Return what is so without an answer, looked up once for all who share it."""
        look_up, shared_by, is_asked = self._ways[condition.id]
        key = (condition.id, shared_by(person))
        found = self._facts.get(key)
        if found is None:
            question = self.inquiry.ask(condition, person)
            found = not_asked(question) if is_asked else look_up(question)
            self._facts[key] = found
        return found

    def _one_of(self, question: Question) -> Verdict:
        own = self._looked_up(question)
        group, person_id = question.condition.one_of, question.person.id
        is_quiet = group not in self._groups_of_facts and person_id not in self._asked_of_groups
        if own.is_settled or is_quiet:
            return own
        others = self._of_group(question)
        for condition, other in others:
            if other.is_settled:
                values = {"title": Phrase(condition.title), "reason": other.reason}
                return own.because(other.outcome, Phrase(_OTHER_WILL_DO, values))
        if others and all(other.outcome is Outcome.NOT_MET for _, other in others):
            return own.because(Outcome.NOT_MET, Phrase(_NONE_HOLDS, {"said": own.reason}))
        if own.outcome is not Outcome.NOT_MET:
            return own
        asks = any(other.outcome is Outcome.CONFIRM for _, other in others)
        outcome = Outcome.CONFIRM if asks else Outcome.UNKNOWN
        return own.because(outcome, Phrase(_OTHER_MAY_DO, {"said": own.reason}))

    def _of_group(self, question: Question) -> list[tuple[Condition, Verdict]]:
        """Return each condition of the group, judged by itself."""
        key = (question.condition.one_of, question.person.id)
        if key not in self._alone:
            group = self._groups.get(question.condition.one_of, [])
            self._alone[key] = [(each, self._by_itself(question, each)) for each in group]
        return self._alone[key]

    def _by_itself(self, question: Question, condition: Condition) -> Verdict:
        other = self.inquiry.ask(condition, question.person)
        if other.override is not None:
            return Verdict(Outcome.MET, said_of(other.override))
        return self._looked_up(other)

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

    def _is_own(self, condition: Condition) -> bool:
        """Say whether a condition, or one it leans on, looks at what is planned for the person."""
        leans_on = [condition, *self._helped.get(condition.id, ())]
        leans_on += self._groups.get(condition.one_of, ())
        for rule in (*condition.unless, *condition.doubt_when):
            leans_on += filter(None, [self.inquiry.by_id.get(rule)])
        return any(self._ways[each.id].shared_by is _itself for each in leans_on)

    def _is_at_need(self, condition: Condition) -> bool:
        """Say whether a condition is not always in play."""
        if condition.stage is Stage.DUTY or condition.stage is Stage.DEPARTED:
            return True
        return condition.id in self._helped and condition.effect is Effect.SHOWS

    def _is_in_play(self, condition: Condition, person: Person) -> bool:
        return condition.id not in self._at_need or self._is_needed(condition, person)

    def _is_needed(self, condition: Condition, person: Person) -> bool:
        if (condition.id, person.id) in self.inquiry.given:
            return True
        if condition.stage is Stage.DEPARTED:
            departure = self.inquiry.departure
            return departure is not None and departure < self.inquiry.day
        helped = self._helped.get(condition.id, [])
        return any(not self.verdict(each, person).is_settled for each in helped)


def _leans(condition: Condition) -> bool:
    """Say whether other conditions have a say in the outcome of one."""
    return bool(condition.one_of or condition.unless or condition.doubt_when)


_DECIDING = (Reply.YES, Reply.NO)
_LEAVES_DOUBT = (Outcome.MET, Outcome.CONFIRM, Outcome.OVERRIDDEN)


def _nobody(_person: Person) -> object:
    return None


def _nationalities(person: Person) -> object:
    return person.nationalities


def _itself(person: Person) -> object:
    return person.id


class _Way(NamedTuple):
    """How a ground is looked up, what those share who come to the same, and whether it is asked."""

    look_up: Callable[[Question], Verdict]
    shared_by: Callable[[Person], object] = _itself
    is_asked: bool = False


_WAYS = {
    Ground.QUESTION: _Way(by_answer, _nobody, is_asked=True),
    Ground.EARLIER_DEPARTURE: _Way(by_earlier_departure, _nobody, is_asked=True),
    Ground.VISA_OR_ODA: _Way(by_nationality, _nationalities),
    Ground.COUNTRY_LIST: _Way(by_nationality, _nationalities),
    Ground.VISA: _Way(by_nationality, _nationalities),
    Ground.ODA: _Way(by_origin, _nationalities),
    Ground.DESTINATION: _Way(by_destination, _nationalities),
    Ground.WINDOW: _Way(by_window),
    Ground.PLAN_TEXTS: _Way(by_plan_texts, _nobody),
    Ground.PLACE: _Way(by_place),
    Ground.GOODS: _Way(by_goods),
    Ground.UNCHARGED: _Way(by_uncharged),
    Ground.NETWORK: _Way(by_network, _nobody),
}
