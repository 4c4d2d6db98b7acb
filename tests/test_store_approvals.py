"""Four eyes: no plan at or above the amount is sealed without an approval that holds."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from makers import DAY, household_case, line
from role_parts import hand_to, policy

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import InkSignature
from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.core.officepolicy import spent_in
from herintegratie_desktop.store.approvals import NoApprovalError, NotApprovedError

CASE = household_case(line("l1", "p1", 100_000), line("l2", "p2", 50_000))
SEAL = SealPlan(DAY, "M. de Wit")
WORKER, COLLEAGUE, THIRD = "M. de Wit", "K. Toren", "A. Brug"


@pytest.fixture
def office(vault):
    vault.policies.save(policy(150_000))
    vault.cases.save(CASE, 0)
    return vault


def approve(vault, who=COLLEAGUE, case_id=CASE.id, note=""):
    hand_to(vault, who)
    made = vault.approvals.approve(case_id, note)
    hand_to(vault, WORKER)
    return made


def test_without_a_policy_of_its_own_a_vault_asks_no_approval(vault):
    vault.cases.save(CASE, 0)
    assert vault.cases.save(SEAL.apply(CASE), 1).rev == 2


def test_at_the_amount_a_plan_is_not_sealed_without_approval(office):
    with pytest.raises(NotApprovedError, match=r"€ 1\.500,00"):
        office.cases.save(SEAL.apply(CASE), 1)
    assert office.cases.load(CASE.id).case.seal is None


def test_under_the_amount_it_is(office):
    less = household_case(line("l1", "p1", 149_999))
    office.cases.save(less, 1)
    assert office.cases.save(SEAL.apply(less), 2).rev == 3


def test_an_approval_of_a_colleague_is_enough(office):
    made = approve(office, note="gezien")
    assert (made.approved_by, made.digest, made.note) == (COLLEAGUE, content_digest(CASE), "gezien")
    assert office.cases.save(SEAL.apply(CASE), 1).rev == 2
    assert office.approvals.of(CASE.id) == (made,)


def test_an_approval_does_not_count_for_another_plan_and_counts_again_when_that_is_undone(office):
    approve(office)
    other = replace(CASE, network="erso")
    office.cases.save(other, 1)
    with pytest.raises(NotApprovedError):
        office.cases.save(SEAL.apply(other), 2)
    office.cases.save(CASE, 2)
    assert office.cases.save(SEAL.apply(CASE), 3).rev == 4


def test_ink_changes_nothing_about_an_approval(office):
    approve(office)
    ink = InkSignature("p1", "Samira Haddad", DAY, content_digest(CASE), (((0.1, 0.1, 0.5),),))
    signed = replace(CASE, signatures=(ink,))
    office.cases.save(signed, 1)
    assert office.cases.save(SEAL.apply(signed), 2).rev == 3


def test_nobody_approves_what_they_edited_last(office):
    with pytest.raises(NoApprovalError, match="zelf het laatst bewerkt"):
        office.approvals.approve(CASE.id)
    assert office.approvals.of(CASE.id) == ()


def test_nobody_seals_on_their_own_approval(office):
    approve(office)
    hand_to(office, COLLEAGUE)
    with pytest.raises(NotApprovedError):
        office.cases.save(SEAL.apply(CASE), 1)
    hand_to(office, THIRD)
    assert office.cases.save(SEAL.apply(CASE), 1).rev == 2


def test_an_approver_who_edits_afterwards_no_longer_counts(office):
    approve(office)
    hand_to(office, COLLEAGUE)
    office.cases.save(replace(CASE, network="erso"), 1)
    office.cases.save(CASE, 2)
    hand_to(office, WORKER)
    with pytest.raises(NotApprovedError):
        office.cases.save(SEAL.apply(CASE), 3)


def test_a_policy_may_allow_own_approval(office):
    office.policies.save(policy(150_000, self_approval=True))
    office.approvals.approve(CASE.id)
    assert office.cases.save(SEAL.apply(CASE), 1).rev == 2


def test_an_approval_that_was_withdrawn_counts_no_longer(office):
    approve(office)
    hand_to(office, COLLEAGUE)
    office.approvals.withdraw(CASE.id)
    hand_to(office, WORKER)
    with pytest.raises(NotApprovedError):
        office.cases.save(SEAL.apply(CASE), 1)
    assert [each.action for each in office.journal.entries(CASE.id)][:2] == [
        "withdraw-approval",
        "approve",
    ]


def test_only_who_gave_an_approval_takes_it_back(office):
    approve(office)
    hand_to(office, THIRD)
    with pytest.raises(NoApprovalError, match=COLLEAGUE):
        office.approvals.withdraw(CASE.id)


def test_a_sealed_plan_is_not_approved_any_more(office):
    approve(office)
    office.cases.save(SEAL.apply(CASE), 1)
    hand_to(office, THIRD)
    with pytest.raises(NoApprovalError, match="al ondertekend"):
        office.approvals.approve(CASE.id)


def test_a_sealed_file_from_elsewhere_is_no_way_around(office):
    stranger = replace(CASE, id="HIP-2026-00999")
    with pytest.raises(NotApprovedError):
        office.cases.save(SEAL.apply(stranger), 0, action="import")
    assert stranger.id not in office.cases


def test_an_approval_needs_an_amount_that_is_all_there_is_to_spend(office):
    assert spent_in(CASE) == 150_000


steps = st.lists(
    st.tuples(
        st.sampled_from(("edit", "approve", "withdraw", "seal")),
        st.sampled_from((WORKER, COLLEAGUE, THIRD)),
        st.sampled_from((99_999, 100_000, 170_000)),
    ),
    max_size=14,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps)
def test_no_plan_is_ever_sealed_without_an_approval_that_holds(vault, taken):
    hand_to(vault, WORKER)
    vault.policies.save(policy(100_000))
    case_id = vault.cases.new_case_id(2026)
    case = replace(household_case(line("l1", "p1", 50_000)), id=case_id)
    vault.cases.save(case, 0)
    approved, editor = set(), WORKER
    for deed, who, cents in taken:
        hand_to(vault, who)
        stored = vault.cases.load(case_id)
        now, digest = stored.case, content_digest(stored.case)
        if deed == "edit" and now.seal is None:
            changed = replace(household_case(line("l1", "p1", cents)), id=case_id)
            if vault.cases.save(changed, stored.rev).is_new:
                editor = who
        elif deed == "approve" and now.seal is None and who != editor:
            vault.approvals.approve(case_id)
            approved.add((who, digest))
        elif deed == "withdraw" and (who, digest) in approved and now.seal is None:
            vault.approvals.withdraw(case_id)
            approved.discard((who, digest))
        elif deed == "seal" and now.seal is None:
            others = {name for name, of in approved if of == digest} - {who, editor}
            may_be = spent_in(now) < 100_000 or bool(others)
            try:
                vault.cases.save(SEAL.apply(now), stored.rev)
            except NotApprovedError:
                assert not may_be
            else:
                assert may_be
                editor = who
