"""One section of the country sheet as a card: rows with their answers, sources when asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from herintegratie_desktop.core.country_sheet import Section, Standing
from herintegratie_desktop.ui.country_sheet.sheet_words import (
    SaidRow,
    certainty_said,
    said_rows,
    sources_said,
)
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.disclosure import Disclosure
from herintegratie_desktop.ui.kit.widgets import Card, IconLabel, label, line

_TOP = Qt.AlignmentFlag.AlignTop
_LABEL_WIDTH = 205
_ICON = 18
_SIGNS = {
    Standing.YES: ("check", "accent"),
    Standing.NO: ("minus", "muted"),
    Standing.UNKNOWN: ("help", "warn"),
}
"""A yes is no praise and a no is no reproach: only what is not known asks for attention."""


class SheetCard(Card):
    """Built once for a section; it does not change while it is shown."""

    def __init__(
        self, section: Section, desk: Desk, title: str, kind: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.rows = said_rows(desk, section)
        self.sources = sources_said(desk, section)
        self.setAccessibleName(title)
        self.setAccessibleDescription("\n".join(f"{row.label}: {row.value}" for row in self.rows))
        self.source = Disclosure(self.tr("Bron"))
        self.source.button.setAccessibleName(self.tr("Bron van {title}").format(title=title))
        self.body.setContentsMargins(20, 12, 14, 14)
        self.body.setSpacing(0)
        self.source.body.setContentsMargins(0, 6, 0, 4)
        self.source.setVisible(bool(self.sources))
        self.source.opened.connect(self._add_sources)
        self._build(label(title, kind, wrap=True), _certainty(desk, section))

    def _build(self, title: QLabel, certainty: str) -> None:
        self.add(self._head(title, certainty))
        self.add(self.source)
        for row in self.rows:
            self.body.addSpacing(7)
            self.add(line())
            self.body.addSpacing(7)
            self.add(_laid(row))

    def _head(self, title: QLabel, certainty: str) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(title)
        if certainty:
            words.addWidget(label(certainty, "small", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addLayout(words, 1)
        if self.sources:
            head.addWidget(self.source.button, 0, _TOP)
        return head

    def _add_sources(self) -> None:
        """Write the sources when they are asked for: most sheets are closed without."""
        if self.source.is_open() and not self.source.body.count():
            for name, source in self.sources:
                self.source.add(_laid(SaidRow(name, "", Standing.TOLD, source)))


def _certainty(desk: Desk, section: Section) -> str:
    """Return how sure all of a section is, empty when that differs from row to row."""
    sources = section.sources
    return certainty_said(desk, sources[0].fact) if len(sources) == 1 else ""


def _laid(row: SaidRow) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(2, 1)
    name = label(row.label, "muted" if row.value else "small", wrap=True)
    name.setFixedWidth(_LABEL_WIDTH)
    grid.addWidget(name, 0, 0, 2, 1, _TOP)
    grid.addWidget(_sign(row.standing), 0, 1, 2, 1, _TOP)
    is_answer = row.standing in {Standing.YES, Standing.NO}
    texts = ((row.value, "strong" if is_answer else ""), (row.small, "small"))
    for at, (text, kind) in enumerate(each for each in texts if each[0]):
        grid.addWidget(label(text, kind, wrap=True), at, 2, _TOP)
    return grid


def _sign(standing: Standing) -> QWidget:
    """Return the sign of an answer, or as much room without one."""
    if standing in _SIGNS:
        return IconLabel(*_SIGNS[standing], _ICON)
    room = QWidget()
    room.setFixedWidth(_ICON)
    return room
