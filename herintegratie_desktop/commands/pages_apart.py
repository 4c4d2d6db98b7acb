"""The process in which pages of a stranger's file are drawn; `pdf.apart` starts and ends it.

It ends by itself when whoever asked is gone, and when a file takes more memory than any page needs.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any

from herintegratie_desktop.commands.traceless import leave_no_dump
from herintegratie_desktop.pdf.apart import CPU_SECONDS, DONE, REFUSED, TOO_HEAVY, TOO_SLOW
from herintegratie_desktop.pdf.scanpages import (
    code_of_page,
    count_pages,
    picture_of_page,
    size_of_page,
    some_pages,
)
from herintegratie_desktop.store.attachmenttypes import Kind
from herintegratie_desktop.store.memoryuse import memory_used

MOST_MEMORY = 800 * 1024 * 1024
"""What pages may take in bytes, beside a few times the file itself."""

_BETWEEN_LOOKS_S = 0.02
# Many pages at once.
_ALLOWED_S = {"some": 60.0}


def main() -> None:
    """Answer what is asked on standard input, one line each, until there is nobody to ask."""
    leave_no_dump()
    asks, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    _say_nothing_else()
    kind, length = json.loads(asks.readline())
    content = asks.read(length)
    waiting: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(asks, waiting), daemon=True).start()
    watch = _Watch(3 * length + MOST_MEMORY)
    Thread(target=watch.keep, daemon=True).start()
    for task, *figures in _asked(waiting):
        watch.begin(task)
        _answer(answers, lambda: _TASKS[task](Kind(kind), content, *figures))  # noqa: B023


def _say_nothing_else() -> None:
    """Let what libraries print come nowhere: not among the answers, and not in a terminal."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _listen(asks: IO[bytes], waiting: SimpleQueue[bytes]) -> None:
    for line in asks:
        waiting.put(line)
    os._exit(0)


class _Watch:
    """Ends the process when it takes more than a page may, whatever it is in the middle of."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.begin("")

    def begin(self, task: str) -> None:
        """Allow the time of a processor that a task may take."""
        self._until = time.process_time() + _ALLOWED_S.get(task, CPU_SECONDS)

    def keep(self) -> None:
        """Look again and again."""
        while memory_used() < self._most:
            if time.process_time() > self._until:
                os._exit(TOO_SLOW)
            time.sleep(_BETWEEN_LOOKS_S)
        os._exit(TOO_HEAVY)


def _asked(waiting: SimpleQueue[bytes]) -> Iterator[list[Any]]:
    while True:
        yield json.loads(waiting.get())


def _answer(answers: IO[bytes], work: Callable[[], bytes]) -> None:
    try:
        outcome, found = DONE, work()
    except MemoryError:
        os._exit(TOO_HEAVY)
    # Whatever a stranger's bytes do to a parser: the file cannot be used.
    except Exception:  # noqa: BLE001, RUF100
        outcome, found = REFUSED, b""
    answers.write(outcome + len(found).to_bytes(8, "big") + found)
    answers.flush()


def _count(kind: Kind, content: bytes) -> bytes:
    return b"%d" % count_pages(kind, content)


def _size(kind: Kind, content: bytes, number: int) -> bytes:
    return b"".join(side.to_bytes(4, "big") for side in size_of_page(kind, content, number))


def _code(kind: Kind, content: bytes, number: int) -> bytes:
    code = code_of_page(kind, content, number)
    return code.text.encode() if code else b""


def _picture(kind: Kind, content: bytes, number: int, side: int) -> bytes:
    width, height, pixels = picture_of_page(kind, content, number, side)
    return width.to_bytes(4, "big") + height.to_bytes(4, "big") + pixels


def _some(kind: Kind, content: bytes, *numbers: int) -> bytes:
    return some_pages(kind, content, numbers)


_TASKS: dict[str, Callable[..., bytes]] = {
    "count": _count,
    "size": _size,
    "code": _code,
    "picture": _picture,
    "some": _some,
}

if __name__ == "__main__":
    main()
