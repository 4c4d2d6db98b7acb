"""What the lists say of a country, quietly: each fact with its source and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.core.countries import Country, ListStanding
from herintegratie_desktop.core.facts import Fact
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.paint import rounded
from herintegratie_desktop.ui.kit.widgets import label

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Shown:
    """One fact in words: what it is about, the answer, and the small print beneath."""

    title: str
    answer: str
    small: str


def facts_of(desk: Desk, country: Country, day: date) -> tuple[Shown, ...]:
    """Return what is known of a country on a day, in words."""
    special = country.eurp_is_special and bool(country.eurp().value)
    lists = (
        (translate("CountryFacts", "Visumplicht van onderdanen"), country.needs_visa(day), False),
        (translate("CountryFacts", "Ontwikkelingsland (OESO-lijst)"), country.is_dac(day), False),
        (translate("CountryFacts", "EURP"), country.eurp(), special),
        (translate("CountryFacts", "Landenlijst van IOM"), country.on_iom_list(day), False),
    )
    said = [_shown(desk, title, fact, special=mark) for title, fact, mark in lists]
    official = desk.guide.countries.on_official_list(country.code, day)
    if official is not None:
        title = translate("CountryFacts", "Officiële landenlijst")
        said.insert(0, _shown(desk, title, official, special=False))
    note = (desk.translate(country.note), desk.translate(country.note_source))
    notes = [Shown(translate("CountryFacts", "Let op"), *note)] if country.note else []
    return (*said, _standing(country, day), *notes)


def _shown(desk: Desk, title: str, fact: Fact, *, special: bool) -> Shown:
    return Shown(title, _answer(fact, special=special), "\n".join(_small_print(desk, fact)))


def _answer(fact: Fact, *, special: bool) -> str:
    if special:
        return translate("CountryFacts", "ja, met bijzondere bepalingen")
    if fact.value is None:
        return translate("CountryFacts", "niet bekend")
    return translate("CountryFacts", "ja") if fact.value else translate("CountryFacts", "nee")


def _small_print(desk: Desk, fact: Fact) -> Iterator[str]:
    if fact.note:
        yield desk.translate(fact.note)
    certainty = desk.translate(fact.certainty.words)
    yield f"{desk.translate(fact.source)} ({desk.translate(fact.version)}) · {certainty}"
    if fact.caveat is not None:
        yield desk.say(fact.caveat)


def _standing(country: Country, day: date) -> Shown:
    answers = {
        ListStanding.AND: translate("CountryFacts", "visumplicht én ontwikkelingsland"),
        ListStanding.OR_ONLY: translate("CountryFacts", "één van beide"),
        ListStanding.NEITHER: translate("CountryFacts", "geen van beide"),
    }
    return Shown(
        translate("CountryFacts", "Beide lijsten naast elkaar"),
        answers[country.derived_list(day)],
        translate("CountryFacts", "Afgeleid, niet de officiële landenlijst."),
    )


class CountryFacts(QWidget):
    """A small box beside the country of return; empty while none is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._code = ""
        self.facts: tuple[Shown, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 13, 16, 14)
        self._column.setSpacing(1)
        self.hide()

    def show_country(self, code: str) -> None:
        """Show what is known of a country by its code."""
        if code == self._code:
            return
        self._code = code
        country = self._desk.guide.countries.by_code(code)
        found = facts_of(self._desk, country, self._desk.today) if country else ()
        self._show(found)

    def text(self) -> str:
        """Return what the box says, a line for each fact."""
        return "\n".join(f"{each.title}: {each.answer}. {each.small}" for each in self.facts)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ground that lies lower than the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = rounded(QRectF(self.rect()), 8)
        painter.fillPath(shape, QColor(current_tokens().sunken))
        painter.end()

    def _show(self, facts: tuple[Shown, ...]) -> None:
        self.facts = facts
        while self._column.count():
            item = self._column.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, fact in enumerate(facts):
            if at:
                self._column.addSpacing(8)
            self._column.addWidget(label(f"{fact.title}: {fact.answer}", "strong", wrap=True))
            self._column.addWidget(label(fact.small, "small", wrap=True))
        self._column.addStretch(1)
        name = self._desk.country(self._code) if facts else ""
        self.setAccessibleName(self.tr("Wat bekend is over {country}").format(country=name))
        self.setAccessibleDescription(self.text())
        self.setVisible(bool(facts))
