"""The topics at the side of the room; arrow keys go over them and open them at once."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from herintegratie_desktop.ui.kit.icons import icon
from herintegratie_desktop.ui.kit.look import current_tokens

_WIDTH = 262
_NARROW = 70
_ROW = 46
_AROUND = 12
_MARK = 4.0


class TopicName(Enum):
    """What the room is about."""

    SCHEMES = "schemes"
    CONDITIONS = "conditions"
    COUNTRIES = "countries"
    PROJECTS = "projects"
    WORDS = "words"
    KEYS = "keys"
    DECISIONS = "decisions"
    POLICY = "policy"


ICONS = {
    TopicName.SCHEMES: "scales",
    TopicName.CONDITIONS: "document",
    TopicName.COUNTRIES: "globe",
    TopicName.PROJECTS: "people",
    TopicName.WORDS: "edit",
    TopicName.KEYS: "key",
    TopicName.DECISIONS: "sign",
    TopicName.POLICY: "shield",
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
        self._titles: list[str] = []
        for name, title in titles:
            self._titles.append(title)
            item = QListWidgetItem(icon(ICONS[name], role="muted"), title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 16, 10, 12)
        self.list.setFixedHeight(self.list.count() * _ROW + _AROUND)
        self.list.setItemDelegate(_Marked(self.list))
        column.addWidget(self.list)
        column.addStretch(1)
        self.list.currentRowChanged.connect(self._on_row)

    def set_narrow(self, narrow: bool) -> None:
        """Show only the icons, for a small window, or the words as well."""
        self.setFixedWidth(_NARROW if narrow else _WIDTH)
        for at, title in enumerate(self._titles):
            item = self.list.item(at)
            item.setText("" if narrow else title)
            item.setToolTip(title if narrow else "")

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


class _Marked(QStyledItemDelegate):
    """Paints a bar before the topic that is open, so that colour alone does not tell it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row, and the bar where reading begins."""
        super().paint(painter, option, index)
        if not option.state & QStyle.StateFlag.State_Selected:
            return
        row = QRectF(option.rect)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        side = row.right() - _MARK if rtl else row.left()
        bar = QRectF(side, row.top() + 6, _MARK, row.height() - 12)
        painter.fillRect(bar, QColor(current_tokens().accent))
