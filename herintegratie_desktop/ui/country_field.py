"""Choosing countries by typing: one of them, or several with a chip for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from herintegratie_desktop.ui.country_hits import HitList, hits, meant, name_of
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.fields import mark_wrong
from herintegratie_desktop.ui.flow import FlowLayout
from herintegratie_desktop.ui.icons import icon, paint_icon
from herintegratie_desktop.ui.look import current_tokens, text_font
from herintegratie_desktop.ui.paint import mirrored, paint_ring, rounded
from herintegratie_desktop.ui.spoken import announce
from herintegratie_desktop.ui.tab_order import put_before
from herintegratie_desktop.ui.typed_fields import TextLine

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_REMOVES = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, *_ENTER}
_LONGEST = 100
_CHIP_HEIGHT = 32
_WIDEST = 460


class CountrySearch(TextLine):
    """A field that finds countries in any language; ``chosen`` gives a code.

    ``abandoned`` gives the text when one goes on and it stands for no country; an emptied field
    gives an empty text.
    """

    chosen = Signal(str)
    abandoned = Signal(str)
    backed = Signal()
    """Backspace in an empty field."""

    def __init__(
        self, desk: Desk, *, specials: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(limit=_LONGEST, parent=parent)
        self._desk = desk
        self._specials = specials
        self._offered: tuple[str, ...] = ()
        self._shown = ""
        self._list: HitList | None = None
        self.setPlaceholderText(self.tr("Typ een land, in welke taal dan ook"))
        self.addAction(icon("search", role="muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.typed.connect(self._on_typed)
        QTimer.singleShot(0, self, desk.guide.countries.prepare)

    def offer(self, codes: Iterable[str]) -> None:
        """Name what is likely: the list begins with these when nothing is typed."""
        self._offered = tuple(codes)

    def show_answer(self, text: str) -> None:
        """Show the answer of the case, unless another is being typed here."""
        if text != self._shown or not (self.hasFocus() and self.isModified()):
            self._shown = text
            self.show_text(text)
            self.setModified(False)

    def is_open(self) -> bool:
        """Say whether the list is there."""
        return self._list is not None and self._list.isVisible()

    def hit_words(self) -> tuple[str, ...]:
        """Return what the list says, row by row."""
        found = self._list
        return () if found is None else tuple(found.item(n).text() for n in range(found.count()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list with the arrows, take with Enter, close with Escape."""
        if self.isReadOnly() or not self._on_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show what is offered to who clicks in an empty field."""
        super().mousePressEvent(event)
        if not self.text() and not self.isReadOnly():
            self._open(first=False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is meant when one goes on, or hand on what is no country."""
        super().focusOutEvent(event)
        self.close_list()
        if event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }:
            self._settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list along."""
        super().hideEvent(event)
        self.close_list()

    def close_list(self) -> None:
        """Put the list away."""
        if self._list is not None:
            self._list.hide()

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(_MOVES[key])
        elif key in _ENTER and self.is_open():
            self._take_current()
        elif key == Qt.Key.Key_Escape and self.is_open():
            self.close_list()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.backed.emit()
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        if not self.is_open():
            self._open(first=True)
        elif self._list is not None:
            announce(self, self._list.step(by))

    def _take_current(self) -> None:
        code = self._list.code() if self._list is not None else ""
        if code:
            self._take(code)

    def _take(self, code: str) -> None:
        self.close_list()
        self.setModified(False)
        self._shown = ""
        self.clear()
        self.chosen.emit(code)

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self._open(first=True)
        else:
            self.close_list()

    def _open(self, *, first: bool) -> None:
        if self._list is None:
            self._list = HitList(self)
            self._list.taken.connect(self._take)
            self.destroyed.connect(self._list.deleteLater)
        found = hits(self._desk, self.text(), self._offered, specials=self._specials)
        if not found and not self.text():
            return
        nothing = self.tr("Geen land gevonden. Probeer een andere taal of de landcode.")
        self._list.show_hits(found, nothing, first=first)
        announce(self, found[0].words if found else nothing)

    def _settle(self) -> None:
        text = self.text().strip()
        if text == self._shown or self.isReadOnly():
            return
        code = meant(self._desk, text, specials=self._specials) if text else ""
        if code:
            self._take(code)
        else:
            self._shown = text
            self.setModified(False)
            self.abandoned.emit(text)


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
