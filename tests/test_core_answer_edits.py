"""One answer for a whole household."""

from __future__ import annotations

from dataclasses import replace

import makers

from herintegratie_desktop.core.answer_edits import GiveSameAnswer
from herintegratie_desktop.core.case import Override, Reply
from herintegratie_desktop.core.session import CaseSession


def test_one_answer_holds_for_everybody_and_is_undone_in_one_step():
    session = CaseSession(replace(makers.household_case(), answers=()))
    session.do(GiveSameAnswer(makers.yes("p2")))
    assert [session.case.answer("page.basic", each) for each in ("p1", "p2", "p3")] == [
        makers.yes("p1"),
        makers.yes("p2"),
        makers.yes("p3"),
    ]
    session.undo()
    assert session.case.answers == ()


def test_one_answer_for_everybody_leaves_other_decisions_alone():
    override = Override("page.basic", "p1", "Bericht gezien.", "DT&V", makers.DAY)
    case = replace(makers.household_case(), answers=(override, makers.yes("p3")))
    changed = GiveSameAnswer(replace(makers.yes("p1"), reply=Reply.NO)).apply(case)
    assert changed.override("page.basic", "p1") == override
    assert {each.reply for each in changed.answers if each != override} == {Reply.NO}
