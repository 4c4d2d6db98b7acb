"""Sealing a plan: what is asked first, what lies in the vault, what may go wrong."""

from __future__ import annotations

import shutil
import subprocess
import threading
from dataclasses import replace

import pytest
from opened import ready_case
from PySide6.QtCore import QTimer
from signing_hands import click, dialog_of, draw, seal, state

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Caseworker
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.edits import ChangeReturn
from herintegratie_desktop.exchange.decisions import replay, says_the_same
from herintegratie_desktop.store.errors import VaultNotWritableError
from herintegratie_desktop.ui.paper.plan_paper import SEALED_PLAN
from herintegratie_desktop.ui.paper.print_preview import PreviewDialog
from herintegratie_desktop.ui.paper.sealing import judge, seal_paper
from herintegratie_desktop.ui.wizard import sealer

PATIENCE_S = 10


def test_sealing_is_refused_with_what_is_missing_each_a_link(opened, qtbot):
    case = ready_case()
    page = opened(replace(case, plan=replace(case.plan, support="")))
    click(page.sealing.seal)
    assert page.sealing.missing.sentences() == (
        "Beschrijf in het plan waaruit de ondersteuning bestaat.",
        "Samira Haddad: teken op het scherm, of kies dat de handtekening op papier komt.",
        "Youssef Haddad: teken op het scherm, of kies dat de handtekening op papier komt.",
    )
    qtbot.waitUntil(page.sealing.missing.link(0).isVisible)
    with qtbot.waitSignal(page.asks_for) as asked:
        click(page.sealing.missing.link(0))
    assert asked.args == ["plan/support"]
    assert not page.sealer.is_busy


def test_what_was_missing_leaves_the_list_when_it_is_mended(page):
    click(page.sealing.seal)
    draw(page, "p1")
    assert len(page.sealing.missing.sentences()) == 1
    click(page.signers.row("p2").paper)
    assert page.sealing.missing.sentences() == ()


def test_a_sealed_plan_lies_in_the_vault_and_holds(signed, vault, qtbot, desk):
    before = content_digest(signed.bridge.case)
    seal(signed, qtbot)
    case = vault.cases.load("HIP-2026-00417").case
    assert (case.seal.on, case.seal.digest) == (desk.today, before)
    assert case.seal.by == "M. de Wit, Opvanglocatie Voorbeeld"
    paper = vault.papers.get(case.id, 1, SEALED_PLAN)
    verdict = judge(paper, desk.guide, before)
    assert verdict.holds
    assert [each.role for each in verdict.signatures] == ["caseworker"]
    assert signed.sealing.banner.text() == (
        "Ondertekend op 23-11-2026 door M. de Wit, Opvanglocatie Voorbeeld, versie 1."
    )


def test_a_sealed_plan_keeps_the_decision_it_was_sealed_on(signed, vault, qtbot, desk):
    seal(signed, qtbot)
    (decision,) = vault.decisions.of("HIP-2026-00417")
    assert (decision.rev, decision.day) == (vault.cases.rev(decision.case_id), desk.today)
    assert says_the_same(decision, check(signed.bridge.case, desk.guide, desk.today))
    assert says_the_same(decision, replay(vault.decisions, decision))


