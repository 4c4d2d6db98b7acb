"""The room of attachments: what is seen, added, saved elsewhere and taken away."""

from __future__ import annotations

import io
import time
from functools import partial
from hashlib import sha256

import drawn_for_ever
import pytest
from attachment_files import docx, pdf, picture, png_header, tiff
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from signed_plans import plan
from vaults import CASE

from herintegratie_desktop.pdf import apart
from herintegratie_desktop.ui.attachments import thumbnails as thumbnails_module
from herintegratie_desktop.ui.attachments.pictures import (
    NotShownError,
    PdfPages,
    PicturePages,
    pages_of,
)
from herintegratie_desktop.ui.attachments.room import AttachmentsRoom
from herintegratie_desktop.ui.attachments.viewer import Viewer
from herintegratie_desktop.ui.copy_dialog import CopyDialog
from herintegratie_desktop.ui.errands import Errands


@pytest.fixture
def add(vault):
    """Give a function that attaches content to the case, past the window."""
    vault.cases.save(CASE, 0)

    def added(content, name="bon.pdf", note=""):
        return vault.attachments.add(CASE.id, name, io.BytesIO(content), note=note)

    return added


@pytest.fixture
def open_room(vault, desk, shown, qtbot):
    """Give a function that shows the room."""

    def opened(**how):
        room = shown(AttachmentsRoom(vault, CASE.id, desk, **how), 900, 640)
        qtbot.waitUntil(lambda: not room.errands._waiting)
        return room

    return opened


@pytest.fixture
def answer(monkeypatch):
    """Answer the questions that stand in the way of saving and taking away."""

    def answer_all(path="", *, sure=True):
        answered = QDialog.DialogCode.Accepted if sure else QDialog.DialogCode.Rejected
        monkeypatch.setattr(CopyDialog, "exec", lambda _self: answered)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        monkeypatch.setattr(AttachmentsRoom, "_is_sure", lambda *_: sure)

    return answer_all


def actions(vault):
    return [entry.action for entry in vault.journal.entries(CASE.id)]


def idle(room, qtbot):
    qtbot.waitUntil(lambda: not room.adder.is_busy and not room.errands._waiting)


def dropped(room, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    room.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none))


def test_an_attachment_is_listed_with_what_it_is_and_by_whom(add, open_room, vault):
    add(pdf(), "bon.pdf", "betaald in Erbil")
    [(name, about, note)] = open_room().list.texts()
    assert (name, note) == ("bon.pdf", "betaald in Erbil")
    assert about.startswith("PDF · ")
    assert vault.user in about


def test_files_that_are_dropped_are_added_and_the_last_one_is_chosen(
    add, open_room, tmp_path, qtbot
):
    (tmp_path / "bon.pdf").write_bytes(pdf())
    (tmp_path / "foto.jpg").write_bytes(picture("JPEG"))
    room = open_room()
    dropped(room, tmp_path / "bon.pdf", tmp_path / "foto.jpg")
    idle(room, qtbot)
    assert [name for name, *_ in room.list.texts()] == ["bon.pdf", "foto.jpg"]
    assert room.list.attachment.name == "foto.jpg"
    assert "2 bijlagen" in room.message.text() or "2 bijlage" in room.message.text()


def test_what_is_refused_is_said_and_the_others_are_added(add, open_room, tmp_path, qtbot):
    (tmp_path / "bon.pdf").write_bytes(pdf())
    (tmp_path / "groot.png").write_bytes(png_header(20_000, 20_000))
    room = open_room()
    room.add([tmp_path / "groot.png", tmp_path / "bon.pdf", tmp_path / "weg.pdf"])
    idle(room, qtbot)
    assert [name for name, *_ in room.list.texts()] == ["bon.pdf"]
    assert "400 megapixel" in room.message.text()
    assert "weg.pdf kan niet worden gelezen" in room.message.text()


