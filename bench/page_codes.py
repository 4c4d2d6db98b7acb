"""A hundred pages of signed plans, scanned badly: how many codes are read, and how fast."""

from __future__ import annotations

import hashlib
import sys
import time
from pathlib import Path

from bench.figures import Figure, p95

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from scanned_pages import scanned
from signed_plans import plan

from herintegratie_desktop.pdf.codekeys import make_code_key
from herintegratie_desktop.pdf.codereading import code_on
from herintegratie_desktop.pdf.codes import PageCode

PAGES = 100
SIDE = 62.0
SCANS = (("soft and noisy", 0.8, 20), ("blurred and noisy", 1.2, 20), ("both worse", 1.2, 30))
"""All at 200 dots an inch and 5 degrees askew: blur in dots, noise in shades of 256."""


def measure() -> list[Figure]:
    """Read a hundred pages as usual scanners make them, and as bad ones do."""
    return [figure for name, *bad in SCANS for figure in _figures(name, *bad)]


def _figures(name: str, blur: float, noise: float) -> list[Figure]:
    unread, spent = _read(blur, noise)
    return [
        Figure(f"code of a page not read, {name}, of {PAGES}", unread, 0, ""),
        Figure(f"code of a page read, {name}, p95", p95(spent), 2000.0, "ms"),
    ]


def _read(blur: float, noise: float) -> tuple[int, list[float]]:
    """Return how many pages were not read rightly, and the milliseconds of each."""
    key, unread, spent = make_code_key(), 0, []
    for number in range(1, PAGES + 1):
        digest = hashlib.sha256(str(number).encode()).hexdigest()[:32]
        code = key.signed(PageCode(f"HIP-2026-{number:05d}", 1, number % 9 + 1, 9, digest))
        picture = scanned(plan([code], None, SIDE), 0, number, blur=blur, noise=noise)
        began = time.perf_counter()
        found = code_on(picture)
        spent.append(1000 * (time.perf_counter() - began))
        unread += found is None or (found, found.proof) != (code, code.proof)
    return unread, spent
