"""The schemes side by side in a window: what is shown, choosing one, and every way there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from eyes import spoken
from hands import CONTROL, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from bench.figures import made_up_case
from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.options import Topic
from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.compare.dialog import ComparisonDialog
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.main_window import MainWindow

LTR = "\u2066"


@pytest.fixture
def dialog(bridge, shown):
    made = shown(ComparisonDialog(bridge))
    yield made
    made.close()


@pytest.fixture
def compared(vault, desk, shown):
    """Show the comparison of any case, on the day of any desk."""
    bridges = []

    def compare_case(case, on=desk):
        bridges.append(CaseBridge(CaseSession(case), vault.cases, 0, on))
        return shown(ComparisonDialog(bridges[-1]))

    yield compare_case
    for each in bridges:
        each.save_now()


def cell(dialog, person, scheme):
    return dialog.comparison.cells[person, scheme]


def words_in(widget):
    return " ".join(each.text() for each in widget.findChildren(QLabel)).replace("\u00a0", " ")


def chosen(dialog):
    return [scheme for scheme, head in dialog.heads.items() if head.chip.isVisible()]


# --- what is shown ------------------------------------------------------------------------


def test_every_person_has_the_limit_and_the_cash_part_of_every_scheme(dialog):
    for scheme, said in (("dtv", "€ 1.800 waarvan contant € 300"), ("eurp", "€ 2.615")):
        assert said in cell(dialog, "p1", scheme).said().replace("\u00a0", " ")
    assert "€ 2.800" in words_in(cell(dialog, "p4", "dtv"))
    assert "€ 1.615" in words_in(cell(dialog, "p4", "eurp"))


def test_who_would_be_over_is_said_in_words_and_on_the_bar(dialog):
    over, fits = cell(dialog, "p2", "dtv"), cell(dialog, "p2", "eurp")
    assert "Contant € 45 te veel" in words_in(over)
    assert over.bar.use().is_over
    assert "ruimte" in words_in(fits)
    assert "Totaal € 525 te veel" in words_in(cell(dialog, "p4", "eurp"))


def test_the_household_is_a_sum_that_is_never_over(dialog):
    whole = cell(dialog, "", "dtv")
    assert "€ 11.000 waarvan contant € 1.500" in words_in(whole)
    assert whole.left.property("kind") == "small"


def test_coverage_network_and_source_stand_under_the_scheme(dialog):
    covered = words_in(dialog.comparison.topics[Topic.COVERAGE, "eurp"])
    amounts = words_in(dialog.comparison.topics[Topic.AMOUNTS, "eurp"])
    assert "EURP-lijst" in covered
    assert "Duitse" in covered
    assert "Zekerheid: redelijk zeker" in amounts
    assert "2024 is aangenomen" in amounts


def test_one_person_one_scheme_and_the_conditions_are_said_once(dialog):
    assert dialog.message.text().startswith("Eén persoon, één regeling:")
    assert words_in(dialog).count("De voorwaarden zijn voor elke regeling dezelfde") == 1


def test_a_single_person_needs_no_sum(compared, haddad):
    alone = replace(haddad, household=Household(haddad.household.members[:1]))
    lines = tuple(line for line in haddad.plan.lines if line.person == "p1")
    made = compared(replace(alone, plan=replace(haddad.plan, lines=lines)))
    assert {person for person, _ in made.comparison.cells} == {"p1"}


def test_an_empty_plan_has_bars_without_a_word_under_them(compared, haddad):
    made = compared(replace(haddad, plan=replace(haddad.plan, lines=())))
    assert cell(made, "p1", "dtv").left.isHidden()


def test_a_household_of_twelve_scrolls_and_its_heads_stay_above_their_columns(compared, qtbot):
    made = compared(made_up_case(12, 40))
    assert made.area.verticalScrollBar().maximum() > 0
    for scheme, head in made.heads.items():
        under = cell(made, "p1", scheme)
        qtbot.waitUntil(lambda a=head, b=under: abs(left_of(a, made) - left_of(b, made)) <= 2)


def left_of(widget, window):
    return widget.mapTo(window, widget.rect().topLeft()).x()


# --- choosing -----------------------------------------------------------------------------


def test_choosing_a_scheme_is_one_step_that_can_be_undone(dialog, bridge):
    assert chosen(dialog) == ["dtv"]
    dialog.heads["eurp"].choose.click()
    assert (bridge.case.scheme, chosen(dialog)) == ("eurp", ["eurp"])
    assert "Gekozen: EURP." in dialog.message.text()
    assert dialog.close_button.hasFocus()
    bridge.session.undo()
    assert bridge.case.scheme == "dtv"


def test_two_choices_in_a_row_are_two_steps(dialog, bridge):
    dialog.heads["eurp"].choose.click()
    dialog.heads["dtv"].choose.click()
    bridge.session.undo()
    assert bridge.case.scheme == "eurp"


def test_a_signed_plan_can_be_compared_but_not_changed(bridge, shown):
    bridge.do(SealPlan(bridge.desk.today, "M. de Wit"))
    made = shown(ComparisonDialog(bridge))
    assert not any(head.choose.isVisible() for head in made.heads.values())


def test_a_scheme_without_amounts_today_says_so_and_cannot_be_chosen(compared, haddad, guide):
    early = Desk(guide, lambda: datetime(2020, 1, 1, 12, tzinfo=UTC), "nl", str)
    made = compared(haddad, early)
    head = made.heads["eurp"]
    assert not head.choose.isVisible()
    assert head.absent.isVisible()
    assert cell(made, "p1", "eurp").limit.text() == "–"
    told = words_in(made.comparison.topics[Topic.AMOUNTS, "eurp"])
    assert "bestaat nog niet op 01-01-2020" in told


# --- keyboard, reading aloud, right to left -------------------------------------------------


def test_the_keyboard_begins_at_the_table_and_scrolls_it(compared):
    made = compared(made_up_case(12, 40))
    assert QApplication.focusWidget() is made.area
    press(Qt.Key.Key_PageDown)
    assert made.area.verticalScrollBar().value() > 0


def test_points_of_attention_are_counted_and_brought_into_sight(dialog):
    link = dialog.heads["eurp"].attention
    warnings = [remark for remark in dialog.options[1].own if remark.warns]
    assert link.text() == f"Aandachtspunten: {len(warnings)}"
    assert spoken(link).endswith("EURP")
    link.click()
    assert dialog.area.verticalScrollBar().value() > 0


def test_escape_closes_without_choosing(dialog, bridge):
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert bridge.case.scheme == "dtv"


def test_everything_that_takes_the_keyboard_or_is_painted_has_a_name(dialog):
    bar = cell(dialog, "p1", "dtv").bar
    assert spoken(bar) == "Samira Haddad, DT&V: ondersteuning bij herintegratie"
    assert "van € 1.800,00" in spoken(bar, QAccessible.Text.Value)
    assert spoken(dialog.heads["eurp"].choose) == "EURP kiezen"
    description = spoken(dialog.area, QAccessible.Text.Description)
    assert "Youssef Haddad, DT&V: ondersteuning bij herintegratie" in description
    assert spoken(dialog.area) == "De regelingen naast elkaar"


def test_from_right_to_left_amounts_keep_their_own_direction(dialog, qtbot):
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dtv, eurp = cell(dialog, "p1", "dtv"), cell(dialog, "p1", "eurp")
    assert dtv.limit.text().startswith(LTR)
    qtbot.waitUntil(lambda: left_of(eurp, dialog) < left_of(dtv, dialog))


# --- the ways there -----------------------------------------------------------------------


def opened():
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, ComparisonDialog)]
    return [each for each in found if each.isVisible()]


def test_the_link_beside_the_scheme_opens_the_comparison(plan_page):
    plan_page.focus_place("scheme")
    plan_page.choices.compare.click()
    (made,) = opened()
    made.heads["eurp"].choose.click()
    assert plan_page.choices.boxes["scheme"].currentData() == "eurp"
    made.close()


def test_a_key_opens_the_comparison_from_every_page(shown, vault, desk, haddad):
    vault.cases.save(haddad, 0)
    main = shown(MainWindow(vault, desk, "light"), 1440, 900)
    main.open_case(haddad.id, Step.HOUSEHOLD)
    QTest.keyClick(QApplication.focusWidget() or main, Qt.Key.Key_R, CONTROL)
    (made,) = opened()
    assert len(made.comparison.cells) == 2 * (1 + len(haddad.household.members))
    made.close()
