import json
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2
from vaults import opened

from herintegratie_desktop.core.approvedwords import Sentence
from herintegratie_desktop.core.canonical import case_digest
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.exchange.decisions import replay
from herintegratie_desktop.store import migrations
from herintegratie_desktop.store.cipher import open_scratch
from herintegratie_desktop.store.errors import NotAllowedError
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.migrations import NEWEST, STEPS, migrate, schema_of, version_of

ARCHIVE = Path(__file__).parent / "archive"
ARCHIVED_PASSPHRASE = "een zin voor het archief"
FORMATS = sorted(path.name for path in ARCHIVE.glob("vault-*"))


def fresh(until=NEWEST):
    sealed = open_scratch()
    migrate(sealed, until)
    return sealed


def fails_halfway():
    return (*STEPS, "create table half (a integer) strict;\n\ninsert into nergens values (1);")


def test_every_step_may_be_taken_one_at_a_time():
    stepwise = open_scratch()
    for number in range(1, NEWEST + 1):
        migrate(stepwise, number)
        assert version_of(stepwise) == number
    assert schema_of(stepwise) == schema_of(fresh())


def test_migrating_twice_changes_nothing():
    sealed = fresh()
    before = schema_of(sealed)
    migrate(sealed)
    assert schema_of(sealed) == before


def test_every_table_of_ours_keeps_types_strictly():
    ours = {
        name: sql
        for name, sql in schema_of(fresh()).items()
        if sql.startswith("CREATE TABLE") and not name.startswith("case_search")
    }
    assert len(ours) == 27
    assert all("strict" in sql.rpartition(")")[2] for sql in ours.values())


def test_a_step_that_fails_leaves_the_database_at_the_step_before(monkeypatch):
    sealed = fresh()
    before = schema_of(sealed)
    monkeypatch.setattr(migrations, "STEPS", fails_halfway())
    with pytest.raises(dbapi2.OperationalError, match="nergens"):
        migrate(sealed, NEWEST + 1)
    assert version_of(sealed) == NEWEST
    assert schema_of(sealed) == before


@pytest.mark.parametrize("name", FORMATS)
def test_a_vault_of_every_release_still_opens(tmp_path, name):
    shutil.copytree(ARCHIVE / name, tmp_path / name)
    with opened(tmp_path / name, ARCHIVED_PASSPHRASE) as vault:
        assert schema_of(vault._sealed) == schema_of(fresh())
        assert vault.check() == ()
        (summary,) = vault.cases.listed("voorbeeld irak")
        loaded = vault.cases.load(summary.case_id)
        assert loaded.case.household.head.name == "Amina Voorbeeld"
        assert [line.cents for line in loaded.case.plan.lines] == [30_000, 125_000, None]
        assert vault.papers.get(summary.case_id, 1, "plan") == b"%PDF-1.7 voorbeeld"
        assert vault.settings.get("organisation") == "Opvanglocatie Voorbeeld"
        rev = vault.cases.save(loaded.case, loaded.rev).rev
        assert rev == loaded.rev


def test_the_digest_of_a_case_of_the_first_release_is_the_same_for_ever(tmp_path):
    shutil.copytree(ARCHIVE / "vault-1", tmp_path / "vault-1")
    with opened(tmp_path / "vault-1", ARCHIVED_PASSPHRASE) as vault:
        (case_id,) = vault.cases.ids()
        newest = vault.cases.revisions(case_id)[0]
        assert newest.digest == case_digest(vault.cases.load(case_id).case)


@pytest.fixture
def second(tmp_path):
    """Give a vault of the second format, of an office with everything of its own."""
    shutil.copytree(ARCHIVE / "vault-2", tmp_path / "vault-2")
    with opened(tmp_path / "vault-2", ARCHIVED_PASSPHRASE) as vault:
        yield vault


