"""Finish a restore that a killed program had begun.

Between two renames a vault has no folder for a moment; what should be there lies ready beside it.
"""

from __future__ import annotations

from pathlib import Path

from herintegratie_desktop.store.files import disk_errors, sync_folder

_READY = ".terug"
_WHOLE = ("keys.json", "vault.db")


def ready_beside(folder: Path) -> Path:
    """Return where a restored vault lies until it takes its place."""
    return folder.with_name(f".{folder.name}{_READY}")


def settle_restore(folder: Path) -> bool:
    """Give a restored vault its place when nothing is there; True when that was needed."""
    folder = folder.absolute()
    ready = ready_beside(folder)
    if folder.exists() or not all((ready / name).is_file() for name in _WHOLE):
        return False
    with disk_errors(folder.parent):
        ready.rename(folder)
        sync_folder(folder.parent)
    return True
