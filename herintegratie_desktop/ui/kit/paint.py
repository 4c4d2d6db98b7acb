"""What own widgets and table delegates paint with: hatches, pills, rings; mirrored when asked."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from herintegratie_desktop.ui.kit.look import current_tokens

# As many pixels of the screen as it is wide at 100, 125, 150, 175 and 200 %: no seam between tiles.
_TILE = 92
HATCH_STEP = _TILE / 20
HATCH_WIDTH = 2.5
CHIP_HEIGHT = 26.0
_MARK = 10.0
_MARK_GAP = 6.0
_CHIP_EDGE = 10.0


@dataclass(frozen=True)
class ChipLook:
    """The tokens of one kind of pill; ``mark`` is ``hatched``, ``solid`` or empty."""

    ground: str
    text: str
    mark: str = ""
    colour: str = "text"


CHIPS = {
    "cash": ChipLook("cash_soft", "text", "hatched", "cash"),
    "in_kind": ChipLook("in_kind_soft", "text", "solid", "in_kind"),
    "concept": ChipLook("warn_soft", "warn"),
    "good": ChipLook("good_soft", "good"),
    "error": ChipLook("error_soft", "error"),
    "plain": ChipLook("sunken", "muted"),
}
"""Kind of pill → how it looks."""


def mirrored(box: QRectF, within: QRectF, rtl: bool) -> QRectF:
    """Return a box as it lies in ``within`` when the direction of reading is right to left."""
    if not rtl:
        return box
    return QRectF(within.left() + within.right() - box.right(), box.y(), box.width(), box.height())


def rounded(box: QRectF, radius: float) -> QPainterPath:
    """Return a rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path


def hatch(
    painter: QPainter, shape: QPainterPath, colour: str, ground: str, rtl: bool = False
) -> None:
    """Fill a shape with slanting stripes; right to left they slant the other way."""
    box = shape.boundingRect()
    left, top = math.floor(box.left()), math.floor(box.top())
    ratio = painter.device().devicePixelRatioF()
    tile = _tile(colour, ground, math.ceil(box.bottom()) - top, ratio, rtl)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    for x in range(left, math.ceil(box.right()), _TILE):
        painter.drawImage(x, top, tile)
    painter.restore()


@lru_cache(maxsize=64)
def _tile(colour: str, ground: str, height: int, ratio: float, rtl: bool) -> QImage:
    """Return stripes that go on in the next tile: drawing each anew is felt at a keystroke."""
    width = round(_TILE * ratio)
    tile = QImage(width, round(height * ratio), QImage.Format.Format_RGB32)
    tile.fill(QColor(ground))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(width / _TILE, ratio)
    painter.setPen(QPen(QColor(colour), HATCH_WIDTH))
    for foot, head in _stripes(QRectF(0, 0, _TILE, height), rtl):
        painter.drawLine(foot, head)
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return tile


def _stripes(box: QRectF, rtl: bool) -> list[tuple[QPointF, QPointF]]:
    height, step = box.height(), HATCH_STEP
    first = -step * (math.ceil(height / step) + 1)
    count = int((box.width() - 2 * first) / step)
    lean = (0.0, height) if not rtl else (height, 0.0)
    feet = [first + at * step for at in range(count)]
    return [(QPointF(x + lean[0], height), QPointF(x + lean[1], 0)) for x in feet]


def chip_width(text: str, kind: str, font: QFont) -> float:
    """Return how wide a pill with this text becomes, in pixels."""
    mark = _MARK + _MARK_GAP if CHIPS[kind].mark else 4.0
    return 2 * _CHIP_EDGE + mark + QFontMetricsF(font).horizontalAdvance(text)


def paint_chip(painter: QPainter, box: QRectF, text: str, kind: str, *, rtl: bool = False) -> None:
    """Paint a pill over the height of a box, from the side where reading begins."""
    tokens, look = current_tokens(), CHIPS[kind]
    width = min(chip_width(text, kind, painter.font()), box.width())
    pill = mirrored(QRectF(box.x(), box.y(), width, box.height()), box, rtl)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(rounded(pill, pill.height() / 2), QColor(getattr(tokens, look.ground)))
    if look.mark:
        _paint_mark(painter, pill, look, rtl)
    painter.setPen(QColor(getattr(tokens, look.text)))
    _chip_text(painter, pill, text, look, rtl)
    painter.restore()


def _chip_text(painter: QPainter, pill: QRectF, text: str, look: ChipLook, rtl: bool) -> None:
    before = _CHIP_EDGE + (_MARK + _MARK_GAP if look.mark else 2.0)
    room = QRectF(pill.x() + before, pill.y(), pill.width() - before - 6, pill.height())
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 6)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(
        mirrored(room, pill, rtl),
        int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter),
        shown,
    )


def _paint_mark(painter: QPainter, pill: QRectF, look: ChipLook, rtl: bool) -> None:
    square = QRectF(pill.x() + _CHIP_EDGE, pill.center().y() - _MARK / 2, _MARK, _MARK)
    paint_mark(painter, mirrored(square, pill, rtl), look.mark, look.colour, rtl=rtl)


def paint_mark(
    painter: QPainter, square: QRectF, mark: str, role: str, *, rtl: bool = False
) -> None:
    """Paint the small square that stands for a kind of help: ``hatched`` or ``solid``."""
    tokens = current_tokens()
    shape = rounded(square, 2.5)
    if mark == "hatched":
        hatch(painter, shape, getattr(tokens, role), tokens.card, rtl)
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, QColor(getattr(tokens, role)))


def paint_ring(
    painter: QPainter, box: QRectF, radius: float, colour: str, width: float = 2
) -> None:
    """Paint a line just inside a box: the ring around what has the keyboard."""
    half = width / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
    painter.restore()
