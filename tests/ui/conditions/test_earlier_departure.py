"""Somebody left before: on which day, and until when that counts."""

from __future__ import annotations

from datetime import date

from conditions_hands import (
    EVERYBODY,
    LEFT_BEFORE,
    click,
    people,
    row,
)
from hands import replace_all, write


def test_an_earlier_departure_asks_everybody_for_their_own_day(left_before, page):
    assert people(left_before) == ["p1"]
    assert left_before.form.happened.isVisible()
    assert row(page, LEFT_BEFORE, "p3").form.happened.isVisible()


def test_the_day_of_an_earlier_departure_says_at_once_until_when_it_counts(left_before, page):
    happened = left_before.form.happened
    write("12-11-2022", happened.day)
    assert happened.meaning() == "Telt niet meer vanaf 12-11-2027."
    assert page.bridge.case.answer(LEFT_BEFORE, "p1").happened_on == date(2022, 11, 12)
    assert page.bridge.case.answer(LEFT_BEFORE, "p2").happened_on is None
    replace_all("23-11-2021", happened.day)
    assert happened.meaning() == "Telt niet meer: dat is voorbij sinds 23-11-2026."
    assert row(page, LEFT_BEFORE).sentence().startswith("Niet uitgesloten: ")


def test_an_earlier_departure_after_the_answer_is_not_recorded(left_before, page):
    write("24-11-2026", left_before.form.happened.day)
    assert "na het antwoord van 23-11-2026" in (
        left_before.form.happened.day.accessibleDescription()
    )
    assert page.bridge.case.answer(LEFT_BEFORE, "p1").happened_on is None


def test_the_day_is_somebodys_own_unless_it_is_said_otherwise(left_before, page):
    write("12-11-2022", left_before.form.happened.day)
    click(left_before.form.share)
    days = [page.bridge.case.answer(LEFT_BEFORE, each).happened_on for each in EVERYBODY]
    assert days == [date(2022, 11, 12), None, None]
    click(left_before.form.share_day)
    days = [page.bridge.case.answer(LEFT_BEFORE, each).happened_on for each in EVERYBODY]
    assert days == [date(2022, 11, 12)] * 3
