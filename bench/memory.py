"""Memory of the window with 1,000 cases in the vault and the plan page of one open."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from bench.figures import PASSPHRASE, Figure, clock, made_up_case, numbered_case

CASES = 1_000
MIB = 1024 * 1024
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from bench.figures import PASSPHRASE
from bench.memory import resident
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.store.vault import open_vault
from herintegratie_desktop.ui import app
from herintegratie_desktop.ui.program import Program

def look(program):
    program.enter(open_vault(Path(sys.argv[1]), PASSPHRASE, clock=app.now))
    QTest.qWait(500)
    program.main.open_case("HIP-2026-99999", Step.PLAN)
    QTest.qWait(1000)
    print(resident())
    program.leave()

Program.start = lambda program: QTimer.singleShot(0, lambda: look(program))
app.run(Path(sys.argv[1]))
"""


def measure() -> list[Figure]:
    """Open a vault of 1,000 cases in a window of its own and read what it keeps in memory."""
    from herintegratie_desktop.store.vault import create_vault

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "kluis"
        vault, _ = create_vault(folder, "Meting", PASSPHRASE, clock=clock)
        vault.cases.save(made_up_case(5, 20, "HIP-2026-99999"), 0)
        for number in range(1, CASES):
            vault.cases.save(numbered_case(number), 0)
        vault.close()
        command = [sys.executable, "-c", WINDOW, str(folder)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
    used = int(done.stdout.split()[-1]) / MIB
    return [Figure("memory with 1,000 cases, plan page open", used, 130.0, "MiB")]


def resident() -> int:
    """Return the memory of this process that is not shared on the disk, in bytes (Linux)."""
    text = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(row for row in text.splitlines() if row.startswith("VmRSS"))
    return 1024 * int(line.split()[1])
