"""The cases of a vault as rows: read page by page, as far as somebody scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cases import SEALED, CaseStore, CaseSummary
from herintegratie_desktop.store.waiting import BEGIN, Place, WaitingList
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.look import text_font
from herintegratie_desktop.ui.kit.paged_table import NO_INDEX, Index, PagedTable
from herintegratie_desktop.ui.kit.paged_table import PAGE as PAGE
from herintegratie_desktop.ui.kit.paint import CHIP_HEIGHT, chip_width, paint_chip

NAME, NUMBER, PERSONS, COUNTRY, DEPARTURE, STATUS, SAVED = range(7)


class CaseTable(PagedTable[CaseSummary]):
    """The rows of a search; the store decides what fits and in which order.

    With ``show_waiting`` only plans that wait for an approval: the cases are then looked through
    between the strokes of the window, and ``looked`` comes whenever more of them were.
    """

    looked = Signal()

    def __init__(
        self,
        store: CaseStore,
        desk: Desk,
        waiting: WaitingList | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__((), parent)
        self._store, self._waiting = store, waiting
        self._desk = desk
        self._shows_waiting = False
        self._next: Place | None = None
        self._wanted = 0
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._look_on)
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

    def show_waiting(self, only: bool) -> None:
        """Find only plans that wait for an approval from the next search on, or everything."""
        self._shows_waiting = only and self._waiting is not None

    @property
    def is_looking(self) -> bool:
        """Say whether the plans that wait are still being looked for."""
        return self._soon.isActive()

    def stop(self) -> None:
        """Look no further."""
        self._soon.stop()

    def search(self, words: str) -> None:
        """Show what fits the words; everything without words."""
        self._soon.stop()
        if not self._shows_waiting:
            self._next = None
            super().search(words)
            return
        self.beginResetModel()
        self._search, self._rows, self.total = words, [], 0
        self._next, self._wanted = BEGIN, PAGE
        self.endResetModel()
        self._look_on()

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there are more rows than were read."""
        if not self._shows_waiting:
            return super().canFetchMore(parent)
        return not parent.isValid() and self._next is not None and not self.is_looking

    def fetchMore(self, parent: Index) -> None:
        """Read the next page of rows."""
        if not self._shows_waiting:
            super().fetchMore(parent)
            return
        self._wanted = len(self._rows) + PAGE
        self._look_on()

    def _look_on(self) -> None:
        if self._next is None or self._waiting is None or not self._store.may(Act.READ):
            return
        page = self._waiting.page(self._search, self._next)
        self._next = page.next
        if page.cases:
            first = len(self._rows)
            self.beginInsertRows(NO_INDEX, first, first + len(page.cases) - 1)
            self._rows.extend(page.cases)
            self.total = len(self._rows)
            self.endInsertRows()
        if self._next is not None and len(self._rows) < self._wanted:
            self._soon.start()
        self.looked.emit()

    def count(self, words: str) -> int:
        """Return how many cases fit the words; none for who may not read them."""
        return self._store.count(words) if self._store.may(Act.READ) else 0

    def page(self, words: str, offset: int) -> Sequence[CaseSummary]:
        """Return cases that fit the words, in the order of the store."""
        return self._store.listed(words, PAGE, offset) if self._store.may(Act.READ) else ()

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
