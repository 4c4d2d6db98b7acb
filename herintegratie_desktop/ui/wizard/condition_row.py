"""One condition for one person: the outcome, its reason, and what a caseworker can answer."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.answer_edits import GiveSameAnswer
from herintegratie_desktop.core.case import Answer, Override, Reply
from herintegratie_desktop.core.edits import GiveAnswer, WithdrawAnswer
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.fields import ErrorLine
from herintegratie_desktop.ui.kit.tab_order import put_after, stops
from herintegratie_desktop.ui.kit.widgets import LinkButton, label
from herintegratie_desktop.ui.wizard.answer_form import AnswerForm
from herintegratie_desktop.ui.wizard.outcomes import OutcomeMark
from herintegratie_desktop.ui.wizard.override_form import OverrideForm
from herintegratie_desktop.ui.wizard.reply_buttons import ReplyButtons
from herintegratie_desktop.ui.wizard.topics import ConditionView, Topic

_NAME_WIDTH = 190
_ANSWER_WIDTH = 272


class ConditionRow(QWidget):
    """Shows one topic; ``wants`` gives the ``Edit`` that a click or a keystroke asks for.

    What is seldom opened is made when it is: a household of twelve has dozens of these rows.
    """

    wants = Signal(object)

    def __init__(self, view: ConditionView, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._view = desk, view
        self._topic: Topic | None = None
        self._several, self._locked = False, False
        self._is_open, self._is_deciding = False, False
        self._name, self._person_class = label("", "strong", wrap=True), label("", "small")
        self.mark, self._reason = OutcomeMark(), label("", "muted", wrap=True)
        self.replies = ReplyButtons() if view.asks else None
        self.details = LinkButton()
        self.decide = LinkButton(self.tr("Anders besloten…"))
        self.take_back = LinkButton(self.tr("Besluit terugnemen"))
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()

    @cached_property
    def form(self) -> AnswerForm:
        """Return the form for who answered, when, and what there is to say about it."""
        form = AnswerForm(self._view.answered_by)
        form.answered.connect(lambda answer: self.wants.emit(GiveAnswer(answer)))
        form.shared.connect(lambda answer: self.wants.emit(GiveSameAnswer(answer)))
        form.withdrawn.connect(self._on_withdrawn)
        self._column.insertWidget(self._place_of_form(), form)
        put_after(self.take_back, stops(form))
        return form

    @cached_property
    def override(self) -> OverrideForm:
        """Return the form for a decision that this condition does not stand in the way."""
        form = OverrideForm()
        form.decided.connect(self._on_decided)
        form.left.connect(self._on_left)
        self._column.addWidget(form)
        before = stops(self.form)[-1] if "form" in self.__dict__ else self.take_back
        put_after(before, stops(form))
        return form

    @cached_property
    def missing(self) -> ErrorLine:
        """Return the sentence in red under this row."""
        made = ErrorLine()
        self._column.insertWidget(1, made)
        return made

    def _place_of_form(self) -> int:
        """Return where the form lies: under what is missing, above a decision."""
        return 2 if "missing" in self.__dict__ else 1

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, _ANSWER_WIDTH)
        self._name.setFixedWidth(_NAME_WIDTH)
        parts = (_column(self._name, self._person_class), self._what(), self._answers())
        for at, part in enumerate(parts):
            grid.addLayout(part, 0, at, Qt.AlignmentFlag.AlignTop)
        self._column.setContentsMargins(0, 7, 0, 7)
        self._column.setSpacing(6)
        self._column.addLayout(grid)

    def _what(self) -> QVBoxLayout:
        column = _column()
        column.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._reason)
        return column

    def _answers(self) -> QVBoxLayout:
        links = QHBoxLayout()
        links.setSpacing(10)
        for link in (self.details, self.decide, self.take_back):
            links.addWidget(link)
        links.addStretch(1)
        column = _column()
        if self.replies is not None:
            column.addWidget(self.replies, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(links)
        return column

    def _connect(self) -> None:
        if self.replies is not None:
            self.replies.replied.connect(self._on_replied)
        self.details.clicked.connect(lambda: self._open(not self._is_open))
        self.decide.clicked.connect(self._on_decide)
        self.take_back.clicked.connect(self._on_take_back)

    def show_topic(self, topic: Topic, *, several: bool, locked: bool) -> None:
        """Show the outcome as it is now; ``locked`` leaves nothing to change."""
        self._topic, self._several, self._locked = topic, several, locked
        self._name.setText(topic.name)
        self._person_class.setText(topic.person_class)
        self.mark.show_outcome(topic.outcome, self._desk.translate)
        self._reason.setText(_with_note(topic))
        if self.replies is not None:
            self.replies.show_reply(topic.answer.reply if topic.answer else None)
        self._speak(topic)
        self._arrange()

    def show_missing(self, sentence: str) -> None:
        """Show what to do about this row, or nothing."""
        if sentence or "missing" in self.__dict__:
            self.missing.show_text(sentence)

    def focus(self) -> None:
        """Give the keyboard to what can be done here."""
        ways = (*(() if self.replies is None else (self.replies,)), *self._links())
        field = next((way for way in ways if way.isVisibleTo(self)), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def sentence(self) -> str:
        """Return the outcome and its reason as they are read."""
        return f"{self.mark.word()}: {self._reason.text()}"

    def _links(self) -> tuple[LinkButton, ...]:
        return (self.take_back, self.decide, self.details)

    def _arrange(self) -> None:
        """Show what can be done now, and nothing else."""
        topic = self._topic
        if topic is not None:
            self._show_answering(topic, not self._locked and topic.override is None)
            self._show_deciding(topic)

    def _show_answering(self, topic: Topic, free: bool) -> None:
        if self.replies is not None:
            self.replies.setVisible(free)
        answer = topic.answer if free and self.replies is not None else None
        self.details.setVisible(answer is not None)
        self.details.setText(self.tr("Sluiten") if self._is_open else self.tr("Wie en wanneer"))
        if answer is not None and self._is_open:
            self.form.show_answer(answer, several=self._several, today=self._desk.today)
            self.form.show()
        elif "form" in self.__dict__:
            self.form.hide()

    def _show_deciding(self, topic: Topic) -> None:
        free, decided = not self._locked, topic.override is not None
        is_deciding = free and self._is_deciding and not decided
        self.decide.setVisible(free and not decided and not is_deciding)
        self.take_back.setVisible(free and decided)
        if is_deciding or "override" in self.__dict__:
            self.override.setVisible(is_deciding)

    def _speak(self, topic: Topic) -> None:
        about = f"{self._view.title}, {topic.name}"
        self.setAccessibleName(f"{about}: {self.mark.word()}. {self._reason.text()}")
        if self.replies is not None:
            self.replies.speak(about)
        for link in self._links():
            link.setAccessibleName(f"{link.text()} ({about})")

    def _open(self, opened: bool) -> None:
        self._is_open = opened
        self._arrange()
        if opened:
            self.form.focus_open()

    def _on_replied(self, reply: Reply) -> None:
        if self._topic is None:
            return
        answer = self._topic.answer or self._new_answer(self._topic)
        self._is_open = self._is_open or not answer.by.strip()
        self.wants.emit(GiveAnswer(replace(answer, reply=reply)))

    def _new_answer(self, topic: Topic) -> Answer:
        """Return an answer as it was given for somebody else, else by the only one who can."""
        if topic.example is not None:
            return replace(topic.example, person=topic.person, note="")
        who = self._view.answered_by
        by = who[0] if len(who) == 1 else ""
        return Answer(topic.rule, topic.person, Reply.UNKNOWN, self._desk.today, by)

    def _on_withdrawn(self, answer: Answer) -> None:
        self._is_open = False
        self.wants.emit(WithdrawAnswer(answer))
        self.focus()

    def _on_decide(self) -> None:
        self._is_deciding = True
        self._arrange()
        if self._topic is not None:
            self.override.ask(self._topic.rule, self._topic.person, self._desk.today)

    def _on_left(self) -> None:
        self._is_deciding = False
        self._arrange()
        self.decide.setFocus()

    def _on_decided(self, override: Override) -> None:
        self._is_deciding = False
        self.override.forget()
        self.wants.emit(GiveAnswer(override))
        self.take_back.setFocus()

    def _on_take_back(self) -> None:
        if self._topic is not None and self._topic.override is not None:
            self.wants.emit(WithdrawAnswer(self._topic.override))
            self.decide.setFocus()


def _column(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    return column


def _with_note(topic: Topic) -> str:
    note = topic.answer.note.strip() if topic.answer and topic.override is None else ""
    return f"{topic.reason} {note}".strip()
