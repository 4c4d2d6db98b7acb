"""The list of cases for an approver: the plans that wait, and the way to one of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hands import press, write
from PySide6.QtCore import Qt
from role_parts import hand_to, policy

from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.ui.case_list import CaseList
from herintegratie_desktop.ui.case_table import PAGE
from herintegratie_desktop.ui.main_window import MainWindow

HADDAD = "HIP-2026-00417"
EMPTY = "HIP-2026-00500"


@pytest.fixture
def filled(vault, haddad):
    vault.cases.save(haddad, 0)
    vault.cases.save(replace(haddad, id=EMPTY, plan=replace(haddad.plan, lines=())), 0)
    vault.policies.save(policy(100_000))
    return vault


@pytest.fixture
def cases(shown, filled, desk):
    return shown(CaseList(filled, desk), 1180, 640)


def numbers(cases):
    return [cases.model.summary(row).case_id for row in range(cases.model.rowCount())]


def test_an_approver_sees_only_the_plans_that_wait(cases):
    assert set(numbers(cases)) == {HADDAD, EMPTY}
    cases.waiting.click()
    assert numbers(cases) == [HADDAD]
    assert cases._count.text().startswith("1 wacht")
    cases.waiting.click()
    assert set(numbers(cases)) == {HADDAD, EMPTY}


def test_searching_among_those_that_wait(cases):
    cases.waiting.click()
    write("00500", cases.search)
    assert numbers(cases) == []
    assert "Voor “00500” wacht geen plan op goedkeuring." in cases.nothing()


def test_when_the_last_one_is_approved_the_list_says_that_none_waits(cases, filled):
    hand_to(filled, "K. Toren", Role.APPROVER)
    cases.waiting.click()
    filled.approvals.approve(HADDAD)
    cases.refresh()
    assert numbers(cases) == []
    assert cases.nothing() == "Geen plan wacht op goedkeuring."
    assert cases.waiting.isVisible()


@pytest.mark.parametrize("role", [Role.CASEWORKER, Role.PRIVACY, Role.ADMINISTRATOR])
def test_who_approves_nothing_has_no_filter(shown, filled, desk, role):
    hand_to(filled, "B. Voorbeeld", role)
    assert not shown(CaseList(filled, desk), 1180, 640).waiting.isVisible()


def test_where_no_approval_is_asked_there_is_no_filter(shown, vault, desk, haddad):
    vault.cases.save(haddad, 0)
    cases = shown(CaseList(vault, desk), 1180, 640)
    assert not cases.waiting.isVisible()
    vault.policies.save(policy(1))
    cases.refresh()
    assert cases.waiting.isVisible()


def test_a_plan_that_waits_opens_where_it_is_approved(shown, filled, desk):
    hand_to(filled, "K. Toren", Role.APPROVER)
    main = shown(MainWindow(filled, desk, "light"), 1440, 900)
    main.cases.waiting.click()
    main.cases.search.setFocus()
    press(Qt.Key.Key_Return)
    assert main.bridge.case.id == HADDAD
    assert main.step is Step.SIGN


def test_a_long_list_comes_page_by_page_between_the_strokes(qtbot, cases, filled, haddad):
    for number in range(600, 600 + PAGE):
        filled.cases.save(replace(haddad, id=f"HIP-2026-00{number}"), 0)
    cases.waiting.click()
    qtbot.waitUntil(lambda: not cases.model.is_looking)
    assert len(numbers(cases)) == PAGE + 1
    assert len(set(numbers(cases))) == PAGE + 1


def test_what_is_hidden_looks_no_further(cases):
    cases.waiting.click()
    cases.model._soon.start()
    cases.hide()
    assert not cases.model.is_looking
