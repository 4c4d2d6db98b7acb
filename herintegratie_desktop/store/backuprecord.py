"""What a vault remembers of its backups: the last tested one, where they go, what went wrong."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.backupplaces import FOLDER, TESTED, Remembered
from herintegratie_desktop.store.backupplaces import backup_folder as backup_folder
from herintegratie_desktop.store.backupplaces import remembered as remembered
from herintegratie_desktop.store.openvault import Vault

LAST_BACKUP = "backup.tested_at"
"""The setting with the moment (ISO) of the last backup that was opened again."""
USUAL_HOURS = 4
_ENTRY = "backup.entry"
_FAILED = "backup.failed"
_MOST_KEPT = 60
_MOST_ELSEWHERE = 300
# What nobody would miss if it were not in a backup.
_NO_NEWS = ("open", "lock", "backup", "wrong-passphrases")


@dataclass(frozen=True)
class Failure:
    """Why and when a backup failed, said until one succeeds."""

    at: datetime
    why: Phrase


def last_backup(vault: Vault) -> datetime | None:
    """Return when a backup was last made and opened again, or None."""
    written = vault.settings.get(LAST_BACKUP)
    return datetime.fromisoformat(written) if written else None


def note_backup(
    vault: Vault, file: Path, cases: int, now: datetime, name: Path | None = None
) -> None:
    """Put a tested backup in the journal and remember it; a failure of before is forgotten.

    `name` is what the file will be called, when that is not its name yet.
    """
    made = Remembered((name or file).absolute(), now, cases, file.stat().st_size)
    kept = [made, *(each for each in remembered(vault) if each.path != made.path)]
    with vault.settings.together():
        vault.journal.note(vault.user, "backup", "", now)
        vault.settings.put(TESTED, json.dumps([_written(each) for each in _few(vault, kept)]))
        vault.settings.put(LAST_BACKUP, now.isoformat())
        vault.settings.put(_ENTRY, str(vault.journal.entries(limit=1)[0].number))
        vault.settings.put(_FAILED, "")


def forget_backups(vault: Vault, gone: Collection[Path]) -> None:
    """Remember backups no longer that were removed."""
    kept = [each for each in remembered(vault) if each.path not in gone]
    vault.settings.put(TESTED, json.dumps([_written(each) for each in kept]))


def note_failure(vault: Vault, why: Phrase, now: datetime) -> None:
    """Remember why a backup failed, to say it at the next start."""
    values = {name: _said(value) for name, value in why.values.items()}
    vault.settings.put(_FAILED, json.dumps([now.isoformat(), why.source, values]))


def failure(vault: Vault) -> Failure | None:
    """Return why the last backup failed; None when it succeeded or none was made."""
    written = vault.settings.get(_FAILED)
    if not written:
        return None
    at, source, values = json.loads(written)
    return Failure(datetime.fromisoformat(at), Phrase(source, values))


def is_due(vault: Vault, now: datetime, hours: int = USUAL_HOURS) -> bool:
    """Say whether the last tested backup is older than the policy; a clock set back makes it so."""
    last = last_backup(vault)
    return last is None or not timedelta() <= now - last < timedelta(hours=hours)


def has_news(vault: Vault) -> bool:
    """Say whether anything was done since the last backup that somebody would miss."""
    since = int(vault.settings.get(_ENTRY) or 0)
    newest = vault.journal.entries(limit=1)
    if newest and newest[0].number - since > _MOST_KEPT:
        return True
    later = (each for each in vault.journal.entries(limit=_MOST_KEPT) if each.number > since)
    return any(each.action not in _NO_NEWS for each in later)


def has_own_folder(vault: Vault) -> bool:
    """Say whether somebody chose the folder; else it is made when it is not there."""
    return bool(vault.settings.get(FOLDER))


def choose_backup_folder(vault: Vault, folder: Path | None) -> None:
    """Let backups go to another folder from now on; None for the usual one beside the vault."""
    vault.settings.put(FOLDER, str(folder) if folder else "")


def _few(vault: Vault, kept: list[Remembered]) -> list[Remembered]:
    """Leave out the oldest of the usual folder; nobody else knows of those on a stick."""
    usual = backup_folder(vault).absolute()
    older = kept[_MOST_KEPT:]
    elsewhere = [each for each in older if each.path.parent != usual]
    return [*kept[:_MOST_KEPT], *elsewhere[:_MOST_ELSEWHERE]]


def _written(each: Remembered) -> list[object]:
    return [str(each.path), each.at.isoformat(), each.cases, each.bytes]


def _said(value: object) -> str:
    return value.said() if isinstance(value, Phrase) else str(value)
