"""A vault opened for one command, its faults said as lines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import DamagedError, UnusableError
from herintegratie_desktop.commands.infile import passphrase_from

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault


def folder_of(call: Call) -> Path:
    """Return the folder of the vault that was named, else the user's own."""
    if call.asked.vault is not None:
        return Path(call.asked.vault)
    from herintegratie_desktop.store.places import default_vault

    return default_vault()


@contextmanager
def opened(call: Call) -> Iterator[Vault]:
    """Give the vault that a call is about, and close it; raises `UnusableError`."""
    with unlocked(call) as (vault, _):
        yield vault


@contextmanager
def unlocked(call: Call) -> Iterator[tuple[Vault, str]]:
    """Give the vault that a call is about with the secret that opened it, and close it."""
    from herintegratie_desktop.store.vault import open_vault, vault_users

    folder = folder_of(call)
    with vault_faults(folder):
        # No passphrase is asked for a folder without a vault.
        vault_users(folder)
        secret = passphrase_of(call)
        with open_vault(folder, secret, clock=call.now) as vault:
            yield vault, secret


def passphrase_of(call: Call) -> str:
    """Return the passphrase or recovery key of the vault."""
    return passphrase_from(call.asked.passphrase_file, "Wachtwoordzin van de kluis: ")


@contextmanager
def vault_faults(about: Path) -> Iterator[None]:
    """Say what goes wrong with a vault or a backup as one line about it."""
    from herintegratie_desktop.store.cipher import DATABASE_FILE
    from herintegratie_desktop.store.errors import DamagedVaultError, VaultError

    try:
        yield
    except DamagedVaultError as error:
        part = str(error.what.values.get("file", DATABASE_FILE))
        line = f"{about}: {error.phrase.said()}"
        raise DamagedError(line, part, error.what.said()) from error
    except VaultError as error:
        raise UnusableError(f"{about}: {error.phrase.said()}") from error
