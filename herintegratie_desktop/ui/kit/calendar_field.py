"""A day that is typed, with a small calendar for who would rather look."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.ui.kit.dayfield import read_day
from herintegratie_desktop.ui.kit.fields import mark_wrong
from herintegratie_desktop.ui.kit.icons import icon
from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.tokens import Tokens
from herintegratie_desktop.ui.kit.typed_fields import TextLine

_LONGEST = 60
_WIDTH = 128
_MONTH = (330, 290)


class CalendarField(QWidget):
    """Hands on what is typed; reading it is for others. ``left`` tells that one goes on."""

    typed = Signal(str)
    left = Signal()
    refused = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._near: date | None = None
        self.line = TextLine(self.tr("dd-mm-jjjj"), _LONGEST)
        self.button = QToolButton()
        self.button.setIcon(icon("calendar", role="muted"))
        self.button.setToolTip(self.tr("Kalender"))
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.line.setMinimumWidth(_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.line.typed.connect(self.typed)
        self.line.left.connect(self.left)
        self.line.refused.connect(self.refused)
        self.button.clicked.connect(self._open_calendar)

    def show_day(self, day: date | None, kept: str | None) -> None:
        """Show a day, or the text that is none; what stands there and means it is left alone."""
        if kept is not None:
            self.line.show_text(kept)
        elif day is None or read_day(self.line.text()) != day:
            self.line.show_text(dutch_date(day) if day else "")

    def open_near(self, day: date) -> None:
        """Let the calendar begin near a day while none is known."""
        self._near = day

    def text(self) -> str:
        """Return what stands in the field."""
        return self.line.text()

    def is_typing(self) -> bool:
        """Say whether somebody is typing a day."""
        return self.line.hasFocus()

    def mark_wrong(self, wrong: bool) -> None:
        """Draw the field with a red border, or without."""
        mark_wrong(self.line, wrong)

    def setAccessibleName(self, name: str) -> None:
        """Name the field and its button."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
        self.button.setAccessibleName(f"{name}, {self.button.toolTip()}")

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the field to type in."""
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def _open_calendar(self) -> None:
        day = read_day(self.line.text()) or self._near
        calendar = _Calendar(self._language, day, self)
        calendar.picked.connect(self._on_picked)
        calendar.show_under(self.line)

    def _on_picked(self, day: date) -> None:
        self.line.setText(dutch_date(day))
        self.typed.emit(self.line.text())
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)


class _Calendar(QFrame):
    picked = Signal(object)

    def __init__(self, language: str, day: date | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "card")
        self.month = QCalendarWidget()
        self.month.setLocale(QLocale(language))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setGridVisible(False)
        none = QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        self.month.setVerticalHeaderFormat(none)
        self.month.setMinimumSize(*_MONTH)
        self.month.setStyleSheet(_style(current_tokens()))
        self._same_colour_all_week()
        self._draw_arrows()
        if day is not None:
            self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.month)
        self.month.clicked.connect(self._take)
        self.month.activated.connect(self._take)

    def show_under(self, field: QWidget) -> None:
        self.adjustSize()
        place = field.mapToGlobal(QPoint(0, field.height() + 3))
        room = field.screen().availableGeometry()
        left = min(place.x(), room.right() - self.width())
        top = (
            place.y()
            if place.y() + self.height() <= room.bottom()
            else (place.y() - field.height() - self.height() - 6)
        )
        self.move(left, top)
        self.show()
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _same_colour_all_week(self) -> None:
        # Red Saturdays and Sundays would look like something to mend.
        plain = QTextCharFormat()
        plain.setForeground(QColor(current_tokens().text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, plain)
        head = QTextCharFormat()
        head.setForeground(QColor(current_tokens().muted))
        head.setBackground(QColor(current_tokens().card))
        self.month.setHeaderTextFormat(head)

    def _draw_arrows(self) -> None:
        arrows = {"prevmonth": "chevron-left", "nextmonth": "chevron-right"}
        for name, drawing in arrows.items():
            button = self.month.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                button.setIcon(icon(drawing))

    def _take(self, chosen: QDate) -> None:
        self.close()
        self.picked.emit(date(chosen.year(), chosen.month(), chosen.day()))


def _style(tokens: Tokens) -> str:
    # The calendar builds its bar and buttons itself, out of reach of the sheet of the window.
    return (
        f"#qt_calendar_navigationbar {{ background: {tokens.card}; }}"
        f"QToolButton {{ color: {tokens.text}; font-weight: 600; padding: 5px 9px; }}"
        f"QToolButton:hover {{ background: {tokens.accent_soft}; }}"
        "QToolButton::menu-indicator { image: none; }"
        f"QAbstractItemView {{ border: none; background: {tokens.card}; color: {tokens.text};"
        f" selection-background-color: {tokens.accent};"
        f" selection-color: {tokens.on_accent}; padding: 0; }}"
        f"QAbstractItemView:disabled {{ color: {tokens.faint}; }}"
        "QTableView::item { padding: 0; border: none; }"
        f"QSpinBox {{ background: {tokens.field}; }}"
    )
