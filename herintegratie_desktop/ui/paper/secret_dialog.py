"""Ask for the password of a certificate or the pin of a card, once; it is kept nowhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.passphrase import PassphraseEdit
from herintegratie_desktop.ui.kit.widgets import Button, PrimaryButton, label

_WIDTH = 480


class SecretDialog(QDialog):
    """``given`` gives what was typed."""

    given = Signal(str)

    def __init__(self, title: str, why: str, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.secret = PassphraseEdit()
        self._row = FieldRow(field, self.secret)
        self.cancel = Button(self.tr("Annuleren"))
        self.go = PrimaryButton(self.tr("Ondertekenen"), "shield")
        self._build(title, why)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._on_go)
        self.secret.entered.connect(self._on_go)
        self.secret.setFocus()

    def _build(self, title: str, why: str) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "heading"))
        column.addWidget(label(why, wrap=True))
        column.addWidget(self._row)
        column.addLayout(buttons)
        self.setFixedWidth(_WIDTH)

    def _on_go(self) -> None:
        secret = self.secret.text()
        self._row.show_error("" if secret else self.tr("Typ het eerst."))
        if secret:
            self.secret.clear()
            self.given.emit(secret)
            self.accept()
