"""What can stand between a user and the keyring of the computer; the passphrase always works."""

from __future__ import annotations

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.store.errors import VaultError

_NONE = words(
    "Dit computeraccount heeft geen sleutelbos die het programma kan gebruiken. Met de "
    "wachtwoordzin werkt alles gewoon."
)
_SHUT = words(
    "De sleutelbos van dit computeraccount gaf geen antwoord of bleef op slot. Probeer het "
    "opnieuw, of gebruik de wachtwoordzin."
)
_UNKNOWN = words(
    "In de sleutelbos van dit computeraccount staat geen sleutel voor deze kluis. Open haar met "
    "de wachtwoordzin."
)
_STALE = words(
    "De sleutel in de sleutelbos van dit computeraccount past niet meer op deze kluis. Open haar "
    "met de wachtwoordzin."
)
_FORBIDDEN = words(
    "Het beleid van uw kantoor staat niet toe dat een kluis zonder wachtwoordzin opengaat. "
    "Gebruik de wachtwoordzin."
)
_NOT_OWN = words(
    "Dit is niet de wachtwoordzin van {user}. Alleen {user} zelf kan dit aan- en uitzetten."
)


class KeyringError(VaultError):
    """The keyring of the computer does not help; nothing of the vault was changed."""


class NoKeyringError(KeyringError):
    """The system has no keyring of its own, or none that is there now."""

    def __init__(self) -> None:
        super().__init__(_NONE)


class ShutKeyringError(KeyringError):
    """The keyring stayed locked, failed, or did not keep what it was given."""

    def __init__(self) -> None:
        super().__init__(_SHUT)


class UnknownHereError(KeyringError):
    """Nothing for the vault is kept in this account of this computer."""

    def __init__(self) -> None:
        super().__init__(_UNKNOWN)


class StaleKeyringError(KeyringError):
    """What was kept opens no slot any more."""

    def __init__(self) -> None:
        super().__init__(_STALE)


class ForbiddenKeyringError(KeyringError):
    """The policy of the office wants a passphrase every time."""

    def __init__(self) -> None:
        super().__init__(_FORBIDDEN)


class NotOwnPassphraseError(VaultError):
    """Somebody's own passphrase was asked for, and another secret was given."""

    def __init__(self, user: str) -> None:
        super().__init__(_NOT_OWN, user=user)
