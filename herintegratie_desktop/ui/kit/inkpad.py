"""A surface to sign on with a mouse, a finger or a pen."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.paint import paint_ring, rounded
from herintegratie_desktop.ui.kit.spoken import Spoken

Point = tuple[float, float, float]
"""Across and down in parts of the pad (0 to 1), and the pressure (0 to 1)."""

Stroke = tuple[Point, ...]

MOUSE_PRESSURE = 0.5
_THIN, _THICK = 1.2, 3.6


class InkPad(Spoken):
    """Keeps the strokes of a signature; paper is always white and ink always dark."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[Point]] = []
        self._drawing = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.setAccessibleName(self.tr("Handtekening"))
        self.setAccessibleDescription(
            self.tr(
                "Teken hier met de muis of de pen. "
                "Wie het toetsenbord gebruikt, kan op papier ondertekenen."
            )
        )

    def strokes(self) -> tuple[Stroke, ...]:
        """Return every stroke, in the order in which they were drawn."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def show_strokes(self, strokes: Iterable[Stroke]) -> None:
        """Show strokes that were drawn before."""
        self._strokes = [list(stroke) for stroke in strokes]
        self._drawing = False
        self.update()

    def clear(self) -> None:
        """Take every stroke away."""
        if self._strokes:
            self.show_strokes(())
            self._tell()

    def is_empty(self) -> bool:
        """Return whether nothing was drawn."""
        return not self._strokes

    def value_text(self) -> str:
        """Say whether there is a signature."""
        return self.tr("leeg") if self.is_empty() else self.tr("getekend")

    def sizeHint(self) -> QSize:
        """Return a pad in the proportions of a signature."""
        return QSize(460, 150)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest pad a hand can sign on."""
        return QSize(240, 90)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position(), MOUSE_PRESSURE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        self._go_on(event.position(), MOUSE_PRESSURE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen, whose pressure makes the line thicker."""
        if event.type() == QTabletEvent.Type.TabletPress:
            self._begin(event.position(), event.pressure())
        elif event.type() == QTabletEvent.Type.TabletMove:
            self._go_on(event.position(), event.pressure())
        else:
            self._end()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the strokes at the new size."""
        self.update()

    def _begin(self, place: QPointF, pressure: float) -> None:
        self._drawing = True
        self._strokes.append([self._point(place, pressure)])
        self.update()

    def _go_on(self, place: QPointF, pressure: float) -> None:
        if self._drawing:
            self._strokes[-1].append(self._point(place, pressure))
            self.update()

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self._tell()

    def _tell(self) -> None:
        self.say_changed()
        self.changed.emit()

    def _point(self, place: QPointF, pressure: float) -> Point:
        across = min(max(place.x() / max(self.width(), 1), 0.0), 1.0)
        down = min(max(place.y() / max(self.height(), 1), 0.0), 1.0)
        return (across, down, min(max(pressure, 0.0), 1.0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the white paper, the line to sign on and the ink."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, box = current_tokens(), QRectF(self.rect())
        painter.fillPath(rounded(box, 8), QColor(PAPER))
        paint_ring(painter, box, 7, tokens.outline, 1)
        foot = box.height() * 0.76
        painter.setPen(QPen(QColor("#9AA5AF"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(22, foot), QPointF(box.width() - 22, foot))
        for stroke in self._strokes:
            paint_stroke(painter, stroke, box)
        painter.end()


PAPER = "#FFFFFF"
INK = "#14233A"


def paint_stroke(painter: QPainter, stroke: Iterable[Point], box: QRectF) -> None:
    """Paint one stroke into a box, smoothed, thicker where it was pressed."""
    points = [
        (QPointF(box.x() + x * box.width(), box.y() + y * box.height()), pressure)
        for x, y, pressure in stroke
    ]
    if len(points) == 1:
        points.append((points[0][0] + QPointF(0.1, 0), points[0][1]))
    middles = [(one[0] + other[0]) / 2 for one, other in pairwise(points)]
    starts = [points[0][0], *middles]
    ends = [*middles, points[-1][0]]
    for start, (bend, pressure), end in zip(starts, points, ends, strict=True):
        path = QPainterPath(start)
        path.quadTo(bend, end)
        painter.setPen(_ink(pressure))
        painter.drawPath(path)


def _ink(pressure: float) -> QPen:
    pen = QPen(QColor(INK), _THIN + (_THICK - _THIN) * pressure)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
