"""The window that asks for the passphrase of a vault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.ui.entrance.computer_button import ComputerButton, KeyringOpener
from herintegratie_desktop.ui.entrance.gate import Gate
from herintegratie_desktop.ui.kit.basics import Banner, LinkButton, PrimaryButton, label
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.passphrase import PassphraseEdit
from herintegratie_desktop.ui.kit.waiting import Busy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

    from herintegratie_desktop.core.phrases import Phrase
    from herintegratie_desktop.store.vault import Vault

Opener = Callable[[Path, str, str | None], "Vault"]
SharesOpener = Callable[[Path, tuple[str, ...]], "Vault"]
Say = Callable[["Phrase"], str]

_A_SECOND_MS = 1010


class Ways(NamedTuple):
    """How a vault is opened: by passphrase, shares or computer, and how long it has to wait."""

    opener: Opener
    with_shares: SharesOpener
    wait: Callable[[Path], int]
    with_keyring: KeyringOpener


class UnlockDialog(Gate):
    """Opens one vault; a wrong passphrase makes the next attempt wait longer, never for good.

    ``unlocked`` gives the vault of somebody with a passphrase, ``opened_with_paper`` the vault and
    the secret of somebody with the recovery key or shares, who needs a new one; ``damaged`` the
    secret and what is the matter with a vault that it does not open.
    """

    unlocked = Signal(object)
    opened_with_paper = Signal(object, str)
    damaged = Signal(str, object)
    other_wanted = Signal()
    new_wanted = Signal()

    def __init__(
        self, folder: Path, language: str, ways: Ways, say: Say, parent: QWidget | None = None
    ) -> None:
        super().__init__(language, parent)
        self._folder = folder
        self._ways = ways
        self._say = say
        self.passphrase = PassphraseEdit()
        self.who: QComboBox | None = None
        self.message = Banner()
        self.open_button = PrimaryButton(self.tr("Openen"))
        self.computer = ComputerButton(folder, ways.with_keyring)
        self._whose = label(" ", "muted")
        self._wait = label("", "small")
        self._busy = Busy(self.open_button, self.tr("Bezig met openen…"))
        self._pause = _Pause(self._on_pause, self)
        self._build()

    def _build(self) -> None:
        hint = self.tr("Wachtwoordzin kwijt? Typ hier de herstelsleutel van uw papier.")
        card = self.card
        card.show_title(self.tr("Kluis openen"))
        card.add(self._whose)
        card.add(self.message)
        card.add(FieldRow(self.tr("Wachtwoordzin"), self.passphrase, hint=hint))
        card.add(self._wait)
        card.add(self.open_button)
        card.add(self.computer)
        self._wait.hide()
        card.add(self._others())
        self.painted.connect(self.show_names, Qt.ConnectionType.QueuedConnection)
        self.passphrase.entered.connect(self.try_open)
        self.open_button.clicked.connect(self.try_open)
        self.computer.clicked.connect(lambda _=False: self._ask_computer())
        self.computer.opened.connect(lambda vault: self._hand_on(vault, ""))
        self.computer.refused.connect(self._show_error)

    def _others(self) -> QVBoxLayout:
        other = LinkButton(self.tr("Andere kluis openen…"))
        new = LinkButton(self.tr("Nieuwe kluis maken…"))
        other.clicked.connect(lambda _=False: self.other_wanted.emit())
        new.clicked.connect(lambda _=False: self.new_wanted.emit())
        row = QHBoxLayout()
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(new)
        self.with_shares = LinkButton(self.tr("Met delen openen…"))
        self.with_shares.hide()
        self.with_shares.clicked.connect(lambda _=False: self.ask_shares())
        column = QVBoxLayout()
        column.addLayout(row)
        column.addWidget(self.with_shares, 0, Qt.AlignmentFlag.AlignLeading)
        return column

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the field."""
        super().showEvent(event)
        self.passphrase.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def whose(self) -> str:
        """Return what the window says about whose vault it is."""
        return self._whose.text()

    def has_to_wait(self) -> bool:
        """Say whether an earlier mistake makes the next attempt wait."""
        return self._pause.is_on

    def show_names(self) -> None:
        """Show whose vault this is; what is wrong with its key file is said at once."""
        from herintegratie_desktop.store.errors import VaultError
        from herintegratie_desktop.store.keyfile import read_key_ring
        from herintegratie_desktop.store.keys import SHARES

        try:
            ring = read_key_ring(self._folder)
        except VaultError as error:
            self._show_error(error.phrase)
            return
        names = ring.users
        self.with_shares.setVisible(any(slot.kind == SHARES for slot in ring.slots))
        self._pause.begin(self._ways.wait(self._folder))
        self.computer.show_for(ring)
        self._whose.setText(self.tr("Kluis van {names}").format(names=", ".join(names)))
        self._whose.setToolTip(str(self._folder))
        if len(names) > 1 and self.who is None:
            self._ask_who(names)

    def _ask_who(self, names: tuple[str, ...]) -> None:
        from PySide6.QtWidgets import QComboBox

        self.who = QComboBox()
        self.who.addItems(names)
        self.computer.follow(self.who)
        self._whose.hide()
        row = FieldRow(self.tr("Wie bent u?"), self.who)
        self.card.body.insertWidget(self.card.body.indexOf(self.message) + 1, row)

    def try_open(self) -> None:
        """Open the vault with what was typed, after the pause that an earlier mistake asks."""
        if self._pause.is_on or self._busy.now:
            return
        if not self.passphrase.text():
            self._show_wrong(self.tr("Typ de wachtwoordzin van deze kluis."))
            return
        self.message.clear()
        self._busy.do(self._open)

    def _open(self) -> None:
        from herintegratie_desktop.store.errors import (
            DamagedVaultError,
            VaultError,
            WrongPassphraseError,
        )
        from herintegratie_desktop.store.slowing import TooSoonError

        user = self.who.currentText() if self.who is not None else None
        try:
            vault = self._ways.opener(self._folder, self.passphrase.text(), user)
        except WrongPassphraseError as error:
            self._show_wrong(self._say(error.phrase))
            self._pause.begin(self._ways.wait(self._folder))
        except TooSoonError as error:
            self._show_error(error.phrase)
            self._pause.begin(error.seconds)
        except DamagedVaultError as error:
            self._show_error(error.phrase)
            secret = self.passphrase.text()
            self.passphrase.clear()
            self.damaged.emit(secret, error.phrase)
        except VaultError as error:
            self._show_error(error.phrase)
        else:
            self._hand_on(vault, self.passphrase.text())

    def _ask_computer(self) -> None:
        self.message.clear()
        self.passphrase.mark_wrong(False)
        self.computer.ask()

    def ask_shares(self) -> None:
        """Ask for the shares one by one."""
        from herintegratie_desktop.ui.entrance.shares_dialog import SharesDialog

        dialog = SharesDialog(self._folder, self._ways.with_shares, self._say, self)
        dialog.opened.connect(self._hand_on)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _hand_on(self, vault: Vault, secret: str) -> None:
        self.passphrase.clear()
        if vault.keys.is_user:
            self.unlocked.emit(vault)
        else:
            self.opened_with_paper.emit(vault, secret)

    def _show_wrong(self, sentence: str) -> None:
        self.message.show_message("error", sentence)
        self.passphrase.mark_wrong(True)
        self.passphrase.select()

    def _show_error(self, phrase: Phrase) -> None:
        self.message.show_message("error", self._say(phrase))
        self.passphrase.mark_wrong(False)

    def _on_pause(self, seconds: int) -> None:
        sentence = self.tr("U kunt het over {seconds} s opnieuw proberen.")
        self._wait.setText(sentence.format(seconds=seconds) if seconds else "")
        self._wait.setVisible(seconds > 0)


class _Pause(QObject):
    """Counts down whole seconds."""

    def __init__(self, show: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        # A coarse timer may be early, and the vault would then ask to wait once more.
        self._timer = QTimer(self, interval=_A_SECOND_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_second)
        self._show = show
        self._left = 0

    @property
    def is_on(self) -> bool:
        return self._left > 0

    def begin(self, seconds: int) -> None:
        self._left = seconds
        if seconds:
            self._timer.start()
        self._show(self._left)

    def _on_second(self) -> None:
        self._left -= 1
        if not self._left:
            self._timer.stop()
        self._show(self._left)
