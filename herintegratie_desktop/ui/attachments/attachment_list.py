"""The attachments of a case as rows: a small picture, the name, what it is, and the note."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from herintegratie_desktop.store.attachments import Attachment
from herintegratie_desktop.ui.attachments.attachment_words import about
from herintegratie_desktop.ui.attachments.thumbnails import Thumbnails
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.icons import paint_icon
from herintegratie_desktop.ui.kit.look import current_tokens, text_font
from herintegratie_desktop.ui.kit.paint import mirrored

SIDE = 64
_HIGH, _EDGE, _GAP, _LINE = 84, 12, 14, 21
_ICON = 30

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_ATTACHMENT = Qt.ItemDataRole.UserRole


class _Rows(QAbstractListModel):
    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.found: tuple[Attachment, ...] = ()

    def show(self, found: Sequence[Attachment]) -> None:
        self.beginResetModel()
        self.found = tuple(found)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        each = self.found[index.row()]
        if role == _ATTACHMENT:
            return each
        if role == Qt.ItemDataRole.DisplayRole:
            return each.name
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return ". ".join(filter(None, [self.words(each), each.note]))
        return None

    def words(self, attachment: Attachment) -> str:
        return about(attachment, self._desk, self._desk.now())

    def row_of(self, attachment_id: str) -> int:
        ids = [each.id for each in self.found]
        return ids.index(attachment_id) if attachment_id in ids else -1


class AttachmentList(QListView):
    """``chosen`` comes with Enter or a double click, ``unwanted`` with Delete."""

    chosen = Signal()
    unwanted = Signal()
    moved = Signal()

    def __init__(self, desk: Desk, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(desk, self)
        self.setModel(self._rows)
        self.setItemDelegate(_Row(self._rows, thumbnails, self))
        self.setAccessibleName(self.tr("Bijlagen"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumHeight(2 * _HIGH)
        self.doubleClicked.connect(lambda _index: self.chosen.emit())
        self.selectionModel().currentChanged.connect(lambda _new, _old: self.moved.emit())
        thumbnails.made.connect(self._on_made)

    def show_attachments(self, found: Sequence[Attachment], chosen: str = "") -> None:
        """Show these; the chosen one stays chosen unless another is named."""
        kept = chosen or (self.attachment.id if self.attachment else "")
        row = self.currentIndex().row()
        self._rows.show(found)
        at = self._rows.row_of(kept)
        at = at if at >= 0 else min(max(row, 0), len(found) - 1)
        if at >= 0:
            self.setCurrentIndex(self._rows.index(at))
        self.moved.emit()

    @property
    def attachment(self) -> Attachment | None:
        """Return the one that was chosen."""
        row = self.currentIndex().row()
        return self._rows.found[row] if 0 <= row < len(self._rows.found) else None

    def texts(self) -> list[tuple[str, str, str]]:
        """Return what the rows say: name, what it is, note."""
        return [(each.name, self._rows.words(each), each.note) for each in self._rows.found]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter and take away with Delete."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.attachment:
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Delete and self.attachment:
            self.unwanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew in another look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say what to do where there is nothing yet."""
        super().paintEvent(event)
        if self._rows.found:
            return
        painter = QPainter(self.viewport())
        room = self.viewport().rect()
        icon = QRectF(0, 0, 40, 40)
        icon.moveCenter(QRectF(room).center())
        icon.translate(0, -34)
        paint_icon(painter, "upload", icon, current_tokens().muted)
        painter.setPen(QColor(current_tokens().muted))
        painter.setFont(text_font(15))
        said = self.tr("Er zijn nog geen bijlagen. Sleep een bestand hierheen of kies er een.")
        painter.drawText(
            room.adjusted(40, 30, -40, 0),
            int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap),
            said,
        )
        painter.end()

    def _on_made(self, attachment_id: str) -> None:
        row = self._rows.row_of(attachment_id)
        if row >= 0:
            self.update(self._rows.index(row))


class _Row(QStyledItemDelegate):
    def __init__(self, rows: _Rows, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._thumbnails = rows, thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        each: Attachment = index.data(_ATTACHMENT)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        inside = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
        box = QRect(inside.left(), inside.center().y() - SIDE // 2 + 1, SIDE, SIDE)
        painter.save()
        self._paint_picture(painter, mirrored(QRectF(box), QRectF(inside), rtl), each)
        words = QRectF(inside.adjusted(SIDE + _GAP, 0, 0, 0))
        self._paint_words(painter, mirrored(words, QRectF(inside), rtl), each, rtl=rtl)
        painter.restore()

    def _paint_picture(self, painter: QPainter, box: QRectF, each: Attachment) -> None:
        tokens, image = current_tokens(), self._thumbnails.get(each)
        painter.setPen(QColor(tokens.line))
        if image is None:
            painter.setBrush(QColor(tokens.sunken))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            icon = QRectF(0, 0, _ICON, _ICON)
            icon.moveCenter(box.center())
            paint_icon(painter, "lock" if each.is_locked else "document", icon, tokens.muted)
            return
        size = image.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)

    def _paint_words(self, painter: QPainter, box: QRectF, each: Attachment, *, rtl: bool) -> None:
        tokens = current_tokens()
        lines = [(each.name, text_font(15, QFont.Weight.DemiBold), tokens.text)]
        lines.append((self._rows.words(each), text_font(14), tokens.muted))
        if each.note:
            lines.append((each.note, text_font(14), tokens.text))
        top = box.center().y() - _LINE * len(lines) / 2
        for at, (text, font, colour) in enumerate(lines):
            line = QRectF(box.left(), top + at * _LINE, box.width(), _LINE)
            _paint_line(painter, line, text, font, colour, rtl=rtl)


def _paint_line(  # noqa: PLR0913 - one line, and how it looks
    painter: QPainter, box: QRectF, text: str, font: QFont, colour: str, *, rtl: bool
) -> None:
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    cut = Qt.TextElideMode.ElideMiddle
    shown = QFontMetrics(font).elidedText(text, cut, int(box.width()))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    # Each text keeps its own direction, or its figures and marks would turn round.
    painter.drawText(box, int(side | middle), f"\u2068{shown}\u2069")
