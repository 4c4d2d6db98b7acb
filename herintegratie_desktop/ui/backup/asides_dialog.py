"""The vaults that a restore or a rescue left: see them, and remove one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.store.asides import Aside, asides, remove_aside
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.backup.age import moment_words, size_words
from herintegratie_desktop.ui.backup.copies_dialog import CopiesDialog
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable

translate = QCoreApplication.translate


class AsidesDialog(CopiesDialog):
    """One goes at a time, the one that was chosen; only for who may restore."""

    def __init__(self, vault: Vault, desk: Desk, parent: QWidget | None = None) -> None:
        title = translate("AsidesDialog", "Kluizen die terzijde staan")
        hint = translate(
            "AsidesDialog",
            "Bij een herstel of redding blijft de vorige kluis staan. Zij gaat nooit vanzelf weg. "
            "Verwijder haar als u zeker weet dat u niets meer mist.",
        )
        columns = (
            Column(translate("AsidesDialog", "Van"), 170),
            Column(translate("Backup", "Grootte"), 110, figures=True),
            Column(translate("AsidesDialog", "Kluis"), 150),
            Column(translate("Backup", "Waar")),
        )
        super().__init__(title, hint, ReadingTable(title, columns), parent)
        self._vault, self._desk = vault, desk
        self._found: tuple[Aside, ...] = ()
        self._chosen: Aside | None = None
        self.table.chosen.connect(lambda _row: self.begin())
        self.refresh()

    def refresh(self) -> None:
        """Show which there are now."""
        now, self._found = self._desk.now(), asides(self._vault)
        rows = [
            (moment_words(each.at, now), size_words(each.bytes), _whose(each), str(each.path))
            for each in self._found
        ]
        self.show_rows(rows, self.tr("Er staat geen kluis terzijde."))

    def begin(self) -> None:
        """Ask once more about the one that was chosen."""
        row = self.table.current_row()
        if not self._vault.may(Act.RESTORE):
            self.message.show_message("error", self._desk.say(refusal(Act.RESTORE)))
        elif not 0 <= row < len(self._found):
            words = self.tr("Kies eerst in de lijst welke kluis weg mag.")
            self.message.show_message("info", words)
        else:
            self._chosen = self._found[row]
            words = self.tr("{folder} wordt voorgoed verwijderd. Dit komt in het logboek.")
            self.ask(words.format(folder=self._chosen.path))

    def remove(self) -> None:
        """Remove the one that was chosen."""
        chosen, self._chosen = self._chosen, None
        if chosen is None:
            return
        try:
            remove_aside(self._vault, chosen.path)
        except VaultError as error:
            self.message.show_message("error", self._desk.say(error.phrase))
            return
        self.refresh()
        words = self.tr("{folder} is verwijderd.").format(folder=chosen.path)
        self.message.show_message("good", words)


def _whose(each: Aside) -> str:
    if each.is_same:
        return translate("AsidesDialog", "deze, van eerder")
    return translate("AsidesDialog", "een andere kluis")
