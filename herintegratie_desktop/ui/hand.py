"""One long piece of work beside the window; the end of the program does not wait for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from queue import Empty, SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from herintegratie_desktop.store.backupwork import Work

Result = TypeVar("Result")
_LOOK_AGAIN_MS = 40
_PATIENCE_S = 2.0


class Hand(QObject):
    """Does one thing at a time; ``progressed`` gives a share from 0 to 1.

    Its thread is no reason to stay: a disk that no longer answers keeps no program open.
    """

    progressed = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._thread: threading.Thread | None = None
        self._answers: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._look = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._look.timeout.connect(self._on_look)

    @property
    def is_busy(self) -> bool:
        """Say whether something is being done."""
        return self._work is not None

    def do(
        self,
        job: Callable[[Work], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Exception], None],
    ) -> None:
        """Do a job, then call one of both in the thread of the window; nothing when busy."""
        if self._work is not None:
            return
        work, self._answers = Work(), SimpleQueue()
        self._work = work
        run = partial(_run, self._answers, partial(job, work), then, otherwise)
        self._thread = threading.Thread(target=run, name="hand", daemon=True)
        self._thread.start()
        self._look.start()

    def stop(self) -> None:
        """Ask for the end; `otherwise` hears a `BackupStoppedError` soon."""
        if self._work is not None:
            self._work.stop()

    def forget(self) -> None:
        """Ask for the end and hear nothing of it, as when the vault closes."""
        self.stop()
        self._work = None
        self._look.stop()
        if self._thread is not None:
            # It clears away what it had begun, unless its disk does not answer.
            self._thread.join(_PATIENCE_S)

    def _on_look(self) -> None:
        if self._work is not None:
            self.progressed.emit(self._work.share)
        try:
            answer = self._answers.get_nowait()
        except Empty:
            return
        self._work = None
        self._look.stop()
        answer()


def _run(
    answers: SimpleQueue[Callable[[], None]],
    job: Callable[[], Result],
    then: Callable[[Result], None],
    otherwise: Callable[[Exception], None],
) -> None:
    try:
        answers.put(partial(then, job()))
    # Whatever it is, it belongs to the window, where it is shown or raised again.
    except Exception as fault:  # noqa: BLE001, RUF100
        answers.put(partial(otherwise, fault))
