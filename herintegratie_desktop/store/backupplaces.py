"""Where backups of a vault lie: the folder they go to, and where others were made."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from herintegratie_desktop.store.places import default_backups
from herintegratie_desktop.store.settings import SettingStore

TESTED = "backup.tested"
"""The setting with the backups that were tested, as JSON."""
FOLDER = "backup.folder"
"""The setting with the folder somebody chose; empty for the usual one."""


class HasPlaces(Protocol):
    """What knows where backups lie, such as a vault."""

    @property
    def folder(self) -> Path:
        """Return the folder of the vault."""
        ...

    @property
    def settings(self) -> SettingStore:
        """Return its settings."""
        ...


@dataclass(frozen=True)
class Places:
    """The same, inside the store of a vault."""

    folder: Path
    settings: SettingStore


@dataclass(frozen=True)
class Remembered:
    """A backup this vault made and tested: where, when, its cases and its size in bytes."""

    path: Path
    at: datetime
    cases: int
    bytes: int


def backup_folder(kept: HasPlaces) -> Path:
    """Return where automatic backups of a vault go."""
    chosen = kept.settings.get(FOLDER)
    return Path(chosen) if chosen else default_backups(kept.folder)


def remembered(kept: HasPlaces) -> tuple[Remembered, ...]:
    """Return the backups that were tested, newest first, wherever they are now."""
    written = kept.settings.get(TESTED)
    rows = json.loads(written) if written else []
    return tuple(
        Remembered(Path(path), datetime.fromisoformat(at), cases, size)
        for path, at, cases, size in rows
    )


def folders_of_backups(kept: HasPlaces) -> tuple[Path, ...]:
    """Return the folders in which backups lie that can be reached now."""
    found = [backup_folder(kept)]
    for each in remembered(kept):
        with suppress(OSError):
            if each.path.is_file():
                found.append(each.path.parent)
    return tuple(each for each in dict.fromkeys(found) if each.is_dir())
