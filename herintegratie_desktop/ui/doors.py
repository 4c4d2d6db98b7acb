"""The ways into a vault; the store is imported when somebody really goes in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault


@dataclass(frozen=True)
class Doors:
    """Opens and makes vaults by one clock; the errors are those of the store."""

    now: Callable[[], datetime]

    def opened(self, folder: Path, passphrase: str, user: str | None) -> Vault:
        """Open a vault with a passphrase or the recovery key."""
        from herintegratie_desktop.store.vault import open_vault

        return open_vault(folder, passphrase, user=user, clock=self.now)

    def opened_with_shares(self, folder: Path, typed: tuple[str, ...]) -> Vault:
        """Open a vault with the words of enough shares."""
        from herintegratie_desktop.store.vault import open_with_shares

        return open_with_shares(folder, typed, clock=self.now)

    def opened_with_keyring(self, folder: Path, secret: str) -> Vault:
        """Open a vault with what the account of this computer kept."""
        from herintegratie_desktop.store.vault import open_with_keyring

        return open_with_keyring(folder, secret, clock=self.now)

    def wait(self, folder: Path) -> int:
        """Return how many seconds the next attempt has to wait."""
        from herintegratie_desktop.store.slowing import Tries

        return Tries(folder, self.now).wait()

    def made(self, folder: Path, user: str, passphrase: str) -> tuple[Vault, str]:
        """Make a vault; also return its recovery key."""
        from herintegratie_desktop.store.vault import create_vault

        return create_vault(folder, user, passphrase, clock=self.now)
