"""Entries of the journal as rows: read page by page, as far as somebody scrolls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont

from herintegratie_desktop.core.deeds import deed_said
from herintegratie_desktop.store.journallist import Deed, Page
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.look import text_font
from herintegratie_desktop.ui.rules.said import NOTHING, moment_said
from herintegratie_desktop.ui.rules.tables import Index

WHEN, WHO, CASE, REVISION, WHAT = range(5)
WIDTHS = (150, 190, 160, 80, 0)
_NO_INDEX = QModelIndex()

Turn = Callable[[int | None], Page]
"""Gives the page before a number, or the first one."""


class JournalTable(QAbstractTableModel):
    """Rows, newest first; ``looked`` comes whenever more of the journal was looked through.

    A page without a row is no end: the search goes on between the strokes of the window.
    """

    looked = Signal()

    def __init__(
        self, desk: Desk, *, with_case: bool = True, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._columns = [WHEN, WHO, CASE, REVISION, WHAT]
        if not with_case:
            self._columns.remove(CASE)
        self._turn: Turn | None = None
        self._rows: list[Deed] = []
        self._next: int | None = None
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._look_on)
        self._headings = (
            self.tr("Wanneer"),
            self.tr("Wie"),
            self.tr("Dossier"),
            self.tr("Versie"),
            self.tr("Wat"),
        )

    @property
    def is_looking(self) -> bool:
        """Say whether a search goes on that has not found a page of rows yet."""
        return self._soon.isActive()

    @property
    def is_whole(self) -> bool:
        """Say whether everything that fits was read."""
        return self._next is None

    def widths(self) -> tuple[int, ...]:
        """Return the width of each column in pixels; 0 takes what is left."""
        return tuple(WIDTHS[column] for column in self._columns)

    def show_pages(self, turn: Turn) -> None:
        """Show other entries, from the first page on."""
        self._soon.stop()
        self.beginResetModel()
        page = turn(None)
        self._turn, self._rows, self._next = turn, list(page.deeds), page.next_before
        self.endResetModel()
        self._go_on_when_empty(page)

    def stop(self) -> None:
        """Look no further."""
        self._soon.stop()

    def deed(self, row: int) -> Deed:
        """Return the entry of a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many rows were read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether the journal has more that may fit."""
        return not parent.isValid() and self._next is not None and not self.is_looking

    def fetchMore(self, parent: Index) -> None:
        """Read the next page of rows."""
        self._look_on()

    def _look_on(self) -> None:
        if self._turn is None or self._next is None:
            return
        page = self._turn(self._next)
        self._next = page.next_before
        if page.deeds:
            first = len(self._rows)
            self.beginInsertRows(_NO_INDEX, first, first + len(page.deeds) - 1)
            self._rows.extend(page.deeds)
            self.endInsertRows()
        self._go_on_when_empty(page)

    def _go_on_when_empty(self, page: Page) -> None:
        if not page.deeds and page.next_before is not None:
            self._soon.start()
        self.looked.emit()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - what Qt asks for depends on the role
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[self._columns[section]]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the text or the weight of a cell."""
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(self._rows[index.row()])[column]
        if role == Qt.ItemDataRole.FontRole and column == WHAT:
            return text_font(14, QFont.Weight.DemiBold)
        return None

    def _texts(self, each: Deed) -> tuple[str, ...]:
        return (
            moment_said(each.at),
            each.who,
            each.case_id or NOTHING,
            str(each.rev) if each.rev else NOTHING,
            self._said(each),
        )

    def _said(self, each: Deed) -> str:
        said = self._desk.say(deed_said(each.action))
        if not each.to_whom:
            return said
        for_whom = self.tr("{what} (voor {whom})")
        return for_whom.format(what=said, whom=self._desk.translate(each.to_whom))
