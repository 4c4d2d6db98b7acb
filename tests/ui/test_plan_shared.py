"""Lines for the household in the plan: typed in one place, spread live over everybody."""

from dataclasses import replace

import makers
import pytest
from hands import CONTROL, press, write
from plan_places import shown_at, where
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.plan import Category, Form
from herintegratie_desktop.core.purchases import purchases
from herintegratie_desktop.core.shared_edits import SetSharedAmount, ShareLine
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.case_session import session_of
from herintegratie_desktop.ui.plan.budget_panel import BudgetPanel
from herintegratie_desktop.ui.plan.plan_rows import Column
from herintegratie_desktop.ui.wizard.plan_page import PlanPage

SHIFT = Qt.KeyboardModifier.ShiftModifier
ROW = "shared/s1"


@pytest.fixture
def bridge(vault, desk, light):
    """Give a case of three with an ordinary line each, and one of 640 euros for the household."""
    lines = [makers.line(f"l{n}", f"p{n}", 10_000) for n in (1, 2, 3)]
    case = makers.household_case(*lines, makers.line("l4", "p2", 64_000))
    made = CaseBridge(session_of(case, desk), vault.cases, 0, desk)
    made.do(ShareLine("l4"))
    made.session.rest()
    yield made
    made.save_now()


@pytest.fixture
def page(bridge, shown):
    made = shown(PlanPage(bridge), 900, 700)
    made.arrive()
    return made


@pytest.fixture
def table(page):
    return page.table


def at(table, row, column):
    assert table.go_to(table.plan.index_of(row, column))


def bought(page):
    (only,) = purchases(page.bridge.case.plan)
    return only


def parts(page):
    return bought(page).shares


def rows(table):
    return [(row.person, row.line and row.line.purpose, row.is_part) for row in table.plan.rows()]


def amount_of_part(table, person):
    (row,) = [each for each in table.plan.rows() if each.is_part and each.person == person]
    return table.plan.shown(row, Column.AMOUNT)


def test_the_household_stands_first_and_everybody_has_a_part(page, table):
    assert parts(page) == {"p1": 16_438, "p2": 16_437, "p3": 31_125}
    assert [(row.person, row.is_part) for row in table.plan.rows()] == [
        ("", False),
        ("p1", False),
        ("p1", True),
        ("p2", False),
        ("p2", True),
        ("p3", False),
        ("p3", True),
    ]
    assert table.plan.person(0) == ("Voor het gezin", "wordt verdeeld")
    assert shown_at(table, ROW, Column.AMOUNT) == "€ 640,00"
    assert shown_at(table, "l4", Column.AMOUNT) == "€ 164,37"


def test_a_part_says_in_words_that_it_is_one(table):
    index = table.plan.index_of("l4")
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "deel van gezinsregel van € 640" in said
    assert "druk op Enter" in said
    assert "deel van gezinsregel van € 640" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_the_parts_move_while_an_amount_is_typed(page, table, qtbot):
    at(table, ROW, Column.AMOUNT)
    write("1200")
    assert bought(page).total == 120_000
    qtbot.waitUntil(lambda: amount_of_part(table, "p2") == "€ 321,87")
    assert table.editor() is not None
    press(Qt.Key.Key_Return)
    assert shown_at(table, ROW, Column.AMOUNT) == "€ 1.200,00"
    page.bridge.session.undo()
    assert bought(page).total == 64_000


def test_the_bars_follow_what_is_typed(page, table, qtbot, shown):
    panel = shown(BudgetPanel(page.bridge), 300, 600)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    at(table, ROW, Column.AMOUNT)
    write("6")
    assert panel.household.figures().spent == 30_600
    qtbot.waitUntil(lambda: panel.people["p3"].figures().spent == 10_600)


