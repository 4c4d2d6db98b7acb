"""Who gave an answer, on which day, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Answer
from herintegratie_desktop.ui.kit.dayfield import DayEdit
from herintegratie_desktop.ui.kit.fields import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import LinkButton
from herintegratie_desktop.ui.wizard.who_field import WhoField


class AnswerForm(QWidget):
    """Shows one answer and hands on another one at each change.

    ``answered`` gives an ``Answer``; ``shared`` one that holds for everybody; ``withdrawn`` the
    one that is taken back.
    """

    answered = Signal(object)
    shared = Signal(object)
    withdrawn = Signal(object)

    def __init__(self, who: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: Answer | None = None
        self._today: date | None = None
        self._was_left = False
        self.who, self.day = WhoField(), DayEdit()
        self.note = TextLine()
        self.share = LinkButton(self.tr("Geldt voor alle gezinsleden"))
        self.withdraw = LinkButton(self.tr("Antwoord intrekken"))
        self._who_row = FieldRow(self.tr("Wie antwoordde?"), self.who)
        self._day_row = FieldRow(self.tr("Op welke dag?"), self.day)
        self._note_row = FieldRow(
            self.tr("Opmerking"),
            self.note,
            hint=self.tr("Schrijf geen strafbare feiten op; het antwoord en de dag zijn genoeg."),
            optional=True,
        )
        self.who.show_names(who)
        self._build()
        self._connect()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._who_row, 1)
        top.addWidget(self._day_row)
        top.setAlignment(self._day_row, Qt.AlignmentFlag.AlignTop)
        links = QHBoxLayout()
        links.setSpacing(14)
        links.addWidget(self.share)
        links.addWidget(self.withdraw)
        links.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._note_row)
        column.addLayout(links)

    def _connect(self) -> None:
        self.who.edited.connect(lambda name: self._change(by=name))
        self.note.typed.connect(lambda text: self._change(note=text))
        self.day.day_typed.connect(self._on_day)
        self.share.clicked.connect(lambda: self.shared.emit(self._answer))
        self.withdraw.clicked.connect(lambda: self.withdrawn.emit(self._answer))

    def show_answer(self, answer: Answer, *, several: bool, today: date) -> None:
        """Show an answer; `several` says that there are more members it may hold for."""
        self._answer, self._today = answer, today
        self.who.show_name(answer.by)
        if self.day.is_readable() or not self.day.text():
            self.day.show_day(answer.on)
        self.note.show_text(answer.note)
        self.share.setVisible(several)
        self._say_what_is_open()

    def focus_open(self) -> None:
        """Give the keyboard to what is still open, else to the first field."""
        (self.who if not (self._answer and self._answer.by.strip()) else self.day).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """From now on what is still open is said: one has been here before."""
        super().hideEvent(event)
        self._was_left = self._answer is not None

    def _say_what_is_open(self) -> None:
        nobody = self._was_left and self._answer is not None and not self._answer.by.strip()
        self._who_row.show_error(self.tr("Kies of schrijf wie dit antwoordde.") if nobody else "")
        self._day_row.show_error(self._about_day())

    def _about_day(self) -> str:
        day = self.day.day()
        if day is None:
            return self.tr("Schrijf dag, maand en jaar, zoals 02-11-2026.")
        if self._today is not None and day > self._today:
            return self.tr("Deze dag is nog niet geweest.")
        return ""

    def _on_day(self, day: date | None) -> None:
        if day is None:
            self._say_what_is_open()
        else:
            self._change(on=day)

    def _change(self, **values: object) -> None:
        if self._answer is not None:
            self._was_left = self._was_left or "by" not in values
            self.answered.emit(replace(self._answer, **values))  # type: ignore[arg-type]
