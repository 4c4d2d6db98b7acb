"""The first time: language, name, passphrase, and the recovery key on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.entrance.gate import LANGUAGE_NAMES, Gate
from herintegratie_desktop.ui.files import choose_folder
from herintegratie_desktop.ui.kit.fields import FieldRow
from herintegratie_desktop.ui.kit.passphrase import PassphraseEdit
from herintegratie_desktop.ui.kit.waiting import Busy
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
    label,
)

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

LEAST_CHARACTERS = 12
_STEPS = 4
_RECOVERY_WIDTH = 560

Maker = Callable[[Path, str, str], "tuple[Vault, str]"]
Say = Callable[[Phrase], str]


class FirstUse(Gate):
    """Makes a vault; ``made`` hands it on with the organisation when the key was copied."""

    made = Signal(object, str)
    practice_wanted = Signal()
    other_wanted = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - what a vault is made of
        self,
        folder: Path,
        language: str,
        maker: Maker,
        say: Say,
        day: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(language, parent)
        self.folder = folder
        self._maker = maker
        self._say = say
        self._day = day
        self._vault: Vault | None = None
        self._panel: QWidget | None = None
        for button in self.languages.values():
            button.hide()
        self.say_again(language)

    def say_again(self, language: str) -> None:
        """Show the first card, in the language that the window speaks now."""
        self.language = language
        self.welcome = _Welcome(language)
        self.who = _Who()
        self.secret = _Secret(self.folder)
        self._connect()
        self._show(self.welcome, self.tr("Welkom"), 0)

    def closeEvent(self, event: object) -> None:
        """Close a vault that was made but not handed on."""
        if self._vault is not None:
            self._vault.close()
            self._vault = None
        super().closeEvent(event)  # type: ignore[arg-type]

    def _connect(self) -> None:
        self.welcome.language_chosen.connect(self._on_language)
        self.welcome.practice.clicked.connect(lambda _=False: self.practice_wanted.emit())
        self.welcome.other.clicked.connect(lambda _=False: self.other_wanted.emit())
        self.welcome.next_button.clicked.connect(lambda _=False: self.show_who())
        self.who.done.connect(self.show_secret)
        self.secret.back.connect(self.show_who)
        self.secret.done.connect(self._make)
        self.secret.folder_chosen.connect(self._on_folder)

    def show_who(self) -> None:
        """Ask for the name of the user and the organisation."""
        self._show(self.who, self.tr("Wie bent u?"), 1)

    def show_secret(self) -> None:
        """Ask for a passphrase, twice."""
        self._show(self.secret, self.tr("Kies een wachtwoordzin"), 2)

    def _on_folder(self, folder: Path) -> None:
        self.folder = folder

    def _make(self) -> None:
        from herintegratie_desktop.store.errors import VaultError

        try:
            self._vault, key = self._maker(self.folder, self.who.name(), self.secret.chosen())
        except VaultError as error:
            self.secret.message.show_message("error", self._say(error.phrase))
            return
        self.secret.forget()
        self._show_recovery(key)

    def _show_recovery(self, key: str) -> None:
        from herintegratie_desktop.ui.entrance.recovery_panel import RecoveryCheck, RecoveryPanel
        from herintegratie_desktop.ui.entrance.recovery_sheet import RecoverySheet

        sheet = RecoverySheet(key, self.who.name(), self.who.place(), self._day, self.folder)
        self.recovery, self.check = RecoveryPanel(sheet), RecoveryCheck(sheet)
        title, again = self.tr("Uw herstelsleutel"), self.tr("Klopt uw papier?")
        self.recovery.shown.connect(lambda: self._show(self.check, again, 4))
        self.check.back.connect(lambda: self._show(self.recovery, title, 3))
        self.check.passed.connect(self._hand_on)
        self.set_card_width(_RECOVERY_WIDTH)
        self._show(self.recovery, title, 3)

    def _hand_on(self) -> None:
        vault, self._vault = self._vault, None
        if vault is not None:
            self.made.emit(vault, self.who.place())

    def _show(self, panel: QWidget, title: str, step: int) -> None:
        if self._panel is not None:
            self.card.body.removeWidget(self._panel)
            self._panel.hide()
        if step:
            number = min(step, _STEPS)
            of = self.tr("Stap {number} van {count}").format(number=number, count=_STEPS)
            title = f"{title} · {of}"
        self._panel = panel
        self.card.show_title(title)
        self.card.add(panel)
        panel.show()
        panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_language(self, code: str) -> None:
        self.language_chosen.emit(code)


class _Panel(QWidget):
    """One card of the first use: widgets in a column."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets under what is there."""
        for widget in widgets:
            self.column.addWidget(widget)


