"""Anybody's file or code is held against the vault, and the outcome is said with what to do."""

from dataclasses import replace
from datetime import date

import pytest
from hostile_pdfs import rewritten, script_on_opening
from paper_cases import family
from role_parts import hand_to
from scanned_pages import as_file, scanned
from signed_plans import plan, signed, updated

from herintegratie_desktop.core.canonical import canonical_json, case_document, content_digest
from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.pdf.codekeys import make_code_key, office_key
from herintegratie_desktop.pdf.codereading import read_codes
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.report import Grade
from herintegratie_desktop.pdf.typedcode import typed_code
from herintegratie_desktop.store.papers import SEALED_PLAN
from herintegratie_desktop.ui.kit.widgets import LinkButton
from herintegratie_desktop.ui.main_window import MainWindow
from herintegratie_desktop.ui.proof.office_key_dialog import OfficeKeyDialog


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


def plan_of_another_office():
    """Return a sealed plan whose codes another office signed, and its key."""
    key, case = make_code_key(), replace(family(), id="HIP-2026-08888")
    codes = [key.signed(PageCode(case.id, 1, page, 3, content_digest(case))) for page in (1, 2, 3)]
    sealed = SealPlan(date(2026, 11, 23), "Jan Voorbeeld").apply(case)
    return signed(plan(codes, canonical_json(case_document(sealed)), 62.0, key)), codes


def remember(qtbot, room, name):
    link = next(
        each for each in room.reports[0].findChildren(LinkButton) if "Sleutel" in each.text()
    )
    link.click()
    dialog = next(each for each in room.findChildren(OfficeKeyDialog) if each.isVisible())
    dialog.name.setText(name)
    dialog.keep_button.click()
    return dialog


def test_the_key_of_another_office_is_remembered_and_its_loose_paper_recognised(
    qtbot, room, vault, tmp_path
):
    pdf, codes = plan_of_another_office()
    checked_file(qtbot, room, tmp_path / "plan.pdf", pdf)
    assert any("die dit kantoor niet heeft" in each for each in room.reports[0].sentences())
    remember(qtbot, room, "Kantoor Voorbeeld")
    assert "Papier van Kantoor Voorbeeld wordt voortaan herkend." in room.message.text()
    (now,) = room.reports
    assert any(each.endswith("dat u vertrouwt: Kantoor Voorbeeld.") for each in now.sentences())
    assert len(vault.code_offices.trusted()) == 1
    room.rest()
    said = checked_file(qtbot, room, tmp_path / "los.pdf", plan(codes, case=None, size=62.0))
    known = "De code is ondertekend door een kantoor dat u vertrouwt: Kantoor Voorbeeld."
    assert known in said
    assert not any("Sleutel" in each.text() for each in room.reports[0].findChildren(LinkButton))


def test_a_key_without_a_name_is_not_remembered(qtbot, room, vault, tmp_path):
    checked_file(qtbot, room, tmp_path / "plan.pdf", plan_of_another_office()[0])
    dialog = remember(qtbot, room, "")
    assert dialog.isVisible()
    assert dialog.row.error()
    assert vault.code_offices.trusted() == ()


def test_only_an_administrator_is_asked_of_which_office_a_key_is(qtbot, room, vault, tmp_path):
    checked_file(qtbot, room, tmp_path / "plan.pdf", plan_of_another_office()[0])
    hand_to(vault, "B. Voorbeeld", Role.CASEWORKER)
    link = next(
        each for each in room.reports[0].findChildren(LinkButton) if "Sleutel" in each.text()
    )
    link.click()
    assert "regels en lijsten beheren" in room.message.text()
    assert not room.findChildren(OfficeKeyDialog)


def test_a_plan_of_this_office_offers_no_key(qtbot, room, sealed_case, tmp_path):
    checked_file(qtbot, room, tmp_path / "plan.pdf", sealed_case[1])
    links = room.reports[0].findChildren(LinkButton)
    assert not any("Sleutel" in each.text() for each in links)
    room.reports[0].leave.click()
    assert not room.reports
