"""The limits of every member in one small table, with where the amounts come from."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from herintegratie_desktop.core.household import CLASS_NAMES
from herintegratie_desktop.core.limits import Budget, PersonUse, Use
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.look import current_tokens, text_font
from herintegratie_desktop.ui.kit.widgets import dress_table

_ROW = 50
_CLASS = 1
_ROOM_FOR_CLASS = 600
_FIGURES = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class LimitTable(QTableWidget):
    """One row a member: class, what is spent in all and in cash, and what is left."""

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self._bridge = bridge
        self._desk = bridge.desk
        self.setHorizontalHeaderLabels(
            [
                self.tr("Persoon"),
                self.tr("Telt als"),
                self.tr("Totaal"),
                self.tr("Waarvan contant"),
                self.tr("Nog ruimte"),
            ]
        )
        self.setAccessibleName(self.tr("Budget per persoon"))
        self._dress()

    def _dress(self) -> None:
        dress_table(self, _ROW)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        heading = self.horizontalHeader()
        heading.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heading.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (2, 3, 4):
            item = self.horizontalHeaderItem(column)
            if item is not None:
                item.setTextAlignment(_FIGURES | _MIDDLE)

    def show_budget(self, uses: Budget) -> None:
        """Show the limits as they are now, high enough to need no scrolling."""
        rows = list(self._rows(uses))
        self.setRowCount(len(rows))
        for at, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.setItem(at, column, _item(text, column))
        self._mark_over(uses)
        height = self.horizontalHeader().sizeHint().height() + _ROW * len(rows) + 4
        self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the class where names would have no room; the limit beside it says the same."""
        super().resizeEvent(event)
        self.setColumnHidden(_CLASS, self.width() < _ROOM_FOR_CLASS)

    def _rows(self, uses: Budget) -> Iterator[tuple[str, ...]]:
        household = self._bridge.case.household
        for use in uses.persons:
            name = household.person(use.person).called
            yield (name, self._class_of(use), *self._amounts(use))
        if len(uses.persons) > 1:
            yield (self.tr("Hele gezin"), self.tr("opgeteld"), *self._amounts(uses.household))

    def _class_of(self, use: PersonUse) -> str:
        return self._desk.translate(CLASS_NAMES[use.person_class])

    def _amounts(self, use: Use) -> tuple[str, str, str]:
        of = self.tr("{spent}\nvan {limit}")
        return (
            of.format(spent=show_euros(use.spent), limit=show_euros(use.limit)),
            of.format(spent=show_euros(use.cash), limit=show_euros(use.cash_limit)),
            self._left(use),
        )

    def _left(self, use: Use) -> str:
        if use.left < 0:
            return self.tr("{amount}\nte veel").format(amount=show_euros(-use.left))
        if use.cash_left < 0:
            return self.tr("{amount}\nte veel contant").format(amount=show_euros(-use.cash_left))
        return show_euros(use.left)

    def _mark_over(self, uses: Budget) -> None:
        for at, use in enumerate(uses.persons):
            item = self.item(at, 4)
            if item is not None and use.is_over:
                item.setForeground(QColor(current_tokens().error))
                item.setFont(text_font(weight=QFont.Weight.DemiBold))


def _item(text: str, column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    if column == 0:
        item.setFont(text_font(weight=QFont.Weight.DemiBold))
    item.setTextAlignment(_MIDDLE | (_FIGURES if column > 1 else Qt.AlignmentFlag.AlignLeading))
    return item