def test_what_an_office_installed_in_the_second_format_is_there_for_ever(second):
    (rules,) = second.office.rule_files()
    (key,) = second.office.trusted_keys()
    assert (rules.name, rules.version) == ("dtv.toml", "voorbeeld-1")
    assert rules.signed_by == key.name == "Regelmaker Voorbeeld"
    official = second.office.country_list().official
    assert sorted(official.entries) == ["IQ", "SY"]
    assert official.entries["IQ"][0].since == date(2026, 1, 1)
    assert b'version = "voorbeeld"' in second.office.catalogue().content


def test_days_and_purchases_of_the_second_format_are_there_for_ever(second):
    case = second.cases.load("HIP-2026-00002").case
    assert case.answer("ozv.X-f", "p1").happened_on == date(2019, 5, 1)
    assert [line.shared for line in case.plan.lines] == ["s1", "s1"]


def test_a_decision_of_the_second_format_is_made_again_for_ever(second):
    (decision,) = second.decisions.of("HIP-2026-00002")
    assert second.decisions.is_unchanged(decision)
    again = replay(second.decisions, decision)
    assert again.may_sign is decision.may_sign is True
    assert [use.limit for use in again.budget.persons] == [190_000, 190_000]
    kept = json.loads(decision.document)["findings"]
    outcomes = [(each["person"], each["rule"], each["outcome"]) for each in kept]
    assert outcomes == [(each.person, each.rule, each.outcome.value) for each in again.findings]


@pytest.fixture
def third(tmp_path):
    """Give a vault of the third format, opened by somebody who may only read and approve."""
    shutil.copytree(ARCHIVE / "vault-3", tmp_path / "vault-3")
    with opened(tmp_path / "vault-3", "een zin voor een ander") as vault:
        yield vault


def test_a_role_of_the_third_format_holds_for_ever(third):
    assert third.user == "A. Voorbeeld"
    assert third.roles == {Role.APPROVER}
    with pytest.raises(NotAllowedError):
        third.retention.release(third.cases.ids()[0])


def test_what_a_case_of_the_third_format_has_is_there_for_ever(third):
    (case_id,) = third.cases.ids()
    (attachment,) = third.attachments.of(case_id)
    assert b"".join(third.attachments.read(attachment.id)) == b"Bon van Voorbeeld"
    (approval,) = third.approvals.of(case_id)
    assert (approval.approved_by, approval.note) == ("A. Voorbeeld", "gezien")
    assert [hold.reason for hold in third.retention.held()] == ["Bezwaar loopt"]
    assert [fixing.project for fixing in third.retention.fixings()] == ["goedwerk"]


def test_words_that_were_approved_in_the_fourth_format_are_there_for_ever(tmp_path):
    shutil.copytree(ARCHIVE / "vault-4", tmp_path / "vault-4")
    with opened(tmp_path / "vault-4", ARCHIVED_PASSPHRASE) as vault:
        own = vault.office.words.in_force()["ti"]
    assert (own.approved_by, own.approved_on) == ("Vertaler Voorbeeld", date(2026, 11, 20))
    assert own.said == {Sentence("", "Adres"): ("ኣድራሻ",)}


def test_the_archive_holds_the_newest_format():
    assert f"vault-{NEWEST}" in FORMATS


def test_ids_sort_by_the_moment_they_were_made():
    moments = [
        datetime(2026, 11, 23, 9, 0, 0, micro, tzinfo=UTC) for micro in (0, 1, 999, 1000, 999_999)
    ]
    made = [new_id(moment) for moment in moments]
    assert made == sorted(made)
    assert len({new_id(moments[0]) for _ in range(100)}) == 100
    assert {(each[14], each[19] in "89ab") for each in made} == {("7", True)}


def test_a_moment_is_kept_in_utc_so_that_text_sorts():
    assert timestamp(datetime(2026, 11, 23, 9, 0, tzinfo=UTC)) == "2026-11-23T09:00:00.000000+00:00"
