"""The page of signing and printing: ink, paper, the seal, the file and the printer."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from functools import cache

import makers
import pytest
import signed_plans
from eyes import spoken
from hands import press, tab_order, write
from opened import opening, ready_case
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from vaults import START

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Caseworker, Helper, InkSignature
from herintegratie_desktop.core.edits import (
    ChangeReturn,
    PutSignature,
    SealPlan,
    StartNewVersion,
)
from herintegratie_desktop.core.plan_edits import ChangePlanText
from herintegratie_desktop.pdf.certificate import make_certificate
from herintegratie_desktop.pdf.preview import page_count
from herintegratie_desktop.store.credentials import Credential
from herintegratie_desktop.store.errors import VaultNotWritableError
from herintegratie_desktop.ui import look
from herintegratie_desktop.ui.declaration import Declaration
from herintegratie_desktop.ui.plan_paper import SEALED_PLAN
from herintegratie_desktop.ui.print_preview import PreviewDialog
from herintegratie_desktop.ui.sealing import judge
from herintegratie_desktop.ui.sign_dialog import SignDialog
from herintegratie_desktop.ui.wizard.sign_page import SignPage

INK = (((0.1, 0.5, 0.5), (0.5, 0.4, 0.5), (0.9, 0.5, 0.5)),)
PEN = Qt.MouseButton.LeftButton


@cache
def certificate(name="M. de Wit"):
    """Make a key once: that is what takes the time."""
    return make_certificate(name, "Opvanglocatie Voorbeeld", START, "geheim")


@pytest.fixture
def bare(vault, desk, shown):
    """Give a function that opens a case for a caseworker who never sealed anything."""
    pages = []
    with opening(vault, desk) as open_case:

        def open_page(case):
            pages.append(shown(SignPage(open_case(case), vault), 1120, 900))
            pages[-1].arrive()
            return pages[-1]

        yield open_page
        for page in pages:
            rest(page)


@pytest.fixture
def opened(bare, vault):
    """Give the same for a caseworker with a certificate."""
    vault.credentials.put(Credential(certificate(), "geheim"))
    return bare


def rest(page):
    """Let a page ask nothing more of a vault that is about to be closed."""
    for timer in page.findChildren(QTimer):
        timer.stop()


@pytest.fixture
def page(opened):
    """Give a plan of two adults and a child that may be signed and was by nobody."""
    return opened(ready_case())


@pytest.fixture
def signed(page):
    """Give the same plan when both adults drew their signature."""
    for signer in ("p1", "p2"):
        draw(page, signer)
    return page


def draw(page, signer):
    digest = content_digest(page.bridge.case)
    page.bridge.do(PutSignature(InkSignature(signer, "Voorbeeld", makers.DAY, digest, INK)))


def click(widget):
    QTest.mouseClick(widget, PEN, pos=widget.rect().center())


def seal(page, qtbot):
    with qtbot.waitSignal(page.sealer.sealed, timeout=30_000):
        click(page.sealing.seal)


def state(page, signer):
    return page.signers.row(signer).state()


def dialog_of(page, kind, qtbot):
    dialog = next(each for each in page.findChildren(kind) if each.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def scribble(pad):
    at = [QPoint(pad.width() * n // 10, pad.height() // 2 + (n % 2) * 20) for n in range(1, 9)]
    QTest.mousePress(pad, PEN, pos=at[0])
    for place in at[1:]:
        QTest.mouseMove(pad, place)
    QTest.mouseRelease(pad, PEN, pos=at[-1])


def in_file_dialog(work):
    """Do something in the file dialog that opens next, as soon as it is there."""

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            work(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def choosing(path):
    def choose(dialog):
        field = dialog.findChild(QLineEdit)
        field.setText(str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)

    return choose


# --- who signs ------------------------------------------------------------------------


def test_every_adult_and_the_caseworker_is_asked_to_sign(opened):
    page = opened(ready_case(guardian=Helper("V. Voogd"), interpreter=Helper("T. Tolk")))
    signers = ("p1", "p2", "guardian", "interpreter", "caseworker")
    assert all(page.signers.row(each) is not None for each in signers)
    assert page.signers.row("p3") is None
    assert state(page, "p1") == "Nog niet getekend"
    assert state(page, "guardian") == "Nog niet getekend"
    assert state(page, "caseworker") == "Tekent met de knop ‘Plan ondertekenen’"


def test_somebody_signs_with_the_mouse(page, qtbot):
    click(page.signers.row("p1").sign)
    dialog = dialog_of(page, SignDialog, qtbot)
    qtbot.waitUntil(dialog.pad.isVisible)
    scribble(dialog.pad)
    click(dialog.done_button)
    (drawn,) = page.bridge.case.signatures
    assert (drawn.signer, drawn.name, drawn.on) == ("p1", "Samira Haddad", page.desk.today)
    assert drawn.digest == content_digest(page.bridge.case)
    assert len(drawn.strokes[0]) == 8
    assert state(page, "p1") == "Getekend op 23-11-2026"


def test_a_pad_has_the_shape_that_ink_has_on_paper(page, qtbot):
    click(page.signers.row("p1").sign)
    pad = dialog_of(page, SignDialog, qtbot).pad
    qtbot.waitUntil(lambda: pad.width() > 300)
    assert pad.width() / pad.height() == pytest.approx(3, rel=0.02)


def test_an_empty_pad_is_no_signature(page, qtbot):
    click(page.signers.row("p1").sign)
    dialog = dialog_of(page, SignDialog, qtbot)
    click(dialog.done_button)
    assert dialog.isVisible()
    assert page.bridge.case.signatures == ()
    assert "Teken eerst" in dialog._error.text()


def test_the_last_stroke_and_all_strokes_can_be_wiped(page, qtbot):
    click(page.signers.row("p1").sign)
    dialog = dialog_of(page, SignDialog, qtbot)
    qtbot.waitUntil(dialog.pad.isVisible)
    scribble(dialog.pad)
    scribble(dialog.pad)
    click(dialog.last)
    assert len(dialog.pad.strokes()) == 1
    click(dialog.again)
    assert dialog.pad.is_empty()


def test_whoever_has_no_name_yet_writes_it(opened, qtbot):
    page = opened(ready_case(guardian=Helper("")))
    click(page.signers.row("guardian").sign)
    dialog = dialog_of(page, SignDialog, qtbot)
    dialog.pad.show_strokes(INK)
    click(dialog.done_button)
    assert dialog.isVisible()
    write("V. Voogd", dialog.name)
    click(dialog.done_button)
    assert page.bridge.case.signatures[0].name == "V. Voogd"


def test_somebody_hears_what_is_signed(page, qtbot):
    click(page.signers.row("p1").sign)
    dialog = dialog_of(page, SignDialog, qtbot)
    said = spoken_text(dialog)
    assert "Dit is herintegratieplan HIP-2026-00417, versie 1, voor 3 personen." in said
    assert "De terugkeer is naar Irak, gepland op 14-12-2026." in said
    assert "Met mijn handtekening verklaar ik:" in said


def spoken_text(dialog):
    return "\n".join(each.text() for each in dialog.findChildren(QLabel))


def test_the_language_of_the_plan_stands_beside_the_dutch(opened, qtbot):
    page = opened(ready_case(language="en"))
    click(page.signers.row("p1").sign)
    said = spoken_text(dialog_of(page, SignDialog, qtbot))
    assert "Dit is herintegratieplan HIP-2026-00417, versie 1, voor 3 personen." in said
    assert "This is reintegration plan HIP-2026-00417, version 1, for 3 persons." in said


def test_a_language_from_the_right_is_read_from_the_right(shown):
    arabic = Declaration("ar", ("هذه خطتكم.",), Qt.LayoutDirection.RightToLeft)
    dutch = Declaration("nl", ("Dit is uw plan.",), Qt.LayoutDirection.LeftToRight)
    dialog = shown(SignDialog("Samira Haddad", "volwassen gezinslid", (dutch, arabic)))
    sides = {each.text(): each.alignment() for each in dialog.findChildren(QLabel)}
    assert sides["هذه خطتكم."] & Qt.AlignmentFlag.AlignRight
    assert sides["Dit is uw plan."] & Qt.AlignmentFlag.AlignLeft


def test_who_uses_the_keyboard_signs_on_paper(page, qtbot):
    page.signers.row("p1").sign.setFocus()
    press(Qt.Key.Key_Space)
    dialog = dialog_of(page, SignDialog, qtbot)
    dialog.paper.setFocus()
    press(Qt.Key.Key_Space)
    assert state(page, "p1") == "Tekent op papier"


def test_a_signature_from_before_a_change_has_to_be_drawn_again(signed):
    plan = replace(signed.bridge.case.plan, support="Iets anders.")
    signed.bridge.do(ChangePlanText(plan, "support"))
    assert state(signed, "p1") == "Getekend vóór de laatste wijziging: opnieuw tekenen"
    assert signed.signers.row("p1").sign.isVisible()


def test_a_signature_is_taken_away_and_comes_back_with_undo(signed):
    click(signed.signers.row("p1").withdraw)
    assert state(signed, "p1") == "Nog niet getekend"
    signed.bridge.session.undo()
    assert state(signed, "p1") == "Getekend op 23-11-2026"


def test_nobody_signs_a_plan_that_is_not_ready(opened):
    case = ready_case()
    page = opened(replace(case, plan=replace(case.plan, support="")))
    click(page.signers.row("p1").sign)
    assert not page.findChildren(SignDialog)
    assert page.sealing.missing.sentences() == (
        "Beschrijf in het plan waaruit de ondersteuning bestaat.",
    )


def test_a_link_leads_to_the_row_of_a_signer(page):
    assert page.focus_place("signatures/p2")
    assert page.signers.row("p2").sign.hasFocus()
    assert not page.focus_place("guardian")


# --- sealing --------------------------------------------------------------------------


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
    with qtbot.waitSignal(signed.sealer.sealed, timeout=30_000):
        click(signed.sealing.seal)
        click(signed.sealing.seal)
        assert signed.sealing.seal.text() == "Bezig met ondertekenen…"
    done = [each for each in vault.journal.entries() if each.action == f"paper:{SEALED_PLAN}"]
    assert len(done) == 1


def test_the_window_stays_alive_while_a_plan_is_sealed(signed, qtbot):
    turns = []
    beat = QTimer(signed, interval=10)
    beat.timeout.connect(lambda: turns.append(signed.sealer.is_busy))
    beat.start()
    seal(signed, qtbot)
    assert turns.count(True) > 3


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
    with qtbot.waitSignal(signed.sealer.refused, timeout=30_000):
        click(signed.sealing.seal)
        back = replace(signed.bridge.case.back, place="Mosul")
        signed.bridge.do(ChangeReturn(back, "place"))
    assert signed.bridge.case.seal is None
    assert vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN) is None
    assert "gewijzigd terwijl" in signed.banner.text()


def test_a_full_disk_leaves_the_plan_open_and_says_so(signed, vault, qtbot, monkeypatch):
    def full(*_args):
        raise VaultNotWritableError.full(vault.folder)

    monkeypatch.setattr(vault.papers, "put", full)
    with qtbot.waitSignal(signed.sealer.refused, timeout=30_000):
        click(signed.sealing.seal)
    assert signed.bridge.case.seal is None
    assert "vol" in signed.banner.text()
    monkeypatch.undo()
    seal(signed, qtbot)
    assert signed.bridge.case.seal is not None


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
    with qtbot.waitSignal(signed.sealer.refused, timeout=30_000):
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


# --- paper ----------------------------------------------------------------------------


def test_the_preview_is_the_print_the_same_bytes(page, qtbot, tmp_path):
    qtbot.waitUntil(lambda: page.preview.is_drawn(0), timeout=20_000)
    path = tmp_path / "bewaard.pdf"
    in_file_dialog(choosing(path))
    click(page.out.save_button)
    assert path.read_bytes() == page.preview.pdf()
    assert page.preview.page_count() == page_count(path.read_bytes())
    assert "niet versleuteld" in page.banner.text()


def test_the_preview_follows_the_case(page, qtbot):
    qtbot.waitUntil(lambda: page.preview.is_drawn(0), timeout=20_000)
    before = page.preview.pdf()
    page.bridge.do(ChangeReturn(replace(page.bridge.case.back, place="Mosul"), "place"))
    qtbot.waitUntil(lambda: page.preview.pdf() != before, timeout=20_000)
    assert page.preview.pdf() == page.paper.pdf


def test_after_sealing_the_preview_and_the_file_are_the_sealed_bytes(
    signed, vault, qtbot, tmp_path
):
    seal(signed, qtbot)
    kept = vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN)
    qtbot.waitUntil(lambda: signed.preview.pdf() == kept, timeout=20_000)
    path = tmp_path / "bewaard.pdf"
    in_file_dialog(choosing(path))
    click(signed.out.save_button)
    assert path.read_bytes() == kept


def test_a_file_is_suggested_by_number_and_version_and_names_nobody(page, qtbot):
    names = []

    def read(dialog):
        names.extend(dialog.selectedFiles())
        dialog.reject()

    qtbot.waitUntil(lambda: page.paper.pdf is not None, timeout=20_000)
    in_file_dialog(read)
    click(page.out.save_button)
    assert names[0].endswith("/HIP-2026-00417-v1.pdf")


def test_a_folder_that_is_not_there_gives_a_sentence(page, qtbot, tmp_path):
    qtbot.waitUntil(lambda: page.paper.pdf is not None, timeout=20_000)
    page.out._write(tmp_path / "weg" / "plan.pdf", page.paper.pdf)
    assert "kan niet worden geschreven" in page.banner.text()
    assert page.banner.action.text() == "PDF bewaren"
    assert list(tmp_path.glob("**/*.pdf")) == []


def test_without_a_printer_saving_is_offered(page, monkeypatch):
    monkeypatch.setattr("herintegratie_desktop.ui.printing.has_printer", lambda: False)
    click(page.out.print_button)
    assert "geen printer" in page.banner.text()
    assert page.banner.action.text() == "PDF bewaren"


def test_pages_are_made_larger_and_smaller(page, qtbot):
    qtbot.waitUntil(lambda: page.preview.is_drawn(0), timeout=20_000)
    fitting = page.preview.scale()
    click(page.preview.larger)
    assert page.preview.scale() > fitting
    qtbot.waitUntil(lambda: page.preview.is_drawn(0), timeout=20_000)
    click(page.preview.smaller)
    click(page.preview.smaller)
    assert page.preview.scale() < fitting + 0.3
    click(page.preview.fit)
    assert page.preview.scale() == pytest.approx(fitting, abs=0.02)


def test_the_keyboard_turns_the_pages(page, qtbot):
    qtbot.waitUntil(lambda: page.preview.is_drawn(0), timeout=20_000)
    assert page.preview.where.text() == f"Bladzijde 1 van {page.preview.page_count()}"
    page.preview.setFocus()
    QTest.keyClick(page.preview, Qt.Key.Key_PageDown)
    assert page.preview.where.text().startswith("Bladzijde 2 van")
    QTest.keyClick(page.preview, Qt.Key.Key_PageUp)
    assert page.preview.where.text().startswith("Bladzijde 1 van")


def test_paper_is_white_in_the_dark_as_well(page, qtbot, qapp):
    look.apply_look(qapp, look.DARK)
    qtbot.waitUntil(lambda: page.preview.is_drawn(0), timeout=20_000)
    corner = page.preview.sheets.image(0).pixelColor(3, 60)
    assert corner.name() == "#ffffff"


# --- checking a file ------------------------------------------------------------------


def judged(page, qtbot, path):
    in_file_dialog(choosing(path))
    click(page.sealing.check)
    qtbot.waitUntil(page.verdict.isVisible, timeout=30_000)
    return page.verdict.sentences()


def test_a_sealed_file_is_found_whole(signed, vault, qtbot, tmp_path):
    seal(signed, qtbot)
    path = tmp_path / "plan.pdf"
    path.write_bytes(vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN))
    said = judged(signed, qtbot, path)
    assert said[0] == "Dit plan is ondertekend en daarna niet gewijzigd."
    assert any("M. de Wit, Opvanglocatie Voorbeeld ondertekende op 23-11-2026" in s for s in said)


def test_a_file_that_was_changed_is_not_to_be_trusted(signed, vault, qtbot, tmp_path):
    seal(signed, qtbot)
    pdf = bytearray(vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN))
    pdf[len(pdf) // 2] ^= 1
    path = tmp_path / "plan.pdf"
    path.write_bytes(bytes(pdf))
    assert judged(signed, qtbot, path)[0] != "Dit plan is ondertekend en daarna niet gewijzigd."


def test_a_file_that_is_no_plan_gives_a_sentence(page, qtbot, tmp_path):
    path = tmp_path / "jaarverslag.pdf"
    path.write_bytes(signed_plans.foreign())
    assert "geen plan van Herintegratie" in judged(page, qtbot, path)[0]


# --- reading and keys -----------------------------------------------------------------


def test_buttons_say_whom_they_are_about(page):
    assert spoken(page.signers.row("p2").sign) == "Teken op het scherm: Youssef Haddad"


def test_tab_goes_from_the_signers_to_the_seal(page):
    order = tab_order(page)
    stops = [page.signers.row("p1").sign, page.signers.row("p2").paper, page.signers.everybody]
    places = [order.index(each) for each in (*stops, page.sealing.seal, page.preview.area)]
    assert places == sorted(places)


def test_a_case_that_is_sealed_already_opens_with_its_paper(signed, vault, opened, qtbot):
    seal(signed, qtbot)
    kept = vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN)
    again = opened(vault.cases.load("HIP-2026-00417").case)
    qtbot.waitUntil(lambda: again.preview.pdf() == kept, timeout=20_000)
    assert again.bridge.case.seal is not None
    again.bridge.do(StartNewVersion())
    assert state(again, "p1") == "Nog niet getekend"


def test_a_sealed_case_without_its_paper_says_so(opened):
    page = opened(SealPlan(makers.DAY, "M. de Wit").apply(ready_case()))
    assert "staat niet in deze kluis" in page.sealing.who.text()
