"""A drawn signature, small."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from herintegratie_desktop.core.case import Stroke
from herintegratie_desktop.ui.kit.inkpad import PAPER, paint_stroke
from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.paint import paint_ring, rounded
from herintegratie_desktop.ui.kit.spoken import Spoken


class InkView(Spoken):
    """Shows strokes on white paper, in every look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: tuple[Stroke, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Handtekening"))

    def show_strokes(self, strokes: tuple[Stroke, ...]) -> None:
        """Show other strokes."""
        self._strokes = strokes
        self.update()

    def value_text(self) -> str:
        """Say whether there is a signature."""
        return self.tr("getekend") if self._strokes else self.tr("leeg")

    def sizeHint(self) -> QSize:
        """Return the size of a stamp."""
        return QSize(126, 42)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper and ink."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.fillPath(rounded(box, 5), QColor(PAPER))
        paint_ring(painter, box, 5, current_tokens().line, 1)
        for stroke in self._strokes:
            paint_stroke(painter, stroke, box.adjusted(4, 3, -4, -3))
        painter.end()
