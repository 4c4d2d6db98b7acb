"""What is saved of a damaged vault and what is said of the rest; the damaged one stays as it is."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from faults.damage import (
    DATABASE,
    LOG,
    PAGE,
    case_id,
    case_ids,
    data_key,
    flip,
    killed_vault,
    middle,
    places,
    rescued,
    ruin,
)
from vaults import CASE, contents, opened

from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    FolderNotEmptyError,
    NewerVaultError,
    VaultInUseError,
    WrongPassphraseError,
)
from herintegratie_desktop.store.recognising import SealedPages

ALL = [case_id(number) for number in range(1, 61)]


def test_a_whole_vault_comes_over_whole(folder):
    before = contents(folder)
    report = rescued(folder)
    assert report.is_whole
    assert (report.found, report.mended) == ((), ())
    assert dict(report.saved)["cases"] == 60
    assert case_ids(report.folder) == ALL
    assert contents(folder) == before


def test_the_new_vault_is_the_same_vault_with_a_journal_that_goes_on(folder):
    with opened(folder) as vault:
        known, head, count = vault.id, vault.journal.head, vault.journal.last
    with opened(rescued(folder).folder) as vault:
        assert vault.id == known
        assert vault.journal.hash_of(count) == head
        assert [entry.action for entry in vault.journal.entries(limit=1)] == ["rescue"]
        assert vault.papers.get(case_id(1), 1, "plan") == b"%PDF proef"


@pytest.mark.parametrize("page", [1, 2, 30, 60])
def test_a_page_with_one_changed_bit_is_put_right(folder, page):
    flip(folder / DATABASE, (page - 1) * PAGE + 1234, 16)
    report = rescued(folder)
    assert report.mended == (page,)
    assert report.is_whole
    assert case_ids(report.folder) == ALL


def test_a_changed_byte_of_the_salt_is_put_right(folder):
    flip(folder / DATABASE, 5, 77)
    assert rescued(folder).is_whole


def test_a_bad_page_of_cases_costs_only_the_cases_on_it(folder, pages):
    ruin(folder / DATABASE, middle(pages["cases"]))
    report = rescued(folder)
    left = case_ids(report.folder)
    lost = [place for place in places(report) if place.startswith("HIP-")]
    assert 0 < len(lost) < 20
    assert sorted([*left, *lost]) == ALL
    assert any(place.startswith("cases[") for place in places(report))


def test_a_bad_page_of_persons_is_said_of_every_case_it_hurts(folder, pages):
    ruin(folder / DATABASE, middle(pages["persons"]))
    report = rescued(folder)
    hurt = [place for place in places(report) if place.startswith("HIP-")]
    assert case_ids(report.folder) == ALL
    assert 0 < len(hurt) < 40
    with opened(report.folder) as vault:
        assert vault.journal.entries(hurt[0])[0].action == "rescue"


def test_a_bad_page_of_the_journal_leaves_the_chain_before_it_and_what_can_be_read(folder, pages):
    ruin(folder / DATABASE, middle(pages["journal"]))
    report = rescued(folder)
    assert case_ids(report.folder) == ALL
    assert any(place.startswith("journal[") for place in places(report))
    with opened(report.folder) as vault:
        actions = [entry.action for entry in vault.journal.entries(limit=500)]
    assert any(action.startswith("rescue:") for action in actions)


@pytest.mark.parametrize("table", ["revisions", "meta", "settings"])
def test_all_pages_of_a_small_table_bad_cost_no_case(folder, pages, table):
    ruin(folder / DATABASE, *pages[table])
    report = rescued(folder)
    assert any(place.startswith(table) for place in places(report))
    assert case_ids(report.folder) == ALL


def test_without_the_list_of_tables_only_a_backup_helps_and_that_is_said(folder, pages):
    ruin(folder / DATABASE, middle(pages["sqlite_master"]))
    with pytest.raises(DamagedVaultError, match="inhoudsopgave"):
        rescued(folder)
    assert sorted(path.name for path in folder.parent.iterdir()) == ["kluis"]


def test_every_tenth_page_bad_still_gives_what_lies_between(folder, pages):
    count = (folder / DATABASE).stat().st_size // PAGE
    firsts = {*pages["sqlite_master"], *(found[0] for found in pages.values())}
    ruin(folder / DATABASE, *(page for page in range(30, count, 10) if page not in firsts))
    report = rescued(folder)
    left = case_ids(report.folder)
    lost = {place for place in places(report) if place.startswith("HIP-")}
    assert len(left) > 20
    assert set(ALL) <= {*left, *lost}


def test_a_vault_cut_off_in_the_middle_gives_its_first_half(folder):
    raw = (folder / DATABASE).read_bytes()
    (folder / DATABASE).write_bytes(raw[: len(raw) * 3 // 4 + 100])
    report = rescued(folder)
    assert "afgebroken" in report.found[0].said()
    assert not report.is_whole
    case_ids(report.folder)


def test_saves_in_the_log_of_a_killed_program_are_saved_too(tmp_path):
    folder = killed_vault(tmp_path / "kluis")
    before = contents(folder)
    report = rescued(folder)
    assert report.is_whole
    assert len(case_ids(report.folder)) == 13
    assert contents(folder) == before


def test_a_log_that_is_gone_is_said_with_when_the_vault_was_opened(tmp_path):
    folder = killed_vault(tmp_path / "kluis")
    (folder / LOG).unlink()
    report = rescued(folder)
    assert places(report) == [LOG]
    assert "23-11-2026" in report.lost[0].phrase.said()
    assert len(case_ids(report.folder)) == 10


def test_a_log_of_another_moment_is_not_used(tmp_path):
    folder = killed_vault(tmp_path / "kluis")
    with opened(tmp_path / "levend") as vault:
        for number in range(20, 60):
            vault.cases.save(replace(CASE, id=case_id(number)), 0)
    (folder / DATABASE).write_bytes((tmp_path / "levend" / DATABASE).read_bytes())
    report = rescued(folder)
    assert LOG in places(report)
    assert len(case_ids(report.folder)) == 53


def test_saves_behind_a_damaged_place_of_the_log_are_counted(tmp_path):
    folder = killed_vault(tmp_path / "kluis", later=6)
    size = (folder / LOG).stat().st_size
    flip(folder / LOG, size // 2)
    report = rescued(folder)
    assert places(report) == [LOG]
    assert 10 < len(case_ids(report.folder)) < 16


def test_a_case_that_cannot_be_understood_loses_only_that_part(folder):
    with opened(folder) as vault:
        run = vault._sealed.db.conn.execute
        run("update persons set role = 'koning' where case_number = 3 and position = 1")
        run("update cases set saved_at = 'gisteren' where number = 5")
        run("update cases set opened_on = 'ooit' where number = 7")
    report = rescued(folder)
    assert {case_id(3), case_id(7)} <= set(places(report))
    assert sorted({*case_ids(report.folder), case_id(7)}) == ALL


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"SQLite format 3\0" + bytes(8176), "zonder versleuteling"),
        (b"PK\x03\x04" + bytes(8188), "zip"),
        (b"%PDF-1.7" + bytes(100), "pdf"),
        (bytes(range(256)) * 64, "andere sleutel"),
        (b"abc", "afgebroken"),
    ],
)
def test_a_foreign_file_is_named_and_nothing_is_made_of_it(folder, content, said):
    (folder / DATABASE).write_bytes(content)
    before = contents(folder)
    with pytest.raises(DamagedVaultError, match=said):
        rescued(folder)
    with pytest.raises(DamagedVaultError, match=said):
        opened(folder)
    assert contents(folder) | {"vault.lock": b""} == before
    assert sorted(path.name for path in folder.parent.iterdir()) == ["kluis"]


def test_a_vault_of_a_newer_program_is_not_rescued_but_left_alone(folder):
    with opened(folder) as vault:
        vault._sealed.db.conn.execute("pragma user_version = 99")
    before = contents(folder)
    with pytest.raises(NewerVaultError):
        rescued(folder)
    assert contents(folder) == before


def test_a_damaged_key_file_says_what_helps_and_that_of_a_backup_does(folder, model):
    (folder / "keys.json").write_text('{"format": "herint')
    with pytest.raises(DamagedVaultError, match="back-up"):
        rescued(folder)
    report = rescued(folder, keys=model)
    assert case_ids(report.folder) == ALL


def test_a_rescue_needs_the_key_a_free_vault_and_an_empty_folder(folder):
    with pytest.raises(WrongPassphraseError):
        rescued(folder, secret="een heel andere wachtwoordzin")
    with opened(folder), pytest.raises(VaultInUseError):
        rescued(folder)
    (folder.parent / "gered").mkdir()
    (folder.parent / "gered" / "iets").write_text("van een ander")
    with pytest.raises(FolderNotEmptyError):
        rescued(folder)


def test_pages_prove_themselves_by_the_key(folder):
    ruin(folder / DATABASE, 7, 12)
    pages = SealedPages(folder / DATABASE, data_key(folder))
    assert list(pages.broken()) == [7, 12]
    assert pages.promised() == pages.count


def test_a_log_of_another_moment_is_never_replayed_over_the_database(tmp_path):
    folder = killed_vault(tmp_path / "kluis")
    with opened(tmp_path / "levend") as vault:
        for number in range(20, 60):
            vault.cases.save(replace(CASE, id=case_id(number)), 0)
    (folder / DATABASE).write_bytes((tmp_path / "levend" / DATABASE).read_bytes())
    before = contents(folder)
    with pytest.raises(DamagedVaultError, match="hoort niet bij"):
        opened(folder)
    after = contents(folder)
    assert (after[DATABASE], after[LOG]) == (before[DATABASE], before[LOG])


def test_a_lost_log_is_said_in_the_session_that_follows(tmp_path):
    folder = killed_vault(tmp_path / "kluis")
    with opened(shutil.copytree(folder, tmp_path / "heel")) as vault:
        assert vault.health.warnings == ()
    (folder / LOG).unlink()
    with opened(folder) as vault:
        assert "vault.db-wal ontbreekt" in vault.health.warnings[0].said()
