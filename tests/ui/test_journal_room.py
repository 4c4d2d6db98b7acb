"""The journal in the window: the timeline of a case, and the list for the privacy officer."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from role_parts import hand_to
from vaults import START, USER

from herintegratie_desktop.core.deeds import DeedKind
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store import journallist
from herintegratie_desktop.ui.journal.timeline import TimelineDialog
from herintegratie_desktop.ui.main_window import MainWindow

HADDAD = "HIP-2026-00417"


@pytest.fixture
def main(shown, vault, desk, haddad):
    vault.cases.save(haddad, 0)
    vault.cases.save(replace(haddad, network="erso"), 1)
    vault.journal.note("K. Toren", "print", HADDAD, START)
    return shown(MainWindow(vault, desk, "light"), 1440, 900)


@pytest.fixture
def room(main):
    assert main.show_journal()
    return main.journal


def said(model):
    rows, columns = model.rowCount(), model.columnCount()
    return [[model.index(row, at).data() for at in range(columns)] for row in range(rows)]


def test_a_case_leads_to_its_timeline_newest_first(main):
    main.open_case(HADDAD)
    main.frame.identity.timeline.click()
    (dialog,) = main.findChildren(TimelineDialog)
    rows = [row[1:] for row in said(dialog.model)]
    assert rows == [
        [USER, "–", "Dossier bekeken"],
        ["K. Toren", "–", "Plan afgedrukt"],
        [USER, "2", "Dossier bewerkt"],
        [USER, "1", "Dossier bewerkt"],
    ]


def test_the_room_shows_everything_and_how_much_that_is(room):
    assert [row[-1] for row in said(room.model)] == [
        "Plan afgedrukt",
        "Dossier bewerkt",
        "Dossier bewerkt",
        "Kluis gemaakt",
    ]
    assert room.count.text().startswith("4 regel")


def test_it_is_filtered_by_person_case_kind_and_day(room):
    room.who.setText("toren")
    assert [row[-1] for row in said(room.model)] == ["Plan afgedrukt"]
    room.who.clear()
    room.kind.show_key(DeedKind.CHANGING.name)
    room.refresh()
    assert room.model.rowCount() == 2
    room.clear.click()
    assert room.model.rowCount() == 4
    room.case.setText("HIP-2027")
    assert room.model.rowCount() == 0
    assert "niets" in room.count.text()
    room.case.clear()
    QTest.keyClicks(room.until, "22-11-2026")
    assert room.model.rowCount() == 0


def test_a_day_that_cannot_be_read_is_said(room):
    QTest.keyClicks(room.since, "31-02-2026")
    assert "dd-mm-jjjj" in room.message.text()
    assert room.model.rowCount() == 4


def test_a_long_search_goes_on_by_itself_until_it_finds(room, qtbot, monkeypatch):
    monkeypatch.setattr(journallist, "REACH", 1)
    room.kind.show_key(DeedKind.OPENING.name)
    room.refresh()
    qtbot.waitUntil(lambda: room.model.rowCount() == 1)
    assert said(room.model)[0][-1] == "Kluis gemaakt"


def test_a_row_leads_to_the_timeline_of_its_case(room):
    room.table.chosen.emit(0)
    (dialog,) = room.findChildren(TimelineDialog)
    assert HADDAD in dialog.windowTitle()
    dialog.close()
    room.table.chosen.emit(3)
    assert "niet over een dossier" in room.message.text()


def test_who_loses_the_role_while_the_room_is_open_reads_why(room, vault):
    hand_to(vault, USER, Role.CASEWORKER)
    room.refresh()
    assert "logboek lezen" in room.message.text()
