"""A backup: made of an open vault, and only given its name after a restored copy was the same."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.backupcopy import Copier
from herintegratie_desktop.store.backupfile import copy_through, pack, unpack
from herintegratie_desktop.store.backupfolder import (
    draft_of,
    free_path,
    refuse_absent,
    refuse_inside,
    refuse_small,
    rotate,
    scratch_beside,
    sweep,
)
from herintegratie_desktop.store.backupproof import Proof
from herintegratie_desktop.store.backuprecord import note_backup
from herintegratie_desktop.store.backuprestore import looked_through
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.cipher import DATABASE_FILE
from herintegratie_desktop.store.erasurelist import see_that_lists_can_be_sealed, write_list
from herintegratie_desktop.store.errors import DamagedVaultError, VaultError
from herintegratie_desktop.store.files import as_vault_error, disk_errors, sync_folder
from herintegratie_desktop.store.keyfile import KEY_FILE
from herintegratie_desktop.store.openvault import Clock, Vault, VaultInfo

_UNLIKE = words(
    "De back-up in {folder} was bij het proefopenen niet gelijk aan de kluis en is weggegooid. "
    "Probeer het opnieuw, of kies een andere map of schijf."
)
_NEW_KEYS = words(
    "De sleutels van de kluis zijn tijdens de back-up gewijzigd. Maak de back-up opnieuw."
)
# First the copy and the file made of it, then the file and what is unpacked from it.
_TWICE = 2
PROOF_BEGINS = 0.52
"""The share of the work after which a backup is restored and compared."""
_CHUNK = 1 << 20


class FailedProofError(VaultError):
    """A restored copy was not the same as the vault; there is no backup."""

    def __init__(self, folder: Path) -> None:
        super().__init__(_UNLIKE, folder=str(folder))


class ChangedKeysError(VaultError):
    """A passphrase changed while the backup was made; there is no backup."""

    def __init__(self) -> None:
        super().__init__(_NEW_KEYS)


@dataclass(frozen=True)
class Origin:
    """What a backup is made of, for a thread that leaves the connection of the window alone."""

    folder: Path
    vault: str
    copier: Copier

    @classmethod
    def of(cls, vault: Vault) -> Origin:
        """Return the origin of an open vault; raises `NotAllowedError`."""
        vault.need(Act.BACK_UP)
        see_that_lists_can_be_sealed(vault.settings)
        return cls(vault.folder, vault.id, vault.copier)

    @property
    def bytes(self) -> int:
        """Return how large a backup becomes, or a little less."""
        return self.copier.bytes + (self.folder / KEY_FILE).stat().st_size


@dataclass(frozen=True)
class Tested:
    """A backup that was opened again: where, of when, its size, and what was equal."""

    file: Path
    at: datetime
    bytes: int
    proof: Proof


def make_backup(origin: Origin, folder: Path, now: datetime, work: Work) -> Tested:
    """Make a backup in a folder, restore it beside, compare, and remove what is superfluous.

    Needs no passphrase and touches nothing the window uses, so that it may run in any thread.
    Raises `VaultError`: `NoBackupFolderError`, `NoRoomError`, `FailedProofError` …; the folder
    then is as it was.
    """
    _refuse_place(origin, folder, _TWICE)
    sweep(folder, origin.vault)
    path = free_path(folder, origin.vault, now)
    draft = draft_of(path)
    try:
        proof = _written(origin, draft, now, work)
        with scratch_beside(draft, origin.vault) as scratch:
            _prove(origin, draft, scratch, proof, work)
        with disk_errors(folder):
            write_list(origin.copier.rows, folder, now)
            draft.rename(path)
            sync_folder(folder)
        made = Tested(path, now, path.stat().st_size, proof)
    except OSError as error:
        raise as_vault_error(error, folder) from error
    finally:
        _remove(draft)
    rotate(folder, origin.vault, now.astimezone().date(), {path})
    work.share = 1.0
    return made


def copy_backup(made: Tested, folder: Path, work: Work, origin: Origin | None = None) -> Path:
    """Copy a tested backup to another disk and compare every byte; returns where it is.

    With its origin the list of what was erased goes along.
    Raises `NoBackupFolderError`, `NoRoomError`, `FailedProofError`, `VaultNotWritableError`.
    """
    refuse_absent(folder)
    refuse_small(folder, made.bytes)
    path = folder / made.file.name
    draft = draft_of(path)
    try:
        with disk_errors(folder):
            draft.unlink(missing_ok=True)
            work.part(0.0, 0.6)
            copy_through(made.file, draft, work)
            work.part(0.6, 1.0)
            if not _same_bytes(made.file, draft, work):
                raise FailedProofError(folder)
            if origin is not None:
                write_list(origin.copier.rows, folder, made.at)
            draft.replace(path)
            sync_folder(folder)
    finally:
        _remove(draft)
    return path


def write_backup(
    vault: Vault, secret: str, file: Path, *, clock: Clock, name: Path | None = None
) -> VaultInfo:
    """Write a new file with everything in a vault, and return what opening it again told.

    `secret` opens the vault; only who knows it can open the backup. `name` is what the file will
    be called when all went well, to be remembered. Raises `VaultError`.
    """
    origin, now, work = Origin.of(vault), clock(), Work()
    refuse_small(file.absolute().parent, _TWICE * origin.bytes)
    proof = _written(origin, file, now, work)
    with scratch_beside(file) as scratch:
        _prove(origin, file, scratch, proof, work)
        told, faults = looked_through(file, scratch, secret, clock)
    if faults:
        raise DamagedVaultError(vault.folder, faults[0].phrase)
    write_list(origin.copier.rows, file.absolute().parent, now)
    note_backup(vault, file, proof.count("cases"), now, name)
    return told


def _refuse_place(origin: Origin, folder: Path, times: int) -> None:
    refuse_absent(folder)
    refuse_inside(folder, origin.folder)
    refuse_small(folder, times * origin.bytes)


def _written(origin: Origin, file: Path, now: datetime, work: Work) -> Proof:
    with scratch_beside(file, origin.vault) as scratch:
        with disk_errors(origin.folder):
            shutil.copyfile(origin.folder / KEY_FILE, scratch / KEY_FILE)
        work.part(0.0, 0.45)
        proof = origin.copier.copy_to(scratch / DATABASE_FILE, work)
        work.part(0.45, PROOF_BEGINS)
        with disk_errors(file.parent):
            pack(scratch, file, work, now.astimezone())
    return proof


def _prove(origin: Origin, file: Path, scratch: Path, proof: Proof, work: Work) -> None:
    """Restore a backup into a scratch folder and compare everything with the vault."""
    work.part(PROOF_BEGINS, 0.6)
    with disk_errors(file.parent):
        unpack(file, scratch, work, to_stay=False)
    work.part(0.6, 1.0)
    try:
        found = origin.copier.tested(scratch / DATABASE_FILE, work)
    except DamagedVaultError as error:
        raise FailedProofError(file.parent) from error
    if found != proof:
        raise FailedProofError(file.parent)
    if (scratch / KEY_FILE).read_bytes() != (origin.folder / KEY_FILE).read_bytes():
        raise ChangedKeysError
    (scratch / DATABASE_FILE).unlink()
    (scratch / KEY_FILE).unlink()


def _same_bytes(one: Path, other: Path, work: Work) -> bool:
    size = one.stat().st_size
    if other.stat().st_size != size:
        return False
    with one.open("rb") as left, other.open("rb") as right:
        if hasattr(os, "posix_fadvise"):
            # Else the memory of this computer would answer for the stick.
            os.posix_fadvise(right.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        for start in range(0, size, _CHUNK):
            work.at(start / size)
            if left.read(_CHUNK) != right.read(_CHUNK):
                return False
    return True


def _remove(draft: Path) -> None:
    with suppress(OSError):
        draft.unlink(missing_ok=True)
