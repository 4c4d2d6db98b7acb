"""The small parts every page is made of: buttons, labels, cards, pills and banners."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTableView, QWidget

from herintegratie_desktop.ui.kit.bars import Avatars as Avatars
from herintegratie_desktop.ui.kit.bars import Legend as Legend
from herintegratie_desktop.ui.kit.bars import LimitBar as LimitBar
from herintegratie_desktop.ui.kit.bars import Mark as Mark
from herintegratie_desktop.ui.kit.basics import Banner as Banner
from herintegratie_desktop.ui.kit.basics import Button as Button
from herintegratie_desktop.ui.kit.basics import Card as Card
from herintegratie_desktop.ui.kit.basics import IconLabel as IconLabel
from herintegratie_desktop.ui.kit.basics import LinkButton as LinkButton
from herintegratie_desktop.ui.kit.basics import PrimaryButton as PrimaryButton
from herintegratie_desktop.ui.kit.basics import SecondaryButton as SecondaryButton
from herintegratie_desktop.ui.kit.basics import Words as Words
from herintegratie_desktop.ui.kit.basics import label as label
from herintegratie_desktop.ui.kit.basics import line as line
from herintegratie_desktop.ui.kit.basics import scrolled as scrolled
from herintegratie_desktop.ui.kit.inkpad import InkPad as InkPad
from herintegratie_desktop.ui.kit.look import text_font
from herintegratie_desktop.ui.kit.paint import CHIP_HEIGHT, chip_width, paint_chip
from herintegratie_desktop.ui.kit.spoken import Spoken
from herintegratie_desktop.ui.kit.steps import StepList as StepList
from herintegratie_desktop.ui.kit.steps import StepState as StepState


def dress_table(table: QTableView, row_height: int = 44) -> None:
    """Give a table rows of one height, hairlines instead of a grid, and headings at the side."""
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_height)
    table.verticalHeader().setMinimumSectionSize(row_height)
    heading = table.horizontalHeader()
    heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    heading.setHighlightSections(False)


class Chip(Spoken):
    """A pill with a word: ``concept``, ``cash``, ``in_kind``, ``good``, ``error`` or ``plain``."""

    def __init__(self, text: str = "", kind: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text, self._kind = text, kind
        self.setAccessibleName(text)

    def show_text(self, text: str, kind: str = "") -> None:
        """Show another word, and of another kind when one is given."""
        self._text, self._kind = text, kind or self._kind
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def value_text(self) -> str:
        """Return the word."""
        return self._text

    def _font(self) -> QFont:
        has_mark = self._kind in {"cash", "in_kind"}
        return text_font(14, QFont.Weight.Normal if has_mark else QFont.Weight.DemiBold)

    def sizeHint(self) -> QSize:
        """Return a size in which the word fits."""
        return QSize(int(chip_width(self._text, self._kind, self._font())) + 1, int(CHIP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        painter.setFont(self._font())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_chip(painter, QRectF(self.rect()), self._text, self._kind, rtl=rtl)
        painter.end()
