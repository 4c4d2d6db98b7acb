"""The vault is locked when the system locks the screen."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import textwrap
from ctypes import wintypes
from pathlib import Path

import pytest

from herintegratie_desktop.ui import session_macos, session_windows
from herintegratie_desktop.ui.screen_lock import ScreenWatch

ROOT = Path(__file__).resolve().parent.parent.parent

LISTENS = """
    import sys
    sys.path.insert(0, {root!r})
    from PySide6.QtCore import QTimer
    from PySide6.QtDBus import QDBusConnection, QDBusMessage
    from PySide6.QtWidgets import QApplication, QWidget
    from herintegratie_desktop.ui.screen_lock import ScreenWatch

    app = QApplication([])
    window = QWidget()
    watch = ScreenWatch(window)
    print(watch.start(), flush=True)
    watch.locked.connect(lambda: (print("locked", flush=True), app.quit()))

    def tell():
        for active in (False, True):
            said = QDBusMessage.createSignal(
                "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"
            )
            said.setArguments([active])
            QDBusConnection.sessionBus().send(said)
            if not active:
                print("not yet", flush=True)

    QTimer.singleShot(0, tell)
    QTimer.singleShot(20_000, app.quit)
    app.exec()
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="there is no session bus")
def test_the_screen_saver_of_a_linux_desktop_is_heard():
    program = textwrap.dedent(LISTENS.format(root=str(ROOT)))
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.split("\n")[:3] == ["True", "not yet", "locked"], done.stderr


def test_a_screen_that_is_unlocked_locks_nothing(qtbot, shown):
    from PySide6.QtWidgets import QWidget

    watch = ScreenWatch(shown(QWidget()))
    with qtbot.assertNotEmitted(watch.locked):
        watch.on_saver(False)
    with qtbot.waitSignal(watch.locked):
        watch.on_saver(True)


# --- Windows and macOS: what is told, and what it means -----------------------------------------


def sent(message, reason):
    """Let the filter hear a message as it lies in the memory of Windows; returns what it told."""
    told = []
    raw = wintypes.MSG(message=message, wParam=reason)
    heard = session_windows.SessionFilter(lambda: told.append(True))
    assert heard.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(raw)) == (False, 0)
    return told


@pytest.mark.parametrize("reason", [0x2, 0x4, 0x7])
def test_windows_tells_of_a_session_that_is_locked_or_left(reason):
    assert sent(0x02B1, reason) == [True]


@pytest.mark.parametrize(
    ("message", "reason"), [(0x02B1, 0x8), (0x02B1, 0x5), (0x02B1, 0x1), (0x0010, 0x7)]
)
def test_other_messages_of_windows_lock_nothing(message, reason):
    assert sent(message, reason) == []


def test_a_message_of_another_kind_is_not_read():
    heard = session_windows.SessionFilter(lambda: None)
    assert heard.nativeEventFilter(b"windows_dispatcher_MSG", 0) == (False, 0)


@pytest.mark.parametrize(
    ("session", "left"),
    [
        ({"kCGSSessionOnConsoleKey": True}, False),
        ({"kCGSSessionOnConsoleKey": True, "CGSSessionScreenIsLocked": True}, True),
        ({"kCGSSessionOnConsoleKey": True, "CGSSessionScreenIsLocked": False}, False),
        ({"kCGSSessionOnConsoleKey": False}, True),
        ({}, False),
        (None, False),
    ],
)
def test_the_session_of_macos_says_whether_somebody_sits_before_it(session, left):
    assert session_macos.is_left(session) is left


def test_a_mac_that_stays_locked_is_told_once_and_again_after_it_was_used(qapp):
    told, answers = [], iter([False, True, True, False, True])
    parent = ScreenWatch(None)
    poll = session_macos.SessionPoll(
        lambda: {"CGSSessionScreenIsLocked": next(answers)}, lambda: told.append(True), parent
    )
    poll.stop()
    counts = []
    for _ in range(5):
        poll.look()
        counts.append(len(told))
    assert counts == [0, 1, 1, 1, 2]


def test_where_there_is_no_window_server_nothing_is_asked(qapp):
    if sys.platform == "darwin":
        pytest.skip("this is where there is one")
    watch = ScreenWatch(None)
    assert not watch._ask_on_macos()
