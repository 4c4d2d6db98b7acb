"""A folder with backups: their names, which there are, which may go, and room for another."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.rotation import Taken, superfluous
from herintegratie_desktop.store.backupfile import vault_of
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.files import DRAFT, disk_errors

_END = ".hibackup"
_DRAFT_END = ".part"
_NAME = re.compile(r"herintegratie-([0-9a-f]{8})-(\d{8})-([01]\d|2[0-3])([0-5]\d)(?:-(\d{1,3}))?")
_MEGABYTE = 1_000_000
_MARGIN = 8 * _MEGABYTE
_NO_ROOM = words(
    "In {folder} is {free} MB vrij en een back-up heeft {needed} MB nodig. Maak ruimte vrij of "
    "kies een andere map."
)
_NO_FOLDER = words(
    "De map {folder} voor back-ups is er niet. Sluit de stick of schijf aan, of kies een andere "
    "map."
)
_INSIDE = words(
    "{folder} ligt in de kluis zelf. Kies een map daarbuiten, liefst op een andere schijf."
)


class NoRoomError(VaultError):
    """A disk has too little room for a backup; nothing was written."""

    def __init__(self, folder: Path, free: int, needed: int) -> None:
        self.free, self.needed = free, needed
        megabytes = {"free": free // _MEGABYTE, "needed": -(-needed // _MEGABYTE)}
        said = {name: f"{count:,}".replace(",", ".") for name, count in megabytes.items()}
        super().__init__(_NO_ROOM, folder=str(folder), **said)


class NoBackupFolderError(VaultError):
    """The folder that was chosen for backups is not there, as when a stick was taken out."""

    def __init__(self, folder: Path) -> None:
        super().__init__(_NO_FOLDER, folder=str(folder))


class InsideVaultError(VaultError):
    """Backups were to lie in the folder of the vault they are of."""

    def __init__(self, folder: Path) -> None:
        super().__init__(_INSIDE, folder=str(folder))


@dataclass(frozen=True)
class BackupFile:
    """A file with the name of a backup, when its name says it was made, and its size in bytes."""

    path: Path
    taken: Taken
    bytes: int


def file_name(vault: str, now: datetime, number: int = 1) -> str:
    """Return the name of a backup made now, by the clock on the wall; it names nobody."""
    more = f"-{number}" if number > 1 else ""
    return f"herintegratie-{vault[:8]}-{now.astimezone():%Y%m%d-%H%M}{more}{_END}"


def free_path(folder: Path, vault: str, now: datetime) -> Path:
    """Return a path for a new backup that nothing has yet."""
    number = 1
    while (folder / file_name(vault, now, number)).exists():
        number += 1
    return folder / file_name(vault, now, number)


def backups_in(folder: Path, vault: str) -> tuple[BackupFile, ...]:
    """Return the backups whose name is of this vault, newest first; none without the folder."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            taken = _taken(path.name, vault)
            if taken is not None and path.is_file():
                found.append(BackupFile(path, taken, path.stat().st_size))
    return tuple(sorted(found, key=lambda each: each.taken, reverse=True))


def rotate(
    folder: Path, vault: str, today: date, spared: Collection[Path] = ()
) -> tuple[Path, ...]:
    """Remove what the plan of keeping no longer asks for, and return what is gone.

    Only backups of this very vault, by the id inside them: eight characters in a name are too few
    to throw something away by. What cannot be removed stays for the next time.
    """
    by_day = {each.taken: each.path for each in backups_in(folder, vault)}
    kept = {taken for taken, path in by_day.items() if path in spared}
    gone = []
    for taken in sorted(superfluous(by_day.keys(), today, kept)):
        with suppress(OSError, VaultError):
            if vault_of(by_day[taken]) == vault:
                by_day[taken].unlink()
                gone.append(by_day[taken])
    return tuple(gone)


def refuse_absent(folder: Path) -> None:
    """Raise `NoBackupFolderError` when a folder is not there."""
    with disk_errors(folder):
        if not folder.is_dir():
            raise NoBackupFolderError(folder)


def refuse_inside(folder: Path, vault: Path) -> None:
    """Raise `InsideVaultError` when a folder is that of the vault or lies in it."""
    if folder.resolve().is_relative_to(vault.resolve()):
        raise InsideVaultError(folder)


def refuse_small(folder: Path, needed: int) -> None:
    """Raise `NoRoomError` when a disk has less room than that many bytes and a little."""
    with disk_errors(folder):
        free = shutil.disk_usage(folder).free
    if free < needed + _MARGIN:
        raise NoRoomError(folder, free, needed + _MARGIN)


@contextmanager
def scratch_beside(path: Path, of: str = "") -> Iterator[Path]:
    """Give a private folder on the same disk, gone afterwards unless it was moved away."""
    with disk_errors(path.parent):
        scratch = Path(tempfile.mkdtemp(prefix=_scratch_prefix(of), dir=path.parent))
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def draft_of(path: Path) -> Path:
    """Return the name under which a backup is written until it was tested."""
    return path.with_name(f".{path.name}{_DRAFT_END}")


def sweep(folder: Path, of: str) -> None:
    """Remove what a program that was killed left of its work for one vault or folder.

    Call it only while the lock of that vault is held: nobody else is at work for it then.
    """
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name.startswith(_scratch_prefix(of)):
                shutil.rmtree(path, ignore_errors=True)
            elif _is_draft(path.name, of):
                path.unlink(missing_ok=True)


def _is_draft(name: str, of: str) -> bool:
    """Say whether a name is that of half a backup, or of half a list of what was erased."""
    if name.endswith(DRAFT):
        return name.startswith(f"herintegratie-{of}-")
    return name.endswith(_DRAFT_END) and _taken(name[1 : -len(_DRAFT_END)], of) is not None


def _scratch_prefix(of: str) -> str:
    return f".herintegratie-{of}-" if of else ".herintegratie-"


def _taken(name: str, vault: str) -> Taken | None:
    match = _NAME.fullmatch(name.removesuffix(_END)) if name.endswith(_END) else None
    if match is None or match[1] != vault[:8]:
        return None
    with suppress(ValueError):
        day = date.fromisoformat(match[2])
        return Taken(day, 60 * int(match[3]) + int(match[4]), int(match[5] or 1))
    return None