def test_stopping_keeps_nothing(add, open_room, tmp_path, qtbot, vault):
    (tmp_path / "groot.pdf").write_bytes(b"%PDF-1.7\n" + bytes(60_000_000))
    room = open_room()
    room.add([tmp_path / "groot.pdf"])
    qtbot.waitUntil(room.stop_button.isVisible)
    room.stop_button.click()
    idle(room, qtbot)
    assert room.list.texts() == []
    assert "Er is niets bewaard" in room.message.text()
    assert vault.check() == ()


def test_the_window_goes_on_while_a_large_file_is_added(add, open_room, tmp_path, qtbot):
    (tmp_path / "groot.pdf").write_bytes(b"%PDF-1.7\n" + bytes(60_000_000))
    room = open_room()
    ticks, last = [], [time.perf_counter()]

    def tick():
        now = time.perf_counter()
        ticks.append(now - last[0])
        last[0] = now

    timer = QTimer(room, interval=5)
    timer.timeout.connect(tick)
    timer.start()
    room.add([tmp_path / "groot.pdf"])
    idle(room, qtbot)
    timer.stop()
    assert len(room.list.texts()) == 1
    assert len(ticks) > 10


def test_a_note_is_kept_when_it_is_left(add, open_room, vault):
    added = add(pdf())
    room = open_room()
    room.note.setText("getekend op 12-12-2026")
    room.note.editingFinished.emit()
    assert vault.attachments.get(added.id).note == "getekend op 12-12-2026"
    assert room.list.texts()[0][2] == "getekend op 12-12-2026"
    assert actions(vault)[0] == "attachment-described"


def test_a_note_that_was_typed_is_kept_when_the_room_is_closed(add, open_room, vault):
    added = add(pdf())
    room = open_room()
    room.note.setText("nog net")
    room.close()
    assert vault.attachments.get(added.id).note == "nog net"


def test_a_copy_is_the_content_and_stands_in_the_journal(add, open_room, answer, tmp_path, qtbot):
    added = add(picture("JPEG"), "foto.jpg")
    answer(tmp_path / "kopie.jpg")
    room = open_room()
    room.save_button.click()
    qtbot.waitUntil(lambda: "niet versleuteld" in room.message.text())
    copied = (tmp_path / "kopie.jpg").read_bytes()
    assert sha256(copied).hexdigest() == added.digest
    assert actions(room.adder._vault)[0] == "attachment-exported"
    (row,) = room.adder._vault.hand_overs.of(CASE.id)
    assert row.what == "Bijlage foto.jpg als bestand"


def test_nothing_leaves_when_the_warning_is_declined(add, open_room, answer, tmp_path, vault):
    add(pdf())
    answer(tmp_path / "kopie.pdf", sure=False)
    open_room().save_button.click()
    assert list(tmp_path.glob("kopie*")) == []
    assert actions(vault)[0] == "attachment-added"


@pytest.mark.parametrize(("content", "has_case"), [(plan(), True), (plan(case=None), False)])
def test_a_plan_with_the_case_in_it_is_not_saved_out_without_a_word(
    add, open_room, monkeypatch, content, has_case
):
    warned = []

    def declined(_parent, _title, warning, _case, _desk):
        warned.append(warning)

    monkeypatch.setattr("herintegratie_desktop.ui.attachments.saving.ask_for_whom", declined)
    add(content, "plan.pdf")
    room = open_room()
    room.save_button.click()
    while room.errands._waiting or not warned:
        QTest.qWait(10)
    assert ("zit een heel dossier" in warned[0]) is has_case


def test_a_copy_that_finds_no_place_is_said(add, open_room, answer, tmp_path, qtbot):
    add(pdf())
    answer(tmp_path / "geen map" / "kopie.pdf")
    room = open_room()
    room.save_button.click()
    qtbot.waitUntil(lambda: "andere map" in room.message.text())


