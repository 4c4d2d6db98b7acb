"""Decisions: kept with the seal, and made again from what was kept."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from makers import DAY, cases, household_case, line
from vaults import USER, create, ticking

from herintegratie_desktop.core.canonical import canonical_json, case_document, content_digest
from herintegratie_desktop.core.case import Seal
from herintegratie_desktop.core.check import check
from herintegratie_desktop.exchange.decisions import (
    checked_by,
    decide,
    keep_decisions,
    replay,
    says_the_same,
)
from herintegratie_desktop.exchange.report import check_document
from herintegratie_desktop.store.decisions import NoSuchDecisionError
from herintegratie_desktop.store.errors import VaultNotWritableError
from herintegratie_desktop.store.guidearchive import guide_files
from herintegratie_desktop.store.places import resources

CASE = household_case(line("l1", "p1", 30_000))
DTV = guide_files(resources())["rules/dtv.toml"].partition(b"\n[[example]]")[0]


def sealed(case, day=DAY):
    return replace(case, seal=Seal(day, USER, content_digest(case)))


def higher_limits(vault, version="2027-01-01"):
    text = DTV.decode().replace("180_000", "190_000")
    changed = text.replace('version = "2026-11-01"', f'version = "{version}"')
    vault.office.install("dtv.toml", changed.encode(), reason="proef")


@pytest.fixture
def office(vault):
    """Give a vault that keeps a decision with every sealed case."""
    keep_decisions(vault)
    return vault


def test_sealing_keeps_the_decision_with_all_it_rested_on(office):
    office.cases.save(CASE, 0)
    assert office.decisions.of(CASE.id) == ()
    office.cases.save(sealed(CASE), 1)
    (decision,) = office.decisions.of(CASE.id)
    checked = check(sealed(CASE), office.office.guide(), DAY)
    assert decision.document == canonical_json(check_document(checked)).decode()
    assert decision.case_document == canonical_json(case_document(sealed(CASE))).decode()
    assert (decision.rev, decision.version, decision.day) == (2, 1, DAY)
    assert (decision.scheme, decision.may_sign, decision.made_by) == ("dtv", True, USER)
    assert decision.guide == office.office.guide_digest()
    assert office.decisions.get(decision.id) == decision
    assert office.decisions.is_unchanged(decision)
    entry = office.journal.entries(CASE.id)[0]
    assert (entry.action, entry.revision, entry.digest) == ("decide", decision.id, decision.digest)


def test_a_draft_and_an_unchanged_save_leave_no_decision(office):
    office.cases.save(CASE, 0)
    office.cases.save(sealed(CASE), 1)
    office.cases.save(sealed(CASE), 2)
    assert len(office.decisions.of(CASE.id)) == 1


def test_a_seal_and_its_decision_are_both_on_the_disk_or_neither(office):
    office.cases.save(CASE, 0)
    pages = office._sealed.value("pragma page_count")
    office._sealed.db.execute(f"pragma max_page_count = {pages}")
    with pytest.raises(VaultNotWritableError):
        office.cases.save(sealed(CASE), 1)
    assert office.cases.load(CASE.id).case == CASE
    assert office.decisions.ids() == ()
    assert office.cases.rev(CASE.id) == 1


def test_a_seal_is_not_saved_when_its_decision_cannot_be_kept(vault):
    def fails(case, rev):
        raise RuntimeError("halfway")

    vault.cases.on_sealed = fails
    with pytest.raises(RuntimeError):
        vault.cases.save(sealed(CASE), 0)
    assert CASE.id not in vault.cases
    assert len(vault.journal.entries()) == 1


def test_a_guide_is_kept_once_however_many_decisions_are_made_by_it(office):
    for number in range(3):
        case = replace(CASE, id=f"HIP-2026-0000{number}")
        office.cases.save(sealed(case), 0)
    told = office.info()
    assert (told.decisions, told.guides) == (3, 1)
    higher_limits(office)
    office.cases.save(sealed(replace(CASE, id="HIP-2026-00009")), 0)
    assert office.info().guides == 2


def test_an_old_decision_is_made_again_by_the_rules_of_then(office):
    case = household_case(line("l1", "p1", 185_000))
    office.cases.save(sealed(case), 0)
    (decision,) = office.decisions.of(case.id)
    higher_limits(office)
    then, now = replay(office.decisions, decision), checked_by(decision, office.office.guide())
    assert says_the_same(decision, then)
    assert not says_the_same(decision, now)
    assert (then.may_sign, now.may_sign) == (False, True)


def test_a_changed_decision_is_not_what_the_journal_recorded(office):
    office.cases.save(sealed(CASE), 0)
    (decision,) = office.decisions.of(CASE.id)
    document = json.loads(decision.document) | {"may_sign": False}
    assert not office.decisions.is_unchanged(
        replace(decision, document=canonical_json(document).decode())
    )
    assert not office.decisions.is_unchanged(replace(decision, may_sign=False))


def test_a_plan_sealed_when_there_were_no_amounts_here_leaves_no_decision(office):
    case = replace(CASE, scheme="eurp")
    office.cases.save(sealed(case, DAY.replace(year=2020)), 0)
    assert office.decisions.of(CASE.id) == ()
    assert CASE.id in office.cases


def test_a_case_that_is_not_sealed_is_not_decided(office):
    decide(office, CASE, 1)
    assert office.decisions.ids() == ()


def test_an_unknown_decision_is_said(vault):
    with pytest.raises(NoSuchDecisionError, match="staat niet in deze kluis"):
        vault.decisions.get("bestaat-niet")


@pytest.fixture(scope="module")
def lasting(tmp_path_factory):
    """Give one vault for all examples of a property."""
    vault, _ = create(tmp_path_factory.mktemp("kluis") / "kluis")
    with vault:
        yield vault


@settings(max_examples=30)
@given(case=cases())
def test_every_stored_decision_comes_out_again_byte_for_byte(lasting, case):
    lasting.office.uninstall("dtv.toml") if lasting.office.has_own else None
    checked = check(case, lasting.office.guide(), DAY)
    made = lasting.decisions.record(checked, 1, check_document(checked))
    higher_limits(lasting)
    kept = lasting.decisions.get(made.id)
    assert kept == made
    assert lasting.decisions.is_unchanged(kept)
    assert says_the_same(kept, replay(lasting.decisions, kept))


def test_the_clock_of_the_vault_is_the_moment_of_a_decision(office):
    office.cases.save(sealed(CASE), 0)
    (decision,) = office.decisions.of(CASE.id)
    assert decision.made_at > ticking()()
