"""Memory and time of an attachment of 200 MB, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.figures import PASSPHRASE, Figure, clock, made_up_case

MEGABYTE = 1_000_000
SIZE = 200 * MEGABYTE
CASE = "HIP-2026-00001"
CHILD = """
import json, sys, time
from pathlib import Path
from bench.attachments import CASE, highest
from bench.figures import PASSPHRASE, clock
from herintegratie_desktop.store.vault import open_vault

folder, source, what = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
with open_vault(folder, PASSPHRASE, clock=clock) as vault:
    if what == "small" or what == "add":
        # What deriving the key and importing took is not of the attachment.
        with source.with_suffix(".small").open("rb") as file:
            vault.attachments.add(CASE, f"klein-{what}.txt", file)
    before, start = highest(reset=True), time.perf_counter()
    if what == "add":
        with source.open("rb") as file:
            vault.attachments.add(CASE, source.name, file)
    elif what == "read":
        largest = max(vault.attachments.of(CASE), key=lambda each: each.bytes)
        assert sum(map(len, vault.attachments.read(largest.id))) == largest.bytes
    else:
        largest = max(vault.attachments.of(CASE), key=lambda each: each.bytes)
        vault.attachments.remove(largest.id)
    print(json.dumps([highest() - before, time.perf_counter() - start]))
"""


def measure() -> list[Figure]:
    """Add, read and remove 200 MB and tell what each takes above an open vault."""
    from herintegratie_desktop.store.vault import create_vault

    with tempfile.TemporaryDirectory() as name:
        folder, source = Path(name) / "kluis", Path(name) / "groot.pdf"
        vault, _ = create_vault(folder, "Meting", PASSPHRASE, clock=clock)
        vault.cases.save(made_up_case(3, 4, CASE), 0)
        vault.close()
        _make(source)
        source.with_suffix(".small").write_bytes(b"Een bon.\n")
        return [
            figure
            for what in ("add", "read", "remove")
            for figure in _figures(what, folder, source)
        ]


def highest(*, reset: bool = False) -> int:
    """Return the most memory this process has had, since the last reset, in bytes (Linux)."""
    if reset:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    text = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(row for row in text.splitlines() if row.startswith("VmHWM"))
    return 1024 * int(line.split()[1])


def _make(path: Path) -> None:
    """Write a file that begins as a PDF and cannot be pressed together."""
    import random

    noise = random.Random(4).randbytes(MEGABYTE)
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        for number in range(SIZE // MEGABYTE - 1):
            file.write(number.to_bytes(4, "big") + noise)


def _figures(what: str, folder: Path, source: Path) -> list[Figure]:
    command = [sys.executable, "-c", CHILD, str(folder), str(source), what]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
    taken, spent = json.loads(done.stdout)
    return [
        Figure(f"{what} an attachment of 200 MB: memory", taken / MEGABYTE, 30.0, "MB"),
        Figure(f"{what} an attachment of 200 MB: time", spent, 30.0, "s"),
    ]
