"""The keyring of the operating system, in which an account of a computer keeps secrets.

Windows Credential Locker, the Keychain of macOS, or the Secret Service of a Linux desktop.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import import_module
from typing import Any, Protocol

from herintegratie_desktop.store.keyringerrors import (
    NoKeyringError,
    ShutKeyringError,
    UnknownHereError,
)
from herintegratie_desktop.store.keys import KeyRing
from herintegratie_desktop.store.slots import Slot

SERVICE = "herintegratie-desktop"
_NOTHING = "-"
_BACKENDS = {
    "win32": ("keyring.backends.Windows", "WinVaultKeyring"),
    "darwin": ("keyring.backends.macOS", "Keyring"),
}
# Below it, says the library, a keyring is no place for a secret.
_LEAST_PRIORITY = 1
_OF_DESKTOPS = ("keyring.backends.SecretService", "Keyring")


class Backend(Protocol):
    """What is asked of a keyring; its errors are those of its system."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret, or None when there is none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Remove a secret."""


def system_backend() -> Backend:
    """Return the keyring of this system; raises `NoKeyringError`.

    It is made by name: a setting, an environment variable or a plug-in of the library could else
    put one in its place that keeps secrets readable, or nowhere.
    """
    module, name = _BACKENDS.get(sys.platform, _OF_DESKTOPS)
    try:
        made: Any = getattr(import_module(module), name)()
        # Asking for it raises an error where the system lacks what this keyring needs.
        is_fit = made.priority >= _LEAST_PRIORITY
        if name == "WinVaultKeyring":
            # Else it would travel along to other computers of the domain.
            made.persist = "local machine"
    # Each system raises errors of its own kind; all say that it cannot be used here.
    except Exception as error:
        raise NoKeyringError from error
    if not is_fit:
        raise NoKeyringError
    backend: Backend = made
    return backend


def account_of(vault: str, slot: Slot) -> str:
    """Return under what name the secret of a slot is kept; it names nobody."""
    return f"{vault}/{slot.public.hex()}"


class ComputerKeyring:
    """The secrets that this account of this computer keeps for slots of a vault."""

    def __init__(self, backend: Backend | None = None) -> None:
        self._backend = backend or system_backend()

    def secret_of(self, account: str) -> str | None:
        """Return what is kept under an account, or None; raises `ShutKeyringError`."""
        try:
            return self._backend.get_password(SERVICE, account)
        except Exception as error:
            raise ShutKeyringError from error

    def keep(self, account: str, secret: str) -> None:
        """Keep a secret and read it back; raises `ShutKeyringError`."""
        try:
            self._backend.set_password(SERVICE, account, secret)
        except Exception as error:
            raise ShutKeyringError from error
        if self.secret_of(account) != secret:
            raise ShutKeyringError

    def forget(self, account: str) -> None:
        """Remove a secret when it is kept here; raises `ShutKeyringError`."""
        if self.secret_of(account) is None:
            return
        try:
            self._backend.delete_password(SERVICE, account)
        except Exception as error:
            raise ShutKeyringError from error


def kept_secret(ring: KeyRing, user: str | None = None) -> str:
    """Return what this computer kept for a vault, of one user or the first that is found.

    May wait for somebody who is asked to unlock the keyring, so it is best done in a thread.
    Raises `KeyringError`.
    """
    keyring = ComputerKeyring()
    for slot in ring.keyrings(user):
        secret = keyring.secret_of(account_of(ring.vault, slot))
        if secret is not None:
            return secret
    raise UnknownHereError


def forgotten(vault: str, slots: Iterable[Slot]) -> bool:
    """Remove what is kept here for slots that are no more; False when that failed.

    What stays opens nothing but old copies of the vault.
    """
    accounts = [account_of(vault, slot) for slot in slots]
    if not accounts:
        return True
    try:
        keyring = ComputerKeyring()
        for account in accounts:
            keyring.forget(account)
    except (NoKeyringError, ShutKeyringError):
        return False
    return True


def wake() -> None:
    """Ask the keyring for something that is not there, so that somebody unlocks it.

    May wait for that person, so it is best done in a thread. Raises `KeyringError`.
    """
    ComputerKeyring().secret_of(_NOTHING)