def test_rows_stay_in_their_place_while_an_amount_is_typed(page, table, qtbot):
    before = rows(table)
    at(table, ROW, Column.AMOUNT)
    for typed in ("1", "5"):
        write(typed)
        table.refresh()
        assert rows(table) == before
    assert set(parts(page)) == {"p3"}
    press(Qt.Key.Key_Escape)
    assert rows(table) == before
    write("9")
    press(Qt.Key.Key_Return)
    assert [row.person for row in table.plan.rows() if row.is_part] == ["p3"]


def test_enter_and_a_click_on_a_part_lead_to_the_household(page, table):
    at(table, "l4", Column.PURPOSE)
    press(Qt.Key.Key_Return)
    assert where(table) == (ROW, Column.AMOUNT)
    box = table.visualRect(table.plan.index_of("l4", Column.AMOUNT))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert where(table) == (ROW, Column.AMOUNT)


def test_nothing_can_be_typed_in_a_part(page, table):
    before = page.bridge.case
    at(table, "l4", Column.PURPOSE)
    press(Qt.Key.Key_D, modifier=CONTROL)
    press(Qt.Key.Key_Delete, modifier=CONTROL)
    press(Qt.Key.Key_Delete)
    write("x")
    assert page.bridge.case == before
    assert where(table) == (ROW, Column.AMOUNT)


def test_tab_passes_a_part_as_one_stop(table):
    at(table, "l2", Column.AMOUNT)
    press(Qt.Key.Key_Tab)
    assert table.plan.row(table.currentIndex().row()).is_part
    press(Qt.Key.Key_Tab)
    assert where(table) == ("l3", Column.PURPOSE)


@pytest.mark.parametrize("way", ["button", "key"])
def test_a_line_for_the_household_is_begun_by_button_and_by_key(page, table, way):
    if way == "button":
        page.share_button.click()
    else:
        table.setFocus()
        press(Qt.Key.Key_N, modifier=CONTROL | SHIFT)
    write("Bestelbus")
    assert where(table) == ("shared/s2", Column.PURPOSE)
    press(Qt.Key.Key_Return)
    new = purchases(page.bridge.case.plan)[-1]
    assert (new.head.purpose, new.total, len(new.parts)) == ("Bestelbus", None, 1)


def test_ctrl_n_in_the_rows_of_the_household_adds_another_one(page, table):
    at(table, ROW, Column.PURPOSE)
    press(Qt.Key.Key_N, modifier=CONTROL)
    assert table.current_line() == "shared/s2"


def test_every_field_of_the_household_is_typed_as_in_any_row(page, table):
    for column, typed in (
        (Column.PURPOSE, "Bestelbus"),
        (Column.PROVIDER, "Garage Voorbeeld"),
        (Column.CATEGORY, "ver"),
        (Column.FORM, "c"),
        (Column.WHEN, "3-2027"),
    ):
        at(table, ROW, column)
        write(typed)
        if column is not Column.FORM:
            press(Qt.Key.Key_Return)
    head = bought(page).head
    assert (head.purpose, head.provider, head.form) == ("Bestelbus", "Garage Voorbeeld", Form.CASH)
    assert head.when.iso == "2027-03"
    assert head.category in Category
    assert {part.when for part in bought(page).parts} == {head.when}


@pytest.mark.parametrize(
    ("column", "typed", "field"), [(Column.AMOUNT, "veel", "cents"), (Column.WHEN, "ooit", "when")]
)
def test_what_cannot_be_read_is_kept_and_said(page, table, column, typed, field):
    at(table, ROW, column)
    write(typed)
    press(Qt.Key.Key_Return)
    assert shown_at(table, ROW, column) == typed
    assert dict(page.bridge.case.typed) == {f"lines/{bought(page).head.id}/{field}": typed}
    assert table.plan.trouble(table.plan.index_of(ROW, column)) is not None


