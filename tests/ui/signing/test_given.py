"""Which PDF leaves for whom: the case goes along to the own file, and else only knowingly."""

from __future__ import annotations

from dataclasses import replace

import makers
import pytest
from opened import ready_case
from paper_cases import words_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from signing_hands import click, dialog_of, give_to, saved, seal

from herintegratie_desktop.core.case import Answer, Reply
from herintegratie_desktop.core.edits import ChangeReturn, SealPlan, StartNewVersion
from herintegratie_desktop.pdf.attached import attached_case
from herintegratie_desktop.pdf.codekeys import CodeKey, is_signed_by
from herintegratie_desktop.pdf.codereading import read_codes
from herintegratie_desktop.store.papers import SEALED_PLAN, WITH_CASE
from herintegratie_desktop.ui.paper.itself_dialog import ItselfDialog

CASE_ID = "HIP-2026-00417"
IOM = "Internationale Organisatie voor Migratie (IOM) Nederland"
AUDITOR = "Accountant Voorbeeld"


@pytest.fixture
def sealed(signed, qtbot):
    """Give a plan that was sealed here."""
    seal(signed, qtbot)
    return signed


def kept(page):
    return page._vault.papers.get(CASE_ID, 1, SEALED_PLAN)


def given(page):
    """Return what was written down of the last copy, for whom, and as what in the journal."""
    row = page._vault.hand_overs.of(CASE_ID)[0]
    action = page._vault.journal.entries(CASE_ID)[0].action
    return row.what, row.to_whom, action


def insist(page, qtbot):
    """Go the way to the sealed plan itself for somebody else, up to the question."""
    click(page.out.given.other)
    return dialog_of(page, ItselfDialog, qtbot)


def test_the_organisation_of_the_project_gets_a_transcript_without_the_case(
    sealed, qtbot, tmp_path
):
    assert "afschrift" in sealed.out.given.said.text()
    assert "zonder het dossier erin, want" in sealed.out.given.said.text()
    pdf = saved(sealed, tmp_path / "uit.pdf", qtbot)
    assert attached_case(pdf) is None
    assert "afschrift · 1" in words_of(pdf)
    assert given(sealed) == ("Plan, versie 1: afschrift · 1", IOM, "export-plan")
    public = CodeKey(sealed._vault.page_key.get()).public
    assert all(is_signed_by(code, public) for code in read_codes(pdf))
    assert read_codes(pdf) == read_codes(kept(sealed))


def test_the_household_gets_a_transcript_of_its_own(sealed, qtbot, tmp_path):
    give_to(sealed, "Het huishouden")
    pdf = saved(sealed, tmp_path / "uit.pdf", qtbot)
    assert attached_case(pdf) is None
    assert "afschrift voor het huishouden · 1" in words_of(pdf)
    assert given(sealed)[1:] == ("het huishouden", "export-plan")


def test_the_own_file_gets_the_sealed_bytes_and_the_journal_says_so(sealed, qtbot, tmp_path):
    give_to(sealed, "Het eigen dossier")
    assert "het ondertekende bestand zelf" in sealed.out.given.said.text()
    assert not sealed.out.given.other.isVisible()
    assert saved(sealed, tmp_path / "uit.pdf", qtbot) == kept(sealed)
    what = "Plan, versie 1: het plan zelf, met het hele dossier in het bestand"
    assert given(sealed) == (what, "het eigen dossier", WITH_CASE)


@pytest.mark.parametrize("name", ["Het huishouden", AUDITOR, "het  eigen dossier!", ""])
def test_nobody_gets_the_case_of_a_draft_but_the_own_file(page, qtbot, tmp_path, name):
    give_to(page, name)
    assert attached_case(saved(page, tmp_path / "uit.pdf", qtbot)) is None
    assert given(page)[2] == "export-plan"
    give_to(page, "het eigen dossier")
    assert attached_case(saved(page, tmp_path / "eigen.pdf", qtbot)) is not None
    assert given(page)[2] == WITH_CASE


def test_what_the_preview_shows_is_what_leaves_whoever_is_chosen(sealed, qtbot, tmp_path):
    for number, name in enumerate((IOM, "Het huishouden", "Het eigen dossier", AUDITOR)):
        give_to(sealed, name)
        pdf = saved(sealed, tmp_path / f"{number}.pdf", qtbot)
        qtbot.waitUntil(lambda pdf=pdf: sealed.preview.pdf() == pdf)


def test_another_name_needs_no_other_paper(sealed, qtbot):
    qtbot.waitUntil(lambda: sealed.paper.pdf is not None)
    before = sealed.paper.pdf
    give_to(sealed, AUDITOR)
    assert sealed.paper.pdf == before


