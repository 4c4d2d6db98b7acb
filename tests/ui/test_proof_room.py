"""Anybody's file or code is held against the vault, and the outcome is said with what to do."""

import pytest
from hostile_pdfs import rewritten, script_on_opening
from paper_cases import family
from scanned_pages import as_file, scanned
from signed_plans import plan, signed, updated

from herintegratie_desktop.core.canonical import canonical_json, case_document, content_digest
from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.pdf.codekeys import office_key
from herintegratie_desktop.pdf.codereading import read_codes
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.report import Grade
from herintegratie_desktop.pdf.typedcode import typed_code
from herintegratie_desktop.store.papers import SEALED_PLAN
from herintegratie_desktop.ui.main_window import MainWindow


@pytest.fixture
def main(shown, vault, desk, sealed_case):
    return shown(MainWindow(vault, desk, "light"), 1440, 900)


@pytest.fixture
def room(main):
    main.cases.proof_button.click()
    return main.paper_rooms["proof"]


@pytest.fixture
def sealed_case(vault, desk):
    """Give a case that is sealed in the vault, with its PDF."""
    case, code_key = family(), office_key(vault.page_key)
    digest = content_digest(case)
    codes = [code_key.signed(PageCode(case.id, 1, page, 3, digest)) for page in (1, 2, 3)]
    inside = canonical_json(case_document(SealPlan(desk.today, "Jan Voorbeeld").apply(case)))
    pdf = signed(plan(codes, inside, 62.0, code_key))
    vault.cases.save(case, 0)
    vault.papers.put(case.id, 1, SEALED_PLAN, pdf, digest)
    return case, pdf


def checked_file(qtbot, room, path, content):
    path.write_bytes(content)
    room.check([path])
    qtbot.waitUntil(lambda: bool(room.reports) or room.message.text() != "")
    return room.reports[0].sentences() if room.reports else (room.message.text(),)


def test_a_sealed_plan_of_this_vault_is_whole_and_the_same(qtbot, room, sealed_case, tmp_path):
    said = checked_file(qtbot, room, tmp_path / "plan.pdf", sealed_case[1])
    assert room.reports[0].report.grade <= Grade.WARN
    assert said[0] == "Dit plan is heel. Lees de opmerkingen hieronder."
    assert said[1].startswith("Wat nu? U kunt het plan gebruiken")
    assert "Dit is precies het bestand dat in de kluis staat." in said
    assert "In de kluis staat hetzelfde plan: dossier HIP-2026-09999, versie 1." in said
    assert "De code is ondertekend door dit kantoor." in said
    assert "Na het ondertekenen is aan dit bestand niets veranderd." in said


def test_a_change_after_sealing_is_named(qtbot, room, sealed_case, tmp_path):
    from pyhanko.pdf_utils import generic

    def paint_over(writer):
        page = writer.root["/Pages"]["/Kids"][0].get_object()
        content = writer.add_object(generic.StreamObject(stream_data=b"0 0 0 rg 90 400 99 9 re f"))
        page["/Contents"] = generic.ArrayObject([content])
        writer.update_container(page)

    said = checked_file(qtbot, room, tmp_path / "plan.pdf", updated(sealed_case[1], paint_over))
    assert said[0] == "Dit plan klopt niet."
    assert "Gebruik dit plan niet" in said[1]
    assert any("veranderd wat op bladzijde 1 staat" in each for each in said)


def test_scanned_paper_agrees_with_the_vault(qtbot, room, sealed_case, tmp_path):
    _, pdf = sealed_case
    pages = [scanned(pdf, at) for at in range(len(read_codes(pdf)))]
    said = checked_file(qtbot, room, tmp_path / "scan.pdf", as_file(pages))
    assert said[0] == "Het papier klopt met de kluis."
    assert said[2].endswith(f"bladzijde 1 van {len(pages)}.")


def test_a_typed_code_agrees_with_the_vault(room, sealed_case):
    case, _ = sealed_case
    room.code.setText(typed_code(PageCode(case.id, 1, 2, 3, content_digest(case))).lower())
    room.look_up.click()
    assert room.reports[0].sentences()[0] == "Het papier klopt met de kluis."


def test_a_typed_code_of_something_else_is_said(room):
    room.code.setText(typed_code(PageCode("HIP-2026-77777", 1, 2, 3, "0" * 32)))
    room.look_up.click()
    assert "geen plan in deze kluis" in room.message.text()
    assert not room.reports


def test_a_slip_of_the_finger_is_said(room):
    room.code.setText("8NJDG-6PE56-DR02")
    room.look_up.click()
    assert "hier staan er 14" in room.message.text()


def test_a_plan_with_a_script_is_refused_with_its_name(qtbot, room, sealed_case, tmp_path):
    hostile = rewritten(sealed_case[1], script_on_opening)
    (said,) = checked_file(qtbot, room, tmp_path / "plan.pdf", hostile)
    assert said.startswith("plan.pdf: Deze PDF bevat een script of een opdracht")


def test_leaving_the_room_puts_the_reports_away(qtbot, main, room, sealed_case, tmp_path):
    checked_file(qtbot, room, tmp_path / "plan.pdf", sealed_case[1])
    main.show_list()
    assert not room.reports
