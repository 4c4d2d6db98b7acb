"""Typing about a member: every letter arrives, and nothing is lost or disturbed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hands import paste, press, replace_all, write
from household_parts import ENTER, boxes, person, row, search
from makers import household_case
from PySide6.QtWidgets import QApplication

from herintegratie_desktop.core.edits import ChangeReturn, SealPlan
from herintegratie_desktop.core.household import Household, Person


def test_every_keystroke_is_in_the_case_and_in_the_list(page):
    for typed in ("Ha", "Had"):
        replace_all(typed, row(page, "family_name").field)
        assert person(page).family_name == typed
        assert page.members.rows()[0].name == f"Samira {typed}"


def test_a_name_may_have_two_hundred_letters_of_any_script(page):
    long_name = "ጽጌረዳ Nguyễn " * 17
    paste(long_name, row(page, "given_names").field)
    assert long_name.strip() in person(page).given_names
    assert len(long_name) > 200


def test_whoever_has_one_name_is_not_asked_for_a_family_name(opened):
    page = opened(replace(household_case(), household=Household((Person("p1", "", "Zarifa"),))))
    page.editor.single.click()
    assert (person(page).given_names, person(page).family_name) == ("Zarifa", "")
    assert row(page, "family_name").isHidden()
    assert row(page, "given_names").title() == "Naam"
    page.bridge.session.undo()
    assert person(page).family_name == "Zarifa"
    assert not row(page, "family_name").isHidden()


def test_a_name_in_arabic_lies_at_the_right_of_its_field(page):
    field = row(page, "name_in_own_script").field
    assert field.text() == "سميرة حداد"
    field.setFocus()
    field.home(False)
    begin = field.cursorRect().center().x()
    field.end(False)
    assert begin > field.cursorRect().center().x()


def test_what_is_missing_is_said_beside_the_field_in_the_words_of_the_summary(empty):
    empty.first_button.click()
    assert row(empty, "given_names").error() == ""
    asked = empty.missing()
    empty.show_missing(asked)
    said = {each.place: each.phrase.said() for each in asked}
    for name in ("given_names", "family_name", "born", "nationalities"):
        assert row(empty, name).error() == said[f"persons/p1/{name}"]
    write("S", row(empty, "given_names").field)
    assert row(empty, "given_names").error() == ""
    assert row(empty, "family_name").error() != ""
    empty.show_missing(())
    assert row(empty, "family_name").error() == ""


def test_undo_shows_the_former_value_everywhere(page):
    replace_all("Sami", row(page, "given_names").field)
    page.bridge.session.rest()
    page.bridge.session.undo()
    assert row(page, "given_names").field.text() == "Samira"
    replace_all("1990", boxes(page)[2])
    page.bridge.session.undo()
    assert boxes(page)[2].text() == "1988"


def test_typing_is_left_alone_when_something_else_changes(page):
    field = row(page, "given_names").field
    write("x", field)
    at = field.cursorPosition()
    page.bridge.do(ChangeReturn(replace(page.bridge.case.back, place="Erbil 2"), "place"))
    assert field.cursorPosition() == at
    write("Verweg", search(page))
    page.bridge.do(ChangeReturn(replace(page.bridge.case.back, place="Erbil 3"), "place"))
    assert search(page).text() == "Verweg"


def test_a_paste_of_sixty_megabytes_is_refused_with_a_sentence(page):
    huge = "x" * 60_000_000
    before = page.bridge.case
    for name in ("given_names", "family_name", "name_in_own_script"):
        paste(huge, row(page, name).field)
        assert "Er is niets geplakt." in row(page, name).error()
    paste(huge, search(page))
    assert "Er is niets geplakt." in row(page, "nationalities").error()
    paste(huge, boxes(page)[2])
    assert "Er is niets geplakt." in row(page, "born").error()
    assert page.bridge.case == before
    QApplication.clipboard().clear()


def test_a_null_character_never_reaches_the_case(page):
    field = row(page, "given_names").field
    field.clear()
    field.textEdited.emit("Sa\0mira\ud800")
    assert person(page).given_names == "Samira"


def test_a_signed_plan_can_be_read_and_not_changed(page):
    page.bridge.do(SealPlan(date(2026, 11, 23), "M. de Wit"))
    before = page.bridge.case
    page.open_person("p4")
    assert row(page, "given_names").field.text() == "Nour"
    write("x", row(page, "given_names").field)
    write("syr", search(page))
    press(ENTER)
    page.add_person()
    page.remove_person("p4")
    page.editor.born.edit.unknown.click()
    assert not page.editor.nationalities.chips[0].isEnabled()
    assert page.bridge.case == before


def test_what_is_half_typed_stays_with_its_person(page):
    write("Verweg", search(page))
    page.focus_place("persons/p5/born")
    assert page.bridge.case.typed == (("persons/p1/nationalities", "Verweg"),)
    assert search(page).text() == ""
    page.open_person("p1")
    assert search(page).text() == "Verweg"