class _Welcome(_Panel):
    """Says what the program is, and asks for the language."""

    language_chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.next_button = PrimaryButton(self.tr("Beginnen"))
        self.practice = LinkButton(self.tr("Open het voorbeeld"))
        self.other = LinkButton(self.tr("Ik heb al een kluis…"))
        what = self.tr(
            "Met dit programma stelt u samen met een gezin een herintegratieplan op. Alles blijft "
            "op deze computer, versleuteld in een kluis. Er is geen internet nodig."
        )
        self.add(label(what, wrap=True), label(self.tr("In welke taal wilt u werken?"), "strong"))
        self.column.addLayout(self._languages(language))
        self.add(self.next_button)
        self.column.addLayout(self._others())
        self.setFocusProxy(self.next_button)

    def _languages(self, language: str) -> QHBoxLayout:
        row = QHBoxLayout()
        self.choices = {}
        for code, name in LANGUAGE_NAMES.items():
            button = SecondaryButton(name, "check" if code == language else "")
            button.setAccessibleDescription(self.tr("Gekozen") if code == language else "")
            button.clicked.connect(lambda _=False, code=code: self.language_chosen.emit(code))
            self.choices[code] = button
            row.addWidget(button, 1)
        return row

    def _others(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.practice)
        row.addStretch(1)
        row.addWidget(self.other)
        return row


class _Who(_Panel):
    """Asks for the name and the organisation, as they come on the plan."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name_line = QLineEdit(maxLength=64)
        self.place_line = QLineEdit(maxLength=200)
        hint = self.tr("Zo staat u als behandelaar op het plan.")
        self.name_row = FieldRow(self.tr("Uw naam"), self.name_line, hint=hint)
        place_row = FieldRow(self.tr("Organisatie"), self.place_line, optional=True)
        next_button = PrimaryButton(self.tr("Verder"))
        self.add(self.name_row, place_row, next_button)
        next_button.clicked.connect(self.go_on)
        self.name_line.returnPressed.connect(self.place_line.setFocus)
        self.place_line.returnPressed.connect(self.go_on)
        self.setFocusProxy(self.name_line)

    def name(self) -> str:
        """Return the name of the user."""
        return self.name_line.text().strip()

    def place(self) -> str:
        """Return the organisation, empty when none was named."""
        return self.place_line.text().strip()

    def go_on(self) -> None:
        """Go on when there is a name."""
        named = bool(self.name())
        self.name_row.show_error("" if named else self.tr("Vul uw naam in."))
        if named:
            self.done.emit()
        else:
            self.name_line.setFocus()


class _Secret(_Panel):
    """Asks for a passphrase twice and says what is still missing while one types."""

    done = Signal()
    back = Signal()
    folder_chosen = Signal(Path)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.first, self.second = PassphraseEdit(), PassphraseEdit()
        self.message = Banner()
        self.state = label("", "small", wrap=True)
        self._where = label("", "small", wrap=True)
        self.make_button = PrimaryButton(self.tr("Kluis maken"))
        self._busy = Busy(self.make_button, self.tr("Bezig met versleutelen…"))
        self._build()
        self._connect()
        self._on_edited()

    def _build(self) -> None:
        hint = self.tr(
            "Ten minste 12 tekens, zoals een paar woorden die alleen u achter elkaar zet. "
            "Plakken uit een wachtwoordbeheerder mag."
        )
        self.first_row = FieldRow(self.tr("Wachtwoordzin"), self.first, hint=hint)
        self.second_row = FieldRow(self.tr("Nog een keer"), self.second)
        self.add(self.message, self.first_row, self.second_row, self.state, self.make_button)
        self._show_folder()
        self.column.addLayout(self._others())
        self.setFocusProxy(self.first)

    def _others(self) -> QHBoxLayout:
        self.elsewhere = LinkButton(self.tr("Andere map…"))
        back = LinkButton(self.tr("Terug"))
        self.elsewhere.clicked.connect(self._choose)
        back.clicked.connect(lambda _=False: self.back.emit())
        row = QHBoxLayout()
        row.addWidget(self._where, 1)
        row.addWidget(self.elsewhere)
        row.addWidget(back)
        return row

    def _connect(self) -> None:
        self.first.edited.connect(lambda _text: self._on_edited())
        self.second.edited.connect(lambda _text: self._on_edited())
        self.first.entered.connect(self.second.setFocus)
        self.second.entered.connect(self.go_on)
        self.make_button.clicked.connect(self.go_on)

    def chosen(self) -> str:
        """Return the passphrase."""
        return self.first.text()

    def forget(self) -> None:
        """Empty the fields once the vault is made."""
        self.first.clear()
        self.second.clear()

    def missing(self) -> str:
        """Return what is still missing, or nothing when the passphrase will do."""
        short = LEAST_CHARACTERS - len(self.first.text())
        if short > 0:
            return self.tr("Nog %n teken(s).", "", short)
        if self.first.text() != self.second.text():
            return self.tr("De twee wachtwoordzinnen zijn nog niet gelijk.")
        return ""

    def go_on(self) -> None:
        """Make the vault, or show beside the field what is missing."""
        missing = self.missing()
        short = len(self.first.text()) < LEAST_CHARACTERS
        self.first_row.show_error(missing if short else "")
        self.second_row.show_error("" if short else missing)
        if missing:
            (self.first if short else self.second).select()
        else:
            self.message.clear()
            self._busy.do(self.done.emit)

    def _on_edited(self) -> None:
        self.state.setText(self.missing() or self.tr("Dit is lang genoeg, en twee keer gelijk."))
        for row in (self.first_row, self.second_row):
            row.show_error("")

    def _choose(self) -> None:
        folder = choose_folder(self, self.tr("Map voor de kluis"), self._folder.parent)
        if folder is not None:
            self._folder = folder
            self._show_folder()
            self.folder_chosen.emit(folder)

    def _show_folder(self) -> None:
        self._where.setText(self.tr("De kluis komt in {folder}").format(folder=self._folder))
