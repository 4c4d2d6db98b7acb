"""The page of the plan: the banner, the texts, the choices, the details of a line, the links."""

from __future__ import annotations

from dataclasses import replace

import pytest
from eyes import spoken
from hands import paste, press, write
from plan_places import line
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.edits import ChangeChoice, ChangePerson, SealPlan
from herintegratie_desktop.core.intake import Missing
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.plan_edits import ChangeLine, RemoveLine
from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.plan.plan_rows import Column
from herintegratie_desktop.ui.wizard.plan_page import PlanPage

Key = Qt.Key


@pytest.fixture
def page(plan_page):
    return plan_page


@pytest.fixture
def empty(vault, desk, shown):
    case = Case("HIP-2026-00001", desk.today)
    bridge = CaseBridge(CaseSession(case), vault.cases, 0, desk)
    made = shown(PlanPage(bridge), 800, 700)
    made.arrive()
    yield made
    bridge.save_now()


def amount(page, line_id, cents):
    changed = replace(line(page, line_id), cents=cents)
    page.bridge.do(ChangeLine(changed, "cents"))


def said(page):
    return [notice.text for notice in page.banner.notices()]


def type_amount(page, line_id, text):
    page.table.go_to(page.table.plan.index_of(line_id, Column.AMOUNT))
    write(text)


# --- the banner ---------------------------------------------------------------------------


def test_the_banner_names_who_is_over_which_limit_and_by_how_much(page):
    assert said(page) == [
        "Youssef Haddad: contant is € 45,00 te hoog. Maximaal € 300,00 per persoon."
    ]
    assert page.banner.notices()[0].name == "Youssef Haddad"


def test_the_link_mends_it_in_one_step_that_can_be_undone(page):
    before = page.bridge.case
    link = page.banner.rows()[0].link
    assert link.text() == "Zet € 45,00 om naar natura"
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert line(page, "l4").cents == 30000
    assert said(page) == ["Alle bedragen blijven binnen de grenzen."]
    page.bridge.session.undo()
    assert page.bridge.case == before


