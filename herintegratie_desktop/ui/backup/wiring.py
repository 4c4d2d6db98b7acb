"""Puts backups into the window of an open vault: the status line, the menu, the dialogs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.backuprecord import failure
from herintegratie_desktop.store.backuprestore import OpenedBackup
from herintegratie_desktop.ui.backup.age import age_words, brief_age, moment_words
from herintegratie_desktop.ui.backup.keeper import BackupKeeper
from herintegratie_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from herintegratie_desktop.ui.backup.dialog import BackupDialog
    from herintegratie_desktop.ui.backup.older_dialog import OlderDialog
    from herintegratie_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
Taker = Callable[[OpenedBackup], None]


class BackupLine(QObject):
    """Lives as long as one window: the age in its status line, its menu, its messages."""

    def __init__(self, main: MainWindow, keeper: BackupKeeper, desk: Desk, take: Taker) -> None:
        super().__init__(main)
        self._main, self._keeper, self._desk, self._take = main, keeper, desk, take
        keeper.aged.connect(self.show_age)
        keeper.failed.connect(self._on_failed)
        keeper.made.connect(self._on_made)
        main.top_bar.state.backup.wanted.connect(self.open_dialog)
        main.older_wanted.connect(self.open_older)
        words = translate("Backup", "Back-up en herstel…")
        main.top_bar.menu.addAction(words, self.open_dialog)
        self.show_age()
        self._say_former_failure()

    def show_age(self) -> None:
        """Say how old the last tested backup is."""
        last, now = self._keeper.last, self._desk.now()
        line = self._main.top_bar.state.backup
        line.show_age(
            age_words(last, now), brief_age(last, now), is_overdue=self._keeper.is_overdue
        )

    def open_dialog(self) -> BackupDialog:
        """Show which backups there are, over the window."""
        from herintegratie_desktop.ui.backup.dialog import BackupDialog

        dialog = BackupDialog(self._keeper, self._desk, self._main)
        dialog.restore_wanted.connect(partial(self._open_restore, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def open_older(self) -> OlderDialog:
        """Show which backups still hold an erased case, over the window."""
        from herintegratie_desktop.ui.backup.older_dialog import OlderDialog

        dialog = OlderDialog(self._keeper, self._desk, self._main)
        dialog.finished.connect(lambda _result: self._count_older())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _count_older(self) -> None:
        if self._main.retention is not None:
            self._main.retention.refresh()

    def _open_restore(self, dialog: BackupDialog, file: Path) -> None:
        from herintegratie_desktop.ui.backup.restore_dialog import RestoreDialog

        restoring = RestoreDialog(self._keeper.vault, file, self._desk, dialog)
        restoring.accepted_backup.connect(self._take)
        restoring.finished.connect(restoring.deleteLater)
        restoring.open()

    def _say_former_failure(self) -> None:
        found = failure(self._keeper.vault)
        if found is not None:
            words = translate("Backup", "De back-up van {moment} is niet gelukt. ")
            lead = words.format(moment=moment_words(found.at, self._desk.now()))
            self._main.notice.show_message("warn", self._desk.say(found.why), lead=lead)

    def _on_failed(self, phrase: Phrase) -> None:
        lead = translate("Backup", "De back-up is niet gelukt. ")
        self._main.notice.show_message("warn", self._desk.say(phrase), lead=lead)

    def _on_made(self) -> None:
        self._main.notice.clear()
