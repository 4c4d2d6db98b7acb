"""The day of an earlier departure, and from when it does not count any more."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.grounds.answered import lapses_on
from herintegratie_desktop.ui.kit.dayfield import DayEdit
from herintegratie_desktop.ui.kit.fields import FieldRow
from herintegratie_desktop.ui.kit.spoken import announce
from herintegratie_desktop.ui.kit.widgets import label


class HappenedField(QWidget):
    """Hands on a day that was, and says at once what it means; ``told`` gives the day, or None."""

    told = Signal(object)

    def __init__(self, years: int, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._years, self._today = years, today
        self._latest = today
        self.day = DayEdit()
        self._meaning = label("", "muted", wrap=True)
        self._row = FieldRow(
            self.tr("Op welke dag was het eerdere vertrek?"),
            self.day,
            hint=self.tr("Het telt {years} jaar mee.").format(years=years),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._row)
        column.addWidget(self._meaning)
        self.day.textEdited.connect(self._on_text)

    def show_day(self, day: date | None, latest: date) -> None:
        """Show the day; one after `latest`, when the answer was given, cannot be meant."""
        self._latest = latest
        if self.day.is_readable() or not self.day.text():
            self.day.show_day(day)
        self._say(self.day.day())

    def meaning(self) -> str:
        """Return what is said of the day."""
        return self._meaning.text()

    def _on_text(self, text: str) -> None:
        day = self.day.day()
        before = self.meaning()
        self._say(day)
        if not self._row.error() and (day is not None or not text.strip()):
            self.told.emit(day)
        if self.meaning() != before:
            announce(self._meaning, self.meaning())

    def _say(self, day: date | None) -> None:
        self._row.show_error(self._about(day))
        self._meaning.setText(self._means(day) if not self._row.error() else "")

    def _about(self, day: date | None) -> str:
        if day is None:
            typed = self.day.text().strip()
            return self.tr("Schrijf dag, maand en jaar, zoals 02-11-2026.") if typed else ""
        if day > self._latest:
            return self.tr("Deze dag ligt na het antwoord van {day}.").format(
                day=dutch_date(self._latest)
            )
        return ""

    def _means(self, day: date | None) -> str:
        if day is None:
            return self.tr("Zolang de dag niet bekend is, telt het eerdere vertrek mee.")
        until = lapses_on(day, self._years)
        said = (
            self.tr("Telt niet meer vanaf {day}.")
            if until > self._today
            else self.tr("Telt niet meer: dat is voorbij sinds {day}.")
        )
        return said.format(day=dutch_date(until))
