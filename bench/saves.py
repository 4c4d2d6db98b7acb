"""An acknowledged save of 5 persons and 20 lines, with its journal and revision rows."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from bench.figures import PASSPHRASE, Figure, clock, made_up_case, p95, timed
from herintegratie_desktop.core.money import Cents

ROUNDS = 400


def measure() -> list[Figure]:
    """Save a case again and again, another amount each time, as typing does."""
    from herintegratie_desktop.store.vault import create_vault

    with tempfile.TemporaryDirectory() as folder:
        vault, _ = create_vault(Path(folder) / "kluis", "Meting", PASSPHRASE, clock=clock)
        case = made_up_case(5, 20)
        rev = vault.cases.save(case, 0).rev

        def save() -> None:
            nonlocal case, rev
            line = case.plan.lines[rev % 20]
            line = replace(line, cents=Cents(10_000 + rev))
            case = replace(case, plan=case.plan.with_line(line))
            rev = vault.cases.save(case, rev).rev

        spent = timed(save, ROUNDS)
        vault.close()
    return [Figure("acknowledged save, 5 persons 20 lines, p95", p95(spent), 5.0, "ms")]
