"""Answers for several people or questions at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import makers
import pytest

from herintegratie_desktop.core.answer_edits import (
    GiveAnswers,
    GiveSameAnswer,
    WithdrawAnswers,
    giving,
)
from herintegratie_desktop.core.case import Answer, Override, Reply
from herintegratie_desktop.core.edits import GiveAnswer
from herintegratie_desktop.core.session import CaseSession

LEFT_BEFORE = "ozv.X-f"
NO_RIGHT, REFUSED = "ozv.A-status-a", "ozv.A-status-b"
OVERRIDE = Override("page.basic", "p1", "Bericht gezien.", "DT&V", makers.DAY)


@pytest.fixture
def case():
    return replace(makers.household_case(), answers=())


def left(person, then=None):
    """Make the answer that somebody left before."""
    return Answer(LEFT_BEFORE, person, Reply.YES, makers.DAY, "IOM", happened_on=then)


def test_one_answer_holds_for_everybody_and_is_undone_in_one_step(case):
    session = CaseSession(case)
    session.do(GiveSameAnswer(makers.yes("p2")))
    assert [session.case.answer("page.basic", each) for each in ("p1", "p2", "p3")] == [
        makers.yes("p1"),
        makers.yes("p2"),
        makers.yes("p3"),
    ]
    session.undo()
    assert session.case.answers == ()


def test_one_answer_for_everybody_leaves_other_decisions_alone(case):
    case = replace(case, answers=(OVERRIDE, makers.yes("p3")))
    changed = GiveSameAnswer(replace(makers.yes("p1"), reply=Reply.NO)).apply(case)
    assert changed.override("page.basic", "p1") == OVERRIDE
    assert {each.reply for each in changed.answers if each != OVERRIDE} == {Reply.NO}


def test_the_day_somebody_left_is_not_that_of_others(case):
    own = date(2024, 1, 2)
    case = replace(case, answers=(left("p3", own),))
    shared = GiveSameAnswer(left("p1", date(2022, 11, 12))).apply(case)
    days = [shared.answer(LEFT_BEFORE, each).happened_on for each in ("p1", "p2", "p3")]
    assert days == [date(2022, 11, 12), None, own]


def test_the_day_everybody_left_is_everybodys(case):
    shared = GiveSameAnswer(left("p1", date(2022, 11, 12)), same_happening=True).apply(case)
    assert {each.happened_on for each in shared.answers} == {date(2022, 11, 12)}


@pytest.mark.parametrize(
    "shared",
    [
        replace(left("p1"), on=date(2024, 1, 1)),
        replace(left("p1"), reply=Reply.NO),
    ],
)
def test_a_day_that_does_not_fit_the_answer_is_not_kept(case, shared):
    case = replace(case, answers=(left("p3", date(2024, 1, 2)),))
    assert GiveSameAnswer(shared).apply(case).answer(LEFT_BEFORE, "p3").happened_on is None


def test_many_answers_are_what_each_in_turn_would_be_and_one_step(case):
    start = replace(case, answers=(makers.yes("p2"), OVERRIDE))
    given = (makers.yes("p1"), replace(makers.yes("p2"), reply=Reply.NO), left("p3"))
    session = CaseSession(start)
    session.do(GiveAnswers(given))
    one_by_one = start
    for each in given:
        one_by_one = GiveAnswer(each).apply(one_by_one)
    assert session.case == one_by_one
    session.undo()
    assert session.case == start


def test_the_ground_that_is_chosen_takes_the_place_of_another(case):
    before = tuple(Answer(NO_RIGHT, who, Reply.YES, makers.DAY, "DT&V") for who in ("p1", "p2"))
    chosen = Answer(REFUSED, "p1", Reply.YES, makers.DAY, "DT&V")
    edit = GiveAnswers((chosen,), instead_of=(NO_RIGHT, REFUSED))
    assert edit.apply(replace(case, answers=before)).answers == (before[1], chosen)


def test_what_is_typed_about_the_same_answers_is_one_step(case):
    first = (makers.yes("p1"), makers.yes("p2"))
    session = CaseSession(case)
    for by in ("D", "DT&V"):
        session.do(GiveAnswers(tuple(replace(each, by=by) for each in first)))
    assert GiveAnswers(first).path == "answers/p1,p2/page.basic"
    session.undo()
    assert session.case == case


def test_many_answers_are_taken_back_as_one_step(case):
    session = CaseSession(replace(case, answers=(makers.yes("p1"), makers.yes("p2"), OVERRIDE)))
    session.do(WithdrawAnswers((makers.yes("p1"), OVERRIDE)))
    assert session.case.answers == (makers.yes("p2"),)
    session.undo()
    assert len(session.case.answers) == 3


def test_one_answer_alone_is_called_so():
    assert giving([makers.yes("p1")]) == GiveAnswer(makers.yes("p1"))
    two = (makers.yes("p1"), makers.yes("p2"))
    assert giving(two) == GiveAnswers(two)
    assert giving(two[:1], ("page.basic",)) == GiveAnswers(two[:1], ("page.basic",))
