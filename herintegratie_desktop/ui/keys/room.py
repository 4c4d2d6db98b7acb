"""Users and keys: who opens the vault and as what, keys on paper, a new key for everything."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.roles import ROLE_NAMES, Act, Role, may, refusal
from herintegratie_desktop.store.keycare import UserInfo
from herintegratie_desktop.store.shares import set_of
from herintegratie_desktop.ui.keys.key_form import KeyForm
from herintegratie_desktop.ui.keys.keyring_form import KeyringCard
from herintegratie_desktop.ui.keys.paper_forms import RecoveryForm, SharesForm
from herintegratie_desktop.ui.keys.rekey_form import RekeyForm
from herintegratie_desktop.ui.keys.user_forms import (
    AddUserForm,
    PassphraseForm,
    RemoveForm,
    RolesForm,
)
from herintegratie_desktop.ui.kit.widgets import Card, PrimaryButton, SecondaryButton, label
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import Topic, row_of


class KeysRoom(Topic):
    """The users at the top, what lies on paper below, and the new key at the bottom."""

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.table = ReadingTable(
            self.tr("Wie de kluis openen"),
            (Column(self.tr("Naam")), Column(self.tr("Rollen")), Column(self.tr("Stand"), 210)),
            grows=True,
        )
        self.add_button = PrimaryButton(self.tr("Iemand toevoegen…"))
        self.roles_button = SecondaryButton(self.tr("Rollen…"))
        self.passphrase_button = SecondaryButton(self.tr("Nieuwe wachtwoordzin…"))
        self.remove_button = SecondaryButton(self.tr("Verwijderen…"))
        self.recovery_button = SecondaryButton(self.tr("Nieuwe herstelsleutel…"))
        self.shares_button = SecondaryButton(self.tr("Nieuwe delen…"))
        self.rekey_button = SecondaryButton(self.tr("Nieuwe sleutel geven…"))
        self.recovery_state, self.shares_state = label("", wrap=True), label("", wrap=True)
        self.computer = KeyringCard(bridge)
        self._users: tuple[UserInfo, ...] = ()
        self._build()
        self._connect()

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Gebruikers en sleutels")

    def hint(self) -> str:
        """Say what the page is for."""
        return self.tr(
            "Ieder opent de kluis met een eigen wachtwoordzin en mag wat de eigen rollen zeggen. "
            "Elke wijziging komt in het logboek."
        )

    def entry(self) -> QWidget:
        """Return where the keyboard goes when a form was left."""
        return self.table

    @property
    def is_busy(self) -> bool:
        """Say whether the vault is being written anew and must be left alone."""
        return isinstance(self.part, RekeyForm) and self.part.is_busy

    def rest(self) -> None:
        """Put a form away with what was typed in it."""
        if not self.is_busy and self.part is not None:
            self.show_part(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a form with Escape, but not in the middle of a new key."""
        if not self.is_busy:
            super().keyPressEvent(event)

    def _build(self) -> None:
        users = Card(self.tr("Wie de kluis openen"))
        users.add(self.table)
        users.add(
            row_of(self.add_button, self.roles_button, self.passphrase_button, self.remove_button)
        )
        paper = Card(self.tr("Op papier, als een wachtwoordzin kwijt is"))
        paper.add(_beside(self.recovery_state, self.recovery_button))
        paper.add(_beside(self.shares_state, self.shares_button))
        whole = Card(self.tr("De hele kluis"))
        words = self.tr(
            "Is iemand vertrokken of een kopie van de kluis kwijt? Met een nieuwe sleutel wordt "
            "alles opnieuw versleuteld. Oude kopieën openen wat daarna komt niet meer."
        )
        whole.add(label(words, wrap=True))
        whole.add(row_of(self.rekey_button))
        for card in (users, self.computer, paper, whole):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.add_button.clicked.connect(lambda _=False: self.add())
        self.roles_button.clicked.connect(lambda _=False: self.change_roles())
        self.passphrase_button.clicked.connect(lambda _=False: self.change_passphrase())
        self.remove_button.clicked.connect(lambda _=False: self.remove())
        self.recovery_button.clicked.connect(lambda _=False: self.renew_recovery())
        self.shares_button.clicked.connect(lambda _=False: self.make_shares())
        self.rekey_button.clicked.connect(lambda _=False: self.rekey())
        self.computer.button.clicked.connect(lambda _=False: self.switch_computer())
        self.table.chosen.connect(lambda _row: self.change_roles())

    def refresh(self) -> None:
        """Show the users and the keys on paper as they are now."""
        every = self.bridge.or_else(self.bridge.vault.users, ())
        self._users = tuple(each for each in every if each.kind == "user")
        self.table.show_rows([self._row(each) for each in self._users])
        self._show_paper({each.kind: each for each in every})
        self.computer.refresh()
        self._show_rights()

    def _show_rights(self) -> None:
        able = may(self.bridge.vault.roles, Act.MANAGE_USERS)
        for button in (
            self.add_button,
            self.roles_button,
            self.remove_button,
            self.recovery_button,
            self.shares_button,
            self.rekey_button,
        ):
            button.setEnabled(able)
        if not able:
            self.message.show_message("info", self.desk.say(refusal(Act.MANAGE_USERS)))

    def _show_paper(self, kinds: dict[str, UserInfo]) -> None:
        has_key = "recovery" in kinds
        self.recovery_state.setText(
            self.tr("Er is een herstelsleutel: negen groepjes van vier tekens.")
            if has_key
            else self.tr("Er is geen herstelsleutel.")
        )
        shares = set_of(kinds["shares"].name) if "shares" in kinds else None
        if shares is None:
            words = self.tr("Er zijn geen delen: woorden die alleen samen de kluis openen.")
        else:
            words = self.tr("{needed} van {count} delen openen samen de kluis (set {set}).")
            words = words.format(needed=shares.needed, count=shares.number, set=shares.set)
        self.shares_state.setText(words)

    def _row(self, user: UserInfo) -> tuple[str, str, str]:
        names = [self.desk.say(Phrase(ROLE_NAMES[r])) for r in Role if r in user.roles]
        if user.name == self.bridge.vault.user:
            state = self.tr("dat bent u")
        else:
            state = "" if user.is_ready else self.tr("moet de kluis eerst openen")
        return user.name, ", ".join(names), state

    def chosen(self) -> UserInfo | None:
        """Return the user that is chosen in the list; says so when none is."""
        at = self.table.current_row()
        if 0 <= at < len(self._users):
            return self._users[at]
        self.message.show_message("info", self.tr("Kies eerst in de lijst om wie het gaat."))
        self.table.setFocus()
        return None

    def add(self) -> KeyForm:
        """Ask who is added."""
        return self._show(AddUserForm(self.bridge))

    def change_roles(self) -> None:
        """Ask what the chosen user becomes."""
        user = self.chosen() if self.roles_button.isEnabled() else None
        if user is not None:
            self._show(RolesForm(self.bridge, user))

    def change_passphrase(self) -> None:
        """Ask for a new passphrase, one's own when nobody or nobody else may be chosen."""
        may_others = may(self.bridge.vault.roles, Act.MANAGE_USERS)
        if not may_others:
            self._show(PassphraseForm(self.bridge, self.bridge.vault.user))
        elif user := self.chosen():
            self._show(PassphraseForm(self.bridge, user.name))

    def remove(self) -> None:
        """Ask once more before the chosen user is removed."""
        user = self.chosen()
        if user is not None and user.name == self.bridge.vault.user:
            words = self.tr("Dit bent u zelf. Laat een andere beheerder uw sleutel verwijderen.")
            self.message.show_message("info", words)
        elif user is not None:
            form = RemoveForm(self.bridge, user.name)
            form.rekey_wanted.connect(self._rekey_with, Qt.ConnectionType.QueuedConnection)
            self._show(form)

    def switch_computer(self) -> KeyForm:
        """Let one's own account of the computer open the vault, or no more."""
        return self._show(self.computer.form())

    def renew_recovery(self) -> KeyForm:
        """Make a new recovery key."""
        return self._show(RecoveryForm(self.bridge))

    def make_shares(self) -> KeyForm:
        """Make a new set of shares."""
        return self._show(SharesForm(self.bridge))

    def rekey(self) -> RekeyForm:
        """Ask for the passphrase with which the vault gets a new key."""
        form = RekeyForm(self.bridge)
        self._show(form)
        return form

    def _rekey_with(self, secret: str) -> None:
        self.rekey().start(secret)

    def _show(self, form: KeyForm) -> KeyForm:
        self.message.clear()
        form.done.connect(self._on_done)
        form.left.connect(self.leave_part)
        self.show_part(form)
        form.begin()
        return form

    def _on_done(self, sentence: str) -> None:
        self.leave_part()
        self.refresh()
        self.say_done(sentence)


def _beside(words: QWidget, button: QWidget) -> QHBoxLayout:
    """Return a row with what there is, and at its end what can be done about it."""
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(words, 1)
    row.addWidget(button)
    return row
