"""Hear that the system locks the screen: on Linux desktops, on Windows and on macOS.

The branches of Windows and macOS follow what is documented; they were not run there.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from herintegratie_desktop.ui.session_macos import SessionPoll
    from herintegratie_desktop.ui.session_windows import SessionFilter

SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_PATHS = {
    "org.freedesktop.ScreenSaver": ("/org/freedesktop/ScreenSaver", "/ScreenSaver"),
    "org.gnome.ScreenSaver": ("/org/gnome/ScreenSaver",),
}


class ScreenWatch(QObject):
    """``locked`` comes when the system locked the screen."""

    locked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._filter: SessionFilter | None = None
        self._handle = 0
        self._poll: SessionPoll | None = None

    def start(self) -> bool:
        """Begin to listen; False where nothing can be heard."""
        if sys.platform == "win32":
            return self._listen_on_windows()
        if sys.platform == "darwin":
            return self._ask_on_macos()
        if sys.platform.startswith("linux"):
            return self._listen_on_linux()
        return False

    def stop(self) -> None:
        """Listen no longer; due before the window is gone."""
        app = QCoreApplication.instance()
        if self._filter is not None and app is not None:
            from herintegratie_desktop.ui.session_windows import unregister

            app.removeNativeEventFilter(self._filter)
            unregister(self._handle)
            self._filter = None
        if self._poll is not None:
            self._poll.stop()
            self._poll = None

    def _listen_on_linux(self) -> bool:
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            return False
        session = QDBusConnection.sessionBus()
        if not session.isConnected():
            return False
        # Its stub asks for bytes; it takes what SLOT gives.
        slot: Any = SLOT("on_saver(bool)")
        heard = [
            session.connect("", path, saver, "ActiveChanged", self, slot)
            for saver in SAVERS
            for path in _PATHS[saver]
        ]
        return any(heard)

    def _listen_on_windows(self) -> bool:
        from herintegratie_desktop.ui.session_windows import SessionFilter, register

        app, self._handle = QCoreApplication.instance(), int(self._window.winId())
        if app is None or not register(self._handle):
            return False
        self._filter = SessionFilter(self.locked.emit)
        app.installNativeEventFilter(self._filter)
        return True

    def _ask_on_macos(self) -> bool:
        from herintegratie_desktop.ui.session_macos import SessionPoll, WindowServer

        try:
            server = WindowServer()
        except (OSError, AttributeError):
            return False
        self._poll = SessionPoll(server.session, self.locked.emit, self)
        return True

    @Slot(bool)
    def on_saver(self, active: bool) -> None:
        """Take notice of the screen saver of a Linux desktop, which locks the screen too."""
        if active:
            self.locked.emit()
