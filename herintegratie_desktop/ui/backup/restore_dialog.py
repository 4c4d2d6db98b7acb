"""Bring a backup back in two steps: open it with its passphrase, then see what would differ."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from herintegratie_desktop.store.backuppreview import Preview
from herintegratie_desktop.store.backuprestore import OpenedBackup, open_backup
from herintegratie_desktop.store.backupwork import BackupStoppedError, Work
from herintegratie_desktop.store.errors import VaultError, WrongPassphraseError
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.backup.preview_card import PreviewCard
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.hand import Hand
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.passphrase import PassphraseEdit
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    PrimaryButton,
    SecondaryButton,
    label,
    scrolled,
)

_SIZE = QSize(760, 600)
_AROUND = QSize(60, 40)
_WHOLE = 1000
_Result = tuple[OpenedBackup, Preview]


class RestoreDialog(QDialog):
    """``accepted_backup`` gives the opened backup that may take the place of the vault.

    Whoever takes it closes it; otherwise it is closed with the dialog.
    """

    accepted_backup = Signal(object)

    def __init__(self, vault: Vault, file: Path, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Back-up terugzetten"))
        self._vault, self._file, self._desk = vault, file, desk
        self._hand = Hand(self)
        self._opened: OpenedBackup | None = None
        self.message = Banner()
        self.passphrase = PassphraseEdit()
        self.preview: PreviewCard | None = None
        self.progress = QProgressBar()
        self.go_button = PrimaryButton(self.tr("Openen en vergelijken"))
        self.cancel_button = SecondaryButton(self.tr("Annuleren"))
        self._stack = QStackedWidget()
        self._kept_aside = label("", "small", wrap=True)
        self._build()
        self._connect()
        self.resize(_SIZE if parent is None else _SIZE.boundedTo(parent.window().size() - _AROUND))
        self.passphrase.setFocus()

    def _build(self) -> None:
        self.progress.setRange(0, _WHOLE)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Voortgang van het openen"))
        self.progress.hide()
        words = self.tr(
            "De kluis van nu wordt niet gewist: zij blijft bewaard in een map ernaast, met "
            "«terzijde» en de datum in de naam. Daarna opent u de teruggezette kluis met de "
            "wachtwoordzin van de back-up."
        )
        self._kept_aside.setText(words)
        self._kept_aside.hide()
        self._stack.addWidget(self._question())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.message)
        column.addWidget(self._stack, 1)
        column.addWidget(self.progress)
        column.addWidget(self._kept_aside)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.go_button)
        column.addLayout(foot)

    def _question(self) -> QWidget:
        card = Card(self.tr("Eerst bekijken, dan pas terugzetten"))
        words = self.tr(
            "De back-up wordt naast de kluis uitgepakt, geopend en helemaal nagekeken. Daarna ziet "
            "u wat er anders is dan nu. Er verandert nog niets."
        )
        card.add(label(words, wrap=True))
        card.add(label(str(self._file), "small", wrap=True))
        hint = self.tr("Die van toen de back-up werd gemaakt; de herstelsleutel kan ook.")
        title = self.tr("Wachtwoordzin van deze back-up")
        card.add(FieldRow(title, self.passphrase, hint=hint))
        card.body.addStretch(1)
        return card

    def _connect(self) -> None:
        self.passphrase.entered.connect(self._go)
        self.go_button.clicked.connect(lambda _=False: self._go())
        self.cancel_button.clicked.connect(self.reject)
        self._hand.progressed.connect(lambda share: self.progress.setValue(int(_WHOLE * share)))
        self.finished.connect(lambda _result: self._let_go())

    def _go(self) -> None:
        if self._hand.is_busy:
            return
        if self._opened is not None:
            opened, self._opened = self._opened, None
            self.accept()
            self.accepted_backup.emit(opened)
        elif not self.passphrase.text():
            self.passphrase.mark_wrong(True)
            words = self.tr("Typ de wachtwoordzin waarmee deze back-up opengaat.")
            self.message.show_message("error", words)
        else:
            self._open()

    def _open(self) -> None:
        self.message.clear()
        self.progress.setValue(0)
        self.progress.show()
        file, vault, secret, now = self._file, self._vault, self.passphrase.text(), self._desk.now

        def look(work: Work) -> _Result:
            opened = open_backup(file, vault.folder, secret, clock=now, work=work)
            try:
                return opened, opened.preview(vault)
            except BaseException:
                opened.close()
                raise

        self._hand.do(look, self._on_opened, self._on_failed)

    def _on_opened(self, result: _Result) -> None:
        self._opened, found = result
        self.progress.hide()
        self.passphrase.clear()
        self.preview = PreviewCard(found, self._desk)
        self._stack.addWidget(scrolled(self.preview))
        self._stack.setCurrentIndex(1)
        self._kept_aside.show()
        self._warn(found)
        self.go_button.setText(self.tr("Terugzetten"))
        self.cancel_button.setFocus()

    def _warn(self, found: Preview) -> None:
        if not found.is_same_vault:
            lead = self.tr("Dit is een back-up van een andere kluis. ")
            said = self.tr("Na het terugzetten staat die kluis op de plaats van deze.")
            self.message.show_message("error", said, lead=lead)
        elif found.loses:
            lost = len(found.only_here) + len(found.newer_here) + len(found.apart)
            lead = self.tr("Bij %n dossier(s) gaat u terug in de tijd. ", "", lost)
            said = self.tr("Wat sindsdien is gedaan, staat dan alleen nog in de bewaarde kluis.")
            self.message.show_message("warn", said, lead=lead)
        else:
            words = self.tr("Er gaat niets verloren: alles van nu zit ook in deze back-up.")
            self.message.show_message("good", words)

    def _on_failed(self, error: Exception) -> None:
        self.progress.hide()
        if isinstance(error, BackupStoppedError):
            return
        if not isinstance(error, VaultError):
            raise error
        self.message.show_message("error", self._desk.say(error.phrase))
        wrong = isinstance(error, WrongPassphraseError)
        self.passphrase.mark_wrong(wrong)
        if wrong:
            self.passphrase.select()

    def _let_go(self) -> None:
        self._hand.stop()
        self.passphrase.clear()
        if self._opened is not None:
            opened, self._opened = self._opened, None
            opened.close()
