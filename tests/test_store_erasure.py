"""Erasing a case for good: no trace of a name in any byte, and a certificate that names nobody."""

import json
from datetime import date, timedelta

import pytest
from backups import backed_up
from erasing import CASE_ID, DUE, GIVEN, NAME, erased, filled, fixed, in_year, the_case
from makers import SAMIRA
from pages_of import decrypted, decrypted_backup
from role_parts import hand_to
from vaults import CASE, PASSPHRASE, START, new_vault, opened, ticking

from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.core.rotation import Taken
from herintegratie_desktop.store.backuprecord import choose_backup_folder
from herintegratie_desktop.store.backuprestore import open_backup
from herintegratie_desktop.store.erasure import ErasureError
from herintegratie_desktop.store.errors import ErasedCaseError, NotAllowedError
from herintegratie_desktop.store.olderbackups import last_days, older_backups

OTHERS = 60


@pytest.fixture
def folder(tmp_path):
    """A vault in which one case among others has everything a case can have."""
    folder = tmp_path / "kluis"
    with new_vault(folder) as vault:
        case = filled(vault)
        hand_over = {
            "id": "h1",
            "case_id": case.id,
            "done_at": "2026-12-01T09:00:00+00:00",
            "done_by": "M. de Wit",
            "what": f"dossier van {NAME}",
            "to_whom": "Partner Erbil",
            "purpose": "uitvoering",
            "digest": "",
        }
        with vault._sealed.writing():
            vault._sealed.insert("hand_overs", hand_over)
        for number in range(OTHERS):
            vault.cases.save(_other(number), 0)
    with in_year(folder, 2032) as vault:
        fixed(vault)
    return folder


def _other(number):
    from dataclasses import replace

    member = replace(SAMIRA, family_name=f"Voorbeeld{number}", v_number="")
    household = replace(CASE.household, members=(member,))
    return replace(CASE, id=f"HIP-2026-1{number:04d}", household=household, answers=())


def traces(pages):
    found = pages.lower()
    return [word for word in (NAME, GIVEN) if word.lower()[:7].encode() in found]


def test_no_byte_of_the_vault_holds_the_name_afterwards(folder):
    assert traces(decrypted(folder)) == [NAME, GIVEN]
    with in_year(folder, 2032) as vault:
        erased(vault)
        assert traces(decrypted(folder)) == []
        assert CASE_ID not in vault.cases
        assert vault.cases.listed(NAME) == ()
        assert vault.cases.count("") == OTHERS
        assert vault.check() == ()
    assert traces(decrypted(folder)) == []


def test_a_backup_made_afterwards_holds_no_trace(folder, tmp_path):
    with in_year(folder, 2032) as vault:
        before = backed_up(vault, tmp_path, START).file
        erased(vault)
        after = backed_up(vault, tmp_path, vault.writer.clock()).file
    assert traces(decrypted_backup(before, tmp_path / "a")) == [NAME, GIVEN]
    assert traces(decrypted_backup(after, tmp_path / "b")) == []


def test_the_guide_of_a_decision_the_journal_and_the_revisions_stay(folder):
    with in_year(folder, 2032) as vault:
        guides, revisions = vault.info().guides, vault.cases.revisions(CASE_ID)
        assert len(vault.decisions.of(CASE_ID)) == 1
        erased(vault)
        assert vault.decisions.of(CASE_ID) == ()
        assert (vault.info().guides, vault.cases.revisions(CASE_ID)) == (guides, revisions)
        assert vault.journal.entries(CASE_ID)[0].action == "erase"
        assert vault.journal.first_broken() is None


def test_the_preview_counts_what_goes_and_what_stays(folder):
    with in_year(folder, 2032) as vault:
        preview = vault.erasures.preview(CASE_ID)
        assert preview.is_due
        assert preview.clock.may_go_from == DUE
        assert preview.goes == {
            "persons": 3,
            "answers": 3,
            "budget_lines": 3,
            "signatures": 1,
            "papers": 1,
            "attachments": 1,
            "decisions": 1,
            "approvals": 1,
            "hand_overs": 1,
        }
        assert preview.stays["revisions"] == 2


def test_the_certificate_holds_totals_and_no_name_or_number(folder):
    with in_year(folder, 2032) as vault:
        certificate = erased(vault, "Termijn voorbij")
        entry = vault.journal.entries(CASE_ID)[0]
        assert certificate.journal_hash == vault.journal.head
        assert entry.revision == certificate.id
        assert vault.erasures.certificates() == (certificate,)
        assert vault.erasures.certificate(certificate.id) == certificate
    assert certificate.totals == {
        "scheme": "dtv",
        "project": "iom",
        "country": "IQ",
        "persons": {"adult": 2, "minor": 1},
        "cents": {"in_kind": 178_000},
        "departure_year": 2026,
    }
    assert certificate.policy["years"] == 5
    assert certificate.policy["may_go_from"] == DUE.isoformat()
    assert CASE_ID not in json.dumps([certificate.totals, certificate.policy])


