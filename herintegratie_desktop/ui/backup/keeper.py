"""Keeps a vault backed up while it is open, and tells how old the last tested backup is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from herintegratie_desktop.store.backup import Origin, Tested, copy_backup, make_backup
from herintegratie_desktop.store.backuprecord import (
    USUAL_HOURS,
    backup_folder,
    has_news,
    has_own_folder,
    is_due,
    last_backup,
    note_backup,
    note_failure,
)
from herintegratie_desktop.store.backuprestore import sweep_restores
from herintegratie_desktop.store.backupwork import BackupStoppedError, Work
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.files import make_private
from herintegratie_desktop.store.rulefiles import BadRuleFileError
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.hand import Hand

_EVERY_MINUTE_MS = 60_000
_Made = tuple[Tested, Path]
"""A tested backup, and where somebody wanted it."""


class BackupKeeper(QObject):
    """Makes backups beside the window, one at a time.

    ``made`` gives where a tested backup lies, ``failed`` the sentence, ``stopped`` comes when
    somebody ended it, ``aged`` each minute and whenever the age of the last one is another.
    """

    began = Signal()
    progressed = Signal(float)
    made = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    aged = Signal()

    def __init__(
        self,
        vault: Vault,
        now: Callable[[], datetime],
        parent: QObject | None = None,
        hours: int | None = None,
    ) -> None:
        super().__init__(parent)
        self.vault = vault
        self.now = now
        self._hours = hours
        self.hours = self._hours_of_policy()
        self._hand = Hand(self)
        self._hand.progressed.connect(self.progressed)
        self._each_minute = QTimer(self, interval=_EVERY_MINUTE_MS)
        self._each_minute.timeout.connect(self.look)
        self._each_minute.start()
        self._refused_at: datetime | None = None
        sweep_restores(vault.folder)

    @property
    def is_busy(self) -> bool:
        """Say whether a backup is being made."""
        return self._hand.is_busy

    @property
    def last(self) -> datetime | None:
        """Return when the last tested backup was made."""
        return last_backup(self.vault)

    @property
    def folder(self) -> Path:
        """Return where automatic backups go."""
        return backup_folder(self.vault)

    @property
    def is_overdue(self) -> bool:
        """Say whether the last tested backup is older than the policy."""
        return is_due(self.vault, self.now(), self.hours)

    @property
    def is_wanted_at_end(self) -> bool:
        """Say whether closing now would leave something out of every backup."""
        return has_news(self.vault)

    def look(self) -> None:
        """Make a backup when the last one is too old; after a failure not before long."""
        self.hours = self._hours_of_policy()
        if self.is_overdue and not self._was_just_refused():
            self.back_up()
        self.aged.emit()

    def back_up(self) -> None:
        """Make a backup in the usual folder."""
        self._begin(self._made)

    def to_stick(self, folder: Path) -> None:
        """Make a backup in the usual folder and copy it, byte by byte compared, to another."""
        self._begin(partial(self._copied, folder))

    def stop(self) -> None:
        """End the backup that is being made; nothing of it stays."""
        self._hand.stop()

    def end(self) -> None:
        """Stop watching; the vault is about to close."""
        self._each_minute.stop()
        self._hand.forget()

    def _hours_of_policy(self) -> int:
        if self._hours is not None:
            return self._hours
        try:
            return self.vault.policies.policy().backup_hours
        except BadRuleFileError:
            # Said where policies are; backups go on.
            return USUAL_HOURS

    def _begin(self, job: Callable[[Origin, Path, Work], _Made]) -> None:
        if self.is_busy:
            return
        try:
            origin, folder = Origin.of(self.vault), self._ready_folder()
        except VaultError as error:
            self._on_failed(error)
            return
        self._hand.do(partial(job, origin, folder), self._on_made, self._on_failed)
        self.began.emit()

    def _ready_folder(self) -> Path:
        folder = self.folder
        if not has_own_folder(self.vault):
            make_private(folder)
        return folder

    def _made(self, origin: Origin, folder: Path, work: Work) -> _Made:
        made = make_backup(origin, folder, self.now(), work)
        return made, made.file

    def _copied(self, stick: Path, origin: Origin, usual: Path, work: Work) -> _Made:
        made = make_backup(origin, usual, self.now(), work)
        return made, copy_backup(made, stick, work, origin)

    def _on_made(self, result: _Made) -> None:
        made, path = result
        self._refused_at = None
        for each in dict.fromkeys((made.file, path)):
            note_backup(self.vault, each, made.proof.count("cases"), made.at)
        self.aged.emit()
        # Last, because whoever waits for it may close the vault.
        self.made.emit(path)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, BackupStoppedError):
            self.stopped.emit()
            return
        if not isinstance(error, VaultError):
            raise error
        self._refused_at = self.now()
        note_failure(self.vault, error.phrase, self.now())
        self.failed.emit(error.phrase)

    def _was_just_refused(self) -> bool:
        if self._refused_at is None:
            return False
        return abs((self.now() - self._refused_at).total_seconds()) < self.hours * 3600 / 16
