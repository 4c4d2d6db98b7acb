"""Tell a vault that was never finished from one that lost its keys.

Both are a database without a key file. A mark lies beside the first for as long as it is made, so
that what a killed program left may be made anew, and nothing else ever is.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from herintegratie_desktop.store.files import make_empty, sync_folder

MARK_FILE = "vault.new"
_KEYS, _DATABASE, _LOCK = "keys.json", "vault.db", "vault.lock"
_OURS = re.compile(
    r"vault\.(new|lock|holder\.json|tries\.json|db(-wal|-shm|-journal)?)(\.[0-9a-f]{8}\.new)?"
    r"|keys\.json\.[0-9a-f]{8}\.new"
)

_DRAFT = re.compile(r"(keys|vault\.holder)\.json\.[0-9a-f]{8}\.new")


def is_free(folder: Path) -> bool:
    """Say whether a vault may be made in an existing folder: it holds nothing that anyone needs."""
    names = {path.name for path in folder.iterdir()}
    if MARK_FILE in names:
        return all(map(_OURS.fullmatch, names))
    return names <= {_LOCK}


def lost_its_keys(folder: Path) -> bool:
    """Say whether there is a database that nothing opens, for want of its key file."""
    names = (_KEYS, MARK_FILE)
    return (folder / _DATABASE).is_file() and not any((folder / name).exists() for name in names)


def begin_making(folder: Path) -> None:
    """Clear away what a killed program left in a free folder, and put the mark there."""
    for path in list(folder.iterdir()):
        if path.name != _LOCK:
            path.unlink()
    make_empty(folder / MARK_FILE)
    sync_folder(folder)


def end_making(folder: Path) -> None:
    """Take away the mark, for the vault is whole, and what killed programs were about to write.

    Only whoever holds the vault writes such drafts.
    """
    with suppress(OSError):
        for path in list(folder.iterdir()):
            if path.name == MARK_FILE or _DRAFT.fullmatch(path.name):
                path.unlink(missing_ok=True)
