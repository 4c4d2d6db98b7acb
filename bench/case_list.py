"""The case list after unlock with 2,000 cases, beside the key derivation."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from bench.figures import PASSPHRASE, Figure, clock, numbered_case

CASES = 2_000
ROUNDS = 5


def measure() -> list[Figure]:
    """Open the vault, list the first page and search, less the time Argon2id takes."""
    from herintegratie_desktop.store.vault import create_vault

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "kluis"
        vault, _ = create_vault(folder, "Meting", PASSPHRASE, clock=clock)
        for number in range(1, CASES + 1):
            vault.cases.save(numbered_case(number), 0)
        vault.close()
        beside = [_opened_and_listed(folder) for _ in range(ROUNDS)]
    goal = 150.0
    return [Figure("case list after unlock, 2,000 cases", statistics.median(beside), goal, "ms")]


def _opened_and_listed(folder: Path) -> float:
    from argon2 import low_level

    from herintegratie_desktop.store.vault import open_vault

    derive, derivation = low_level.hash_secret_raw, 0.0

    def timed_derive(*args: object, **named: object) -> bytes:
        nonlocal derivation
        start = time.perf_counter()
        try:
            return derive(*args, **named)  # type: ignore[arg-type]
        finally:
            derivation += time.perf_counter() - start

    low_level.hash_secret_raw = timed_derive
    start = time.perf_counter()
    vault = open_vault(folder, PASSPHRASE, clock=clock)
    listed = vault.cases.listed(limit=200)
    spent = time.perf_counter() - start
    vault.close()
    low_level.hash_secret_raw = derive
    if len(listed) != 200 or not derivation:  # noqa: PLR2004 - a page of the list
        raise RuntimeError("The list or the key derivation was not measured.")
    return 1000 * (spent - derivation)
