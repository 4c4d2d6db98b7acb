"""The page of the household: who belongs to it, typed as a caseworker types."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from eyes import spoken
from hands import paste, press, replace_all, tab_order, write
from makers import NOUR, household_case
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.edits import ChangeReturn, SealPlan
from herintegratie_desktop.core.household import Household, Person, PersonClass, Role
from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.wizard.household_page import HouseholdPage
from herintegratie_desktop.ui.wizard.stage import Stage

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


@pytest.fixture
def page(bridge, shown):
    made = HouseholdPage(bridge)
    shown(made, 1100, 760)
    made.arrive()
    return made


@pytest.fixture
def opened(vault, desk, shown):
    bridges = []

    def open_case(case):
        bridges.append(CaseBridge(CaseSession(case), vault.cases, 0, desk))
        made = shown(HouseholdPage(bridges[-1]), 1100, 760)
        made.arrive()
        return made

    yield open_case
    for each in bridges:
        each.save_now()


@pytest.fixture
def empty(opened):
    return opened(Case("HIP-2026-00001", date(2026, 11, 2)))


def person(page, person_id="p1"):
    return page.bridge.case.household.person(person_id)


def row(page, name):
    return page.editor.rows()[name]


def search(page):
    return page.editor.nationalities.search


def boxes(page):
    return page.editor.born.edit.boxes


def states(page):
    return {each.id: (each.state, each.tone) for each in page.members.rows()}


def test_everybody_is_listed_in_order_with_role_class_and_age(page):
    assert [(each.name, each.about) for each in page.members.rows()] == [
        ("Samira Haddad", "aanvrager · volwassene · 38"),
        ("Youssef Haddad", "partner · volwassene · 40–41"),
        ("Zarifa", "ouder · volwassene · ± 60–61"),
        ("Nour Haddad", "kind · minderjarige · 16"),
        ("Ilyas Haddad", "kind · minderjarige · 11"),
    ]


def test_a_first_member_is_registered_with_the_keyboard_alone(empty):
    empty.first_button.setFocus()
    press(Qt.Key.Key_Space)
    write("Samira")
    press(TAB, 2)
    write("Haddad")
    press(TAB, 3)
    write("02031988")
    write("irak", search(empty))
    press(ENTER)
    assert person(empty) == Person(
        "p1",
        "Samira",
        "Haddad",
        role=Role.HEAD,
        born=PartialDate(1988, 3, 2),
        nationalities=("IQ",),
    )
    assert empty.missing() == ()


def test_the_next_member_is_not_another_applicant(page):
    page.add_button.click()
    assert person(page, "p6").role is Role.OTHER
    assert QApplication.focusWidget() is row(page, "given_names").field


def test_insert_adds_a_member_wherever_the_keyboard_is_on_the_page(page):
    write("x", row(page, "given_names").field)
    press(Qt.Key.Key_Insert)
    assert "p6" in page.bridge.case.household


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


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Irak", "IQ"),
        ("iraq", "IQ"),
        ("العراق", "IQ"),
        ("IRQ", "IQ"),
        ("Birma", "MM"),
        ("ኤርትራ", "ER"),
        ("staat", "XXA"),
        ("weet ik", "XXX"),
        ("Kosovo", "XK"),
    ],
)
def test_enter_takes_the_first_country_found_in_any_language(empty, typed, code):
    empty.first_button.click()
    write(typed, search(empty))
    press(ENTER)
    assert person(empty).nationalities == (code,)
    assert search(empty).text() == ""


def test_stateless_and_unknown_come_first_and_then_what_the_others_have(page):
    page.add_button.click()
    search(page).setFocus()
    press(Qt.Key.Key_Down)
    assert search(page).hit_words() == ("staatloos", "onbekend", "Irak  ·  IQ")
    press(Qt.Key.Key_Down)
    press(ENTER)
    assert person(page, "p6").nationalities == ("XXX",)


def test_a_click_in_the_empty_field_shows_what_is_likely(page):
    QTest.mouseClick(search(page), Qt.MouseButton.LeftButton)
    assert search(page).hit_words()[:2] == ("staatloos", "onbekend")
    press(Qt.Key.Key_Escape)
    assert not search(page).is_open()


def test_somebody_may_have_several_nationalities_once_each(page):
    for typed in ("syr", "irak", "turk"):
        write(typed, search(page))
        press(ENTER)
    assert person(page).nationalities == ("IQ", "SY", "TR")


def test_a_nationality_is_removed_with_the_keyboard(page):
    write("syr", search(page))
    press(ENTER)
    press(Qt.Key.Key_Backspace)
    assert spoken(QApplication.focusWidget()) == "Syrië, verwijderen"
    press(Qt.Key.Key_Delete)
    assert person(page).nationalities == ("IQ",)
    assert search(page).hasFocus()


def test_an_exact_name_is_taken_when_one_goes_on(page):
    write("Oman", search(page))
    press(TAB)
    assert person(page).nationalities == ("IQ", "OM")


def test_a_country_that_does_not_exist_is_kept_and_said(page):
    write("Verweggistan", search(page))
    assert search(page).hit_words() == (
        "Geen land gevonden. Probeer een andere taal of de landcode.",
    )
    press(TAB)
    assert search(page).text() == "Verweggistan"
    assert "“Verweggistan” staat niet in de lijst" in row(page, "nationalities").error()
    replace_all("syr", search(page))
    press(ENTER)
    assert row(page, "nationalities").error() == ""
    assert page.bridge.case.typed == ()


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


def test_every_place_the_core_names_gets_the_keyboard(page):
    fields = {
        "given_names": row(page, "given_names").field,
        "family_name": row(page, "family_name").field,
        "name_in_own_script": row(page, "name_in_own_script").field,
        "role": row(page, "role").field,
        "born": boxes(page)[0],
        "nationalities": search(page),
    }
    for name, field in fields.items():
        assert page.focus_place(f"persons/p4/{name}")
        assert page.members.current() == "p4"
        assert field.hasFocus()
    assert page.focus_place("persons")
    assert page.members.hasFocus()
    assert not page.focus_place("persons/p9/born")
    assert not page.focus_place("return/country")


def test_somebody_registered_twice_is_remarked(opened):
    twin = replace(NOUR, id="p9")
    page = opened(replace(household_case(), household=Household((NOUR, twin))))
    assert "lijkt dubbel geregistreerd" in row(page, "given_names").remark()
    assert states(page)["p3"] == ("Kijk dit nog na", "warn")


def test_turning_eighteen_before_departure_is_remarked_at_the_birth_date(opened):
    nearly = replace(NOUR, born=PartialDate(2008, 12, 1))
    page = opened(replace(household_case(), household=Household((nearly,))))
    assert "wordt 18 tussen aanmelding en vertrek" in row(page, "born").remark()


def test_a_member_with_lines_goes_after_a_question_that_names_them(page):
    case = page.bridge.case
    page.remove_person("p4")
    box = page.findChild(QMessageBox)
    for line in case.plan.of("p4"):
        assert line.purpose in box.informativeText()
    assert "1 antwoord op een voorwaarde" in box.informativeText()
    assert "p4" in page.bridge.case.household
    next(each for each in box.buttons() if each.text() == "Verwijderen").click()
    assert "p4" not in page.bridge.case.household
    assert page.members.current() == "p1"
    page.bridge.session.undo()
    assert page.bridge.case == case
    assert [each.id for each in page.members.rows()] == ["p1", "p2", "p3", "p4", "p5"]


def test_who_asks_to_keep_a_member_keeps_everything(page):
    case = page.bridge.case
    page.remove_person("p4")
    page.findChild(QMessageBox).reject()
    assert page.bridge.case == case


def test_a_member_who_has_nothing_yet_goes_at_once(page):
    page.add_button.click()
    page.editor.remove.click()
    assert page.findChild(QMessageBox) is None
    assert "p6" not in page.bridge.case.household


def test_delete_in_the_list_removes_who_is_open(page):
    page.add_button.click()
    page.members.setFocus()
    press(Qt.Key.Key_Delete)
    assert "p6" not in page.bridge.case.household


def test_the_last_member_may_go_and_the_page_begins_again(empty):
    empty.first_button.click()
    empty.editor.remove.click()
    assert empty.editor.isHidden()
    assert empty.first_button.hasFocus()


def test_the_arrows_in_the_list_open_somebody_else(page):
    page.members.setFocus()
    press(Qt.Key.Key_Down, 3)
    assert row(page, "given_names").field.text() == "Nour"


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


def test_every_field_has_a_name_and_tab_reads_on(page):
    order = tab_order(page)
    assert all(spoken(widget) for widget in order)
    assert [spoken(widget) for widget in order if widget.parentWidget() is not None][:6] == [
        "Gezinsleden",
        "Gezinslid verwijderen",
        "Voornamen",
        "heeft maar één naam",
        "Achternaam",
        "Naam in eigen schrift (niet verplicht)",
    ]


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


def test_tab_finds_the_nationalities_before_the_field_to_add_one(page):
    write("syr", search(page))
    press(ENTER)
    order = [widget.accessibleName() for widget in tab_order(page)]
    assert order[-3:] == ["Irak, verwijderen", "Syrië, verwijderen", "Nationaliteit"]


def test_what_is_half_typed_stays_with_its_person(page):
    write("Verweg", search(page))
    page.focus_place("persons/p5/born")
    assert page.bridge.case.typed == (("persons/p1/nationalities", "Verweg"),)
    assert search(page).text() == ""
    page.open_person("p1")
    assert search(page).text() == "Verweg"


def test_tab_comes_to_the_buttons_after_the_page_above_them(bridge, shown):
    stage = shown(Stage(), 1100, 760)
    page = HouseholdPage(bridge)
    stage.show_page(page)
    order = tab_order(stage)
    assert order[-3:] == [search(page), stage.next_button, page.add_button]
