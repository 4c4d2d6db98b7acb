"""Keep the open case elsewhere, in a vault of its own, when its vault cannot be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.store.elsewhere import save_elsewhere
from herintegratie_desktop.store.errors import VaultError, WrongPassphraseError
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.files import choose_folder
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.passphrase import PassphraseEdit
from herintegratie_desktop.ui.kit.waiting import Busy
from herintegratie_desktop.ui.kit.widgets import Banner, PrimaryButton, SecondaryButton, label

_WIDTH = 520


class ElsewhereDialog(QDialog):
    """Asks for a place and the passphrase; what is written is encrypted under the same key."""

    def __init__(self, vault: Vault, case: Case, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Dossier elders bewaren"))
        self._vault, self._case, self._desk = vault, case, desk
        self.place = Path.home()
        self.message = Banner()
        self.passphrase = PassphraseEdit()
        self.where = SecondaryButton(str(self.place))
        self.go_button = PrimaryButton(self.tr("Bewaren"))
        self.close_button = SecondaryButton(self.tr("Sluiten"))
        self._busy = Busy(self.go_button, self.tr("Bezig met bewaren…"))
        self._build()
        self.setMinimumWidth(_WIDTH)

    def _build(self) -> None:
        words = self.tr(
            "De kluis kan nu niet worden geschreven. Dit dossier komt versleuteld in een kleine "
            "noodkluis op een andere plaats, bijvoorbeeld een andere schijf of een stick. Zij gaat "
            "open met dezelfde wachtwoordzin."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(words, wrap=True))
        column.addWidget(self.message)
        column.addWidget(FieldRow(self.tr("Waar"), self.where))
        column.addWidget(FieldRow(self.tr("Wachtwoordzin van de kluis"), self.passphrase))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.go_button)
        column.addLayout(foot)
        self.where.clicked.connect(lambda _=False: self._choose())
        self.passphrase.entered.connect(self.keep)
        self.go_button.clicked.connect(lambda _=False: self.keep())
        self.close_button.clicked.connect(self.reject)
        self.finished.connect(lambda _result: self.passphrase.clear())

    def _choose(self) -> None:
        chosen = choose_folder(self, self.tr("Waar het dossier heen gaat"), self.place)
        if chosen is not None:
            self.place = chosen
            self.where.setText(str(chosen))

    def keep(self) -> None:
        """Write the case at the place that was chosen."""
        if self._busy.now:
            return
        if not self.passphrase.text():
            self.message.show_message("error", self.tr("Typ de wachtwoordzin van deze kluis."))
            self.passphrase.mark_wrong(True)
            return
        self._busy.do(self._keep)

    def _keep(self) -> None:
        try:
            folder = save_elsewhere(self._vault, self._case, self.place, self.passphrase.text())
        except VaultError as error:
            self.message.show_message("error", self._desk.say(error.phrase))
            self.passphrase.mark_wrong(isinstance(error, WrongPassphraseError))
            return
        self.passphrase.clear()
        self.go_button.hide()
        words = self.tr(
            "Het dossier staat versleuteld in {folder}. Open die kluis later met dezelfde "
            "wachtwoordzin om het terug te halen. Dit venster blijft proberen gewoon op te slaan."
        )
        self.message.show_message("good", words.format(folder=folder))
