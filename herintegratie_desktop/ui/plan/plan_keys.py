"""The keys of the plan table: those of a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit

from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.ui.kit.paste_guard import paste_into
from herintegratie_desktop.ui.plan.plan_cells import ROW_HEIGHT
from herintegratie_desktop.ui.plan.plan_delegate import Go
from herintegratie_desktop.ui.plan.plan_lines import LinesTable
from herintegratie_desktop.ui.plan.plan_rows import FIELDS, Column

_FORM_KEYS = {"c": Form.CASH, "n": Form.IN_KIND, "i": Form.IN_KIND}
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_OPENS = {Qt.Key.Key_F2, Qt.Key.Key_Space}
_CLEARS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_TYPED = {Column.PURPOSE, Column.PROVIDER, Column.WHEN, Column.AMOUNT}
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ACTIONS = QAbstractItemView.CursorAction


class PlanKeys:
    """Carries out keys in a table; what it leaves is for Qt."""

    def __init__(self, table: LinesTable) -> None:
        self._table = table
        self._commands: dict[str, Callable[[], None]] = {
            "Ctrl+D": table.duplicate_line,
            "Ctrl+Del": table.remove_line,
            "Alt+Return": table.ask_more,
            "Alt+Enter": table.ask_more,
        }

    def command(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key does that goes before the same key of the window."""
        keys = QKeySequence(event.keyCombination())
        found = (do for name, do in self._commands.items() if QKeySequence(name) == keys)
        return next(found, None)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks in the current cell; False leaves it to Qt."""
        command = self.command(event)
        if command is not None:
            command()
            return True
        if self._table.editor() is not None or not self._table.currentIndex().isValid():
            return False
        if Qt.Key(event.key()) in _ENTERS and not event.modifiers() & _CONTROL:
            return self._enter(event)
        return self._in_line(event) if self._table.is_line() else self._in_invitation(event)

    def go(self, where: Go) -> None:
        """Go on from a cell that was edited."""
        table = self._table
        if where is Go.DOWN and table.advice.focus_first():
            return
        table.setFocus(Qt.FocusReason.OtherFocusReason)
        if where in {Go.NEXT, Go.BEFORE}:
            if not self.step(1 if where is Go.NEXT else -1):
                table.leave(forwards=where is Go.NEXT)
        else:
            self._to_row(table.currentIndex().row() + (1 if where is Go.DOWN else -1))

    def step(self, step: int) -> bool:
        """Go to the next or former field, over rows; False at the end or the beginning."""
        index = self._table.currentIndex()
        if not index.isValid():
            return False
        fields = list(FIELDS)
        row, column = index.row(), index.column() + step
        if column not in fields or not self._table.is_line():
            row, column = row + step, fields[0 if step > 0 else -1]
        return self._to_row(row, column)

    def target(self, action: QAbstractItemView.CursorAction, *, far: bool) -> QModelIndex:
        """Return the cell to which an arrow, Home, End or a page leads; `far` with Ctrl held."""
        index, last = self._table.currentIndex(), self._table.plan.rowCount() - 1
        down, along = self._move(action)
        row, column = index.row() + down, index.column() + along
        if action in {_ACTIONS.MoveHome, _ACTIONS.MoveEnd}:
            at_end = action is _ACTIONS.MoveEnd
            row = index.row() if not far else last if at_end else 0
            column = Column.AMOUNT if at_end else Column.PERSON
        return self._cell(max(0, min(row, last)), max(0, min(column, Column.MORE)))

    def _move(self, action: QAbstractItemView.CursorAction) -> tuple[int, int]:
        """Return how many rows down and columns along an arrow or a page goes."""
        page = max(1, self._table.viewport().height() // ROW_HEIGHT - 1)
        along = -1 if self._table.isRightToLeft() else 1
        moves = {
            _ACTIONS.MoveUp: (-1, 0),
            _ACTIONS.MoveDown: (1, 0),
            _ACTIONS.MovePageUp: (-page, 0),
            _ACTIONS.MovePageDown: (page, 0),
            _ACTIONS.MoveLeft: (0, -along),
            _ACTIONS.MoveRight: (0, along),
        }
        return moves.get(action, (0, 0))

    # --- in a cell --------------------------------------------------------------------

    def _enter(self, event: QKeyEvent) -> bool:
        backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if not self._table.is_line():
            self._open_row()
        elif self._table.column() is Column.MORE:
            self._table.ask_more()
        else:
            self.go(Go.UP if backwards else Go.DOWN)
        return True

    def _in_line(self, event: QKeyEvent) -> bool:
        key, table = Qt.Key(event.key()), self._table
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif key in _CLEARS and not event.modifiers():
            table.clear_cell()
        elif key in _OPENS:
            self.open()
        elif table.column() is Column.FORM:
            return self._choose_form(event.text().lower())
        else:
            return key is Qt.Key.Key_Down and table.advice.focus_first()
        return True

    def _in_invitation(self, event: QKeyEvent) -> bool:
        is_text = bool(event.text().strip()) and event.text().isprintable()
        if event.key() not in _OPENS and not is_text:
            return False
        self._open_row()
        editor = self._table.editor()
        if is_text and isinstance(editor, QLineEdit):
            editor.insert(event.text())
        return True

    def _open_row(self) -> None:
        """Go from a part to its purchase, or accept an invitation."""
        if not self._table.go_to_whole():
            self._table.add_line()

    def open(self) -> None:
        """Edit the current cell where it stands, with the cursor behind its text."""
        table, column = self._table, self._table.column()
        line_id = table.current_line()
        if column is Column.MORE:
            table.ask_more()
        elif column is Column.FORM and line_id is not None:
            table.plan.writer.toggle_form(line_id)
        elif column in FIELDS and table.plan.writer.is_open:
            table.edit(table.currentIndex())
            editor = table.editor()
            if isinstance(editor, QLineEdit):
                editor.deselect()
                editor.end(False)
            elif isinstance(editor, QComboBox):
                editor.showPopup()

    def _choose_form(self, letter: str) -> bool:
        form, line_id = _FORM_KEYS.get(letter), self._table.current_line()
        if form is None or line_id is None:
            return False
        self._table.plan.writer.rest()
        self._table.plan.writer.put(line_id, "form", form)
        self._table.plan.writer.rest()
        return True

    def _paste(self) -> None:
        table = self._table
        if table.plan.writer.is_open and table.column() in _TYPED:
            table.edit(table.currentIndex())
            editor = table.editor()
            if isinstance(editor, QLineEdit):
                editor.selectAll()
                paste_into(editor)

    # --- to a cell --------------------------------------------------------------------

    def _to_row(self, row: int, column: int | None = None) -> bool:
        if not 0 <= row < self._table.plan.rowCount():
            return False
        self._table.setCurrentIndex(
            self._cell(row, self._table.column() if column is None else column)
        )
        return True

    def _cell(self, row: int, column: int) -> QModelIndex:
        """Return a cell; a row that cannot be typed in has only one that can be stood on."""
        if row < 0:
            return QModelIndex()
        is_line = self._table.plan.row(row).is_typed_in
        stands = column if is_line or column == Column.PERSON else Column.PURPOSE
        return self._table.plan.index(row, stands)
