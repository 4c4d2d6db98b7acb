"""The papers beside the plan in the window, and a set of copies in one go."""

from __future__ import annotations

from dataclasses import replace

import pytest
from opened import ready_case
from paper_cases import words_of
from signing_hands import choosing, click, dialog_of, in_file_dialog, seal

from herintegratie_desktop.core.edits import ChangeReturn, StartNewVersion
from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.pdf.attached import attached_case
from herintegratie_desktop.pdf.codereading import read_codes
from herintegratie_desktop.pdf.papers.copies import Reader
from herintegratie_desktop.pdf.papers.kinds import PaperKind
from herintegratie_desktop.ui.paper.copies_dialog import CopiesDialog
from herintegratie_desktop.ui.paper.paper_dialog import PaperDialog
from herintegratie_desktop.ui.paper.plan_paper import SEALED_PLAN


def handed(vault):
    """Return what was written down as handed over, the first one first."""
    return [(each.what, each.to_whom) for each in reversed(vault.hand_overs.of("HIP-2026-00417"))]


def offered(page):
    page.others.menu.aboutToShow.emit()
    return {kind: action.isEnabled() for kind, action in page.others.actions.items()}


def shown_paper(page, kind, qtbot):
    offered(page)
    page.others.actions[kind.value].trigger()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(PaperDialog)))
    dialog = dialog_of(page, PaperDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.preview.is_drawn(0))
    return dialog


def copies_dialog(page, qtbot):
    page.others.copies.trigger()
    return dialog_of(page, CopiesDialog, qtbot)


def kept_in(folder, monkeypatch):
    monkeypatch.setattr("herintegratie_desktop.ui.paper.leaving.choose_folder", lambda *_: folder)


def test_everything_but_an_amendment_is_offered_with_a_first_version(page):
    found = offered(page)
    assert set(found) == {kind.value for kind in PaperKind}
    assert {kind for kind, can in found.items() if not can} == {"amendment", "change"}


def test_the_leaflet_is_shown_saved_and_written_down(page, vault, qtbot, tmp_path):
    dialog = shown_paper(page, PaperKind.LEAFLET, qtbot)
    assert dialog.windowTitle() == "Kort overzicht voor het huishouden"
    assert dialog.preview.page_count() == 1
    path = tmp_path / "blad.pdf"
    assert dialog.for_whom.to_whom() == "het huishouden"
    dialog.for_whom.setEditText("Familie Voorbeeld")
    in_file_dialog(choosing(path))
    click(dialog.save_button)
    assert path.read_bytes() == dialog.preview.pdf()
    assert read_codes(path.read_bytes())[0].kind == "K"
    assert "niet versleuteld" in dialog.banner.text()
    assert handed(vault) == [("Kort overzicht voor het huishouden, versie 1", "Familie Voorbeeld")]


@pytest.mark.parametrize(
    "kind", [PaperKind.FINDINGS, PaperKind.GRANT, PaperKind.REFUSAL, PaperKind.HAND_OVER]
)
def test_every_paper_can_be_shown(page, qtbot, kind):
    dialog = shown_paper(page, kind, qtbot)
    assert words_of(dialog.preview.pdf())
    click(dialog.close_button)


def test_a_second_version_can_be_laid_beside_the_sealed_first(signed, qtbot):
    seal(signed, qtbot)
    signed.bridge.do(StartNewVersion())
    signed.bridge.do(ChangeReturn(replace(signed.bridge.case.back, place="Mosul"), "place"))
    assert all(offered(signed).values())
    told = words_of(shown_paper(signed, PaperKind.AMENDMENT, qtbot).preview.pdf())
    assert "Versie 1 van uw plan wordt versie 2" in told
    assert "Mosul" in told


