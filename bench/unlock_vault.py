"""Unlocking a vault of 100,000 cases beside the derivation of its key, in a program that runs."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from bench.bigvault import copied_vault
from bench.figures import PASSPHRASE, Figure, clock
from herintegratie_desktop.store.keyfile import read_key_ring
from herintegratie_desktop.store.keys import KeyRing, measured_cost
from herintegratie_desktop.store.vault import open_vault

ROUNDS = 9


def measure() -> list[Figure]:
    """Open the vault with a key that costs next to nothing, and measure what a usual key costs."""
    with copied_vault() as folder:
        # The first opening takes the steps that this vault lacks.
        open_vault(folder, PASSPHRASE, clock=clock).close()
        unlock = statistics.median(_opened(folder) for _ in range(ROUNDS))
        with open_vault(folder, PASSPHRASE, clock=clock) as vault:
            vault.set_passphrase(PASSPHRASE, PASSPHRASE, cost=measured_cost())
        ring = read_key_ring(folder)
        derive = statistics.median(_derived(ring) for _ in range(ROUNDS))
    return [
        Figure("unlock of 100,000 cases beside the key", unlock, 0.2, "s"),
        Figure("derivation of a key, at most", derive, 0.6, "s"),
        Figure("derivation of a key, at least (1 / s)", 1 / derive, 1 / 0.3, "/ s"),
    ]


def _opened(folder: Path) -> float:
    start = time.perf_counter()
    vault = open_vault(folder, PASSPHRASE, clock=clock)
    vault.cases.listed()
    spent = time.perf_counter() - start
    vault.close()
    return spent


def _derived(ring: KeyRing) -> float:
    start = time.perf_counter()
    assert ring.opened_by(PASSPHRASE) is not None
    return time.perf_counter() - start
