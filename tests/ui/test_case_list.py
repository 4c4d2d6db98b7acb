"""The list of cases: finding one, opening it with the keyboard, bringing one in and out."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hands import press, write
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.household import Household, Person, Role
from herintegratie_desktop.exchange.casefile import read_case, write_case
from herintegratie_desktop.ui import case_files
from herintegratie_desktop.ui.case_list import CaseList
from herintegratie_desktop.ui.case_table import PAGE, CaseTable
from herintegratie_desktop.ui.copy_dialog import CopyDialog

ENTER, DOWN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape


def numbered(case, number, family="Voorbeeld"):
    head = Person("p1", given_names="Amal", family_name=family, role=Role.HEAD)
    return replace(case, id=f"HIP-2026-{number:05d}", household=Household((head,)))


@pytest.fixture
def empty_case(desk):
    return Case("HIP-2026-00001", desk.today)


@pytest.fixture
def filled(vault, haddad, empty_case):
    vault.cases.save(haddad, 0)
    vault.cases.save(numbered(empty_case, 1, "Çelik"), 0)
    vault.cases.save(numbered(empty_case, 2, "Óskarsdóttir"), 0)
    return vault


@pytest.fixture
def cases(shown, filled, desk):
    return shown(CaseList(filled, desk), 1180, 640)


def names(cases):
    return [cases.model.index(row, 0).data() for row in range(cases.model.rowCount())]


def test_every_case_is_a_row_with_what_matters_of_it(cases):
    row = next(r for r in range(3) if cases.model.summary(r).case_id == "HIP-2026-00417")
    cells = [cases.model.index(row, column).data() for column in range(6)]
    assert cells == ["Samira Haddad", "HIP-2026-00417", "5", "Irak", "14-12-2026", "Concept"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("celik", ["Amal Çelik"]),
        ("Çelik", ["Amal Çelik"]),
        ("oskars", ["Amal Óskarsdóttir"]),
        ("00417", ["Samira Haddad"]),
        ("0000000004", ["Nour Haddad (bij Samira Haddad)"]),
        ("irak", ["Samira Haddad"]),
        ("سميرة", ["Samira Haddad"]),
    ],
)
def test_typing_finds_a_case_by_name_number_or_country(cases, words, found):
    write(words, cases.search)
    assert names(cases) == found


def test_what_is_not_there_is_said_and_escape_shows_all_again(cases):
    write("zzz", cases.search)
    assert "Geen dossier gevonden voor “zzz”" in cases.nothing()
    press(ESCAPE)
    assert len(names(cases)) == 3
    assert cases.nothing() == ""


def test_enter_in_the_search_box_opens_the_first_case_found(qtbot, cases):
    write("haddad", cases.search)
    with qtbot.waitSignal(cases.opened) as heard:
        press(ENTER)
    assert heard.args == ["HIP-2026-00417"]


def test_the_arrow_goes_down_into_the_table_and_enter_opens(qtbot, cases):
    cases.search.setFocus()
    press(DOWN)
    assert cases.table.hasFocus()
    press(DOWN)
    with qtbot.waitSignal(cases.opened) as heard:
        press(ENTER)
    assert heard.args == [cases.model.summary(1).case_id]


def test_a_double_click_opens_a_case(qtbot, cases):
    box = cases.table.visualRect(cases.model.index(0, 1))
    qtbot.mouseClick(cases.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    with qtbot.waitSignal(cases.opened):
        qtbot.mouseDClick(cases.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def test_tab_leaves_the_table(cases):
    cases.search.setFocus()
    press(DOWN)
    press(Qt.Key.Key_Tab)
    assert not cases.table.hasFocus()


def test_an_empty_vault_invites_to_begin(qtbot, shown, vault, desk):
    cases = shown(CaseList(vault, desk), 1180, 640)
    cases.focus_search()
    assert not cases.table.isVisible()
    with qtbot.waitSignal(cases.new_wanted):
        press(Qt.Key.Key_Space)


def test_a_long_list_is_read_page_by_page(vault, desk, empty_case):
    for number in range(1, PAGE + 31):
        vault.cases.save(numbered(empty_case, number), 0)
    table = CaseTable(vault.cases, desk)
    table.search("")
    assert (table.rowCount(), table.total) == (PAGE, PAGE + 30)
    assert table.canFetchMore(QModelIndex())
    table.fetchMore(QModelIndex())
    assert table.rowCount() == PAGE + 30
    assert not table.canFetchMore(QModelIndex())
    assert len({table.summary(row).case_id for row in range(PAGE + 30)}) == PAGE + 30


def test_a_case_of_an_earlier_day_shows_the_day_it_was_saved(vault, desk, haddad):
    vault.cases.save(haddad, 0)
    later = replace(desk, now=lambda: desk.now().replace(day=25))
    table = CaseTable(vault.cases, later)
    table.search("")
    assert table.index(0, 6).data() == "23-11-2026"


def test_exporting_asks_first_which_case(cases):
    cases.table.clearSelection()
    cases.table.setCurrentIndex(QModelIndex())
    cases.export_button.click()
    assert "Kies eerst" in cases.message.text()


@pytest.fixture
def said(monkeypatch):
    """Answer every box with yes, and hear what it said."""
    heard = []

    def box(*_self, **_more):
        return QMessageBox.StandardButton.Yes

    def warning(_parent, _title, text, *_buttons):
        heard.append(text)
        return QMessageBox.StandardButton.Ok

    def go_on(self):
        heard.extend(part.text() for part in self.findChildren(QLabel))
        return QDialog.DialogCode.Accepted

    def exec_(self):
        heard.append(f"{self.text()}\n{self.informativeText()}")
        return 0

    monkeypatch.setattr(QMessageBox, "question", box)
    monkeypatch.setattr(QMessageBox, "warning", warning)
    monkeypatch.setattr(QMessageBox, "exec", exec_)
    monkeypatch.setattr(CopyDialog, "exec", go_on)
    return heard


@pytest.fixture
def file(monkeypatch, tmp_path):
    """Choose this file whenever one is asked for."""
    choose = {"path": tmp_path / "dossier.json"}
    monkeypatch.setattr(case_files, "choose_file", lambda *_: choose["path"])
    monkeypatch.setattr(case_files, "choose_new_file", lambda *_: choose["path"])
    return choose


@pytest.fixture
def taken(cases, filled, desk, file, said):
    """Import what is written here, and say which case came in."""

    def take(text):
        file["path"].write_text(text, encoding="utf-8")
        return case_files.import_case(cases, filled, desk)

    return take


def test_a_case_from_a_file_comes_into_the_vault(taken, filled, haddad):
    assert taken(write_case(replace(haddad, id="HIP-2026-00900"))) == "HIP-2026-00900"
    assert "HIP-2026-00900" in filled.cases


def test_faults_of_a_file_are_said_in_sentences_and_nothing_is_saved(taken, filled, haddad, said):
    document = json.loads(write_case(replace(haddad, id="HIP-2026-00900")))
    document["persons"][2]["born"] = "1965-02-31"
    assert taken(json.dumps(document)) is None
    assert "persons[2].born: is geen bestaande datum" in said[0]
    assert "HIP-2026-00900" not in filled.cases


def test_a_file_that_is_gone_is_said(cases, filled, desk, file, said):
    assert case_files.import_case(cases, filled, desk) is None
    assert "kan niet worden gelezen" in said[0]


def test_a_case_that_is_there_becomes_its_next_version_after_asking(taken, filled, haddad):
    assert taken(write_case(replace(haddad, project="goedwerk"))) == haddad.id
    assert filled.cases.rev(haddad.id) == 2


def test_an_exported_case_equals_the_case_and_the_warning_is_given(cases, desk, haddad, file, said):
    told = []
    path = case_files.export_case(cases, haddad, desk, told.append)
    assert read_case(path.read_bytes(), desk.guide) == haddad
    assert any("niet versleuteld" in each for each in said)
    assert told == ["Internationale Organisatie voor Migratie (IOM) Nederland"]


def test_an_export_that_cannot_be_written_is_said(cases, desk, haddad, file, said):
    file["path"] = file["path"].parent / "nergens" / "uit.json"
    assert case_files.export_case(cases, haddad, desk, str) is None
    assert "kan niet worden geschreven" in said[-1]
