"""When somebody was born, as far as it is known, and the class that follows from it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hands import paste, replace_all, write
from household_parts import boxes, person, row, search, states
from makers import NOUR, household_case

from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.edits import ChangeReturn
from herintegratie_desktop.core.household import Household, PersonClass
from herintegratie_desktop.ui.wizard.household_page import HouseholdPage


@pytest.mark.parametrize(
    ("typed", "born"),
    [
        ("02031988", PartialDate(1988, 3, 2)),
        ("2-3-1988", PartialDate(1988, 3, 2)),
        ("-3-1988", PartialDate(1988, 3)),
        ("--1988", PartialDate(1988)),
    ],
)
def test_a_birth_date_may_be_partly_known(empty, typed, born):
    empty.first_button.click()
    write(typed, boxes(empty)[0])
    assert person(empty).born == born


def test_a_date_that_does_not_exist_is_kept_and_said_when_one_goes_on(page):
    for box in boxes(page):
        box.clear()
    write("31021990", boxes(page)[0])
    assert page.bridge.case.typed_at("persons/p1/born") == "31-02-1990"
    assert person(page).born is None
    assert row(page, "born").error() == ""
    search(page).setFocus()
    assert row(page, "born").error() == (
        "Samira Haddad: “31-02-1990” is geen datum. Schrijf dag, maand en jaar."
    )


def test_an_unreadable_date_comes_back_in_its_boxes_and_goes_when_it_is_mended(bridge, page, shown):
    for box in boxes(page):
        box.clear()
    write("31021990", boxes(page)[0])
    again = shown(HouseholdPage(bridge), 1100, 760)
    again.arrive()
    assert [box.text() for box in boxes(again)] == ["31", "02", "1990"]
    assert "31-02-1990" in row(again, "born").error()
    replace_all("28", boxes(again)[0])
    search(again).setFocus()
    assert row(again, "born").error() == ""
    assert bridge.case.typed == ()
    assert person(again).born == PartialDate(1990, 2, 28)


def test_a_date_typed_without_zeros_is_left_as_it_was_typed(page):
    for box in boxes(page):
        box.clear()
    write("2-3-1988", boxes(page)[0])
    assert [box.text() for box in boxes(page)] == ["2", "3", "1988"]


def test_a_pasted_date_is_spread_over_the_boxes(page):
    paste("14-07-1991", boxes(page)[0])
    assert person(page).born == PartialDate(1991, 7, 14)
    assert [box.text() for box in boxes(page)] == ["14", "07", "1991"]


def test_a_pasted_text_that_is_no_date_leaves_the_boxes_alone(page):
    paste("gisteren misschien", boxes(page)[0])
    assert person(page).born == PartialDate(1988, 3, 2)
    assert "er passen hier 2 tekens" in row(page, "born").error()


def test_age_and_class_on_the_day_of_departure_follow_the_date(page):
    assert page.editor.born.age.text() == "Op de vertrekdatum 14-12-2026: 38 jaar, volwassene"
    replace_all("2012", boxes(page)[2])
    assert page.editor.born.age.text() == "Op de vertrekdatum 14-12-2026: 14 jaar, minderjarige"


def test_without_a_departure_the_age_is_that_of_today(page):
    page.bridge.do(ChangeReturn(replace(page.bridge.case.back, planned_departure=None), "x"))
    assert "23-11-2026" in page.editor.born.age.text()
    assert "nog geen vertrekdatum" in page.editor.born.age.text()


def test_a_date_after_today_asks_to_look_at_the_year(page):
    replace_all("2088", boxes(page)[2])
    assert page.editor.born.age.text() == "Deze datum ligt na vandaag. Kijk het jaar na."


def test_a_date_may_be_estimated(page):
    page.editor.born.edit.estimated.click()
    assert person(page).born_estimated
    assert page.members.rows()[0].about.endswith("± 38")


def test_an_undecided_age_is_chosen_with_a_reason_that_stays(page):
    choice = page.editor.born.choice
    assert choice.isHidden()
    page.open_person("p5")
    for box in boxes(page):
        box.clear()
    write("--2008", boxes(page)[0])
    assert not choice.isHidden()
    assert states(page)["p5"] == ("1 antwoord ontbreekt", "warn")
    choice.minor.click()
    assert choice.lacking.text() == "Zonder reden telt de keuze niet mee."
    write("geboorteakte", choice.reason.field)
    changed = person(page, "p5")
    assert (changed.class_chosen, changed.class_reason) == (PersonClass.MINOR, "geboorteakte")
    assert states(page)["p5"] == ("Compleet", "good")
    replace_all("2015", boxes(page)[2])
    assert not choice.isHidden()
    assert choice.reason.field.text() == "geboorteakte"
    choice.withdraw.click()
    assert person(page, "p5").class_reason == ""
    assert choice.isHidden()


def test_an_unknown_birth_date_asks_for_the_class_at_once(page):
    page.editor.born.edit.unknown.click()
    assert person(page).born is None
    assert not page.editor.born.choice.isHidden()
    assert not boxes(page)[0].isEnabled()
    page.editor.born.edit.unknown.click()
    assert boxes(page)[0].isEnabled()
    assert boxes(page)[0].hasFocus()


def test_the_choice_does_not_flicker_while_a_date_is_typed(page):
    for box in boxes(page):
        box.clear()
    write("0203", boxes(page)[0])
    assert page.editor.born.choice.isHidden()


def test_turning_eighteen_before_departure_is_remarked_at_the_birth_date(opened):
    nearly = replace(NOUR, born=PartialDate(2008, 12, 1))
    page = opened(replace(household_case(), household=Household((nearly,))))
    assert "wordt 18 tussen aanmelding en vertrek" in row(page, "born").remark()
