"""Where everything lies in the plan table: widths of columns and the parts of a cell."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from herintegratie_desktop.ui.kit.look import text_font
from herintegratie_desktop.ui.plan.plan_rows import Column

ROW_HEIGHT = 45
EDGE = 12
BETWEEN = " · "
_WIDE = 900
_UPPER = 24
_MOST_OF_PROVIDER = 0.56


@cache
def body_font() -> QFont:
    """Return the font of the first line of a cell."""
    return text_font()


@cache
def strong_font() -> QFont:
    """Return the font of names."""
    return text_font(weight=QFont.Weight.DemiBold)


@cache
def small_font() -> QFont:
    """Return the font of the second line of a cell."""
    return text_font(12)


@cache
def metrics(font: Callable[[], QFont]) -> QFontMetricsF:
    """Return the measures of one of the fonts above."""
    return QFontMetricsF(font())


def has_category_column(width: int) -> bool:
    """Say whether a table of this width has room for a column of its own for the category."""
    return width >= _WIDE


def column_widths(width: int) -> dict[Column, int]:
    """Return the widths of the columns that are shown in a table of this width, in pixels."""
    roomy = width >= 680  # noqa: PLR2004 - narrower than this only in the smallest window
    widths = {
        Column.PERSON: 144 if roomy else 130,
        Column.FORM: 114 if roomy else 105,
        Column.WHEN: 92 if roomy else 90,
        Column.AMOUNT: 118 if roomy else 106,
        Column.MORE: 32 if roomy else 26,
    }
    if has_category_column(width):
        widths[Column.CATEGORY] = min(310, max(170, width // 4))
        widths[Column.PERSON] = min(240, width // 6)
    widths[Column.PURPOSE] = max(120, width - sum(widths.values()))
    return widths


def upper(cell: QRectF) -> QRectF:
    """Return the first line of a cell of two lines."""
    return QRectF(cell.x() + EDGE, cell.y() + 3, cell.width() - 2 * EDGE, _UPPER - 3)


def lower(cell: QRectF) -> QRectF:
    """Return the second line of a cell of two lines."""
    return QRectF(cell.x() + EDGE, cell.y() + _UPPER, cell.width() - 2 * EDGE, 17)


def provider_width(provider: str, line: QRectF, category: str) -> float:
    """Return how much of the second line the provider takes when the category follows it."""
    measure = metrics(small_font)
    room = line.width() - measure.horizontalAdvance(BETWEEN + category)
    natural = measure.horizontalAdvance(provider) + 1
    return min(natural, max(room, line.width() * _MOST_OF_PROVIDER))


def part_of_purpose(
    cell: QRect, column: Column, provider: str, category: str, *, inside: bool
) -> QRect:
    """Return where purpose, provider or category lie in their common cell, left to right.

    `inside` means that the category stands behind the provider.
    """
    if column is Column.PURPOSE:
        return QRect(cell.x(), cell.y(), cell.width(), _UPPER)
    below = QRect(cell.x(), cell.y() + _UPPER, cell.width(), cell.height() - _UPPER)
    if not inside:
        return below
    taken = provider_width(provider, lower(QRectF(cell)), category)
    seam = int(EDGE + taken + metrics(small_font).horizontalAdvance(BETWEEN) / 2)
    if column is Column.PROVIDER:
        return below.adjusted(0, 0, seam - below.width(), 0)
    return below.adjusted(seam, 0, 0, 0)
