"""What macOS tells of the session of the user, without a package of its own.

Its notification of a locked screen needs Objective-C; asking the window server every few seconds
needs two C libraries only. Not run on macOS; what the answer means is tested.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer

LOCKED, ON_CONSOLE = "CGSSessionScreenIsLocked", "kCGSSessionOnConsoleKey"
_EVERY_MS = 2_000
_FRAMEWORKS = "/System/Library/Frameworks"
_UTF_8 = 0x08000100
_INT = 9
Session = Mapping[str, bool]


def is_left(session: Session | None) -> bool:
    """Say whether nobody sits before a session: its screen is locked or asleep, or not its own.

    Without a session, as over ssh, nothing can be said.
    """
    return session is not None and (session.get(LOCKED, False) or not session.get(ON_CONSOLE, True))


class SessionPoll(QObject):
    """Asks every few seconds, and tells once when the session was left."""

    def __init__(
        self, ask: Callable[[], Session | None], tell: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ask, self._tell = ask, tell
        self._was_left = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Ask now."""
        left = is_left(self._ask())
        if left and not self._was_left:
            self._tell()
        self._was_left = left

    def stop(self) -> None:
        """Ask no longer."""
        self._timer.stop()


class WindowServer:
    """Asks the window server of macOS; raises `OSError` where there is none."""

    def __init__(self) -> None:
        self._graphics = _library("CoreGraphics")
        self._values = _library("CoreFoundation")
        self._graphics.CGSessionCopyCurrentDictionary.restype = ctypes.c_void_p
        pointer = ctypes.c_void_p
        kinds: dict[str, tuple[Any, list[Any]]] = {
            "CFStringCreateWithCString": (pointer, [pointer, ctypes.c_char_p, ctypes.c_uint32]),
            "CFDictionaryGetValue": (pointer, [pointer, pointer]),
            "CFGetTypeID": (ctypes.c_ulong, [pointer]),
            "CFBooleanGetTypeID": (ctypes.c_ulong, []),
            "CFBooleanGetValue": (ctypes.c_ubyte, [pointer]),
            "CFNumberGetValue": (ctypes.c_ubyte, [pointer, ctypes.c_long, pointer]),
            "CFRelease": (None, [pointer]),
        }
        for name, (result, given) in kinds.items():
            function = getattr(self._values, name)
            function.restype, function.argtypes = result, given

    def session(self) -> Session | None:
        """Return what is known of the session of this program, None without one."""
        known = self._graphics.CGSessionCopyCurrentDictionary()
        if not known:
            return None
        try:
            found = {key: self._value(known, key) for key in (LOCKED, ON_CONSOLE)}
        finally:
            self._values.CFRelease(known)
        return {key: value for key, value in found.items() if value is not None}

    def _value(self, known: int, name: str) -> bool | None:
        values = self._values
        key = values.CFStringCreateWithCString(None, name.encode(), _UTF_8)
        try:
            found = values.CFDictionaryGetValue(known, key)
        finally:
            values.CFRelease(key)
        if not found:
            return None
        if values.CFGetTypeID(found) == values.CFBooleanGetTypeID():
            return bool(values.CFBooleanGetValue(found))
        number = ctypes.c_int()
        values.CFNumberGetValue(found, _INT, ctypes.byref(number))
        return bool(number.value)


def _library(name: str) -> ctypes.CDLL:
    return ctypes.CDLL(f"{_FRAMEWORKS}/{name}.framework/{name}")
