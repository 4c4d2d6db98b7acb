"""A form that changes keys: what is asked, one's own passphrase, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.passphrase import PassphraseEdit
from herintegratie_desktop.ui.kit.waiting import Busy
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    LinkButton,
    PrimaryButton,
    label,
    scrolled,
)
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.topic import EDGE, row_of

LEAST_CHARACTERS = 12
_WIDTH = 640


class KeyForm(QWidget):
    """``done`` gives the sentence of what was done, ``left`` says that nothing was."""

    done = Signal(str)
    left = Signal()

    def __init__(self, bridge: OfficeBridge, title: str, action: str) -> None:
        super().__init__()
        self.bridge = bridge
        self.message = Banner()
        self.secret = PassphraseEdit()
        hint = self.tr("Zo weet het programma dat u het zelf bent. De herstelsleutel mag ook.")
        self.secret_row = FieldRow(self.tr("Uw eigen wachtwoordzin"), self.secret, hint=hint)
        self.go_button = PrimaryButton(action)
        self.leave_button = LinkButton(self.tr("Niet doen"))
        self._busy = Busy(self.go_button, self.tr("Bezig…"))
        self.card = Card(title)
        self.card.setMaximumWidth(_WIDTH)
        self._lay_out()
        self.go_button.clicked.connect(lambda _=False: self.go_on())
        self.leave_button.clicked.connect(lambda _=False: self.left.emit())
        self.secret.entered.connect(self.go_on)

    def _lay_out(self) -> None:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(EDGE, 2, EDGE, 16)
        inside.addWidget(self.card)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(page))
        self.card.add(self.message)

    def end_with_secret(self) -> None:
        """Put one's own passphrase and the buttons below what was added."""
        self.card.add(self.secret_row)
        self.card.add(row_of(self.go_button, self.leave_button))

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        first = self.first_field()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.secret

    def missing(self) -> bool:
        """Show what is still missing beside its field; False when nothing is."""
        return False

    def work(self) -> str:
        """Do it and return the sentence that says so; raises `VaultError`."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Do it, or show what is missing."""
        self.message.clear()
        lacks = self.missing()
        has_secret = bool(self.secret.text())
        self.secret_row.show_error("" if has_secret else self.tr("Typ uw eigen wachtwoordzin."))
        if not lacks and not has_secret:
            self.secret.select()
        if not lacks and has_secret:
            self._busy.do(self._do)

    def _do(self) -> None:
        said: list[str] = []
        refused = self.bridge.refusal(lambda: said.append(self.work()))
        if refused:
            self.message.show_message("error", refused)
            self.secret.select()
        else:
            self.secret.clear()
            self.done.emit(said[0])


class NewPassphrase(QWidget):
    """A new passphrase, typed twice."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = PassphraseEdit(), PassphraseEdit()
        hint = self.tr("Ten minste 12 tekens, zoals een paar woorden die niemand raadt.")
        self.first_row = FieldRow(self.tr("Nieuwe wachtwoordzin"), self.first, hint=hint)
        self.second_row = FieldRow(self.tr("Nog een keer"), self.second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.first_row)
        column.addWidget(self.second_row)
        self.first.entered.connect(self.second.setFocus)
        self.setFocusProxy(self.first)

    def text(self) -> str:
        """Return the passphrase."""
        return self.first.text()

    def clear(self) -> None:
        """Empty both fields."""
        self.first.clear()
        self.second.clear()

    def missing(self) -> bool:
        """Show what is still missing beside its field; False when nothing is."""
        short = LEAST_CHARACTERS - len(self.first.text())
        differs = self.first.text() != self.second.text()
        self.first_row.show_error(self.tr("Nog %n teken(s).", "", short) if short > 0 else "")
        self.second_row.show_error(
            self.tr("De twee wachtwoordzinnen zijn niet gelijk.") if short <= 0 and differs else ""
        )
        if short > 0 or differs:
            (self.first if short > 0 else self.second).select()
        return short > 0 or differs


def explained(sentence: str) -> QWidget:
    """Return a sentence that says what a form does."""
    return label(sentence, wrap=True)
