"""A backup: one file with the encrypted database and its key slots, tested by opening it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.store.cipher import DATABASE_FILE
from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    FolderNotEmptyError,
    NoVaultError,
    VaultError,
)
from herintegratie_desktop.store.files import disk_errors, make_empty, sync_folder
from herintegratie_desktop.store.keyfile import KEY_FILE
from herintegratie_desktop.store.openvault import Clock, Vault, VaultInfo
from herintegratie_desktop.store.vault import open_vault
from herintegratie_desktop.store.vaultcheck import VaultFault

LAST_BACKUP = "backup.tested_at"
"""The setting with the moment (ISO) of the last backup that was opened again."""

_PARTS = (DATABASE_FILE, KEY_FILE)
_NO_BACKUP = words(
    "{file} is geen reservekopie van een kluis, of is niet heel. Kies een andere kopie."
)


class BadBackupError(VaultError):
    """A file is no backup, or not a whole one."""

    def __init__(self, file: Path) -> None:
        super().__init__(_NO_BACKUP, file=str(file))


def write_backup(vault: Vault, secret: str, file: Path, *, clock: Clock) -> VaultInfo:
    """Write a new file with everything in a vault, and return what opening it again told.

    `secret` opens the vault; only who knows it can open the backup. Raises `VaultError`.
    """
    with _scratch_beside(file) as scratch:
        vault.copy_database(scratch / DATABASE_FILE)
        with disk_errors(file.parent):
            shutil.copyfile(vault.folder / KEY_FILE, scratch / KEY_FILE)
            _pack(scratch, file)
    with _scratch_beside(file) as scratch:
        told, faults = _looked_through(file, scratch, secret, clock)
    if faults:
        raise DamagedVaultError(vault.folder, faults[0].phrase)
    now = clock()
    vault.journal.note(vault.user, "backup", "", now)
    vault.settings.put(LAST_BACKUP, now.isoformat())
    return told


def restore_backup(file: Path, folder: Path, secret: str, *, clock: Clock) -> VaultInfo:
    """Make a vault of a backup in a folder that is empty or not there yet.

    Raises `FolderNotEmptyError`, `BadBackupError` and what `open_vault` raises; the folder then
    is as it was.
    """
    with disk_errors(folder):
        if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
            raise FolderNotEmptyError(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
    with _scratch_beside(folder) as scratch:
        told, faults = _looked_through(file, scratch, secret, clock)
        if faults:
            raise BadBackupError(file)
        with disk_errors(folder):
            _put_in_place(scratch, folder)
    return told


def last_backup(vault: Vault) -> datetime | None:
    """Return when a backup was last made and opened again, or None."""
    written = vault.settings.get(LAST_BACKUP)
    return datetime.fromisoformat(written) if written else None


def _put_in_place(scratch: Path, folder: Path) -> None:
    if folder.exists():
        folder.rmdir()
    scratch.rename(folder)
    sync_folder(folder.parent)


def _looked_through(
    file: Path, scratch: Path, secret: str, clock: Clock
) -> tuple[VaultInfo, tuple[VaultFault, ...]]:
    """Unpack a backup, open it, and look at every page and case."""
    _unpack(file, scratch)
    try:
        with open_vault(scratch, secret, clock=clock) as copy:
            return copy.info(), copy.check()
    except (DamagedVaultError, NoVaultError) as error:
        raise BadBackupError(file) from error
    except VaultError as error:
        # The folder it was opened in means nothing to whoever reads the sentence.
        values = {**error.phrase.values, "folder": str(file)}
        raise VaultError(error.phrase.source, **values) from error


def _pack(folder: Path, file: Path) -> None:
    make_empty(file)
    with file.open("r+b") as target:
        with ZipFile(target, "w", ZIP_STORED) as packed:
            for name in _PARTS:
                packed.write(folder / name, name)
        os.fsync(target.fileno())


def _unpack(file: Path, folder: Path) -> None:
    try:
        with ZipFile(file) as packed:
            _refuse_other(file, packed)
            for name in _PARTS:
                _unpack_part(packed, name, folder / name)
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise BadBackupError(file) from error


def _refuse_other(file: Path, packed: ZipFile) -> None:
    """Refuse what this program never packs, so that a small file cannot unpack into a huge one."""
    if sorted(packed.namelist()) != sorted(_PARTS):
        raise BadBackupError(file)
    if any(part.compress_type != ZIP_STORED for part in packed.infolist()):
        raise BadBackupError(file)


def _unpack_part(packed: ZipFile, name: str, path: Path) -> None:
    make_empty(path)
    with disk_errors(path.parent), packed.open(name) as source, path.open("r+b") as target:
        shutil.copyfileobj(source, target)
        os.fsync(target.fileno())


@contextmanager
def _scratch_beside(path: Path) -> Iterator[Path]:
    """Give a private folder on the same disk, gone afterwards unless it was moved away."""
    with disk_errors(path.parent):
        scratch = Path(tempfile.mkdtemp(prefix=".herintegratie-", dir=path.parent))
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