def test_an_auditor_gets_the_sealed_plan_only_after_who_gives_it_read_what_is_inside(
    opened, qtbot, tmp_path
):
    case = ready_case()
    secret = Answer("ozv.X-e", "p1", Reply.NO, makers.DAY, "DT&V")
    page = opened(replace(case, answers=(*case.answers, secret)))
    click(page.signers.everybody)
    seal(page, qtbot)
    give_to(page, AUDITOR)
    dialog = insist(page, qtbot)
    assert dialog.banner.text().endswith(f"Dit kan worden gelezen door: {AUDITOR}.")
    told = " ".join(dialog.inside)
    assert "3 personen: namen" in told
    assert "daarvan is 1 antwoord vertrouwelijk" in told
    click(dialog.give_button)
    assert "vertrouwelijke antwoorden" in page.out.given.warning.text()
    assert saved(page, tmp_path / "uit.pdf", qtbot) == kept(page)
    what = "Plan, versie 1: het plan zelf, met het hele dossier in het bestand"
    assert given(page) == (what, AUDITOR, WITH_CASE)


def test_escape_and_enter_give_a_transcript(sealed, qtbot, tmp_path):
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        dialog = insist(sealed, qtbot)
        QTest.keyClick(dialog, key)
        assert not sealed.out.given.is_itself
    assert attached_case(saved(sealed, tmp_path / "uit.pdf", qtbot)) is None


def test_the_choice_ends_with_another_receiver_and_with_another_version(sealed, qtbot):
    click(insist(sealed, qtbot).give_button)
    assert sealed.out.given.is_itself
    give_to(sealed, AUDITOR)
    assert not sealed.out.given.is_itself
    click(insist(sealed, qtbot).give_button)
    sealed.bridge.do(StartNewVersion())
    assert not sealed.out.given.is_itself


def test_the_choice_can_be_taken_back(sealed, qtbot, tmp_path):
    click(insist(sealed, qtbot).give_button)
    assert sealed.out.given.other.text() == "Toch een afschrift geven"
    click(sealed.out.given.other)
    assert attached_case(saved(sealed, tmp_path / "uit.pdf", qtbot)) is None


def test_a_draft_offers_nobody_else_the_case(page):
    assert not page.out.given.other.isVisible()


def test_a_plan_that_was_sealed_elsewhere_gives_no_case_and_no_seal(opened, qtbot, tmp_path):
    page = opened(SealPlan(makers.DAY, "M. de Wit").apply(ready_case()))
    assert not page.out.given.other.isVisible()
    assert attached_case(saved(page, tmp_path / "uit.pdf", qtbot)) is None
    give_to(page, "Het eigen dossier")
    again = saved(page, tmp_path / "eigen.pdf", qtbot)
    assert attached_case(again) is not None
    assert not any(code.proof for code in read_codes(again))


def test_a_printer_is_told_for_whom_and_gets_pages_only(sealed, qtbot, monkeypatch):
    printed = []
    monkeypatch.setattr("herintegratie_desktop.ui.paper.printing.has_printer", lambda: True)
    monkeypatch.setattr("herintegratie_desktop.ui.paper.printing.ask_printer", lambda *_: object())
    monkeypatch.setattr(
        "herintegratie_desktop.ui.paper.printing.print_pages",
        lambda pdf, _printer: printed.append(pdf) or 1,
    )
    click(sealed.out.print_button)
    qtbot.waitUntil(lambda: bool(printed))
    assert attached_case(printed[0]) is None
    assert given(sealed) == ("Plan, versie 1: afschrift · 1", IOM, "print")
    click(insist(sealed, qtbot).give_button)
    click(sealed.out.print_button)
    qtbot.waitUntil(lambda: len(printed) > 1)
    assert given(sealed) == ("Plan, versie 1: het plan zelf, alleen de bladzijden", IOM, "print")


def test_a_plan_may_be_for_anybody_who_is_typed_and_stays_so(page, qtbot, tmp_path):
    box = page.out.given.for_whom
    box.lineEdit().selectAll()
    QTest.keyClicks(box, "Gemeente Voorbeeld")
    page.bridge.do(ChangeReturn(replace(page.bridge.case.back, place="Mosul"), "place"))
    assert box.currentText() == "Gemeente Voorbeeld"
    saved(page, tmp_path / "bewaard.pdf", qtbot)
    assert given(page)[1] == "Gemeente Voorbeeld"


def test_the_household_itself_is_one_of_the_choices(page):
    box = page.out.given.for_whom
    box.setCurrentIndex(box.findText("Het huishouden"))
    assert box.to_whom() == "het huishouden"
