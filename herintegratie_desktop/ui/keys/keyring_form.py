"""Let one's own account of this computer open the vault without the passphrase, or no more."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.keyringdoor import wake
from herintegratie_desktop.ui.hand import Hand
from herintegratie_desktop.ui.keys.key_form import KeyForm, explained
from herintegratie_desktop.ui.kit.widgets import Card, SecondaryButton, label
from herintegratie_desktop.ui.practice import is_practice
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge


class KeyringForm(KeyForm):
    """Waits for the keyring, which may ask somebody to unlock it, and then changes the slots."""

    def __init__(self, bridge: OfficeBridge, title: str, action: str) -> None:
        super().__init__(bridge, title, action)
        hint = self.tr("De herstelsleutel kan hier niet.")
        self.secret_row.show_title(self.secret_row.title(), hint)
        self._hand = Hand(self)

    def _do(self) -> None:
        self.go_button.setEnabled(False)
        self._hand.do(lambda _work: wake(), lambda _none: self._go(), self._on_shut)

    def _go(self) -> None:
        self.go_button.setEnabled(True)
        super()._do()

    def _on_shut(self, error: Exception) -> None:
        """Tell what is the matter with the keyring; nothing was changed."""
        self.go_button.setEnabled(True)
        kind = "error" if isinstance(error, VaultError) else "warn"
        self.message.show_message(kind, self.bridge.say_error(error))


class KeyringOnForm(KeyringForm):
    """Says what it means before it is switched on."""

    def __init__(self, bridge: OfficeBridge) -> None:
        title = self.tr("Op deze computer openen zonder wachtwoordzin")
        super().__init__(bridge, title, self.tr("Aanzetten"))
        means = self.tr(
            "Wie op deze computer bij uw account kan, opent daarna met één klik de kluis als u: "
            "ook na Ctrl+L, en ook als u er niet bij bent. Doe dit alleen als niemand anders uw "
            "account gebruikt en de schijf van de computer versleuteld is."
        )
        how = self.tr(
            "De sleutel komt in de sleutelbos van dit account. Uw wachtwoordzin blijft werken, en "
            "is nog nodig om sleutels te wijzigen. Een nieuwe wachtwoordzin zet dit weer uit."
        )
        self.card.add(explained(means))
        self.card.add(explained(how))
        self.end_with_secret()

    def work(self) -> str:
        """Switch it on."""
        self.bridge.vault.keyring.switch_on(self.secret.text())
        return self.tr("Dit computeraccount opent de kluis voortaan ook zonder wachtwoordzin.")


class KeyringOffForm(KeyringForm):
    """Lets only the passphrase open the vault again."""

    def __init__(self, bridge: OfficeBridge) -> None:
        title = self.tr("Altijd om de wachtwoordzin vragen")
        super().__init__(bridge, title, self.tr("Uitzetten"))
        what = self.tr(
            "Geen enkel computeraccount opent de kluis daarna nog voor u. U typt nu uw "
            "wachtwoordzin, zodat zeker is dat u die nog weet."
        )
        self.card.add(explained(what))
        self.end_with_secret()

    def _on_shut(self, error: Exception) -> None:
        """Go on: a keyring that does not answer keeps nothing open."""
        self._go()

    def work(self) -> str:
        """Switch it off."""
        if self.bridge.vault.keyring.switch_off(self.secret.text()):
            return self.tr("De kluis vraagt u voortaan altijd om de wachtwoordzin.")
        return self.tr(
            "De kluis vraagt u voortaan altijd om de wachtwoordzin. De sleutelbos van deze "
            "computer gaf geen antwoord; wat er nog in staat, opent de kluis niet meer."
        )


class KeyringCard(Card):
    """Says whether it is on, and what can be done about it; not there when practising."""

    def __init__(self, bridge: OfficeBridge) -> None:
        super().__init__(self.tr("Op deze computer, zonder wachtwoordzin"))
        self._bridge = bridge
        self.state = label("", wrap=True)
        self.button = SecondaryButton()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.state, 1)
        row.addWidget(self.button)
        self.add(row)
        self.setHidden(is_practice(bridge.vault.folder))

    @property
    def is_on(self) -> bool:
        """Say whether a computer opens the vault for who has it open."""
        return self._bridge.or_else(lambda: self._bridge.vault.keyring.is_on, False)

    def refresh(self) -> None:
        """Show how it is now."""
        vault, is_on = self._bridge.vault, self.is_on
        can_be_on = vault.keys.is_user and vault.keyring.is_allowed
        self.state.setText(self._said(is_on))
        self.button.setText(self.tr("Uitzetten…") if is_on else self.tr("Aanzetten…"))
        self.button.setEnabled(is_on or can_be_on)

    def form(self) -> KeyringForm:
        """Return the form that makes it otherwise."""
        return KeyringOffForm(self._bridge) if self.is_on else KeyringOnForm(self._bridge)

    def _said(self, is_on: bool) -> str:
        if not self._bridge.vault.keyring.is_allowed:
            return self.tr("Het beleid van uw kantoor vraagt altijd om een wachtwoordzin.")
        if not self._bridge.vault.keys.is_user:
            return self.tr("Alleen wie de kluis met een eigen wachtwoordzin opent, kan dit kiezen.")
        if is_on:
            return self.tr(
                "Aan: het computeraccount waarop u dit aanzette, opent de kluis zonder "
                "wachtwoordzin."
            )
        return self.tr("Uit: de kluis vraagt u altijd om uw wachtwoordzin.")
