"""After the recovery key or shares: a new passphrase at once, for who lost theirs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.keys.key_form import NewPassphrase
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.waiting import Busy
from herintegratie_desktop.ui.kit.widgets import Banner, LinkButton, PrimaryButton, label
from herintegratie_desktop.ui.rules.topic import row_of

_WIDTH = 520


class PassphraseDialog(QDialog):
    """Asks whose passphrase was lost, and for a new one."""

    def __init__(
        self,
        vault: Vault,
        secret: str,
        say: Callable[[Phrase], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Nieuwe wachtwoordzin"))
        self._vault, self._secret, self._say = vault, secret, say
        self.message = Banner()
        self.who = QComboBox()
        self.who.addItems([each.name for each in vault.users() if each.kind == "user"])
        self.fresh = NewPassphrase()
        self.go_button = PrimaryButton(self.tr("Wachtwoordzin geven"))
        self.later_button = LinkButton(self.tr("Later"))
        self._busy = Busy(self.go_button, self.tr("Bezig…"))
        self._build()
        self.setFixedWidth(_WIDTH)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        why = self.tr(
            "U hebt de kluis met papier geopend. Geef nu een nieuwe wachtwoordzin aan wie de oude "
            "kwijt is, dan kan het papier weer achter slot."
        )
        parts = (
            label(self.tr("Nieuwe wachtwoordzin"), "heading"),
            label(why, wrap=True),
            self.message,
            FieldRow(self.tr("Voor wie?"), self.who),
            self.fresh,
        )
        for part in parts:
            column.addWidget(part)
        column.addLayout(row_of(self.go_button, self.later_button))
        self.go_button.clicked.connect(lambda _=False: self.go_on())
        self.fresh.second.entered.connect(self.go_on)
        self.later_button.clicked.connect(self.reject)
        self.fresh.setFocus()

    def go_on(self) -> None:
        """Give the passphrase, or show what is missing."""
        if not self.fresh.missing():
            self._busy.do(self._give)

    def done(self, result: int) -> None:
        """Forget the secret of the paper with the dialog."""
        self._secret = ""
        self.fresh.clear()
        super().done(result)

    def _give(self) -> None:
        try:
            self._vault.set_passphrase(self._secret, self.fresh.text(), user=self.who.currentText())
        except VaultError as error:
            self.message.show_message("error", self._say(error.phrase))
        else:
            self.accept()