def test_a_line_can_be_repeated_and_removed(page, table):
    at(table, ROW, Column.PURPOSE)
    press(Qt.Key.Key_D, modifier=CONTROL)
    assert [each.total for each in purchases(page.bridge.case.plan)] == [64_000, 64_000]
    press(Qt.Key.Key_Delete, modifier=CONTROL)
    assert bought(page).total == 64_000
    page.bridge.session.undo()
    assert len(purchases(page.bridge.case.plan)) == 2


def test_a_line_goes_to_the_household_and_back_to_one_person(page, table):
    page.open_details("l1")
    box = page.details.person
    box.setCurrentIndex(box.findText("Voor het gezin"))
    box.activated.emit(box.currentIndex())
    assert page.bridge.case.plan.line("l1").shared == "s2"
    box.setCurrentIndex(box.findData("p3"))
    box.activated.emit(box.currentIndex())
    page.details.close()
    (back,) = [each for each in page.bridge.case.plan.of("p3") if each.shared == ""][1:] or [None]
    assert back is not None
    assert back.cents == 10_000


def test_the_other_fields_of_a_purchase_are_those_of_all_its_parts(page):
    page.open_details(ROW)
    page.details.is_free.click()
    page.details.note.setPlainText("Tweedehands")
    page.details.close()
    assert {(each.charged, each.note) for each in bought(page).parts} == {(False, "Tweedehands")}


def test_what_does_not_fit_is_said_with_a_way_to_mend_it(page, table):
    page.table.plan.writer.put(ROW, "form", Form.CASH)
    page.table.plan.writer.put(ROW, "cents", Cents(100_000))
    first = page.banner.notices()[0]
    assert first.text == (
        "Naaimachine: € 100,00 past niet: dan is het contante deel van alle gezinsleden vol."
    )
    assert first.action == "Zet € 100,00 om naar natura"
    assert table.plan.row(0).is_over
    page.banner.repair_asked.emit(first.repair)
    assert page.banner.notices()[0].text == "Alle bedragen blijven binnen de grenzen."
    assert page.bridge.session.undo_label == "Contant omzetten naar natura"


def test_what_fits_nowhere_leads_to_its_amount(page, table):
    page.bridge.do(SetSharedAmount("s1", Cents(900_000)))
    first = page.banner.notices()[0]
    assert "het totaal van alle gezinsleden vol" in first.text
    page.banner.followed.emit(first.place)
    assert where(table) == (ROW, Column.AMOUNT)


@pytest.mark.parametrize("part", ["l4", "l5", "l6"])
def test_a_link_to_a_part_leads_to_the_household(page, table, part):
    assert page.focus_place(f"lines/{part}/provider")
    assert where(table) == (ROW, Column.PROVIDER)


def test_what_is_missing_is_marked_at_the_household(page, table):
    head = replace(bought(page).head, provider="")
    page.table.plan.writer.put(ROW, "provider", "")
    missing = [each for each in page.missing() if each.place.startswith("lines/")]
    page.show_missing(tuple(missing))
    assert head.shared == "s1"
    assert table.plan.is_asked(table.plan.row(0), Column.PROVIDER)


def test_a_sealed_plan_adds_nothing_for_the_household(page, table):
    page.bridge.do(SealPlan(makers.DAY, "M. de Wit"))
    assert not page.share_button.isEnabled()
    at(table, "l4", Column.PURPOSE)
    press(Qt.Key.Key_Return)
    assert where(table) == (ROW, Column.AMOUNT)


def test_without_anybody_the_button_says_where_to_begin(open_page, qtbot):
    from herintegratie_desktop.core.case import Case

    page = open_page(PlanPage, Case("HIP-2026-00002", makers.DAY), 800, 600)
    with qtbot.waitSignal(page.asks_for) as asked:
        page.share_button.click()
    assert asked.args == ["persons"]


def test_what_is_for_the_household_comes_back_from_the_vault(page, vault):
    page.bridge.save_now()
    assert vault.cases.load(page.bridge.case.id).case == page.bridge.case
