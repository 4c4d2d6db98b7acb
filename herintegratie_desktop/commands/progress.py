"""How far something long has come, on standard error, for who is waiting."""

from __future__ import annotations

import sys
from contextlib import suppress

_PARTS_ON_SCREEN, _PARTS_IN_FILE = 100, 10


class Progress:
    """Says `done van total …`: on a screen in one line, elsewhere in some ten lines."""

    def __init__(self, what: str, *, shown: bool) -> None:
        self._what = what
        self._shown = shown and sys.stderr is not None
        self._on_screen = self._shown and sys.stderr.isatty()
        self._part = -1

    def show(self, done: int, total: int) -> None:
        """Say how far it is, when that is worth saying."""
        parts = _PARTS_ON_SCREEN if self._on_screen else _PARTS_IN_FILE
        part = done * parts // max(total, 1)
        if self._shown and part != self._part:
            self._part = part
            self._print(f"{done} van {total} {self._what}")

    def clear(self) -> None:
        """Take the line off the screen, so that something else can stand there."""
        if self._on_screen and self._part >= 0:
            self._write("\r\x1b[K")
            self._part = -1

    def _print(self, line: str) -> None:
        self._write(f"\r\x1b[K{line}" if self._on_screen else f"{line}\n")

    def _write(self, text: str) -> None:
        with suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()
