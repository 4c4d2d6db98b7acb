"""A table that reads its rows page by page, as far as somebody scrolls."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

PAGE = 100
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()

_Row = TypeVar("_Row")


class PagedTable(QAbstractTableModel, Generic[_Row]):
    """The rows of a search; a subclass counts them, gives a page, and says what a cell shows."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._search = ""
        self._rows: list[_Row] = []
        self.total = 0

    @abstractmethod
    def count(self, words: str) -> int:
        """Return how many rows fit the words."""

    @abstractmethod
    def page(self, words: str, offset: int) -> Sequence[_Row]:
        """Return the rows that fit the words from one on, `PAGE` at most."""

    def search(self, words: str) -> None:
        """Show what fits the words; everything without words."""
        self.beginResetModel()
        self._search = words
        self.total = self.count(words)
        self._rows = list(self.page(words, 0))
        self.endResetModel()

    def summary(self, row: int) -> _Row:
        """Return what a row is about."""
        return self._rows[row]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows were read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there are more rows than were read."""
        return not parent.isValid() and len(self._rows) < self.total

    def fetchMore(self, parent: Index) -> None:
        """Read the next page of rows."""
        more = self.page(self._search, len(self._rows))
        if not more:
            self.total = len(self._rows)
            return
        self.beginInsertRows(NO_INDEX, len(self._rows), len(self._rows) + len(more) - 1)
        self._rows.extend(more)
        self.endInsertRows()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - what Qt asks for depends on the role
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None
