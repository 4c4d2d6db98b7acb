"""The backups there are: those in the folder, and those that were made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.rotation import Taken
from herintegratie_desktop.store.backupfolder import backups_in
from herintegratie_desktop.store.backuprecord import backup_folder, remembered
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.backup.age import moment_words, size_words
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Entry:
    """One backup: `cases` and `tested` are None when this vault did not make and test it."""

    path: Path
    at: datetime
    bytes: int
    cases: int | None = None
    tested: datetime | None = None


def entries(vault: Vault) -> list[Entry]:
    """Return the backups of a vault, newest first; of other places only what is there now."""
    known = {(each.path, each.bytes): each for each in remembered(vault)}
    found = {}
    for file in backups_in(backup_folder(vault), vault.id):
        path = file.path.absolute()
        found[path] = Entry(path, _moment(file.taken), file.bytes)
    for (path, size), each in known.items():
        if (path in found and found[path].bytes == size) or (path not in found and path.is_file()):
            found[path] = Entry(path, each.at, size, each.cases, each.at)
    return sorted(found.values(), key=lambda each: each.at, reverse=True)


class FileList(ReadingTable):
    """The backups as rows; nothing is chosen until somebody does."""

    def __init__(self) -> None:
        columns = (
            Column(translate("Backup", "Gemaakt"), 190),
            Column(translate("Backup", "Dossiers"), 110, figures=True),
            Column(translate("Backup", "Grootte"), 110, figures=True),
            Column(translate("Backup", "Getest"), 150),
            Column(translate("Backup", "Waar")),
        )
        super().__init__(translate("Backup", "Back-ups"), columns, breaks=False)
        self.entries: list[Entry] = []

    def show_entries(self, found: list[Entry], now: datetime) -> None:
        """Show these backups."""
        self.entries = found
        self.show_rows([_row(each, now) for each in found])

    def chosen_entry(self) -> Entry | None:
        """Return the backup that was chosen, or None."""
        row = self.current_row()
        return self.entries[row] if 0 <= row < len(self.entries) else None


def _row(entry: Entry, now: datetime) -> tuple[str, ...]:
    return (
        moment_words(entry.at, now),
        "–" if entry.cases is None else str(entry.cases),
        size_words(entry.bytes),
        translate("Backup", "✓ getest")
        if entry.tested
        else translate("Backup", "niet hier getest"),
        str(entry.path.parent),
    )


def _moment(taken: Taken) -> datetime:
    begin = datetime.combine(taken.day, time()).astimezone()
    return begin + timedelta(minutes=taken.minute)
