"""Who comes into consideration, one line a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from herintegratie_desktop.core.eligibility import Outcome
from herintegratie_desktop.core.policy import Kind
from herintegratie_desktop.ui.conditions.outcomes import SIGNS
from herintegratie_desktop.ui.conditions.topics import ConditionView, Topic
from herintegratie_desktop.ui.kit.widgets import Card, IconLabel, LinkButton, label
from herintegratie_desktop.ui.sealed import READING

_WORST_FIRST = (Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.CONFIRM)
_TWO_COLUMNS_FROM = 5


class PeopleOverview(Card):
    """Says of everybody what stands in the way most; `chosen` gives its place, a row's path."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Wie komt in aanmerking?"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(4)
        self._lines: dict[str, _PersonLine] = {}
        self.add(self._grid)

    def show_views(self, views: Iterable[ConditionView]) -> None:
        """Show for every member what is open, and lead to it."""
        of: dict[str, list[Topic]] = {}
        for view in views:
            for topic in view.topics:
                of.setdefault(topic.person, []).append(topic)
        if list(of) != list(self._lines):
            self._rebuild(list(of))
        for person, topics in of.items():
            said = ", ".join(self._said(topics)) or self.tr("voldoet aan alle voorwaarden")
            self._lines[person].show_topic(_worst(topics), said)

    def sentences(self) -> tuple[str, ...]:
        """Return what is said of every member."""
        return tuple(each.link.accessibleName() for each in self._lines.values())

    def _rebuild(self, people: list[str]) -> None:
        for line in self._lines.values():
            self._grid.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = {person: _PersonLine() for person in people}
        columns = 2 if len(people) >= _TWO_COLUMNS_FROM else 1
        per_column = -(-len(people) // columns)
        for at, line in enumerate(self._lines.values()):
            line.chosen.connect(self.chosen)
            self._grid.addWidget(line, at % per_column, at // per_column)

    def _said(self, topics: list[Topic]) -> Iterator[str]:
        counts = Counter(_as_counted(topic) for topic in topics)
        words = (
            ("excluded", self.tr("{count} keer uitgesloten")),
            (Outcome.NOT_MET, self.tr("{count} niet voldaan")),
            (Outcome.UNKNOWN, self.tr("{count} nog niet bekend")),
            (Outcome.CONFIRM, self.tr("{count} navragen bij DT&V")),
        )
        for outcome, said in words:
            if counts[outcome]:
                yield said.format(count=counts[outcome])


def _as_counted(topic: Topic) -> Outcome | str:
    is_exclusion = topic.finding.condition.kind is Kind.EXCLUSION
    is_excluded = is_exclusion and topic.outcome is Outcome.NOT_MET
    return "excluded" if is_excluded else topic.outcome


class _PersonLine(QWidget):
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._place = ""
        self._icon, self._words = IconLabel("help", "warn", 19), label("", "muted", wrap=True)
        self.link = LinkButton()
        self.link.setProperty(READING, True)
        self.link.clicked.connect(lambda: self.chosen.emit(self._place))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self._icon)
        row.addWidget(self.link)
        row.addWidget(self._words, 1)

    def show_topic(self, topic: Topic, said: str) -> None:
        self._place = topic.place
        self._icon.show_icon(*SIGNS[topic.outcome])
        self._words.setText(said)
        self.link.setText(topic.name)
        self.link.setAccessibleName(f"{topic.name}: {said}")


def _worst(topics: list[Topic]) -> Topic:
    for outcome in _WORST_FIRST:
        for topic in topics:
            if topic.outcome is outcome:
                return topic
    return topics[0]
