"""The plan on paper: its preview, its file, the printer, and a file that is checked."""

from __future__ import annotations

from dataclasses import replace

import makers
import pytest
import signed_plans
from opened import ready_case
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from signing_hands import choosing, click, give_to, in_file_dialog, seal, state

from herintegratie_desktop.core.edits import ChangeReturn, SealPlan, StartNewVersion
from herintegratie_desktop.pdf.preview import page_count
from herintegratie_desktop.ui.kit import look
from herintegratie_desktop.ui.paper.plan_paper import SEALED_PLAN


def test_the_preview_is_the_print_the_same_bytes(page, qtbot, tmp_path):
    qtbot.waitUntil(lambda: page.preview.is_drawn(0))
    path = tmp_path / "bewaard.pdf"
    in_file_dialog(choosing(path))
    click(page.out.save_button)
    assert path.read_bytes() == page.preview.pdf()
    assert page.preview.page_count() == page_count(path.read_bytes())
    assert "niet versleuteld" in page.banner.text()


def test_the_preview_follows_the_case(page, qtbot):
    qtbot.waitUntil(lambda: page.preview.is_drawn(0))
    before = page.preview.pdf()
    page.bridge.do(ChangeReturn(replace(page.bridge.case.back, place="Mosul"), "place"))
    qtbot.waitUntil(lambda: page.preview.pdf() != before)
    assert page.preview.pdf() == page.paper.pdf


def test_a_file_is_suggested_by_number_and_version_and_names_nobody(page, qtbot):
    names = []

    def read(dialog):
        names.extend(dialog.selectedFiles())
        dialog.reject()

    qtbot.waitUntil(lambda: page.paper.pdf is not None)
    in_file_dialog(read)
    click(page.out.save_button)
    assert names[0].endswith("/HIP-2026-00417-v1-1-copy.pdf")


def test_a_folder_that_is_not_there_gives_a_sentence(page, qtbot, tmp_path):
    qtbot.waitUntil(lambda: page.paper.pdf is not None)
    page.out._leaving.write({tmp_path / "weg" / "plan.pdf": page.out._leaf(page.paper.pdf)})
    assert "kan niet worden geschreven" in page.banner.text()
    assert page.banner.action.text() == "PDF bewaren"
    assert list(tmp_path.glob("**/*.pdf")) == []


def test_without_a_printer_saving_is_offered(page, monkeypatch):
    monkeypatch.setattr("herintegratie_desktop.ui.paper.printing.has_printer", lambda: False)
    click(page.out.print_button)
    assert "geen printer" in page.banner.text()
    assert page.banner.action.text() == "PDF bewaren"


def test_pages_are_made_larger_and_smaller(page, qtbot):
    qtbot.waitUntil(lambda: page.preview.is_drawn(0))
    fitting = page.preview.scale()
    click(page.preview.larger)
    assert page.preview.scale() > fitting
    qtbot.waitUntil(lambda: page.preview.is_drawn(0))
    click(page.preview.smaller)
    click(page.preview.smaller)
    assert page.preview.scale() < fitting + 0.3
    click(page.preview.fit)
    assert page.preview.scale() == pytest.approx(fitting, abs=0.02)


def test_the_keyboard_turns_the_pages(page, qtbot):
    qtbot.waitUntil(lambda: page.preview.is_drawn(0))
    assert page.preview.where.text() == f"Bladzijde 1 van {page.preview.page_count()}"
    page.preview.setFocus()
    QTest.keyClick(page.preview, Qt.Key.Key_PageDown)
    assert page.preview.where.text().startswith("Bladzijde 2 van")
    QTest.keyClick(page.preview, Qt.Key.Key_PageUp)
    assert page.preview.where.text().startswith("Bladzijde 1 van")


def test_paper_is_white_in_the_dark_as_well(page, qtbot, qapp):
    look.apply_look(qapp, look.DARK)
    qtbot.waitUntil(lambda: page.preview.is_drawn(0))
    corner = page.preview.sheets.image(0).pixelColor(3, 60)
    assert corner.name() == "#ffffff"


def judged(page, qtbot, path):
    in_file_dialog(choosing(path))
    click(page.sealing.check)
    qtbot.waitUntil(page.check.isVisible)
    return page.check.sentences()


def test_a_sealed_file_is_found_whole(signed, vault, qtbot, tmp_path):
    seal(signed, qtbot)
    path = tmp_path / "plan.pdf"
    path.write_bytes(vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN))
    said = judged(signed, qtbot, path)
    assert said[0] == "Dit plan is heel. Lees de opmerkingen hieronder."
    who = "M. de Wit, Opvanglocatie Voorbeeld (behandelaar) ondertekende op 23-11-2026"
    assert any(who in each for each in said)
    assert "Dit is precies het bestand dat in de kluis staat." in said
    assert "Dit hoort bij het dossier waarmee het is vergeleken." in said


def test_a_file_that_was_changed_is_not_to_be_trusted(signed, vault, qtbot, tmp_path):
    seal(signed, qtbot)
    pdf = bytearray(vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN))
    pdf[len(pdf) // 2] ^= 1
    path = tmp_path / "plan.pdf"
    path.write_bytes(bytes(pdf))
    assert "heel." not in judged(signed, qtbot, path)[0]


def test_a_file_that_is_no_plan_gives_a_sentence(page, qtbot, tmp_path):
    path = tmp_path / "jaarverslag.pdf"
    path.write_bytes(signed_plans.foreign())
    assert judged(page, qtbot, path)[0] == "Hierop is geen code van Herintegratie gelezen."


def test_a_case_that_is_sealed_already_opens_with_its_paper(signed, vault, opened, qtbot):
    seal(signed, qtbot)
    kept = vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN)
    again = opened(vault.cases.load("HIP-2026-00417").case)
    give_to(again, "Het eigen dossier")
    qtbot.waitUntil(lambda: again.preview.pdf() == kept)
    assert again.bridge.case.seal is not None
    again.bridge.do(StartNewVersion())
    assert state(again, "p1") == "Nog niet getekend"


def test_a_sealed_case_without_its_paper_says_so(opened):
    page = opened(SealPlan(makers.DAY, "M. de Wit").apply(ready_case()))
    assert "staat niet in deze kluis" in page.sealing.who.text()
