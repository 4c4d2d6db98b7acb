"""The program's own icons: strokes on a grid of 24, painted in a colour of the look at any size."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPen, QPixmap

from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.strokes import read_path
from herintegratie_desktop.ui.kit.tokens import Tokens

GRID = 24
STROKE = 1.7

DRAWINGS = {
    "arrow-left": "M19.5 12h-15M11 5.5L4.5 12l6.5 6.5",
    "arrow-right": "M4.5 12h15M13 5.5l6.5 6.5l-6.5 6.5",
    "calendar": "M6 5.5h12a2 2 0 0 1 2 2v10.5a2 2 0 0 1-2 2h-12a2 2 0 0 1-2-2v-10.5a2 2 0 0 1 2-2z"
    "M4 10h16M8.5 3.5v4M15.5 3.5v4",
    "check": "M5 12.8l4.5 4.5l9.5-10.5",
    "chevron-down": "M6 9.5l6 6l6-6",
    "chevron-left": "M14.5 6l-6 6l6 6",
    "chevron-right": "M9.5 6l6 6l-6 6",
    "chevron-up": "M6 14.5l6-6l6 6",
    "close": "M6 6l12 12M18 6l-12 12",
    "copy": "M10.5 9h7a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-7"
    "a1.5 1.5 0 0 1-1.5-1.5v-8a1.5 1.5 0 0 1 1.5-1.5z"
    "M15 9v-3.5a1.5 1.5 0 0 0-1.5-1.5h-7a1.5 1.5 0 0 0-1.5 1.5v8"
    "a1.5 1.5 0 0 0 1.5 1.5h2.5",
    "document": "M13.5 3.5h-6a1.5 1.5 0 0 0-1.5 1.5v14a1.5 1.5 0 0 0 1.5 1.5h9"
    "a1.5 1.5 0 0 0 1.5-1.5v-11zM13.5 3.5v4.5h4.5M9 13h6M9 16.5h4",
    "download": "M12 4v11M7.5 11l4.5 4.5l4.5-4.5M4.5 19.5h15",
    "edit": "M4.5 19.5l1-4.2l10.2-10.2a1.8 1.8 0 0 1 2.5 0l.7.7a1.8 1.8 0 0 1 0 2.5"
    "l-10.2 10.2zM13.8 7l3.2 3.2",
    "error": "M8.6 3.5h6.8l5.1 5.1v6.8l-5.1 5.1h-6.8l-5.1-5.1v-6.8zM12 7.8v5M12 16.2v.01",
    "eye": "M2.5 12c2.2-4.3 5.4-6.4 9.5-6.4c4.1 0 7.3 2.1 9.5 6.4c-2.2 4.3-5.4 6.4-9.5 6.4"
    "c-4.1 0-7.3-2.1-9.5-6.4zM12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6",
    "globe": "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M3.5 12h17M12 3.5"
    "c2.6 2.4 3.8 5.2 3.8 8.5c0 3.3-1.2 6.1-3.8 8.5"
    "c-2.6-2.4-3.8-5.2-3.8-8.5c0-3.3 1.2-6.1 3.8-8.5z",
    "help": "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17"
    "M9.6 9.6a2.450 2.450 0 1 1 3.7 2.1c-.9.5-1.3 1-1.3 2M12 16.6v.01",
    "info": "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 11.2v5.2M12 7.8v.01",
    "key": "M8 8.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M11.3 9.9l7.2-6.4M15.6 6.1l3 3.2",
    "lock": "M7 10.5h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2z"
    "M8 10.5v-3a4 4 0 0 1 8 0v3",
    "menu": "M4 6.5h16M4 12h16M4 17.5h16",
    "minus": "M5 12h14",
    "moon": "M19.8 14.3a8.2 8.2 0 1 1-10.1-10.1a6.7 6.7 0 0 0 10.1 10.1z",
    "people": "M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7"
    "M2.5 19.5c.5-3.4 3-5.2 6.5-5.2c3.5 0 6 1.8 6.5 5.2"
    "M15.3 5.3a3.4 3.4 0 0 1 0 6.4M17.6 14.7c2.2.6 3.5 2.3 3.9 4.8",
    "person": "M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4.5 20c.6-3.8 3.6-5.6 7.5-5.6"
    "c3.9 0 6.9 1.8 7.5 5.6",
    "pin": "M12 21c-4.5-4.6-6.8-8.1-6.8-11.2a6.8 6.8 0 0 1 13.6 0c0 3.1-2.3 6.6-6.8 11.2z"
    "M12 7.4a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0-4.8",
    "plus": "M12 5v14M5 12h14",
    "print": "M7 8.5v-5h10v5M7 17h-1.5a2 2 0 0 1-2-2v-4.5a2 2 0 0 1 2-2h13a2 2 0 0 1 2 2v4.5"
    "a2 2 0 0 1-2 2h-1.5M7 13.5h10v7h-10z",
    "redo": "M15.5 5l4.5 4.5l-4.5 4.5M19.5 9.5h-10a5 5 0 0 0 0 10h3.5",
    "scales": "M12 3.5v17M8 20.5h8M5 6.5h14M5 6.5l-2.8 7h5.6zM19 6.5l-2.8 7h5.6z"
    "M2.2 13.5a2.8 2.8 0 0 0 5.6 0M16.2 13.5a2.8 2.8 0 0 0 5.6 0",
    "screen": "M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v8.5a1.5 1.5 0 0 1-1.5 1.5h-14"
    "a1.5 1.5 0 0 1-1.5-1.5v-8.5a1.5 1.5 0 0 1 1.5-1.5zM12 16v4M8.5 20h7",
    "search": "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.3 15.3l5.2 5.2",
    "shield": "M12 3.5l7 2.5v5.5c0 4.2-2.6 7.2-7 9c-4.4-1.8-7-4.8-7-9v-5.5zM8.8 12l2.3 2.3l4.3-4.6",
    "sign": "M3.5 20.5h17M4 15.5c3.5-.8 6-6.5 7.8-10c.8-1.5 2.4-.9 1.9.9c-.7 2.6-3.9 9.3-2 9.3"
    "c1.5 0 2-3.7 3.5-3.7c1.3 0 .3 3.3 1.8 3.3c1 0 1.6-.9 3-.9",
    "sun": "M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2"
    "M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
    "table": "M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5h-14"
    "a1.5 1.5 0 0 1-1.5-1.5v-12a1.5 1.5 0 0 1 1.5-1.5zM3.5 9.5h17M3.5 14.5h17M10 9.5v10",
    "trash": "M4.5 7h15M9.5 7v-2.5h5v2.5M6.5 7l.8 12a1.5 1.5 0 0 0 1.5 1.4h6.4"
    "a1.5 1.5 0 0 0 1.5-1.4l.8-12M10.2 11v5.5M13.8 11v5.5",
    "undo": "M8.5 5l-4.5 4.5l4.5 4.5M4.5 9.5h10a5 5 0 0 1 0 10h-3.5",
    "upload": "M12 15v-11M7.5 8l4.5-4.5l4.5 4.5M4.5 19.5h15",
    "warning": "M12 4l9 15.8h-18zM12 10v4.5M12 17v.01",
}
"""Icon name → SVG path data; strokes only, own drawings."""


class UnknownIconError(KeyError):
    """There is no drawing of that name."""


def icon(name: str, tokens: Tokens | None = None, role: str = "text") -> QIcon:
    """Return an icon in the colour ``role`` of ``tokens``; without tokens it follows the look.

    Raises UnknownIconError when there is no such drawing.
    """
    _path(name)
    return QIcon(_Strokes(name, tokens, role))


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor | str) -> None:
    """Paint an icon into the largest square in the middle of a box."""
    side = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center() - QPointF(side / 2, side / 2))
    painter.scale(side / GRID, side / GRID)
    painter.setPen(_pen(QColor(colour)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(name))
    painter.restore()


def _pen(colour: QColor) -> QPen:
    pen = QPen(colour, STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


@cache
def _path(name: str) -> QPainterPath:
    if name not in DRAWINGS:
        raise UnknownIconError(f"Het pictogram {name!r} bestaat niet; kies een naam uit DRAWINGS.")
    return read_path(DRAWINGS[name])


class _Strokes(QIconEngine):
    """Paints a drawing at the moment it is needed, so it is sharp on every screen."""

    def __init__(self, name: str, tokens: Tokens | None, role: str) -> None:
        super().__init__()
        self._name = name
        self._tokens = tokens
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint into a rectangle; what is disabled is faint."""
        tokens = self._tokens or current_tokens()
        role = "faint" if mode == QIcon.Mode.Disabled else self._role
        paint_icon(painter, self._name, QRectF(rect), getattr(tokens, role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the drawing on a transparent ground, ``size`` in pixels of the screen."""
        picture = QPixmap(size)
        if size.isEmpty():
            # A field that is not laid out yet asks for this; nothing can be painted on it.
            return picture
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Return an equal engine."""
        return _Strokes(self._name, self._tokens, self._role)
