"""A plan in Dutch and English beside the same words set by others, by turns in one run.

Ours is tagged PDF/A-3b with the case in it and a code on every page; what each of the others does
less is said in its own module. Milliseconds are those of the processor, so that a busy machine
favours nobody; every round is another case. Peers that are not there are named and left out:

    python -m venv build/peers && build/peers/bin/pip install weasyprint
    apt-get install libreoffice-writer-nogui
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from bench.figures import DAY, Figure, made_up_case
from bench.peers import libreoffice, stock_reportlab
from bench.peers.words import Cell, html_of, only_our_fonts, rows_of

ROUNDS = 9
LARGEST = ("zh", "ur", "si", "bn")
_PYTHON = Path("build", "peers", "Scripts" if os.name == "nt" else "bin", "python")
_WORKER = Path(__file__).parent / "peers" / "weasyprint_worker.py"


class Asked(NamedTuple):
    """One case in every shape: as ours is given it, and its words for the others."""

    make: Callable[[], bytes]
    rows: list[list[Cell]]
    html: str
    case: str


def measure() -> list[Figure]:
    """Set the plan of a small household by every program there is."""
    asked = [_asked(number) for number in range(ROUNDS + 2)]
    with tempfile.TemporaryDirectory() as folder:
        ways = _ways(Path(folder))
        spent: dict[str, list[float]] = {name: [] for name in ways}
        for each in asked:
            for name, way in ways.items():
                spent[name].append(way(each))
    # The first two rounds make everybody warm.
    typical = {name: statistics.median(each[2:]) for name, each in spent.items()}
    print({name: f"{ms:.0f} ms" for name, ms in typical.items()}, file=sys.stderr)
    return [*_figures(typical, asked[-1].make()), *_largest()]


def _figures(typical: dict[str, float], pdf: bytes) -> list[Figure]:
    from herintegratie_desktop.pdf.preview import page_count

    ours = typical["ours"]
    name = f"plan of {page_count(pdf)} pages, Dutch and English, warm"
    figures = [
        Figure(name, ours, 65.0, "ms"),
        Figure("the same, in one file", len(pdf) / 1024, 110.0, "KiB"),
    ]
    for peer, most in (("ReportLab", 0.6), ("WeasyPrint", 0.15), ("LibreOffice", 0.06)):
        if peer in typical:
            figures.append(Figure(f"the same, beside {peer}", ours / typical[peer], most, "×"))
    return figures


def _largest() -> Iterator[Figure]:
    """Yield the size of the same plan in the languages whose letters take the most room."""
    for language in LARGEST:
        size = len(drafted_plan(language)) / 1024
        yield Figure(f"the same in Dutch and {language}, in one file", size, 110.0, "KiB")


def drafted_plan(language: str) -> bytes:
    """Return the plan of a small household in Dutch and, with drafts, in a language."""
    from herintegratie_desktop.core.check import check
    from herintegratie_desktop.pdf.papers.trial import trial_translator
    from herintegratie_desktop.pdf.plan import plan_pdf
    from herintegratie_desktop.store.guidefiles import read_guide

    guide, case = read_guide(), replace(made_up_case(1, 3), language=language)
    translate = trial_translator(language, guide)
    checked = check(case, guide, DAY)
    return plan_pdf(case, checked, guide, language=language, translate=translate, trial=True)


def _asked(number: int) -> Asked:
    from herintegratie_desktop.core.canonical import canonical_json, case_document
    from herintegratie_desktop.core.check import check
    from herintegratie_desktop.pdf.plan import plan_pdf
    from herintegratie_desktop.store.guidefiles import read_guide
    from herintegratie_desktop.store.texts import translator

    guide, case = read_guide(), made_up_case(1, 3, f"HIP-2026-{number:05d}")
    checked, translate = check(case, guide, DAY), translator("en", guide)
    rows = rows_of(case, checked, guide, translate)
    return Asked(
        lambda: plan_pdf(case, checked, guide, language="en", translate=translate),
        rows,
        html_of(rows, case.id),
        canonical_json(case_document(case)).decode(),
    )


def _ways(folder: Path) -> dict[str, Callable[[Asked], float]]:
    ways = {
        "ours": lambda asked: _spent(asked.make),
        "ReportLab": lambda asked: _spent(lambda: stock_reportlab.pdf_of(asked.rows, "Plan")),
    }
    versions = [stock_reportlab.version()]
    if _PYTHON.exists():
        worker = _Worker(folder)
        ways["WeasyPrint"] = worker.spent
        versions.append(f"WeasyPrint {worker.version}")
    if found := libreoffice.version():
        ways["LibreOffice"] = lambda asked: libreoffice.milliseconds(asked.html, folder)
        versions.append(found)
    skipped = [name for name in ("WeasyPrint", "LibreOffice") if name not in ways]
    print(f"beside {', '.join(versions)}", file=sys.stderr)
    if skipped:
        print(f"not there, left out: {', '.join(skipped)}", file=sys.stderr)
    return ways


def _spent(make: Callable[[], object]) -> float:
    start = time.process_time()
    make()
    return 1000 * (time.process_time() - start)


class _Worker:
    """WeasyPrint in its own environment, warm between plans."""

    def __init__(self, folder: Path) -> None:
        # It ends when its input does, with this process.
        self._process = subprocess.Popen(
            [str(_PYTHON), str(_WORKER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=only_our_fonts(folder),
        )
        self.version = self._process.stdout.readline().strip()

    def spent(self, asked: Asked) -> float:
        """Return how long it worked on a plan."""
        page = json.dumps({"html": asked.html, "case": asked.case})
        self._process.stdin.write(page + "\n")
        self._process.stdin.flush()
        milliseconds, _size = json.loads(self._process.stdout.readline())
        return float(milliseconds)
