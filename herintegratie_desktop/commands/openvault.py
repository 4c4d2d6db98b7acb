"""A vault opened for one command, its faults said as lines."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import DamagedError, UnusableError
from herintegratie_desktop.commands.infile import passphrase_from
from herintegratie_desktop.commands.progress import Progress

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault


def ask_vault(parser: ArgumentParser) -> None:
    """Let a command be told which vault it is about."""
    parser.add_argument(
        "--vault", metavar="MAP", help="de map van de kluis (anders die in uw eigen gegevensmap)"
    )
    ask_passphrase(parser)


def ask_passphrase(parser: ArgumentParser) -> None:
    """Let a command be told where the passphrase of the vault is."""
    parser.add_argument(
        "--passphrase-file",
        metavar="BESTAND",
        help="bestand met de wachtwoordzin op de eerste regel (anders wordt zij gevraagd)",
    )


def folder_of(call: Call) -> Path:
    """Return the folder of the vault that was named, else the user's own."""
    if call.asked.vault is not None:
        return Path(call.asked.vault)
    from herintegratie_desktop.store.places import default_vault

    return default_vault()


@contextmanager
def opened(call: Call, *, notes: bool = True) -> Iterator[Vault]:
    """Give the vault that a call is about, and close it; raises `UnusableError`.

    `notes` records in the journal that it was opened.
    """
    with unlocked(call, notes=notes) as (vault, _):
        yield vault


@contextmanager
def unlocked(call: Call, *, notes: bool = True) -> Iterator[tuple[Vault, str]]:
    """Give the vault that a call is about with the secret that opened it, and close it."""
    from herintegratie_desktop.store.backupsettling import settle_restore
    from herintegratie_desktop.store.vault import open_vault, vault_users

    folder = folder_of(call)
    with vault_faults(folder):
        settle_restore(folder)
        # No passphrase is asked for a folder without a vault.
        vault_users(folder)
        secret = passphrase_of(call)
        _wait_for_turn(call, folder)
        with open_vault(folder, secret, clock=call.now) as vault:
            if notes:
                vault.note_opening()
            yield vault, secret


def _wait_for_turn(call: Call, folder: Path) -> None:
    """Wait, at most half a minute, when somebody gave wrong passphrases before this one."""
    from herintegratie_desktop.store.vault import seconds_to_wait

    seconds = seconds_to_wait(folder, call.now)
    if seconds:
        waiting = Progress("s gewacht na een verkeerde wachtwoordzin", shown=True)
        for second in range(seconds):
            waiting.show(second, seconds)
            sleep(1)
        waiting.clear()


def passphrase_of(call: Call) -> str:
    """Return the passphrase or recovery key of the vault."""
    return passphrase_from(call.asked.passphrase_file, "Wachtwoordzin van de kluis: ")


@contextmanager
def vault_faults(about: Path) -> Iterator[None]:
    """Say what goes wrong with a vault or a backup, or with its own rules, as a line about it."""
    from herintegratie_desktop.store.cipher import DATABASE_FILE
    from herintegratie_desktop.store.errors import DamagedVaultError, VaultError
    from herintegratie_desktop.store.projectfile import BadProjectFileError
    from herintegratie_desktop.store.rulefiles import BadRuleFileError

    try:
        yield
    except DamagedVaultError as error:
        part = str(error.what.values.get("file", DATABASE_FILE))
        line = f"{about}: {error.phrase.said()}"
        raise DamagedError(line, part, error.what.said()) from error
    except VaultError as error:
        raise UnusableError(f"{about}: {error.phrase.said()}") from error
    except (BadRuleFileError, BadProjectFileError) as error:
        raise UnusableError(f"{about}: {error}") from error
