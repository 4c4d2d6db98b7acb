"""The table of the plan: what it shows, and its keys, which are those of a spreadsheet."""

from __future__ import annotations

import pytest
from hands import CONTROL, paste, press, write
from plan_places import line, shown_at, where
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.ui.plan.plan_rows import Column

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


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


# --- what is shown ----------------------------------------------------------------------


def test_lines_stand_under_their_person_in_the_order_of_the_household(table):
    people = [table.plan.person(at)[0] for at in range(table.plan.rowCount())]
    assert list(dict.fromkeys(people)) == [
        "Samira Haddad",
        "Youssef Haddad",
        "Zarifa",
        "Nour Haddad",
        "Ilyas Haddad",
    ]
    assert people == sorted(people, key=people.index)


def test_a_person_is_shown_with_class_and_age(table):
    assert table.plan.person(0) == ("Samira Haddad", "volwassene · 38")


def test_a_birth_date_that_is_estimated_says_about(table):
    index = table.plan.index_of("l7")
    assert table.plan.person(index.row())[1] == "volwassene · ± 61"


def test_amounts_months_and_categories_are_written_in_dutch(table):
    shown = [shown_at(table, "l4", column) for column in Column if column is not Column.MORE]
    assert shown == [
        "Youssef Haddad",
        "Eerste levensonderhoud",
        "IOM Erbil",
        "Levensonderhoud",
        "Contant",
        "12-2026",
        "€ 345,00",
    ]


def test_an_amount_that_breaks_a_limit_is_marked_and_others_are_not(table):
    over = [row.line.id for row in table.plan.rows() if row.is_over]
    assert over == ["l4"]


def test_what_is_painted_fits_in_a_narrow_and_in_a_wide_window(page, table):
    for width in (600, 800, 1300):
        page.resize(width, 700)
        QApplication.processEvents()
        taken = sum(table.columnWidth(column) for column in Column)
        assert taken <= table.viewport().width()


def test_a_wide_window_has_a_column_for_the_category(page, table):
    assert table.isColumnHidden(Column.CATEGORY)
    page.resize(1300, 700)
    QApplication.processEvents()
    assert not table.isColumnHidden(Column.CATEGORY)


