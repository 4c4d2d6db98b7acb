"""Read the path data of SVG into a painter path, so that no SVG library has to be loaded."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

_WORDS = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "A": 7, "Z": 0}


def read_path(drawing: str) -> QPainterPath:
    """Return the path of SVG path data with the commands M L H V C Z and, for circles, A."""
    path = QPainterPath()
    for command, numbers in _steps(drawing):
        _DRAW[command.upper()](path, numbers, command.islower())
    return path


def _steps(drawing: str) -> Iterator[tuple[str, list[float]]]:
    words = _WORDS.findall(drawing)
    at, command = 0, "M"
    while at < len(words):
        if words[at].isalpha():
            command, at = words[at], at + 1
        count = _COUNTS[command.upper()]
        yield command, [float(word) for word in words[at : at + count]]
        at += count
        command = {"M": "L", "m": "l"}.get(command, command)


def _point(path: QPainterPath, numbers: list[float], relative: bool) -> QPointF:
    place = QPointF(*numbers)
    return path.currentPosition() + place if relative else place


def _move(path: QPainterPath, numbers: list[float], relative: bool) -> None:
    path.moveTo(_point(path, numbers, relative))


def _line(path: QPainterPath, numbers: list[float], relative: bool) -> None:
    path.lineTo(_point(path, numbers, relative))


def _across(path: QPainterPath, numbers: list[float], relative: bool) -> None:
    here = path.currentPosition()
    path.lineTo(here.x() * relative + numbers[0], here.y())


def _down(path: QPainterPath, numbers: list[float], relative: bool) -> None:
    here = path.currentPosition()
    path.lineTo(here.x(), here.y() * relative + numbers[0])


def _curve(path: QPainterPath, numbers: list[float], relative: bool) -> None:
    points = [_point(path, numbers[at : at + 2], relative) for at in (0, 2, 4)]
    path.cubicTo(*points)


def _arc(path: QPainterPath, numbers: list[float], relative: bool) -> None:
    """Add a piece of a circle; both radii are taken to be equal, as every icon draws them."""
    radius, _, _, large, sweep, x, y = numbers
    start, end = path.currentPosition(), _point(path, [x, y], relative)
    centre, radius = _centre(start, end, radius, bool(large) != bool(sweep))
    first, last = _angle(centre, start), _angle(centre, end)
    turn = (last - first) % 360 - (360 if sweep else 0)
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    path.arcTo(box, first, turn)


def _centre(start: QPointF, end: QPointF, radius: float, left: bool) -> tuple[QPointF, float]:
    half = (end - start) / 2
    reach = math.hypot(half.x(), half.y())
    radius = max(radius, reach)
    away = math.sqrt(radius * radius - reach * reach) / reach
    side = QPointF(-half.y(), half.x()) * (away if left else -away)
    return start + half + side, radius


def _angle(centre: QPointF, point: QPointF) -> float:
    """Return the angle in degrees as Qt counts it: against the clock from three o'clock."""
    return math.degrees(math.atan2(centre.y() - point.y(), point.x() - centre.x()))


def _close(path: QPainterPath, _numbers: list[float], _relative: bool) -> None:
    path.closeSubpath()


_Draw = Callable[[QPainterPath, list[float], bool], None]
_DRAW: dict[str, _Draw] = {
    "M": _move,
    "L": _line,
    "H": _across,
    "V": _down,
    "C": _curve,
    "A": _arc,
    "Z": _close,
}
