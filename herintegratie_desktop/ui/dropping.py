"""A box on which files can be dropped, with a button for who does not drag."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.ui.files import choose_files
from herintegratie_desktop.ui.kit.basics import IconLabel
from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.widgets import PrimaryButton, label


class DropBox(QFrame):
    """``dropped`` gives the files, dragged here or chosen with the button."""

    dropped = Signal(object)

    def __init__(self, words: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setObjectName("dropbox")
        self.button = PrimaryButton(button, "upload")
        self.button.clicked.connect(lambda _=False: self._on_click())
        said = QVBoxLayout()
        said.addWidget(label(words, "muted", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        row.addWidget(IconLabel("document", "accent", 28))
        row.addLayout(said, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._dress(is_over=False)

    def changeEvent(self, event: QEvent) -> None:
        """Wear the colours of another look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress(is_over=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files may be let go of here."""
        if dragged_files(event):
            event.acceptProposedAction()
            self._dress(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show the box as usual."""
        self._dress(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the files that were let go of."""
        event.acceptProposedAction()
        self._dress(is_over=False)
        self.dropped.emit(dragged_files(event))

    def _on_click(self) -> None:
        chosen = choose_files(self, self.button.text())
        if chosen:
            self.dropped.emit(chosen)

    def _dress(self, *, is_over: bool) -> None:
        tokens = current_tokens()
        ground = tokens.accent_soft if is_over else tokens.card
        sheet = (
            f"#dropbox {{ border: 2px dashed {tokens.outline}; border-radius: 10px;"
            f" background: {ground}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)


def dragged_files(event: QDropEvent) -> list[Path]:
    """Return the files of this computer that are dragged."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
