"""Who signs a plan: with the mouse, on paper, again after a change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from eyes import spoken
from hands import press, tab_order, write
from opened import ready_case
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from signing_hands import INK, click, dialog_of, scribble, state

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Helper
from herintegratie_desktop.core.plan_edits import ChangePlanText
from herintegratie_desktop.ui.paper.declaration import Declaration
from herintegratie_desktop.ui.paper.sign_dialog import SignDialog


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


def test_buttons_say_whom_they_are_about(page):
    assert spoken(page.signers.row("p2").sign) == "Teken op het scherm: Youssef Haddad"


def test_tab_goes_from_the_signers_to_the_seal(page):
    order = tab_order(page)
    stops = [page.signers.row("p1").sign, page.signers.row("p2").paper, page.signers.everybody]
    places = [order.index(each) for each in (*stops, page.sealing.seal, page.preview.area)]
    assert places == sorted(places)
