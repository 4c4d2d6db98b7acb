"""Files that only the user may read, and that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from herintegratie_desktop.store.errors import VaultError, VaultNotWritableError

_OWNER_ONLY = 0o600
_OWNER_FOLDER = 0o700
DRAFT = ".new"
"""How the name ends of a file that takes the place of another; a killed program may leave one."""
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}


def replace_file(path: Path, content: bytes) -> None:
    """Put a file on the disk in one step; raises `VaultNotWritableError`, the old file kept."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}{DRAFT}")
    try:
        with disk_errors(path.parent):
            write_through(draft, content)
            draft.replace(path)
            sync_folder(path.parent)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def make_empty(path: Path) -> None:
    """Make an empty file that only the user may read; what SQLite puts beside it follows."""
    with disk_errors(path.parent):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY))


def make_private(folder: Path) -> None:
    """Make a folder and let only the user look into it (on Windows its parent decides)."""
    with disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if os.name == "posix":
            folder.chmod(_OWNER_FOLDER)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk; Windows has no such call and does it itself."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Say an error of the system as `VaultNotWritableError`."""
    try:
        yield
    except OSError as error:
        raise as_vault_error(error, folder) from error


def as_vault_error(error: OSError, folder: Path) -> VaultError:
    """Return what an error of the system means for a vault."""
    if error.errno in _NO_ROOM:
        return VaultNotWritableError.full(folder)
    if error.errno in _NO_RIGHT:
        return VaultNotWritableError.read_only(folder)
    return VaultNotWritableError.faulty(folder)


def write_through(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, readable by its user only, and put it on the disk."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, _OWNER_ONLY)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


_BINARY = getattr(os, "O_BINARY", 0)
