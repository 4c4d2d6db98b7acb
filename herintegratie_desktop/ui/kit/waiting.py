"""Say that something takes a moment, before it does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget


def after_painting(widget: QWidget, work: Callable[[], None]) -> None:
    """Do long work as soon as a widget has painted what it says now, such as “Bezig…”."""
    widget.repaint()
    QTimer.singleShot(0, widget, work)


class Busy:
    """A button that says it is busy, and works once however often it is pressed."""

    def __init__(self, button: QPushButton, words: str) -> None:
        self._button = button
        self._words = words
        self._usual = ""
        self.now = False

    def do(self, work: Callable[[], None]) -> None:
        """Show the words, paint, work, and show the usual text again."""
        if self.now:
            return
        self.now, self._usual = True, self._button.text()
        self._button.setText(self._words)
        after_painting(self._button, lambda: self._work(work))

    def _work(self, work: Callable[[], None]) -> None:
        try:
            work()
        finally:
            self.now = False
            self._button.setText(self._usual)
