"""The country sheet: opened beside the case, closed with Escape, nothing in it can be changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.country_sheet import Chapter, country_sheet
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.ui.country_sheet.sheet_card import SheetCard
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.widgets import LinkButton, PrimaryButton, label, scrolled

_WIDTH, _HEIGHT = 900, 780
_EDGE = 48
_LEAST_HEIGHT = 420


def open_country_sheet(
    desk: Desk, code: str, day: date, parent: QWidget | None = None
) -> CountrySheetDialog:
    """Show the sheet of a country over a window; raises `NoSuchCountryError`."""
    dialog = CountrySheetDialog(desk, code, day, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class CountrySheetDialog(QDialog):
    """A long page in chapters, each a click or a key away."""

    def __init__(self, desk: Desk, code: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.sheet = country_sheet(code, desk.guide, day)
        self.cards: dict[tuple[Chapter, str], SheetCard] = {}
        self.starts: dict[Chapter, QWidget] = {}
        self.jumps: dict[Chapter, LinkButton] = {}
        self._page = QWidget()
        self.area = scrolled(self._page)
        self.close_button = PrimaryButton(self.tr("Sluiten"))
        self._build()
        self._fill()
        self._fit()

    def go_to(self, chapter: Chapter) -> None:
        """Bring a chapter to the top."""
        self.area.verticalScrollBar().setValue(self.starts[chapter].y() - 8)

    def _build(self) -> None:
        country = self._desk.country(self.sheet.code)
        self.setWindowTitle(self.tr("Landblad {country} – Herintegratie").format(country=country))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setProperty("kind", "reading")
        self.area.setAccessibleName(self.windowTitle())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 14)
        column.setSpacing(10)
        column.addLayout(self._head(country))
        column.addWidget(self.area, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self, country: str) -> QVBoxLayout:
        known = self.tr("Wat bekend is op {day}, en wat niet. Vraag na wat niet bekend is.")
        jumps = QHBoxLayout()
        jumps.setContentsMargins(0, 3, 0, 0)
        jumps.setSpacing(14)
        for chapter in Chapter:
            button = LinkButton(self._desk.say(chapter.heading))
            button.clicked.connect(partial(self._on_jump, chapter))
            self.jumps[chapter] = button
            jumps.addWidget(button)
        jumps.addStretch(1)
        head = QVBoxLayout()
        head.setSpacing(3)
        head.setContentsMargins(14, 0, 14, 0)
        head.addWidget(label(country, "title", wrap=True))
        head.addWidget(label(known.format(day=dutch_date(self.sheet.day)), "muted", wrap=True))
        head.addLayout(jumps)
        return head

    def _fill(self) -> None:
        """Make every part where it will lie: moving a dressed widget dresses it anew."""
        column = QVBoxLayout(self._page)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(10)
        for chapter in Chapter:
            for part in self._chapter(chapter, self._desk.say(chapter.heading)):
                self.starts.setdefault(chapter, part)
                column.addWidget(part)
        column.addStretch(1)

    def _chapter(self, chapter: Chapter, heading: str) -> Iterator[QWidget]:
        """Yield the cards of a chapter under its heading, which one card alone carries itself."""
        sections = self.sheet.chapter(chapter)
        if any(section.title for section in sections):
            above = label(heading, "heading")
            above.setContentsMargins(0, 8, 0, 0)
            yield above
        for section in sections:
            title = self._desk.translate(section.title) or heading
            kind = "strong" if section.title else "heading"
            card = SheetCard(section, self._desk, title, kind, self._page)
            self.cards[chapter, section.id] = card
            yield card

    def _on_jump(self, chapter: Chapter, _checked: bool = False) -> None:
        self.go_to(chapter)
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Stay inside the window that it lies over."""
        parent = self.parentWidget()
        within = parent.window().size() if parent is not None else None
        width = _WIDTH if within is None else min(_WIDTH, within.width() - _EDGE)
        height = _HEIGHT if within is None else min(_HEIGHT, within.height() - _EDGE)
        self.resize(width, max(_LEAST_HEIGHT, height))
