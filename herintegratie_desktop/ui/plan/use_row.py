"""One row of the budget: a name with its amounts, the bar, and in words what is left."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from herintegratie_desktop.ui.kit.amounts import isolated
from herintegratie_desktop.ui.kit.amounts import short_euros as short_euros
from herintegratie_desktop.ui.kit.bars import LimitBar
from herintegratie_desktop.ui.kit.look import current_tokens, text_font
from herintegratie_desktop.ui.kit.spoken import Spoken

_HEAD = 22
_LINE = 19

Style = tuple[int, QFont.Weight]
_PLAIN: Style = (14, QFont.Weight.Normal)
_STRONG: Style = (14, QFont.Weight.DemiBold)
# Each with a smaller one, for a sentence about amounts with cents.
_SMALL: tuple[Style, Style] = ((13, QFont.Weight.Normal), (12, QFont.Weight.Normal))
_LOUD: tuple[Style, Style] = ((13, QFont.Weight.DemiBold), (12, QFont.Weight.DemiBold))
_ALIGN = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = (
    int(side | _ALIGN) for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)
_NOUGHTS = str.maketrans("123456789", "000000000")
_font = cache(text_font)


@lru_cache(maxsize=500)
def _width(text: str, style: Style) -> int:
    return math.ceil(_metrics(*style).horizontalAdvance(text))


@cache
def _metrics(pixels: int, weight: QFont.Weight) -> QFontMetricsF:
    return QFontMetricsF(_font(pixels, weight))


@dataclass(frozen=True)
class Figures:
    """What one row of the panel says: amounts in cents, the sentences, and whether over."""

    name: str
    spent: int
    limit: int
    cash: int
    cash_limit: int
    sentences: tuple[str, ...]
    is_over: bool = False

    @property
    def said(self) -> str:
        """Return the row as it is read aloud."""
        return f"{self.name}: {', '.join(self.sentences)}"


class UseRow(Spoken):
    """A name with its amounts, the bar, and under it in words what is left or too much."""

    spoken_role = QAccessible.Role.Grouping

    def __init__(self, thickness: int = 12, *, tick: bool = True) -> None:
        super().__init__()
        # Painting every pixel itself spares the painting of all that lies under it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.bar = LimitBar(thickness, tick)
        self._figures = Figures("", 0, 0, 0, 0, ())
        self._rtl = False
        self._limit_box = self._amount_box = self._name_box = self._sentences_box = QRect()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _HEAD, 0, 0)
        column.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignTop)

    def show_figures(self, figures: Figures) -> None:
        """Show other figures; only the words that differ are painted again."""
        if figures == self._figures:
            return
        before, self._figures = self._figures, figures
        self.bar.show_use(figures.cash, figures.spent, figures.cash_limit, figures.limit)
        if before.name != figures.name:
            self.setAccessibleName(figures.name)
            self.bar.setAccessibleName(figures.name)
        if len(before.sentences) != len(figures.sentences):
            self.updateGeometry()
        if (before.name, before.limit) != (figures.name, figures.limit) or not self._fits():
            self._lay_out()
        else:
            self.update(self._amount_box)
            self.update(self._sentences_box)
        self.say_changed()

    def figures(self) -> Figures:
        """Return what the row says."""
        return self._figures

    def value_text(self) -> str:
        """Return the sentences under the bar."""
        return ", ".join(self._figures.sentences)

    def sizeHint(self) -> QSize:
        """Return room for the name, the bar and the sentences."""
        sentences = max(1, len(self._figures.sentences))
        return QSize(260, _HEAD + self.bar.sizeHint().height() + sentences * _LINE + 1)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest row in which amounts still fit."""
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width over the words."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Mirror when the direction of reading becomes another one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words that are asked for; the bar paints itself."""
        painter, asked, figures = QPainter(self), event.region(), self._figures
        tokens = current_tokens()
        painter.fillRect(event.rect(), QColor(tokens.card))
        over = QColor(tokens.error) if figures.is_over else None
        if asked.intersects(self._amount_box):
            amount = isolated(short_euros(figures.spent), self._rtl)
            self._draw(painter, self._amount_box, amount, _STRONG, over or QColor(tokens.text))
        if asked.intersects(self._limit_box):
            self._draw(painter, self._limit_box, self._of(), _PLAIN, QColor(tokens.muted))
        if asked.intersects(self._name_box):
            name = _metrics(*_STRONG).elidedText(
                figures.name, Qt.TextElideMode.ElideRight, self._name_box.width()
            )
            self._draw(painter, self._name_box, name, _STRONG, QColor(tokens.text))
        if asked.intersects(self._sentences_box):
            self._paint_sentences(painter, over or QColor(tokens.muted))
        painter.end()

    def _paint_sentences(self, painter: QPainter, colour: QColor) -> None:
        styles = _LOUD if self._figures.is_over else _SMALL
        for at, sentence in enumerate(self._figures.sentences):
            needed = _width(sentence.translate(_NOUGHTS), styles[0])
            style = styles[0] if needed <= self.width() else styles[1]
            box = QRect(0, self._sentences_box.y() + at * _LINE, self.width(), _LINE)
            self._draw(painter, box, sentence, style, colour)

    def _draw(self, painter: QPainter, box: QRect, text: str, style: Style, colour: QColor) -> None:
        painter.setFont(_font(*style))
        painter.setPen(colour)
        painter.drawText(box, _RIGHT if self._rtl else _LEFT, text)

    def _of(self) -> str:
        limit = short_euros(self._figures.limit)
        return self.tr("van {limit}").format(limit=isolated(limit, self._rtl))

    def _needed(self) -> int:
        # Figures are all as wide as a nought, so that hardly any amount has to be measured.
        return _width(short_euros(self._figures.spent).translate(_NOUGHTS), _STRONG) + 5

    def _fits(self) -> bool:
        return self._needed() == self._amount_box.width()

    def _lay_out(self) -> None:
        self._rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        whole, of, amount = self.width(), _width(self._of(), _PLAIN) + 1, self._needed()
        top = _HEAD + self.bar.sizeHint().height() - 1
        self._limit_box = self._placed(whole - of, of)
        self._amount_box = self._placed(whole - of - amount, amount)
        self._name_box = self._placed(0, whole - of - amount - 10)
        self._sentences_box = QRect(0, top, whole, self.height() - top)
        self.update()

    def _placed(self, left: int, width: int) -> QRect:
        return QRect(self.width() - left - width if self._rtl else left, 0, width, _HEAD - 2)
