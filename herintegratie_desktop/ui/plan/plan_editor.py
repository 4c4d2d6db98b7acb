"""The table in which a plan is drawn up, edited as a spreadsheet is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QWidget,
)

from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.paint import paint_ring
from herintegratie_desktop.ui.plan.plan_cells import (
    ROW_HEIGHT,
    column_widths,
    has_category_column,
    part_of_purpose,
)
from herintegratie_desktop.ui.plan.plan_delegate import PlanDelegate
from herintegratie_desktop.ui.plan.plan_keys import PlanKeys
from herintegratie_desktop.ui.plan.plan_lines import LinesTable
from herintegratie_desktop.ui.plan.plan_rows import Column
from herintegratie_desktop.ui.plan.plan_writer import Trouble

_IN_PURPOSE = {Column.PURPOSE, Column.PROVIDER, Column.CATEGORY}
_NAMES_BOTH = 190
_FRAME = "QTableView, QTableView:focus { border: none; background: transparent; }"


class PlanTable(LinesTable):
    """Lays the cells out, paints them, and lets them be edited as in a spreadsheet."""

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.cells = PlanDelegate(bridge, self.plan, self)
        self._keys = PlanKeys(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setModel(self.plan)
        self.setItemDelegate(self.cells)
        self.setAccessibleName(self.tr("Regels van het plan"))
        self.setStyleSheet(_FRAME)
        # The table paints every pixel, so that nothing under it is painted at a keystroke.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setMinimumSectionSize(10)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        self.setColumnHidden(Column.PROVIDER, True)

    def _connect(self) -> None:
        self.cells.went.connect(self._keys.go)
        self.cells.refused.connect(self._say_refused)
        self.advice.chosen.connect(self._choose_reading)
        self.advice.left.connect(self.setFocus)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def refresh(self) -> None:
        """Show the case as it is now; a row that came back from an undo is gone to."""
        self.plan.refresh()
        if self.indexWidget(self.currentIndex()) is not None:
            # Qt forgets it when rows go, as parts do while a shared amount is typed.
            self.setState(QAbstractItemView.State.EditingState)
            self.cells.mark(self.currentIndex())
        # Nothing may move under who types.
        if self.plan.added_row >= 0 and self.editor() is None:
            added = self.plan.index(self.plan.added_row, self.column())
            self.scrollTo(added)
            if self.hasFocus():
                self.setCurrentIndex(added)
        self._refresh_advice()

    # --- where things lie -------------------------------------------------------------

    def visualRect(self, index: QModelIndex) -> QRect:  # type: ignore[override]
        """Return where a cell lies; provider and category may share the cell of the purpose."""
        column = Column(index.column()) if index.isValid() else Column.PERSON
        inside = self.cells.painter.category_inside
        if column not in _IN_PURPOSE or (column is Column.CATEGORY and not inside):
            return super().visualRect(index)
        whole = super().visualRect(index.siblingAtColumn(Column.PURPOSE))
        row = self.plan.row(index.row())
        if not row.is_typed_in:
            return whole
        provider, category = (
            self.plan.shown(row, each) or self.cells.painter.placeholder(each)
            for each in (Column.PROVIDER, Column.CATEGORY)
        )
        part = part_of_purpose(whole, column, provider, category, inside=inside)
        if self.isRightToLeft():
            part.moveLeft(whole.left() + whole.right() - part.right())
        return part

    def indexAt(self, place: QPoint) -> QModelIndex:
        """Return the cell at a place, also those that share one."""
        found = super().indexAt(place)
        if found.isValid() and found.column() == Column.PURPOSE:
            for column in (Column.PROVIDER, Column.CATEGORY):
                other = found.siblingAtColumn(column)
                if self.visualRect(other).contains(place) and self.is_line(found):
                    return other
        return found

    def scrollTo(
        self,
        index: QModelIndex,  # type: ignore[override]
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring the row of a cell into sight."""
        super().scrollTo(index.siblingAtColumn(Column.PURPOSE), hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width over the columns."""
        super().resizeEvent(event)
        width = self.viewport().width()
        self.cells.painter.category_inside = not has_category_column(width)
        self.setColumnHidden(Column.CATEGORY, not has_category_column(width))
        for column, pixels in column_widths(width).items():
            self.setColumnWidth(column, pixels)
        self.plan.name_purpose(with_provider=self.columnWidth(Column.PURPOSE) >= _NAMES_BOTH)
        self._refresh_advice()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Keep the names of persons in sight while their rows pass."""
        super().scrollContentsBy(dx, dy)
        left = self.columnViewportPosition(Column.PERSON)
        width = self.columnWidth(Column.PERSON)
        self.viewport().update(left, 0, width, self.viewport().height())
        self._refresh_advice()

    def dataChanged(self, first: QModelIndex, last: QModelIndex, roles: Sequence[int] = ()) -> None:  # type: ignore[override]
        """Paint what changed; the cell that is being edited lies under its field."""
        is_one_cell = first == last == self.currentIndex()
        if not is_one_cell or self.editor() is None:
            super().dataChanged(first, last, list(roles))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, and the ring around the one that has the keyboard."""
        ground = QPainter(self.viewport())
        ground.fillRect(event.rect(), QColor(current_tokens().card))
        ground.end()
        super().paintEvent(event)
        index = self.currentIndex()
        if self.hasFocus() and index.isValid() and self.editor() is None:
            painter = QPainter(self.viewport())
            box = self.visualRect(index).adjusted(1, 1, -1, -1)
            paint_ring(painter, box.toRectF(), 5, current_tokens().focus)
            painter.end()

    # --- keys and mouse ---------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the table before the window has them."""
        if isinstance(event, QKeyEvent) and self._claims(event):
            event.accept()
            return True
        return super().event(event)

    def _claims(self, event: QKeyEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        return is_asked and self._keys.command(event) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a spreadsheet does."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first field when no cell was chosen yet."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.plan.rowCount():
            self.setCurrentIndex(self.plan.index(0, Column.PURPOSE))

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Go from field to field with Tab, and out of the table at its end and beginning."""
        return (self.hasFocus() and self._keys.step(1 if forwards else -1)) or self.leave(
            forwards=forwards
        )

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the cell an arrow leads to; in a row in the order of reading."""
        far = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        return self._keys.target(action, far=far)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """End what is undone together, and say under the cell what cannot be read."""
        super().closeEditor(editor, hint)
        self.plan.type_in("")
        self.plan.writer.rest()
        self._refresh_advice()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Say under the cell what cannot be read in it."""
        super().currentChanged(current, previous)
        self.viewport().update(self.visualRect(previous))
        self.advice.clear()
        self._refresh_advice()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.PERSON or self.go_to_whole():
            return
        if index.column() == Column.MORE:
            self.ask_more()
        elif not self.is_line(index):
            self.add_line()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self.is_line(index) and self.editor() is None:
            self._keys.open()

    # --- what is said under a cell ----------------------------------------------------

    def _refresh_advice(self) -> None:
        index = self.currentIndex()
        trouble = self.plan.trouble(index) if index.isValid() else None
        is_typing_date = index.column() == Column.WHEN and self.editor() is not None
        if trouble is None or is_typing_date:
            self.advice.clear()
            return
        self.advice.say(trouble)
        self.advice.lie_at(self.visualRect(index), self.viewport().rect())

    def _say_refused(self, sentence: str) -> None:
        self.advice.say(Trouble("", sentence))
        self.advice.lie_at(self.visualRect(self.currentIndex()), self.viewport().rect())

    def _choose_reading(self, cents: int) -> None:
        line_id = self.current_line()
        if line_id is not None:
            self.finish()
            self.plan.writer.put(line_id, "cents", cents)
            self.plan.writer.rest()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
