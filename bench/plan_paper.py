"""The plan on paper: warm in a process that is there, and as a process of its own."""

from __future__ import annotations

import multiprocessing
import statistics
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figures import DAY, Figure, made_up_case, numbered_case, timed

if TYPE_CHECKING:
    from herintegratie_desktop.core.guide import Guide

ROUNDS = 7
MANY = 500


def measure() -> list[Figure]:
    """Make the plan of 5 persons and 20 lines, Dutch beside English."""
    return [
        Figure("plan PDF, warm, 5 persons 20 lines", _warm(), 100.0, "ms"),
        Figure("herintegratie plan, as a process", _as_a_process(), 0.45, "s"),
        Figure(f"{MANY} plans, two processes, for each", _many(), 1000 / 30, "ms"),
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


def _many() -> float:
    """Return the milliseconds from one plan to the next while two processes make many of them."""
    memory = Path("/dev/shm")  # noqa: S108 - a disk that is none, where there is one
    with (
        tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder,
        multiprocessing.get_context("spawn").Pool(2) as pool,
    ):
        wanted = [(number, folder) for number in range(MANY)]
        # Both are at work before the clock starts.
        pool.map(_make_one, wanted[:16], chunksize=1)
        start = time.perf_counter()
        pool.map(_make_one, wanted, chunksize=10)
        return 1000 * (time.perf_counter() - start) / MANY


def _make_one(wanted: tuple[int, str]) -> None:
    from herintegratie_desktop.core.check import check
    from herintegratie_desktop.pdf.plan import plan_pdf
    from herintegratie_desktop.store.texts import translator

    number, folder = wanted
    guide, case = _guide(), numbered_case(number)
    translate = translator("en", guide)
    pdf = plan_pdf(case, check(case, guide, DAY), guide, language="en", translate=translate)
    Path(folder, f"{case.id}.pdf").write_bytes(pdf)


@cache
def _guide() -> Guide:
    from herintegratie_desktop.store.guidefiles import read_guide

    return read_guide()
