"""One program at a time has a vault open: a lock of the system, and a note of who holds it.

The system lets go of the lock when a program dies, so a killed program leaves nothing behind.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from herintegratie_desktop.store.errors import VaultInUseError
from herintegratie_desktop.store.files import disk_errors, replace_file

LOCK_FILE = "vault.lock"
NOTE_FILE = "vault.holder.json"
_OWNER_ONLY = 0o600


@dataclass(frozen=True)
class Holder:
    """Who has a vault open; what the note does not say is None."""

    user: str | None = None
    host: str | None = None
    pid: int | None = None
    since: datetime | None = None


class WriterLock:
    """Holds a vault for this program until `release`."""

    def __init__(self, folder: Path, handle: int) -> None:
        self.folder = folder
        self._handle: int | None = handle

    @classmethod
    def take(cls, folder: Path) -> WriterLock:
        """Lock a folder; raises `VaultInUseError` when another program has it."""
        with disk_errors(folder):
            handle = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, _OWNER_ONLY)
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            held = holder(folder)
            raise VaultInUseError(folder, held.user, held.host, held.since) from error
        return cls(folder, handle)

    def sign(self, user: str, since: datetime) -> None:
        """Note who holds the vault, for whoever finds it locked."""
        note = {
            "user": user,
            "host": socket.gethostname(),
            "pid": os.getpid(),
            "since": since.isoformat(),
        }
        replace_file(self.folder / NOTE_FILE, json.dumps(note, ensure_ascii=False).encode())

    def release(self) -> None:
        """Let go; the lock file stays, because taking it away would let two programs in."""
        if self._handle is None:
            return
        with suppress(OSError):
            (self.folder / NOTE_FILE).unlink(missing_ok=True)
        _unlock(self._handle)
        os.close(self._handle)
        self._handle = None


def holder(folder: Path) -> Holder:
    """Return who noted to hold a vault, as far as the note can be read."""
    try:
        note: dict[str, Any] = json.loads((folder / NOTE_FILE).read_bytes())
        return Holder(
            user=str(note["user"]),
            host=str(note["host"]),
            pid=int(note["pid"]),
            since=datetime.fromisoformat(note["since"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


def refuse_held(folder: Path) -> None:
    """Raise `VaultInUseError` when a program has the vault open; nothing is written for it."""
    try:
        handle = os.open(folder / LOCK_FILE, os.O_RDONLY)
    except OSError:
        return
    try:
        _lock(handle)
        _unlock(handle)
    except OSError as error:
        held = holder(folder)
        raise VaultInUseError(folder, held.user, held.host, held.since) from error
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _unlock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
