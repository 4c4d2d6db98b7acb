"""The budget lines of the open case as a Qt table; it shows the case and is never read back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from herintegratie_desktop.core.household import Household, Person
from herintegratie_desktop.core.money import show_cents, show_euros
from herintegratie_desktop.core.plan import CATEGORY_NAMES, FORM_NAMES, BudgetLine
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.people.ages import age_in_short
from herintegratie_desktop.ui.plan.live_budget import live_budget
from herintegratie_desktop.ui.plan.plan_rows import (
    FIELDS,
    HOUSEHOLD,
    Column,
    Row,
    differing_columns,
    rows_of,
)
from herintegratie_desktop.ui.plan.plan_writer import PlanWriter, Trouble
from herintegratie_desktop.ui.plan.use_row import short_euros

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PlanModel(QAbstractTableModel):
    """Every line under its person, in the order of the household.

    `refresh` compares the rows with those shown and tells the view only what differs, so that a
    keystroke in an amount costs the painting of one row.
    """

    def __init__(self, bridge: CaseBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.writer = PlanWriter(bridge, self)
        self.added_row = -1
        self._typed_in = ""
        self._names_both = True
        self._bridge = bridge
        self._desk = bridge.desk
        self._cautions: Mapping[str, tuple[str, ...]] = {}
        self._asked: frozenset[str] = frozenset()
        self._seen: tuple[Household, date] | None = None
        self._rows: tuple[Row, ...] = ()
        self._people: dict[str, tuple[Person, str]] = {}
        self._answers: dict[Qt.ItemDataRole, Callable[[Index], str]] = {
            Qt.ItemDataRole.DisplayRole: self._displayed,
            Qt.ItemDataRole.EditRole: self.edited,
            Qt.ItemDataRole.ToolTipRole: self.said,
            Qt.ItemDataRole.AccessibleTextRole: self._accessible,
            Qt.ItemDataRole.AccessibleDescriptionRole: lambda index: " ".join(
                self._sentences(index)
            ),
        }
        self.refresh()

    def refresh(self) -> None:
        """Show the case as it is now; `added_row` is then the row that came in, or -1."""
        before = self._rows
        uses = live_budget(self._bridge)
        rows = rows_of(self._bridge.case, uses, before, self._typed_in)
        is_fitted = self._fit(rows)
        others = self._learn_people()
        before, self._rows = self._rows if is_fitted else before, rows
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            columns = differing_columns(old, new)
            if columns is not None:
                self._repaint(at, *columns)
            if new.person in others:
                self._repaint(at, Column.PERSON, Column.PERSON)

    @property
    def is_shared_typed(self) -> bool:
        """Say whether the amount of a household purchase is being typed."""
        return bool(self._typed_in)

    def type_in(self, shared: str) -> None:
        """Keep a row for everybody while the amount of a household purchase is typed."""
        if shared != self._typed_in:
            self._typed_in = shared
            self.refresh()

    def name_purpose(self, *, with_provider: bool) -> None:
        """Say in the heading of the purpose that the provider stands under it, where that fits."""
        if with_provider != self._names_both:
            self._names_both = with_provider
            columns = (Column.PURPOSE, Column.PURPOSE)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, *columns)

    def row(self, at: int) -> Row:
        """Return what one row shows."""
        return self._rows[at]

    def rows(self) -> tuple[Row, ...]:
        """Return every row."""
        return self._rows

    def person(self, at: int) -> tuple[str, str]:
        """Return the name of the person of a row, and class with age."""
        row = self._rows[at]
        if row.person == HOUSEHOLD:
            return self.tr("Voor het gezin"), self.tr("wordt verdeeld")
        person, about = self._people[row.person]
        return person.called, about

    def reach(self, at: int) -> tuple[int, int]:
        """Return the first and the last row of the person of a row."""
        first = last = at
        while not self._rows[first].first:
            first -= 1
        while not self._rows[last].last:
            last += 1
        return first, last

    def index_of(self, line_id: str, column: Column = Column.PURPOSE) -> QModelIndex:
        """Return the cell of a line, or no index when there is no such line."""
        for at, row in enumerate(self._rows):
            if row.line is not None and row.line.id == line_id:
                return self.index(at, column)
        return QModelIndex()

    def first_of(self, person: str) -> QModelIndex:
        """Return the first cell of a person that can be edited, or no index."""
        for at, row in enumerate(self._rows):
            if row.person == person:
                return self.index(at, Column.PURPOSE)
        return QModelIndex()

    def trouble(self, index: Index) -> Trouble | None:
        """Return why the text of a cell cannot be read, or None."""
        field = FIELDS.get(Column(index.column()), "")
        text = self._rows[index.row()].typed_in(field)
        return None if text is None else self.writer.trouble(field, text)

    def show_cautions(self, cautions: Mapping[str, tuple[str, ...]]) -> None:
        """Mark lines about which something is to be seen to, as sentences by the id of the line."""
        before, self._cautions = self._cautions, cautions
        self._repaint_lines({*before, *cautions}, before != cautions)

    def cautions(self, row: Row) -> tuple[str, ...]:
        """Return what is to be seen to in a row."""
        return self._cautions.get(row.line.id, ()) if row.line else ()

    def show_asked(self, places: frozenset[str]) -> None:
        """Mark the cells that are asked for, by their places (`lines/l1/when`)."""
        before, self._asked = self._asked, places
        lines = {_row_of(place) for place in before ^ places}
        self._repaint_lines(lines, before != places)

    def is_asked(self, row: Row, column: Column) -> bool:
        """Say whether a cell is empty that must not be."""
        return bool(
            self._asked and row.line and f"lines/{row.line.id}/{FIELDS.get(column)}" in self._asked
        )

    def shown(self, row: Row, column: Column) -> str:
        """Return the text of a cell, empty when nothing is known."""
        if column is Column.PERSON:
            return self._called(row.person)
        if row.line is None or column not in _TEXTS:
            return ""
        return _TEXTS[column](row, row.line, self._desk)

    def edited(self, index: Index) -> str:
        """Return the text with which editing a cell begins."""
        row = self._rows[index.row()]
        if row.line is not None and index.column() == Column.AMOUNT:
            return row.typed_in("cents") or (show_cents(row.line.cents) if row.line.cents else "")
        return self.shown(row, Column(index.column()))

    def part_words(self, row: Row) -> tuple[str, str]:
        """Return the words that mark a part of a household purchase: in full, and in short."""
        said = self.tr("deel van gezinsregel van {amount}")
        return said.format(amount=short_euros(row.total)), self.tr("gezinsregel")

    # --- what Qt asks -----------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeading
            if section == Column.AMOUNT:
                side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell, the text to edit, or what is said of it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        answer = self._answers.get(Qt.ItemDataRole(role))
        return None if answer is None else answer(index)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells of lines be typed in while the plan is not sealed; a form is turned."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_typed = index.column() in FIELDS and index.column() != Column.FORM
        is_field = is_typed and self._rows[index.row()].is_typed_in
        return base | Qt.ItemFlag.ItemIsEditable if is_field and self.writer.is_open else base

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write in the case: text as it is typed, or the form or category itself."""
        line = self._rows[index.row()].line
        field = FIELDS.get(Column(index.column()))
        if line is None or field is None or role != Qt.ItemDataRole.EditRole:
            return False
        if isinstance(value, str):
            self.writer.write(line.id, field, value)
        else:
            self.writer.put(line.id, field, value)
        return True

    def said(self, index: Index) -> str:
        """Return the whole text of a cell and what is to be seen to, for the tool tip."""
        row, column = self._rows[index.row()], Column(index.column())
        whole = self.shown(row, column)
        if column is Column.PERSON:
            whole = " · ".join(self.person(index.row()))
        elif row.is_part and column is Column.PURPOSE:
            whole = f"{whole}\n{self.part_words(row)[0]}"
        return "\n".join(filter(None, (whole, *self._sentences(index))))

    # --- what is behind it ------------------------------------------------------------

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Persoon"),
            self.tr("Doel en aanbieder") if self._names_both else self.tr("Doel"),
            self.tr("Aanbieder"),
            self.tr("Soort"),
            self.tr("Vorm"),
            self.tr("Wanneer"),
            self.tr("Bedrag"),
            "",
        )

    def _displayed(self, index: Index) -> str:
        return self.shown(self._rows[index.row()], Column(index.column()))

    def _accessible(self, index: Index) -> str:
        row, column = self._rows[index.row()], Column(index.column())
        if column is Column.PERSON:
            return ", ".join(self.person(index.row()))
        if row.line is None:
            return self.tr("Nog geen regels; druk op Enter om er een toe te voegen")
        if row.is_part:
            return self._accessible_part(row, column)
        if column is Column.MORE:
            return self.tr("Meer over deze regel")
        name = self.tr("Doel") if column is Column.PURPOSE else self._headings()[column]
        said = self.shown(row, column) or self.tr("nog leeg")
        return f"{name}: {said}"

    def _accessible_part(self, row: Row, column: Column) -> str:
        if column is not Column.PURPOSE:
            return self.shown(row, column)
        go = self.tr("druk op Enter om naar de gezinsregel te gaan")
        named = (self.shown(row, each) for each in (Column.PURPOSE, Column.AMOUNT))
        return ", ".join(filter(None, (*named, self.part_words(row)[0], go)))

    def _called(self, person: str) -> str:
        if person == HOUSEHOLD:
            return self.tr("Voor het gezin")
        return self._people[person][0].called

    def _sentences(self, index: Index) -> tuple[str, ...]:
        row, column = self._rows[index.row()], Column(index.column())
        trouble = self.trouble(index)
        unread = () if trouble is None else (trouble.sentence,)
        if column not in {Column.AMOUNT, Column.MORE}:
            return unread
        over = (self.tr("Dit bedrag telt mee voor een grens die is overschreden."),)
        return (*unread, *(over if row.is_over else ()), *self.cautions(row))

    def _about(self, person: Person) -> str:
        return age_in_short(self._desk, self._bridge.case, person)

    def _learn_people(self) -> set[str]:
        """Look again who there are; returns the ids of those who are shown otherwise now."""
        case = self._bridge.case
        seen = (case.household, case.reference_day(self._desk.today))
        if seen == self._seen:
            return set()
        self._seen = seen
        before = self._people
        self._people = {p.id: (p, self._about(p)) for p in case.household.members}
        return {person for person, shown in self._people.items() if before.get(person) != shown}

    def _fit(self, rows: tuple[Row, ...]) -> bool:
        """Let rows come and go until they are those that are wanted; False when they were."""
        self.added_row = -1
        if len(rows) == len(self._rows) and all(map(_is_same, self._rows, rows)):
            return False
        old = [row.key for row in self._rows]
        new = [row.key for row in rows]
        start = _common(old, new)
        tail = _common(old[start:][::-1], new[start:][::-1])
        self._take_out(start, len(old) - tail)
        self._put_in(start, rows[start : len(new) - tail])
        return True

    def _take_out(self, start: int, end: int) -> None:
        if end > start:
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            self._rows = self._rows[:start] + self._rows[end:]
            self.endRemoveRows()

    def _put_in(self, start: int, rows: tuple[Row, ...]) -> None:
        if rows:
            # A row that is shown before its person is known would have no name.
            for person in self._bridge.case.household.members:
                self._people.setdefault(person.id, (person, self._about(person)))
            self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
            self._rows = self._rows[:start] + rows + self._rows[start:]
            self.endInsertRows()
            self.added_row = start

    def _repaint_lines(self, lines: set[str], differs: bool) -> None:
        if differs:
            for at, row in enumerate(self._rows):
                if row.line is not None and row.line.id in lines:
                    self._repaint(at)

    def _repaint(self, at: int, first: Column = Column.PERSON, last: Column = Column.MORE) -> None:
        self.dataChanged.emit(self.index(at, first), self.index(at, last))


def _row_of(place: str) -> str:
    """Return the id of the row in a place such as `lines/l1/when`."""
    return place.removeprefix("lines/").rpartition("/")[0]


def _is_same(old: Row, new: Row) -> bool:
    return old is new or old.key == new.key


def _common(left: list[tuple[str, str]], right: list[tuple[str, str]]) -> int:
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _category(_row: Row, line: BudgetLine, desk: Desk) -> str:
    return desk.translate(CATEGORY_NAMES[line.category]) if line.category else ""


def _when(row: Row, line: BudgetLine, _desk: Desk) -> str:
    return row.typed_in("when") or (line.when.dutch if line.when else "")


def _amount(row: Row, line: BudgetLine, _desk: Desk) -> str:
    return row.typed_in("cents") or (show_euros(line.cents) if line.cents else "")


_TEXTS: dict[Column, Callable[[Row, BudgetLine, Desk], str]] = {
    Column.PURPOSE: lambda _row, line, _desk: line.purpose,
    Column.PROVIDER: lambda _row, line, _desk: line.provider,
    Column.CATEGORY: _category,
    Column.FORM: lambda _row, line, desk: desk.translate(FORM_NAMES[line.form]),
    Column.WHEN: _when,
    Column.AMOUNT: _amount,
}
