"""An official list before it is loaded: its faults, its rows, and which countries change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.countries import Countries, Country, ListStanding, OfficialList
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.store.officialfile import OfficialRow, official_entries
from herintegratie_desktop.store.officiallist import OfficialFault, OfficialReading
from herintegratie_desktop.ui.kit.dayfield import DayEdit
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.waiting import after_painting
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    PrimaryButton,
    SecondaryButton,
    scrolled,
)
from herintegratie_desktop.ui.rules.impact_card import ImpactCard
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.said import NOTHING, day_said
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import EDGE, row_of
from herintegratie_desktop.ui.texts import capitalised

_TABLE_HEIGHT = 260
_COUNTS = {
    True: words("komt in aanmerking"),
    False: words("komt niet in aanmerking"),
    None: words("navragen bij DT&V"),
}


class CountryListPanel(QWidget):
    """``done`` comes after the list was loaded; nothing is kept before that."""

    done = Signal()
    left = Signal()

    def __init__(
        self, bridge: OfficeBridge, name: str, raw: bytes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._name, self._raw = bridge, name, raw
        self._reading: OfficialReading | None = None
        self.verdict = Banner()
        self.faults = ReadingTable(
            self.tr("Wat er niet klopt"),
            (
                Column(self.tr("Regel"), 74, figures=True),
                Column(self.tr("Kolom"), 130),
                Column(self.tr("Er staat"), 170),
                Column(self.tr("Wat te doen")),
            ),
        )
        self.changes = ReadingTable(
            self.tr("Landen die anders komen te staan"),
            (
                Column(self.tr("Land")),
                Column(self.tr("Nu"), 240),
                Column(self.tr("Met deze lijst"), 240),
            ),
            breaks=False,
        )
        self.preview = ReadingTable(
            self.tr("De lijst zoals zij gelezen is"),
            (
                Column(self.tr("Land"), 190),
                Column(self.tr("Code"), 70),
                Column(self.tr("Van"), 110),
                Column(self.tr("Tot en met"), 110),
                Column(self.tr("Opmerking")),
            ),
        )
        self.source, self.version, self.since = TextLine(), TextLine(), DayEdit()
        self.impact = ImpactCard(bridge)
        self.load_button = PrimaryButton(self.tr("Inlezen en gebruiken"))
        self.cancel_button = SecondaryButton(self.tr("Annuleren"))
        self._fields()
        self._build()
        self.load_button.clicked.connect(lambda _=False: self._on_load())
        self.cancel_button.clicked.connect(lambda _=False: self._on_cancel())

    def _fields(self) -> None:
        self.source_row = FieldRow(
            self.tr("Bron"),
            self.source,
            hint=self.tr("Van wie komt de lijst, en waar staat zij?"),
        )
        self.version_row = FieldRow(
            self.tr("Uitgave"),
            self.version,
            hint=self.tr("Leeg: de dag van vandaag."),
            optional=True,
        )
        self.since_row = FieldRow(
            self.tr("Telt mee vanaf"),
            self.since,
            hint=self.tr("Leeg: op elke dag."),
            optional=True,
        )
        self.source.typed.connect(lambda _: self.source_row.show_error(""))
        self.since.textEdited.connect(lambda _: self.since_row.show_error(""))

    def _build(self) -> None:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(EDGE, 0, EDGE, 12)
        inside.setSpacing(14)
        about = Card(self._name)
        about.add(self.verdict)
        inside.addWidget(about)
        self._asked = self._origin()
        self._mistakes = self._listed(self.tr("Verbeter dit in het bestand"), self.faults)
        self._turned = self._listed(self.tr("Landen die anders komen te staan"), self.changes)
        self._read = self._listed(self.tr("De lijst zoals zij gelezen is"), self.preview)
        self._answers = (self._asked, self._turned, self.impact, self._read, self.load_button)
        for part in (self._mistakes, self._asked, self._turned, self.impact, self._read):
            inside.addWidget(part)
        inside.addStretch(1)
        self._mistakes.hide()
        for each in self._answers:
            each.hide()
        foot = row_of(self.load_button, self.cancel_button)
        foot.setContentsMargins(EDGE, 0, EDGE, 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(page), 1)
        column.addLayout(foot)

    def _origin(self) -> Card:
        card = Card(self.tr("Waar komt de lijst vandaan?"))
        card.add(self.source_row)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self.version_row, 1)
        pair.addWidget(self.since_row)
        card.add(pair)
        return card

    def _listed(self, title: str, table: ReadingTable) -> Card:
        card = Card(title)
        table.setFixedHeight(_TABLE_HEIGHT)
        card.add(table)
        return card

    def start(self) -> None:
        """Say that the file is being looked through, and do that."""
        self.verdict.show_message("info", self.tr("Het bestand wordt nagekeken…"))
        self.cancel_button.setFocus()
        after_painting(self, self._look)

    def rest(self) -> None:
        """Look no further."""
        self.impact.run.cancel()

    def _look(self) -> None:
        refused = self._bridge.refusal(self._read_it)
        if refused:
            self.verdict.show_message("error", refused)
            return
        reading = self._reading
        if reading is None:
            return
        if reading.errors:
            self._show_faults(reading.errors)
        else:
            self._show_reading(reading)

    def _read_it(self) -> None:
        self._reading = self._bridge.office.read_country_list(self._raw)

    def _show_faults(self, errors: tuple[OfficialFault, ...]) -> None:
        lead = self.tr("%n plaats(en) in het bestand kloppen niet.", "", len(errors))
        self.verdict.show_message(
            "error", self.tr(" De lijst van nu blijft in gebruik."), lead=lead
        )
        self.faults.show_rows([self._fault(each) for each in errors])
        self._mistakes.show()

    def _fault(self, each: OfficialFault) -> tuple[str, ...]:
        said = self._bridge.desk.say(each.phrase)
        return (str(each.line), each.column or NOTHING, each.text or NOTHING, capitalised(said))

    def _show_reading(self, reading: OfficialReading) -> None:
        count = len({row.code for row in reading.rows})
        self.verdict.show_message("good", self.tr("%n land(en) gelezen, zonder fouten.", "", count))
        countries, day = self._bridge.desk.guide.countries, self._bridge.desk.today
        self.preview.show_rows([self._row(each) for each in reading.rows])
        other = countries.with_official(self._official(reading))
        turned = sorted(self._changed(countries, other, day), key=lambda row: row[0].casefold())
        self.changes.show_rows(turned)
        title = self.tr("%n land(en) komen vandaag anders te staan", "", len(turned))
        self._turned.show_title(title)
        self.changes.setVisible(bool(turned))
        for part in self._answers:
            part.show()
        self.impact.look(replace(self._bridge.desk.guide, countries=other))
        self.source.setFocus()

    def _row(self, each: OfficialRow) -> tuple[str, ...]:
        name = self._bridge.desk.country(each.code)
        return (name, each.code, day_said(each.since), day_said(each.until), each.note)

    def _official(self, reading: OfficialReading) -> OfficialList:
        entries = official_entries(reading.rows, self._name, self._name)
        who = self._bridge.vault.user
        return OfficialList(self._bridge.desk.today, who, self._name, self._name, entries)

    def _changed(self, now: Countries, then: Countries, day: date) -> Iterator[tuple[str, ...]]:
        said = self._bridge.desk.translate
        for country in now:
            before, after = _counts(now, country, day), _counts(then, country, day)
            if before != after:
                name = self._bridge.desk.country(country.code)
                yield (name, said(_COUNTS[before]), said(_COUNTS[after]))

    def _on_load(self) -> None:
        if not self._is_complete():
            return
        self.impact.run.cancel()
        refused = self._bridge.change(self._load)
        if refused:
            self.verdict.show_message("error", refused)
        else:
            self.done.emit()

    def _is_complete(self) -> bool:
        if self.since.text().strip() and self.since.day() is None:
            said = self.tr("Schrijf dag, maand en jaar, zoals 02-11-2026, of laat dit leeg.")
            self.since_row.show_error(said)
            self.since_row.focus_field()
            return False
        if not self.source.text().strip():
            self.source_row.show_error(self.tr("Schrijf waar de lijst vandaan komt."))
            self.source_row.focus_field()
            return False
        return True

    def _load(self) -> None:
        self._bridge.office.load_country_list(
            self._raw,
            self._name,
            self.source.text().strip(),
            version=self.version.text().strip(),
            since=self.since.day(),
        )

    def _on_cancel(self) -> None:
        self.impact.run.cancel()
        self.left.emit()


def _counts(countries: Countries, country: Country, day: date) -> bool | None:
    """Return whether a list lets somebody in; None when that has to be asked."""
    fact = countries.on_official_list(country.code, day)
    if fact is not None and fact.value is not None:
        return fact.value
    return True if country.derived_list(day) is ListStanding.AND else None
