"""What Windows tells of the session of the user: locked, or left for another.

Written by the documentation of Win32 and not run on Windows; what the messages mean is tested.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter

SESSION_CHANGE = 0x02B1
CONSOLE_DISCONNECT, REMOTE_DISCONNECT, LOCK = 0x2, 0x4, 0x7
_LEFT = {CONSOLE_DISCONNECT, REMOTE_DISCONNECT, LOCK}
_KIND = b"windows_generic_MSG"
_ONLY_THIS_SESSION = 0


def is_left(message: int, reason: int) -> bool:
    """Say whether a message to a window means that nobody sits before this session any more."""
    return message == SESSION_CHANGE and reason in _LEFT


class SessionFilter(QAbstractNativeEventFilter):
    """Picks the message about a session that was left out of all that Windows sends."""

    def __init__(self, tell: Callable[[], None]) -> None:
        super().__init__()
        self._tell = tell

    def nativeEventFilter(self, kind: Any, message: Any) -> tuple[bool, int]:  # noqa: ANN401
        """Let everything through."""
        from ctypes import wintypes

        if bytes(kind) == _KIND:
            told = wintypes.MSG.from_address(int(message))
            if is_left(told.message, told.wParam):
                self._tell()
        return False, 0


def register(window: int) -> bool:
    """Ask Windows to tell a window of this session; False when it does not."""
    call = _functions().WTSRegisterSessionNotification
    return bool(call(_handle(window), _ONLY_THIS_SESSION))


def unregister(window: int) -> None:
    """Ask Windows to tell a window no longer, which is due before the window is gone."""
    _functions().WTSUnRegisterSessionNotification(_handle(window))


def _handle(window: int) -> object:
    from ctypes import wintypes

    # A plain number would be cut to 32 bits.
    return wintypes.HWND(window)


def _functions() -> Any:  # noqa: ANN401 - only Windows has it
    import ctypes

    return getattr(ctypes, "windll").wtsapi32  # noqa: B009
