"""Look through the open cases a little at a time, so that the window stays alive meanwhile."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from herintegratie_desktop.store.impact import ImpactStep

SLICE_S = 0.008
_BETWEEN_MS = 1


class ImpactRun(QObject):
    """Draws steps from an iterator in slices; memory holds no more than the steps of one slice.

    ``stepped`` gives the steps of a slice; ``ended`` says whether all were drawn; ``failed``
    gives the error that ended it.
    """

    stepped = Signal(object)
    ended = Signal(bool)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[ImpactStep] | None = None
        self._soon = QTimer(self, interval=_BETWEEN_MS)
        self._soon.timeout.connect(self._slice)

    @property
    def is_busy(self) -> bool:
        """Say whether there may be more to come."""
        return self._steps is not None

    def start(self, steps: Iterator[ImpactStep]) -> None:
        """Begin to draw; what was still going on is cancelled."""
        self.cancel()
        self._steps = steps
        self._soon.start()

    def cancel(self) -> None:
        """Draw no more."""
        if self._steps is not None:
            self._stop()
            self.ended.emit(False)

    def _slice(self) -> None:
        found: list[ImpactStep] = []
        until = perf_counter() + SLICE_S
        is_last = False
        try:
            while self._steps is not None and perf_counter() < until and not is_last:
                step = next(self._steps, None)
                is_last = step is None
                if step is not None:
                    found.append(step)
        # Whatever it is, it is said in the page.
        except Exception as error:
            self._stop()
            self.failed.emit(error)
            return
        if found:
            self.stepped.emit(found)
        if is_last and self._steps is not None:
            self._stop()
            self.ended.emit(True)

    def _stop(self) -> None:
        self._soon.stop()
        steps, self._steps = self._steps, None
        if isinstance(steps, Generator):
            steps.close()
