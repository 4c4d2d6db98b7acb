"""The unlock window painted, against an empty window of the toolkit in the same run."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.figures import PASSPHRASE, Figure, clock

ROUNDS = 9
PAINTED = """
import sys
import time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

def paint(window, event):
    QTimer.singleShot(0, lambda: (print(time.time(), flush=True), QApplication.quit()))
"""
EMPTY = """
class Window(QWidget):
    paintEvent = paint

app = QApplication([])
window = Window()
window.resize(1080, 640)
window.show()
app.exec()
"""
UNLOCK = """
from herintegratie_desktop.ui.app import run

def painted():
    print(time.time(), flush=True)
    QApplication.quit()

run(Path(sys.argv[1]), when_painted=painted)
"""


def measure() -> list[Figure]:
    """Start both windows in turn and compare the medians from the start of the process."""
    from herintegratie_desktop.store.vault import create_vault

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "kluis"
        vault, _ = create_vault(folder, "Meting", PASSPHRASE, clock=clock)
        vault.close()
        pairs = [(_painted(EMPTY), _painted(UNLOCK, str(folder))) for _ in range(ROUNDS)]
    empty, unlock = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"empty window {empty:.3f} s, unlock window {unlock:.3f} s", file=sys.stderr)
    return [Figure("unlock window painted, against an empty window", unlock / empty, 1.6, "×")]


def _painted(program: str, *arguments: str) -> float:
    start = time.time()
    command = [sys.executable, "-c", PAINTED + program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[0]) - start
