"""Every role against every act, asked of the store itself and not of a window."""

import pytest
from makers import DAY
from role_parts import hand_to, policy
from rule_room_parts import amended
from vaults import CASE

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.roles import Act, Role, may
from herintegratie_desktop.store.credentials import Credential
from herintegratie_desktop.store.errors import NotAllowedError
from herintegratie_desktop.store.journallist import Wanted
from herintegratie_desktop.store.papers import PLAN, SEALED_PLAN

SEALED = SealPlan(DAY, "M. de Wit").apply(CASE)
DIGEST = content_digest(CASE)


def note_copy(vault, *, on_paper):
    vault.papers.note_copy(CASE.id, DIGEST, Phrase("Plan"), on_paper=on_paper)


DOES = {
    "read the list": (Act.READ, lambda vault: vault.cases.listed()),
    "search": (Act.READ, lambda vault: vault.cases.listed("haddad")),
    "view": (Act.READ, lambda vault: vault.cases.view(CASE.id)),
    "timeline": (Act.READ, lambda vault: vault.deeds.timeline(CASE.id)),
    "decisions": (Act.READ, lambda vault: vault.decisions.listed()),
    "edit": (Act.EDIT, lambda vault: vault.cases.save(CASE, 1)),
    "export": (Act.EXPORT, lambda vault: vault.cases.export(CASE.id)),
    "export a plan": (Act.EXPORT, lambda vault: note_copy(vault, on_paper=False)),
    "print": (Act.PRINT, lambda vault: note_copy(vault, on_paper=True)),
    "keep a paper": (Act.PRINT, lambda vault: vault.papers.put(CASE.id, 1, PLAN, b"%PDF", DIGEST)),
    "keep a sealed paper": (
        Act.SEAL,
        lambda vault: vault.papers.put(CASE.id, 1, SEALED_PLAN, b"%PDF", DIGEST),
    ),
    "keep a certificate": (Act.SEAL, lambda vault: vault.credentials.put(Credential(b"p", "x"))),
    "approve": (Act.APPROVE, lambda vault: vault.approvals.approve(CASE.id)),
    "read the journal": (Act.READ_JOURNAL, lambda vault: vault.deeds.page(Wanted())),
    "set a policy": (Act.SET_POLICY, lambda vault: vault.policies.save(policy())),
    "install rules": (
        Act.MANAGE_RULES,
        lambda vault: vault.office.install("dtv.toml", amended(), reason="proef"),
    ),
    "trust a key": (Act.MANAGE_RULES, lambda vault: vault.office.trust("K. Toren", "00" * 32)),
}


@pytest.fixture
def office(vault):
    vault.cases.save(CASE, 0)
    return vault


def outcome(vault, does):
    """Say whether an act was refused because of a role; what else stands in its way does not."""
    try:
        does(vault)
    except NotAllowedError as error:
        return error.act
    except Exception as error:
        return type(error)
    return None


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("name", DOES)
def test_a_role_can_do_what_it_may_and_nothing_else(office, name, role):
    act, does = DOES[name]
    hand_to(office, "K. Toren", role)
    entries = len(office.journal.entries())
    refused = outcome(office, does)
    assert (refused is not act) is may({role}, act)
    if not may({role}, act):
        assert len(office.journal.entries()) == entries


def test_sealing_needs_more_than_editing(office):
    hand_to(office, "K. Toren", Role.PRIVACY)
    with pytest.raises(NotAllowedError) as refused:
        office.cases.save(SEALED, 1)
    assert refused.value.act is Act.SEAL
    assert office.cases.load(CASE.id).case == CASE


def test_the_refusal_says_who_can(office):
    hand_to(office, "K. Toren", Role.APPROVER)
    with pytest.raises(NotAllowedError, match=r"dossiers bewerken.*behandelaar"):
        office.cases.save(CASE, 1)


def test_what_the_program_does_for_itself_needs_no_role(office):
    hand_to(office, "K. Toren", Role.ADMINISTRATOR)
    entries = len(office.journal.entries())
    assert office.cases.load(CASE.id).case == CASE
    assert office.check() == ()
    assert len(office.journal.entries()) == entries


def test_every_role_backs_up_and_only_the_administrator_restores(office):
    for role in Role:
        hand_to(office, "K. Toren", role)
        assert office.may(Act.BACK_UP)
    hand_to(office, "K. Toren", Role.CASEWORKER)
    assert not office.may(Act.RESTORE)


@pytest.mark.parametrize(
    ("does", "action"),
    [
        (lambda vault: vault.cases.view(CASE.id), "view"),
        (lambda vault: vault.cases.export(CASE.id), "export"),
        (lambda vault: note_copy(vault, on_paper=True), "print"),
        (lambda vault: note_copy(vault, on_paper=False), "export-plan"),
        (lambda vault: vault.cases.save(SEALED, 1), "seal"),
        (lambda vault: vault.policies.save(policy()), "policy"),
        (lambda vault: vault.approvals.approve(CASE.id), "approve"),
    ],
)
def test_what_a_person_does_is_one_entry(office, does, action):
    if action == "approve":
        hand_to(office, "K. Toren")
    before = office.journal.last
    does(office)
    (entry, *_) = office.journal.entries()
    assert (entry.number, entry.who, entry.action) == (before + 1, office.user, action)


def test_opening_and_closing_are_recorded_once(office):
    office.note_opening()
    office.note_opening()
    assert [each.action for each in office.journal.entries(limit=2)] == ["open", "edit"]
