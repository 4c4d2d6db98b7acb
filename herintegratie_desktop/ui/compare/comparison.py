"""Persons as rows and schemes as columns, and under them by topic what is to be said of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.household import CLASS_NAMES, Person, PersonClass
from herintegratie_desktop.core.limits import Use
from herintegratie_desktop.core.options import Option, Topic
from herintegratie_desktop.ui.compare.limit_cell import LimitCell
from herintegratie_desktop.ui.compare.remark_list import RemarkList
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.widgets import label, line

NAMES_WIDTH = 190
GAP = 28
EDGE = 8
_TOP = Qt.AlignmentFlag.AlignTop


class Comparison(QWidget):
    """A table that is as high as it needs to be; made once for the options it shows."""

    def __init__(
        self, case: Case, options: tuple[Option, ...], desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._case, self._options, self._desk = case, options, desk
        self.cells: dict[tuple[str, str], LimitCell] = {}
        self.topics: dict[tuple[Topic, str], RemarkList] = {}
        self._grid = comparison_grid(self, len(options))
        self._grid.setContentsMargins(EDGE, 8, EDGE, 8)
        self._add_sum()
        for person in case.household.members:
            self._add_person(person)
        self._add_topics()
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def said(self) -> str:
        """Return who may get what under which scheme, as it is read aloud."""
        cells = self.cells.values()
        return ". ".join(f"{cell.bar.accessibleName()}: {cell.said()}" for cell in cells)

    def _add_person(self, person: Person) -> None:
        rules, day = self._desk.guide.rules, self._case.reference_day(self._desk.today)
        person_class = person.class_on(day, rules.majority)
        kind = "warn" if person_class is PersonClass.UNDETERMINED else "small"
        named = self._named(person.called, self._desk.translate(CLASS_NAMES[person_class]), kind)
        uses = [each.budget.of(person.id) if each.budget else None for each in self._options]
        self._add_limits(person.id, person.called, named, uses)

    def _add_sum(self) -> None:
        if len(self._case.household.members) < 2:  # noqa: PLR2004 - one person needs no sum
            return
        name = self.tr("Hele gezin")
        uses = [each.budget.household if each.budget else None for each in self._options]
        self._add_limits("", name, self._named(name, self.tr("opgeteld"), "small"), uses)

    def _add_limits(self, key: str, name: str, named: QWidget, uses: Sequence[Use | None]) -> None:
        row = self._begin_row(named)
        for at, (option, use) in enumerate(zip(self._options, uses, strict=True), 1):
            cell = LimitCell(f"{name}, {option.scheme.name}")
            cell.show_use(use, is_tested=bool(key))
            self.cells[key, option.scheme.id] = cell
            self._grid.addWidget(cell, row, at, _TOP)

    def _add_topics(self) -> None:
        titles = {
            Topic.PLAN: self.tr("Het plan van nu"),
            Topic.CLASSES: self.tr("Volwassen of minderjarig"),
            Topic.COVERAGE: self.tr("Land en netwerk"),
            Topic.AMOUNTS: self.tr("Waar de bedragen staan"),
        }
        for topic, title in titles.items():
            if any(option.about(topic) for option in self._options):
                row = self._begin_row(label(title, "strong", wrap=True))
                for at, option in enumerate(self._options, 1):
                    found = RemarkList(option.about(topic), self._desk.translate)
                    self.topics[topic, option.scheme.id] = found
                    self._grid.addWidget(found, row, at, _TOP)

    def _begin_row(self, first: QWidget) -> int:
        if self._grid.count():
            self._grid.addWidget(line(), self._grid.rowCount(), 0, 1, -1)
        row = self._grid.rowCount()
        self._grid.addWidget(first, row, 0, _TOP)
        return row

    def _named(self, name: str, what: str, kind: str) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(label(name, "strong", wrap=True))
        column.addWidget(label(what, kind, wrap=True))
        return made


def comparison_grid(owner: QWidget, schemes: int) -> QGridLayout:
    """Return a grid with a column for names and one of equal width for every scheme."""
    grid = QGridLayout(owner)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(9)
    grid.setColumnMinimumWidth(0, NAMES_WIDTH)
    for at in range(1, schemes + 1):
        grid.setColumnStretch(at, 1)
    return grid
