"""A vault of very many cases, made once on a machine and copied for whoever wants to measure.

It lies in the folder for temporary files, by its size and the steps of the database.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from bench.figures import PASSPHRASE, clock, made_up_case
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.store.keys import Cost
from herintegratie_desktop.store.migrations import STEPS
from herintegratie_desktop.store.vault import Vault, create_vault

CASES = 100_000
USER = "Meting"
# A cheap key: what is measured with this vault lies beside the derivation.
CHEAP = Cost(passes=1, memory=8, lanes=1, is_practice=True)
_AT_ONCE = 1_000


def big_vault(cases: int = CASES) -> Path:
    """Return the folder of a closed vault with so many cases, made when it is not there yet.

    Whoever writes in it takes a copy first.
    """
    steps = hashlib.sha256("\n".join(STEPS).encode()).hexdigest()[:8]
    folder = Path(tempfile.gettempdir()) / f"herintegratie-bench-{cases}-{steps}"
    if not folder.exists():
        draft = Path(tempfile.mkdtemp(prefix="herintegratie-bench-")) / "kluis"
        _make(draft, cases)
        # Two that make it at the same time: the later one finds the name taken, and gives way.
        try:
            draft.rename(folder)
        except OSError:
            shutil.rmtree(draft)
        draft.parent.rmdir()
    return folder


@contextmanager
def copied_vault(cases: int = CASES, beside: Path | None = None) -> Iterator[Path]:
    """Give a copy of the big vault that may be written in, gone afterwards."""
    source = big_vault(cases)
    with tempfile.TemporaryDirectory(dir=beside) as room:
        yield shutil.copytree(source, Path(room) / "kluis")


def big_case(number: int) -> Case:
    """Make a case of three people and eight lines with a name of its own."""
    case = made_up_case(3, 8, f"HIP-2026-{number:06d}")
    head, *others = case.household.members
    head = replace(head, family_name=f"Voorbeeld {number}", v_number=f"{number:010d}")
    return replace(case, household=Household((head, *others)))


def _make(folder: Path, cases: int) -> None:
    vault, _ = create_vault(folder, USER, PASSPHRASE, clock=clock, cost=CHEAP)
    with vault:
        for some in _some_at_a_time(cases):
            _save(vault, some)


def _save(vault: Vault, numbers: range) -> None:
    """Save cases by the usual road, but put them on the disk together."""
    with vault._sealed.writing():  # noqa: SLF001 - a road that nobody but a measurement needs
        for number in numbers:
            vault.cases.save(big_case(number), 0)


def _some_at_a_time(cases: int) -> Iterator[range]:
    for first in range(1, cases + 1, _AT_ONCE):
        yield range(first, min(first + _AT_ONCE, cases + 1))
