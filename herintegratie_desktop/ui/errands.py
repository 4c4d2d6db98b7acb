"""Work that takes longer than a blink, done beside the window and handed back to it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

Result = TypeVar("Result")
Otherwise = Callable[[Exception], None]

# What draws pages cannot draw two at a time in one program.
ONE_AT_A_TIME = threading.Lock()


class Errands(QObject):
    """Does one piece of work after another on a thread of its own.

    The outcome is handed over in the thread of the window; when the window is gone, to nobody.
    """

    _came_back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="errands")
        self._hand = hand
        self._came_back.connect(self._hand_over)
        self.destroyed.connect(lambda: hand.shutdown(wait=False, cancel_futures=True))

    def send(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        otherwise: Otherwise | None = None,
    ) -> None:
        """Do the work, then call `then` with its result, or `otherwise` with what went wrong."""
        self._hand.submit(self._do, work, then, otherwise or _raise)

    def _do(
        self, work: Callable[[], Result], then: Callable[[Result], None], otherwise: Otherwise
    ) -> None:
        answer: Callable[[], None]
        try:
            with ONE_AT_A_TIME:
                answer = partial(then, work())
        # Whatever it is, it belongs to the window, where it is shown or raised again.
        except Exception as fault:  # noqa: BLE001, RUF100
            answer = partial(otherwise, fault)
        with suppress(RuntimeError):
            self._came_back.emit(answer)

    def _hand_over(self, answer: Callable[[], None]) -> None:
        answer()


def _raise(fault: Exception) -> None:
    raise fault
