"""The small window that says a backup is made before the program ends; it can be skipped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from herintegratie_desktop.ui.backup.keeper import BackupKeeper
from herintegratie_desktop.ui.brand import NAME
from herintegratie_desktop.ui.kit.widgets import SecondaryButton, label

_WHOLE = 1000
_WIDTH = 440


class ClosingWindow(QWidget):
    """``done`` comes once: when the backup was made, failed, or was skipped."""

    done = Signal()

    def __init__(self, keeper: BackupKeeper) -> None:
        super().__init__()
        self.setWindowTitle(NAME)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._keeper, self._is_done = keeper, False
        self.progress = QProgressBar()
        self.skip_button = SecondaryButton(self.tr("Overslaan"))
        self._build()
        keeper.progressed.connect(self._on_progress)
        keeper.made.connect(self._finish)
        keeper.failed.connect(self._finish)
        keeper.stopped.connect(self._finish)
        self.skip_button.clicked.connect(self._skip)
        self.setFixedWidth(_WIDTH)

    def start(self) -> None:
        """Show itself and begin; ends at once when a backup cannot even begin."""
        self.show()
        self.skip_button.setFocus()
        if not self._keeper.is_busy:
            self._keeper.back_up()

    def _build(self) -> None:
        self.progress.setRange(0, _WHOLE)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Voortgang van de back-up"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Back-up wordt gemaakt…"), "heading"))
        words = self.tr("Uw werk is opgeslagen. Het programma sluit zodra de back-up is getest.")
        column.addWidget(label(words, "muted", wrap=True))
        column.addWidget(self.progress)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.skip_button)
        column.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Skip with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._skip()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Skip when somebody closes this window too."""
        event.accept()
        self._skip()

    def _on_progress(self, share: float) -> None:
        self.progress.setValue(int(_WHOLE * share))

    def _skip(self) -> None:
        self._keeper.stop()
        self._finish()

    def _finish(self, _told: object = None) -> None:
        if not self._is_done:
            self._is_done = True
            self.done.emit()
