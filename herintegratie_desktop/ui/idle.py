"""Notice that nobody is at the computer any more."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

IDLE_S = 10 * 60
COUNTDOWN_S = 60
_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletMove,
    QEvent.Type.TabletPress,
}


class IdleWatch(QObject):
    """Counts down the last minute before the vault is locked.

    ``counting`` gives the seconds left, ``awake`` says that somebody moved, ``expired`` that
    nobody did. Listens to the window that has the keyboard, not to every event of every widget.
    """

    counting = Signal(int)
    awake = Signal()
    expired = Signal()

    def __init__(
        self, idle_s: int = IDLE_S, countdown_s: int = COUNTDOWN_S, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._idle_s = idle_s
        self._countdown_s = countdown_s
        self.last = monotonic()
        self._counts = False
        self._window: QWindow | None = None
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self.look)

    def allow(self, idle_s: int) -> None:
        """Lock after another time without anybody, in seconds."""
        self._idle_s = idle_s

    def start(self) -> None:
        """Begin to watch."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._follow)
            self._follow(app.focusWindow())
        self.stir()
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        self._follow(None)

    def stir(self) -> None:
        """Take notice of somebody."""
        self.last = monotonic()
        if self._counts:
            self._counts = False
            self.awake.emit()

    def look(self, now: float | None = None) -> None:
        """See how long nobody moved; once a second, `now` in seconds as `time.monotonic` counts."""
        left = self._idle_s - ((monotonic() if now is None else now) - self.last)
        if left <= 0:
            self.stir()
            self.expired.emit()
        elif left <= self._countdown_s:
            self._counts = True
            self.counting.emit(int(left) + 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take notice of keys and mouse; let everything through."""
        if event.type() in _SIGNS_OF_LIFE:
            self.stir()
        return super().eventFilter(watched, event)

    def _follow(self, window: QWindow | None) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.destroyed.connect(self._forget)
            window.installEventFilter(self)

    def _forget(self) -> None:
        self._window = None
