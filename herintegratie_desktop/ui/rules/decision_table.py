"""The decisions of a vault as rows: read page by page, as far as somebody scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from herintegratie_desktop.store.decisions import DecisionStore, DecisionSummary
from herintegratie_desktop.ui.kit.look import text_font
from herintegratie_desktop.ui.kit.paged_table import PAGE as PAGE
from herintegratie_desktop.ui.kit.paged_table import Index, PagedTable
from herintegratie_desktop.ui.rules.said import moment_said

WIDTHS = (150, 0, 160, 86, 110, 180)


class DecisionTable(PagedTable[DecisionSummary]):
    """The rows of a search, newest first."""

    def __init__(self, store: DecisionStore, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._store = store
        self._headings = (
            self.tr("Genomen"),
            self.tr("Aanvrager"),
            self.tr("Dossier"),
            self.tr("Versie"),
            self.tr("Regeling"),
            self.tr("Door"),
        )
        self._nameless = self.tr("Nog zonder naam")

    def count(self, words: str) -> int:
        """Return how many decisions are on cases that fit the words."""
        return self._store.count(words)

    def page(self, words: str, offset: int) -> Sequence[DecisionSummary]:
        """Return decisions on cases that fit the words, newest first."""
        return self._store.listed(words, PAGE, offset)

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
