"""The panel of the budget: how much is used, in words and in bars, at every key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from eyes import spoken
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from herintegratie_desktop.core.edits import AddPerson, ChangeChoice, ChangePerson, RemovePerson
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.plan_edits import ChangeLine
from herintegratie_desktop.ui.plan import budget_panel
from herintegratie_desktop.ui.plan.budget_panel import BudgetPanel, short_euros


@pytest.fixture
def panel(bridge, shown):
    return shown(BudgetPanel(bridge), 332, 700)


@pytest.fixture
def amount(bridge):
    def put(line_id, cents):
        line = replace(bridge.case.plan.line(line_id), cents=cents)
        bridge.do(ChangeLine(line, "cents"))

    return put


def test_whole_euros_are_written_without_cents():
    assert [short_euros(cents) for cents in (173500, 50, 0, -4500)] == [
        "€ 1.735",
        "€ 0,50",
        "€ 0",
        "€ -45",
    ]


def test_the_household_and_its_cash_stand_above_the_persons(panel):
    figures = panel.household.figures()
    assert (figures.spent, figures.limit) == (788000, 1100000)
    assert panel.household.value_text() == "nog € 3.120 ruimte"
    assert panel.cash.value_text() == "nog € 735 ruimte"


def test_each_person_has_a_sentence(panel):
    assert panel.sentence("p1") == "Contant € 300 van € 300 · nog € 70 ruimte"
    assert panel.sentence("p3") == "Contant € 0 van € 300 · nog € 795 ruimte"


def test_too_much_is_said_in_words_and_not_in_colour_alone(panel):
    assert panel.sentence("p2") == "Contant € 345 van € 300 · € 45 te veel"
    assert panel.people["p2"].figures().is_over


def test_both_limits_broken_are_both_said(panel, amount):
    amount("l4", 90000)
    assert panel.sentence("p2") == "Contant € 900 van € 300 · € 600 te veel, Totaal € 490 te veel"


def test_the_bar_shows_the_same_figures(panel):
    use = panel.people["p2"].bar.use()
    assert (use.cash, use.spent, use.cash_limit, use.limit) == (34500, 173500, 30000, 180000)


def test_every_change_is_followed_at_once(panel, amount):
    amount("l1", 12345)
    assert panel.sentence("p1") == "Contant € 123,45 van € 300 · nog € 246,55 ruimte"


def test_only_the_rows_that_changed_are_painted(panel, amount):
    painted = set()

    class Watch(QObject):
        def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                painted.add(watched)
            return False

    watch = Watch()
    QApplication.processEvents()
    for row in panel.people.values():
        row.installEventFilter(watch)
    amount("l7", 61000)
    QApplication.processEvents()
    assert painted == {panel.people["p3"]}


def test_an_age_that_is_not_known_is_said_with_the_limit(panel, bridge):
    nour = replace(bridge.case.household.person("p4"), born=None)
    bridge.do(ChangePerson(nour, "born"))
    assert "de laagste grens geldt" in panel.sentence("p4")
    assert panel.people["p4"].figures().limit == 180000


def test_persons_come_and_go_in_the_order_of_the_household(panel, bridge):
    bridge.do(AddPerson(Person("p6", "Amal", "Voorbeeld")))
    bridge.do(RemovePerson("p2"))
    assert list(panel.people) == ["p1", "p3", "p4", "p5", "p6"]
    QApplication.processEvents()
    tops = [row.y() for row in panel.people.values()]
    assert tops == sorted(tops)


def test_another_name_is_shown(panel, bridge):
    samira = replace(bridge.case.household.person("p1"), given_names="Samira Nadia")
    bridge.do(ChangePerson(samira, "given_names"))
    assert panel.people["p1"].figures().name == "Samira Nadia Haddad"


def test_a_scheme_without_amounts_says_so_in_the_place_of_bars(panel, bridge):
    bridge.do(ChangeChoice("scheme", "bestaat-niet"))
    assert panel.household.isHidden()
    assert not panel.people
    bridge.do(ChangeChoice("scheme", "dtv"))
    assert panel.household.isVisible()
    assert list(panel.people) == ["p1", "p2", "p3", "p4", "p5"]


def test_the_person_whose_amount_changes_is_brought_into_sight(bridge, shown, amount):
    panel = shown(BudgetPanel(bridge), 332, 380)
    assert panel.people["p5"].visibleRegion().isEmpty()
    amount("l11", 100000)
    assert not panel.people["p5"].visibleRegion().isEmpty()


def test_totals_are_read_aloud_when_typing_rests(panel, amount, monkeypatch, qtbot):
    heard = []
    monkeypatch.setattr(budget_panel, "announce", lambda _widget, words: heard.append(words))
    qtbot.waitUntil(lambda: not panel._quiet.isActive())
    for cents in (100, 1000, 29000):
        amount("l4", cents)
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    assert len(heard) == 1
    assert "Youssef Haddad: Contant € 290 van € 300 · nog € 120 ruimte" in heard[0]
    assert "Hele gezin" in heard[0]
    assert "Samira" not in heard[0]


def test_a_row_has_a_name_and_a_value_for_who_listens(panel):
    row = panel.people["p2"]
    assert spoken(row) == "Youssef Haddad"
    assert "te veel" in spoken(row, QAccessible.Text.Value)


def test_from_right_to_left_names_stand_at_the_right_and_amounts_at_the_left(panel):
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    row = panel.people["p1"]
    assert row._amount_box.right() < row._name_box.left()
