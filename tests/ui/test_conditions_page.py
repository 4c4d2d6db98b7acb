"""The page of the conditions: what is known of everybody, and the answers a caseworker gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from eyes import spoken
from hands import press, replace_all, tab_order, write
from makers import DAY, household_case, yes
from opened import opening
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from herintegratie_desktop.core.case import Answer, Override, Reply
from herintegratie_desktop.core.cautions import VERIFICATION
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.edits import ChangeChoice, RemovePerson, SealPlan
from herintegratie_desktop.core.eligibility import Outcome
from herintegratie_desktop.core.household import Household, Person, Role
from herintegratie_desktop.core.intake import Step, missing
from herintegratie_desktop.ui.wizard.conditions_page import ConditionsPage

LIST = "page.country-list"
BASIC = "page.basic"


@pytest.fixture
def opened(vault, desk, shown):
    with opening(vault, desk) as open_case:

        def open_page(case):
            page = shown(ConditionsPage(open_case(case)), 1000, 900)
            page.arrive()
            return page

        yield open_page


@pytest.fixture
def page(opened):
    """Give a household of three of whom nobody was asked about."""
    return opened(replace(household_case(), answers=()))


def row(page, person="p1", rule=BASIC):
    found = page.row(person, rule)
    QApplication.processEvents()
    return found


def apart(page, person="p1", rule=BASIC):
    """Give everybody a row of their own and return one of them."""
    together = row(page, person, rule)
    if len(together.topics()) > 1:
        click(together.part)
    return row(page, person, rule)


def click(widget):
    QApplication.processEvents()
    assert widget.isVisible()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())


def people(topics):
    return [topic.person for topic in topics]


def reply(page, which, person="p1", rule=BASIC):
    click(apart(page, person, rule).replies.button(which))


def reply_all(page, which, rule=BASIC):
    click(row(page, "p1", rule).replies.button(which))


def choose(choice, key):
    """Choose from a list with the keyboard, as it is opened by Tab."""
    choice.setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, times=choice.findData(key))
    press(Qt.Key.Key_Return)
    choice.activated.emit(choice.findData(key))


def outcome(page, person="p1", rule=BASIC):
    found = page.bridge.checked.findings
    return next(each.outcome for each in found if (each.person, each.rule) == (person, rule))


def test_every_outcome_is_a_word_with_its_reason(page):
    assert row(page).sentence() == (
        "Nog niet bekend: Nog niet gevraagd. Wie kan antwoorden: IOM, DT&V."
    )
    assert row(page, "p3", "page.visa-or-oda").sentence() == (
        "Voldaan: Irak: een visum is nodig om naar Nederland te reizen."
    )


def test_an_answer_is_recorded_with_its_day(page, desk):
    reply(page, Reply.YES)
    given = page.bridge.case.answer(BASIC, "p1")
    assert (given.reply, given.on) == (Reply.YES, desk.today)
    assert outcome(page) is Outcome.MET


def test_who_answered_is_asked_when_more_than_one_can(page):
    reply(page, Reply.YES)
    form = row(page).form
    assert form.isVisible()
    assert page.bridge.case.answer(BASIC, "p1").by == ""
    choose(form.who.choice, "IOM")
    assert row(page).sentence() == "Voldaan: IOM antwoordde ja op 23-11-2026."


def test_an_answer_of_nobody_is_said_to_be_of_somebody(page):
    reply(page, Reply.NO)
    assert row(page).sentence() == "Niet voldaan: Iemand antwoordde nee op 23-11-2026."


def test_somebody_else_can_have_answered(page):
    reply(page, Reply.YES)
    form = row(page).form
    choose(form.who.choice, "…")
    write("VluchtelingenWerk Voorbeeld", form.who.other)
    assert page.bridge.case.answer(BASIC, "p1").by == "VluchtelingenWerk Voorbeeld"


def test_not_knowing_is_an_answer_too(page):
    reply(page, Reply.UNKNOWN)
    assert page.bridge.case.answer(BASIC, "p1").reply is Reply.UNKNOWN
    assert outcome(page) is Outcome.UNKNOWN


def test_the_next_person_gets_the_answerer_of_the_first(opened):
    page = opened(replace(household_case(), answers=(yes("p1"),)))
    reply(page, Reply.NO, "p2")
    assert page.bridge.case.answer(BASIC, "p2") == Answer(
        BASIC, "p2", Reply.NO, date(2026, 11, 2), "IOM"
    )
    assert not row(page, "p2").form.isVisible()


def test_the_day_is_typed_as_caseworkers_do(page):
    reply(page, Reply.YES)
    replace_all("2 nov 2026", row(page).form.day)
    assert page.bridge.case.answer(BASIC, "p1").on == date(2026, 11, 2)


def test_a_day_that_cannot_be_read_leaves_the_last_one(page, desk):
    reply(page, Reply.YES)
    form = row(page).form
    replace_all("ooit", form.day)
    assert page.bridge.case.answer(BASIC, "p1").on == desk.today
    assert form.day.text() == "ooit"
    assert "dag, maand en jaar" in form.day.accessibleDescription()


def test_a_day_that_has_not_come_yet_is_remarked_on(page):
    reply(page, Reply.YES)
    replace_all("01-12-2026", row(page).form.day)
    assert "nog niet geweest" in row(page).form.day.accessibleDescription()


def test_a_note_stands_behind_the_reason_and_is_one_step_back(page):
    reply(page, Reply.YES)
    page.bridge.session.rest()
    write("Per telefoon.", row(page).form.note)
    assert row(page).sentence().endswith("Per telefoon.")
    page.bridge.session.undo()
    assert page.bridge.case.answer(BASIC, "p1").note == ""


def test_one_answer_holds_for_the_whole_household_and_is_one_step_back(page):
    reply(page, Reply.YES)
    choose(row(page).form.who.choice, "DT&V")
    page.bridge.session.rest()
    click(row(page).form.share)
    assert {outcome(page, each) for each in ("p1", "p2", "p3")} == {Outcome.MET}
    page.bridge.session.undo()
    assert page.bridge.case.answer(BASIC, "p3") is None
    assert page.bridge.case.answer(BASIC, "p1") is not None


def test_an_answer_is_taken_back(page):
    reply(page, Reply.YES)
    click(row(page).form.withdraw)
    assert page.bridge.case.answers == ()
    assert not row(page).replies.button(Reply.YES).isChecked()


def test_undo_shows_the_former_answer(opened):
    page = opened(household_case())
    reply(page, Reply.NO)
    page.bridge.session.undo()
    assert row(page).replies.button(Reply.YES).isChecked()


def deciding(page, person):
    """Open what is known of somebody, and from there the form to decide otherwise."""
    decided = apart(page, person, LIST)
    click(decided.why)
    click(decided.decide)
    return decided


def test_a_decision_asks_for_reason_and_name(page):
    decided = deciding(page, "p2")
    form = decided.override
    click(form.save)
    assert page.bridge.case.answers == ()
    assert "Schrijf op waarom" in form.reason.accessibleDescription()
    assert "Schrijf op wie" in form.by.accessibleDescription()


def test_a_decision_is_recorded_and_taken_back(page, desk):
    decided = deciding(page, "p2")
    write("Brief van DT&V.", decided.override.reason)
    write("Regio Zuid", decided.override.by)
    click(decided.override.save)
    override = Override(LIST, "p2", "Brief van DT&V.", "Regio Zuid", desk.today)
    assert page.bridge.case.answers == (override,)
    assert decided.sentence() == (
        "Anders besloten: Regio Zuid besloot anders op 23-11-2026: Brief van DT&V."
    )
    click(decided.take_back)
    assert page.bridge.case.answers == ()


def test_a_decision_that_is_not_taken_leaves_nothing(page):
    decided = deciding(page, "p1")
    write("Toch niet", decided.override.reason)
    click(decided.override.cancel)
    assert not decided.override.isVisible()
    assert page.bridge.case.answers == ()


def test_every_outcome_opens_to_what_it_rests_on(page):
    listed = row(page, "p1", LIST)
    assert "facts" not in vars(listed)
    click(listed.why)
    shown = [each.text() for each in listed.facts.findChildren(QLabel)]
    facts = listed.facts.facts()
    assert listed.facts.isVisible()
    assert "Afgeleide landenlijst" in facts["Bron"]
    assert facts["Geldt"] == "vanaf 01-07-2017"
    assert facts["Zekerheid"] == "onzeker"
    assert facts["Bewijs"] == "De officiële landenlijst"
    assert facts["Wie kan antwoorden"] == "DT&V, IOM"
    assert any("Verordening (EU) 2018/1806" in each and "zeker)" in each for each in shown)


def test_the_outcome_is_said_to_be_indicative(page):
    assert page.banner.text() == (
        "De uitkomst hier is indicatief. DT&V verifieert iedere deelnemer en beslist."
    )


def test_the_project_of_an_ngo_asks_for_verification(page):
    assert page.row("p1", VERIFICATION) is None
    page.bridge.do(ChangeChoice("project", "goedwerk"))
    reply(page, Reply.YES, "p2", VERIFICATION)
    assert page.bridge.case.answer(VERIFICATION, "p2").by == "DT&V"
    codes = [each.person for each in page.bridge.checked.warnings if each.rule == VERIFICATION]
    assert codes == ["p1", "p3"]
    assert row(page, "p2", VERIFICATION).sentence() == (
        "Voldaan: DT&V antwoordde ja op 23-11-2026."
    )


def test_a_warning_about_verification_leads_to_its_row(opened):
    page = opened(replace(household_case(), project="goedwerk"))
    warned = next(each for each in page.bridge.checked.warnings if each.rule == VERIFICATION)
    assert page.focus_place(warned.place)
    assert row(page, "p1", VERIFICATION).replies.button(Reply.YES).hasFocus()


def test_a_link_goes_to_the_answer_it_is_about(page):
    assert page.focus_place(f"answers/p2/{BASIC}")
    assert row(page, "p2").replies.button(Reply.YES).hasFocus()


@pytest.mark.parametrize("place", ["persons/p1/born", "answers/p9/page.basic", "answers/p1/x"])
def test_a_place_that_is_elsewhere_is_not_claimed(page, place):
    assert not page.focus_place(place)


def test_what_is_missing_stands_beside_its_row(page):
    asked = missing(Step.CONDITIONS, page.bridge.case, page.bridge.checked)
    page.show_missing(asked)
    assert row(page).missing.text() == "Alle 3 personen: nog open."
    reply(page, Reply.YES, "p3")
    page.show_missing(missing(Step.CONDITIONS, page.bridge.case, page.bridge.checked))
    assert "Youssef Haddad: nog niet bekend" in row(page, "p2").missing.text()
    assert "missing" not in vars(row(page, "p3"))
    page.show_missing(())
    assert not row(page).missing.isVisible()


def test_the_overview_says_of_everybody_what_stands_in_the_way(opened, qtbot):
    no = replace(yes("p3"), reply=Reply.NO)
    page = opened(replace(household_case(), answers=(yes("p1"), no)))
    assert page.overview.sentences() == (
        "Samira Haddad: voldoet aan alle voorwaarden",
        "Youssef Haddad: 1 nog niet bekend",
        "Nour Haddad: 1 niet voldaan",
    )


def test_twelve_people_fit_the_same_page(opened):
    child = Person("p1", "Voorbeeld", role=Role.CHILD, nationalities=("SY",))
    people = [replace(child, id=f"p{n}", born=PartialDate(2012, n)) for n in range(1, 13)]
    page = opened(replace(household_case(), household=Household(tuple(people)), answers=()))
    assert len(page.overview.sentences()) == 12
    assert len(row(page).topics()) == 12
    reply(page, Reply.YES, "p12")
    assert outcome(page, "p12") is Outcome.MET
    assert outcome(page, "p11") is Outcome.UNKNOWN


def test_one_person_needs_no_overview_and_nobody_to_share_with(opened):
    household = Household(household_case().household.members[:1])
    page = opened(replace(household_case(), household=household, answers=()))
    reply(page, Reply.YES)
    assert not page.overview.isVisible()
    assert not row(page).form.share.isVisible()


def test_without_people_the_page_leads_to_them(opened, qtbot):
    page = opened(replace(household_case(), household=Household(), answers=()))
    with qtbot.waitSignal(page.asks_for) as asked:
        click(page.nobody.action)
    assert asked.args == ["persons"]


def test_somebody_who_left_the_household_leaves_the_page(page):
    page.bridge.do(RemovePerson("p2"))
    assert page.row("p2", BASIC) is None
    assert page.overview.sentences() == (
        "Samira Haddad: 1 nog niet bekend",
        "Nour Haddad: 1 nog niet bekend",
    )


def test_a_sealed_plan_can_be_read_and_not_answered(opened):
    sealed = SealPlan(DAY, "M. de Wit").apply(household_case())
    page = opened(sealed)
    assert row(page).sentence() == "Voldaan: IOM antwoordde ja op 02-11-2026."
    assert "replies" not in vars(row(page))
    click(row(page).why)
    assert row(page).facts.isVisible()
    assert not row(page).decide.isVisible()


def test_a_name_is_words_and_never_markup(opened):
    strange = replace(household_case().household.members[0], given_names="Ali <b>", family_name="&")
    page = opened(replace(household_case(), household=Household((strange,))))
    assert ", Ali <b> &: Voldaan." in spoken(row(page))


def test_every_button_says_which_question_and_whom_it_is_about(page):
    about = "Komt in aanmerking voor basisvertrekondersteuning"
    assert spoken(row(page).replies.button(Reply.NO)) == f"{about}, Alle 3 personen: Nee"
    assert spoken(apart(page, "p2").replies.button(Reply.NO)) == f"{about}, Youssef Haddad: Nee"


def test_tab_goes_through_the_page_as_one_reads_it(page):
    reply(page, Reply.YES, "p2")
    deciding(page, "p1")
    QApplication.processEvents()
    stops = [stop for stop in tab_order(page) if stop.isVisible()]
    heights = [stop.mapTo(page, stop.rect().topLeft()).y() for stop in stops]
    steps_back = [one - other for one, other in pairwise(heights) if other < one]
    # Only from the people of a row to the answers beside them.
    assert max(steps_back, default=0) < 80
    assert row(page, "p2").form.note in stops
