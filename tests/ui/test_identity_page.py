"""The page of identity: V-numbers and documents, typed as a caseworker types."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hands import paste, press, replace_all, tab_order, write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.edits import ChangePerson, RemovePerson, SealPlan
from herintegratie_desktop.core.household import DocumentKind, DocumentStatus
from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.wizard.identity_page import IdentityPage

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


@pytest.fixture
def page(bridge, shown):
    made = shown(IdentityPage(bridge), 960, 900)
    made.arrive()
    return made


def person(page, person_id="p1"):
    return page.bridge.case.household.person(person_id)


def document(page, at=0, person_id="p1"):
    return person(page, person_id).documents[at]


def rows(page, person_id="p1"):
    return page.cards[person_id].documents.rows


def error(page, place):
    found = page.places()[f"persons/p1/{place}"]
    return found.error if isinstance(found.error, str) else found.error()


def test_everybody_has_a_card_in_the_order_of_the_household(page):
    assert list(page.cards) == ["p1", "p2", "p3", "p4", "p5"]
    tops = [card.y() for card in page.cards.values()]
    assert tops == sorted(tops)
    assert page.cards["p3"].heading.text() == "Zarifa"


def test_a_number_is_kept_as_it_is_typed_and_its_form_is_said_when_one_goes_on(page):
    field = page.cards["p1"].v_number
    replace_all("123 456", field)
    assert person(page).v_number == "123 456"
    assert error(page, "v_number") == ""
    page.cards["p2"].v_number.setFocus()
    assert error(page, "v_number") == ("Samira Haddad: vul het V-nummer in; dat heeft 10 cijfers.")
    replace_all("1234567890", field)
    page.cards["p2"].v_number.setFocus()
    assert error(page, "v_number") == ""


def test_an_empty_number_waits_until_it_is_asked_for(page):
    replace_all("", page.cards["p1"].v_number)
    page.cards["p2"].v_number.setFocus()
    assert error(page, "v_number") == ""
    page.show_missing(page.missing())
    assert error(page, "v_number") != ""


def test_the_page_says_that_no_citizen_service_number_is_asked(page):
    assert "geen burgerservicenummer (BSN)" in page.hint()


def test_a_document_is_added_and_filled_in_with_the_keyboard_alone(page):
    card = page.cards["p3"]
    assert card.documents.none.isChecked()
    card.documents.add_button.setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_I)
    press(TAB)
    write("AB123")
    press(TAB)
    write("syr")
    press(ENTER)
    press(TAB)
    write("1-5-2030")
    made = document(page, 0, "p3")
    assert made.kind is DocumentKind.IDENTITY_CARD
    assert (made.number, made.country, made.valid_until) == ("AB123", "SY", date(2030, 5, 1))
    assert not person(page, "p3").no_documents
    assert card.documents.none.isHidden()


def test_where_a_document_is_can_be_chosen(page):
    status = rows(page)[0].status
    status.setFocus()
    press(Qt.Key.Key_End)
    assert document(page).status is DocumentStatus.LOST


def test_somebody_without_documents_is_said_to_have_none(page):
    rows(page)[0].remove.click()
    table = page.cards["p1"].documents
    page.show_missing(page.missing())
    assert "heeft geen documenten" in error(page, "documents")
    table.none.click()
    assert person(page).no_documents
    assert error(page, "documents") == ""


def test_a_day_that_does_not_exist_is_kept_and_said(page):
    field = rows(page)[0].valid_until
    replace_all("31-02-2030", field.line)
    assert page.bridge.case.typed_at("persons/p1/documents/0/valid_until") == "31-02-2030"
    assert document(page).valid_until is None
    assert rows(page)[0].wrong.isHidden()
    page.cards["p2"].v_number.setFocus()
    assert rows(page)[0].wrong.text() == (
        "Samira Haddad: “31-02-2030” is geen datum. Schrijf dag-maand-jaar."
    )
    replace_all("28-02-2030", field.line)
    page.cards["p2"].v_number.setFocus()
    assert rows(page)[0].wrong.isHidden()
    assert page.bridge.case.typed == ()


def test_an_unreadable_day_stays_with_its_row_when_another_goes(page):
    page.cards["p1"].documents.add_button.click()
    replace_all("morgen", rows(page)[1].valid_until.line)
    rows(page)[0].remove.click()
    assert len(rows(page)) == 1
    assert rows(page)[0].valid_until.text() == "morgen"
    page.bridge.session.undo()
    assert [row.valid_until.text() for row in rows(page)] == ["01-05-2028", "morgen"]


def test_a_country_that_does_not_exist_is_kept_and_said(page):
    replace_all("Verweggistan", rows(page)[0].country)
    press(TAB)
    assert document(page).country == ""
    assert rows(page)[0].country.text() == "Verweggistan"
    assert "staat niet in de lijst van landen" in rows(page)[0].wrong.text()
    replace_all("", rows(page)[0].country)
    press(TAB)
    assert rows(page)[0].wrong.isHidden()
    assert page.bridge.case.typed == ()


def test_leaving_the_country_as_it_was_changes_nothing(page):
    before = page.bridge.case
    rows(page)[0].country.setFocus()
    press(TAB)
    assert page.bridge.case == before


def test_a_document_that_ends_before_departure_is_remarked(page):
    replace_all("01-12-2026", rows(page)[0].valid_until.line)
    assert rows(page)[0].late.text() == "Dit document is op 14-12-2026 niet meer geldig."


def test_a_day_may_be_picked_in_the_calendar(page):
    field = rows(page)[0].valid_until
    field.button.click()
    month = field.findChild(QCalendarWidget)
    assert month.selectedDate().toString("yyyy-MM-dd") == "2028-05-01"
    month.setFocus()
    press(Qt.Key.Key_Right)
    press(ENTER)
    assert document(page).valid_until == date(2028, 5, 2)
    assert field.text() == "02-05-2028"


def test_escape_closes_the_calendar_and_changes_nothing(page):
    field = rows(page)[0].valid_until
    field.button.click()
    window = field.findChild(QCalendarWidget).window()
    window.setFocus()
    press(Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert document(page).valid_until == date(2028, 5, 1)


def test_every_place_the_core_names_gets_the_keyboard(page):
    assert page.focus_place("persons/p2/v_number")
    assert page.cards["p2"].v_number.hasFocus()
    assert page.focus_place("persons/p3/documents")
    assert page.cards["p3"].documents.add_button.hasFocus()
    assert page.focus_place("persons/p1/documents/0/valid_until")
    assert rows(page)[0].valid_until.line.hasFocus()
    assert page.focus_place("persons/p3/no_documents")
    assert page.cards["p3"].documents.add_button.hasFocus()
    assert page.focus_place("persons/p4")
    assert page.cards["p4"].v_number.hasFocus()
    assert not page.focus_place("persons/p9/v_number")
    assert not page.focus_place("persons/p1/born")


def test_a_member_who_left_takes_the_card_along_and_undo_brings_it_back(page):
    page.bridge.do(RemovePerson("p2"))
    assert list(page.cards) == ["p1", "p3", "p4", "p5"]
    page.bridge.session.undo()
    assert list(page.cards) == ["p1", "p2", "p3", "p4", "p5"]
    assert page.cards["p2"].y() < page.cards["p3"].y()


def test_undo_shows_the_former_value(page):
    replace_all("999", page.cards["p1"].v_number)
    page.bridge.session.undo()
    assert page.cards["p1"].v_number.text() == "0000000001"


def test_without_members_the_page_leads_to_the_household(vault, desk, shown, qtbot):
    bridge = CaseBridge(CaseSession(Case("HIP-1", date(2026, 11, 2))), vault.cases, 0, desk)
    page = shown(IdentityPage(bridge), 900, 500)
    page.arrive()
    with qtbot.waitSignal(page.asks_for) as asked:
        page._go.click()
    assert asked.args == ["persons"]


def test_a_paste_of_sixty_megabytes_is_refused_with_a_sentence(page):
    huge, before = "x" * 60_000_000, page.bridge.case
    paste(huge, page.cards["p1"].v_number)
    assert "Er is niets geplakt." in error(page, "v_number")
    row = rows(page)[0]
    for field in (row.number, row.country, row.valid_until.line):
        paste(huge, field)
        assert "Er is niets geplakt." in row.wrong.text()
        for cell in row.cells.values():
            cell.show_error("")
    assert page.bridge.case == before
    QApplication.clipboard().clear()


def test_every_field_has_a_name_and_tab_reads_on(page):
    order = [widget.accessibleName() for widget in tab_order(page)]
    assert all(order)
    assert order[:8] == [
        "Samira Haddad, V-nummer",
        "Document 1, Soort document",
        "Document 1, Nummer",
        "Document 1, Land van afgifte",
        "Document 1, Geldig tot",
        "Document 1, Geldig tot, Kalender",
        "Document 1, Waar is het?",
        "Document 1 verwijderen",
    ]


def test_tab_goes_through_a_row_that_was_added_later(page):
    table = page.cards["p1"].documents
    table.add_button.click()
    order = [widget.accessibleName() for widget in tab_order(page)]
    assert order.index("Document 1 verwijderen") + 1 == order.index("Document 2, Soort document")
    assert order.index("Document 2 verwijderen") + 1 == order.index(
        "Samira Haddad: Document toevoegen"
    )


def test_a_signed_plan_can_be_read_and_not_changed(page):
    page.bridge.do(SealPlan(date(2026, 11, 23), "M. de Wit"))
    before = page.bridge.case
    write("1", page.cards["p1"].v_number)
    rows(page)[0].remove.click()
    page.cards["p3"].documents.none.click()
    write("1", rows(page)[0].valid_until.line)
    rows(page)[0].country.setFocus()
    press(Qt.Key.Key_Down)
    assert not rows(page)[0].country.is_open()
    assert page.bridge.case == before


def test_a_name_that_changes_elsewhere_is_shown_on_the_card(page):
    renamed = replace(person(page), given_names="Sam")
    page.bridge.do(ChangePerson(renamed, "given_names"))
    assert page.cards["p1"].heading.text() == "Sam Haddad"
