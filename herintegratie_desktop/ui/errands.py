"""Work that takes longer than a blink, done beside the window and handed back to it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

Result = TypeVar("Result")
Otherwise = Callable[[Exception], None]

# What draws pages cannot draw two at a time in one program.
ONE_AT_A_TIME = threading.Lock()
_LOOK_AGAIN_MS = 5


class Errands(QObject):
    """Does one piece of work after another on a thread of its own.

    The outcome is handed over in the thread of the window; when the window is gone, to nobody.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="errands")
        self._hand, self._waiting = hand, 0
        # The other thread never touches a part of the window, which may go at that very moment.
        self._came_back: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._look = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._look.timeout.connect(self._hand_over)
        self.destroyed.connect(lambda: hand.shutdown(wait=False, cancel_futures=True))

    def send(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        otherwise: Otherwise | None = None,
    ) -> None:
        """Do the work, then call `then` with its result, or `otherwise` with what went wrong."""
        self._waiting += 1
        self._look.start()
        self._hand.submit(_do, self._came_back, work, then, otherwise or _raise)

    def _hand_over(self) -> None:
        with suppress(Empty):
            answer = self._came_back.get_nowait()
            self._waiting -= 1
            if not self._waiting:
                self._look.stop()
            # On its own, so that an answer that asks something keeps no other waiting.
            QTimer.singleShot(0, self, answer)


def _do(
    came_back: SimpleQueue[Callable[[], None]],
    work: Callable[[], Result],
    then: Callable[[Result], None],
    otherwise: Otherwise,
) -> None:
    answer: Callable[[], None]
    try:
        with ONE_AT_A_TIME:
            answer = partial(then, work())
    # Whatever it is, it belongs to the window, where it is shown or raised again.
    except Exception as fault:  # noqa: BLE001, RUF100
        answer = partial(otherwise, fault)
    came_back.put(answer)


def _raise(fault: Exception) -> None:
    raise fault
