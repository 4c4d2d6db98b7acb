"""The cases of a vault as rows: read page by page, as far as somebody scrolls."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cases import SEALED, CaseStore, CaseSummary
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.look import text_font
from herintegratie_desktop.ui.kit.paint import CHIP_HEIGHT, chip_width, paint_chip

PAGE = 100
NAME, NUMBER, PERSONS, COUNTRY, DEPARTURE, STATUS, SAVED = range(7)

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class CaseTable(QAbstractTableModel):
    """The rows of a search; the store decides what fits and in which order."""

    def __init__(self, store: CaseStore, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._desk = desk
        self._search = ""
        self._rows: list[CaseSummary] = []
        self.total = 0
        self._headings = (
            self.tr("Aanvrager"),
            self.tr("Dossiernummer"),
            self.tr("Personen"),
            self.tr("Land van terugkeer"),
            self.tr("Vertrek gepland"),
            self.tr("Status"),
            self.tr("Opgeslagen"),
        )
        self._status_words = {True: self.tr("Ondertekend"), False: self.tr("Concept")}
        self._nameless = self.tr("Nog zonder naam")
        self._found_words = self.tr("{name} (bij {found})")

    def use_desk(self, desk: Desk) -> None:
        """Name countries by another guide from the next search on."""
        self._desk = desk

    def search(self, words: str) -> None:
        """Show the cases that fit the words; all of them without words."""
        self.beginResetModel()
        self._search = words
        may_read = self._store.may(Act.READ)
        self.total = self._store.count(words) if may_read else 0
        self._rows = list(self._store.listed(words, PAGE, 0)) if may_read else []
        self.endResetModel()

    def summary(self, row: int) -> CaseSummary:
        """Return the case of a row."""
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
        """Return the text, the weight or the name of a cell."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._rows[index.row()], index.column())
        if role == Qt.ItemDataRole.FontRole and index.column() == NAME:
            return text_font(14, QFont.Weight.DemiBold)
        return None

    def _text(self, case: CaseSummary, column: int) -> str:
        country = self._desk.country(case.country) if case.country else "–"
        departure = dutch_date(case.planned_departure) if case.planned_departure else "–"
        return (
            self._name(case),
            case.case_id,
            str(case.persons),
            country,
            departure,
            self._status_words[case.status == SEALED],
            self._moment(case.saved_at),
        )[column]

    def _name(self, case: CaseSummary) -> str:
        if case.found and case.found != case.title:
            return self._found_words.format(name=case.found, found=case.title)
        return case.title or self._nameless

    def _moment(self, saved_at: datetime) -> str:
        at, now = saved_at.astimezone(), self._desk.now().astimezone()
        if at.date() == now.date():
            return at.strftime("%H:%M")
        return dutch_date(at.date())


class StatusCell(QStyledItemDelegate):
    """Paints the status as a pill."""

    def __init__(self, model: CaseTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the row, and the pill on it."""
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        widget = option.widget
        style = widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, widget)
        kind = "good" if self._model.summary(index.row()).status == SEALED else "concept"
        painter.save()
        painter.setFont(text_font(14, QFont.Weight.DemiBold))
        box = QRectF(option.rect).adjusted(6, 0, -6, 0)
        box.setTop(box.center().y() - CHIP_HEIGHT / 2)
        box.setHeight(CHIP_HEIGHT)
        paint_chip(painter, box, text, kind, rtl=option.direction == Qt.LayoutDirection.RightToLeft)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a cell in which the pill fits."""
        text = str(index.data())
        width = chip_width(text, "concept", text_font(14, QFont.Weight.DemiBold))
        return QSize(int(width) + 14, int(CHIP_HEIGHT))
