"""Real faults while a backup is made: never a wrong success, never a lost vault."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from backups import (
    MANY,
    assert_restores,
    assert_whole,
    filled,
    needs_mounts,
    small_disk,
)
from backups import made_backup as backed_up
from vaults import PASSPHRASE, START, new_vault, opened

from herintegratie_desktop.store.backup import (
    ChangedKeysError,
    FailedProofError,
    Origin,
    copy_backup,
    make_backup,
)
from herintegratie_desktop.store.backupfile import BadBackupError
from herintegratie_desktop.store.backupfolder import NoBackupFolderError, NoRoomError, backups_in
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.errors import (
    VaultError,
    VaultNotWritableError,
)

ROOT = Path(__file__).resolve().parent.parent.parent


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
        filled(made)
        yield made


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
        filled(vault)
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
        assert assert_restores(file, tmp_path / f"terug{number}").cases == MANY
    with opened(tmp_path / "kluis") as vault:
        backed_up(vault, folder)
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]
