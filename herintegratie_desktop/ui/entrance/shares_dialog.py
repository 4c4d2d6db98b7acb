"""Open a vault with shares: one after another typed or scanned, until there are enough."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextArea
from herintegratie_desktop.ui.kit.waiting import Busy
from herintegratie_desktop.ui.kit.widgets import Banner, LinkButton, PrimaryButton, label
from herintegratie_desktop.ui.rules.topic import row_of

if TYPE_CHECKING:
    from herintegratie_desktop.core.phrases import Phrase
    from herintegratie_desktop.store.vault import Vault

_WIDTH = 520


class SharesDialog(QDialog):
    """``opened`` gives the vault and what the shares are together."""

    opened = Signal(object, str)

    def __init__(
        self,
        folder: Path,
        opener: Callable[[Path, tuple[str, ...]], Vault],
        say: Callable[[Phrase], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Met delen openen"))
        self._folder, self._opener, self._say = folder, opener, say
        self.typed: list[str] = []
        self.message = Banner()
        self.state = label("", "strong", wrap=True)
        self.field = TextArea(3)
        hint = self.tr("Typ de 33 woorden van het papier over, of scan de code.")
        self.row = FieldRow(self.tr("Deel"), self.field, hint=hint)
        self.add_button = PrimaryButton(self.tr("Volgend deel"))
        self._busy = Busy(self.add_button, self.tr("Bezig…"))
        self._build()
        self.setFixedWidth(_WIDTH)

    def _build(self) -> None:
        leave = LinkButton(self.tr("Niet doen"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        title = label(self.tr("Met delen openen"), "heading")
        for part in (title, self.message, self.state, self.row):
            column.addWidget(part)
        column.addLayout(row_of(self.add_button, leave))
        leave.clicked.connect(self.reject)
        self.add_button.clicked.connect(lambda _=False: self._busy.do(self.add))
        self.setFocusProxy(self.field)
        self._show_state()

    def add(self) -> None:
        """Take a share, and open the vault when there are enough."""
        from herintegratie_desktop.store.errors import VaultError
        from herintegratie_desktop.store.shares import TooFewSharesError, joined

        self.message.clear()
        given = [*self.typed, self.field.text()]
        try:
            secret = joined(given)
            vault = self._opener(self._folder, tuple(given))
        except TooFewSharesError as error:
            self.typed = given if error.have == len(given) else self.typed
            self._next(error.have, error.needed)
        except VaultError as error:
            self.message.show_message("error", self._say(error.phrase))
            self.row.focus_field()
        else:
            self.accept()
            self.opened.emit(vault, secret)

    def _next(self, have: int, needed: int) -> None:
        self.field.show_text("")
        self._show_state(have, needed)
        self.row.focus_field()

    def _show_state(self, have: int = 0, needed: int = 0) -> None:
        words = self.tr("{have} van de {needed} delen zijn er. Geef een ander deel.")
        self.state.setText(words.format(have=have, needed=needed) if needed else "")
        self.state.setVisible(bool(needed))
