"""Vaults for tests: real ones on the disk, with keys that cost next to nothing to derive."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from herintegratie_desktop.store.keys import Cost
from herintegratie_desktop.store.vault import Vault, create_vault, open_vault

USER = "M. de Wit"
PASSPHRASE = "vier woorden voor de proef"
QUICK = Cost(passes=1, memory=8, lanes=1)
START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def ticking():
    """Return a clock that is a second later every time it is read."""
    seconds = count()
    return lambda: START + timedelta(seconds=next(seconds))


def new_vault(folder: Path) -> Vault:
    """Make a vault and return it open."""
    return create_vault(folder, USER, PASSPHRASE, clock=ticking(), cost=QUICK)[0]


def opened(folder: Path, secret: str = PASSPHRASE, user: str | None = None) -> Vault:
    """Open a vault."""
    return open_vault(folder, secret, user=user, clock=ticking())
