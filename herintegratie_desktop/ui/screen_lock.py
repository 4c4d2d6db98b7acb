"""Hear that the system locks the screen, where it tells: on Windows and on Linux desktops.

On macOS that needs a package of its own, so there the idle time does it alone.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_PATHS = {
    "org.freedesktop.ScreenSaver": ("/org/freedesktop/ScreenSaver", "/ScreenSaver"),
    "org.gnome.ScreenSaver": ("/org/gnome/ScreenSaver",),
}
SESSION_CHANGE, SESSION_LOCK = 0x02B1, 0x7
_ONLY_THIS_SESSION = 0


class ScreenWatch(QObject):
    """``locked`` comes when the system locked the screen."""

    locked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._filter: _WindowsFilter | None = None

    def start(self) -> bool:
        """Begin to listen; False where nothing can be heard."""
        if sys.platform == "win32":
            return self._listen_on_windows()
        if sys.platform.startswith("linux"):
            return self._listen_on_linux()
        return False

    def stop(self) -> None:
        """Listen no longer."""
        app = QCoreApplication.instance()
        if self._filter is not None and app is not None:
            app.removeNativeEventFilter(self._filter)
            self._filter = None

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
        import ctypes

        app = QCoreApplication.instance()
        wts = getattr(ctypes, "windll").wtsapi32  # noqa: B009 - only Windows has it
        if app is None or not wts.WTSRegisterSessionNotification(
            int(self._window.winId()), _ONLY_THIS_SESSION
        ):
            return False
        self._filter = _WindowsFilter(self)
        app.installNativeEventFilter(self._filter)
        return True

    @Slot(bool)
    def on_saver(self, active: bool) -> None:
        """Take notice of the screen saver of a Linux desktop, which locks the screen too."""
        if active:
            self.locked.emit()


class _WindowsFilter(QAbstractNativeEventFilter):
    """Picks the message about a locked session out of all that Windows sends."""

    def __init__(self, watch: ScreenWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, kind: Any, message: Any) -> tuple[bool, int]:  # noqa: ANN401
        """Let everything through."""
        from ctypes import wintypes

        told = wintypes.MSG.from_address(int(message))
        if told.message == SESSION_CHANGE and told.wParam == SESSION_LOCK:
            self._watch.locked.emit()
        return False, 0
