"""The countries somebody belongs to, found in any language."""

from __future__ import annotations

import pytest
from eyes import spoken
from hands import press, replace_all, tab_order, write
from household_parts import ENTER, TAB, person, row, search
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


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


def test_tab_finds_the_nationalities_before_the_field_to_add_one(page):
    write("syr", search(page))
    press(ENTER)
    order = [widget.accessibleName() for widget in tab_order(page)]
    assert order[-3:] == ["Irak, verwijderen", "Syrië, verwijderen", "Nationaliteit"]
