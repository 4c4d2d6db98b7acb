"""Many answers at once, and what is still missing."""

from __future__ import annotations

from datetime import date

from conditions_hands import (
    LEFT_BEFORE,
    MONEY,
    NO_RIGHT,
    PROSECUTION,
    choose,
    click,
    exclusions,
    given,
    reply,
    row,
    sweep,
    ways,
)
from hands import replace_all

from herintegratie_desktop.core.case import Answer, Reply
from herintegratie_desktop.core.ways import Asks


def test_who_and_when_are_said_once_for_the_answers_that_follow(page):
    choose(page.quick.who.choice, "DT&V")
    replace_all("12-11-2026", page.quick.day)
    assert page.quick.said().startswith("Elk antwoord dat u nu aanklikt wordt van DT&V op 12-11")
    for rule in (LEFT_BEFORE, PROSECUTION):
        reply(page, rule, Reply.NO)
        assert not row(page, rule).form.isVisible() if "form" in vars(row(page, rule)) else True
    answer = page.bridge.case.answer(PROSECUTION, "p2")
    assert (answer.by, answer.on) == ("DT&V", date(2026, 11, 12))


def test_nobody_is_said_to_answer_what_they_cannot(page):
    choose(page.quick.who.choice, "DT&V")
    reply(page, MONEY, Reply.NO)
    assert page.bridge.case.answer(MONEY, "p1").by == "behandelaar"


def test_a_day_that_has_not_come_is_not_used(page, desk):
    choose(page.quick.who.choice, "DT&V")
    replace_all("24-11-2026", page.quick.day)
    assert page.quick.now() is None
    assert "niet na vandaag" in page.quick.said()
    click(page.quick.stop)
    assert page.quick.who.choice.currentIndex() == -1


def test_all_exclusions_are_answered_at_once_after_a_look_and_one_step_back(page):
    asked = sweep(page)
    replace_all("12-11-2026", asked.day)
    assert not asked.rules[MONEY].isChecked()
    assert asked.rules[PROSECUTION].accessibleName() == (
        "Vertrek doorkruist een strafvervolging – Alle 3 personen"
    )
    assert "hierover antwoordt: behandelaar" in asked.rules[MONEY].accessibleName()
    assert asked.save.text() == "Vastleggen: 21 keer “nee, geldt niet”"
    click(asked.save)
    assert page.bridge.case.answer(PROSECUTION, "p3") == Answer(
        PROSECUTION, "p3", Reply.NO, date(2026, 11, 12), "DT&V"
    )
    assert given(page, MONEY) == [None] * 3
    assert exclusions(page).words() == "2 open, 8 in orde"
    page.bridge.session.undo()
    assert page.bridge.case.answers == ()


def test_the_sweep_leaves_out_whom_it_is_told_to_and_what_was_answered(page):
    reply(page, PROSECUTION, Reply.YES)
    asked = sweep(page)
    assert PROSECUTION not in asked.rules
    asked.people["p2"].click()
    assert asked.rules[LEFT_BEFORE].accessibleName().endswith("– Samira Haddad en Nour Haddad")
    click(asked.save)
    assert given(page, LEFT_BEFORE) == [Reply.NO, None, Reply.NO]
    assert given(page, PROSECUTION) == [Reply.YES] * 3


def test_the_sweep_asks_who_answered(page):
    click(page.sweep_button)
    click(page.sweep.save)
    assert "Kies of schrijf wie" in page.sweep.who.choice.accessibleDescription()
    assert page.bridge.case.answers == ()
    click(page.sweep.cancel)
    assert not page.sweep.isVisible()
    assert page.sweep_button.hasFocus()


def test_what_is_missing_is_looked_up_when_it_is_asked_for(page):
    assert page.ways.entries() == ()
    found = ways(page).entries()
    money = [each for each in found if each.place == f"answers/p1/{MONEY}"]
    assert len(money) == 1
    assert money[0].people == "Alle 3 personen"
    assert money[0].asks is Asks.ANSWER
    assert [each.asks for each in found] == sorted(each.asks for each in found)


def test_the_same_step_for_several_people_is_said_once_and_leads_to_its_field(page, qtbot):
    grounds = [each for each in ways(page).entries() if each.sentence.startswith("Kies welke")]
    assert len(grounds) == 1
    at = page.ways.entries().index(grounds[0])
    page.ways.kinds[Asks.ANSWER].show_open(True)
    with qtbot.waitSignal(page.asks_for) as asked:
        click(page.ways.link(at))
    assert asked.args == [f"answers/p1/{NO_RIGHT}"]


def test_what_is_answered_leaves_what_is_missing_when_typing_rests(page, qtbot):
    before = len(ways(page).entries())
    reply(page, MONEY, Reply.NO)
    qtbot.waitUntil(lambda: len(page.ways.entries()) == before - 1)


def test_what_is_answered_meanwhile_is_not_swept_away(page):
    asked = sweep(page)
    asked.people["p2"].click()
    reply(page, PROSECUTION, Reply.YES)
    assert PROSECUTION not in asked.rules
    assert not asked.people["p2"].isChecked()
    click(asked.save)
    assert given(page, PROSECUTION) == [Reply.YES] * 3
    assert given(page, LEFT_BEFORE) == [Reply.NO, None, Reply.NO]
