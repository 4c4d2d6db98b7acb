"""Several countries: a chip for each, and a field to find one more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.fields import mark_wrong
from herintegratie_desktop.ui.kit.flow import FlowLayout
from herintegratie_desktop.ui.kit.icons import paint_icon
from herintegratie_desktop.ui.kit.look import current_tokens, text_font
from herintegratie_desktop.ui.kit.paint import mirrored, paint_ring, rounded
from herintegratie_desktop.ui.kit.tab_order import put_before
from herintegratie_desktop.ui.people.country_field import CountrySearch
from herintegratie_desktop.ui.people.country_hits import name_of

_REMOVES = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CHIP_HEIGHT = 32
_WIDEST = 460


class RemovableChip(QAbstractButton):
    """A pill with a word and a cross; a click, Delete or Enter takes it away."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setFont(text_font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("{country}, verwijderen").format(country=text))
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        """Return room for the word and the cross."""
        return QSize(
            int(QFontMetricsF(self.font()).horizontalAdvance(self.text())) + 48, _CHIP_HEIGHT
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take away with Delete, Backspace or Enter as well as with the space bar."""
        if event.key() in _REMOVES:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill, the word, the cross, and the ring of the keyboard."""
        tokens, box = current_tokens(), QRectF(self.rect())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(rounded(box, box.height() / 2), QColor(tokens.accent_soft))
        paint_ring(
            painter,
            box,
            box.height() / 2,
            tokens.focus if self.hasFocus() else tokens.line,
            2 if self.hasFocus() else 1,
        )
        self._paint_word(painter, box, rtl=rtl)
        if self.isEnabled():
            cross = mirrored(QRectF(box.right() - 28, box.center().y() - 8, 16, 16), box, rtl)
            paint_icon(
                painter, "close", cross, tokens.accent if self.underMouse() else tokens.muted
            )
        painter.end()

    def _paint_word(self, painter: QPainter, box: QRectF, *, rtl: bool) -> None:
        room = mirrored(QRectF(box.x() + 13, box.y(), box.width() - 44, box.height()), box, rtl)
        shown = QFontMetricsF(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width() + 1
        )
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self.font())
        painter.setPen(QColor(current_tokens().text))
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(flags), shown)


class NationalityField(QWidget):
    """Several countries, each a chip, and under them the field to find one more."""

    added = Signal(str)
    removed = Signal(str)
    abandoned = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._codes: tuple[str, ...] = ()
        self.chips: list[RemovableChip] = []
        self.search = CountrySearch(desk, specials=True)
        self.search.chosen.connect(self.added)
        self.search.abandoned.connect(self.abandoned)
        self.search.refused.connect(self.refused)
        self.search.backed.connect(self._go_to_last)
        self._pills = QWidget()
        self._flow = FlowLayout()
        self._pills.setLayout(self._flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._pills)
        column.addWidget(self.search)
        self.setFocusProxy(self.search)
        self.search.setMaximumWidth(_WIDEST)
        self._pills.hide()

    def show_codes(self, codes: Sequence[str], kept: str) -> None:
        """Show what was chosen, and the text that stands for no country."""
        if tuple(codes) != self._codes:
            self._codes = tuple(codes)
            self._make_chips()
        self.search.show_answer(kept)

    def is_typing(self) -> bool:
        """Say whether somebody is looking for a country."""
        return self.search.hasFocus()

    def mark_wrong(self, wrong: bool) -> None:
        """Draw the field with a red border, or without."""
        mark_wrong(self.search, wrong)

    def setAccessibleName(self, name: str) -> None:
        """Name the field to type in."""
        super().setAccessibleName(name)
        self.search.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the field to type in."""
        super().setAccessibleDescription(description)
        self.search.setAccessibleDescription(description)

    def _make_chips(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(code) for code in self._codes]
        self._pills.setVisible(bool(self.chips))
        put_before(self.search, self.chips)

    def _chip(self, code: str) -> RemovableChip:
        chip = RemovableChip(name_of(self._desk, code), self._pills)
        chip.clicked.connect(lambda: self._remove(code))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _remove(self, code: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removed.emit(code)

    def _go_to_last(self) -> None:
        if self.chips:
            self.chips[-1].setFocus(Qt.FocusReason.BacktabFocusReason)
