"""`vault check` of 100,000 cases, and the journal of a million entries followed to its end."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from bench.bigvault import CHEAP, USER, copied_vault
from bench.figures import PASSPHRASE, Figure, clock
from herintegratie_desktop.store.ids import new_id
from herintegratie_desktop.store.journal import About
from herintegratie_desktop.store.vault import create_vault, open_vault

ENTRIES = 1_000_000


def measure() -> list[Figure]:
    """Look through a whole vault, and through a long journal."""
    checked, followed = _checked(), _followed()
    return [
        Figure("vault check, 100,000 cases", checked, 30.0, "s"),
        Figure("journal of 1,000,000 entries verified", followed, 10.0, "s"),
    ]


def _checked() -> float:
    with copied_vault() as folder, open_vault(folder, PASSPHRASE, clock=clock) as vault:
        start = time.perf_counter()
        faults = vault.check()
        spent = time.perf_counter() - start
    if faults:
        raise RuntimeError(f"The vault is not whole: {faults[0]}.")
    return spent


def _followed() -> float:
    with tempfile.TemporaryDirectory() as room:
        vault, _ = create_vault(Path(room) / "kluis", USER, PASSPHRASE, clock=clock, cost=CHEAP)
        now = clock()
        with vault, vault._sealed.writing():  # noqa: SLF001 - so many together, for speed
            for number in range(2, ENTRIES + 1):
                about = About(f"HIP-2026-{number % 100_000:06d}", new_id(now), "a" * 64)
                vault.journal.add(USER, "edit", now, about)
        with open_vault(Path(room) / "kluis", PASSPHRASE, clock=clock) as again:
            start = time.perf_counter()
            broken = again.journal.first_broken()
            spent = time.perf_counter() - start
            if broken is not None or again.journal.last < ENTRIES:
                raise RuntimeError("The journal is not whole.")
    return spent
