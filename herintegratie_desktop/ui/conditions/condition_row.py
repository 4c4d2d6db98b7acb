"""One card for one person, or for people who are alike: the outcome, its reason, the answers."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.answer_edits import WithdrawAnswers
from herintegratie_desktop.core.case import Answer
from herintegratie_desktop.core.edits import Edit
from herintegratie_desktop.core.outcomes import Outcome
from herintegratie_desktop.core.policy import Ground, Stage
from herintegratie_desktop.ui.conditions.answer_form import AnswerForm
from herintegratie_desktop.ui.conditions.answering import Answering
from herintegratie_desktop.ui.conditions.explained import facts_of
from herintegratie_desktop.ui.conditions.naming import people_called
from herintegratie_desktop.ui.conditions.outcomes import OutcomeMark
from herintegratie_desktop.ui.conditions.override_form import OverrideForm
from herintegratie_desktop.ui.conditions.reply_buttons import (
    Key,
    ReplyButtons,
    ground_words,
    reply_words,
)
from herintegratie_desktop.ui.conditions.topics import (
    ConditionView,
    Topic,
    chosen_key,
    lacks_day,
)
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.fact_list import FactList
from herintegratie_desktop.ui.kit.fields import ErrorLine
from herintegratie_desktop.ui.kit.widgets import LinkButton, label
from herintegratie_desktop.ui.sealed import READING

_NAME_WIDTH = 180
_FEW = 2
_IN_THE_WAY = {Outcome.NOT_MET, Outcome.CONFIRM}


class ConditionRow(QWidget):
    """Shows topics that are alike; ``wants`` gives the ``Edit`` that a click or a key asks for.

    ``parted`` asks for a row for each person, ``mends`` for the field that a ``Finding`` rests on.
    What is seldom opened is made when it is; ``grown`` tells of it.
    """

    wants = Signal(object)
    parted = Signal()
    mends = Signal(object)
    grown = Signal()

    def __init__(self, answering: Answering, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._answering = desk, answering
        self._view: ConditionView | None = None
        self._topics: tuple[Topic, ...] = ()
        self._locked, self._is_deciding = False, False
        self._is_open: bool | None = None
        self._name, self._who = label("", "strong", wrap=True), label("", "small", wrap=True)
        self.mark, self._reason = OutcomeMark(), label("", "muted", wrap=True)
        self.part = LinkButton(self.tr("Per persoon"))
        self.details = LinkButton()
        self.mend = LinkButton()
        self.why = LinkButton(self.tr("Waarom?"))
        self.decide = LinkButton(self.tr("Anders besloten…"))
        self.take_back = LinkButton(self.tr("Besluit terugnemen"))
        self._column, self._answers = QVBoxLayout(self), QVBoxLayout()
        self._build()
        self._connect()

    @cached_property
    def replies(self) -> ReplyButtons:
        """Return the buttons to answer with."""
        view = self._shown()
        if view.is_group:
            titles = (self._desk.translate(each.title) for each in view.conditions)
            made = ReplyButtons(ground_words(view.conditions, titles), below=True)
        else:
            made = ReplyButtons(reply_words(view.kind))
        made.replied.connect(self._on_replied)
        self._answers.insertWidget(0, made, 0, Qt.AlignmentFlag.AlignLeft)
        self.grown.emit()
        return made

    @cached_property
    def form(self) -> AnswerForm:
        """Return the form for who answered, when, and what there is to say about it."""
        form = AnswerForm(self._shown().condition, self._desk)
        form.answered.connect(lambda answer: self.wants.emit(self._changed(answer)))
        form.shared.connect(self._on_shared)
        form.withdrawn.connect(self._on_withdrawn)
        self._column.insertWidget(self._place_of_form(), form)
        self.grown.emit()
        return form

    @cached_property
    def override(self) -> OverrideForm:
        """Return the form for a decision that this condition does not stand in the way."""
        form = OverrideForm(confidential=self._shown().condition.confidential)
        form.decided.connect(self._on_decided)
        form.left.connect(self._on_left)
        self._column.addWidget(form)
        self.grown.emit()
        return form

    @cached_property
    def missing(self) -> ErrorLine:
        """Return the sentence in red under this row."""
        made = ErrorLine()
        self._column.insertWidget(1, made)
        return made

    @cached_property
    def facts(self) -> FactList:
        """Return what the outcome rests on."""
        made = FactList()
        made.setContentsMargins(12, 2, 0, 6)
        self._column.insertWidget(self._place_of_form(), made)
        return made

    def _place_of_form(self) -> int:
        """Return where the form lies: under what is missing, above a decision."""
        return 2 if "missing" in self.__dict__ else 1

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(1, 1)
        self._name.setFixedWidth(_NAME_WIDTH)
        self._who.setFixedWidth(_NAME_WIDTH)
        self.why.setCheckable(True)
        self.why.setProperty(READING, True)
        self.mend.setProperty(READING, True)
        self.part.setProperty(READING, True)
        for at, part in enumerate((self._people(), self._what(), self._answering_column())):
            grid.addLayout(part, 0, at, Qt.AlignmentFlag.AlignTop)
        self._column.setContentsMargins(0, 7, 0, 7)
        self._column.setSpacing(6)
        self._column.addLayout(grid)

    def _people(self) -> QVBoxLayout:
        column = _column(self._name, self._who)
        column.addWidget(self.part, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _what(self) -> QVBoxLayout:
        column = _column()
        column.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._reason)
        return column

    def _answering_column(self) -> QVBoxLayout:
        links = QHBoxLayout()
        links.setSpacing(10)
        for link in self._links():
            links.addWidget(link)
        links.addStretch(1)
        self._answers.setSpacing(2)
        self._answers.addLayout(links)
        return self._answers

    def _links(self) -> tuple[LinkButton, ...]:
        return (self.mend, self.details, self.why, self.decide, self.take_back)

    def _connect(self) -> None:
        self.part.clicked.connect(self.parted)
        self.mend.clicked.connect(lambda: self.mends.emit(self._topics[0].finding))
        self.details.clicked.connect(lambda: self._open(not self._is_open))
        self.why.toggled.connect(lambda _opened: self._show_facts())
        self.decide.clicked.connect(self._on_decide)
        self.take_back.clicked.connect(self._on_take_back)

    def show_topics(self, view: ConditionView, topics: tuple[Topic, ...], *, locked: bool) -> None:
        """Show people who are alike as they are now; ``locked`` leaves nothing to change."""
        if (view, topics, locked) == (self._view, self._topics, self._locked):
            return
        self._view, self._topics, self._locked = view, topics, locked
        if self._is_open is None and lacks_day(topics):
            self._is_open = True
        lead = topics[0]
        called = people_called((each.person for each in topics), view.names)
        self._name.setText(called)
        self._who.setText(self._who_they_are())
        self._who.setVisible(bool(self._who.text()))
        self.part.setVisible(len(topics) > 1)
        self.mark.show_outcome(lead.outcome, view.kind, self._desk.translate)
        self._reason.setText(_with_note(lead))
        self._arrange()
        self._speak(called)

    def show_missing(self, sentence: str) -> None:
        """Show what to do about this row, or nothing."""
        if sentence or "missing" in self.__dict__:
            self.missing.show_text(sentence)

    def topics(self) -> tuple[Topic, ...]:
        """Return what is shown."""
        return self._topics

    def focus(self) -> None:
        """Give the keyboard to what can be done here."""
        if "replies" in self.__dict__ and self.replies.isVisibleTo(self):
            self.replies.focus()
            return
        links = (self.take_back, *self._links())
        link = next((each for each in links if each.isVisibleTo(self)), None)
        if link is not None:
            link.setFocus(Qt.FocusReason.OtherFocusReason)

    def sentence(self) -> str:
        """Return the outcome and its reason as they are read."""
        return f"{self.mark.word()}: {self._reason.text()}"

    def _shown(self) -> ConditionView:
        if self._view is None:
            raise LookupError("This row shows nothing yet.")
        return self._view

    def _who_they_are(self) -> str:
        """Return what a person is; of people who are only counted, who they are."""
        if len(self._topics) == 1:
            return self._topics[0].person_class
        names = [each.name for each in self._topics]
        is_told = any(name in self._name.text() for name in names) or self._is_about_most()
        return "" if is_told else ", ".join(names)

    def _is_about_most(self) -> bool:
        """Say whether who they are is told by who they are not."""
        return len(self._shown().names) - len(self._topics) <= _FEW

    def _arrange(self) -> None:
        """Show what can be done now, and nothing else."""
        topic, free = self._topics[0], not self._locked
        decided = topic.override is not None
        self._show_answering(topic, free and not decided and topic.asks)
        self.mend.setVisible(not topic.is_settled and self._can_be_mended(topic))
        is_of_plan = topic.finding.condition.stage is Stage.PLAN
        self.mend.setText(self.tr("Naar het plan") if is_of_plan else self.tr("Naar de gegevens"))
        self._show_deciding(free, decided)
        self._show_facts()

    def _can_be_mended(self, topic: Topic) -> bool:
        condition = topic.finding.condition
        if condition.ground in {Ground.QUESTION, Ground.EARLIER_DEPARTURE}:
            return False
        return condition.stage is Stage.PLAN or topic.outcome is Outcome.UNKNOWN

    def _show_answering(self, topic: Topic, free: bool) -> None:
        if free or "replies" in self.__dict__:
            self.replies.setVisible(free)
            self.replies.show_key(chosen_key(self._shown(), topic))
        answer = topic.answers[0] if free and topic.answers else None
        self.details.setVisible(answer is not None)
        self.details.setText(self.tr("Sluiten") if self._is_open else self.tr("Wie en wanneer"))
        if answer is not None and self._is_open:
            alone = len(self._topics) == 1
            several = len(self._topics) < len(self._shown().topics)
            self.form.show_answer(answer, alone=alone, several=several)
            self.form.show()
        elif "form" in self.__dict__:
            self.form.hide()

    def _show_deciding(self, free: bool, decided: bool) -> None:
        is_deciding = free and self._is_deciding and not decided
        stands_in_the_way = self._topics[0].outcome in _IN_THE_WAY or self.why.isChecked()
        self.decide.setVisible(free and not decided and not is_deciding and stands_in_the_way)
        self.take_back.setVisible(free and decided)
        if is_deciding or "override" in self.__dict__:
            self.override.setVisible(is_deciding)

    def _show_facts(self) -> None:
        opened = self.why.isChecked()
        if opened or "facts" in self.__dict__:
            self.facts.setVisible(opened)
        if opened:
            self.facts.show_facts(facts_of(self._shown(), self._topics[0], self._desk))
        if self._topics:
            self._show_deciding(not self._locked, self._topics[0].override is not None)

    def _speak(self, called: str) -> None:
        about = f"{self._shown().title}, {called}"
        self.setAccessibleName(f"{about}: {self.mark.word()}. {self._reason.text()}")
        if "replies" in self.__dict__:
            self.replies.speak(about)
        for link in (self.part, *self._links()):
            link.setAccessibleName(f"{link.text()} ({about})")

    def _open(self, opened: bool) -> None:
        self._is_open = opened
        self._arrange()
        if opened:
            self.form.focus_open()

    def _on_replied(self, key: Key) -> None:
        given = self._answering.reply(self._shown(), self._topics, key)
        if any(not each.by.strip() for each in given):
            self._is_open = True
        self.wants.emit(self._answering.edit(self._shown(), given))

    def _changed(self, answer: Answer) -> Edit:
        return self._answering.change(self._topics, answer)

    def _on_shared(self, answer: Answer, same_happening: bool) -> None:
        edit = self._answering.share(self._shown(), self._topics[0], same_happening)
        self.wants.emit(edit)

    def _on_withdrawn(self) -> None:
        self._is_open = None
        given = tuple(answer for topic in self._topics for answer in topic.answers)
        self.wants.emit(WithdrawAnswers(given))
        self.focus()

    def _on_decide(self) -> None:
        self._is_deciding = True
        self._arrange()
        self.override.ask(self._desk.today)

    def _on_left(self) -> None:
        self._is_deciding = False
        self._arrange()
        self.decide.setFocus()

    def _on_decided(self, reason: str, by: str, day: date) -> None:
        self._is_deciding = False
        self.override.forget()
        self.wants.emit(self._answering.decide(self._topics, reason, by, day))
        self.take_back.setFocus()

    def _on_take_back(self) -> None:
        decided = tuple(topic.override for topic in self._topics if topic.override is not None)
        self.wants.emit(WithdrawAnswers(decided))
        self.decide.setFocus()


def _column(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    return column


def _with_note(topic: Topic) -> str:
    notes = () if topic.override is not None else dict.fromkeys(a.note for a in topic.answers)
    return " ".join(filter(None, (topic.reason, *(note.strip() for note in notes))))
