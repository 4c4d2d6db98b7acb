"""One backup as a file: an uncompressed zip of the encrypted database and its key slots."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.cipher import DATABASE_FILE
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.files import disk_errors, make_empty
from herintegratie_desktop.store.keyfile import KEY_FILE

_PARTS = (DATABASE_FILE, KEY_FILE)
_CHUNK = 1 << 20
_AT_ONCE = 16 << 20
_MOST_KEYS = 1 << 20
_NO_BACKUP = words(
    "{file} is geen back-up van een kluis, of is niet heel. Kies een andere back-up."
)
_UNREADABLE = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    TypeError,
    ValueError,
)


@dataclass
class _Counted:
    """How many bytes were copied, and the handle of what is put on the disk as it grows.

    All at once at the end would make a save of the window wait for it.
    """

    whole: int
    handle: int = -1
    done: int = 0
    synced: int = 0


class BadBackupError(VaultError):
    """A file is no backup, or not a whole one."""

    def __init__(self, file: Path) -> None:
        super().__init__(_NO_BACKUP, file=str(file))


def pack(folder: Path, file: Path, work: Work, now: datetime) -> None:
    """Put database and key slots in a new file, on the disk when this returns."""
    sizes = {name: (folder / name).stat().st_size for name in _PARTS}
    make_empty(file)
    with disk_errors(file.parent), file.open("r+b") as target:
        counted = _Counted(sum(sizes.values()), target.fileno())
        with ZipFile(target, "w", ZIP_STORED) as packed:
            for name, size in sizes.items():
                info = ZipInfo(name, now.timetuple()[:6])
                info.file_size = size
                with (folder / name).open("rb") as source, packed.open(info, "w") as part:
                    _copied(source, part, work, counted)
        target.flush()
        os.fsync(target.fileno())


def unpack(file: Path, folder: Path, work: Work, *, to_stay: bool = True) -> None:
    """Take a backup apart into an empty folder; raises `BadBackupError`.

    What is not `to_stay` need not be on the disk when this returns.
    """
    with _reading(file) as packed:
        counted = _Counted(sum(part.file_size for part in packed.infolist()))
        for name in _PARTS:
            make_empty(folder / name)
            with disk_errors(folder), (folder / name).open("r+b") as target:
                with packed.open(name) as source:
                    _copied(source, target, work, counted)
                if to_stay:
                    target.flush()
                    os.fsync(target.fileno())


def copy_through(source: Path, target: Path, work: Work) -> None:
    """Copy a file to a new one, on the disk when this returns."""
    make_empty(target)
    with disk_errors(target.parent), source.open("rb") as one, target.open("r+b") as other:
        _copied(one, other, work, _Counted(source.stat().st_size, other.fileno()))
        other.flush()
        os.fsync(other.fileno())


def vault_of(file: Path) -> str:
    """Return the id of the vault that a backup is of; raises `BadBackupError`."""
    try:
        return str(json.loads(key_file_in(file))["vault"])
    except _UNREADABLE as error:
        raise BadBackupError(file) from error


def key_file_in(file: Path) -> bytes:
    """Return the key file that a backup holds; raises `BadBackupError`."""
    with _reading(file) as packed, packed.open(KEY_FILE) as keys:
        return keys.read(_MOST_KEYS)


def made_at(file: Path) -> datetime:
    """Return when a backup was packed, on the clock of that computer; raises `BadBackupError`."""
    with _reading(file) as packed:
        return datetime(*packed.getinfo(KEY_FILE).date_time).astimezone()


@contextmanager
def _reading(file: Path) -> Iterator[ZipFile]:
    try:
        with disk_errors(file.parent), ZipFile(file) as packed:
            _refuse_other(file, packed)
            yield packed
    except _UNREADABLE as error:
        raise BadBackupError(file) from error


def _refuse_other(file: Path, packed: ZipFile) -> None:
    """Refuse what this program never packs, so that a small file cannot unpack into a huge one."""
    parts, size = packed.infolist(), file.stat().st_size
    if sorted(part.filename for part in parts) != sorted(_PARTS):
        raise BadBackupError(file)
    if any(part.compress_type != ZIP_STORED or part.file_size > size for part in parts):
        raise BadBackupError(file)


def _copied(source: IO[bytes], target: IO[bytes], work: Work, counted: _Counted) -> None:
    while chunk := source.read(_CHUNK):
        target.write(chunk)
        counted.done += len(chunk)
        work.at(counted.done / max(1, counted.whole))
        if counted.handle >= 0 and counted.done - counted.synced >= _AT_ONCE:
            counted.synced = counted.done
            os.fsync(counted.handle)
