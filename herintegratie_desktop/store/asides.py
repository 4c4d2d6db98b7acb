"""Other copies of a vault as a folder: put aside by a restore, or left behind by a rescue.

Nothing rotates them away. Each is as real as a backup: it opens with the keys of then and holds
what was erased since.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.backupplaces import HasPlaces
from herintegratie_desktop.store.backupremovals import removal_action
from herintegratie_desktop.store.backuprestore import ASIDE
from herintegratie_desktop.store.cipher import DATABASE_FILE
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.files import disk_errors, sync_folder
from herintegratie_desktop.store.keyfile import KEY_FILE
from herintegratie_desktop.store.openvault import Vault
from herintegratie_desktop.store.writerlock import refuse_held

LEFT_BEHIND = "rescue.from"
"""The setting with the folder a vault was rescued from and when, as JSON."""
_MOST_KEYS = 1 << 20
_MOMENT = re.compile(rf"-{ASIDE}-(\d{{8}}-\d{{4}})(-\d+)?")
# The key file goes first: without it nothing of the rest can be read.
_FILES = (KEY_FILE, f"{DATABASE_FILE}*", "vault.*")
_NOT_ASIDE = words("{folder} is geen kluis die terzijde is gezet. Er is niets verwijderd.")


class NotAsideError(VaultError):
    """A folder is no vault that was kept aside; nothing was removed."""

    def __init__(self, folder: Path) -> None:
        super().__init__(_NOT_ASIDE, folder=str(folder))


@dataclass(frozen=True)
class Aside:
    """A vault that is no longer used: where, of which moment, its size in bytes.

    `is_same` says whether it is an older copy of the vault that is asked, by the id in its key
    file; else that took the place of another vault.
    """

    path: Path
    at: datetime
    bytes: int
    is_same: bool


def asides(vault: Vault) -> tuple[Aside, ...]:
    """Return the vaults kept aside of this one, newest first."""
    return asides_of(vault, vault.id)


def asides_of(kept: HasPlaces, vault_id: str) -> tuple[Aside, ...]:
    """Return the vaults kept aside of a vault by its folder, settings and id, newest first."""
    left, moment = _left_behind(kept)
    found = []
    for folder in _candidates(kept.folder, left):
        with suppress(OSError, ValueError):
            its_id = _id_of(folder)
            if its_id != vault_id and not _is_named_so(folder, kept.folder):
                continue
            at = _put_aside_at(folder) or (
                moment if folder == left and moment else _written(folder)
            )
            size = sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
            found.append(Aside(folder, at, size, is_same=its_id == vault_id))
    return tuple(sorted(found, key=lambda each: each.at, reverse=True))


def remove_aside(vault: Vault, path: Path) -> Aside:
    """Remove a vault kept aside, its key file first, and put that in the journal.

    Raises `NotAllowedError`, `NotAsideError`, `VaultInUseError`, `VaultNotWritableError`.
    """
    vault.need(Act.RESTORE)
    found = next((each for each in asides(vault) if each.path == path.absolute()), None)
    if found is None:
        raise NotAsideError(path)
    take_away(found.path)
    action = removal_action(found.path, found.at, is_gone=True)
    vault.journal.note(vault.user, action, "", vault.writer.clock())
    return found


def take_away(folder: Path) -> None:
    """Remove the files of a vault and its folder; what else somebody put in it stays.

    Raises `VaultInUseError` when a program has it open, `VaultNotWritableError`.
    """
    refuse_held(folder)
    with disk_errors(folder):
        for pattern in _FILES:
            for path in folder.glob(pattern):
                path.unlink()
        if not any(folder.iterdir()):
            folder.rmdir()
        sync_folder(folder.parent)


def note_left_behind(kept: HasPlaces, folder: Path, now: datetime) -> None:
    """Remember the folder of the damaged vault that a vault was rescued from."""
    kept.settings.put(LEFT_BEHIND, json.dumps([str(folder), now.isoformat()]))


def _left_behind(kept: HasPlaces) -> tuple[Path | None, datetime | None]:
    written = kept.settings.get(LEFT_BEHIND)
    if not written:
        return None, None
    path, at = json.loads(written)
    return Path(path), datetime.fromisoformat(at)


def _candidates(folder: Path, left: Path | None) -> list[Path]:
    """Return folders that may be a vault: those beside it, and the one it was rescued from."""
    here, found = folder.absolute(), []
    with suppress(OSError):
        found = [each for each in here.parent.iterdir() if not each.name.startswith(".")]
    if left is not None and left not in found:
        found.append(left)
    return [each for each in found if each != here and (each / DATABASE_FILE).is_file()]


def _id_of(folder: Path) -> str:
    """Return the id in a key file, empty when it cannot be read any more."""
    try:
        with (folder / KEY_FILE).open("rb") as file:
            return str(json.loads(file.read(_MOST_KEYS))["vault"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _is_named_so(folder: Path, present: Path) -> bool:
    return folder.name.startswith(f"{present.name}-{ASIDE}-")


def _put_aside_at(folder: Path) -> datetime | None:
    match = _MOMENT.search(folder.name)
    return datetime.strptime(match[1], "%Y%m%d-%H%M").astimezone() if match else None


def _written(folder: Path) -> datetime:
    return datetime.fromtimestamp((folder / DATABASE_FILE).stat().st_mtime).astimezone()