def test_taking_away_asks_and_then_is_done(add, open_room, answer, qtbot, vault):
    add(pdf())
    answer(sure=False)
    room = open_room()
    qtbot.keyClick(room.list, Qt.Key.Key_Delete)
    assert len(room.list.texts()) == 1
    answer(sure=True)
    qtbot.keyClick(room.list, Qt.Key.Key_Delete)
    idle(room, qtbot)
    qtbot.waitUntil(lambda: room.list.texts() == [])
    assert actions(vault)[0] == "attachment-removed"
    assert room.view_button.isHidden()


def test_looking_at_a_pdf_shows_its_pages_and_stands_in_the_journal(add, open_room, qtbot, vault):
    add(pdf(pages=3))
    room = open_room()
    qtbot.keyClick(room.list, Qt.Key.Key_Return)
    viewer = room.findChild(Viewer)
    qtbot.waitUntil(lambda: viewer.view.page_count() == 3 and viewer.view.is_drawn())
    assert actions(vault)[0] == "attachment-opened"
    qtbot.keyClick(viewer.view, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: viewer.view.is_drawn(1))
    process = viewer.view._pages._apart._process
    viewer.close()
    qtbot.waitUntil(lambda: process.poll() is not None)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_a_picture_is_shown_upright_and_no_larger_than_asked(add, vault, form):
    added = add(picture(form, 300, 200), "foto")
    pages = pages_of(vault.attachments, added)
    assert isinstance(pages, PicturePages)
    assert pages.count() == 1
    image = pages.image(0, 0.5)
    assert (image.width(), image.height()) == (298, 198)
    assert image.pixelColor(image.rect().center()).blue() > 200


def test_a_pdf_is_drawn_in_a_process_of_its_own_that_ends_with_it(add, vault):
    pages = pages_of(vault.attachments, add(pdf(pages=2)))
    assert isinstance(pages, PdfPages)
    assert pages.count() == 2
    image, process = pages.image(1, 1.0), pages._apart._process
    assert (image.width(), image.height()) == (595, 842)
    assert any(image.pixelColor(x, 140).black() > 200 for x in range(80, 200))
    pages.close()
    assert process.poll() is not None
    with pytest.raises(NotShownError):
        pages.image(0, 1.0)


def test_a_pdf_that_is_drawn_for_ever_says_so_and_the_window_goes_on(
    add, open_room, qtbot, vault, monkeypatch
):
    monkeypatch.setattr(apart, "Apart", partial(apart.Apart, seconds=1.5))
    hostile = drawn_for_ever.forms_in_forms()
    added = add(hostile, "eeuwig.pdf")
    room = open_room()
    room.view()
    viewer, ticks = room.findChild(Viewer), []
    timer = QTimer(viewer, interval=5)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    qtbot.waitUntil(lambda: "Open het niet" in viewer.message.text(), timeout=60_000)
    assert len(ticks) > 10
    assert not viewer.view.is_drawn()
    assert "geopend" not in viewer.view.where.text()
    viewer.close()
    assert b"".join(vault.attachments.read(added.id)) == hostile
    monkeypatch.undo()
    room.refresh(add(pdf(), "goed.pdf").id)
    room.view()
    viewer = room.findChildren(Viewer)[-1]
    qtbot.waitUntil(viewer.view.is_drawn, timeout=60_000)
    viewer.close()


def test_a_pdf_that_is_drawn_for_ever_can_be_closed_at_once(add, open_room, qtbot, vault):
    pages = pages_of(vault.attachments, add(drawn_for_ever.form_in_itself()))
    faults, errands = [], Errands()
    errands.send(lambda: pages.image(0, 1.0), faults.append, faults.append)
    qtbot.waitUntil(lambda: pages._apart is not None)
    process = pages._apart._process
    pages.close()
    qtbot.waitUntil(lambda: bool(faults))
    assert isinstance(faults[0], NotShownError)
    assert process.poll() is not None


