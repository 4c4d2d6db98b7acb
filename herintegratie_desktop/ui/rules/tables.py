"""Tables to read: rows of sentences that break over lines, as high as they need to be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from herintegratie_desktop.ui.kit.look import text_font
from herintegratie_desktop.ui.kit.widgets import dress_table

Index = QModelIndex | QPersistentModelIndex
Row = Sequence[str]
_NO_INDEX = QModelIndex()
_ROW = 40
_PADDING = QSize(24, 18)
_FIGURES = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_LEAST, _FIGURES_LEAST = 230, 102
_NARROWEST = 0.55
_MOST_MEASURED = 400
"""Of a longer table each row gets one line: measuring them all would be felt."""


class Column(NamedTuple):
    """A heading, the width in pixels (0 shares what is left), and whether it holds figures."""

    title: str
    width: int = 0
    figures: bool = False


class RowModel(QAbstractTableModel):
    """Rows of words; the first column is what a row is called."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Put rows below those that are there."""
        first = len(self.rows)
        self.beginInsertRows(_NO_INDEX, first, first + len(rows) - 1)
        self.rows.extend(rows)
        self.endInsertRows()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - what Qt asks for depends on the role
        """Return the name of a column, over its figures when it holds those."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and column.figures:
            return _FIGURES | Qt.AlignmentFlag.AlignVCenter
        return column.title if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words, the weight or the side of a cell; the first names the row."""
        is_name = len(self.columns) > 1 and index.column() == 0
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.FontRole and is_name:
            return text_font(14, QFont.Weight.DemiBold)
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[index.column()].figures:
            return _FIGURES | Qt.AlignmentFlag.AlignVCenter
        return None


class ReadingTable(QTableView):
    """Rows to read or to choose one from; ``chosen`` comes with Enter or a double click.

    With ``grows`` it is as high as its rows, for a page that scrolls itself; without ``breaks``
    each row is one line, for long lists of short words.
    """

    chosen = Signal(int)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        *,
        grows: bool = False,
        breaks: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = RowModel(columns, self)
        self._grows, self._breaks = grows, breaks
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.fit)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self._dress()
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.row()))

    def _dress(self) -> None:
        dress_table(self, _ROW)
        self.setWordWrap(True)
        self.setItemDelegate(WrappedCell(self))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for at, column in enumerate(self.rows.columns):
            if column.width:
                self.setColumnWidth(at, column.width)
            else:
                stretch = QHeaderView.ResizeMode.Stretch
                self.horizontalHeader().setSectionResizeMode(at, stretch)
        if self._grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustIgnored)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the chosen one stays chosen by its place."""
        kept = self.current_row()
        self.rows.show_rows(rows)
        if self._grows:
            self.fit()
        self._soon.start()
        self.choose(kept)

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Put rows below those that are there, and measure only those."""
        if not rows:
            return
        first = self.rows.rowCount()
        self.rows.add_rows(rows)
        if not self._breaks:
            return
        for at in range(first, min(self.rows.rowCount(), _MOST_MEASURED)):
            self.resizeRowToContents(at)

    def texts(self) -> list[tuple[str, ...]]:
        """Return what the rows say."""
        return [tuple(row) for row in self.rows.rows]

    def choose(self, row: int) -> None:
        """Choose a row when there is one; `selectRow` finds none from right to left."""
        if 0 <= row < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(row, 0))

    def current_row(self) -> int:
        """Return the row that was chosen, or -1."""
        return self.currentIndex().row()

    def fit(self) -> None:
        """Give every row the height of its words, and the table that of its rows."""
        self._share()
        if self._breaks and self.rows.rowCount() <= _MOST_MEASURED:
            self.resizeRowsToContents()
        if self._grows:
            heights = (self.rowHeight(at) for at in range(self.rows.rowCount()))
            self.setFixedHeight(self.horizontalHeader().sizeHint().height() + sum(heights) + 4)

    def _share(self) -> None:
        """Let columns of one width give way where the others would be too narrow to read."""
        columns = self.rows.columns
        wide = sum(each.width for each in columns)
        room = self.viewport().width() - _LEAST * sum(not each.width for each in columns)
        part = max(_NARROWEST, min(1.0, room / wide)) if wide else 1.0
        for at, each in enumerate(columns):
            if each.width:
                least = _FIGURES_LEAST if each.figures else 0
                self.setColumnWidth(at, max(min(each.width, least), int(each.width * part)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the rows once the columns have their width."""
        super().showEvent(event)
        self._soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the row with Enter, whatever the system does with that key."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.currentIndex().isValid():
            self.chosen.emit(self.current_row())
        else:
            super().keyPressEvent(event)


class WrappedCell(QStyledItemDelegate):
    """Measures a cell as it will be painted: inside the padding of the style sheet.

    From right to left each line keeps its own direction, or amounts and days would turn round.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Isolate each line where the window is read from right to left."""
        super().initStyleOption(option, index)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            lines = option.text.split("\u2028")
            option.text = "\u2028".join(f"\u2068{line}\u2069" for line in lines)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of the words, broken over as many lines as they need."""
        table = self.parent()
        width = table.columnWidth(index.column()) if isinstance(table, QTableView) else 0
        text, inside = str(index.data()), max(40, width - _PADDING.width())
        metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole) or option.font)
        if "\n" not in text and metrics.horizontalAdvance(text) < inside:
            return QSize(width, _ROW)
        room = QRect(0, 0, inside, 10_000)
        box = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
        return QSize(width, max(_ROW, box.height() + _PADDING.height()))
