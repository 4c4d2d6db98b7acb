"""The window that asks for the passphrase of a vault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from herintegratie_desktop.ui.entrance.gate import Gate
from herintegratie_desktop.ui.kit.basics import Banner, LinkButton, PrimaryButton, label
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.passphrase import PassphraseEdit
from herintegratie_desktop.ui.kit.waiting import Busy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

    from herintegratie_desktop.core.phrases import Phrase
    from herintegratie_desktop.store.vault import Vault

LONGEST_WAIT_S = 30

Opener = Callable[[Path, str, str | None], "Vault"]
Say = Callable[["Phrase"], str]


class UnlockDialog(Gate):
    """Opens one vault; a wrong passphrase makes the next attempt wait longer, never for good."""

    unlocked = Signal(object)
    other_wanted = Signal()
    new_wanted = Signal()

    def __init__(
        self, folder: Path, language: str, opener: Opener, say: Say, parent: QWidget | None = None
    ) -> None:
        super().__init__(language, parent)
        self._folder = folder
        self._opener = opener
        self._say = say
        self.passphrase = PassphraseEdit()
        self.who: QComboBox | None = None
        self.message = Banner()
        self.open_button = PrimaryButton(self.tr("Openen"))
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
        self._wait.hide()
        card.add(self._others())
        self.painted.connect(self.show_names, Qt.ConnectionType.QueuedConnection)
        self.passphrase.entered.connect(self.try_open)
        self.open_button.clicked.connect(self.try_open)

    def _others(self) -> QHBoxLayout:
        other = LinkButton(self.tr("Andere kluis openen…"))
        new = LinkButton(self.tr("Nieuwe kluis maken…"))
        other.clicked.connect(lambda _=False: self.other_wanted.emit())
        new.clicked.connect(lambda _=False: self.new_wanted.emit())
        row = QHBoxLayout()
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(new)
        return row

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

        try:
            names = read_key_ring(self._folder).users
        except VaultError as error:
            self._show_error(error.phrase)
            return
        self._whose.setText(self.tr("Kluis van {names}").format(names=", ".join(names)))
        self._whose.setToolTip(str(self._folder))
        if len(names) > 1 and self.who is None:
            self._ask_who(names)

    def _ask_who(self, names: tuple[str, ...]) -> None:
        from PySide6.QtWidgets import QComboBox

        self.who = QComboBox()
        self.who.addItems(names)
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
        from herintegratie_desktop.store.errors import VaultError, WrongPassphraseError

        user = self.who.currentText() if self.who is not None else None
        try:
            vault = self._opener(self._folder, self.passphrase.text(), user)
        except WrongPassphraseError as error:
            self._show_wrong(self._say(error.phrase))
            self._pause.begin()
        except VaultError as error:
            self._show_error(error.phrase)
        else:
            self.passphrase.clear()
            self.unlocked.emit(vault)

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
    """Counts down whole seconds; each time it begins it lasts twice as long."""

    def __init__(self, show: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._on_second)
        self._show = show
        self._next = 1
        self._left = 0

    @property
    def is_on(self) -> bool:
        return self._left > 0

    def begin(self) -> None:
        self._left = self._next
        self._next = min(2 * self._next, LONGEST_WAIT_S)
        self._timer.start()
        self._show(self._left)

    def _on_second(self) -> None:
        self._left -= 1
        if not self._left:
            self._timer.stop()
        self._show(self._left)
