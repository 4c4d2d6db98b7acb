"""A decision that a condition does not stand in the way: why, by whom, and when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.dayfield import DayEdit
from herintegratie_desktop.ui.kit.fields import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextArea, TextLine
from herintegratie_desktop.ui.kit.widgets import Button, label


class OverrideForm(QFrame):
    """Asks for what a decision needs; ``decided`` gives the reason, who took it and the day."""

    decided = Signal(str, str, object)
    left = Signal()

    def __init__(self, *, confidential: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self.reason = TextArea(2)
        self.by, self.day = TextLine(), DayEdit()
        self.save = Button(self.tr("Besluit vastleggen"), "check")
        self.cancel = Button(self.tr("Annuleren"), kind="quiet")
        self._rows = {
            self.reason: FieldRow(
                self.tr("Waarom is anders besloten?"),
                self.reason,
                hint=self.tr("Noem alleen het kenmerk van de brief, geen bijzonderheden.")
                if confidential
                else self.tr("Noem het bericht of de brief waarin dit staat."),
            ),
            self.by: FieldRow(self.tr("Wie besloot dit?"), self.by),
            self.day: FieldRow(self.tr("Op welke dag?"), self.day),
        }
        self._build()
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.left)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Anders besloten"), "strong"))
        column.addWidget(self._rows[self.reason])
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self._rows[self.by], 1)
        pair.addWidget(self._rows[self.day])
        column.addLayout(pair)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def ask(self, today: date) -> None:
        """Begin to ask; what was typed before stays."""
        self._today = today
        if not self.day.text():
            self.day.show_day(today)
        self.reason.setFocus()

    def forget(self) -> None:
        """Empty the form."""
        self.reason.clear()
        self.by.clear()
        self.day.clear()
        for row in self._rows.values():
            row.show_error("")

    def _about_day(self, day: date | None) -> str:
        if day is None:
            return self.tr("Schrijf dag, maand en jaar, zoals 02-11-2026.")
        return self.tr("Deze dag is nog niet geweest.") if day > self._today else ""

    def _on_save(self) -> None:
        reason, by, day = self.reason.text().strip(), self.by.text().strip(), self.day.day()
        errors = {
            self.reason: "" if reason else self.tr("Schrijf op waarom anders is besloten."),
            self.by: "" if by else self.tr("Schrijf op wie dit besloot."),
            self.day: self._about_day(day),
        }
        for field, sentence in errors.items():
            self._rows[field].show_error(sentence)
        wrong = next((field for field, sentence in errors.items() if sentence), None)
        if wrong is not None:
            wrong.setFocus()
        elif day is not None:
            self.decided.emit(reason, by, day)
