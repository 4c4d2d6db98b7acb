"""The button that opens a vault with what the account of this computer keeps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from herintegratie_desktop.ui.hand import Hand
from herintegratie_desktop.ui.kit.basics import SecondaryButton

if TYPE_CHECKING:
    from herintegratie_desktop.store.keys import KeyRing
    from herintegratie_desktop.store.vault import Vault

KeyringOpener = Callable[[Path, str], "Vault"]


class ComputerButton(SecondaryButton):
    """There only for a user who switched it on; nothing is asked of the keyring before a press.

    ``opened`` gives the vault, ``refused`` the phrase of what stood in the way.
    """

    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, folder: Path, opener: KeyringOpener, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._folder, self._opener = folder, opener
        self._ring: KeyRing | None = None
        self._who: QComboBox | None = None
        self._hand = Hand(self)
        self._show_busy(False)
        self.hide()

    def show_for(self, ring: KeyRing) -> None:
        """Be there when a user of these slots switched it on."""
        self._ring = ring
        self._refresh()

    def follow(self, who: QComboBox) -> None:
        """Open for the user that is chosen in a list, which begins with who switched it on."""
        self._who = who
        able = {slot.name for slot in self._ring.keyrings()} if self._ring else set()
        if len(able) == 1:
            who.setCurrentText(*able)
        who.currentTextChanged.connect(lambda _name: self._refresh())
        self._refresh()

    def ask(self) -> None:
        """Ask the keyring of the computer, which may ask somebody to unlock it, and open."""
        from herintegratie_desktop.store.keyringdoor import kept_secret

        ring, user = self._ring, self._user()
        if ring is not None and not self._hand.is_busy:
            self._show_busy(True)
            self._hand.do(lambda _work: kept_secret(ring, user), self._open, self._on_failed)

    def _open(self, secret: str) -> None:
        from herintegratie_desktop.store.errors import VaultError

        try:
            vault = self._opener(self._folder, secret)
        except VaultError as error:
            self._on_failed(error)
        else:
            self._show_busy(False)
            self.opened.emit(vault)

    def _on_failed(self, error: Exception) -> None:
        from herintegratie_desktop.store.errors import VaultError

        self._show_busy(False)
        if not isinstance(error, VaultError):
            raise error
        self.refused.emit(error.phrase)

    def _user(self) -> str | None:
        return self._who.currentText() if self._who is not None else None

    def _refresh(self) -> None:
        self.setVisible(self._ring is not None and bool(self._ring.keyrings(self._user())))

    def _show_busy(self, busy: bool) -> None:
        usual, now = self.tr("Openen met dit computeraccount"), self.tr("Bezig met openen…")
        self.setText(now if busy else usual)
        self.setEnabled(not busy)