def test_a_set_of_copies_is_made_with_a_line_and_an_entry_for_each(
    page, vault, qtbot, tmp_path, monkeypatch
):
    kept_in(tmp_path, monkeypatch)
    dialog = copies_dialog(page, qtbot)
    dialog.partner.setEditText("Partner Erbil")
    click(dialog.save_button)
    qtbot.waitUntil(lambda: "Bewaard" in dialog.banner.text())
    found = {path.name: path.read_bytes() for path in tmp_path.glob("*.pdf")}
    lines = {
        "HIP-2026-00417-v1-1-household.pdf": "exemplaar voor het huishouden · 1",
        "HIP-2026-00417-v1-2-file.pdf": "exemplaar voor het dossier · 2",
        "HIP-2026-00417-v1-3-partner.pdf": "exemplaar voor de partner · 3",
    }
    assert set(found) == set(lines)
    assert all(line in words_of(found[name]) for name, line in lines.items())
    assert [attached_case(found[name]) is None for name in lines] == [True, False, True]
    assert len({code.digest for pdf in found.values() for code in read_codes(pdf)}) == 1
    assert handed(vault) == [
        ("Plan, versie 1: exemplaar voor het huishouden · 1", "het huishouden"),
        ("Plan, versie 1: exemplaar voor het dossier · 2", "het dossier"),
        ("Plan, versie 1: exemplaar voor de partner · 3", "Partner Erbil"),
    ]


def test_of_a_sealed_plan_the_file_gets_the_seal_and_others_a_transcript(
    signed, vault, qtbot, tmp_path, monkeypatch
):
    seal(signed, qtbot)
    kept_in(tmp_path, monkeypatch)
    dialog = copies_dialog(signed, qtbot)
    click(dialog.save_button)
    qtbot.waitUntil(lambda: "Bewaard" in dialog.banner.text())
    sealed = vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN)
    assert (tmp_path / "HIP-2026-00417-v1-2-file.pdf").read_bytes() == sealed
    partner = (tmp_path / "HIP-2026-00417-v1-3-partner.pdf").read_bytes()
    assert "afschrift voor de partner · 3" in words_of(partner)
    assert "C O N C E P T" not in words_of(partner)
    assert {code.digest for code in read_codes(partner)} == {
        code.digest for code in read_codes(sealed)
    }


def test_only_who_is_ticked_gets_a_copy_and_nobody_is_told(page, qtbot, tmp_path, monkeypatch):
    kept_in(tmp_path, monkeypatch)
    dialog = copies_dialog(page, qtbot)
    for box in dialog.boxes.values():
        box.setChecked(False)
    click(dialog.save_button)
    assert "Kies eerst" in dialog.banner.text()
    dialog.boxes[Reader.PARTNER].setChecked(True)
    click(dialog.save_button)
    qtbot.waitUntil(lambda: "Bewaard" in dialog.banner.text())
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["HIP-2026-00417-v1-1-partner.pdf"]


def test_a_copy_never_takes_the_place_of_a_file_that_is_there(
    page, vault, qtbot, tmp_path, monkeypatch
):
    kept_in(tmp_path, monkeypatch)
    there = tmp_path / "HIP-2026-00417-v1-2-file.pdf"
    there.write_bytes(b"mine")
    dialog = copies_dialog(page, qtbot)
    click(dialog.save_button)
    qtbot.waitUntil(lambda: "staan al" in dialog.banner.text())
    assert there.read_bytes() == b"mine"
    assert handed(vault) == []


def test_who_may_not_share_gets_no_copies(page, vault, qtbot, monkeypatch):
    monkeypatch.setattr(vault, "may", lambda act: act is not Act.EXPORT)
    dialog = copies_dialog(page, qtbot)
    click(dialog.save_button)
    assert dialog.banner.text() == page.desk.say(refusal(Act.EXPORT))


def test_without_a_printer_a_set_can_still_be_saved(page, qtbot, monkeypatch):
    monkeypatch.setattr("herintegratie_desktop.ui.paper.printing.has_printer", lambda: False)
    dialog = copies_dialog(page, qtbot)
    click(dialog.print_button)
    assert "geen printer" in dialog.banner.text()
    assert dialog.banner.action.text() == "Bewaren in een map…"


def test_a_case_of_another_language_is_copied_in_it_for_the_household(
    bare, qtbot, tmp_path, monkeypatch
):
    kept_in(tmp_path, monkeypatch)
    page = bare(replace(ready_case(), language="en"))
    dialog = copies_dialog(page, qtbot)
    dialog.language.setCurrentIndex(dialog.language.findData("nl"))
    click(dialog.save_button)
    qtbot.waitUntil(lambda: "Bewaard" in dialog.banner.text())
    household, partner = (
        words_of((tmp_path / f"HIP-2026-00417-v1-{name}.pdf").read_bytes())
        for name in ("1-household", "3-partner")
    )
    assert "Household" in household
    assert "Household" not in partner
