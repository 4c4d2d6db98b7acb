"""Pages of a stranger's file, drawn in a process of their own.

What draws a PDF is a large program in C: nothing in Python can stop it, and a file made for that
keeps it busy for ever or takes all memory. A process can be ended, and only its answers come back:
numbers, the text of a code, pixels.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from threading import Timer
from types import TracebackType
from typing import IO

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.codereading import cannot_draw
from herintegratie_desktop.pdf.codes import PageCode, parse_code
from herintegratie_desktop.pdf.scanpages import ScanError, broken_scan
from herintegratie_desktop.pdf.untrusted import MAX_PAGES, UnreadablePdfError, too_much
from herintegratie_desktop.store.attachmenttypes import Kind

PAGE_SECONDS = 30.0
"""The most time for one page on a computer that has much else to do; `CPU_SECONDS` is the usual."""
CPU_SECONDS = 6.0
"""The most time of a processor for one page."""
ALL_SECONDS = 60.0
"""The most time for the codes on all pages of a plan."""
TOO_HEAVY, TOO_SLOW = 3, 4
"""How the process ends when a page takes too much memory or time."""
DONE, REFUSED = b"+", b"-"
"""How an answer begins; then eight bytes that say how long it is."""

_PROGRAM = "herintegratie_desktop.commands.pages_apart"
_LONGEST_ANSWER = 2 * 1024**3
_PIXEL, _SIDES = 3, 8

_TOO_SLOW = words(
    "Het tekenen van de bladzijden in dit bestand duurt te lang. Open het niet en vraag het"
    " opnieuw op, of scan de bladzijden opnieuw."
)
_TOO_HEAVY = words(
    "De bladzijden in dit bestand kunnen niet worden getekend: het lezen liep vast of vroeg te veel"
    " geheugen. Open het niet en vraag het opnieuw op, of scan de bladzijden opnieuw."
)


class Apart:
    """A file that is looked at in a process of its own; use it in a `with`.

    Each answer takes `seconds` at most. All raise `UnreadablePdfError` when it takes longer or
    breaks down, and `ScanError` for a damaged file.
    """

    def __init__(self, kind: Kind, content: bytes, seconds: float = PAGE_SECONDS) -> None:
        self._file = (kind, content)
        self._seconds = seconds

    def __enter__(self) -> Apart:
        self._process = subprocess.Popen(  # noqa: S603 - this very program
            # Never a module of the folder somebody happens to be in.
            [sys.executable, "-P", "-m", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._is_new = True
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        # It also closes the pipes; what was still in them is of no use.
        self._process.communicate()

    def stop(self) -> None:
        """End the process from any thread; whoever waits for an answer gets none."""
        self._process.kill()

    def count(self) -> int:
        """Count the pages."""
        return int(self._asked("count"))

    def size(self, number: int) -> tuple[int, int]:
        """Return width and height of a page, counted from 1: points of a PDF, dots of a picture."""
        answer = self._asked("size", number)
        width, height = int.from_bytes(answer[:4], "big"), int.from_bytes(answer[4:], "big")
        if len(answer) != _SIDES or not width * height:
            raise broken_scan()
        return width, height

    def code(self, number: int) -> PageCode | None:
        """Return the code on a page, counted from 1."""
        return parse_code(self._asked("code", number).decode("utf-8", "replace"))

    def picture(self, number: int, side: int) -> tuple[int, int, bytes]:
        """Return width, height and the pixels (RGB) of a page, no larger than a square."""
        answer = self._asked("picture", number, side)
        width, height = (int.from_bytes(answer[at : at + 4], "big") for at in (0, 4))
        if not 0 < width * height * _PIXEL == len(answer) - _SIDES:
            raise broken_scan()
        return width, height, answer[_SIDES:]

    def some(self, numbers: Sequence[int]) -> bytes:
        """Return a file with some of the pages, in their order."""
        return self._asked("some", *numbers)

    def _asked(self, task: str, *figures: int) -> bytes:
        """Return an answer; whoever is too slow is ended, and then there is none."""
        until, over = time.monotonic() + self._seconds, Timer(self._seconds, self._process.kill)
        over.daemon = True
        over.start()
        try:
            return self._answer(task, figures)
        except (OSError, EOFError) as fault:
            was_slow = time.monotonic() >= until or self._process.wait() == TOO_SLOW
            raise UnreadablePdfError(Phrase(_TOO_SLOW if was_slow else _TOO_HEAVY)) from fault
        finally:
            over.cancel()

    def _answer(self, task: str, figures: Sequence[int]) -> bytes:
        asks, answers = self._process.stdin, self._process.stdout
        if asks is None or answers is None:
            raise EOFError
        if self._is_new:
            self._is_new = False
            (kind, content), self._file = self._file, (self._file[0], b"")
            asks.write(json.dumps([kind.value, len(content)]).encode() + b"\n" + content)
        asks.write(json.dumps([task, *figures]).encode() + b"\n")
        asks.flush()
        outcome, length = _exactly(answers, 1), int.from_bytes(_exactly(answers, 8), "big")
        if outcome != DONE or length > _LONGEST_ANSWER:
            raise broken_scan()
        return _exactly(answers, length)


def codes_apart(pdf: bytes, seconds: float = ALL_SECONDS) -> tuple[PageCode | None, ...]:
    """Read the code on each page of a stranger's PDF, as `codereading.read_codes` does.

    Raises UnreadablePdfError when the pages cannot be drawn, are too many or take too long.
    """
    try:
        return _codes(pdf, time.monotonic() + seconds)
    except ScanError as fault:
        raise cannot_draw() from fault


def _codes(pdf: bytes, until: float) -> tuple[PageCode | None, ...]:
    with Apart(Kind.PDF, pdf) as pages:
        count = pages.count()
        if count > MAX_PAGES:
            raise too_much()
        found = []
        for number in range(1, count + 1):
            if time.monotonic() > until:
                raise UnreadablePdfError(Phrase(_TOO_SLOW))
            found.append(pages.code(number))
    return tuple(found)


def _exactly(file: IO[bytes], length: int) -> bytes:
    found = file.read(length)
    if len(found) != length:
        raise EOFError
    return found
