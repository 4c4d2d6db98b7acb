"""What the conditions page shows: every condition with its outcome for every member."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.case import Answer, Case, Override
from herintegratie_desktop.core.cautions import VERIFICATION
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.eligibility import (
    REPLY_OUTCOMES,
    Finding,
    Outcome,
    findings,
    said_of,
)
from herintegratie_desktop.core.household import CLASS_NAMES, Person
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.policy import Condition, Ground
from herintegratie_desktop.ui.desk import Desk


@dataclass(frozen=True)
class Topic:
    """One condition for one person: the outcome, the fact it rests on, and what was recorded.

    `example` is the newest answer that was given for somebody else in the household.
    """

    rule: str
    person: str
    name: str
    person_class: str
    outcome: Outcome
    reason: str
    answer: Answer | None
    override: Override | None
    example: Answer | None


@dataclass(frozen=True)
class ConditionView:
    """One condition in words, with where it is written, and its outcome for every member."""

    rule: str
    title: str
    question: str
    asks: bool
    is_derived: bool
    answered_by: tuple[str, ...]
    evidence: str
    sources: tuple[str, ...]
    since: str
    certainty: str
    topics: tuple[Topic, ...]


def condition_views(case: Case, desk: Desk) -> tuple[ConditionView, ...]:
    """Return the conditions in force today in their order, DT&V's verification last."""
    found = findings(case, desk.guide.rules, desk.guide.countries, desk.today)
    by_rule: dict[str, list[Finding]] = {}
    for finding in found:
        by_rule.setdefault(finding.rule, []).append(finding)
    views = [_view(case, desk, each) for each in by_rule.values()]
    if _needs_verification(case, desk) and VERIFICATION not in by_rule:
        views.append(_verification(case, desk))
    return tuple(views)


def _view(case: Case, desk: Desk, found: list[Finding]) -> ConditionView:
    condition = found[0].condition
    return ConditionView(
        rule=condition.id,
        title=desk.translate(condition.title),
        question=desk.translate(condition.question),
        asks=condition.ground is Ground.QUESTION,
        is_derived=condition.ground is Ground.COUNTRY_LIST,
        answered_by=condition.answered_by,
        evidence=desk.translate(condition.evidence),
        sources=tuple(_sources(condition, found)),
        since=dutch_date(condition.since),
        certainty=desk.translate(condition.certainty.words),
        topics=tuple(_topic(case, desk, each) for each in found),
    )


def _sources(condition: Condition, found: list[Finding]) -> Iterator[str]:
    """Yield the source of the condition, and the lists that its outcomes were read from."""
    yield condition.source
    for source in dict.fromkeys(finding.source for finding in found):
        if source != condition.source:
            yield source.removeprefix(f"{condition.source}; ")


def _topic(case: Case, desk: Desk, finding: Finding) -> Topic:
    person = case.household.person(finding.person)
    return _topic_of(case, desk, person, finding.rule, (finding.outcome, finding.reason))


def _topic_of(
    case: Case, desk: Desk, person: Person, rule: str, verdict: tuple[Outcome, Phrase]
) -> Topic:
    outcome, reason = verdict
    day, majority = case.reference_day(desk.today), desk.guide.rules.majority
    return Topic(
        rule=rule,
        person=person.id,
        name=person.called,
        person_class=desk.translate(CLASS_NAMES[person.class_on(day, majority)]),
        outcome=outcome,
        reason=desk.say(reason),
        answer=case.answer(rule, person.id),
        override=case.override(rule, person.id),
        example=_example(case, rule, person.id),
    )


def _example(case: Case, rule: str, person_id: str) -> Answer | None:
    others = (
        each
        for each in reversed(case.answers)
        if isinstance(each, Answer) and each.rule == rule and each.person != person_id
    )
    return next(others, None)


def _needs_verification(case: Case, desk: Desk) -> bool:
    project = desk.guide.catalogue.by_id(case.project)
    return project is not None and project.ngo and bool(case.household.members)


def _verification(case: Case, desk: Desk) -> ConditionView:
    translate = QCoreApplication.translate
    topics = (_verified(case, desk, person) for person in case.household.members)
    return ConditionView(
        rule=VERIFICATION,
        title=translate("Verification", "Geverifieerd bij DT&V"),
        question=translate(
            "Verification", "Heeft DT&V deze persoon geverifieerd, vóór de ondersteuning begint?"
        ),
        asks=True,
        is_derived=False,
        answered_by=("DT&V",),
        evidence=translate("Verification", "Het verificatieformulier dat DT&V heeft teruggestuurd"),
        sources=(
            translate(
                "Verification", "Subsidieregeling OZV 2023, artikel 18 (projecten van een ngo)"
            ),
        ),
        since="",
        certainty="",
        topics=tuple(topics),
    )


def _verified(case: Case, desk: Desk, person: Person) -> Topic:
    answer = case.answer(VERIFICATION, person.id)
    given = case.override(VERIFICATION, person.id) or answer
    if given is None:
        reason = QCoreApplication.translate("Verification", "Nog niet gevraagd bij DT&V.")
        return _topic_of(case, desk, person, VERIFICATION, (Outcome.UNKNOWN, Phrase(reason)))
    outcome = Outcome.OVERRIDDEN if given is not answer else REPLY_OUTCOMES[given.reply]
    return _topic_of(case, desk, person, VERIFICATION, (outcome, said_of(given)))
