"""Keeping and erasing in the window: what is due, erasing in two steps, a person's file."""

import json
from dataclasses import replace
from datetime import date

import pytest
from erasing import SOURCE
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from role_parts import hand_to

from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.ui.main_window import MainWindow
from herintegratie_desktop.ui.retention.hold_form import HoldForm
from herintegratie_desktop.ui.retention.person_form import PersonForm

HADDAD = "HIP-2026-00417"
DEPARTED = date(2019, 12, 14)


@pytest.fixture
def main(shown, vault, desk, haddad):
    back = replace(haddad.back, planned_departure=DEPARTED)
    vault.cases.save(replace(haddad, back=back), 0)
    return shown(MainWindow(vault, desk, "light"), 1440, 900)


@pytest.fixture
def room(main):
    assert main.show_retention()
    return main.retention


def fix(room):
    card = room.fixings
    card.project.setCurrentIndex(card.project.findData("iom"))
    for field, day in ((card.first, "01-01-2019"), (card.last, "31-12-2019")):
        field.setText(day)
    card.fixed_on.setText("01-06-2020")
    card.source.setText(SOURCE)
    card.add_button.click()


def test_a_case_comes_up_when_its_subsidy_was_fixed(room):
    assert not room.table.isVisible()
    assert "5 jaar" in room.policy.text()
    fix(room)
    ((case, why),) = room.table.texts()
    assert case == HADDAD
    assert "01-06-2025" in why
    assert room.fixings.table.texts()[0][3] == SOURCE
    room.fixings.withdraw_button.click()
    assert room.table.texts() == []


def test_a_fixing_without_days_says_what_is_missing(room):
    room.fixings.add_button.click()
    assert "dd-mm-jjjj" in room.fixings.source_row.error()
    assert room.fixings.first.hasFocus()


def test_a_due_case_is_erased_in_two_steps(room, vault, tmp_path):
    fix(room)
    room.due_button.click()
    form = room.part
    assert not form.early.isVisible()
    assert not form.erase_button.isVisible()
    QTest.keyClicks(form.reason, "Termijn voorbij")
    form.go_on_button.click()
    form.typed.setText("HIP-2026-0041")
    form.erase_button.click()
    assert HADDAD in form.typed_row.error()
    assert HADDAD in vault.cases
    form.typed.setText(HADDAD)
    form.erase_button.click()
    assert HADDAD not in vault.cases
    assert room.part is None
    assert "gewist" in room.message.text()
    assert room.proofs.texts()[0][2] == "Termijn voorbij"
    room.save_proof(0, tmp_path / "bewijs.pdf")
    assert (tmp_path / "bewijs.pdf").read_bytes().startswith(b"%PDF-")


def test_a_case_that_is_not_due_asks_to_say_so(room, vault):
    room.case.setText(HADDAD)
    room.erase_button.click()
    form = room.part
    form.reason.setText("Dubbel ingevoerd")
    form.go_on_button.click()
    assert "nog niet aan de beurt" in form.reason_row.error()
    form.early.setChecked(True)
    form.go_on_button.click()
    form.typed.setText(HADDAD)
    form.erase_button.click()
    assert HADDAD not in vault.cases


def test_a_number_that_is_not_there_is_named(room):
    room.case.setText("HIP-2026-99999")
    for button in (room.erase_button, room.hold_button, room.person_button):
        room.case_row.show_error("")
        button.click()
        assert "HIP-2026-99999" in room.case_row.error()
        assert room.part is None


def test_a_case_is_held_and_released(room):
    fix(room)
    room.case.setText(HADDAD)
    room.hold_button.click()
    assert isinstance(room.part, HoldForm)
    room.part.reason.setText("Er loopt een bezwaar")
    room.part.hold_button.click()
    assert room.table.texts() == []
    assert "Er loopt een bezwaar" in room.held.text()
    room.case.setText(HADDAD)
    room.release_button.click()
    assert len(room.table.texts()) == 1


def test_all_about_a_person_goes_to_a_folder(room, tmp_path):
    room.case.setText(HADDAD)
    room.person_button.click()
    assert isinstance(room.part, PersonForm)
    room.part.write_to(tmp_path)
    document = json.loads((tmp_path / f"{HADDAD}-p1.json").read_text(encoding="utf-8"))
    assert document["person"]["id"] == "p1"
    assert (tmp_path / f"{HADDAD}-p1.pdf").exists()
    assert str(tmp_path) in room.message.text()


def test_escape_leaves_a_form_and_nothing_is_erased(room, vault):
    fix(room)
    room.due_button.click()
    QTest.keyClick(room.part.reason, Qt.Key.Key_Escape)
    assert room.part is None
    assert HADDAD in vault.cases


def test_a_caseworker_is_told_who_erases(main, vault):
    hand_to(vault, "B. Voorbeeld", Role.CASEWORKER)
    assert not main.show_retention()
    assert "privacyfunctionaris" in main.notice.text()
