"""The country sheet in a window: from the page of the return, with a key, and what it shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from eyes import spoken
from hands import press, tab_order
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.countries import OfficialList
from herintegratie_desktop.core.country_sheet import Chapter, NoSuchCountryError, Standing
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.ui.country_sheet.dialog import CountrySheetDialog, open_country_sheet
from herintegratie_desktop.ui.main_window import MainWindow
from herintegratie_desktop.ui.people.country_facts import facts_of
from herintegratie_desktop.ui.wizard.return_page import ReturnPage

TODAY = date(2026, 11, 23)


@pytest.fixture
def sheet(desk, shown):
    def of(code, desk=desk):
        return shown(CountrySheetDialog(desk, code, TODAY), 900, 600)

    return of


def answers(dialog, chapter, section):
    return {row.label: row for row in dialog.cards[chapter, section].rows}


def test_every_chapter_has_its_cards(sheet):
    dialog = sheet("IQ")
    assert dialog.windowTitle() == "Landblad Irak – Herintegratie"
    assert [chapter for chapter, _ in dialog.cards] == sorted(
        (chapter for chapter, _ in dialog.cards), key=list(Chapter).index
    )
    assert set(dialog.jumps) == set(dialog.starts) == set(Chapter)
    assert len(dialog.cards) == 14


def test_a_list_shows_its_answer_with_what_to_mind_and_how_sure_it_is(sheet):
    lists = answers(sheet("UA"), Chapter.LISTS, "lists")
    visa = lists["Visumplicht van onderdanen"]
    assert (visa.value, visa.standing) == ("nee", Standing.NO)
    assert visa.small.split("\n") == [
        "Alleen met een biometrisch paspoort.",
        "De lijst is gelezen tot 04-08-2024. Kijk of er daarna iets is veranderd.",
        "Zekerheid van de bron: redelijk zeker.",
    ]
    assert "afgeleid, niet de officiële" in lists["Beide lijsten naast elkaar"].value


def test_what_is_not_known_of_a_project_is_named_together_but_not_left_out(sheet):
    rows = answers(sheet("IQ"), Chapter.PROJECTS, "solid-road")
    assert list(rows) == ["Loopt op 23-11-2026", "Noemt dit land", "Niet bekend"]
    assert rows["Niet bekend"].value == "Voor wie, Aanbod, Waar in Nederland, Netwerk, Contact"
    assert {row.standing for row in rows.values()} == {Standing.UNKNOWN}


def test_sources_open_on_demand(sheet):
    card = sheet("IQ").cards[Chapter.AFTER, "oikocredit"]
    assert not card.source.is_open()
    card.source.button.click()
    assert card.source.is_open()
    ((name, said),) = card.sources
    assert name == "Bron"
    assert "Oikocredit.be (zonder datum; 2019 en 2022)" in said
    assert "redelijk zeker" in said


def test_several_sources_say_what_rests_on_them(sheet):
    names = [name for name, _ in sheet("IQ").cards[Chapter.NETWORKS, "eurp"].sources]
    assert names[0] == "Werkt in dit land (volgens de Duitse lijst)"
    assert names[1].startswith("Mag een project van een ngo dit gebruiken, Regel")
    assert not sheet("IQ").cards[Chapter.NAMES, "names"].source.isVisible()


def test_a_chapter_is_a_click_away(sheet):
    dialog = sheet("IQ")
    dialog.jumps[Chapter.AFTER].click()
    top = dialog.area.verticalScrollBar().value()
    assert abs(dialog.starts[Chapter.AFTER].y() - top) < 20
    assert dialog.focusWidget() is dialog.area


def test_the_keyboard_reads_scrolls_and_closes(sheet, qtbot):
    dialog = sheet("IQ")
    dialog.area.setFocus()
    press(Qt.Key.Key_PageDown)
    assert dialog.area.verticalScrollBar().value() > 0
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_everything_the_keyboard_reaches_has_a_name(sheet):
    dialog = sheet("IQ")
    found = tab_order(dialog)
    assert len(found) > 15
    assert all(spoken(widget) for widget in found)
    names = [spoken(card.source.button) for card in dialog.cards.values()]
    assert len(set(names)) == len(names)
    said = spoken(dialog.cards[Chapter.LISTS, "lists"], QAccessible.Text.Description)
    assert "Visumplicht van onderdanen: ja" in said


def test_the_sheet_is_said_in_the_language_of_the_window(sheet, desk):
    english = {
        "ja": "yes",
        "OESO-lijst per jaar": "OECD list by year",
        "{years}: {answer}": "{years} {answer}",
    }
    said = replace(desk, language="en", translate=lambda text: english.get(text, text))
    dialog = sheet("DE", said)
    assert "Germany" in dialog.windowTitle()
    assert answers(dialog, Chapter.NAMES, "names")["Nederlands"].value == "Duitsland"
    years = answers(sheet("NR", said), Chapter.LISTS, "lists")["OECD list by year"]
    assert years.value == "2022–2025 yes; 2026 nee"


@pytest.mark.parametrize("size", [(1080, 640), (1440, 900)])
def test_the_sheet_stays_inside_the_window_it_lies_over(desk, shown, size):
    window = shown(QWidget(), *size)
    dialog = open_country_sheet(desk, "IQ", TODAY, window)
    assert dialog.width() < size[0]
    assert dialog.height() < size[1]
    assert dialog.area.horizontalScrollBar().maximum() == 0
    dialog.reject()


def test_a_code_of_no_country_is_refused(desk):
    with pytest.raises(NoSuchCountryError):
        open_country_sheet(desk, "XXX", TODAY)


@pytest.fixture
def page(bridge, shown):
    made = shown(ReturnPage(bridge), 960, 1000)
    made.arrive()
    return made


def open_sheets():
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, CountrySheetDialog) and each.isVisible()
    ]


def test_the_page_of_the_return_leads_to_the_sheet_of_its_country(page):
    page.sheet.click()
    (dialog,) = open_sheets()
    assert dialog.sheet.code == "IQ"
    dialog.reject()


def test_without_a_country_there_is_no_sheet_to_open(open_page):
    empty = open_page(ReturnPage, Case("HIP-2026-00001", TODAY), 960, 1000)
    assert not empty.sheet.isVisible()


def test_beside_the_country_an_official_list_comes_first_once_it_is_loaded(desk):
    country = desk.guide.countries.by_code("IQ")
    assert facts_of(desk, country, TODAY)[0].title != "Officiële landenlijst"
    official = OfficialList(TODAY, "M. de Wit", "Landenlijst", "01-11-2026", {})
    guide = replace(desk.guide, countries=desk.guide.countries.with_official(official))
    first = facts_of(replace(desk, guide=guide), country, TODAY)[0]
    assert (first.title, first.answer) == ("Officiële landenlijst", "nee")


@pytest.fixture
def main(vault, desk, haddad, shown):
    vault.cases.save(haddad, 0)
    window = shown(MainWindow(vault, desk, "light"), 1080, 640)
    yield window
    window.leave_case()


def test_the_key_opens_the_sheet_from_any_step(main):
    main.open_case("HIP-2026-00417", Step.HOUSEHOLD)
    press(Qt.Key.Key_F9)
    (dialog,) = open_sheets()
    assert dialog.sheet.code == "IQ"
    dialog.reject()


def test_the_key_asks_for_the_country_when_it_is_not_known(main):
    main.new_case()
    press(Qt.Key.Key_F9)
    assert open_sheets() == []
    assert main.step is Step.RETURN


def test_a_name_with_a_wrong_letter_is_offered_but_not_taken_by_going_on(page):
    page.country.setFocus()
    page.country.selectAll()
    for key in "eritria":
        press(getattr(Qt.Key, f"Key_{key.upper()}"))
    assert [words.split("  ·  ")[-1] for words in page.country.hit_words()] == ["ER"]
    press(Qt.Key.Key_Tab)
    assert page.bridge.case.back.country != "ER"
