"""Who comes into consideration, one line a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from herintegratie_desktop.core.eligibility import Outcome
from herintegratie_desktop.ui.widgets import Card, IconLabel, LinkButton, label
from herintegratie_desktop.ui.wizard.outcomes import SIGNS
from herintegratie_desktop.ui.wizard.sealed import READING
from herintegratie_desktop.ui.wizard.topics import ConditionView, Topic

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
        self._shown: tuple[tuple[Topic, str], ...] = ()
        self.add(self._grid)

    def show_views(self, views: Iterable[ConditionView]) -> None:
        """Show for every member how many conditions are met, and lead to what is not."""
        of: dict[str, list[Topic]] = {}
        for view in views:
            for topic in view.topics:
                of.setdefault(topic.person, []).append(topic)
        shown = tuple((_worst(topics), self._said(topics)) for topics in of.values())
        if shown != self._shown:
            self._shown = shown
            self._fill()

    def sentences(self) -> tuple[str, ...]:
        """Return what is said of every member."""
        return tuple(f"{topic.name}: {said}" for topic, said in self._shown)

    def _fill(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        columns = 2 if len(self._shown) >= _TWO_COLUMNS_FROM else 1
        per_column = -(-len(self._shown) // columns)
        for at, (topic, said) in enumerate(self._shown):
            place = (at % per_column, at // per_column)
            self._grid.addWidget(self._person(topic, said), *place)

    def _person(self, topic: Topic, said: str) -> QWidget:
        icon, role = SIGNS[topic.outcome]
        link = LinkButton(topic.name)
        link.setProperty(READING, True)
        link.setAccessibleName(f"{topic.name}: {said}")
        place = f"answers/{topic.person}/{topic.rule}"
        link.clicked.connect(lambda _=False: self.chosen.emit(place))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(IconLabel(icon, role, 19))
        row.addWidget(link)
        row.addWidget(label(said, "muted", wrap=True), 1)
        return holder

    def _said(self, topics: list[Topic]) -> str:
        counts = Counter(topic.outcome for topic in topics)
        words = {
            Outcome.NOT_MET: self.tr("{count} niet voldaan"),
            Outcome.UNKNOWN: self.tr("{count} nog niet bekend"),
            Outcome.CONFIRM: self.tr("{count} navragen bij DT&V"),
        }
        for outcome, said in words.items():
            if counts[outcome]:
                return said.format(count=counts[outcome])
        return self.tr("voldoet aan alle voorwaarden")


def _worst(topics: list[Topic]) -> Topic:
    for outcome in _WORST_FIRST:
        for topic in topics:
            if topic.outcome is outcome:
                return topic
    return topics[0]