def test_a_case_that_is_not_due_goes_only_when_that_is_said(folder):
    with in_year(folder, 2031) as vault:
        with pytest.raises(ErasureError, match="01-06-2032"):
            vault.erasures.prepare(CASE_ID, "reden")
        erased(vault, early=True)
        assert CASE_ID not in vault.cases


def test_a_case_that_is_held_does_not_go(folder):
    with in_year(folder, 2032) as vault:
        vault.retention.hold(CASE_ID, "Er loopt een bezwaar.")
        with pytest.raises(ErasureError, match="bezwaar"):
            vault.erasures.prepare(CASE_ID, "reden", early=True)


def test_a_hold_of_between_the_two_steps_keeps_the_case(folder):
    with in_year(folder, 2032) as vault:
        prepared = vault.erasures.prepare(CASE_ID, "reden")
        vault.retention.hold(CASE_ID, "Er loopt een bezwaar.")
        with pytest.raises(ErasureError):
            vault.erasures.erase(prepared, CASE_ID)
        assert CASE_ID in vault.cases


@pytest.mark.parametrize("typed", ["", "HIP-2026-00418", "ja"])
def test_without_the_number_typed_back_nothing_goes(folder, typed):
    with in_year(folder, 2032) as vault:
        prepared = vault.erasures.prepare(CASE_ID, "reden")
        with pytest.raises(ErasureError, match=CASE_ID):
            vault.erasures.erase(prepared, typed)
        assert CASE_ID in vault.cases


@pytest.mark.parametrize("reason", ["", "Verzoek van " + NAME.upper(), "V-nummer 0000000001"])
def test_a_reason_is_asked_that_names_nobody_of_the_case(folder, reason):
    with in_year(folder, 2032) as vault, pytest.raises(ErasureError):
        vault.erasures.prepare(CASE_ID, reason)


def test_only_the_privacy_officer_erases(folder):
    with in_year(folder, 2032) as vault:
        hand_to(vault, "B. Voorbeeld", Role.CASEWORKER, Role.APPROVER, Role.ADMINISTRATOR)
        with pytest.raises(NotAllowedError):
            vault.erasures.prepare(CASE_ID, "reden")
        hand_to(vault, "P. Voorbeeld", Role.PRIVACY)
        erased(vault)
        assert vault.erasures.certificates()[0].erased_by == "P. Voorbeeld"


def test_an_erased_number_is_not_used_again(folder):
    with in_year(folder, 2032) as vault:
        erased(vault)
        with pytest.raises(ErasedCaseError, match=CASE_ID):
            vault.cases.save(the_case(), 0)
        assert vault.cases.new_case_id(2026) == "HIP-2026-10060"


def test_an_older_backup_that_comes_back_loses_what_was_erased_since(folder, tmp_path):
    with in_year(folder, 2032) as vault:
        older = backed_up(vault, tmp_path, START).file
        certificate = erased(vault)
        back = open_backup(older, folder, PASSPHRASE, clock=ticking())
        assert CASE_ID in back.copy.cases
        back.preview(vault)
    back.take_place(folder, START)
    assert traces(decrypted(folder)) == []
    with opened(folder) as vault:
        assert CASE_ID not in vault.cases
        (again,) = vault.erasures.certificates()
        assert (again.id, again.totals) == (certificate.id, certificate.totals)
        assert vault.check() == ()


def test_backups_of_before_are_listed_with_the_day_on_which_they_go(folder, tmp_path):
    elsewhere, stick = tmp_path / "copies", tmp_path / "stick"
    for each in (elsewhere, stick):
        each.mkdir()
    with in_year(folder, 2032) as vault:
        choose_backup_folder(vault, elsewhere)
        yesterday = vault.writer.clock() - timedelta(days=1)
        kept = [backed_up(vault, each, yesterday).file for each in (elsewhere, stick)]
        certificate = erased(vault)
        backed_up(vault, elsewhere, vault.writer.clock() + timedelta(hours=1))
        listed = {each.path: each for each in older_backups(vault, certificate.erased_at)}
        assert listed.keys() == set(kept)
        assert listed[kept[1]].goes_on is None
        assert yesterday.date() < listed[kept[0]].goes_on < date(2034, 1, 1)


def test_with_a_backup_every_day_one_of_midmonth_goes_after_a_week_or_five():
    midmonth, monday = Taken(date(2026, 11, 11)), Taken(date(2026, 11, 30))
    ends = last_days([midmonth, monday], date(2026, 12, 1))
    assert ends[midmonth] < date(2027, 1, 15)
    assert ends[monday] > date(2027, 9, 1)
