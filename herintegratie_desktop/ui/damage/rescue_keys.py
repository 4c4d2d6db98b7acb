"""Ask for another key file, and for the passphrase or recovery key that fits it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.ui.files import choose_file
from herintegratie_desktop.ui.kit.basics import (
    LinkButton,
    PrimaryButton,
    SecondaryButton,
    label,
)
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.passphrase import PassphraseEdit


class RescueKeys(QWidget):
    """``wanted`` gives the file and the secret, ``left`` comes when it is put away."""

    wanted = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file: Path | None = None
        self.choose_button = SecondaryButton(self.tr("Back-up of sleutelbestand kiezen…"))
        self.chosen = label("", "small", wrap=True)
        self.file_row = FieldRow(self.tr("Waar de sleutels vandaan komen"), self.choose_button)
        self.secret = PassphraseEdit()
        hint = self.tr("Die van toen dat bestand werd gemaakt; de herstelsleutel kan ook.")
        self.secret_row = FieldRow(
            self.tr("Wachtwoordzin of herstelsleutel"), self.secret, hint=hint
        )
        self.go_button = PrimaryButton(self.tr("Kluis redden met deze sleutels…"))
        self.back_button = LinkButton(self.tr("Terug"))
        self._lay_out()
        self.choose_button.clicked.connect(lambda _=False: self._on_choose())
        self.go_button.clicked.connect(lambda _=False: self.go_on())
        self.secret.entered.connect(self.go_on)
        self.back_button.clicked.connect(lambda _=False: self._on_back())

    def begin(self, secret: str) -> None:
        """Give the keyboard to what is asked first; the secret that was typed may fit here too."""
        self.secret.line.setText(secret)
        self.choose_button.setFocus()

    def use(self, file: Path) -> None:
        """Take the keys from this file."""
        self.file = file
        self.chosen.setText(str(file))
        self.chosen.show()
        self.file_row.show_error("")
        self.secret.setFocus()

    def go_on(self) -> None:
        """Hand both on, or say what is missing."""
        secret = self.secret.text()
        if self.file is None:
            self.file_row.show_error(self.tr("Kies een back-up of sleutelbestand van deze kluis."))
            self.choose_button.setFocus()
        elif not secret:
            self.secret_row.show_error(self.tr("Typ de wachtwoordzin of de herstelsleutel."))
            self.secret.setFocus()
        else:
            self.secret_row.show_error("")
            self.wanted.emit(self.file, secret)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        words = self.tr(
            "Is keys.json van de kluis beschadigd of weg? De sleutels in een back-up van deze "
            "kluis passen ook, zolang de kluis sindsdien geen nieuwe sleutel kreeg."
        )
        column.addWidget(label(words, wrap=True))
        column.addWidget(self.file_row)
        column.addWidget(self.chosen)
        column.addWidget(self.secret_row)
        row = QHBoxLayout()
        row.addWidget(self.go_button)
        row.addStretch(1)
        row.addWidget(self.back_button)
        column.addLayout(row)
        self.chosen.hide()

    def _on_choose(self) -> None:
        kinds = self.tr("Back-ups en sleutelbestanden (*.hibackup *.json);;Alle bestanden (*)")
        file = choose_file(self, self.tr("Back-up of sleutelbestand"), kinds)
        if file is not None:
            self.use(file)

    def _on_back(self) -> None:
        self.secret.clear()
        self.left.emit()
