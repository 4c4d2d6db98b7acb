"""The list of steps at the side: number, check or warning, the title, and its state in words."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.icons import paint_icon
from herintegratie_desktop.ui.kit.look import current_tokens, text_font
from herintegratie_desktop.ui.kit.paint import mirrored, paint_ring, rounded

WIDE = 272
NARROW = 76
_ROW = 56
_CIRCLE = 27.0
_TEXT_LEFT = 54.0


MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}
"""Key → how many steps the keyboard goes."""


class StepState(Enum):
    """How far a step is."""

    WAITING = "waiting"
    DONE = "done"
    MISSING = "missing"


class StepButton(QAbstractButton):
    """One step; what it says and how far it is are set by its list."""

    def __init__(self, number: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.state = StepState.WAITING
        self.words = ""
        self.narrow = False
        self.setText(title)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.speak()

    def speak(self) -> None:
        """Say number, title and state to those who listen, and in the tool tip when narrow."""
        name = self.tr("Stap {number}: {title}").format(number=self.number, title=self.text())
        self.setAccessibleName(f"{name}, {self.words}" if self.words else name)
        self.setToolTip(f"{self.text()} – {self.words}" if self.narrow else "")

    def sizeHint(self) -> QSize:
        """Return a row of the list."""
        return QSize(NARROW - 16 if self.narrow else WIDE - 16, _ROW)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Paint the ground under the mouse."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Paint without the ground under the mouse."""
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter as well as with the space bar; leave the arrows to the list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, circle and both lines of text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_circle(painter)
        if not self.narrow:
            self._paint_text(painter)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), 7, current_tokens().focus)
        painter.end()

    def _place(self, x: float, y: float, width: float, height: float) -> QRectF:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return mirrored(QRectF(x, y, width, height), QRectF(self.rect()), rtl)

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = current_tokens()
        if self.isChecked():
            painter.fillPath(rounded(QRectF(self.rect()), 7), QColor(tokens.accent_soft))
            painter.fillPath(rounded(self._place(0, 10, 4, _ROW - 20), 2), QColor(tokens.accent))
        elif self.underMouse():
            painter.fillPath(rounded(QRectF(self.rect()), 7), QColor(tokens.sunken))

    def _circle(self) -> QRectF:
        left = (self.width() - _CIRCLE) / 2 if self.narrow else 15.0
        return self._place(left, (_ROW - _CIRCLE) / 2, _CIRCLE, _CIRCLE)

    def _paint_circle(self, painter: QPainter) -> None:
        tokens, circle = current_tokens(), self._circle()
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(circle)
            self._paint_number(painter, tokens.on_accent)
        elif self.state is StepState.MISSING:
            paint_icon(painter, "warning", circle.adjusted(1, 0, -1, -2), tokens.warn)
        elif self.state is StepState.DONE:
            self._paint_outline(painter, tokens.line)
            paint_icon(painter, "check", circle.adjusted(6, 6, -6, -6), tokens.good)
        else:
            self._paint_outline(painter, tokens.outline)
            self._paint_number(painter, tokens.muted)

    def _paint_outline(self, painter: QPainter, colour: str) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), 1.5))
        painter.drawEllipse(self._circle().adjusted(0.75, 0.75, -0.75, -0.75))

    def _paint_number(self, painter: QPainter, colour: str) -> None:
        painter.setFont(text_font(14, QFont.Weight.Bold))
        painter.setPen(QColor(colour))
        painter.drawText(self._circle(), Qt.AlignmentFlag.AlignCenter, str(self.number))

    def _paint_text(self, painter: QPainter) -> None:
        tokens = current_tokens()
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        self._paint_line(painter, self.text(), 6, text_font(14, weight), tokens.text)
        colour = tokens.warn if self.state is StepState.MISSING else tokens.muted
        self._paint_line(painter, self.words, 29, text_font(12), colour)

    def _paint_line(
        self, painter: QPainter, text: str, top: float, font: QFont, colour: str
    ) -> None:
        box = self._place(_TEXT_LEFT, top, self.width() - _TEXT_LEFT - 5, 22)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(
            box, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), shown
        )


class StepList(QFrame):
    """Every step, any of which can be opened at any time; ``chosen`` gives its place from 0."""

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAccessibleName(self.tr("Stappen"))
        self.buttons = [StepButton(at + 1, title) for at, title in enumerate(titles)]
        self._current = -1
        self._build()
        self.show_current(0)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 8, 14)
        column.setSpacing(4)
        for at, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, at=at: self._on_clicked(at))
            column.addWidget(button)
        column.addStretch(1)
        self.set_narrow(False)

    def show_step(self, at: int, state: StepState, words: str) -> None:
        """Show how far a step is, in words as well."""
        button = self.buttons[at]
        if (button.state, button.words) != (state, words):
            button.state, button.words = state, words
            button.speak()
            button.update()

    def show_title(self, at: int, title: str) -> None:
        """Give a step another title, as when the language changes."""
        self.buttons[at].setText(title)
        self.buttons[at].speak()

    def show_current(self, at: int) -> None:
        """Show which step is open; only that one is on the way of the Tab key."""
        self._current = at
        for number, button in enumerate(self.buttons):
            button.setChecked(number == at)
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if number == at else Qt.FocusPolicy.ClickFocus
            )

    def current(self) -> int:
        """Return the place of the open step."""
        return self._current

    def set_narrow(self, narrow: bool) -> None:
        """Show only the circles, for a small window, or the words as well."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        for button in self.buttons:
            button.narrow = narrow
            button.speak()
            button.updateGeometry()
            button.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line between the list and the page beside it."""
        super().paintEvent(event)
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = QRectF(0 if rtl else self.width() - 1, 0, 1, self.height())
        painter.fillRect(edge, QColor(current_tokens().line))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go over the steps with the arrow keys, without opening them."""
        move = MOVES.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
            return
        focused = [at for at, button in enumerate(self.buttons) if button.hasFocus()]
        goal = (focused or [self._current])[0] + move
        self.buttons[max(0, min(goal, len(self.buttons) - 1))].setFocus(
            Qt.FocusReason.TabFocusReason
        )

    def _on_clicked(self, at: int) -> None:
        self.show_current(self._current)
        self.chosen.emit(at)
