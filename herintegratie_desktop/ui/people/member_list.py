"""The members of the household beside a page: a circle, the name, and what is still asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from herintegratie_desktop.ui.kit.icons import paint_icon
from herintegratie_desktop.ui.kit.look import current_tokens, text_font
from herintegratie_desktop.ui.kit.paint import mirrored, paint_ring, rounded
from herintegratie_desktop.ui.kit.tokens import Tokens

_HEIGHT = 76
_WIDTH = 284
_FRAME = 12
_SIDE_HINT = 10
_CIRCLE = 34.0
_SIDE = 12.0
_ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class MemberRow:
    """What the list says of one member; `tone` is the role of the colour of `state`."""

    id: str
    name: str
    about: str
    state: str
    tone: str
    is_adult: bool

    @property
    def spoken(self) -> str:
        """Return the row as one sentence."""
        return ", ".join(filter(None, (self.name, self.about, self.state)))


class _Members(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[MemberRow, ...] = ()

    def show_rows(self, rows: tuple[MemberRow, ...]) -> None:
        if [row.id for row in rows] != [row.id for row in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        elif rows != self.rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        spoken = {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        return row.spoken if role in spoken else None


class MemberList(QListView):
    """Everybody in the order of the household; ``chosen`` gives who is opened by a person.

    ``removal_asked`` is emitted with Delete. As high as everybody needs: the page scrolls.
    """

    chosen = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._members = _Members()
        self._showing = False
        self.setModel(self._members)
        self.setItemDelegate(_MemberPainter(self))
        self.setAccessibleName(self.tr("Gezinsleden"))
        self.setProperty("kind", "members")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(_WIDTH)

    def show_members(self, rows: Sequence[MemberRow], current: str) -> None:
        """Show everybody, and who of them is open."""
        self._showing = True
        self._members.show_rows(tuple(rows))
        self.setFixedHeight(len(rows) * _HEIGHT + _FRAME)
        ids = [row.id for row in rows]
        if current in ids:
            self.setCurrentIndex(self._members.index(ids.index(current)))
        self._showing = False

    def rows(self) -> tuple[MemberRow, ...]:
        """Return what the list says."""
        return self._members.rows

    def current(self) -> str:
        """Return the id of who is open, or an empty text."""
        index = self.currentIndex()
        return self._members.rows[index.row()].id if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to remove with Delete."""
        if event.key() == Qt.Key.Key_Delete and self.current():
            self.removal_asked.emit(self.current())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell who was opened."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._showing:
            self.chosen.emit(self._members.rows[current.row()].id)


class _MemberPainter(QStyledItemDelegate):
    def __init__(self, view: MemberList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(_SIDE_HINT, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, tokens = index.data(_ROW), current_tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        box = QRectF(rect).adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, tokens, box, state)
        self._paint_circle(painter, tokens, box, row)
        self._paint_words(painter, tokens, box, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, tokens: Tokens, box: QRectF, state: QStyle.StateFlag
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillPath(rounded(box, 8), QColor(tokens.accent_soft))
            bar = QRectF(box.x(), box.y() + 10, 4, box.height() - 20)
            painter.fillPath(rounded(mirrored(bar, box, self._rtl()), 2), QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillPath(rounded(box, 8), QColor(tokens.sunken))

    def _paint_circle(self, painter: QPainter, tokens: Tokens, box: QRectF, row: MemberRow) -> None:
        place = QRectF(box.x() + _SIDE, box.y() + 11, _CIRCLE, _CIRCLE)
        circle = mirrored(place, box, self._rtl())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent if row.is_adult else tokens.card))
        painter.drawEllipse(circle)
        if not row.is_adult:
            paint_ring(painter, circle, _CIRCLE / 2, tokens.accent, 1.5)
        painter.setFont(text_font(14, QFont.Weight.Bold))
        painter.setPen(QColor(tokens.on_accent if row.is_adult else tokens.accent))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, row.name.strip()[:1].upper() or "?")

    def _paint_words(self, painter: QPainter, tokens: Tokens, box: QRectF, row: MemberRow) -> None:
        left = _SIDE + _CIRCLE + 11
        name = text_font(14, QFont.Weight.DemiBold)
        self._line(painter, box, (left, 6), row.name, name, tokens.text)
        self._line(painter, box, (left, 27), row.about, text_font(13), tokens.muted)
        colour = getattr(tokens, row.tone)
        sign = "warning" if row.tone == "warn" else "check" if row.tone == "good" else ""
        if sign:
            place = mirrored(QRectF(box.x() + left, box.y() + 51, 14, 14), box, self._rtl())
            paint_icon(painter, sign, place, colour)
        self._line(painter, box, (left + (19 if sign else 0), 47), row.state, text_font(13), colour)

    def _line(  # noqa: PLR0913, PLR0917 - where, what and how of one line
        self,
        painter: QPainter,
        box: QRectF,
        at: tuple[float, float],
        text: str,
        font: QFont,
        colour: str,
    ) -> None:
        left, top = at
        room = QRectF(box.x() + left, box.y() + top, box.width() - left - 8, 22)
        side = Qt.AlignmentFlag.AlignRight if self._rtl() else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(mirrored(room, box, self._rtl()), int(flags), shown)

    def _rtl(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
