"""What can be done with the lines in the plan table, whichever key or button asks for it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.plan.plan_advice import CellAdvice
from herintegratie_desktop.ui.plan.plan_model import PlanModel
from herintegratie_desktop.ui.plan.plan_rows import FIELDS, HOUSEHOLD, Column, whole_id


class LinesTable(QTableView):
    """Every line of the plan; `more_asked` gives the id of a line whose other fields are wanted."""

    more_asked = Signal(str)

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = PlanModel(bridge, self)
        self.advice = CellAdvice(self.viewport())

    def current_line(self) -> str | None:
        """Return the id of the line that has the keyboard and can be changed there."""
        index = self.currentIndex()
        row = self.plan.row(index.row()) if index.isValid() else None
        return row.line.id if row is not None and row.line and row.is_typed_in else None

    def current_person(self) -> str | None:
        """Return the id of the person whose rows have the keyboard, else of the first."""
        index = self.currentIndex()
        if index.isValid():
            return self.plan.row(index.row()).person
        rows = self.plan.rows()
        return next((row.person for row in rows if row.person), None)

    def go_to(self, index: QModelIndex) -> bool:
        """Give the keyboard to a cell; False when there is no such cell."""
        if not index.isValid():
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def add_line(self) -> None:
        """Add a line for the current person under the current one, and begin to type in it."""
        self.finish()
        person = self.current_person()
        if person is not None:
            self._begin_line(person)

    def add_shared_line(self) -> None:
        """Add a line for the household, and begin to type in it."""
        self.finish()
        self._begin_line(HOUSEHOLD)

    def go_to_whole(self) -> bool:
        """Go from the part of a person to the household purchase; False in any other row."""
        index = self.currentIndex()
        row = self.plan.row(index.row()) if index.isValid() else None
        if row is None or row.line is None or not row.is_part:
            return False
        return self.go_to(self.plan.index_of(whole_id(row.line.shared), Column.AMOUNT))

    def duplicate_line(self) -> None:
        """Add an equal line under the current one."""
        self.finish()
        line_id = self.current_line()
        if line_id is not None and self.plan.writer.is_open:
            copy = self.plan.writer.duplicate(line_id)
            self.go_to(self.plan.index_of(copy, self.column()))

    def remove_line(self) -> None:
        """Take the current line away; an undo brings it back."""
        line_id = self.current_line()
        if line_id is not None:
            self.plan.writer.remove(line_id)

    def clear_cell(self) -> None:
        """Make the current cell empty."""
        index = self.currentIndex()
        field = FIELDS.get(self.column())
        line_id = self.current_line()
        if line_id is None or field in {None, "form"} or not index.isValid():
            return
        self.plan.writer.rest()
        empty = "" if field in {"purpose", "provider"} else None
        self.plan.writer.put(line_id, str(field), empty)
        self.plan.writer.rest()

    def ask_more(self) -> None:
        """Ask for the other fields of the current line."""
        line_id = self.current_line()
        if line_id is not None:
            self.finish()
            self.more_asked.emit(line_id)

    def finish(self) -> None:
        """End the editing of a cell, with what was typed."""
        editor = self.editor()
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def editor(self) -> QWidget | None:
        """Return the field in which a cell is being edited, or None."""
        is_editing = self.state() == QAbstractItemView.State.EditingState
        return self.indexWidget(self.currentIndex()) if is_editing else None

    def column(self) -> Column:
        """Return the column of the current cell."""
        index = self.currentIndex()
        return Column(index.column()) if index.isValid() else Column.PURPOSE

    def is_line(self, index: QModelIndex | None = None) -> bool:
        """Say whether a cell, else the current one, is of a line that can be changed there."""
        where = self.currentIndex() if index is None else index
        return where.isValid() and self.plan.row(where.row()).is_typed_in

    def _begin_line(self, person: str) -> None:
        if self.plan.writer.is_open:
            current = self.current_line()
            after = current if person == self.current_person() else None
            self.go_to(self.plan.index_of(self.plan.writer.add(person, after)))
            self.edit(self.currentIndex())

    def leave(self, *, forwards: bool) -> bool:
        """Give the keyboard to what comes after the table, or before it."""
        return super().focusNextPrevChild(forwards)
