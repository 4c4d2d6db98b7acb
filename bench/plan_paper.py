"""The plan on paper as a process of its own, and many of them; that of a larger household too.

The plan is the one that `paper_peers.py` sets beside others; each has a number and name of its own.
"""

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

from bench.figures import DAY, Figure, numbered_case, timed

if TYPE_CHECKING:
    from herintegratie_desktop.core.case import Case
    from herintegratie_desktop.core.guide import Guide

Size = tuple[int, int]
"""How many persons and budget lines."""

ROUNDS = 7
MANY = 500
SMALL: Size = (1, 3)
LARGER: Size = (5, 20)


def measure() -> list[Figure]:
    """Make plans, Dutch beside English; the goals of the larger one are our own."""
    name = f"plan of {_pages(SMALL)} pages, Dutch and English"
    larger = f"plan of {_pages(LARGER)} pages, 5 persons and 20 lines, own goal"
    return [
        Figure(f"{name}, as a process", _as_a_process(SMALL), 0.45, "s"),
        Figure(f"{MANY} of them, two processes, for each", _many(), 1000 / 30, "ms"),
        Figure(f"{larger}: warm", _warm(), 100.0, "ms"),
        Figure(f"{larger}: as a process", _as_a_process(LARGER), 0.6, "s"),
    ]


def _pages(size: Size) -> int:
    from herintegratie_desktop.pdf.preview import page_count

    return page_count(_pdf(numbered_case(1, *size)))


def _pdf(case: Case) -> bytes:
    from herintegratie_desktop.core.check import check
    from herintegratie_desktop.pdf.plan import plan_pdf
    from herintegratie_desktop.store.texts import translator

    guide = _guide()
    translate = translator("en", guide)
    return plan_pdf(case, check(case, guide, DAY), guide, language="en", translate=translate)


def _warm() -> float:
    from herintegratie_desktop.core.check import check
    from herintegratie_desktop.pdf.plan import plan_pdf
    from herintegratie_desktop.store.guidefiles import read_guide
    from herintegratie_desktop.store.texts import translator

    guide, case = read_guide(), numbered_case(1, *LARGER)
    checked, translate = check(case, guide, DAY), translator("en", guide)

    def make() -> bytes:
        return plan_pdf(case, checked, guide, language="en", translate=translate)

    timed(make, 2)
    return statistics.median(timed(make, ROUNDS))


def _as_a_process(size: Size) -> float:
    from herintegratie_desktop.exchange.casefile import write_case

    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "case.json"), Path(folder, "plan.pdf")
        source.write_text(write_case(numbered_case(1, *size)), encoding="utf-8")
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
    number, folder = wanted
    case = numbered_case(number, *SMALL)
    Path(folder, f"{case.id}.pdf").write_bytes(_pdf(case))


@cache
def _guide() -> Guide:
    from herintegratie_desktop.store.guidefiles import read_guide

    return read_guide()
