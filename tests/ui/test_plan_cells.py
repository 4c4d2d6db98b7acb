"""What is typed in a cell of the plan: amounts, months, forms, categories and providers."""

from __future__ import annotations

import pytest
from hands import press, write
from plan_places import line, shown_at
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from herintegratie_desktop.core.plan import Category, Form
from herintegratie_desktop.ui.plan.plan_rows import Column

Key = Qt.Key


@pytest.fixture
def page(plan_page):
    return plan_page


@pytest.fixture
def table(page):
    return page.table


@pytest.fixture
def at(table):
    """Stand on a cell, by the id of its line."""

    def go(line, column=Column.AMOUNT):
        assert table.go_to(table.plan.index_of(line, column))
        return table

    return go


# --- what cannot be read ----------------------------------------------------------------


@pytest.mark.parametrize("typed", ["12x", "-5", "0", "twaalf", "9" * 13])
def test_what_is_no_amount_is_kept_said_and_never_counted(page, at, table, typed):
    at("l1")
    write(typed)
    press(Key.Key_Tab)
    assert page.bridge.case.typed_at("lines/l1/cents") == typed
    assert line(page, "l1").cents is None
    assert shown_at(table, "l1", Column.AMOUNT) == typed
    assert table.plan.trouble(table.plan.index_of("l1", Column.AMOUNT)).sentence


def test_the_sentence_about_an_amount_stands_under_its_cell(at, table):
    at("l1")
    write("12x")
    assert table.advice.isVisible()
    assert table.advice.sentence().startswith("12x is geen bedrag")
    write("y")
    assert table.advice.sentence().startswith("12xy is geen bedrag")


def test_the_sentence_comes_back_with_the_keyboard(at, table):
    at("l1")
    write("12x")
    press(Key.Key_Return)
    assert not table.advice.isVisible()
    press(Key.Key_Up)
    assert table.advice.isVisible()


def test_an_amount_with_two_readings_asks_which_was_meant(page, at, table):
    at("l1")
    write("1.2345,0")
    assert table.advice.sentence().startswith("Bedoelt u")
    QTest.mouseClick(table.advice.buttons[1], Qt.MouseButton.LeftButton)
    assert line(page, "l1").cents == 12345000
    assert page.bridge.case.typed_at("lines/l1/cents") is None
    assert not table.advice.isVisible()


def test_a_reading_can_be_chosen_with_the_keyboard(page, at, table):
    at("l1")
    write("1.23,45")
    press(Key.Key_Down)
    assert QApplication.focusWidget() is table.advice.buttons[0]
    press(Key.Key_Return)
    assert line(page, "l1").cents == 12345
    assert QApplication.focusWidget() is table


def test_what_could_not_be_read_can_be_mended_where_it_stands(page, at, table):
    at("l1")
    write("12x")
    press(Key.Key_Return)
    press(Key.Key_Up)
    press(Key.Key_F2)
    press(Key.Key_Backspace)
    press(Key.Key_Return)
    assert line(page, "l1").cents == 1200
    assert page.bridge.case.typed_at("lines/l1/cents") is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("1.250,5", 125050), ("€ 12", 1200), ("12.50", 1250), ("300,-", 30000), ("1 250", 125000)],
)
def test_amounts_are_read_as_caseworkers_write_them(page, at, typed, meant):
    at("l1")
    write(typed)
    press(Key.Key_Return)
    assert line(page, "l1").cents == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("03-2027", "2027-03"),
        ("2027-03", "2027-03"),
        ("14-03-2027", "2027-03-14"),
        ("03/2027", "2027-03"),
        ("mrt 2027", "2027-03"),
    ],
)
def test_months_are_read_as_caseworkers_write_them(page, at, typed, meant):
    at("l1", Column.WHEN)
    write(typed)
    press(Key.Key_Return)
    assert line(page, "l1").when.iso == meant


def test_what_is_no_month_is_kept_and_said_when_the_cell_was_left(page, at, table):
    at("l1", Column.WHEN)
    write("volgend jaar")
    assert not table.advice.isVisible()
    press(Key.Key_Return)
    press(Key.Key_Up)
    assert page.bridge.case.typed_at("lines/l1/when") == "volgend jaar"
    assert table.advice.sentence().startswith("“volgend jaar” is geen maand")
    assert shown_at(table, "l1", Column.WHEN) == "volgend jaar"


# --- choices ----------------------------------------------------------------------------


def test_space_turns_cash_into_in_kind_and_back(page, at):
    at("l1", Column.FORM)
    press(Key.Key_Space)
    assert line(page, "l1").form is Form.IN_KIND
    press(Key.Key_Space)
    assert line(page, "l1").form is Form.CASH


@pytest.mark.parametrize(("key", "form"), [("c", Form.CASH), ("n", Form.IN_KIND)])
def test_the_first_letter_chooses_a_form(page, at, key, form):
    at("l2", Column.FORM)
    write(key)
    assert line(page, "l2").form is form


def test_a_double_click_turns_the_form(page, table):
    place = table.visualRect(table.plan.index_of("l1", Column.FORM)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert line(page, "l1").form is Form.IN_KIND


def test_letters_choose_a_category(page, at):
    at("l2", Column.CATEGORY)
    write("gereed")
    press(Key.Key_Return)
    assert line(page, "l2").category is Category.TOOLS


def test_f2_opens_the_list_of_categories_and_escape_takes_the_choice_back(page, at, table):
    at("l2", Column.CATEGORY)
    press(Key.Key_F2)
    box = table.editor()
    assert isinstance(box, QComboBox)
    assert box.view().isVisible()
    box.hidePopup()
    write("gereed", box)
    assert line(page, "l2").category is Category.TOOLS
    press(Key.Key_Escape)
    assert line(page, "l2").category is Category.BUSINESS


def test_a_provider_of_this_case_is_suggested(page, at):
    at("l7", Column.PROVIDER)
    write("ERSO")
    press(Key.Key_Return)
    assert line(page, "l7").provider == "ERSO Irak"


def test_another_provider_may_be_typed(page, at):
    at("l7", Column.PROVIDER)
    write("Kliniek Voorbeeld")
    press(Key.Key_Tab)
    assert line(page, "l7").provider == "Kliniek Voorbeeld"
