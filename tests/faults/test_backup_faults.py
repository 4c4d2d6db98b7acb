"""Real faults of disks, files and processes: never a wrong success, never a lost vault."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from vaults import CASE, PASSPHRASE, START, closed_vault, new_vault, opened, ticking

from herintegratie_desktop.store import migrations
from herintegratie_desktop.store.backup import (
    ChangedKeysError,
    FailedProofError,
    Origin,
    copy_backup,
    make_backup,
)
from herintegratie_desktop.store.backupfile import BadBackupError
from herintegratie_desktop.store.backupfolder import NoBackupFolderError, NoRoomError, backups_in
from herintegratie_desktop.store.backuprestore import open_backup, restore_backup, sweep_restores
from herintegratie_desktop.store.backupsettling import settle_restore
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.errors import (
    NewerVaultError,
    VaultError,
    VaultNotWritableError,
    WrongPassphraseError,
)

ARCHIVE = Path(__file__).parent.parent / "archive"
ROOT = Path(__file__).resolve().parent.parent.parent
LINUX_ROOT = sys.platform == "linux" and os.geteuid() == 0
needs_mounts = pytest.mark.skipif(not LINUX_ROOT, reason="mounting a small disk asks for root")
ARCHIVED = "een zin voor het archief"
PADDING = "x" * 2_000


@pytest.fixture
def folder(tmp_path):
    """Give the folder backups go to."""
    made = tmp_path / "backups"
    made.mkdir()
    return made


@pytest.fixture
def vault(tmp_path):
    """Give an open vault with forty cases, about a megabyte."""
    with new_vault(tmp_path / "kluis") as made:
        filled(made, 40)
        yield made


def filled(vault, count):
    """Save that many cases of some kilobytes."""
    plan = replace(CASE.plan, obstacles=PADDING)
    for number in range(1, count + 1):
        vault.cases.save(replace(CASE, id=f"HIP-2026-{number:05d}", plan=plan), 0)


def backed_up(vault, folder, now=START):
    return make_backup(Origin.of(vault), folder, now, Work())


@contextmanager
def small_disk(at, size):
    """Mount a disk of that size, really in memory, at a folder."""
    at.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(at)], check=True)
    try:
        yield at
    finally:
        subprocess.run(["umount", "--lazy", str(at)], check=True)


def assert_whole(vault):
    """The present vault is as it was."""
    assert vault.cases.count("") == 40
    assert vault.check() == ()


def assert_restores(file, at):
    """A backup that is called one opens and is whole."""
    told = restore_backup(file, at, PASSPHRASE, clock=ticking())
    with opened(at) as other:
        assert other.check() == ()
    return told


# --- room and rights ------------------------------------------------------------------------


@needs_mounts
def test_too_little_room_is_said_before_anything_is_written(vault, tmp_path):
    with small_disk(tmp_path / "schijf", "2m") as disk:
        with pytest.raises(NoRoomError, match=r"MB vrij en een back-up heeft \d+ MB nodig"):
            backed_up(vault, disk)
        assert list(disk.iterdir()) == []
    assert_whole(vault)


@needs_mounts
@pytest.mark.parametrize("percent", [5, 30, 60, 90, 110, 150, 190])
def test_a_disk_that_fills_up_meanwhile_leaves_no_backup(vault, tmp_path, monkeypatch, percent):
    monkeypatch.setattr("herintegratie_desktop.store.backup.refuse_small", lambda *_: None)
    size = Origin.of(vault).bytes * percent // 100 // 4096 * 4096
    with small_disk(tmp_path / "schijf", str(size)) as disk:
        with pytest.raises(VaultNotWritableError):
            backed_up(vault, disk)
        assert list(disk.iterdir()) == []
    assert_whole(vault)


@needs_mounts
def test_a_stick_without_room_is_said_and_stays_empty(vault, folder, tmp_path):
    made = backed_up(vault, folder)
    with small_disk(tmp_path / "stick", "512k") as stick:
        with pytest.raises(NoRoomError):
            copy_backup(made, stick, Work())
        assert list(stick.iterdir()) == []
    assert made.file.exists()


@needs_mounts
def test_a_stick_pulled_out_half_way_holds_nothing_that_looks_whole(vault, folder, tmp_path):
    made = backed_up(vault, folder)
    with small_disk(tmp_path / "stick", "64m") as stick:
        kept = stick.with_name("zelfde")
        kept.mkdir()
        subprocess.run(["mount", "--bind", str(stick), str(kept)], check=True)

        class Pulled(Work):
            def at(self, share):
                super().at(share)
                if share > 0:
                    subprocess.run(["umount", "--lazy", str(stick)], check=False)
                    subprocess.run(["mount", "-o", "remount,ro", str(kept)], check=False)

        try:
            with pytest.raises(VaultError):
                copy_backup(made, stick, Pulled())
            assert backups_in(kept, vault.id) == ()
            assert backups_in(stick, vault.id) == ()
        finally:
            subprocess.run(["umount", "--lazy", str(kept)], check=True)
            subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(stick)], check=True)
    assert made.file.exists()


@needs_mounts
def test_a_read_only_disk_is_said(vault, tmp_path):
    with small_disk(tmp_path / "schijf", "64m") as disk:
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(VaultNotWritableError, match="Vraag toegang"):
            backed_up(vault, disk)
    assert_whole(vault)


@needs_mounts
def test_a_restore_without_room_changes_nothing(vault, folder, tmp_path):
    made = backed_up(vault, folder)
    with small_disk(tmp_path / "schijf", "2m") as disk:
        with pytest.raises(NoRoomError):
            restore_backup(made.file, disk / "terug", PASSPHRASE, clock=ticking())
        with pytest.raises(NoRoomError):
            open_backup(made.file, disk / "terug", PASSPHRASE, clock=ticking())
        assert list(disk.iterdir()) == []


@needs_mounts
def test_a_restore_on_a_disk_that_fills_up_leaves_nothing(vault, folder, tmp_path, monkeypatch):
    monkeypatch.setattr("herintegratie_desktop.store.backuprestore.refuse_small", lambda *_: None)
    made = backed_up(vault, folder)
    with small_disk(tmp_path / "schijf", str(made.bytes // 2 // 4096 * 4096)) as disk:
        for restore in (restore_backup, open_backup):
            with pytest.raises(VaultNotWritableError):
                restore(made.file, disk / "terug", PASSPHRASE, clock=ticking())
            assert list(disk.iterdir()) == []


def test_a_folder_that_disappears_half_way_is_said(vault, folder):
    class Taken(Work):
        def part(self, begin, end):
            super().part(begin, end)
            if begin > 0:
                shutil.rmtree(folder, ignore_errors=True)

    with pytest.raises(VaultError):
        make_backup(Origin.of(vault), folder, START, Taken())
    with pytest.raises(NoBackupFolderError):
        backed_up(vault, folder)
    assert_whole(vault)


# --- damage while it is made ------------------------------------------------------------------


def test_a_disk_that_changes_a_byte_is_found_by_the_proof(vault, folder):
    dice = random.Random(4)
    for _ in range(12):

        class Flipping(Work):
            def part(self, begin, end):
                super().part(begin, end)
                for draft in folder.glob(".*.part"):
                    raw = bytearray(draft.read_bytes())
                    raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
                    draft.write_bytes(raw)

        try:
            made = make_backup(Origin.of(vault), folder, START, Flipping())
        except (BadBackupError, FailedProofError, ChangedKeysError):
            assert list(folder.iterdir()) == []
        else:
            # A stamp of time in the zip carries nothing.
            assert_restores(made.file, folder.parent / "terug")
            shutil.rmtree(folder.parent / "terug")
            made.file.unlink()


def test_a_copy_with_a_row_less_is_found_by_the_proof(vault, folder, monkeypatch):
    copier = vault.copier
    tested = copier.tested

    def other(path, work):
        found = tested(path, work)
        return replace(found, cases="0" * 64)

    monkeypatch.setattr(copier, "tested", other)
    with pytest.raises(FailedProofError, match="niet gelijk aan de kluis"):
        backed_up(vault, folder)
    assert list(folder.iterdir()) == []


def test_keys_that_change_meanwhile_make_it_fail(vault, folder):
    class Rekeying(Work):
        def part(self, begin, end):
            super().part(begin, end)
            if begin == 0.6:
                vault.set_passphrase(PASSPHRASE, "een nieuwe zin voor de kluis")

    with pytest.raises(ChangedKeysError):
        make_backup(Origin.of(vault), folder, START, Rekeying())
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
def test_a_backup_killed_at_any_moment_is_whole_or_not_there(tmp_path, folder):
    with new_vault(tmp_path / "kluis") as vault:
        filled(vault, 40)
        name = vault.id
    script = (
        "import sys; from pathlib import Path; from bench.figures import clock;"
        "from herintegratie_desktop.store.vault import open_vault;"
        "from herintegratie_desktop.store.backup import *;"
        f"v = open_vault(Path({str(tmp_path / 'kluis')!r}), {PASSPHRASE!r}, clock=clock);"
        "print('open', flush=True)\n"
        f"while True: make_backup(Origin.of(v), Path({str(folder)!r}), clock(), Work())"
    )
    dice, seen = random.Random(9), set()
    for _ in range(10):
        worker = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE)
        worker.stdout.readline()
        time.sleep(dice.uniform(0.01, 0.5))
        worker.send_signal(signal.SIGKILL)
        worker.communicate()
        seen.update(each.path for each in backups_in(folder, name))
        with opened(tmp_path / "kluis") as vault:
            assert_whole(vault)
    assert seen
    for number, file in enumerate(sorted(seen)[:20]):
        assert assert_restores(file, tmp_path / f"terug{number}").cases == 40
    with opened(tmp_path / "kluis") as vault:
        backed_up(vault, folder)
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]


# --- damage afterwards ------------------------------------------------------------------------


@pytest.fixture
def file(vault, folder):
    """Give a backup of the vault."""
    return backed_up(vault, folder).file


def refused(file, vault):
    """Say whether a file is refused by both roads, with nothing left and the vault as it was."""
    parent = vault.folder.parent
    before = sorted(path.name for path in parent.iterdir())
    with pytest.raises(VaultError) as told:
        restore_backup(file, parent / "terug", PASSPHRASE, clock=ticking())
    with pytest.raises(VaultError):
        open_backup(file, vault.folder, PASSPHRASE, clock=ticking())
    assert sorted(path.name for path in parent.iterdir()) == before
    return told.value


def test_a_byte_flipped_anywhere_is_refused_or_harmless(vault, file):
    whole, dice = file.read_bytes(), random.Random(11)
    places = {0, 30, len(whole) - 1, len(whole) // 2}
    places |= {dice.randrange(len(whole)) for _ in range(30)}
    at = vault.folder.parent / "terug"
    for place in places:
        raw = bytearray(whole)
        raw[place] ^= 0x10
        file.write_bytes(raw)
        try:
            told = restore_backup(file, at, PASSPHRASE, clock=ticking())
        except VaultError:
            assert not at.exists()
        else:
            # Such as the stamp of time in the zip: everything of the vault is there.
            assert told.cases == 40
            with opened(at) as other:
                assert other.check() == ()
            shutil.rmtree(at)
    assert_whole(vault)


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 0.99])
def test_a_truncated_backup_is_refused(vault, file, share):
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    assert isinstance(refused(file, vault), BadBackupError)


def test_a_foreign_zip_is_refused(vault, file):
    for names in (["brief.txt"], ["vault.db"], ["vault.db", "keys.json", "../x"]):
        with ZipFile(file, "w") as packed:
            for name in names:
                packed.writestr(name, b"x")
        assert isinstance(refused(file, vault), BadBackupError)


def test_a_zip_that_would_unpack_into_much_is_refused(vault, file):
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        packed.writestr("vault.db", bytes(50_000_000))
        packed.writestr("keys.json", b"{}")
    assert isinstance(refused(file, vault), BadBackupError)


def test_a_backup_with_the_keys_of_another_vault_is_refused(vault, file, tmp_path):
    with new_vault(tmp_path / "ander") as other:
        keys = (other.folder / "keys.json").read_bytes()
    with ZipFile(file) as packed:
        database = packed.read("vault.db")
    with ZipFile(file, "w") as packed:
        packed.writestr("vault.db", database)
        packed.writestr("keys.json", keys)
    assert isinstance(refused(file, vault), BadBackupError)


def test_a_wrong_passphrase_changes_nothing(vault, file):
    with pytest.raises(WrongPassphraseError):
        open_backup(file, vault.folder, "niet deze woorden hier", clock=ticking())
    assert sorted(path.name for path in vault.folder.parent.iterdir()) == ["backups", "kluis"]


def test_a_backup_of_a_newer_format_is_refused_by_name(vault, folder):
    newer = migrations.NEWEST + 1
    with vault._sealed.writing() as db:
        db.execute(f"pragma user_version = {newer}")
    file = backed_up(vault, folder).file
    error = refused(file, vault)
    assert isinstance(error, NewerVaultError)
    assert f"indeling {newer}" in str(error)


def test_a_backup_with_keys_of_a_newer_format_is_refused_by_name(vault, file):
    with ZipFile(file) as packed:
        database, keys = packed.read("vault.db"), json.loads(packed.read("keys.json"))
    with ZipFile(file, "w") as packed:
        packed.writestr("vault.db", database)
        packed.writestr("keys.json", json.dumps({**keys, "format": "herintegratie-vault/999"}))
    assert isinstance(refused(file, vault), NewerVaultError)


def test_an_old_backup_over_a_newer_vault_keeps_the_newer_one_aside(vault, file):
    vault.cases.save(replace(CASE, id="HIP-2026-09999"), 0)
    copy = open_backup(file, vault.folder, PASSPHRASE, clock=ticking())
    assert copy.preview(vault).only_here == ("HIP-2026-09999",)
    vault.close()
    aside = copy.take_place(vault.folder, START)
    with opened(aside) as former:
        assert former.cases.count("") == 41
    with opened(vault.folder) as present:
        assert present.cases.count("") == 40


@pytest.mark.parametrize("name", sorted(path.name for path in ARCHIVE.glob("vault-*")))
def test_a_backup_of_every_earlier_version_restores(name, tmp_path):
    file, source = tmp_path / "oud.hibackup", ARCHIVE / name
    with ZipFile(file, "w") as packed:
        for part in ("vault.db", "keys.json"):
            packed.write(source / part, part)
    told = restore_backup(file, tmp_path / "terug", ARCHIVED, clock=ticking())
    assert told.format == migrations.NEWEST
    assert told.cases > 0
    with opened(tmp_path / "terug", ARCHIVED) as other:
        assert other.check() == ()


# --- killed while a backup takes its place ------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
@pytest.mark.parametrize("rename", [1, 2, 3])
def test_a_restore_killed_at_each_rename_loses_neither_vault(tmp_path, rename):
    folder = closed_vault(tmp_path / "kluis")
    with opened(folder) as vault:
        (tmp_path / "backups").mkdir()
        file = backed_up(vault, tmp_path / "backups").file
        vault.cases.save(replace(CASE, id="HIP-2026-09999"), 0)
    script = (
        "import os, signal; from pathlib import Path; from bench.figures import clock;"
        "from herintegratie_desktop.store.backuprestore import open_backup;"
        f"file, folder = Path({str(file)!r}), Path({str(folder)!r})\n"
        f"copy = open_backup(file, folder, {PASSPHRASE!r}, clock=clock)\n"
        "kind, done = type(Path()), []\n"
        "usual = kind.rename\n"
        "def rename(path, target):\n"
        "    done.append(path)\n"
        f"    if len(done) == {rename}: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return usual(path, target)\n"
        "kind.rename = rename\n"
        "copy.take_place(folder, clock())\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    settle_restore(folder)
    with opened(folder) as present:
        sweep_restores(folder)
        assert present.check() == ()
        counts = {present.cases.count("")}
    for aside in tmp_path.glob("kluis-terzijde-*"):
        with opened(aside) as former:
            counts.add(former.cases.count(""))
    # The newer vault is where it was, or aside.
    assert 2 in counts
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
