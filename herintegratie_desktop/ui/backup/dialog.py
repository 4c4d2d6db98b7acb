"""Backups and restoring: which there are, make one, take one to a stick, bring one back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.store.asides import asides
from herintegratie_desktop.store.backup import PROOF_BEGINS
from herintegratie_desktop.store.backupfolder import refuse_inside
from herintegratie_desktop.store.backuprecord import choose_backup_folder, failure
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.olderbackups import still_holding
from herintegratie_desktop.ui.backup.age import age_words, moment_words
from herintegratie_desktop.ui.backup.asides_dialog import AsidesDialog
from herintegratie_desktop.ui.backup.copies_dialog import CopiesDialog
from herintegratie_desktop.ui.backup.file_list import FileList, entries
from herintegratie_desktop.ui.backup.keeper import BackupKeeper
from herintegratie_desktop.ui.backup.older_dialog import OlderDialog
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.files import choose_file, choose_folder
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    IconLabel,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
    label,
)
from herintegratie_desktop.ui.rules.topic import row_of

_SIZE = QSize(940, 640)
_AROUND = QSize(60, 40)
_WHOLE = 1000


class BackupDialog(QDialog):
    """What is kept of this vault; ``restore_wanted`` gives the file that was chosen."""

    restore_wanted = Signal(object)

    def __init__(self, keeper: BackupKeeper, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Back-up en herstel"))
        self._keeper, self._desk = keeper, desk
        self.message = Banner()
        self.now_button = PrimaryButton(self.tr("Nu maken"))
        self.stick_button = SecondaryButton(self.tr("Op een stick…"), "download")
        self.folder_button = LinkButton(self.tr("Map kiezen…"))
        self.files = FileList()
        self.restore_button = SecondaryButton(self.tr("Terugzetten…"), "undo")
        self.other_button = LinkButton(self.tr("Een ander bestand terugzetten…"))
        self.older_button = LinkButton("")
        self.asides_button = LinkButton("")
        self.close_button = SecondaryButton(self.tr("Sluiten"))
        self.stop_button = LinkButton(self.tr("Afbreken"))
        self.progress = QProgressBar()
        self._icon = IconLabel("shield", "good", 34)
        self._age, self._how = label("", "heading"), label("", "small", wrap=True)
        self._where = label("", "small", wrap=True)
        self._doing = label("", "small")
        self._under_way = QWidget()
        self._build()
        self._connect()
        self.refresh()
        self._show_failure()
        self._show_busy(keeper.is_busy)
        self.resize(_SIZE if parent is None else _SIZE.boundedTo(parent.window().size() - _AROUND))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.message)
        column.addWidget(self._state_card())
        column.addLayout(self._files_part(), 1)

    def _state_card(self) -> Card:
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._age)
        words.addWidget(self._how)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self._where, 1)
        place.addWidget(self.folder_button)
        words.addLayout(place)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        card = Card()
        card.add(row)
        card.add(self._buttons())
        card.add(self._progress())
        return card

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.now_button)
        row.addWidget(self.stick_button)
        row.addStretch(1)
        return row

    def _progress(self) -> QWidget:
        self.progress.setRange(0, _WHOLE)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Voortgang van de back-up"))
        row = QHBoxLayout(self._under_way)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._doing)
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop_button)
        return self._under_way

    def _files_part(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.restore_button)
        row.addWidget(self.other_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.files, 1)
        column.addLayout(row_of(self.older_button, self.asides_button))
        column.addLayout(row)
        return column

    def _connect(self) -> None:
        keeper = self._keeper
        self.now_button.clicked.connect(lambda _=False: self._make())
        self.stick_button.clicked.connect(lambda _=False: self._on_stick())
        self.folder_button.clicked.connect(lambda _=False: self._on_folder())
        self.restore_button.clicked.connect(lambda _=False: self._on_restore())
        self.other_button.clicked.connect(lambda _=False: self._on_other())
        self.older_button.clicked.connect(lambda _=False: self._on_older())
        self.asides_button.clicked.connect(lambda _=False: self._on_asides())
        self.files.chosen.connect(lambda _row: self._on_restore())
        self.close_button.clicked.connect(self.accept)
        self.stop_button.clicked.connect(keeper.stop)
        keeper.began.connect(self._on_began)
        keeper.progressed.connect(self._on_progress)
        keeper.made.connect(self._on_made)
        keeper.failed.connect(self._on_failed)
        keeper.stopped.connect(self._on_stopped)
        keeper.aged.connect(self.refresh)

    def refresh(self) -> None:
        """Show the last tested backup, the place and the files as they are now."""
        keeper, now = self._keeper, self._desk.now()
        last, overdue = keeper.last, keeper.is_overdue
        said = age_words(last, now)
        self._age.setText(said[:1].upper() + said[1:])
        self._icon.show_icon(*(("warning", "warn") if overdue else ("shield", "good")))
        how = self.tr(
            "Vanzelf bij het sluiten en elke {hours} uur. Een back-up telt pas als zij op proef is "
            "teruggezet en gelijk is aan de kluis."
        )
        self._how.setText(how.format(hours=keeper.hours))
        self._where.setText(self._place())
        found = entries(keeper.vault)
        if found != self.files.entries or not found:
            self.files.show_entries(found, now)
        self._count_copies()

    def _count_copies(self) -> None:
        """Lead to what still holds an erased case, and to what stands aside, if there is any."""
        vault = self._keeper.vault
        older, aside = len(still_holding(vault)), len(asides(vault))
        words = self.tr("Back-ups met gewiste dossiers ({count})…")
        self.older_button.setText(words.format(count=older))
        words = self.tr("Kluizen die terzijde staan ({count})…")
        self.asides_button.setText(words.format(count=aside))
        self.older_button.setVisible(older > 0)
        self.asides_button.setVisible(aside > 0)

    def _place(self) -> str:
        folder, vault = self._keeper.folder, self._keeper.vault.folder
        if _is_same_disk(folder, vault):
            words = self.tr("In {folder}, op dezelfde schijf als de kluis: neem er ook een mee.")
        else:
            words = self.tr("In {folder}")
        return words.format(folder=folder)

    def _make(self) -> None:
        self.message.clear()
        self._keeper.back_up()

    def _on_stick(self) -> None:
        folder = choose_folder(self, self.tr("Kies de stick of een map daarop"), Path.home())
        if folder is not None:
            self.message.clear()
            self._keeper.to_stick(folder)

    def _on_folder(self) -> None:
        start = self._keeper.folder
        folder = choose_folder(self, self.tr("Map voor back-ups"), start)
        if folder is None:
            return
        try:
            refuse_inside(folder, self._keeper.vault.folder)
            choose_backup_folder(self._keeper.vault, folder)
        except VaultError as error:
            self._on_failed(error.phrase)
            return
        self.message.show_message("good", self.tr("De volgende back-up komt in deze map."))
        self.refresh()

    def _on_restore(self) -> None:
        chosen = self.files.chosen_entry()
        if not self._keeper.vault.may(Act.RESTORE):
            self._on_failed(refusal(Act.RESTORE))
        elif chosen is None:
            words = self.tr("Kies eerst in de lijst welke back-up u wilt terugzetten.")
            self.message.show_message("info", words)
        else:
            self.restore_wanted.emit(chosen.path)

    def _on_older(self) -> None:
        self._over(OlderDialog(self._keeper, self._desk, self))

    def _on_asides(self) -> None:
        self._over(AsidesDialog(self._keeper.vault, self._desk, self))

    def _over(self, dialog: CopiesDialog) -> None:
        dialog.finished.connect(lambda _result: self.refresh())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_other(self) -> None:
        if not self._keeper.vault.may(Act.RESTORE):
            self._on_failed(refusal(Act.RESTORE))
            return
        kinds = self.tr("Back-ups (*.hibackup);;Alle bestanden (*)")
        file = choose_file(self, self.tr("Back-up om terug te zetten"), kinds)
        if file is not None:
            self.restore_wanted.emit(file)

    def _on_began(self) -> None:
        self._on_progress(0.0)
        self._show_busy(True)

    def _on_progress(self, share: float) -> None:
        self.progress.setValue(int(_WHOLE * share))
        copying, comparing = self.tr("Kopiëren…"), self.tr("Terugzetten op proef en vergelijken…")
        self._doing.setText(copying if share < PROOF_BEGINS else comparing)

    def _on_made(self, path: Path) -> None:
        self._show_busy(False)
        self.refresh()
        words = self.tr(" Teruggezet op proef en gelijk aan de kluis: {file} in {folder}.")
        said = words.format(file=path.name, folder=path.parent)
        self.message.show_message("good", said, lead=self.tr("De back-up is klaar."))

    def _on_failed(self, phrase: Phrase) -> None:
        self._show_busy(False)
        self.message.show_message("error", self._desk.say(phrase))

    def _on_stopped(self) -> None:
        self._show_busy(False)
        words = self.tr("Afgebroken. Er is niets van achtergebleven.")
        self.message.show_message("info", words)

    def _show_busy(self, busy: bool) -> None:
        self._under_way.setVisible(busy)
        for button in (self.now_button, self.stick_button):
            button.setVisible(not busy)
        # The keyboard stays where the button was that is gone.
        (self.stop_button if busy else self.now_button).setFocus()

    def _show_failure(self) -> None:
        found = failure(self._keeper.vault)
        if found is not None:
            lead = self.tr("De back-up van {moment} is niet gelukt. ")
            moment = moment_words(found.at, self._desk.now())
            said = self._desk.say(found.why)
            self.message.show_message("error", said, lead=lead.format(moment=moment))


def _is_same_disk(one: Path, other: Path) -> bool:
    try:
        here = one if one.exists() else one.parent
        return here.stat().st_dev == other.stat().st_dev
    except OSError:
        return False