def test_what_cannot_be_shown_says_so(add, open_room, qtbot):
    add(b"%PDF-1.7\nniets", "leeg.pdf")
    room = open_room()
    room.view()
    viewer = room.findChild(Viewer)
    qtbot.waitUntil(lambda: "kan hier niet worden getoond" in viewer.message.text())
    viewer.close()


@pytest.mark.qt_log_ignore("StripOffsets", extend=True)
def test_a_picture_without_its_content_says_so(add, open_room, qtbot):
    add(tiff((300, 200)), "scan.tif")
    room = open_room()
    room.view()
    viewer = room.findChild(Viewer)
    qtbot.waitUntil(lambda: "kan hier niet worden getoond" in viewer.message.text())
    viewer.close()


def test_an_attachment_that_was_tampered_with_is_said_to_be(add, open_room, qtbot, vault):
    add(pdf())
    vault._sealed.db.conn.execute("update attachment_parts set content = zeroblob(90)")
    room = open_room()
    room.view()
    viewer = room.findChild(Viewer)
    qtbot.waitUntil(lambda: "gewijzigd of beschadigd" in viewer.message.text())
    viewer.close()


def test_a_text_is_shown_as_text(add, open_room, qtbot):
    add("Kwitantie voor één naaimachine".encode("cp1252"), "kwitantie.txt")
    room = open_room()
    room.view()
    viewer = room.findChild(Viewer)
    qtbot.waitUntil(lambda: "één naaimachine" in viewer.text.toPlainText())
    viewer.close()


def test_a_document_of_a_word_processor_is_offered_to_be_saved(add, open_room):
    add(docx(), "brief.docx")
    room = open_room()
    room.view()
    assert "Opslaan als" in room.message.text()
    assert room.findChild(Viewer) is None


def test_small_pictures_are_made_in_memory_and_only_so_many_are_kept(
    add, open_room, qtbot, monkeypatch
):
    for number in range(6):
        add(picture("PNG", 100 + number, 90), f"foto {number}.png")
    monkeypatch.setattr(thumbnails_module, "MOST_BYTES", 90_000)
    room = open_room()
    for each in list(room.list._rows.found):
        room.thumbnails.get(each)
    idle(room, qtbot)
    assert 0 < room.thumbnails.bytes <= 90_000


def test_a_signed_plan_says_that_attachments_are_not_part_of_it(add, open_room):
    room = open_room(is_sealed=True)
    said = [each.text() for each in room.findChildren(type(room._doing))]
    assert any("horen niet bij wat is ondertekend" in each for each in said)


def test_the_bar_of_a_case_counts_its_attachments_and_opens_them(vault, desk, shown, qtbot, guide):
    from herintegratie_desktop.core.intake import Step
    from herintegratie_desktop.ui.main_window import MainWindow

    vault.cases.save(CASE, 0)
    vault.attachments.add(CASE.id, "bon.pdf", io.BytesIO(pdf()))
    main = shown(MainWindow(vault, desk, "light"), 1080, 640)
    main.open_case(CASE.id, Step.HOUSEHOLD)
    assert main.frame.identity.attachments.text() == "Bijlagen (1)"
    main.frame.identity.attachments.click()
    room = main.findChild(AttachmentsRoom)
    assert room.width() <= main.width()
    assert len(room.list.texts()) == 1
    room.close()
    main.show_list()


def test_from_right_to_left_the_picture_stands_at_the_right(add, open_room, qtbot):
    add(picture("JPEG", 60, 60), "سند.jpg")
    room = open_room()
    room.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: room.thumbnails.bytes > 0)
    row = room.list.visualRect(room.list.currentIndex())
    shot = room.list.viewport().grab().toImage()
    at = row.center()
    colours = [shot.pixelColor(x, at.y()) for x in (row.left() + 45, row.right() - 45)]
    assert [each.blue() - each.red() > 100 for each in colours] == [False, True]
