"""One question as a card: what is asked, and a row for everybody of whom the answer is alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from herintegratie_desktop.ui.conditions.answering import Answering
from herintegratie_desktop.ui.conditions.condition_row import ConditionRow
from herintegratie_desktop.ui.conditions.naming import people_called
from herintegratie_desktop.ui.conditions.topics import ConditionView, Topic, alike, lacks_day
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.widgets import Card, Chip, label, line

_People = tuple[str, ...]


class ConditionCard(Card):
    """Built for one question; shows every later state of it.

    People who are alike share a row until they differ; they are put together again when the card
    is looked at anew, never under somebody's hands.
    """

    wants = Signal(object)
    mends = Signal(object)
    grown = Signal()

    def __init__(
        self, view: ConditionView, desk: Desk, answering: Answering, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setAccessibleName(view.title)
        self._desk, self._answering = desk, answering
        self._view, self._locked = view, False
        self._rows: dict[_People, tuple[QWidget, ConditionRow]] = {}
        self._derived = Chip(self.tr("Afgeleide lijst, niet de officiële"), "concept")
        self.body.setSpacing(4)
        self.body.setContentsMargins(20, 12, 20, 10)
        self._build(view)

    def _build(self, view: ConditionView) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(view.title, "strong", wrap=True), 1)
        head.addWidget(self._derived, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add(head)
        self.add(label(view.question, "muted", wrap=True))

    def show_view(self, view: ConditionView, *, locked: bool) -> None:
        """Show the outcomes as they are now; who differ from now on get rows of their own."""
        if self._rows and (view, locked) == (self._view, self._locked):
            return
        people = tuple(topic.person for topic in view.topics)
        known = tuple(person for group in self._rows for person in group)
        self._view, self._locked = view, locked
        if set(people) != set(known):
            self._show_groups(alike(view.topics))
            return
        now = {topic.person: topic for topic in view.topics}
        kept = (tuple(now[person] for person in group) for group in self._rows)
        self._show_groups(part for group in kept for part in alike(group))

    def regroup(self) -> None:
        """Put people together who are alike by now."""
        if self._rows:
            self._show_groups(alike(self._view.topics))

    def part(self, people: _People) -> None:
        """Give each of some people a row of their own."""
        groups = [row.topics() for _, row in self._rows.values()]
        self._show_groups(
            part
            for group in groups
            for part in (_singles(group) if _people(group) == people else (group,))
        )
        self._rows[people[:1]][1].focus()

    def row(self, person: str) -> ConditionRow | None:
        """Return the row a member is in, or None for a stranger."""
        return next((row for group, (_, row) in self._rows.items() if person in group), None)

    def rows(self) -> tuple[ConditionRow, ...]:
        """Return the rows in their order."""
        return tuple(row for _, row in self._rows.values())

    def show_missing(self, sentences: Mapping[str, str]) -> None:
        """Show under each row what is still open there, by the place of what is open."""
        for people, (_, row) in self._rows.items():
            places = (f"answers/{who}/{rule}" for who in people for rule in self._view.rules)
            said = [sentences[place] for place in places if place in sentences]
            row.show_missing(said[0] if len(said) == 1 else self._open_words(people, said))

    def _open_words(self, people: _People, said: list[str]) -> str:
        called = people_called(people, self._view.names)
        return self.tr("{people}: nog open.").format(people=called) if said else ""

    def _show_groups(self, groups: Iterable[tuple[Topic, ...]]) -> None:
        wanted = {_people(part): part for group in groups for part in _personal(group)}
        self._derived.setVisible(self._view.is_derived)
        if tuple(wanted) != tuple(self._rows):
            self._lay(tuple(wanted))
        for people, topics in wanted.items():
            self._rows[people][1].show_topics(self._view, topics, locked=self._locked)

    def _lay(self, wanted: tuple[_People, ...]) -> None:
        """Make the rows that are new, let go of those that are gone, and put all in order."""
        old = self._rows
        self._rows = {
            people: old.pop(people) if people in old else self._made(people) for people in wanted
        }
        for edge, row in old.values():
            for part in (edge, row):
                self.body.removeWidget(part)
                part.hide()
                part.deleteLater()
        for edge, row in self._rows.values():
            self.body.removeWidget(edge)
            self.body.removeWidget(row)
            self.body.addWidget(edge)
            self.body.addWidget(row)
        self.grown.emit()

    def _made(self, people: _People) -> tuple[QWidget, ConditionRow]:
        row = ConditionRow(self._answering, self._desk)
        row.wants.connect(self.wants)
        row.mends.connect(self.mends)
        row.grown.connect(self.grown)
        row.parted.connect(lambda: self.part(people))
        return line(), row


def _people(group: Iterable[Topic]) -> _People:
    return tuple(topic.person for topic in group)


def _singles(group: tuple[Topic, ...]) -> tuple[tuple[Topic, ...], ...]:
    return tuple((topic,) for topic in group)


def _personal(group: tuple[Topic, ...]) -> tuple[tuple[Topic, ...], ...]:
    """Return a group, or each of them alone while everybody has to tell a day of their own."""
    return _singles(group) if lacks_day(group) else (group,)
