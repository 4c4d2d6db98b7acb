"""The decisions of a vault as rows: read page by page, as far as somebody scrolls."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from herintegratie_desktop.store.decisions import DecisionStore, DecisionSummary
from herintegratie_desktop.ui.kit.look import text_font
from herintegratie_desktop.ui.rules.said import moment_said
from herintegratie_desktop.ui.rules.tables import Index

PAGE = 100
WIDTHS = (150, 0, 160, 86, 110, 180)
_NO_INDEX = QModelIndex()


class DecisionTable(QAbstractTableModel):
    """The rows of a search, newest first."""

    def __init__(self, store: DecisionStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._search = ""
        self._rows: list[DecisionSummary] = []
        self.total = 0
        self._headings = (
            self.tr("Genomen"),
            self.tr("Aanvrager"),
            self.tr("Dossier"),
            self.tr("Versie"),
            self.tr("Regeling"),
            self.tr("Door"),
        )
        self._nameless = self.tr("Nog zonder naam")

    def search(self, words: str) -> None:
        """Show the decisions on cases that fit the words; all of them without words."""
        self.beginResetModel()
        self._search = words
        self.total = self._store.count(words)
        self._rows = list(self._store.listed(words, PAGE, 0))
        self.endResetModel()

    def summary(self, row: int) -> DecisionSummary:
        """Return the decision of a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many rows were read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether the store has more rows than were read."""
        return not parent.isValid() and len(self._rows) < self.total

    def fetchMore(self, parent: Index) -> None:
        """Read the next page of rows."""
        more = self._store.listed(self._search, PAGE, len(self._rows))
        if not more:
            self.total = len(self._rows)
            return
        self.beginInsertRows(_NO_INDEX, len(self._rows), len(self._rows) + len(more) - 1)
        self._rows.extend(more)
        self.endInsertRows()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - what Qt asks for depends on the role
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the text or the weight of a cell."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(self._rows[index.row()])[index.column()]
        if role == Qt.ItemDataRole.FontRole and index.column() == 1:
            return text_font(14, QFont.Weight.DemiBold)
        return None

    def _texts(self, each: DecisionSummary) -> tuple[str, ...]:
        return (
            moment_said(each.made_at),
            each.title or self._nameless,
            each.case_id,
            str(each.version),
            each.scheme,
            each.made_by,
        )
