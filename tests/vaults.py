"""Vaults for tests: real ones on the disk, with keys that cost next to nothing to derive."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from makers import household_case, line

from herintegratie_desktop.store.keys import Cost
from herintegratie_desktop.store.vault import Vault, create_vault, open_vault

USER = "M. de Wit"
PASSPHRASE = "vier woorden voor de proef"
QUICK = Cost(passes=1, memory=8, lanes=1, is_practice=True)
START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CASE = household_case(line("l1", "p1", 30_000))


def ticking():
    """Return a clock that is a second later every time it is read."""
    seconds = count()
    return lambda: START + timedelta(seconds=next(seconds))


def create(folder: Path, passphrase: str = PASSPHRASE, user: str = USER) -> tuple[Vault, str]:
    """Make a vault and return it open, with its recovery key."""
    return create_vault(folder, user, passphrase, clock=ticking(), cost=QUICK)


def new_vault(folder: Path) -> Vault:
    """Make a vault and return it open."""
    return create(folder)[0]


def closed_vault(folder: Path) -> Path:
    """Make a vault with one case and return its folder, the vault closed."""
    with new_vault(folder) as vault:
        vault.cases.save(CASE, 0)
    return folder


def opened(folder: Path, secret: str = PASSPHRASE, user: str | None = None) -> Vault:
    """Open a vault."""
    return open_vault(folder, secret, user=user, clock=ticking())


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}
