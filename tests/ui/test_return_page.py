"""The page of the return: where to, when, in which language, and who signs too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from eyes import spoken
from hands import paste, press, replace_all, tab_order, write
from makers import NOUR, SAMIRA, household_case
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from herintegratie_desktop.core.case import Case, Helper, Return
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.exchange.casefile import LANGUAGES
from herintegratie_desktop.ui.wizard.return_page import ReturnPage

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


@pytest.fixture
def opened(open_page):
    return lambda case: open_page(ReturnPage, case, 960, 1000)


@pytest.fixture
def page(bridge, shown):
    made = shown(ReturnPage(bridge), 960, 1000)
    made.arrive()
    return made


@pytest.fixture
def empty(opened):
    return opened(Case("HIP-2026-00001", date(2026, 11, 2)))


def back(page):
    return page.bridge.case.back


def row(page, name):
    return page.places()[name]


def departure(page):
    return page.departure.line


def test_the_page_shows_what_is_known(page):
    assert page.country.text() == "Irak"
    assert page.texts["place"].text() == "Erbil"
    assert departure(page).text() == "14-12-2026"
    assert page.language.key() == "ar"
    assert page.caseworker.text() == "M. de Wit"


def test_a_whole_return_is_filled_in_with_the_keyboard_alone(empty):
    write("eritrea", empty.country)
    press(ENTER)
    press(TAB)
    write("Keren")
    press(TAB, 2)
    write("Straat 1")
    press(ENTER)
    write("Wijk 2")
    press(TAB, 2)
    write("+291 1 23")
    press(TAB, 2)
    write("1-3-2027")
    assert back(empty) == replace(
        back(empty),
        country="ER",
        place="Keren",
        address="Straat 1\nWijk 2",
        phone="+291 1 23",
        planned_departure=date(2027, 3, 1),
    )


def test_the_nationalities_of_the_household_are_offered_as_country(opened):
    page = opened(replace(household_case(), back=Return()))
    page.country.setFocus()
    press(Qt.Key.Key_Down)
    assert page.country.hit_words() == ("Irak  ·  IQ",)


def test_stateless_is_no_country_to_return_to(empty):
    write("staatloos", empty.country)
    assert empty.country.hit_words() == (
        "Geen land gevonden. Probeer een andere taal of de landcode.",
    )


def test_what_is_known_of_the_country_is_shown_with_source_and_certainty(page):
    said = page.facts.text()
    assert "Visumplicht van onderdanen: ja" in said
    assert "Verordening (EU) 2018/1806" in said
    assert "redelijk zeker" in said
    assert "De lijst is gelezen tot 04-08-2024." in said
    assert "Ontwikkelingsland (OESO-lijst): ja" in said
    assert "EURP: ja" in said
    assert "Afgeleid, niet de officiële landenlijst." in said


@pytest.mark.parametrize(
    ("typed", "sentences"),
    [
        ("kosovo", ["Visumplicht van onderdanen: nee", "Let op: XK is geen code"]),
        ("albanië", ["EURP: ja, met bijzondere bepalingen", "één van beide"]),
        ("duitsland", ["EURP: nee", "geen van beide"]),
        ("oekraïne", ["Landenlijst van IOM: nee"]),
        ("irak", ["Landenlijst van IOM: niet bekend", "visumplicht én ontwikkelingsland"]),
    ],
)
def test_the_facts_follow_the_country(empty, typed, sentences):
    assert empty.facts.isHidden()
    write(typed, empty.country)
    press(ENTER)
    assert not empty.facts.isHidden()
    for sentence in sentences:
        assert sentence in empty.facts.text()


def test_an_emptied_country_takes_its_facts_away(page):
    replace_all("", page.country)
    press(TAB)
    assert back(page).country == ""
    assert page.facts.isHidden()


def test_a_country_that_does_not_exist_is_kept_and_said(page):
    replace_all("Verweggistan", page.country)
    press(TAB)
    assert (back(page).country, page.country.text()) == ("", "Verweggistan")
    assert row(page, "return/country").error() == (
        "“Verweggistan” staat niet in de lijst van landen. Kies een land uit de lijst."
    )
    page.bridge.session.undo()
    assert page.country.text() == "Irak"
    assert row(page, "return/country").error() == ""


def test_the_same_country_chosen_again_stays_in_the_field(page):
    replace_all("irak", page.country)
    press(ENTER)
    assert page.country.text() == "Irak"


def test_an_address_that_is_not_known_yet_is_not_asked_for(empty):
    empty.show_missing(empty.missing())
    assert row(empty, "return/place").error() != ""
    empty.unknown.click()
    assert back(empty).address_unknown
    assert row(empty, "return/place").isHidden()
    assert "return/place" not in {each.place for each in empty.missing()}


def test_an_address_that_was_filled_in_stays_in_sight(page):
    page.unknown.click()
    assert not row(page, "return/place").isHidden()


def test_an_address_in_own_script_is_kept(page):
    write("أربيل", page.texts["address_in_own_script"])
    press(ENTER)
    write("شارع")
    assert back(page).address_in_own_script == "أربيل\nشارع"


@pytest.mark.parametrize(
    "typed", ["01-03-2027", "1-3-2027", "1/3/2027", "2027-03-01", "1 maart 2027"]
)
def test_a_departure_is_read_as_it_is_usually_written(page, typed):
    replace_all(typed, departure(page))
    assert back(page).planned_departure == date(2027, 3, 1)
    assert departure(page).text() == typed


def test_an_unreadable_departure_is_kept_and_said_when_one_goes_on(page):
    replace_all("31-02-2027", departure(page))
    assert page.bridge.case.typed_at("return/planned_departure") == "31-02-2027"
    assert row(page, "return/planned_departure").error() == ""
    page.caseworker.setFocus()
    assert row(page, "return/planned_departure").error() == (
        "“31-02-2027” is geen vertrekdatum. Schrijf dag-maand-jaar."
    )
    page.bridge.session.undo()
    assert departure(page).text() == "14-12-2026"
    assert row(page, "return/planned_departure").error() == ""


def test_a_departure_in_the_past_is_remarked(page):
    replace_all("01-11-2026", departure(page))
    assert "01-11-2026 is voorbij" in row(page, "return/planned_departure").remark()


def test_who_turns_eighteen_before_departure_is_remarked(opened):
    nearly = replace(NOUR, born=PartialDate(2008, 12, 1))
    page = opened(replace(household_case(), household=Household((SAMIRA, nearly))))
    assert "Nour Haddad wordt 18" in row(page, "return/planned_departure").remark()


def test_a_departure_may_be_picked_in_the_calendar(page):
    page.departure.button.click()
    press(Qt.Key.Key_Right)
    press(ENTER)
    assert back(page).planned_departure == date(2026, 12, 15)


def test_every_language_a_plan_can_be_printed_in_is_offered_by_name(page):
    options = dict(page.language.options())
    assert set(options) == set(LANGUAGES)
    assert options["ti"] == "Tigrinya – \u2068ትግርኛ\u2069"
    assert options["uk"] == "Oekraïens – \u2068Українська\u2069"
    assert list(options.values()) == sorted(options.values(), key=str.casefold)


def test_a_language_is_chosen_by_its_first_letters(page):
    page.language.setFocus()
    press(Qt.Key.Key_T)
    assert page.bridge.case.language == "ta"


def test_an_interpreter_is_ticked_and_named(page):
    assert not page.interpreter.name.isVisible()
    page.interpreter.tick.click()
    assert page.interpreter.name.remark() == "Vul de naam in; die staat bij de handtekening."
    write("T. Tolk")
    write("Tolkenbureau Voorbeeld", page.interpreter.organisation.field)
    page.interpreter.language.field.setFocus()
    press(Qt.Key.Key_K)
    assert page.bridge.case.interpreter == Helper("T. Tolk", "Tolkenbureau Voorbeeld", "ku")
    assert page.interpreter.name.remark() == ""
    page.interpreter.tick.click()
    assert page.bridge.case.interpreter is None
    page.bridge.session.undo()
    assert page.interpreter.name.field.text() == "T. Tolk"


def test_a_minor_alone_asks_for_a_guardian(opened):
    page = opened(replace(household_case(), household=Household((NOUR,))))
    asked = "Er is geen volwassene die kan ondertekenen. Vul de voogd of begeleider in."
    assert page.guardian.remark() == asked
    assert page.focus_place("guardian")
    press(Qt.Key.Key_Space)
    assert page.guardian.remark() == asked
    write("V. Voogd")
    assert page.bridge.case.guardian == Helper("V. Voogd")
    assert page.guardian.remark() == ""


def test_an_adult_needs_no_guardian(page):
    assert page.guardian.remark() == ""


def test_the_caseworker_and_the_organisation_can_be_changed(page):
    replace_all("A. Ander", page.caseworker)
    replace_all("Stichting Voorbeeld", page.organisation)
    named = page.bridge.case.caseworker
    assert (named.name, named.organisation) == ("A. Ander", "Stichting Voorbeeld")


def test_what_is_missing_is_said_beside_the_field_in_the_words_of_the_summary(empty):
    asked = empty.missing()
    empty.show_missing(asked)
    for each in asked:
        assert row(empty, each.place).error() == each.phrase.said()
    assert {each.place for each in asked} == {
        "return/country",
        "return/place",
        "return/planned_departure",
        "language",
    }


def test_every_place_the_core_names_gets_the_keyboard(page):
    fields = {
        "return": page.country,
        "return/country": page.country,
        "return/place": page.texts["place"],
        "return/address": page.texts["address"],
        "return/address_in_own_script": page.texts["address_in_own_script"],
        "return/phone": page.texts["phone"],
        "return/planned_departure": departure(page),
        "language": page.language,
        "caseworker": page.caseworker,
        "interpreter": page.interpreter.tick,
        "guardian": page.guardian.tick,
    }
    for place, field in fields.items():
        assert page.focus_place(place)
        assert field.hasFocus()
    assert not page.focus_place("persons/p1/born")
    page.guardian.tick.click()
    assert page.focus_place("guardian")
    assert page.guardian.name.field.hasFocus()


def test_a_paste_of_sixty_megabytes_is_refused_with_a_sentence(page):
    huge, before = "x" * 60_000_000, page.bridge.case
    places = ("return/place", "return/address", "return/phone", "return/country", "caseworker")
    for place in (*places, "return/planned_departure"):
        field = row(page, place).field
        paste(huge, getattr(field, "line", field))
        assert "Er is niets geplakt." in row(page, place).error()
    assert page.bridge.case == before
    QApplication.clipboard().clear()


def test_an_address_may_be_twenty_thousand_characters_and_no_more(page):
    paste("x" * 20_000, page.texts["address_in_own_script"])
    assert len(back(page).address_in_own_script) == 20_000
    write("y")
    assert len(back(page).address_in_own_script) == 20_000


def test_every_field_has_a_name(page):
    assert all(spoken(widget) for widget in tab_order(page))


def test_a_signed_plan_can_be_read_and_not_changed(page):
    page.bridge.do(SealPlan(date(2026, 11, 23), "M. de Wit"))
    before = page.bridge.case
    write("x", page.texts["place"])
    write("x", page.texts["address"])
    write("1", departure(page))
    page.unknown.click()
    page.guardian.tick.click()
    write("syr", page.country)
    press(ENTER)
    press(TAB)
    assert page.bridge.case == before
