"""Backups of before an erasure: they still hold the case until they are gone themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from herintegratie_desktop.core.rotation import Taken, superfluous
from herintegratie_desktop.store.backupfolder import backups_in
from herintegratie_desktop.store.backuprecord import backup_folder, remembered
from herintegratie_desktop.store.openvault import Vault

# Longer than the plan of keeping reaches: twelve months and a little.
_MOST_DAYS = 430


@dataclass(frozen=True)
class OlderBackup:
    """A backup, when it was made, and when rotation takes it away if one is made every day.

    `goes_on` is None for one that lies where nothing is rotated, such as on a stick.
    """

    path: Path
    made_at: datetime
    goes_on: date | None


def older_backups(vault: Vault, moment: datetime) -> tuple[OlderBackup, ...]:
    """Return the backups this vault knows of that were made before a moment, newest first."""
    listed = backups_in(backup_folder(vault), vault.id)
    ends = last_days((each.taken for each in listed), moment.astimezone().date())
    found = {
        each.path: OlderBackup(each.path, _moment(each.taken), ends.get(each.taken))
        for each in listed
    }
    for each in remembered(vault):
        if each.path not in found and each.path.exists():
            found[each.path] = OlderBackup(each.path, each.at.astimezone(), None)
    older = (each for each in found.values() if each.made_at < moment)
    return tuple(sorted(older, key=lambda each: each.made_at, reverse=True))


def last_days(taken: Iterable[Taken], today: date) -> dict[Taken, date]:
    """Return on which day rotation takes each backup away, with a new one on every day."""
    present, ends = set(taken), dict[Taken, date]()
    for days in range(1, _MOST_DAYS):
        day = today + timedelta(days=days)
        present.add(Taken(day))
        gone = superfluous(present, day)
        ends.update(dict.fromkeys(gone, day))
        present -= gone
    return ends


def _moment(taken: Taken) -> datetime:
    at = time(taken.minute // 60, taken.minute % 60)
    return datetime.combine(taken.day, at).astimezone()
