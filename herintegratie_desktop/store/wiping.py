"""Overwrite key material in memory once it is done with."""

from __future__ import annotations

import sys


def wipe(secret: bytearray) -> None:
    """Overwrite key material in memory."""
    secret[:] = bytes(len(secret))


def scrub(secret: bytes) -> None:
    """Overwrite bytes that a library made of key material, which nobody else may hold.

    Python has no bytes that can be changed, so this writes where CPython keeps them; another
    Python is left alone.
    """
    if sys.implementation.name != "cpython":
        return
    import ctypes

    # The object ends with its bytes and one zero behind them.
    ctypes.memset(id(secret) + bytes.__basicsize__ - 1, 0, len(secret))