def test_purpose_provider_and_category_can_each_be_clicked_in_their_common_cell(table):
    for column in (Column.PURPOSE, Column.PROVIDER, Column.CATEGORY):
        place = table.visualRect(table.plan.index_of("l2", column)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert where(table) == ("l2", column)


# --- typing -----------------------------------------------------------------------------


def test_typing_over_an_amount_replaces_it_and_counts_at_every_key(page, at):
    at("l1")
    seen = []
    for key in "275,5":
        write(key)
        seen.append(line(page, "l1").cents)
    assert seen == [200, 2700, 27500, 27500, 27550]


def test_enter_keeps_what_was_typed_and_goes_down(page, at, table):
    at("l1")
    write("275")
    press(Key.Key_Return)
    assert line(page, "l1").cents == 27500
    assert where(table) == ("l2", Column.AMOUNT)
    assert table.editor() is None


def test_shift_enter_goes_up(at, table):
    at("l2")
    press(Key.Key_Return, modifier=SHIFT)
    assert where(table) == ("l1", Column.AMOUNT)


def test_f2_goes_on_behind_what_stands_there(page, at):
    at("l1", Column.PURPOSE)
    press(Key.Key_F2)
    write(" in Erbil")
    press(Key.Key_Return)
    assert line(page, "l1").purpose == "Eerste levensonderhoud in Erbil"


def test_escape_gives_the_amount_of_before_back_in_one_step(page, at, table):
    at("l1")
    write("9999")
    press(Key.Key_Escape)
    assert line(page, "l1").cents == 30000
    assert table.editor() is None
    assert page.bridge.session.undo_label is None


def test_escape_without_typing_takes_nothing_else_back(page, at, table):
    at("l1")
    write("250")
    press(Key.Key_Return)
    press(Key.Key_F2)
    press(Key.Key_Escape)
    assert line(page, "l1").cents == 25000


def test_one_undo_takes_back_all_that_was_typed_in_a_cell(page, at):
    at("l1")
    write("250")
    press(Key.Key_Return)
    page.bridge.session.undo()
    assert line(page, "l1").cents == 30000


def test_tab_goes_through_every_field_and_on_to_the_next_line(at, table):
    at("l1", Column.PURPOSE)
    seen = []
    for _ in range(7):
        seen.append(where(table))
        press(Key.Key_Tab)
    assert seen == [
        ("l1", Column.PURPOSE),
        ("l1", Column.PROVIDER),
        ("l1", Column.CATEGORY),
        ("l1", Column.FORM),
        ("l1", Column.WHEN),
        ("l1", Column.AMOUNT),
        ("l2", Column.PURPOSE),
    ]


def test_shift_tab_goes_back_over_the_lines(at, table):
    at("l2", Column.PURPOSE)
    press(Key.Key_Backtab, modifier=SHIFT)
    assert where(table) == ("l1", Column.AMOUNT)


def test_tab_keeps_what_is_being_typed(page, at, table):
    at("l1", Column.PURPOSE)
    write("Huur")
    press(Key.Key_Tab)
    assert line(page, "l1").purpose == "Huur"
    assert where(table) == ("l1", Column.PROVIDER)


def test_tab_behind_the_last_field_leaves_the_table(at, table):
    at("l12")
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is not table


def test_shift_tab_before_the_first_field_leaves_the_table(at, table):
    at("l1", Column.PURPOSE)
    press(Key.Key_Backtab, modifier=SHIFT)
    assert QApplication.focusWidget() is not table


def test_arrows_go_to_every_cell_also_those_within_a_cell(at, table):
    at("l2", Column.PURPOSE)
    press(Key.Key_Right)
    assert where(table) == ("l2", Column.PROVIDER)
    press(Key.Key_Down)
    assert where(table) == ("l3", Column.PROVIDER)
    press(Key.Key_Up, 2)
    assert where(table) == ("l1", Column.PROVIDER)
    press(Key.Key_End, modifier=CONTROL)
    assert where(table) == ("l12", Column.AMOUNT)


def test_arrow_down_ends_typing_as_enter_does(page, at, table):
    at("l1")
    write("250")
    press(Key.Key_Down)
    assert line(page, "l1").cents == 25000
    assert where(table) == ("l2", Column.AMOUNT)


def test_delete_empties_a_cell_and_an_undo_fills_it(page, at):
    at("l1")
    press(Key.Key_Delete)
    assert line(page, "l1").cents is None
    page.bridge.session.undo()
    assert line(page, "l1").cents == 30000


# --- lines ------------------------------------------------------------------------------


def test_ctrl_n_adds_a_line_for_the_current_person_and_begins_to_type(page, at, table):
    at("l4")
    press(Key.Key_N, modifier=CONTROL)
    write("Reiskosten")
    press(Key.Key_Return)
    added = page.bridge.case.plan.of("p2")[1]
    assert (added.purpose, added.person) == ("Reiskosten", "p2")


def test_the_button_adds_a_line_too(page, table):
    page.add_button.click()
    write("Iets")
    assert page.bridge.case.plan.of("p1")[-1].purpose == "Iets"


def test_ctrl_d_repeats_a_line(page, at, table):
    at("l1")
    press(Key.Key_D, modifier=CONTROL)
    first, second = page.bridge.case.plan.of("p1")[:2]
    assert (second.purpose, second.cents) == (first.purpose, first.cents)
    assert where(table) == (second.id, Column.AMOUNT)


def test_ctrl_delete_removes_a_line_and_an_undo_brings_it_back(page, at, table):
    at("l2")
    press(Key.Key_Delete, modifier=CONTROL)
    assert [each.id for each in page.bridge.case.plan.of("p1")] == ["l1", "l3"]
    page.bridge.session.undo()
    assert [each.id for each in page.bridge.case.plan.of("p1")] == ["l1", "l2", "l3"]
    assert where(table) == ("l2", Column.AMOUNT)


def test_who_has_no_lines_is_invited_to_add_one(page, at, table):
    for each in ("l7", "l8"):
        at(each)
        press(Key.Key_Delete, modifier=CONTROL)
    invitation = table.plan.first_of("p3")
    assert table.plan.row(invitation.row()).line is None
    table.go_to(invitation)
    write("Bril")
    press(Key.Key_Return)
    assert [each.purpose for each in page.bridge.case.plan.of("p3")] == ["Bril"]


def test_a_click_on_an_invitation_adds_a_line(page, at, table):
    for each in ("l7", "l8"):
        at(each)
        press(Key.Key_Delete, modifier=CONTROL)
    place = table.visualRect(table.plan.first_of("p3")).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(page.bridge.case.plan.of("p3")) == 1


# --- pasting ----------------------------------------------------------------------------


def test_a_cell_takes_what_is_pasted_on_it(page, at, table):
    at("l1", Column.PURPOSE)
    paste("Eerste\nmaand", table)
    press(Key.Key_Return)
    assert line(page, "l1").purpose == "Eerste maand"


def test_a_book_pasted_on_a_cell_is_refused_with_a_sentence(page, at, table):
    at("l1", Column.PURPOSE)
    paste("x" * 3_000, table)
    assert "2.000" in table.advice.sentence()
    press(Key.Key_Return)
    assert line(page, "l1").purpose == "Eerste levensonderhoud"


# --- repainting and reading aloud ---------------------------------------------------------


def test_a_key_in_an_amount_repaints_that_amount_and_nothing_else(page, at, table):
    at("l2")
    write("1")
    repainted = []
    table.plan.dataChanged.connect(lambda first, last: repainted.append((first, last)))
    write("2")
    cells = {(f.row(), c) for f, e in repainted for c in range(f.column(), e.column() + 1)}
    assert cells == {(table.plan.index_of("l2").row(), Column.AMOUNT)}


def test_every_cell_has_words_for_who_listens(table):
    for row in range(table.plan.rowCount()):
        for column in Column:
            said = table.plan.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
            assert said, (row, column)


def test_the_tool_tip_of_an_amount_says_what_is_wrong(table):
    said = table.plan.index_of("l4", Column.AMOUNT).data(Qt.ItemDataRole.ToolTipRole)
    assert "grens" in said


# --- a sealed plan ------------------------------------------------------------------------


def test_nothing_can_be_typed_in_a_sealed_plan(page, at, table):
    page.bridge.do(SealPlan(page.desk.today, "M. de Wit"))
    before = page.bridge.case
    for column in Column:
        at("l1", column)
        write("5")
        press(Key.Key_F2)
        if column is Column.MORE:
            page.details.close()
        press(Key.Key_Delete)
        press(Key.Key_Space)
        page.details.close()
    press(Key.Key_N, modifier=CONTROL)
    press(Key.Key_D, modifier=CONTROL)
    press(Key.Key_Delete, modifier=CONTROL)
    assert page.bridge.case == before
