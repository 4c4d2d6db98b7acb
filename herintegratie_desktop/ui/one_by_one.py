"""Files that are worked through one after another beside the window."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from herintegratie_desktop.store.attachmentnames import harmless
from herintegratie_desktop.ui.hand import Hand


class OneByOne(QObject):
    """A queue of files; ``began`` gives the name of each, ``progressed`` how far it is (0 to 1).

    A subclass sets the hand to work in `start`, calls `go_on` once that is done, and tells in
    `rest` that nothing waits any more.
    """

    began = Signal(str)
    progressed = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Path] = []
        self._hand = Hand(self)
        self._hand.progressed.connect(self.progressed)

    @property
    def is_busy(self) -> bool:
        """Say whether a file is under way or waits."""
        return self._hand.is_busy or bool(self._waiting)

    def add(self, paths: Iterable[Path]) -> None:
        """Take these files after those that wait."""
        self._waiting.extend(paths)
        if not self._hand.is_busy:
            self.go_on()

    def stop(self) -> None:
        """End the file that is under way, and forget those that wait."""
        self._waiting.clear()
        self._hand.stop()

    def end(self) -> None:
        """End everything and tell nobody, as when the window goes."""
        self._waiting.clear()
        self._hand.forget()

    def go_on(self) -> None:
        """Begin the next file, or rest."""
        if not self._waiting:
            self.rest()
            return
        path = self._waiting.pop(0)
        self.began.emit(harmless(path.name))
        self.start(path)

    def start(self, path: Path) -> None:
        """Set the hand to work on a file."""
        raise NotImplementedError

    def rest(self) -> None:
        """Tell that nothing waits any more."""
        raise NotImplementedError
