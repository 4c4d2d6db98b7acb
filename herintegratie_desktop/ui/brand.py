"""The mark of the program: a house with an open door, in the accent of the look."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from herintegratie_desktop.ui.kit.basics import label
from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.strokes import read_path
from herintegratie_desktop.ui.kit.tokens import LIGHT, Tokens

NAME = "Herintegratie"
_HOUSE = "M5 11.5l7-6.5l7 6.5M7 10v9h10v-9M12 19v-4.500h2.500"
_GRID = 24.0
_ICON_SIDES = (16, 24, 32, 48, 64, 128, 256)


def paint_mark(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    """Paint the mark into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(box, box.width() * 0.24, box.width() * 0.24)
    painter.translate(box.topLeft())
    painter.scale(box.width() / _GRID, box.width() / _GRID)
    pen = QPen(QColor(tokens.on_accent), 1.9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(read_path(_HOUSE))
    painter.restore()


def window_icon() -> QIcon:
    """Return the mark as the icon of every window."""
    made = QIcon()
    for side in _ICON_SIDES:
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_mark(painter, QRectF(0, 0, side, side), LIGHT)
        painter.end()
        made.addPixmap(picture)
    return made


class Brand(QWidget):
    """The mark with the name of the program beside it."""

    def __init__(self, side: int = 34, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(11)
        row.addWidget(_Mark(side))
        row.addWidget(label(NAME, "heading"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class _Mark(QWidget):
    def __init__(self, side: int) -> None:
        super().__init__()
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark in the colours of the look."""
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()), current_tokens())
        painter.end()
