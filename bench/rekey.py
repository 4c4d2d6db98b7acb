"""A new key for a vault of 100,000 cases: everything written anew, compared and switched to."""

from __future__ import annotations

import sys
import time

from bench.bigvault import copied_vault
from bench.figures import PASSPHRASE, Figure, clock
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.vault import open_vault


def measure() -> list[Figure]:
    """Rekey a copy of the big vault as the window does, and open it again."""
    with copied_vault() as folder:
        with open_vault(folder, PASSPHRASE, clock=clock) as vault:
            # The recovery key of a vault that was made for measuring has been thrown away.
            vault.renew_recovery_key(PASSPHRASE)
            begin = time.perf_counter()
            with vault.begin_rekey(PASSPHRASE) as rekey:
                rekey.write(Work())
                written = time.perf_counter()
                rekey.finish()
            done = time.perf_counter()
        with open_vault(folder, PASSPHRASE, clock=clock) as again:
            assert again.cases.count() > 0
    print(f"switched in {done - written:.3f} s", file=sys.stderr)
    return [
        Figure("rekey of 100,000 cases", done - begin, 30, "s"),
        Figure("window stands still while the key is switched", 1000 * (done - written), 500, "ms"),
    ]
