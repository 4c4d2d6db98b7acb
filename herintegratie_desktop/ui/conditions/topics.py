"""What the conditions page shows: every condition in its section, with its outcome per person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.case import Answer, Case, Override, Reply
from herintegratie_desktop.core.eligibility import Finding, Outcome
from herintegratie_desktop.core.household import CLASS_NAMES
from herintegratie_desktop.core.inquiry import Inquiry
from herintegratie_desktop.core.policy import Condition, Ground, Kind, Scope, Stage
from herintegratie_desktop.ui.desk import Desk

_ASKED = {Ground.QUESTION, Ground.EARLIER_DEPARTURE}
_OF_PLAN = "ozv.P-"


class Section(Enum):
    """The parts of the page, in their order."""

    EVERYBODY = "everybody"
    TAKING_PART = "taking_part"
    EXCLUSIONS = "exclusions"
    PLAN = "plan"
    DEPARTED = "departed"
    DUTIES = "duties"


@dataclass(frozen=True)
class Topic:
    """What one card is about for one person: the outcome, its reason and what was recorded.

    `findings` has one for each condition of the card; `finding` is the one that tells most.
    """

    person: str
    name: str
    person_class: str
    finding: Finding
    reason: str
    findings: tuple[Finding, ...]
    answers: tuple[Answer, ...]
    override: Override | None

    @property
    def outcome(self) -> Outcome:
        """Return what it comes to."""
        return self.finding.outcome

    @property
    def is_settled(self) -> bool:
        """Say whether nothing is asked any more."""
        return self.finding.is_settled

    @property
    def place(self) -> str:
        """Return the path of the row."""
        return f"answers/{self.person}/{self.finding.rule}"

    @property
    def asks(self) -> bool:
        """Say whether an answer can decide: facts that are plain need none."""
        ground, outcome = self.finding.condition.ground, self.outcome
        if ground in _ASKED or self.answers:
            return True
        if ground is Ground.PLAN_TEXTS:
            return False
        if outcome is Outcome.NOT_MET:
            return self.finding.condition.answer_settles
        return outcome in {Outcome.CONFIRM, Outcome.UNKNOWN}

    @property
    def is_derived(self) -> bool:
        """Say whether it rests on the list that was derived, for want of the official one."""
        condition = self.finding.condition
        is_own = self.finding.source == condition.source and bool(self.finding.facts)
        return condition.ground is Ground.COUNTRY_LIST and is_own

    @property
    def likeness(self) -> object:
        """Return what is equal of people who can share one row."""
        given = tuple(replace(each, person="") for each in self.answers)
        decided = self.override and replace(self.override, person="")
        facts = tuple(each.facts for each in self.findings)
        return (self.outcome, self.finding.rule, self.reason, given, decided, facts)


@dataclass(frozen=True)
class ConditionView:
    """One card: a condition, or a group of which one is enough, for everybody it is about.

    `names` are those of the whole household, by id: it need not be about all of them.
    """

    id: str
    section: Section
    title: str
    question: str
    conditions: tuple[Condition, ...]
    topics: tuple[Topic, ...]
    names: Mapping[str, str]

    @property
    def condition(self) -> Condition:
        """Return the condition, the first one of a group."""
        return self.conditions[0]

    @property
    def kind(self) -> Kind:
        """Return whether a yes meets it or excludes."""
        return self.condition.kind

    @property
    def is_group(self) -> bool:
        """Say whether one of several conditions is enough."""
        return bool(self.condition.one_of)

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the ids of the conditions."""
        return tuple(condition.id for condition in self.conditions)

    @property
    def is_settled(self) -> bool:
        """Say whether it is in order for everybody."""
        return all(topic.is_settled for topic in self.topics)

    @property
    def is_derived(self) -> bool:
        """Say whether an outcome rests on the derived list."""
        return any(topic.is_derived for topic in self.topics)


def section_of(condition: Condition) -> Section:
    """Return where a condition stands on the page."""
    if condition.stage is Stage.DUTY:
        return Section.DUTIES
    if condition.stage is Stage.DEPARTED:
        return Section.DEPARTED
    if condition.kind is Kind.EXCLUSION:
        return Section.EXCLUSIONS
    if condition.scope is Scope.EVERYBODY:
        return Section.EVERYBODY
    is_of_plan = condition.stage is Stage.PLAN or condition.id.startswith(_OF_PLAN)
    return Section.PLAN if is_of_plan else Section.TAKING_PART


def condition_views(case: Case, desk: Desk, found: Iterable[Finding]) -> tuple[ConditionView, ...]:
    """Return a view for each condition in play, in the order of the rules."""
    units: dict[str, dict[str, list[Finding]]] = {}
    for finding in found:
        unit = finding.condition.one_of or finding.rule
        units.setdefault(unit, {}).setdefault(finding.person, []).append(finding)
    reader = _Reader(case, desk)
    order = {condition.id: at for at, condition in enumerate(desk.guide.rules.conditions)}
    views = (reader.view(unit, by_person) for unit, by_person in units.items())
    return tuple(sorted(views, key=lambda view: order[view.condition.id]))


