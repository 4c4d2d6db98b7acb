"""Real faults of what is brought back: refused by name, and the present vault stays."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from backups import (
    MANY,
    assert_whole,
    filled,
    needs_mounts,
    small_disk,
)
from backups import made_backup as backed_up
from vaults import CASE, PASSPHRASE, START, closed_vault, new_vault, opened, ticking

from herintegratie_desktop.store import migrations
from herintegratie_desktop.store.backupfile import BadBackupError
from herintegratie_desktop.store.backupfolder import NoRoomError
from herintegratie_desktop.store.backuprestore import open_backup, restore_backup, sweep_restores
from herintegratie_desktop.store.backupsettling import settle_restore
from herintegratie_desktop.store.errors import (
    NewerVaultError,
    VaultError,
    VaultNotWritableError,
    WrongPassphraseError,
)

ARCHIVE = Path(__file__).parent.parent / "archive"
ARCHIVED = "een zin voor het archief"
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


# --- room ---


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


# --- the file ---


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
            assert told.cases == MANY
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
        assert former.cases.count("") == MANY + 1
    with opened(vault.folder) as present:
        assert present.cases.count("") == MANY


@pytest.mark.parametrize("name", sorted(path.name for path in ARCHIVE.glob("vault-*")))
def test_a_backup_of_every_earlier_version_restores(name, tmp_path):
    file, source = tmp_path / "oud.hibackup", ARCHIVE / name
    with ZipFile(file, "w") as packed:
        for part in ("vault.db", "keys.json"):
            packed.write(source / part, part)
    told = restore_backup(file, tmp_path / "terug", ARCHIVED, clock=ticking())
    assert told.info.format == migrations.NEWEST
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
