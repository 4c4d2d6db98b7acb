"""Four eyes on the page of signing: what is asked, who gave it, and what follows."""

from dataclasses import replace

import makers
import pytest
from opened import ready_case
from role_parts import hand_to, policy
from signing_hands import seal
from vaults import USER

from herintegratie_desktop.core.edits import ChangeReturn, SealPlan
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store.approvals import NotApprovedError
from herintegratie_desktop.ui.paper.copies import approved_on_paper
from herintegratie_desktop.ui.paper.plan_paper import SEALED_PLAN
from herintegratie_desktop.ui.paper.sealing import SealedPaper, file_sealed


@pytest.fixture
def asked(vault):
    vault.policies.save(policy(100_000))
    return vault


@pytest.fixture
def page(asked, opened):
    return opened(ready_case())


def refresh(page):
    page.arrive()
    page.approval.refresh()


def test_without_a_policy_nothing_is_asked(opened):
    page = opened(ready_case())
    assert page.approval.isHidden()


def test_the_card_says_from_which_amount_and_who_can(page):
    refresh(page)
    assert "€ 1.000,00" in page.approval.need.text()
    assert "goedkeurder" in page.approval.state.text()


def test_sealing_waits_for_an_approval_and_leads_to_it(page):
    refresh(page)
    assert any("goedkeuring" in said for _, said in page._open_points(signatures=True))
    assert page.focus_place("signatures/approval")


def test_nobody_is_let_approve_their_own_work(page):
    refresh(page)
    page.approval.approve.click()
    assert "zelf het laatst bewerkt" in page.approval.refusal.text()


def test_a_colleague_approves_and_takes_back(page, asked):
    hand_to(asked, "K. Toren", Role.APPROVER)
    refresh(page)
    page.approval.note.setText("gezien")
    page.approval.approve.click()
    assert "K. Toren" in page.approval.state.text()
    assert "gezien" in page.approval.state.text()
    assert page.approval.missing()
    hand_to(asked, USER, Role.CASEWORKER)
    refresh(page)
    assert page.approval.missing() is None
    assert page.approval.approve.isHidden()
    hand_to(asked, "K. Toren", Role.APPROVER)
    refresh(page)
    page.approval.withdraw.click()
    assert "Nog niet goedgekeurd" in page.approval.state.text()


def test_a_change_of_the_plan_makes_an_approval_not_count(page, asked):
    hand_to(asked, "K. Toren")
    refresh(page)
    page.approval.approve.click()
    hand_to(asked, USER)
    page.bridge.do(ChangeReturn(replace(page.bridge.case.back, place="Mosul"), "place"))
    refresh(page)
    assert "telt niet meer" in page.approval.state.text()
    assert page.approval.missing()


def test_an_approved_plan_is_sealed_and_names_the_approver_on_paper(signed, asked, qtbot):
    signed.bridge.save_now()
    hand_to(asked, "K. Toren")
    asked.approvals.approve(signed.bridge.case.id)
    hand_to(asked, USER)
    refresh(signed)
    assert approved_on_paper(asked, signed.bridge.case).by == "K. Toren"
    signed._choose_paper_for_all(True)
    seal(signed, qtbot)
    assert asked.cases.load(signed.bridge.case.id).case.seal is not None


def test_a_plan_that_lost_its_approval_meanwhile_is_not_filed(signed, asked):
    signed.bridge.save_now()
    case = signed.bridge.case
    edit = SealPlan(makers.DAY, USER)
    with pytest.raises(NotApprovedError):
        file_sealed(SealedPaper(case, edit, b"%PDF"), signed.bridge, asked)
    assert asked.papers.get(case.id, case.version, SEALED_PLAN) is None
    assert signed.bridge.case.seal is None
