"""Who belongs to a household: added, chosen, removed, reached with the keyboard."""

from __future__ import annotations

from dataclasses import replace

from eyes import spoken
from hands import press, tab_order, write
from household_parts import ENTER, TAB, boxes, person, row, search, states
from makers import NOUR, household_case
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.household import Household, Person, Role
from herintegratie_desktop.ui.wizard.household_page import HouseholdPage
from herintegratie_desktop.ui.wizard.stage import Stage


def test_everybody_is_listed_in_order_with_role_class_and_age(page):
    assert [(each.name, each.about) for each in page.members.rows()] == [
        ("Samira Haddad", "aanvrager · volwassene · 38"),
        ("Youssef Haddad", "partner · volwassene · 40–41"),
        ("Zarifa", "ouder · volwassene · ± 61"),
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


def test_tab_comes_to_the_buttons_after_the_page_above_them(bridge, shown):
    stage = shown(Stage(), 1100, 760)
    page = HouseholdPage(bridge)
    stage.show_page(page)
    order = tab_order(stage)
    assert order[-3:] == [search(page), stage.next_button, page.add_button]
