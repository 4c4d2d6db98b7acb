"""The country list: derived until an office loads the official one, and where each country is."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from herintegratie_desktop.core.countries import Countries, Country, ListStanding
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.store.officelists import CountryList
from herintegratie_desktop.ui.files import choose_file
from herintegratie_desktop.ui.kit.fields import SearchBox
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    PrimaryButton,
    SecondaryButton,
    label,
)
from herintegratie_desktop.ui.rules.country_list_panel import CountryListPanel
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.said import NOTHING, day_said, moment_said
from herintegratie_desktop.ui.rules.sure import sure
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import Topic, row_of

_STANDINGS = {
    ListStanding.AND: words("visumplichtig en op de DAC-lijst"),
    ListStanding.OR_ONLY: words("een van beide: visumplicht of DAC-lijst"),
    ListStanding.NEITHER: words("geen van beide"),
}
_OFFICIAL = {True: words("op de lijst"), False: words("niet op de lijst")}
_NOT_YET = words("telt nog niet mee")
_LIST_HEIGHT = 340
_MOST_BYTES = 1024 * 1024


class CountriesTopic(Topic):
    """Says first of all whether the list is the official one."""

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.standing = Banner()
        self.load_button = PrimaryButton(self.tr("Officiële lijst inlezen…"))
        self.drop_button = SecondaryButton(self.tr("Lijst buiten gebruik stellen…"))
        self.search = SearchBox(self.tr("Zoek een land in elke taal"))
        self.count = label("", "muted")
        self.table = ReadingTable(
            self.tr("Landen"),
            (
                Column(self.tr("Land")),
                Column(self.tr("Code"), 70),
                Column(self.tr("Afgeleid uit visumplicht en DAC-lijst"), 280),
                Column(self.tr("Officiële lijst"), 150),
            ),
            breaks=False,
        )
        self.history = ReadingTable(
            self.tr("Eerder ingelezen lijsten"),
            (
                Column(self.tr("Ingelezen"), 150),
                Column(self.tr("Door"), 120),
                Column(self.tr("Bestand"), 170),
                Column(self.tr("Bron en uitgave")),
                Column(self.tr("In gebruik tot"), 150),
            ),
            grows=True,
        )
        self._past = Card(self.tr("Eerder ingelezen lijsten"))
        self._build()
        self.search.searched.connect(lambda _: self._fill())
        self.load_button.clicked.connect(lambda _=False: self._on_load())
        self.drop_button.clicked.connect(lambda _=False: self._on_drop())

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Landenlijst")

    def hint(self) -> str:
        """Say what the topic is for."""
        return self.tr("Welke nationaliteiten in aanmerking komen, en op wiens woord.")

    def entry(self) -> QWidget:
        """Return where the keyboard goes when a part was left."""
        return self.load_button

    def _build(self) -> None:
        self.column.addWidget(self.standing)
        self.column.addLayout(row_of(self.load_button, self.drop_button))
        card = Card(self.tr("De landen vandaag"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.search, 1)
        row.addWidget(self.count)
        card.add(row)
        self.table.setMinimumHeight(_LIST_HEIGHT)
        card.add(self.table)
        self._past.add(self.history)
        self.column.addWidget(card, 1)
        self.column.addWidget(self._past)

    def refresh(self) -> None:
        """Show which list is in force."""
        lists = self.bridge.or_else(self.bridge.office.country_lists, ())
        now = next((each for each in lists if each.replaced_at is None), None)
        self._show_standing(now)
        self.drop_button.setVisible(now is not None)
        self.history.show_rows([self._list(each) for each in lists])
        self._past.setVisible(bool(lists))
        self._fill()

    def rest(self) -> None:
        """Stop looking what a list would change."""
        if isinstance(self.part, CountryListPanel):
            self.part.rest()

    def look_at(self, name: str, raw: bytes) -> CountryListPanel:
        """Show what a file says and would change, before it is loaded."""
        self.message.clear()
        panel = CountryListPanel(self.bridge, name, raw)
        panel.left.connect(self.leave_part)
        panel.done.connect(partial(self._on_done, name))
        self.show_part(panel)
        panel.start()
        return panel

    def _show_standing(self, now: CountryList | None) -> None:
        if now is None:
            said = self.tr(
                " Zij is afgeleid uit de visumplicht en de DAC-lijst van de OESO. Wie op een van "
                "beide ontbreekt, moet bij de DT&V worden nagevraagd."
            )
            lead = self.tr("Dit is niet de officiële landenlijst.")
            self.standing.show_message("warn", said, lead=lead)
            return
        said = self.tr(
            " Ingelezen op {day} door {who} uit {file}. Bron: {source}, uitgave {version}. "
            "Telt mee {since}."
        ).format(
            day=moment_said(now.loaded_at),
            who=now.loaded_by,
            file=now.file_name,
            source=now.official.source,
            version=now.official.version,
            since=self._counts_from(now),
        )
        self.standing.show_message("good", said, lead=self.tr("De officiële lijst is in gebruik."))

    def _counts_from(self, now: CountryList) -> str:
        if now.official.since is None:
            return self.tr("op elke dag")
        return self.tr("vanaf {day}").format(day=dutch_date(now.official.since))

    def _list(self, each: CountryList) -> tuple[str, ...]:
        source = f"{each.official.source} ({each.official.version})"
        until = moment_said(each.replaced_at) if each.replaced_at else self.tr("nu in gebruik")
        return (moment_said(each.loaded_at), each.loaded_by, each.file_name, source, until)

    def _fill(self) -> None:
        countries, typed = self.desk.guide.countries, self.search.text().strip()
        found = countries.search(typed, len(countries)) if typed else self._in_order(countries)
        self.table.show_rows([self._country(countries, each) for each in found])
        self.count.setText(self.tr("%n land(en)", "", len(found)))

    def _in_order(self, countries: Countries) -> tuple[Country, ...]:
        named = self.desk.country
        return tuple(sorted(countries, key=lambda each: named(each.code).casefold()))

    def _country(self, countries: Countries, each: Country) -> tuple[str, ...]:
        said, day = self.desk.translate, self.desk.today
        fact = countries.on_official_list(each.code, day)
        official = NOTHING if countries.official is None else said(_NOT_YET)
        if fact is not None and fact.value is not None:
            official = said(_OFFICIAL[fact.value])
        derived = said(_STANDINGS[each.derived_list(day)])
        return (self.desk.country(each.code), each.code, derived, official)

    def _on_load(self) -> None:
        path = choose_file(
            self,
            self.tr("Officiële landenlijst inlezen"),
            self.tr("Landenlijst (*.csv);;Alles (*)"),
        )
        if path is None:
            return
        try:
            with path.open("rb") as file:
                raw = file.read(_MOST_BYTES + 1)
        except OSError:
            said = self.tr("{file} kan niet worden gelezen. Kies het bestand opnieuw.")
            self.say_refused(said.format(file=path.name))
            return
        self.look_at(path.name, raw)

    def _on_drop(self) -> None:
        said = self.tr(
            "Zonder de officiële lijst geldt weer de afgeleide. De lijst blijft in de geschiedenis."
        )
        question = self.tr("Lijst buiten gebruik stellen?")
        if not sure(self, question, said, self.tr("Buiten gebruik stellen")):
            return
        refused = self.bridge.change(self.bridge.office.drop_country_list)
        if refused:
            self.say_refused(refused)
        else:
            self.say_done(self.tr("De afgeleide lijst is weer in gebruik."))

    def _on_done(self, name: str) -> None:
        self.leave_part()
        said = self.tr("{file} is ingelezen op {day}. Dossiers worden er vanaf nu aan getoetst.")
        self.say_done(said.format(file=name, day=day_said(self.desk.today)))