def test_the_keyboard_is_in_the_table_after_a_repair(page):
    QTest.mouseClick(page.banner.rows()[0].link, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is page.table


def test_the_banner_follows_every_key_within_a_frame(page, qtbot):
    over = "Samira Haddad: contant is € 1,00 te hoog. Maximaal € 300,00 per persoon."
    type_amount(page, "l1", "30")
    qtbot.waitUntil(lambda: len(said(page)) == 1)
    write("1")
    qtbot.waitUntil(lambda: over in said(page))


def test_several_problems_fold_to_one_row_and_unfold(page):
    amount(page, "l1", 40000)
    amount(page, "l12", 40000)
    assert len(said(page)) == 4
    assert len(page.banner.rows()) == 1
    page.banner.unfold()
    assert len(page.banner.rows()) == 4
    page.banner.unfold()
    assert len(page.banner.rows()) == 1


def test_rows_do_not_move_when_the_banner_says_something_else(page, qtbot):
    place = page.table.mapTo(page, page.table.rect().topLeft())
    type_amount(page, "l4", "300")
    qtbot.waitUntil(lambda: said(page) == ["Alle bedragen blijven binnen de grenzen."])
    QApplication.processEvents()
    assert page.table.mapTo(page, page.table.rect().topLeft()) == place


def test_too_high_a_total_leads_to_the_lines_of_that_person(page):
    amount(page, "l4", 30000)
    amount(page, "l9", 300000)
    row = page.banner.rows()[0]
    assert "totaal is € 740,00 te hoog" in said(page)[0]
    QTest.mouseClick(row.link, Qt.MouseButton.LeftButton)
    assert page.table.current_line() == "l9"


def test_an_age_that_is_not_known_leads_to_the_birth_date(page, qtbot):
    amount(page, "l4", 30000)
    amount(page, "l9", 100000)
    nour = replace(page.bridge.case.household.person("p4"), born=None)
    page.bridge.do(ChangePerson(nour, "born"))
    with qtbot.waitSignal(page.asks_for) as asked:
        page.banner.rows()[0].link.click()
    assert asked.args == ["persons/p4/born"]


def test_a_scheme_without_amounts_for_today_is_said_with_a_way_out(page):
    page.bridge.do(ChangeChoice("scheme", "bestaat-niet"))
    assert said(page)[0].startswith("Regeling bestaat-niet is niet bekend")
    page.banner.rows()[0].link.click()
    assert QApplication.focusWidget() is page.choices.boxes["scheme"]


def test_without_anybody_the_page_says_where_to_begin(empty, qtbot):
    assert "nog niemand" in said(empty)[0]
    with qtbot.waitSignal(empty.asks_for) as asked:
        empty.add_button.click()
    assert asked.args == ["persons"]


# --- the texts ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["obstacles", "support", "contribution"])
def test_a_text_is_in_the_case_at_every_key(page, name):
    page.focus_place(f"plan/{name}")
    press(Key.Key_End, modifier=Qt.KeyboardModifier.ControlModifier)
    write(" En meer.")
    assert getattr(page.bridge.case.plan, name).endswith(" En meer.")


def test_one_undo_takes_back_what_was_typed_in_a_text(page):
    before = page.bridge.case.plan.support
    page.focus_place("plan/support")
    write("Abc")
    page.bridge.session.undo()
    assert page.bridge.case.plan.support == before
    assert page.texts.fields["support"].toPlainText() == before


def test_tab_leaves_a_text(page):
    page.focus_place("plan/obstacles")
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is page.texts.fields["support"]


def test_the_tab_of_the_texts_says_how_many_are_written(page):
    page.focus_place("plan/support")
    press(Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_Delete)
    assert page.tabs.tabText(1) == "Plan in woorden · 2 van 3"


def test_a_book_is_not_pasted_in_a_text(page):
    before = page.bridge.case.plan.support
    page.focus_place("plan/support")
    paste("x" * 20_001, page.texts.fields["support"])
    assert page.bridge.case.plan.support == before


def test_every_text_has_room_for_three_lines(page):
    page.focus_place("plan/support")
    for field in page.texts.fields.values():
        assert field.viewport().height() >= 3 * field.fontMetrics().lineSpacing()


# --- the choices --------------------------------------------------------------------------


def choose(page, name, value):
    page.focus_place(name)
    box = page.choices.boxes[name]
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_scheme_says_since_when_and_where_that_is_written(page):
    choose(page, "scheme", "eurp")
    assert page.bridge.case.scheme == "eurp"
    facts = page.choices.facts["scheme"].text()
    assert "Geldt sinds 02-09-2024" in facts
    assert "Bron: " in facts
    assert "2024 is aangenomen" in page.choices.remarks["scheme"].text()


def test_another_scheme_moves_the_limits_at_once(page):
    choose(page, "scheme", "eurp")
    assert said(page) != [
        "Youssef Haddad: contant is € 45,00 te hoog. Maximaal € 300,00 per persoon."
    ]


def test_a_project_that_does_not_run_is_said(page):
    choose(page, "project", "vvn")
    assert "loopt niet op 23-11-2026" in page.choices.remarks["project"].text()


def test_a_project_of_which_that_is_not_known_says_so(page):
    choose(page, "project", "goedwerk")
    assert "is niet bekend" in page.choices.remarks["project"].text()
    assert "looptijd" in page.choices.facts["project"].text()


def test_an_unusual_network_is_said_when_typing_rests(page, qtbot):
    choose(page, "project", "goedwerk")
    choose(page, "network", "iom")
    qtbot.waitUntil(lambda: "EURP" in page.choices.remarks["network"].text())


# --- the other fields of a line -------------------------------------------------------------


@pytest.fixture
def details(page):
    page.open_details("l10")
    yield page.details
    page.details.close()


def test_a_click_on_the_dots_opens_the_other_fields(page):
    place = page.table.visualRect(page.table.plan.index_of("l2", Column.MORE)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.details.isVisible()
    page.details.close()
    assert QApplication.focusWidget() is page.table


def test_training_in_the_netherlands_does_not_count(page):
    page.open_details("l5")
    page.details.is_free.click()
    page.details.close()
    assert line(page, "l5").charged is False
    assert page.bridge.budget.of("p2").spent == 34500 + 41000


def test_permission_is_recorded_with_who_gave_it(page, details):
    details.permitted.click()
    assert line(page, "l10").permission is True
    details.permission.setFocus()
    write("DT&V, 20-11-2026", details.permission)
    assert line(page, "l10").permission == "DT&V, 20-11-2026"
    details.permitted.click()
    assert line(page, "l10").permission is False


def test_a_note_is_kept(page, details):
    write("Bon bewaren", details.note)
    assert line(page, "l10").note == "Bon bewaren"


def test_a_line_can_go_to_somebody_else(page, details):
    details.person.setCurrentIndex(details.person.findData("p5"))
    details.person.activated.emit(details.person.currentIndex())
    assert line(page, "l10").person == "p5"
    index = page.table.plan.index_of("l10")
    assert page.table.plan.person(index.row())[0] == "Ilyas Haddad"


def test_a_line_can_be_repeated_and_removed_with_the_mouse(page):
    page.table.go_to(page.table.plan.index_of("l10"))
    page.open_details("l10")
    page.details.buttons["duplicate"].click()
    assert len(page.bridge.case.plan.of("p4")) == 3
    page.open_details(page.table.current_line())
    page.details.buttons["remove"].click()
    assert [each.id for each in page.bridge.case.plan.of("p4")] == ["l9", "l10"]


def test_what_is_to_be_seen_to_stands_with_the_other_fields(page, qtbot):
    row = page.table.plan.row(page.table.plan.index_of("l10").row())
    qtbot.waitUntil(lambda: bool(page.table.plan.cautions(row)))
    page.open_details("l10")
    assert "toestemming" in page.details.cautions.text()
    page.details.close()


# --- links --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "line_id", "column"),
    [
        ("lines/l8/cents", "l8", Column.AMOUNT),
        ("lines/l1/when", "l1", Column.WHEN),
        ("lines/l2/provider", "l2", Column.PROVIDER),
        ("lines/l3/category", "l3", Column.CATEGORY),
    ],
)
def test_a_link_leads_to_the_cell(page, place, line_id, column):
    page.tabs.setCurrentIndex(1)
    assert page.focus_place(place)
    assert QApplication.focusWidget() is page.table
    assert (page.table.current_line(), page.table.column()) == (line_id, column)


def test_a_link_to_a_permission_opens_it(page):
    assert page.focus_place("lines/l10/permission")
    assert page.details.isVisible()
    page.details.close()


def test_a_link_to_the_lines_leads_to_the_amount_that_is_too_high(page):
    assert page.focus_place("plan/lines")
    assert (page.table.current_line(), page.table.column()) == ("l4", Column.AMOUNT)


@pytest.mark.parametrize("place", ["persons/p1/born", "return/country", "lines/l99/cents"])
def test_a_place_that_is_not_here_is_refused(page, place):
    assert not page.focus_place(place)


def test_what_is_missing_is_marked_in_its_cell_and_under_its_text(page):
    page.bridge.do(ChangeLine(replace(line(page, "l2"), provider="", when=None), "provider"))
    asked = (
        Missing("lines/l2/provider", Phrase("regel mist iets")),
        Missing("plan/support", Phrase("Beschrijf dit.")),
    )
    page.show_missing(asked)
    row = page.table.plan.row(page.table.plan.index_of("l2").row())
    marked = {column for column in Column if page.table.plan.is_asked(row, column)}
    assert marked == {Column.PROVIDER, Column.WHEN}
    assert page.texts.rows["support"].error() == "Beschrijf dit."


# --- as a whole ---------------------------------------------------------------------------


def test_a_page_that_was_out_of_sight_shows_the_case_when_it_comes_back(page):
    page.hide()
    page.bridge.do(RemoveLine("l4"))
    page.show()
    page.arrive()
    assert not page.table.plan.index_of("l4").isValid()
    assert said(page) == ["Alle bedragen blijven binnen de grenzen."]


def test_a_sealed_plan_can_be_read_and_not_changed(page):
    page.bridge.do(SealPlan(page.desk.today, "M. de Wit"))
    assert said(page)[0].startswith("Youssef Haddad: contant is")
    assert page.banner.rows()[0].link.isHidden()
    assert not page.add_button.isEnabled()
    assert page.texts.fields["support"].isReadOnly()
    assert not page.choices.boxes["scheme"].isEnabled()


def test_everything_on_the_page_has_a_name_for_who_listens(page):
    parts = [page.table, *page.texts.fields.values(), *page.choices.boxes.values()]
    assert all(spoken(part) for part in parts)
    assert spoken(page.banner.rows()[0]) == said(page)[0]


def test_nothing_on_the_page_says_invalid(page):
    page.banner.refresh()
    assert "ongeldig" not in " ".join(said(page)).lower()
