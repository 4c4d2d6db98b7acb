"""From a click to answers, each with its own person, answerer and day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from herintegratie_desktop.core.answer_edits import GiveAnswers, GiveSameAnswer, giving
from herintegratie_desktop.core.case import Answer, Override, Reply
from herintegratie_desktop.core.edits import Edit
from herintegratie_desktop.core.policy import Condition
from herintegratie_desktop.ui.conditions.reply_buttons import Key
from herintegratie_desktop.ui.conditions.topics import ConditionView, Topic

Author = tuple[str, date]
"""Who answered, and on which day."""


class Answering:
    """Knows who answers now, when that was said in one place for the answers that follow."""

    def __init__(self, today: date, author: Callable[[Condition], Author | None]) -> None:
        self._today = today
        self._author = author

    def reply(self, view: ConditionView, topics: tuple[Topic, ...], key: Key) -> tuple[Answer, ...]:
        """Return the answers that are a reply, or which ground holds, for people alike."""
        if isinstance(key, Reply):
            asked, reply = view.conditions, key
        else:
            asked = tuple(each for each in view.conditions if each.id == key)
            reply = Reply.YES
        return tuple(
            self._answer(view, topic, condition, reply) for topic in topics for condition in asked
        )

    def edit(self, view: ConditionView, given: tuple[Answer, ...]) -> Edit:
        """Return the edit that records answers; one ground takes the place of another."""
        return giving(given, view.rules if view.is_group else ())

    def change(self, topics: tuple[Topic, ...], answer: Answer) -> Edit:
        """Return the edit that puts who, when and what was noted in the answers of people alike."""
        return giving(
            replace(
                each,
                by=answer.by,
                on=answer.on,
                note=answer.note,
                happened_on=_happened(topics, each, answer),
            )
            for topic in topics
            for each in topic.answers
        )

    def share(self, view: ConditionView, topic: Topic, same_happening: bool) -> Edit:
        """Return the edit that lets the answer of one hold for everybody."""
        if not view.is_group:
            return GiveSameAnswer(topic.answers[0], same_happening)
        people = (other.person for other in view.topics)
        given = tuple(replace(each, person=who) for who in people for each in topic.answers)
        return GiveAnswers(given, view.rules)

    def decide(self, topics: Iterable[Topic], reason: str, by: str, day: date) -> Edit:
        """Return the edit that records a decision for people alike."""
        return giving(
            Override(topic.finding.rule, topic.person, reason, by, day) for topic in topics
        )

    def _answer(
        self, view: ConditionView, topic: Topic, condition: Condition, reply: Reply
    ) -> Answer:
        own = next((each for each in topic.answers if each.rule == condition.id), None)
        base = own or self._new(view, topic, condition)
        author = self._author(condition)
        if author is not None:
            base = replace(base, by=author[0], on=author[1])
        happened = base.happened_on if reply is Reply.YES else None
        if happened is not None and happened > base.on:
            happened = None
        return replace(base, reply=reply, happened_on=happened)

    def _new(self, view: ConditionView, topic: Topic, condition: Condition) -> Answer:
        """Return an answer as it was given for somebody else, else by the only one who can."""
        others = (
            answer
            for other in view.topics
            if other.person != topic.person
            for answer in (*topic.answers, *other.answers)
        )
        example = max(others, key=lambda each: each.on, default=None)
        if example is not None:
            by, on = example.by, example.on
        else:
            who = condition.answered_by
            by, on = who[0] if len(who) == 1 else "", self._today
        return Answer(condition.id, topic.person, Reply.UNKNOWN, on, by)


def _happened(topics: tuple[Topic, ...], own: Answer, changed: Answer) -> date | None:
    """Return the day of what happened: of somebody alone the one that was typed."""
    return changed.happened_on if len(topics) == 1 else own.happened_on
