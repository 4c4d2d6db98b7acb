"""The plan on paper: warm in a process that is there, and as a process of its own."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.figures import DAY, Figure, made_up_case, timed

ROUNDS = 7


def measure() -> list[Figure]:
    """Make the plan of 5 persons and 20 lines, Dutch beside English."""
    return [
        Figure("plan PDF, warm, 5 persons 20 lines", _warm(), 100.0, "ms"),
        Figure("herintegratie plan, as a process", _as_a_process(), 0.7, "s"),
    ]


def _warm() -> float:
    from herintegratie_desktop.core.check import check
    from herintegratie_desktop.pdf.plan import plan_pdf
    from herintegratie_desktop.store.guidefiles import read_guide
    from herintegratie_desktop.store.texts import translator

    guide, case = read_guide(), made_up_case(5, 20)
    checked, translate = check(case, guide, DAY), translator("en", guide)

    def make() -> bytes:
        return plan_pdf(case, checked, guide, language="en", translate=translate)

    timed(make, 2)
    return statistics.median(timed(make, ROUNDS))


def _as_a_process() -> float:
    from herintegratie_desktop.exchange.casefile import write_case

    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "case.json"), Path(folder, "plan.pdf")
        source.write_text(write_case(made_up_case(5, 20)), encoding="utf-8")
        call = ["plan", str(source), "--out", str(target), "--on", DAY.isoformat(), "--force"]
        command = [sys.executable, "-m", "herintegratie_desktop", *call]
        spent = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            spent.append(time.perf_counter() - start)
    return statistics.median(spent)
