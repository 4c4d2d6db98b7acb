"""Every way in which the program can be asked to end, so that each saves first."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class EndWatch(QObject):
    """Calls `save` when the session of the user ends, and `leave` when a signal asks to stop."""

    def __init__(
        self, save: Callable[[], bool], leave: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._leave = leave

    def install(self, app: QGuiApplication) -> None:
        """Hear the session manager and the signals of this system."""
        app.commitDataRequest.connect(self._on_session_end)
        # Qt waits outside Python: a byte on this line wakes it, and Python then sees the signal.
        self._far, near = socket.socketpair()
        self._near = near
        for end in (self._far, near):
            end.setblocking(False)
        signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        self._former = {each: signal.signal(each, self._on_signal) for each in numbers}

    def uninstall(self) -> None:
        """Give the signals back, at the end of the program."""
        signal.set_wakeup_fd(-1)
        for number, former in self._former.items():
            signal.signal(number, former)
        self._notifier.setEnabled(False)
        self._far.close()
        self._near.close()

    def _on_session_end(self, _manager: QSessionManager) -> None:
        self._save()

    def _on_woken(self) -> None:
        self._near.recv(4096)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._leave()
