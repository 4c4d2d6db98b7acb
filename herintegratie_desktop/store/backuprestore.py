"""Bring a backup back: open it beside the present vault, then let it take the place of that."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.backupfile import BadBackupError, made_at, unpack
from herintegratie_desktop.store.backupfolder import refuse_small, scratch_beside
from herintegratie_desktop.store.backuppreview import Preview, compared, tally
from herintegratie_desktop.store.backupsettling import ready_beside
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.erasurelist import Erased, Known, merged, read_lists
from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    FolderNotEmptyError,
    NoVaultError,
    VaultError,
)
from herintegratie_desktop.store.files import disk_errors, sync_folder
from herintegratie_desktop.store.openvault import Clock, Vault, VaultInfo
from herintegratie_desktop.store.places import default_backups
from herintegratie_desktop.store.vault import open_vault
from herintegratie_desktop.store.vaultcheck import VaultFault
from herintegratie_desktop.store.writerlock import WriterLock

ASIDE = "terzijde"
"""Stands in the name of the folder of a vault that another took the place of."""


@dataclass(frozen=True)
class Again:
    """What became of erasures of after a backup: how many cases went again, by which lists.

    `until` is when the newest list was kept; None when there was none that could be read, and then
    a case that was erased after the backup is back. `shut` lists could not be opened.
    """

    cases: int = 0
    until: datetime | None = None
    shut: int = 0


@dataclass(frozen=True)
class Restored:
    """A vault that was made of a backup, and what was erased from it again."""

    info: VaultInfo
    again: Again

    @property
    def cases(self) -> int:
        """Return how many cases it has."""
        return self.info.cases


class OpenedBackup:
    """A backup unpacked beside a vault, opened and looked through; nothing is changed yet."""

    def __init__(self, file: Path, scratch: Path, copy: Vault) -> None:
        self.file = file
        self.copy = copy
        self.made_at = made_at(file)
        self._scratch = scratch
        self._erased: tuple[Erased, ...] = ()

    def preview(self, present: Vault | None) -> Preview:
        """Return what would be different from a vault, or from nothing.

        What was erased from that vault, or stands in a list beside the backup, is erased from this
        copy too when it takes its place.
        """
        mine = tally(self.copy.copier)
        theirs = tally(present.copier) if present is not None else None
        is_same = present is None or present.id == self.copy.id
        known = _lists_for(self.copy, self.file, present.folder if present else None)
        here = present.erasures.erased() if present is not None and is_same else ()
        self._erased = merged(here, known.erased)
        found = compared(self.made_at, mine, theirs, is_same_vault=is_same)
        since = {each.row["id"] for each in self._erased} - mine.erasures
        is_told = known.until is not None or (present is not None and is_same)
        return replace(found, erased_since=len(since), erasures_known=is_told)

    def close(self) -> None:
        """Close the copy and take it away."""
        self.copy.close()
        shutil.rmtree(self._scratch, ignore_errors=True)

    def take_place(self, folder: Path, now: datetime) -> Path | None:
        """Become the vault in a folder, and return where the one that was there is kept.

        The vault that was there must be closed. Raises `NotAllowedError`, `VaultInUseError` or
        `VaultNotWritableError`; then everything is as it was.
        """
        try:
            self.copy.need(Act.RESTORE)
        except VaultError:
            self.close()
            raise
        self.copy.journal.note(self.copy.user, "restore", "", now)
        self.copy.erasures.repeat(self._erased)
        self.copy.close()
        ready = ready_beside(folder)
        with disk_errors(folder.parent):
            self._scratch.rename(ready)
            sync_folder(folder.parent)
            try:
                return _exchanged(ready, folder, now)
            except BaseException:
                shutil.rmtree(ready, ignore_errors=True)
                raise


def open_backup(
    file: Path, folder: Path, secret: str, *, clock: Clock, work: Work | None = None
) -> OpenedBackup:
    """Unpack a backup beside the vault in `folder`, open it with a passphrase, look it through.

    Raises `BadBackupError`, `NoRoomError`, and what `open_vault` raises; nothing stays behind.
    """
    work = work or Work()
    with disk_errors(file.parent):
        refuse_small(folder.parent, file.stat().st_size)
    with disk_errors(folder.parent):
        scratch = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
    try:
        work.part(0.0, 0.4)
        unpack(file, scratch, work)
        work.part(0.4, 1.0)
        return OpenedBackup(file, scratch, _whole(file, scratch, secret, clock, work))
    except BaseException:
        shutil.rmtree(scratch, ignore_errors=True)
        raise


def restore_backup(file: Path, folder: Path, secret: str, *, clock: Clock) -> Restored:
    """Make a vault of a backup in a folder that is empty or not there yet.

    What lists beside the backup or the vault tell to be erased since is erased again before the
    vault has its place; `again` says so, and whether there was such a list. Raises
    `FolderNotEmptyError`, `BadBackupError` and what `open_vault` raises; the folder then is as it
    was.
    """
    folder = folder.absolute()
    with disk_errors(folder):
        if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
            raise FolderNotEmptyError(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        refuse_small(folder.parent, file.stat().st_size)
    with scratch_beside(folder) as scratch:
        unpack(file, scratch, Work())
        with _opened_copy(file, scratch, secret, clock) as copy:
            if copy.check():
                raise BadBackupError(file)
            copy.need(Act.RESTORE)
            copy.journal.note(copy.user, "restore", "", clock())
            known = _lists_for(copy, file, folder)
            gone = copy.erasures.repeat(known.erased)
            told = replace(copy.info(), folder=folder)
        with disk_errors(folder):
            if folder.exists():
                folder.rmdir()
            scratch.rename(folder)
            sync_folder(folder.parent)
    return Restored(told, Again(gone, known.until, known.shut))


def looked_through(
    file: Path, scratch: Path, secret: str, clock: Clock
) -> tuple[VaultInfo, tuple[VaultFault, ...]]:
    """Unpack a backup, open it, and look at every page and case."""
    unpack(file, scratch, Work())
    with _opened_copy(file, scratch, secret, clock) as copy:
        return copy.info(), copy.check()


def _lists_for(copy: Vault, file: Path, folder: Path | None) -> Known:
    """Return what lists beside a backup, and beside the place it goes to, say was erased."""
    folders = [file.absolute().parent, *([default_backups(folder)] if folder else ())]
    return read_lists(copy.copier.rows, folders)


def sweep_restores(folder: Path) -> None:
    """Remove unpacked backups that a killed program left; call it while the vault is open."""
    with suppress(OSError):
        for path in (ready_beside(folder), *folder.parent.glob(f"{_prefix(folder)}*")):
            shutil.rmtree(path, ignore_errors=True)


def _whole(file: Path, scratch: Path, secret: str, clock: Clock, work: Work) -> Vault:
    copy = _opened_copy(file, scratch, secret, clock)
    try:
        copy.copier.look_through(work)
        if copy.journal.first_broken() is not None:
            raise BadBackupError(file)
    except DamagedVaultError as error:
        copy.close()
        raise BadBackupError(file) from error
    except BaseException:
        copy.close()
        raise
    return copy


def _opened_copy(file: Path, scratch: Path, secret: str, clock: Clock) -> Vault:
    try:
        return open_vault(scratch, secret, clock=clock)
    except (DamagedVaultError, NoVaultError) as error:
        raise BadBackupError(file) from error
    except VaultError as error:
        # The folder it was opened in means nothing to whoever reads the sentence.
        error.phrase = Phrase(error.phrase.source, {**error.phrase.values, "folder": str(file)})
        error.args = (error.phrase.said(),)
        raise


def _exchanged(ready: Path, folder: Path, now: datetime) -> Path | None:
    if not folder.exists():
        ready.rename(folder)
        return None
    lock = WriterLock.take(folder)
    aside = _free_aside(folder, now)
    if os.name != "posix":
        # Windows renames no folder in which a file is open.
        lock.release()
    try:
        folder.rename(aside)
    finally:
        lock.release()
    try:
        ready.rename(folder)
    except BaseException:
        aside.rename(folder)
        raise
    sync_folder(folder.parent)
    return aside


def _free_aside(folder: Path, now: datetime) -> Path:
    name = f"{folder.name}-{ASIDE}-{now.astimezone():%Y%m%d-%H%M}"
    aside, number = folder.with_name(name), 1
    while aside.exists():
        number += 1
        aside = folder.with_name(f"{name}-{number}")
    return aside


def _prefix(folder: Path) -> str:
    return f".herintegratie-{folder.name}-"
