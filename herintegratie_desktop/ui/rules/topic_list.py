"""The topics at the side of the room; arrow keys go over them and open them at once."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from herintegratie_desktop.ui.kit.icons import icon
from herintegratie_desktop.ui.kit.look import current_tokens

_WIDTH = 236
_ROW = 46


class TopicName(Enum):
    """What the room is about."""

    SCHEMES = "schemes"
    CONDITIONS = "conditions"
    COUNTRIES = "countries"
    PROJECTS = "projects"
    KEYS = "keys"
    DECISIONS = "decisions"


ICONS = {
    TopicName.SCHEMES: "scales",
    TopicName.CONDITIONS: "document",
    TopicName.COUNTRIES: "globe",
    TopicName.PROJECTS: "people",
    TopicName.KEYS: "key",
    TopicName.DECISIONS: "sign",
}


class TopicList(QFrame):
    """``chosen`` gives the topic that was gone to."""

    chosen = Signal(object)

    def __init__(self, titles: Iterable[tuple[TopicName, str]]) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self.setFixedWidth(_WIDTH)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setIconSize(QSize(20, 20))
        self.list.setAccessibleName(self.tr("Onderwerpen"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name, title in titles:
            item = QListWidgetItem(icon(ICONS[name], role="muted"), title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(_WIDTH - 30, _ROW))
            self.list.addItem(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 16, 10, 12)
        column.addWidget(self.list)
        self.list.currentRowChanged.connect(self._on_row)

    def show_current(self, name: TopicName) -> None:
        """Show which topic is open."""
        self.list.setCurrentRow(list(TopicName).index(name))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line between the list and the page beside it."""
        super().paintEvent(event)
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = QRectF(0 if rtl else self.width() - 1, 0, 1, self.height())
        painter.fillRect(edge, QColor(current_tokens().line))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Paint the line at the other side when the direction changes."""
        super().changeEvent(event)
        self.update()

    def _on_row(self, row: int) -> None:
        self.chosen.emit(list(TopicName)[row])
