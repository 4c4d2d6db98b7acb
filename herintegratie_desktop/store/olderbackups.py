"""Backups of before an erasure: they still hold the case until they are gone themselves.

A vault that was kept aside by a restore or a rescue is as real as a backup.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.core.rotation import Taken, superfluous
from herintegratie_desktop.store.asides import asides, take_away
from herintegratie_desktop.store.backupfile import vault_of
from herintegratie_desktop.store.backupfolder import backups_in
from herintegratie_desktop.store.backuprecord import backup_folder, forget_backups, remembered
from herintegratie_desktop.store.backupremovals import removal_action
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.files import disk_errors, sync_folder
from herintegratie_desktop.store.openvault import Vault

# Longer than the plan of keeping reaches: twelve months and a little.
_MOST_DAYS = 430
_MINUTE = timedelta(minutes=1)
Spans = tuple[tuple[datetime, datetime], ...]
_NONE_NEWER = words(
    "Er is nog geen geteste back-up van na de laatste wissing. Maak die eerst; daarna kunnen de "
    "oudere weg."
)
_OTHER_VAULT = words("{file} is geen back-up van deze kluis en blijft staan.")


class NoNewerBackupError(VaultError):
    """Older backups may go only when there is a tested one of after the last erasure."""

    def __init__(self) -> None:
        super().__init__(_NONE_NEWER)


class OtherVaultError(VaultError):
    """A file with the name of a backup is of another vault."""

    def __init__(self, file: Path) -> None:
        super().__init__(_OTHER_VAULT, file=str(file))


@dataclass(frozen=True)
class OlderBackup:
    """A backup, when it was made, and when rotation takes it away if one is made every day.

    `goes_on` is None for one that lies where nothing is rotated, such as on a stick. `cases` of
    those it holds were erased since. `is_vault` is a folder kept aside; what is not `is_there` was
    made on a disk or stick that cannot be reached now, and its size is that of then.
    """

    path: Path
    made_at: datetime
    goes_on: date | None
    bytes: int = 0
    cases: int = 0
    is_vault: bool = False
    is_there: bool = True


@dataclass(frozen=True)
class Removed:
    """What was removed, and what could not be: not there, in use, or not writable."""

    gone: tuple[OlderBackup, ...] = ()
    left: tuple[OlderBackup, ...] = ()


def older_backups(vault: Vault, moment: datetime) -> tuple[OlderBackup, ...]:
    """Return the backups this vault knows of that were made before a moment, newest first."""
    found: dict[Path, OlderBackup] = {}
    for each in (*_in_folder(vault, moment), *_elsewhere(vault), *_aside(vault)):
        found.setdefault(each.path, each)
    older = (each for each in found.values() if each.made_at < moment)
    return tuple(sorted(older, key=lambda each: each.made_at, reverse=True))


def still_holding(vault: Vault) -> tuple[OlderBackup, ...]:
    """Return the backups and vaults kept aside that hold a case that was erased, newest first."""
    spans = vault.erasures.spans()
    if not spans:
        return ()
    older = older_backups(vault, max(erased for _, erased in spans))
    counted = (replace(each, cases=_held(each.made_at, spans)) for each in older)
    return tuple(each for each in counted if each.cases)


def _held(made: datetime, spans: Spans) -> int:
    """Return how many erased cases were there in the minute in which a copy was made."""
    return sum(began < made + _MINUTE and made < erased for began, erased in spans)


def has_newer(vault: Vault) -> bool:
    """Say whether a tested backup of after the last erasure lies where it was made."""
    spans = vault.erasures.spans()
    last = max((erased for _, erased in spans), default=None)
    return any(
        _is_whole(each.path, each.bytes)
        for each in remembered(vault)
        if last is None or each.at >= last
    )


def remove_older(vault: Vault, chosen: Collection[Path] | None = None) -> Removed:
    """Remove what still holds an erased case (or only what was chosen), each with its entry.

    Raises `NotAllowedError`, and `NoNewerBackupError` as long as nothing newer was tested.
    """
    vault.need(Act.REMOVE_BACKUPS)
    if not has_newer(vault):
        raise NoNewerBackupError
    gone: list[OlderBackup] = []
    left: list[OlderBackup] = []
    for each in still_holding(vault):
        if chosen is None or each.path in chosen:
            (gone if _is_removed(vault, each) else left).append(each)
    forget_backups(vault, {each.path for each in gone})
    return Removed(tuple(gone), tuple(left))


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


def _in_folder(vault: Vault, moment: datetime) -> Iterator[OlderBackup]:
    listed = backups_in(backup_folder(vault), vault.id)
    ends = last_days((each.taken for each in listed), moment.astimezone().date())
    exactly = {(each.path, each.bytes): each.at.astimezone() for each in remembered(vault)}
    for each in listed:
        path = each.path.absolute()
        # The name knows the minute only, by a clock on the wall that goes back once a year.
        made = exactly.get((path, each.bytes), _moment(each.taken))
        yield OlderBackup(path, made, ends.get(each.taken), each.bytes)


def _elsewhere(vault: Vault) -> Iterator[OlderBackup]:
    usual = backup_folder(vault).absolute()
    for each in remembered(vault):
        made = each.at.astimezone()
        if each.path.is_file():
            yield OlderBackup(each.path, made, None, each.bytes)
        elif not _is_gone_for_sure(each.path, usual, vault.folder):
            yield OlderBackup(each.path, made, None, each.bytes, is_there=False)


def _is_gone_for_sure(path: Path, usual: Path, folder: Path) -> bool:
    """Say whether a file is no more: its folder is there, and is no stick that may be another."""
    try:
        return (
            path.parent == usual and usual.is_dir()
        ) or path.parent.stat().st_dev == folder.stat().st_dev
    except OSError:
        return False


def _aside(vault: Vault) -> Iterator[OlderBackup]:
    for each in asides(vault):
        if each.is_same:
            yield OlderBackup(each.path, each.at, None, each.bytes, is_vault=True)


def _is_removed(vault: Vault, each: OlderBackup) -> bool:
    try:
        if each.is_vault:
            take_away(each.path)
        else:
            _remove_file(each.path, vault.id)
        is_gone = True
    except VaultError:
        is_gone = False
    action = removal_action(each.path, each.made_at, is_gone=is_gone)
    vault.journal.note(vault.user, action, "", vault.writer.clock())
    return is_gone


def _remove_file(path: Path, vault_id: str) -> None:
    """Remove a backup, only of this very vault by the id inside it."""
    if vault_of(path) != vault_id:
        raise OtherVaultError(path)
    with disk_errors(path.parent):
        path.unlink()
        sync_folder(path.parent)


def _is_whole(path: Path, size: int) -> bool:
    with suppress(OSError):
        return path.is_file() and path.stat().st_size == size
    return False


def _moment(taken: Taken) -> datetime:
    at = time(taken.minute // 60, taken.minute % 60)
    return datetime.combine(taken.day, at).astimezone()
