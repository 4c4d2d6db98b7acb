"""Who gave an answer, on which day, and what there is to say about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Answer, Reply
from herintegratie_desktop.core.policy import Condition, Ground
from herintegratie_desktop.ui.conditions.happened_field import HappenedField
from herintegratie_desktop.ui.conditions.who_field import WhoField
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.dayfield import DayEdit
from herintegratie_desktop.ui.kit.fields import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import LinkButton, label


class AnswerForm(QWidget):
    """Shows one answer and hands on another one at each change.

    ``answered`` gives an ``Answer``; ``shared`` one that holds for everybody, and whether the day
    it happened does too; ``withdrawn`` that it is taken back. Of what is confidential nothing
    more than the answer and the day can be written down.
    """

    answered = Signal(object)
    shared = Signal(object, bool)
    withdrawn = Signal()

    def __init__(self, condition: Condition, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._answer: Answer | None = None
        self._was_left = False
        self._asks_when = condition.ground is Ground.EARLIER_DEPARTURE
        self.who, self.day, self.note = WhoField(), DayEdit(), TextLine()
        self.happened = HappenedField(condition.terms.years, desk.today)
        self.share = LinkButton(self.tr("Geldt voor alle gezinsleden"))
        self.share_day = LinkButton(self.tr("Alle gezinsleden vertrokken op deze dag"))
        self.withdraw = LinkButton(self.tr("Antwoord intrekken"))
        self._who_row = FieldRow(self.tr("Wie antwoordde?"), self.who)
        self._day_row = FieldRow(self.tr("Op welke dag?"), self.day)
        self._note_row = FieldRow(self.tr("Opmerking"), self.note, optional=True)
        self._secret = label(
            self.tr("Hier worden alleen ja, nee of weet ik niet bewaard, met de dag en van wie."),
            "small",
            wrap=True,
        )
        self.who.show_names(condition.answered_by, desk.translate)
        self._build()
        self._note_row.setVisible(not condition.confidential)
        self._secret.setVisible(condition.confidential)
        self._connect()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._who_row)
        top.addWidget(self._day_row)
        top.addStretch(1)
        top.setAlignment(self._day_row, Qt.AlignmentFlag.AlignTop)
        links = QHBoxLayout()
        links.setSpacing(14)
        for link in (self.share, self.share_day, self.withdraw):
            links.addWidget(link)
        links.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addWidget(self.happened)
        column.addLayout(top)
        column.addWidget(self._note_row)
        column.addWidget(self._secret)
        column.addLayout(links)

    def _connect(self) -> None:
        self.who.edited.connect(lambda name: self._change(by=name))
        self.note.typed.connect(lambda text: self._change(note=text))
        self.day.day_typed.connect(self._on_day)
        self.happened.told.connect(lambda day: self._change(happened_on=day))
        self.share.clicked.connect(lambda: self.shared.emit(self._answer, False))
        self.share_day.clicked.connect(lambda: self.shared.emit(self._answer, True))
        self.withdraw.clicked.connect(self.withdrawn)

    def show_answer(self, answer: Answer, *, alone: bool, several: bool) -> None:
        """Show an answer: of one person `alone`, while there are `several` it may hold for."""
        self._answer = answer
        self.who.show_name(answer.by)
        if self.day.is_readable() or not self.day.text():
            self.day.show_day(answer.on)
        self.note.show_text(answer.note)
        tells_when = self._asks_when and alone and answer.reply is Reply.YES
        self.happened.setVisible(tells_when)
        self.happened.show_day(answer.happened_on, answer.on)
        self.share.setVisible(several)
        self.share_day.setVisible(several and tells_when and answer.happened_on is not None)
        self._say_what_is_open()

    def focus_open(self) -> None:
        """Give the keyboard to what is still open, else to the first field."""
        is_named = self._answer is not None and bool(self._answer.by.strip())
        asks_when = not self.happened.isHidden() and self.happened.day.day() is None
        if not is_named:
            self.who.setFocus()
        else:
            (self.happened.day if asks_when else self.day).setFocus()

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
        if day > self._desk.today:
            return self.tr("Deze dag is nog niet geweest.")
        if self._is_before_it_happened(day):
            return self.tr("Dit antwoord is van vóór het eerdere vertrek. Kijk de dagen na.")
        return ""

    def _is_before_it_happened(self, day: date) -> bool:
        happened = self._answer.happened_on if self._answer else None
        return happened is not None and day < happened

    def _on_day(self, day: date | None) -> None:
        if day is None or self._is_before_it_happened(day):
            self._say_what_is_open()
        else:
            self._change(on=day)

    def _change(self, **values: object) -> None:
        if self._answer is not None:
            self._was_left = self._was_left or "by" not in values
            self.answered.emit(replace(self._answer, **values))  # type: ignore[arg-type]
