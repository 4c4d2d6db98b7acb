"""Backups and vaults kept aside that still hold a case that was erased: see them, remove them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.olderbackups import (
    OlderBackup,
    Removed,
    has_newer,
    remove_older,
    still_holding,
)
from herintegratie_desktop.ui.backup.age import moment_words, size_words
from herintegratie_desktop.ui.backup.copies_dialog import CopiesDialog
from herintegratie_desktop.ui.backup.keeper import BackupKeeper
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.rules.said import day_said
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable

translate = QCoreApplication.translate


class OlderDialog(CopiesDialog):
    """Removes nothing before a newer backup was made and tested."""

    def __init__(self, keeper: BackupKeeper, desk: Desk, parent: QWidget | None = None) -> None:
        title = translate("OlderDialog", "Back-ups met gewiste dossiers")
        hint = translate(
            "OlderDialog",
            "Deze back-ups en terzijde gezette kluizen zijn van vóór een wissing en bevatten het "
            "gewiste dossier nog. Zet u er een terug, dan wordt het opnieuw gewist; wie de sleutel "
            "van toen heeft, kan het er wel uit lezen.",
        )
        columns = (
            Column(translate("Backup", "Gemaakt"), 170),
            Column(translate("Backup", "Grootte"), 110, figures=True),
            Column(translate("OlderDialog", "Gewiste dossiers"), 150, figures=True),
            Column(translate("Backup", "Waar")),
        )
        super().__init__(title, hint, ReadingTable(title, columns), parent)
        self._keeper, self._desk = keeper, desk
        self._found: tuple[OlderBackup, ...] = ()
        self._waits = False
        keeper.made.connect(self._on_made)
        keeper.failed.connect(self._on_failed)
        keeper.stopped.connect(self._on_stopped)
        self.refresh()

    def refresh(self) -> None:
        """Show what still holds an erased case now."""
        now = self._desk.now()
        self._found = still_holding(self._keeper.vault)
        rows = [
            (
                moment_words(each.made_at, now),
                size_words(each.bytes),
                str(each.cases),
                f"{each.path}\n{_what_next(each)}",
            )
            for each in self._found
        ]
        self.show_rows(rows, self.tr("Geen enkele back-up bevat nog een gewist dossier."))

    def begin(self) -> None:
        """Ask once more, after a new backup when there is none of after the last erasure."""
        vault = self._keeper.vault
        if not vault.may(Act.REMOVE_BACKUPS):
            self._on_failed(refusal(Act.REMOVE_BACKUPS))
        elif has_newer(vault):
            self._ask()
        else:
            self._waits = True
            self.remove_button.setEnabled(False)
            words = self.tr("Eerst wordt een nieuwe back-up gemaakt en getest…")
            self.message.show_message("info", words)
            self._keeper.back_up()

    def remove(self) -> None:
        """Remove all of them that can be reached."""
        try:
            removed = remove_older(self._keeper.vault)
        except VaultError as error:
            self._on_failed(error.phrase)
            return
        self.refresh()
        self._say(removed)

    def _ask(self) -> None:
        words = self.tr(
            "%n bestand(en) of map(pen) worden voorgoed verwijderd. Dit komt in het logboek en op "
            "het bewijs van wissing.",
            "",
            len(self._found),
        )
        self.ask(words)

    def _say(self, removed: Removed) -> None:
        words = self.tr("%n verwijderd.", "", len(removed.gone))
        if not removed.left:
            self.message.show_message("good", words)
            return
        left = self.tr(
            "Niet te bereiken: {paths}. Sluit de stick of schijf aan en probeer het opnieuw."
        )
        paths = ", ".join(str(each.path) for each in removed.left)
        self.message.show_message("warn", left.format(paths=paths), lead=f"{words} ")

    def _on_made(self, _path: Path) -> None:
        if not self._waits:
            self.refresh()
            return
        self._waits = False
        self.refresh()
        if has_newer(self._keeper.vault) and self._found:
            self._ask()

    def _on_failed(self, phrase: Phrase) -> None:
        self._waits = False
        self.remove_button.setEnabled(bool(self._found))
        self.message.show_message("error", self._desk.say(phrase))

    def _on_stopped(self) -> None:
        if self._waits:
            self._waits = False
            self.message.clear()
            self.remove_button.setEnabled(bool(self._found))


def _what_next(each: OlderBackup) -> str:
    if not each.is_there:
        return translate("OlderDialog", "niet te bereiken: op een stick of schijf die er niet is")
    if each.is_vault:
        return translate("OlderDialog", "terzijde gezette kluis; gaat niet vanzelf weg")
    if each.goes_on is None:
        return translate("OlderDialog", "gaat niet vanzelf weg")
    return translate("OlderDialog", "gaat vanzelf weg rond {day}").format(
        day=day_said(each.goes_on)
    )
