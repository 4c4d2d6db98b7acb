"""Painting and editing of the cells of the plan table; what is typed goes to the case at once."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.plan import CATEGORY_NAMES
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.paste_guard import LINE_LIMIT, guard_line
from herintegratie_desktop.ui.plan.plan_fields import CategoryBox, CellEdit, suggest
from herintegratie_desktop.ui.plan.plan_model import Index, PlanModel
from herintegratie_desktop.ui.plan.plan_paint import Cell, CellPainter
from herintegratie_desktop.ui.plan.plan_rows import FIELDS, Column, shared_of, whole_id

SHORT_LIMIT = 40
_LIMITS = {Column.PURPOSE: LINE_LIMIT, Column.PROVIDER: LINE_LIMIT}


class Go(Enum):
    """Where the keyboard goes after a cell was edited."""

    UP = "up"
    DOWN = "down"
    NEXT = "next"
    BEFORE = "before"


_GOES = {
    Qt.Key.Key_Return: Go.DOWN,
    Qt.Key.Key_Enter: Go.DOWN,
    Qt.Key.Key_Down: Go.DOWN,
    Qt.Key.Key_Up: Go.UP,
    Qt.Key.Key_Tab: Go.NEXT,
    Qt.Key.Key_Backtab: Go.BEFORE,
}
_ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down}
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PlanDelegate(QStyledItemDelegate):
    """Paints through `CellPainter`; makes an editor for a cell and carries its keys out.

    `went` says where the keyboard goes after a cell, `refused` gives the sentence about a paste
    that was too long.
    """

    went = Signal(object)
    refused = Signal(str)

    def __init__(self, bridge: CaseBridge, model: PlanModel, table: QAbstractItemView) -> None:
        super().__init__(table)
        self.painter = CellPainter(model, self)
        self._bridge = bridge
        self._model = model
        self._table = table
        self._before: Case | None = None

    # --- painting ---------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        box = QRectF(option.rect)
        at, column = index.row(), Column(index.column())
        group = self._group(at, box) if column is Column.PERSON else box
        rtl = self._table.layoutDirection() == Qt.LayoutDirection.RightToLeft
        cell = Cell(box, self._model.row(at), at, column, rtl, group)
        painter.save()
        self.painter.paint(painter, cell)
        painter.restore()

    def _group(self, at: int, box: QRectF) -> QRectF:
        first, last = self._model.reach(at)
        height = box.height()
        top = box.y() - (at - first) * height
        return QRectF(box.x(), top, box.width(), (last - first + 1) * height)

    # --- editing ----------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field to type in."""
        column = Column(index.column())
        line = self._model.row(index.row()).line
        if line is None or not self._model.row(index.row()).is_typed_in:
            return super().createEditor(parent, option, index)
        self._before = self._bridge.case
        self._model.writer.rest()
        self._model.type_in(shared_of(line.id) if column is Column.AMOUNT else "")
        editor = (
            self._category_editor(parent, line.id)
            if column is Column.CATEGORY
            else self._text_editor(parent, line.id, column)
        )
        editor.setAccessibleName(str(self._model.data(index, Qt.ItemDataRole.AccessibleTextRole)))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the value to edit, once: what somebody is typing is not disturbed."""
        line = self._model.row(index.row()).line
        if isinstance(editor, CellEdit):
            editor.fill(self._model.edited(index))
        elif isinstance(editor, CategoryBox) and line is not None:
            editor.fill(line.category)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Write what a suggestion added; everything typed is in the case already."""
        if isinstance(editor, CellEdit) and editor.text() != self._model.edited(index):
            self._model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Lay the field over the whole cell, of which provider and category share one."""
        shown = Column(index.column())
        if self._table.isColumnHidden(shown):  # type: ignore[attr-defined]
            shown = Column.PURPOSE
        at = index.row()
        box = self._table.visualRect(self._model.index(at, shown))
        if shown is Column.PURPOSE:
            box.setHeight(self._table.rowHeight(at))  # type: ignore[attr-defined]
        editor.setGeometry(box.adjusted(2, 3, -2, -4))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter, Tab and the arrows; take back with Escape."""
        if isinstance(watched, QWidget) and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._on_key(watched, event):
                return True
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
        return super().eventFilter(watched, event)

    def mark(self, index: Index) -> None:
        """Put the ring around the amount that is being typed, or take it away."""
        editor, line = self._table.indexWidget(index), self._model.row(index.row()).line
        if isinstance(editor, CellEdit) and line and index.column() == Column.AMOUNT:
            self._mark_amount(editor, line.id)

    def take_back(self) -> None:
        """Give the cell the value it had before this editing, as an undo."""
        if self._before is not None and self._bridge.case is not self._before:
            self._bridge.session.undo()

    def _on_key(self, editor: QWidget, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.take_back()
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
            return True
        if key not in _GOES or (key in _ARROWS and isinstance(editor, QComboBox)):
            return False
        backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._finish(editor)
        self.went.emit(Go.UP if key in _ENTERS and backwards else _GOES[key])
        return True

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _text_editor(self, parent: QWidget, line_id: str, column: Column) -> CellEdit:
        editor = CellEdit(parent)
        guard_line(editor, _LIMITS.get(column, SHORT_LIMIT), self.refused.emit)
        if column is Column.PROVIDER:
            suggest(editor, self._providers(line_id))
        if column is Column.AMOUNT:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self._mark_amount(editor, line_id)
        editor.textEdited.connect(lambda text: self._on_typed(editor, line_id, column, text))
        return editor

    def _on_typed(self, editor: CellEdit, line_id: str, column: Column, text: str) -> None:
        self._model.writer.write(line_id, FIELDS[column], text)
        if column is Column.AMOUNT:
            self._mark_amount(editor, line_id)

    def _mark_amount(self, editor: CellEdit, line_id: str) -> None:
        row = self._model.row(self._model.index_of(line_id).row())
        editor.show_wrong(row.is_over or row.typed_in("cents") is not None)

    def _providers(self, line_id: str) -> list[str]:
        lines = self._bridge.case.plan.lines
        others = (line for line in lines if line_id not in {line.id, whole_id(line.shared)})
        names = dict.fromkeys(line.provider for line in others)
        return [name for name in names if name]

    def _category_editor(self, parent: QWidget, line_id: str) -> CategoryBox:
        translate = self._bridge.desk.translate
        names = {category: translate(name) for category, name in CATEGORY_NAMES.items()}
        editor = CategoryBox(names, parent)
        editor.currentIndexChanged.connect(
            lambda at: self._model.writer.put(line_id, "category", editor.itemData(at))
        )
        editor.activated.connect(lambda _at: self._finish(editor))
        return editor
