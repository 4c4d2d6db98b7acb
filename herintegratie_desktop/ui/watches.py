"""What locks the vault by itself: nobody at the keys, or the lock of the system."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault
    from herintegratie_desktop.ui.idle import IdleWatch
    from herintegratie_desktop.ui.main_window import MainWindow
    from herintegratie_desktop.ui.screen_lock import ScreenWatch

_SOON_MS = 15
_READ_AGAIN_MS = 60_000


class Watches(QObject):
    """Watches over one main window at a time, and asks for the lock when it is time."""

    def __init__(self, lock: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._lock = lock
        self.idle: IdleWatch | None = None
        self._again = QTimer(self, interval=_READ_AGAIN_MS)
        self._screen: ScreenWatch | None = None

    def begin(self, main: MainWindow, vault: Vault) -> None:
        """Watch over this window as long as the policy of the office says.

        The system is listened to once the window is there.
        """
        from herintegratie_desktop.ui.idle import IdleWatch

        self.idle = idle = IdleWatch(_idle_seconds(vault), parent=main)
        self.idle.counting.connect(main.show_countdown)
        self.idle.awake.connect(main.notice.clear)
        self.idle.expired.connect(self._lock)
        self.idle.start()
        self._again.timeout.connect(lambda: idle.allow(_idle_seconds(vault)))
        self._again.start()
        QTimer.singleShot(_SOON_MS, main, lambda: self._listen(main))

    def end(self) -> None:
        """Watch no longer."""
        if self._again.isActive():
            self._again.stop()
            self._again.timeout.disconnect()
        if self.idle is not None:
            self.idle.stop()
            self.idle = None
        if self._screen is not None:
            self._screen.stop()
            self._screen = None

    def _listen(self, main: MainWindow) -> None:
        from herintegratie_desktop.ui.screen_lock import ScreenWatch

        if self.idle is not None and self._screen is None:
            self._screen = ScreenWatch(main)
            # The window is gone before whoever told of it has finished.
            self._screen.locked.connect(self._lock, Qt.ConnectionType.QueuedConnection)
            self._screen.start()


def _idle_seconds(vault: Vault) -> int:
    from herintegratie_desktop.store.errors import VaultError
    from herintegratie_desktop.store.ruletable import BadRuleFileError
    from herintegratie_desktop.ui.idle import IDLE_S

    try:
        return vault.policies.policy().idle_minutes * 60
    except (BadRuleFileError, VaultError):
        # Said where policies are; the vault is still locked in time.
        return IDLE_S


def close_dialogs(main: QWidget) -> None:
    """Close what still shows something of a case, such as a preview or a question."""
    for window in QApplication.topLevelWidgets():
        parent = window.parentWidget()
        if parent is not None and window.isVisible() and parent.window() is main:
            window.close()
