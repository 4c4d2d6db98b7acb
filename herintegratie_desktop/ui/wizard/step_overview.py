"""How far every step is, with what it still misses."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.intake import STEP_NAMES, Progress, Step, StepState
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.tab_order import stops
from herintegratie_desktop.ui.kit.widgets import Card, IconLabel, LinkButton, label
from herintegratie_desktop.ui.sealed import READING
from herintegratie_desktop.ui.wizard.problem_list import Asked, ProblemList

STEPS = (Step.HOUSEHOLD, Step.IDENTITY, Step.RETURN, Step.CONDITIONS, Step.PLAN)
_DOORS = {
    Step.HOUSEHOLD: "persons",
    Step.IDENTITY: "persons/{head}/v_number",
    Step.RETURN: "return/country",
    Step.CONDITIONS: "answers",
    Step.PLAN: "plan/lines",
}


class StepOverview(Card):
    """``asked`` gives the place to go to."""

    asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Per stap"))
        self.body.setSpacing(9)
        self._desk = desk
        self._rows = {step: _StepRow(desk.translate(STEP_NAMES[step])) for step in STEPS}
        for row in self._rows.values():
            row.asked.connect(self.asked)
            self.add(row)

    def show_states(self, states: Iterable[StepState], head: str, said: Collection[str]) -> None:
        """Show how far the steps are; what was `said` elsewhere on the page is left out."""
        for state in states:
            row = self._rows.get(state.step)
            if row is not None:
                first = state.missing[0].place if state.missing else ""
                door = first or _DOORS[state.step].format(head=head)
                row.show_state(state, self._desk.say(state.phrase), door)
                row.show_missing(tuple(self._unsaid(state, said)))

    def row(self, step: Step) -> _StepRow:
        """Return the row of a step."""
        return self._rows[step]

    def stops(self) -> tuple[QWidget, ...]:
        """Return the links in the order in which they are read."""
        rows = self._rows.values()
        return tuple(link for row in rows for link in (row.link, *stops(row.missing)))

    def _unsaid(self, state: StepState, said: Collection[str]) -> Iterator[Asked]:
        for each in state.missing:
            sentence = self._desk.say(each.phrase)
            if sentence not in said:
                yield each.place, sentence


class _StepRow(QWidget):
    asked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._icon, self._state = IconLabel("check", "good", 19), label("", "muted")
        self._door = ""
        self.link = LinkButton(self.tr("Openen"))
        self.link.setProperty(READING, True)
        self.link.setAccessibleName(self.tr("{step} openen").format(step=name))
        self.link.clicked.connect(lambda: self.asked.emit(self._door))
        self.missing = ProblemList("minus", "muted", self.tr("Invullen"))
        self.missing.asked.connect(self.asked)
        self.missing.setContentsMargins(29, 0, 0, 0)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon)
        head.addWidget(label(name, "strong"))
        head.addWidget(self._state, 1)
        head.addWidget(self.link, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self.missing)

    def show_state(self, state: StepState, words: str, door: str) -> None:
        is_complete = state.progress is Progress.COMPLETE
        self._icon.show_icon(*(("check", "good") if is_complete else ("warning", "warn")))
        self._state.setText(words)
        self._door = door

    def show_missing(self, asked: tuple[Asked, ...]) -> None:
        self.missing.show_problems(asked)
        self.missing.setVisible(bool(asked))

    def words(self) -> str:
        return self._state.text()