def test_other_programs_find_the_sealed_plan_whole(signed, vault, qtbot, tmp_path):
    for program in ("pdfsig", "qpdf"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    seal(signed, qtbot)
    path = tmp_path / "plan.pdf"
    path.write_bytes(vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN))
    said = subprocess.run(["pdfsig", path], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert (
        subprocess.run(["qpdf", "--check", path], capture_output=True, check=False).returncode == 0
    )


def test_paper_is_a_full_road_after_an_explicit_choice(page, vault, qtbot):
    click(page.signers.everybody)
    seal(page, qtbot)
    assert page.bridge.case.signatures == ()
    assert state(page, "p1") == "Tekent op papier"
    assert page.sealing.who.text() == (
        "Druk het plan af en laat nog met een pen tekenen: Samira Haddad, Youssef Haddad."
    )


def test_pressing_twice_seals_once(signed, vault, qtbot):
    with qtbot.waitSignal(signed.sealer.sealed):
        click(signed.sealing.seal)
        click(signed.sealing.seal)
        assert signed.sealing.seal.text() == "Bezig met ondertekenen…"
    done = [each for each in vault.journal.entries() if each.action == f"paper:{SEALED_PLAN}"]
    assert len(done) == 1


def test_the_window_stays_alive_while_a_plan_is_sealed(signed, qtbot, monkeypatch):
    turned, sealed = threading.Event(), []

    def patient(order):
        sealed.append(turned.wait(PATIENCE_S))
        return seal_paper(order)

    monkeypatch.setattr(sealer, "seal_paper", patient)
    signed.sealer.busy.connect(lambda: QTimer.singleShot(0, turned.set))
    seal(signed, qtbot)
    assert sealed == [True]


def test_a_first_seal_makes_a_certificate_that_the_next_one_uses(bare, vault, qtbot):
    page = bare(ready_case())
    assert page.sealing.who.text().startswith("Bij het ondertekenen maakt het programma")
    click(page.signers.everybody)
    seal(page, qtbot)
    made = vault.credentials.get()
    click(page.sealing.new_version)
    qtbot.waitUntil(lambda: page.sealing.who.text().startswith("U ondertekent als M. de Wit"))
    click(page.signers.everybody)
    seal(page, qtbot)
    assert vault.credentials.get() == made
    assert vault.papers.get("HIP-2026-00417", 2, SEALED_PLAN) is not None


def test_a_caseworker_without_a_name_is_asked_for_it(bare):
    page = bare(ready_case(caseworker=Caseworker("M. de Wit")))
    click(page.signers.everybody)
    click(page.sealing.seal)
    assert "Vul de behandelaar en de organisatie in" in page.sealing.missing.sentences()[0]
    assert not page.sealer.is_busy


def test_choosing_paper_is_asked_again_for_a_new_version(page, qtbot):
    click(page.signers.everybody)
    seal(page, qtbot)
    click(page.sealing.new_version)
    assert not page.signers.everybody.isChecked()
    assert state(page, "p1") == "Nog niet getekend"


def test_a_certificate_of_somebody_else_is_told_of_and_can_be_renewed(opened, vault, qtbot):
    page = opened(ready_case(caseworker=Caseworker("B. Ander", "Opvanglocatie Voorbeeld")))
    qtbot.waitUntil(page.sealing.renew.isVisible)
    assert "Let op: de behandelaar van dit dossier is B. Ander." in page.sealing.who.text()
    click(page.sealing.renew)
    click(page.signers.everybody)
    seal(page, qtbot)
    assert page.bridge.case.seal.by == "B. Ander, Opvanglocatie Voorbeeld"


def test_a_change_while_sealing_leaves_the_plan_open(signed, vault, qtbot):
    with qtbot.waitSignal(signed.sealer.refused):
        click(signed.sealing.seal)
        back = replace(signed.bridge.case.back, place="Mosul")
        signed.bridge.do(ChangeReturn(back, "place"))
    assert signed.bridge.case.seal is None
    assert vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN) is None
    assert "gewijzigd terwijl" in signed.banner.text()


def test_the_paper_is_kept_before_the_case_says_it_is_sealed(signed, vault, qtbot, monkeypatch):
    save, kept_first = vault.cases.save, []

    def watched(case, *args, **named):
        if case.seal is not None:
            kept_first.append(vault.papers.get(case.id, case.version, SEALED_PLAN) is not None)
        return save(case, *args, **named)

    monkeypatch.setattr(vault.cases, "save", watched)
    seal(signed, qtbot)
    assert kept_first == [True]


def test_a_disk_that_fills_at_the_last_moment_loses_nothing(signed, vault, qtbot, monkeypatch):
    save = vault.cases.save

    def full(case, *args, **named):
        if case.seal is not None:
            raise VaultNotWritableError.full(vault.folder)
        return save(case, *args, **named)

    monkeypatch.setattr(vault.cases, "save", full)
    with qtbot.waitSignal(signed.sealer.refused):
        click(signed.sealing.seal)
    assert "sluit het nog niet af" in signed.banner.text()
    monkeypatch.undo()
    assert signed.bridge.save_now()
    assert vault.cases.load("HIP-2026-00417").case.seal is not None
    assert vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN) is not None


def test_a_sealed_plan_offers_nothing_that_would_change_it(signed, qtbot):
    seal(signed, qtbot)
    row = signed.signers.row("p1")
    assert not any(way.isVisible() for way in (row.sign, row.paper, row.withdraw))
    assert not signed.sealing.seal.isVisible()
    assert not signed.signers.everybody.isVisible()


def test_a_new_version_keeps_the_signed_one_at_hand(signed, vault, qtbot):
    seal(signed, qtbot)
    first = vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN)
    click(signed.sealing.new_version)
    assert (signed.bridge.case.version, signed.bridge.case.signatures) == (2, ())
    link = signed.sealing.earlier(1)
    qtbot.waitUntil(link.isVisible)
    click(link)
    preview = dialog_of(signed, PreviewDialog, qtbot).preview
    qtbot.waitUntil(lambda: preview.pdf() == first)
