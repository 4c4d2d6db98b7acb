"""The plans that wait for a colleague's approval."""

from dataclasses import replace

import pytest
from makers import line
from role_parts import hand_to, policy
from vaults import CASE, USER, new_vault

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import InkSignature, Seal
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store.errors import NotAllowedError
from herintegratie_desktop.store.waiting import BEGIN

AMOUNT = 30_000
COLLEAGUE = "K. Toren"


@pytest.fixture
def vault(tmp_path):
    with new_vault(tmp_path / "kluis") as made:
        made.cases.save(CASE, 0)
        made.policies.save(policy(AMOUNT))
        yield made


def found(vault, search="", reach=0):
    """Give every case that waits, walking on as long as there is more."""
    place, ids = BEGIN, []
    while place is not None:
        page = vault.waiting.page(search, place, reach)
        ids.extend(each.case_id for each in page.cases)
        place = page.next
    return ids


def approved(vault):
    hand_to(vault, COLLEAGUE, Role.APPROVER)
    vault.approvals.approve(CASE.id)
    hand_to(vault, USER)


def put(vault, case):
    vault.cases.save(case, vault.cases.rev(case.id))


def spending(case_id, cents, *, charged=True):
    plan = replace(CASE.plan, lines=(replace(line("l1", "p1", cents), charged=charged),))
    return replace(CASE, id=case_id, plan=plan)


def test_a_plan_that_reaches_the_amount_waits(vault):
    put(vault, spending("HIP-2026-00901", AMOUNT - 1))
    put(vault, spending("HIP-2026-00902", AMOUNT))
    assert found(vault) == ["HIP-2026-00902", CASE.id]


def test_what_is_not_charged_to_the_budget_does_not_count(vault):
    put(vault, spending("HIP-2026-00901", AMOUNT, charged=False))
    assert found(vault) == [CASE.id]


def test_without_an_amount_in_the_policy_nothing_waits(vault):
    vault.policies.save(policy())
    assert not vault.waiting.is_asked()
    assert found(vault) == []


def test_an_approved_plan_waits_no_longer_until_it_changes(vault):
    approved(vault)
    assert found(vault) == []
    put(vault, replace(CASE, project="vvn"))
    assert found(vault) == [CASE.id]


def test_a_signature_after_the_approval_changes_nothing_about_it(vault):
    approved(vault)
    ink = InkSignature("p1", "Samira", CASE.opened_on, content_digest(CASE), ())
    put(vault, replace(CASE, signatures=(ink,)))
    assert found(vault) == []


def test_a_withdrawn_approval_counts_no_longer(vault):
    approved(vault)
    hand_to(vault, COLLEAGUE, Role.APPROVER)
    vault.approvals.withdraw(CASE.id)
    assert found(vault) == [CASE.id]


def test_an_approval_by_who_edited_last_does_not_count(vault):
    vault.policies.save(policy(AMOUNT, self_approval=True))
    vault.approvals.approve(CASE.id)
    assert found(vault) == []
    vault.policies.save(policy(AMOUNT))
    assert found(vault) == [CASE.id]


def test_a_sealed_plan_waits_for_nobody(vault):
    approved(vault)
    put(vault, replace(CASE, seal=Seal(CASE.opened_on, USER, content_digest(CASE))))
    vault.policies.save(policy(1))
    assert found(vault) == []


def test_a_search_narrows_what_waits(vault):
    put(vault, spending("HIP-2026-00902", AMOUNT))
    assert found(vault, "00902") == ["HIP-2026-00902"]
    assert found(vault, "zzz") == []


@pytest.mark.parametrize("reach", [1, 2, 3, 50])
def test_however_few_are_looked_at_in_one_go_each_is_found_once(vault, reach):
    for number in range(901, 906):
        put(vault, spending(f"HIP-2026-00{number}", AMOUNT if number % 2 else 1))
    assert found(vault, reach=reach) == [
        "HIP-2026-00905", "HIP-2026-00903", "HIP-2026-00901", CASE.id,
    ]  # fmt: skip


def test_an_administrator_reads_no_cases_and_so_no_plans_that_wait(vault):
    hand_to(vault, "B. Voorbeeld", Role.ADMINISTRATOR)
    with pytest.raises(NotAllowedError):
        vault.waiting.page()
