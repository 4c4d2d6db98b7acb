"""All open exclusions answered with no at once, after a look at which and for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from herintegratie_desktop.core.answer_edits import GiveAnswers
from herintegratie_desktop.core.case import Answer, Reply
from herintegratie_desktop.core.outcomes import Outcome
from herintegratie_desktop.ui.conditions.answering import Author
from herintegratie_desktop.ui.conditions.naming import people_called
from herintegratie_desktop.ui.conditions.topics import ConditionView, Topic, answerers
from herintegratie_desktop.ui.conditions.who_field import WhoField
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.dayfield import DayEdit
from herintegratie_desktop.ui.kit.fields import FieldRow
from herintegratie_desktop.ui.kit.flow import FlowLayout
from herintegratie_desktop.ui.kit.widgets import Button, Card, PrimaryButton, label


def open_topics(view: ConditionView) -> tuple[Topic, ...]:
    """Return the people of whom it is still open whether they are excluded."""
    return tuple(
        topic
        for topic in view.topics
        if topic.asks and not topic.is_settled and topic.outcome is not Outcome.NOT_MET
    )


class Sweep(Card):
    """Lists what will be recorded before it is; ``done`` gives one edit, ``left`` that it is not.

    An exclusion that this answerer cannot tell about is there, but not ticked.
    """

    done = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._desk = desk
        self._views: tuple[ConditionView, ...] = ()
        self._by = ""
        self.show_title(self.tr("Alle open uitsluitingen: nee, geldt niet"))
        self.who, self.day = WhoField(), DayEdit()
        self._who_row = FieldRow(self.tr("Wie antwoordde?"), self.who)
        self._day_row = FieldRow(self.tr("Op welke dag?"), self.day)
        self.people: dict[str, QCheckBox] = {}
        self.rules: dict[str, QCheckBox] = {}
        self._people_side, self._people = QWidget(), FlowLayout(14)
        self._whom: dict[str, QLabel] = {}
        self._rules = QGridLayout()
        self.save, self.cancel = PrimaryButton(), Button(self.tr("Annuleren"), kind="quiet")
        self._build()
        self.who.edited.connect(self._on_who)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.left)

    def _build(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(16)
        fields.addWidget(self._who_row)
        fields.addWidget(self._day_row)
        fields.addStretch(1)
        self.add(fields)
        side = QVBoxLayout(self._people_side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(label(self.tr("Voor wie?"), "strong"))
        side.addLayout(self._people)
        self.add(self._people_side)
        self.add(label(self.tr("Welke uitsluitingen gelden niet?"), "strong"))
        self._rules.setVerticalSpacing(1)
        self._rules.setHorizontalSpacing(14)
        self._rules.setColumnStretch(1, 1)
        self.add(self._rules)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        self.add(buttons)

    def ask(self, views: Iterable[ConditionView], author: Author | None) -> None:
        """List what is open now; `author` is who answered and when, if that was said already."""
        self._by = author[0] if author else ""
        _empty(self.people.values())
        self.people = {}
        self.show_views(views)
        self.who.clear()
        self.who.show_name(self._by)
        self.day.show_day(author[1] if author else self._desk.today)
        for row in (self._who_row, self._day_row):
            row.show_error("")
        self._tick()
        self._show_count()
        self.who.setFocus()

    def show_views(self, views: Iterable[ConditionView]) -> None:
        """List what is open by now; who and what was ticked stays so."""
        self._views = tuple(view for view in views if open_topics(view))
        self.who.show_names(answerers(self._views), self._desk.translate)
        self._show_people()
        self._show_rules()
        self._show_count()

    def given(self, on: date) -> tuple[Answer, ...]:
        """Return the answers that are ticked."""
        return tuple(
            self._answer(view, topic, on)
            for view in self._views
            if self.rules[view.id].isChecked()
            for topic in self._chosen(view)
        )

    def _answer(self, view: ConditionView, topic: Topic, on: date) -> Answer:
        own = topic.answers[0] if topic.answers else None
        base = own or Answer(view.condition.id, topic.person, Reply.NO, on)
        return replace(base, reply=Reply.NO, on=on, by=self._by, happened_on=None)

    def _chosen(self, view: ConditionView) -> Iterator[Topic]:
        return (topic for topic in open_topics(view) if self.people[topic.person].isChecked())

    def _show_people(self) -> None:
        found = {topic.person for view in self._views for topic in open_topics(view)}
        everybody = self._views[0].names if self._views else {}
        names = {person: name for person, name in everybody.items() if person in found}
        if list(names) != list(self.people):
            chosen = {person for person, box in self.people.items() if box.isChecked()}
            chosen |= names.keys() - self.people.keys()
            _empty(self.people.values())
            self.people = {person: self._box(name) for person, name in names.items()}
            for person, box in self.people.items():
                box.setChecked(person in chosen)
                self._people.addWidget(box)
                box.show()
        self._people_side.setVisible(len(names) > 1)

    def _show_rules(self) -> None:
        wanted = [view.id for view in self._views]
        if wanted == list(self.rules):
            return
        chosen = {rule for rule, box in self.rules.items() if box.isChecked()}
        _empty((*self.rules.values(), *self._whom.values()))
        self.rules = {view.id: self._box(view.title) for view in self._views}
        self._whom = {rule: label("", "muted", wrap=True) for rule in wanted}
        for at, (rule, box) in enumerate(self.rules.items()):
            box.setChecked(rule in chosen)
            self._rules.addWidget(box, at, 0, Qt.AlignmentFlag.AlignTop)
            self._rules.addWidget(self._whom[rule], at, 1, Qt.AlignmentFlag.AlignVCenter)
            for part in (box, self._whom[rule]):
                part.show()

    def _box(self, words: str) -> QCheckBox:
        box = QCheckBox(words.replace("&", "&&"))
        box.clicked.connect(self._show_count)
        return box

    def _tick(self) -> None:
        """Tick what this answerer can tell about: everything, for somebody who is not listed."""
        listed = {who for view in self._views for who in view.condition.answered_by}
        for view in self._views:
            can = not self._by or self._by not in listed or self._by in view.condition.answered_by
            self.rules[view.id].setChecked(can)

    def _show_count(self) -> None:
        for view in self._views:
            self._whom[view.id].setText(self._words(view))
            said = self.tr("{title} – {people}")
            self.rules[view.id].setAccessibleName(
                said.format(title=view.title, people=self._words(view))
            )
        count = sum(
            len(list(self._chosen(view))) for view in self._views if self.rules[view.id].isChecked()
        )
        self.save.setText(self.tr("Vastleggen: %n keer “nee, geldt niet”", "", count))

    def _words(self, view: ConditionView) -> str:
        people = [topic.person for topic in self._chosen(view)]
        who = people_called(people, view.names) if people else self.tr("niemand")
        answerers = view.condition.answered_by
        if self._by and not self.rules[view.id].isChecked() and self._by not in answerers:
            usual = ", ".join(map(self._desk.translate, answerers))
            return who + self.tr(" (hierover antwoordt: {who})").format(who=usual)
        return who

    def _on_who(self, name: str) -> None:
        self._by = name.strip()
        self._tick()
        self._show_count()

    def _on_save(self) -> None:
        day = self.day.day()
        self._who_row.show_error("" if self._by else self.tr("Kies of schrijf wie dit antwoordde."))
        self._day_row.show_error(self._about_day(day))
        wrong = next((r for r in (self._who_row, self._day_row) if r.error()), None)
        given = self.given(day) if day is not None and wrong is None else ()
        if wrong is not None:
            wrong.field.setFocus()
        elif given:
            self.done.emit(GiveAnswers(given))
        else:
            self.left.emit()

    def _about_day(self, day: date | None) -> str:
        if day is None:
            return self.tr("Schrijf dag, maand en jaar, zoals 02-11-2026.")
        return self.tr("Deze dag is nog niet geweest.") if day > self._desk.today else ""


def _empty(parts: Iterable[QWidget]) -> None:
    for part in parts:
        part.hide()
        part.setParent(None)
        part.deleteLater()


def count_open(views: Sequence[ConditionView]) -> int:
    """Return how many exclusions are open for somebody."""
    return sum(bool(open_topics(view)) for view in views)
