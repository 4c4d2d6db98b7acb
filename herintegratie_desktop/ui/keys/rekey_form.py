"""Give the whole vault a new key, with how far that is, while nothing else is done in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QWidget

from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.ui.hand import Hand
from herintegratie_desktop.ui.keys.key_form import KeyForm, explained
from herintegratie_desktop.ui.kit.widgets import label
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge

if TYPE_CHECKING:
    from herintegratie_desktop.store.rekey import Rekey

_WHOLE = 1000


class RekeyForm(KeyForm):
    """Writes everything anew beside the vault and then switches; stopping leaves all as it was."""

    def __init__(self, bridge: OfficeBridge) -> None:
        title = self.tr("Hele kluis onder een nieuwe sleutel")
        super().__init__(bridge, title, self.tr("Nieuwe sleutel geven"))
        what = self.tr(
            "Alles wordt opnieuw versleuteld en vergeleken; dat duurt seconden tot een minuut. "
            "Iedereen die blijft, houdt de eigen wachtwoordzin. Maak daarna een back-up: die van "
            "eerder houden de oude sleutel."
        )
        self.card.add(explained(what))
        self.progress = QProgressBar()
        self.progress.setRange(0, _WHOLE)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Voortgang van het versleutelen"))
        self.doing = label(self.tr("Bezig met versleutelen en vergelijken…"), "small")
        self.card.add(self.doing)
        self.card.add(self.progress)
        self.end_with_secret()
        self._hand = Hand(self)
        self._rekey: Rekey | None = None
        self._hand.progressed.connect(self._on_progress)
        self._show_busy(False)
        self.leave_button.clicked.disconnect()
        self.leave_button.clicked.connect(lambda _=False: self._on_leave())

    @property
    def is_busy(self) -> bool:
        """Say whether the vault must be left alone now."""
        return self._hand.is_busy

    def stop(self) -> None:
        """Ask for the end; nothing was replaced."""
        self._hand.stop()

    def start(self, secret: str) -> None:
        """Begin with a passphrase that was given already."""
        self.secret.line.setText(secret)
        self.go_on()

    def _do(self) -> None:
        refused = self.bridge.refusal(self._begin)
        self.secret.clear()
        if refused:
            self.message.show_message("error", refused)
            self.secret.select()

    def _begin(self) -> None:
        rekey = self.bridge.vault.begin_rekey(self.secret.text())
        self._rekey = rekey
        self._show_busy(True)
        write: Callable[[Work], None] = rekey.write
        self._hand.do(write, self._on_written, self._on_failed)

    def _on_written(self, _nothing: object) -> None:
        refused = self._finished()
        if refused:
            self.message.show_message("error", refused)
        else:
            self.done.emit(self.tr("De kluis heeft een nieuwe sleutel. Maak nu een back-up."))

    def _finished(self) -> str:
        rekey, self._rekey = self._rekey, None
        if rekey is None:
            return ""
        with rekey:
            refused = self.bridge.refusal(rekey.finish)
        self._show_busy(False)
        return refused

    def _on_failed(self, error: Exception) -> None:
        rekey, self._rekey = self._rekey, None
        if rekey is not None:
            rekey.close()
        self._show_busy(False)
        kind = "error" if isinstance(error, VaultError) else "warn"
        self.message.show_message(kind, self.bridge.say_error(error))

    def _on_progress(self, share: float) -> None:
        self.progress.setValue(int(share * _WHOLE))

    def _on_leave(self) -> None:
        if self.is_busy:
            self.stop()
        else:
            self.left.emit()

    def _show_busy(self, busy: bool) -> None:
        shown: tuple[QWidget, ...] = (self.progress, self.doing)
        hidden: tuple[QWidget, ...] = (self.secret_row, self.go_button)
        for part in shown:
            part.setVisible(busy)
        for part in hidden:
            part.setVisible(not busy)
        self.leave_button.setText(self.tr("Afbreken") if busy else self.tr("Niet doen"))
