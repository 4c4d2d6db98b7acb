"""Memory that is left as it is: a short process ends before searching it would pay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# New objects between two searches: all of a start, far from all memory in a long task.
_SELDOM = 50_000


@contextmanager
def seldom_swept() -> Iterator[None]:
    """Search memory seldom in a process that does one thing, and not at all while it ends."""
    gc.set_threshold(_SELDOM)
    yield
    gc.freeze()
