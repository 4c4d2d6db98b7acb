"""A field for one whole day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from herintegratie_desktop.core.dates import PartialDate, dutch_date
from herintegratie_desktop.core.when import NotAWhenError, parse_when

WIDTH = 132


class DayEdit(QLineEdit):
    """Hands on a day as soon as one can be read in what is typed, and None while it cannot."""

    day_typed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.setFixedWidth(WIDTH)
        self.setMaxLength(40)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setPlaceholderText(self.tr("dd-mm-jjjj"))
        self.textEdited.connect(self._on_edited)

    def show_day(self, day: date | None) -> None:
        """Show a day, unless somebody is typing another here."""
        self._day = day
        if self.hasFocus() and self.isModified() and self.day() != day:
            return
        if self.day() != day or not self.isModified():
            self.setText(dutch_date(day) if day else "")

    def day(self) -> date | None:
        """Return the day in the field, or None while it cannot be read as one."""
        return read_day(self.text())

    def is_readable(self) -> bool:
        """Say whether the text is a whole day."""
        return self.day() is not None

    def _on_edited(self, text: str) -> None:
        self.day_typed.emit(read_day(text))


def read_day(text: str) -> date | None:
    """Read a whole day as caseworkers type it; None for a month, a year or anything else."""
    try:
        read = parse_when(text)
    except NotAWhenError:
        return None
    return _whole(read)


def _whole(read: PartialDate) -> date | None:
    return date(read.year, read.month, read.day) if read.month and read.day else None
