"""A backup is only called one after a restored copy was the same as the vault."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from backups import backed_up, changed
from vaults import CASE, PASSPHRASE, START, USER, contents, new_vault, opened, ticking

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.rotation import Taken
from herintegratie_desktop.store.backup import (
    PROOF_BEGINS,
    Origin,
    copy_backup,
    make_backup,
    write_backup,
)
from herintegratie_desktop.store.backupfile import made_at, vault_of
from herintegratie_desktop.store.backupfolder import (
    InsideVaultError,
    NoBackupFolderError,
    backups_in,
    file_name,
    free_path,
    rotate,
    sweep,
)
from herintegratie_desktop.store.backupproof import proof_of
from herintegratie_desktop.store.backuprecord import (
    backup_folder,
    choose_backup_folder,
    failure,
    has_news,
    is_due,
    last_backup,
    note_failure,
    remembered,
)
from herintegratie_desktop.store.backuprestore import restore_backup
from herintegratie_desktop.store.backupwork import BackupStoppedError, Work


@pytest.fixture
def folder(tmp_path):
    """Give the folder backups go to."""
    made = tmp_path / "backups"
    made.mkdir()
    return made


@pytest.fixture
def vault(tmp_path):
    """Give an open vault with one case."""
    with new_vault(tmp_path / "kluis") as made:
        made.cases.save(CASE, 0)
        yield made


# --- making one ---------------------------------------------------------------------------


def test_a_backup_opens_with_the_same_passphrase_and_holds_the_same_cases(vault, folder, tmp_path):
    made = backed_up(vault, folder)
    restore_backup(made.file, tmp_path / "terug", PASSPHRASE, clock=ticking())
    with opened(tmp_path / "terug") as other:
        assert other.cases.load(CASE.id) == vault.cases.load(CASE.id)
        assert other.check() == ()
        assert other.id == vault.id


def test_a_backup_needs_no_passphrase_and_leaves_nothing_else_behind(vault, folder):
    head = vault.journal.head
    made = backed_up(vault, folder)
    left = sorted(path.suffix for path in folder.iterdir())
    assert left == [".hibackup", ".wissingen"]
    assert made.bytes == made.file.stat().st_size
    assert (made.proof.count("cases"), made.proof.count("persons")) == (1, 3)
    assert made.proof.journal == head


def test_the_name_holds_the_moment_and_nothing_personal(vault, folder):
    now = datetime(2026, 11, 23, 14, 2).astimezone()
    made = backed_up(vault, folder, now)
    assert made.file.name == f"herintegratie-{vault.id[:8]}-20261123-1402.hibackup"
    assert made_at(made.file) == now
    assert vault_of(made.file) == vault.id


def test_two_backups_in_one_minute_are_both_kept(vault, folder):
    first, second = backed_up(vault, folder), backed_up(vault, folder)
    assert [each.path for each in backups_in(folder, vault.id)] == [second.file, first.file]


def test_what_is_typed_while_a_backup_is_made_neither_waits_nor_spoils_it(vault, folder):
    for number in range(200):
        vault.cases.save(replace(CASE, id=f"HIP-2026-{number + 1000:05d}"), 0)
    origin, found, ended = Origin.of(vault), [], threading.Event()

    def work():
        try:
            for _ in range(4):
                found.append(make_backup(origin, folder, START, Work()))
        finally:
            ended.set()

    thread = threading.Thread(target=work)
    thread.start()
    saves = 0
    while not ended.is_set():
        changed(vault, language=("en", "fr")[saves % 2])
        saves += 1
    thread.join()
    assert len(found) == 4
    assert saves > 4
    assert all(each.proof.count("cases") == 201 for each in found)


def test_every_row_counts_in_the_proof(vault):
    sealed = vault._sealed
    before = proof_of(sealed)
    changed(vault, language="fr")
    after = proof_of(sealed)
    assert before.cases != after.cases
    assert before.journal != after.journal
    assert after.count("revisions") == before.count("revisions") + 1
    assert after.count("geen tabel") == 0


@pytest.mark.parametrize("stop_at", [0.0, 0.45, PROOF_BEGINS, 0.6])
def test_a_backup_may_be_ended_at_any_moment_and_leaves_nothing(vault, folder, stop_at):
    class Stopping(Work):
        def part(self, begin, end):
            if begin >= stop_at:
                self.stop()
            super().part(begin, end)

    with pytest.raises(BackupStoppedError):
        make_backup(Origin.of(vault), folder, START, Stopping())
    assert list(folder.iterdir()) == []


def test_a_vault_that_closes_ends_its_backup(tmp_path, folder):
    vault = new_vault(tmp_path / "kluis")
    origin = Origin.of(vault)
    vault.close()
    with pytest.raises(BackupStoppedError):
        make_backup(origin, folder, START, Work())
    assert list(folder.iterdir()) == []


def test_no_backup_goes_into_the_vault_itself(vault):
    before = set(contents(vault.folder))
    with pytest.raises(InsideVaultError):
        backed_up(vault, vault.folder)
    assert set(contents(vault.folder)) == before


def test_a_folder_that_is_gone_is_named(vault, tmp_path):
    with pytest.raises(NoBackupFolderError, match="Sluit de stick of schijf aan"):
        backed_up(vault, tmp_path / "weg")


def test_the_command_proves_a_backup_too(vault, tmp_path):
    told = write_backup(vault, PASSPHRASE, tmp_path / "kopie", clock=ticking())
    assert told.cases == 1
    assert [each.action for each in vault.journal.entries()][:1] == ["backup"]


# --- a stick ------------------------------------------------------------------------------


def test_a_stick_gets_the_same_bytes(vault, folder, tmp_path):
    made, stick = backed_up(vault, folder), tmp_path / "stick"
    stick.mkdir()
    path = copy_backup(made, stick, Work())
    assert path.read_bytes() == made.file.read_bytes()
    assert [each.name for each in stick.iterdir()] == [made.file.name]


# --- what stays ---------------------------------------------------------------------------


def test_old_backups_of_this_vault_go_and_others_stay(vault, folder):
    made = backed_up(vault, folder)
    days = [START - timedelta(days=ago) for ago in range(1, 40)]
    for day in days:
        (folder / file_name(vault.id, day)).write_bytes(made.file.read_bytes())
    strange = folder / file_name(vault.id, START - timedelta(days=9, minutes=1))
    strange.write_bytes(b"van een ander")
    (folder / "brief.txt").write_text("van iemand")
    gone = rotate(folder, vault.id, START.astimezone().date())
    left = {each.taken.day for each in backups_in(folder, vault.id)}
    assert gone
    assert {START.astimezone().date(), date(2026, 11, 17)} <= left
    assert strange.exists()
    assert (folder / "brief.txt").exists()


def test_the_one_that_was_just_tested_is_spared(vault, folder):
    made = backed_up(vault, folder, START - timedelta(days=800))
    backed_up(vault, folder, START)
    today = START.date()
    for ago in range(1, 500):
        path = folder / file_name(vault.id, START - timedelta(days=ago))
        path.write_bytes(made.file.read_bytes())
    assert made.file not in rotate(folder, vault.id, today, {made.file})
    assert made.file.exists()


def test_a_name_is_read_back_as_the_moment_on_the_wall(folder):
    vault = "01a209eb-0000-7000-8000-000000000000"
    for number in (1, 2):
        (folder / file_name(vault, START.replace(hour=12), number)).touch()
    found = [each.taken for each in backups_in(folder, vault)]
    local = START.replace(hour=12).astimezone()
    minute = 60 * local.hour + local.minute
    assert found == [Taken(local.date(), minute, 2), Taken(local.date(), minute)]
    assert free_path(folder, vault, START.replace(hour=12)).name.endswith("-3.hibackup")


def test_what_a_killed_backup_left_is_swept_and_nothing_else(vault, folder):
    (folder / f".herintegratie-{vault.id}-x").mkdir()
    (folder / f".{file_name(vault.id, START)}.part").touch()
    (folder / ".herintegratie-11111111-x").mkdir()
    (folder / ".brief.part").touch()
    sweep(folder, vault.id)
    assert sorted(path.name for path in folder.iterdir()) == [
        ".brief.part",
        ".herintegratie-11111111-x",
    ]


# --- what the vault remembers ---------------------------------------------------------------


def test_every_backup_is_a_journal_row_and_the_last_tested_one_is_known(vault, folder):
    assert last_backup(vault) is None
    made = backed_up(vault, folder)
    entry = vault.journal.entries(limit=1)[0]
    assert (entry.action, entry.who) == ("backup", USER)
    assert last_backup(vault) == START
    assert [(each.path, each.cases) for each in remembered(vault)] == [(made.file, 1)]


def test_a_backup_is_due_after_the_hours_of_the_policy_and_when_the_clock_was_set_back(
    vault, folder
):
    assert is_due(vault, START)
    backed_up(vault, folder)
    assert not is_due(vault, START + timedelta(hours=3, minutes=59))
    assert is_due(vault, START + timedelta(hours=4))
    assert is_due(vault, START - timedelta(minutes=1))


def test_only_what_somebody_would_miss_is_news(vault, folder):
    assert has_news(vault)
    backed_up(vault, folder)
    assert not has_news(vault)
    vault.journal.note(USER, "open", "", START)
    assert not has_news(vault)
    vault.journal.note(USER, "print", CASE.id, START)
    assert has_news(vault)


def test_a_failure_is_remembered_until_a_backup_succeeds(vault, folder):
    note_failure(vault, Phrase("Geen ruimte in {folder}.", {"folder": "D:"}), START)
    assert failure(vault).why.said() == "Geen ruimte in D:."
    backed_up(vault, folder)
    assert failure(vault) is None


def test_backups_go_beside_the_vault_until_a_folder_was_chosen(vault, folder, tmp_path):
    assert backup_folder(vault) == tmp_path / "backups"
    choose_backup_folder(vault, tmp_path / "elders")
    assert backup_folder(vault) == tmp_path / "elders"
    choose_backup_folder(vault, None)
    assert backup_folder(vault) == tmp_path / "backups"
