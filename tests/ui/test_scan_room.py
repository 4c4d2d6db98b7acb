"""Signed paper, scanned back: each page is shown where it goes, and kept there."""

from dataclasses import replace

import pytest
from makers import household_case
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from scanned_pages import as_file, scanned
from signed_plans import plan

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.pdf.codekeys import office_key
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.typedcode import typed_code
from herintegratie_desktop.store.papers import SEALED_PLAN
from herintegratie_desktop.ui.main_window import MainWindow

PAGES = 3
ONE = replace(household_case(), id="HIP-2026-00417")
TWO = replace(household_case(), id="HIP-2026-00555")


@pytest.fixture
def main(shown, vault, desk):
    for case in (ONE, TWO):
        vault.cases.save(case, 0)
        paper = plan(codes_of(case, vault), size=62.0)
        vault.papers.put(case.id, 1, SEALED_PLAN, paper, content_digest(case))
    return shown(MainWindow(vault, desk, "light"), 1440, 900)


@pytest.fixture
def room(main):
    main.cases.scans_button.click()
    return main.paper_rooms["scans"]


def codes_of(case, vault):
    key, digest = office_key(vault.page_key), content_digest(case)
    return [key.signed(PageCode(case.id, 1, page, PAGES, digest)) for page in range(1, PAGES + 1)]


def scan_at(path, codes):
    paper = plan(codes, size=62.0)
    path.write_bytes(as_file([scanned(paper, at) for at in range(len(codes))]))
    return path


def read(qtbot, room, *paths):
    with qtbot.waitSignal(room.reader.rested):
        room.add(paths)


def said(room):
    return [row.sentences() for row in room.rows]


def test_the_list_of_cases_leads_to_the_room_and_back(main, room):
    assert main._stack.currentWidget() is room
    assert not room.file_button.isVisible()
    main.top_bar.cases.click()
    assert main._stack.currentWidget() is main.cases


def test_each_page_says_where_it_goes_and_is_kept_there(qtbot, room, vault, tmp_path):
    one, two = codes_of(ONE, vault), codes_of(TWO, vault)
    read(qtbot, room, scan_at(tmp_path / "stapel.pdf", [*one, two[0]]))
    assert [each[0] for each in said(room)] == [
        "Dossier HIP-2026-00417, plan, versie 1, bladzijde 1 van 3.",
        "Dossier HIP-2026-00417, plan, versie 1, bladzijde 2 van 3.",
        "Dossier HIP-2026-00417, plan, versie 1, bladzijde 3 van 3.",
        "Dossier HIP-2026-00555, plan, versie 1, bladzijde 1 van 3.",
    ]
    assert room.count.text() == "4 van 4 bladzijden gekozen"
    assert room.gaps.text() == "HIP-2026-00555, versie 1: bladzijden 2, 3 van 3 ontbreken."
    room.file_button.click()
    qtbot.waitUntil(lambda: room.message.text() != "")
    assert room.message.text() == "Bewaard bij HIP-2026-00417, HIP-2026-00555."
    assert not room.rows
    assert [len(vault.attachments.of(case.id)) for case in (ONE, TWO)] == [1, 1]


def test_a_page_without_a_code_is_asked_for(qtbot, room, vault, tmp_path):
    codes = codes_of(ONE, vault)
    read(qtbot, room, scan_at(tmp_path / "scan.pdf", [codes[0], None]))
    (_, bare) = room.rows
    assert bare.sentences()[0] == "scan.pdf, blad 2"
    assert not bare.keep.isVisible()
    bare.code.setText("niet goed")
    bare.look_up.click()
    assert "komt ‘" in bare.trouble.text() or "hier staan er" in bare.trouble.text()
    bare.code.setText(typed_code(codes[1]).lower().replace("-", " "))
    bare.look_up.click()
    assert room.rows[1].sentences()[0].endswith("bladzijde 2 van 3.")
    assert room.count.text() == "2 van 2 bladzijden gekozen"


def test_a_page_that_is_there_already_is_not_chosen(qtbot, room, vault, tmp_path):
    codes = codes_of(ONE, vault)
    read(qtbot, room, scan_at(tmp_path / "scan.pdf", [codes[0], codes[0]]))
    assert [row.keep.isChecked() for row in room.rows] == [True, False]
    assert "is er al" in room.rows[1].sentences()[1]


def test_what_is_no_scan_is_said_with_its_name(qtbot, room, tmp_path):
    file = tmp_path / "programma.pdf"
    file.write_bytes(b"MZ" + bytes(100))
    read(qtbot, room, file, tmp_path / "weg.pdf")
    assert "programma.pdf: programma.pdf is een programma" in room.message.text()
    assert "weg.pdf kan niet worden gelezen" in room.message.text()


def test_scans_can_be_dropped(qtbot, room, vault, tmp_path):
    path = scan_at(tmp_path / "scan.pdf", codes_of(ONE, vault)[:1])
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(room.reader.rested):
        room.box.dropEvent(event)
    assert len(room.rows) == 1


def test_putting_everything_away_keeps_nothing(qtbot, room, vault, tmp_path):
    read(qtbot, room, scan_at(tmp_path / "scan.pdf", codes_of(ONE, vault)[:1]))
    room.clear_button.click()
    assert not room.rows
    assert not vault.attachments.of(ONE.id)


def test_nothing_is_kept_when_nothing_was_chosen(qtbot, room, vault, tmp_path):
    read(qtbot, room, scan_at(tmp_path / "scan.pdf", codes_of(ONE, vault)[:1]))
    room.rows[0].keep.click()
    room.file_button.click()
    assert "geen bladzijde gekozen" in room.message.text()
    assert not vault.attachments.of(ONE.id)
