"""The page of the check: what must be mended, what is worth a look, and the limits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hands import tab_order
from makers import DAY, household_case, line, yes
from opened import opening, ready_case
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herintegratie_desktop.core.case import Reply
from herintegratie_desktop.core.edits import ChangeChoice, SealPlan
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.core.plan_edits import ChangeLine, ChangePlanText
from herintegratie_desktop.ui.wizard.check_page import CheckPage
from herintegratie_desktop.ui.wizard.paper_note import paper_notes


@pytest.fixture
def opened(vault, desk, shown):
    with opening(vault, desk) as open_case:

        def open_page(case):
            page = shown(CheckPage(open_case(case)), 900, 900)
            page.arrive()
            return page

        yield open_page


@pytest.fixture
def broken(opened):
    """Give a plan with too much cash and without one of its texts."""
    case = ready_case()
    lines = (*case.plan.lines, line("l5", "p2", 34_500, Form.CASH))
    return opened(replace(case, plan=replace(case.plan, support="", lines=lines)))


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())


def cells(page, row):
    return [page.table.item(row, column).text() for column in range(page.table.columnCount())]


def test_a_plan_that_may_be_signed_is_said_so_calmly(opened):
    page = opened(ready_case())
    assert page.verdict.text() == "Dit plan kan worden ondertekend."
    assert not page.blocking.isVisible()
    assert not page.warnings.isVisible()


def test_what_must_be_mended_is_named(broken):
    assert broken.verdict.text() == (
        "Dit plan kan nog niet worden ondertekend. Hieronder staat wat eerst moet."
    )
    assert broken.blocking.list.sentences() == (
        "Youssef Haddad: contant is € 45,00 te hoog. Maximaal € 300,00 per persoon.",
        "Beschrijf in het plan waaruit de ondersteuning bestaat.",
    )


def test_everything_that_must_be_mended_is_a_link_to_its_field(broken, qtbot):
    for at, place in enumerate(("plan/lines", "plan/support")):
        with qtbot.waitSignal(broken.asks_for) as asked:
            click(broken.blocking.list.link(at))
        assert asked.args == [place]


def test_what_is_mended_leaves_the_list_at_once(broken):
    plan = broken.bridge.case.plan
    broken.bridge.do(ChangePlanText(replace(plan, support="Naaiatelier."), "support"))
    assert len(broken.blocking.list.sentences()) == 1
    broken.bridge.do(ChangeLine(replace(plan.line("l5"), cents=30_000), "cents"))
    assert not broken.blocking.isVisible()
    assert broken.verdict.text() == "Dit plan kan worden ondertekend."


def test_a_warning_does_not_stand_in_the_way_and_is_a_link(opened, qtbot):
    unknown = replace(yes("p3"), reply=Reply.UNKNOWN)
    page = opened(ready_case(answers=(yes("p1"), yes("p2"), unknown)))
    assert page.verdict.text().startswith("Dit plan kan worden ondertekend.")
    assert "nog niet bekend" in page.warnings.list.sentences()[0]
    with qtbot.waitSignal(page.asks_for) as asked:
        click(page.warnings.list.link(0))
    assert asked.args == ["answers/p3/page.basic"]


def test_the_same_warning_of_several_people_is_said_once(opened):
    page = opened(ready_case(project="goedwerk"))
    said = page.warnings.list.sentences()
    assert "Alle 3 personen: nog niet geverifieerd bij DT&V. Doe dit vóór de ondersteuning." in said
    exclusion = (
        "Alle 3 personen: nog niet bekend of de uitsluiting “Heeft genoeg geld om zelf terug te "
        "keren” geldt. Nog niet gevraagd. Wie kan antwoorden: behandelaar."
    )
    assert exclusion in said
    assert not any(each.startswith("Samira") for each in said)
    assert page.steps.row(Step.CONDITIONS).missing.sentences() == ()


def test_what_is_missing_can_be_asked_for_on_the_check_page(opened, qtbot):
    page = opened(ready_case(answers=(yes("p1"), yes("p2"))))
    click(page.ways.disclosure.button)
    assert page.ways.entries()[0].people == "Nour Haddad"
    with qtbot.waitSignal(page.asks_for) as asked:
        click(page.ways.link(0))
    assert asked.args == ["answers/p3/page.basic"]


def test_limits_are_shown_per_person_and_added_up(broken):
    assert cells(broken, 0) == [
        "Samira Haddad",
        "volwassene",
        "€ 1.550,00\nvan € 1.800,00",
        "€ 300,00\nvan € 300,00",
        "€ 250,00",
    ]
    assert cells(broken, 1)[4] == "€ 45,00\nte veel contant"
    assert cells(broken, 2)[1] == "minderjarige"
    assert cells(broken, 3)[:3] == ["Hele gezin", "opgeteld", "€ 4.475,00\nvan € 6.400,00"]


def test_the_amounts_say_where_they_come_from(opened):
    facts = opened(ready_case(scheme="eurp")).facts.facts()
    assert facts["Regeling"] == "EURP: EU Reintegration Programme"
    assert facts["Bedragen sinds"] == "02-09-2024"
    assert facts["Let op"] == "De bron noemt 2 september zonder jaar; 2024 is aangenomen."
    assert facts["Leeftijd telt op"] == "14-12-2026, de geplande vertrekdatum"
    assert facts["Getoetst op"].startswith("23-11-2026, met regelset ")


def test_without_a_departure_the_reference_day_is_said_to_be_today(opened):
    case = ready_case()
    page = opened(replace(case, back=replace(case.back, planned_departure=None)))
    assert page.facts.facts()["Leeftijd telt op"].startswith("23-11-2026, vandaag")


def test_a_scheme_without_amounts_leads_to_another(opened, qtbot):
    page = opened(ready_case())
    page.bridge.do(ChangeChoice("scheme", "bestaat-niet"))
    assert "bestaat-niet" in page.verdict.text()
    assert not page.limits.isVisible()
    with qtbot.waitSignal(page.asks_for) as asked:
        click(page.verdict.action)
    assert asked.args == ["scheme"]
    page.bridge.do(ChangeChoice("scheme", "dtv"))
    assert page.limits.isVisible()


def test_every_step_says_how_far_it_is_and_what_it_misses(opened, qtbot):
    case = ready_case()
    page = opened(replace(case, back=replace(case.back, country="")))
    assert page.steps.row(Step.HOUSEHOLD).words() == "Compleet"
    row = page.steps.row(Step.RETURN)
    assert row.words() == "1 antwoord ontbreekt"
    assert row.missing.sentences() == ("Kies het land van terugkeer.",)
    with qtbot.waitSignal(page.asks_for) as asked:
        click(row.missing.link(0))
    assert asked.args == ["return/country"]


def test_what_was_said_above_is_not_said_again_at_its_step(broken):
    row = broken.steps.row(Step.PLAN)
    assert row.words() == "2 punten te verbeteren"
    assert row.missing.sentences() == ()


def test_a_complete_step_can_be_opened_as_well(opened, qtbot):
    page = opened(ready_case())
    with qtbot.waitSignal(page.asks_for) as asked:
        click(page.steps.row(Step.IDENTITY).link)
    assert asked.args == ["persons/p1/v_number"]


def test_a_language_that_was_not_approved_prints_in_dutch_alone(desk):
    kind, said = paper_notes(ready_case(language="x-onbekend"), desk)
    assert kind == "warn"
    assert "x-onbekend" in said
    assert "alleen in het Nederlands" in said


def test_dutch_needs_no_second_language(desk):
    assert paper_notes(ready_case(language="nl"), desk) == (
        "info",
        "Het plan wordt afgedrukt in het Nederlands.",
    )


def test_a_character_that_cannot_be_printed_is_named(desk):
    case = ready_case()
    plan = replace(case.plan, support="Naaiatelier \U00012000")
    kind, said = paper_notes(replace(case, plan=plan), desk)
    assert kind == "warn"
    assert "\U00012000" in said


def test_a_household_without_people_is_led_to_its_first_step(opened):
    page = opened(replace(household_case(), household=Household(), answers=()))
    assert "Registreer ten minste één gezinslid." in page.blocking.list.sentences()
    assert not page.limits.isVisible()


def test_a_sealed_plan_leaves_the_word_to_the_wizard(opened):
    page = opened(SealPlan(DAY, "M. de Wit").apply(ready_case()))
    assert not page.verdict.isVisible()


def test_tab_goes_from_what_must_be_mended_to_the_steps(broken, qtbot):
    page = broken
    page.bridge.do(ChangePlanText(replace(page.bridge.case.plan, obstacles=""), "obstacles"))
    qtbot.waitUntil(page.blocking.list.link(2).isVisible)
    order = tab_order(page)
    first = page.blocking.list.link(0)
    assert (
        order.index(first)
        < order.index(page.table)
        < order.index(page.steps.row(Step.HOUSEHOLD).link)
    )
    assert order.index(page.blocking.list.link(2)) < order.index(page.table)
