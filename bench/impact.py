"""Other rules over stored cases: the time for 10,000, and that memory does not grow with them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bench.figures import DAY, PASSPHRASE, Figure, clock, numbered_case
from herintegratie_desktop.store.places import resources

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

OF_AN_NGO = "vvn"
FEW, MANY = 1_000, 10_000
MIB = 1024 * 1024
# The highest memory of its own that the process ever had (Linux).
COMMAND = """
import re, sys, time
from pathlib import Path
from herintegratie_desktop.cli import main
status = main(sys.argv[1:])
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
print(status, time.process_time(), peak[1], file=sys.stderr)
"""


class Run(NamedTuple):
    """One run of the command: how long and how much of a processor, in seconds, and peak bytes."""

    seconds: float
    processor: float
    peak: int


def measure() -> list[Figure]:
    """Lay other amounts over a vault of an office, so that something changes in every case."""
    from herintegratie_desktop.store.vault import create_vault, open_vault

    with tempfile.TemporaryDirectory() as name:
        desk = Path(name)
        (desk / "passphrase").write_text(PASSPHRASE, encoding="utf-8")
        (desk / "dtv.toml").write_text(other_amounts(), encoding="utf-8")
        folder = desk / "kluis"
        with create_vault(folder, "Meting", PASSPHRASE, clock=clock)[0] as vault:
            _save(vault, range(1, FEW + 1))
        few = _run(desk, FEW)
        with open_vault(folder, PASSPHRASE, clock=clock) as vault:
            _save(vault, range(FEW + 1, MANY + 1))
        many = _run(desk, MANY)
    return [
        Figure(f"impact over {MANY:,} stored cases", many.seconds, 20.0, "s"),
        Figure("of which the processor worked", many.processor, 20.0, "s"),
        Figure(f"memory of impact over {FEW:,} cases", few.peak / MIB, 130.0, "MiB"),
        Figure(
            f"more memory for {MANY:,} cases than for {FEW:,}",
            (many.peak - few.peak) / MIB,
            4.0,
            "MiB",
        ),
    ]


def other_amounts() -> str:
    """Return the amounts of DT&V with one changed, without the examples that would refuse it."""
    text = (resources() / "rules" / "dtv.toml").read_text(encoding="utf-8")
    return text.replace("adult = 180_000", "adult = 190_000", 1).partition("[[example]]")[0]


def _save(vault: Vault, numbers: range) -> None:
    """Save cases of an NGO's project: they have the most conditions."""
    for number in numbers:
        vault.cases.save(replace(numbered_case(number), project=OF_AN_NGO), 0)


def _run(desk: Path, cases: int) -> Run:
    words = ["rules", "impact", "dtv.toml", "--vault", "kluis", "--passphrase-file", "passphrase"]
    command = [sys.executable, "-c", COMMAND, *words, "--on", DAY.isoformat()]
    start = time.perf_counter()
    done = subprocess.run(
        command, cwd=desk, capture_output=True, text=True, check=True, timeout=600, env=_around()
    )
    seconds = time.perf_counter() - start
    status, processor, peak = done.stderr.split()[-3:]
    if status != "1" or f"{cases} veranderen" not in done.stdout:
        raise RuntimeError("Not every case was worked out again.")
    return Run(seconds, float(processor), 1024 * int(peak))


def _around() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
