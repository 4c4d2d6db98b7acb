"""The vault is locked when the system locks the screen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

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