def only_listed(
    case: Case, desk: Desk, views: Iterable[ConditionView]
) -> dict[Section, tuple[Condition, ...]]:
    """Return the conditions that are not in play yet, but good to know of, by section."""
    shown = {rule for view in views for rule in view.rules}
    listed: dict[Section, tuple[Condition, ...]] = {}
    if not case.household.members:
        return listed
    for condition in Inquiry(case, desk.guide, desk.today).conditions:
        section = section_of(condition)
        if section in _LISTED and condition.id not in shown:
            listed[section] = (*listed.get(section, ()), condition)
    return listed


_LISTED = {Section.DEPARTED, Section.DUTIES}


class _Reader:
    """Reads the findings of one case for the page."""

    def __init__(self, case: Case, desk: Desk) -> None:
        self._desk = desk
        inquiry = Inquiry(case, desk.guide, desk.today)
        self._answers, self._overrides = inquiry.answers, inquiry.overrides
        day, majority = case.reference_day(desk.today), desk.guide.rules.majority
        members = case.household.members
        self._called = {person.id: person.called for person in members}
        self._classes = {
            person.id: desk.translate(CLASS_NAMES[person.class_on(day, majority)])
            for person in members
        }

    def view(self, unit: str, by_person: dict[str, list[Finding]]) -> ConditionView:
        found = next(iter(by_person.values()))
        first = found[0].condition
        return ConditionView(
            unit,
            section_of(first),
            self._title(first),
            self._question(first),
            tuple(finding.condition for finding in found),
            tuple(self._topic(each) for each in by_person.values()),
            self._called,
        )

    def _title(self, condition: Condition) -> str:
        group = self._desk.guide.rules.groups.get(condition.one_of)
        return self._desk.translate(group.title if group else condition.title)

    def _question(self, condition: Condition) -> str:
        if not condition.one_of:
            return self._desk.translate(condition.question)
        return QCoreApplication.translate(
            "Conditions", "Eén van deze gronden is genoeg. Kies welke geldt."
        )

    def _topic(self, found: list[Finding]) -> Topic:
        finding = _leading(found)
        person = finding.person
        keys = [(each.rule, person) for each in found]
        return Topic(
            person,
            self._called[person],
            self._classes[person],
            finding,
            _as_sentence(self._desk.say(finding.reason)),
            tuple(found),
            tuple(self._answers[key] for key in keys if key in self._answers),
            next((self._overrides[key] for key in keys if key in self._overrides), None),
        )


def _as_sentence(text: str) -> str:
    """Return a sentence that begins with a capital, also when it begins with who answered."""
    return text[:1].upper() + text[1:]


def _leading(found: list[Finding]) -> Finding:
    """Return the finding that tells most: what was decided, what holds, or what is asked first."""
    by_outcome = {each.outcome: each for each in reversed(found)}
    order = (Outcome.OVERRIDDEN, Outcome.MET)
    return next((by_outcome[each] for each in order if each in by_outcome), found[0])


def answerers(views: Iterable[ConditionView]) -> tuple[str, ...]:
    """Return everybody who can answer some of the conditions."""
    conditions = (condition for view in views for condition in view.conditions)
    return tuple(dict.fromkeys(who for each in conditions for who in each.answered_by))


def chosen_key(view: ConditionView, topic: Topic) -> Reply | str | None:
    """Return what was answered: a reply, the id of the ground that holds, or nothing."""
    replies = {answer.rule: answer.reply for answer in topic.answers}
    if not view.is_group:
        return replies.get(view.condition.id)
    ground = next((rule for rule, reply in replies.items() if reply is Reply.YES), None)
    if ground is not None:
        return ground
    if len(replies) == len(view.conditions) and set(replies.values()) == {Reply.NO}:
        return Reply.NO
    return Reply.UNKNOWN if Reply.UNKNOWN in replies.values() else None


def lacks_day(topics: Iterable[Topic]) -> bool:
    """Say whether somebody left before on a day that is not known yet."""
    return any(
        answer.reply is Reply.YES and answer.happened_on is None
        for topic in topics
        for answer in topic.answers
        if topic.finding.condition.ground is Ground.EARLIER_DEPARTURE
    )


def alike(topics: Iterable[Topic]) -> Iterator[tuple[Topic, ...]]:
    """Yield the people of whom everything is the same together, in the order of the household."""
    groups: dict[object, list[Topic]] = {}
    for topic in topics:
        groups.setdefault(topic.likeness, []).append(topic)
    return map(tuple, groups.values())
