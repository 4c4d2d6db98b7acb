"""Dozens of questions about everybody, on a caseworker's bad day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from conditions_hands import (
    EVERYBODY,
    LEFT_BEFORE,
    MONEY,
    NO_RIGHT,
    PROSECUTION,
    REFUSED,
    click,
    exclusions,
    given,
    people,
    reply,
    row,
)
from eyes import spoken
from hands import press, tab_order
from makers import SAMIRA, household_case, line, yes
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from herintegratie_desktop.core.case import Answer, Reply
from herintegratie_desktop.core.cautions import VERIFICATION
from herintegratie_desktop.core.edits import ChangeChoice, GiveAnswer
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.core.plan import Category
from herintegratie_desktop.ui.conditions.topics import Section


def test_every_part_says_in_words_how_much_is_open(page):
    said = {section: shown.words() for section, shown in page.sections.items()}
    assert said[Section.EVERYBODY] == "1 open, 2 in orde"
    assert said[Section.EXCLUSIONS] == "9 open, 1 in orde"
    assert not page.sections[Section.EVERYBODY].fold.is_open()
    assert page.sections[Section.EVERYBODY].fold.button.text().startswith("In orde: 2 voorwaarde")


def test_people_of_whom_nothing_differs_share_a_row_until_it_does(page):
    assert people(row(page, MONEY)) == ["p1", "p2", "p3"]
    reply(page, MONEY, Reply.NO)
    assert given(page, MONEY) == [Reply.NO] * 3
    page.bridge.do(GiveAnswer(Answer(MONEY, "p2", Reply.YES, date(2026, 11, 2), "IOM")))
    assert people(row(page, MONEY)) == ["p1", "p3"]
    assert people(row(page, MONEY, "p2")) == ["p2"]


def test_everybody_can_be_answered_for_apart(page):
    click(row(page, MONEY).part)
    reply(page, MONEY, Reply.NO, "p2")
    assert given(page, MONEY) == [None, Reply.NO, None]


def test_people_who_became_alike_share_a_row_when_one_comes_back(page):
    click(row(page, MONEY).part)
    for person in EVERYBODY:
        reply(page, MONEY, Reply.NO, person)
    assert people(row(page, MONEY)) == ["p1"]
    page.arrive()
    assert people(row(page, MONEY)) == ["p1", "p2", "p3"]


def test_what_came_in_order_stays_in_sight_until_one_comes_back(page):
    shown = row(page, MONEY)
    reply(page, MONEY, Reply.NO)
    assert shown.isVisible()
    page.arrive()
    QApplication.processEvents()
    assert not shown.isVisible()
    assert exclusions(page).words() == "8 open, 2 in orde"
    page.bridge.session.undo()
    assert row(page, MONEY).isVisible()
    assert not exclusions(page).fold.is_open()


def test_a_link_opens_what_is_folded(page):
    page.focus_place("answers/p1/page.visa-or-oda")
    QApplication.processEvents()
    assert page.sections[Section.EVERYBODY].fold.is_open()
    assert row(page, "page.visa-or-oda").isVisible()


def test_an_exclusion_cannot_be_misread(page):
    buttons = row(page, MONEY).replies
    words = [buttons.button(key).text() for key in (Reply.NO, Reply.YES, Reply.UNKNOWN)]
    assert words == ["Nee, geldt niet", "Ja, geldt", "Weet ik niet"]
    reply(page, MONEY, Reply.YES)
    assert row(page, MONEY).sentence() == ("Uitgesloten: Behandelaar antwoordde ja op 23-11-2026.")
    reply(page, MONEY, Reply.NO)
    assert row(page, MONEY).sentence().startswith("Niet uitgesloten: ")


def test_of_the_grounds_of_article_3_one_is_chosen(page):
    reply(page, NO_RIGHT, NO_RIGHT)
    assert given(page, NO_RIGHT) == [Reply.YES] * 3
    reply(page, REFUSED, REFUSED)
    assert given(page, NO_RIGHT) == [None] * 3
    assert given(page, REFUSED) == [Reply.YES] * 3
    assert row(page, REFUSED).replies.button(REFUSED).isChecked()
    assert row(page, REFUSED).sentence().startswith("Voldaan: ")


def test_that_no_ground_holds_refuses_and_not_knowing_leaves_it_open(page):
    reply(page, NO_RIGHT, Reply.NO)
    assert row(page, NO_RIGHT).sentence().startswith("Niet voldaan: Geen van de gronden geldt.")
    reply(page, NO_RIGHT, Reply.UNKNOWN)
    assert row(page, NO_RIGHT).sentence().startswith("Nog niet bekend: ")
    assert row(page, NO_RIGHT).replies.button(Reply.UNKNOWN).isChecked()


def test_of_criminal_matters_there_is_nothing_to_write_down(page):
    reply(page, PROSECUTION, Reply.NO)
    secret = row(page, PROSECUTION)
    click(secret.details)
    assert secret.form.isVisible()
    assert not secret.form.note.isVisible()
    assert "alleen ja, nee of weet ik niet" in secret.form._secret.text()
    reply(page, MONEY, Reply.NO)
    click(row(page, MONEY).details)
    assert row(page, MONEY).form.note.isVisible()


def test_what_the_plan_says_leads_to_the_plan_when_it_is_not_in_order(opened, case, qtbot):
    goods = replace(line("l1", "p1", 100), category=Category.CLOTHING)
    page = opened(replace(case, plan=replace(case.plan, lines=(goods,))))
    clothed = row(page, "ozv.P-elec")
    assert people(clothed) == ["p1"]
    with qtbot.waitSignal(page.asks_for) as asked:
        click(clothed.mend)
    assert asked.args == ["lines/l1/permission"]
    assert row(page, "ozv.P-elec", "p2").mend.isHidden()


def test_a_condition_about_some_names_them_and_never_says_everybody(opened, case):
    albania = replace(household_case().household.members[0], nationalities=("AL",))
    page = opened(replace(case, household=household_case().household.with_person(albania)))
    otherwise = row(page, "ozv.A-otherwise")
    assert people(otherwise) == ["p1"]
    assert page.row("p2", "ozv.A-otherwise") is None
    assert otherwise.accessibleName().startswith(
        "Anderzijds toegestaan onder het huidige beleid, Samira Haddad: "
    )


@pytest.mark.parametrize("rule", ["page.country-list", "ozv.X-c"])
def test_the_derived_list_is_marked_as_derived_wherever_it_shows(page, rule):
    card = row(page, rule).parentWidget()
    assert card._derived.isVisible()
    assert card._derived.value_text() == "Afgeleide lijst, niet de officiële"
    assert not row(page, "ozv.A-visa").parentWidget()._derived.isVisible()


def test_duties_are_listed_and_folded(page):
    duties = page.sections[Section.DUTIES]
    assert duties.isVisibleTo(page)
    assert not duties.list.is_open()
    duties.list.show_open(True)
    assert "Dossier wordt bewaard" in duties._listed.facts()
    assert "Na vertrek" not in page.overview.sentences()[0]


def test_an_answer_leaves_other_cards_as_they_are(page):
    other = row(page, PROSECUTION)
    seen = []
    other.show_topics = lambda *args, **more: seen.append(args)
    reply(page, MONEY, Reply.NO)
    assert seen == []


def test_arrow_keys_walk_past_answers_and_space_or_enter_gives_one(page):
    page.focus_place(f"answers/p1/{MONEY}")
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert row(page, MONEY).replies.button(Reply.UNKNOWN).hasFocus()
    assert page.bridge.case.answers == ()
    press(Qt.Key.Key_Left, times=2)
    press(Qt.Key.Key_Return)
    assert given(page, MONEY) == [Reply.NO] * 3
    press(Qt.Key.Key_Right, times=2)
    press(Qt.Key.Key_Space)
    assert given(page, MONEY) == [Reply.UNKNOWN] * 3


def test_arrow_keys_follow_the_eye_from_right_to_left(page):
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.focus_place(f"answers/p1/{MONEY}")
    press(Qt.Key.Key_Left)
    assert row(page, MONEY).replies.button(Reply.YES).hasFocus()


def test_the_overview_counts_what_is_open_for_everybody(page):
    assert page.overview.sentences()[0] == (
        "Samira Haddad: 13 nog niet bekend, 1 navragen bij DT&V"
    )
    reply(page, MONEY, Reply.YES)
    assert page.overview.sentences()[0].startswith("Samira Haddad: 1 keer uitgesloten, 12 nog")


def test_another_project_brings_other_conditions(page):
    page.bridge.do(ChangeChoice("project", "iom"))
    assert page.row("p1", MONEY) is None
    assert not exclusions(page).isVisible()
    assert not page.quick.isVisible()


def test_tab_reaches_what_was_opened_where_it_stands(page):
    reply(page, PROSECUTION, Reply.NO)
    click(row(page, PROSECUTION).details)
    QApplication.processEvents()
    stops = tab_order(page)
    at = stops.index(row(page, PROSECUTION).form.day)
    assert stops.index(row(page, PROSECUTION).details) < at
    assert at < stops.index(row(page, LEFT_BEFORE).replies.button(Reply.NO))


def test_one_person_is_asked_about_without_detours(opened, case):
    page = opened(replace(case, household=Household((SAMIRA,))))
    assert not row(page, MONEY).part.isVisible()
    reply(page, VERIFICATION, Reply.YES)
    assert row(page, VERIFICATION).sentence() == "Voldaan: DT&V antwoordde ja op 23-11-2026."


def test_each_answer_says_whom_and_what_it_is_about(page):
    assert spoken(row(page, MONEY).replies.button(Reply.NO)) == (
        "Heeft genoeg geld om zelf terug te keren, Alle 3 personen: Nee, geldt niet"
    )


def test_the_verification_that_is_known_keeps_its_own_row(opened, case):
    known = replace(yes("p2"), rule=VERIFICATION, by="DT&V")
    page = opened(replace(case, answers=(known,)))
    assert people(row(page, VERIFICATION)) == ["p1", "p3"]
    assert people(row(page, VERIFICATION, "p2")) == ["p2"]
