"""The names of a country and what the lists say of it on a day, as rows of its sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from herintegratie_desktop.core.countries import Countries, Country, ListStanding
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.facts import Certainty, Fact
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.sheet_rows import (
    NO,
    UNKNOWN,
    YES,
    Chapter,
    Row,
    Section,
    Standing,
    joined,
)

SPECIAL = words("ja, met bijzondere bepalingen")
_DERIVED = {
    ListStanding.AND: words("op beide – afgeleid, niet de officiële landenlijst"),
    ListStanding.OR_ONLY: words("op één van beide – afgeleid, niet de officiële landenlijst"),
    ListStanding.NEITHER: words("op geen van beide – afgeleid, niet de officiële landenlijst"),
}
_LEFT_OPEN = words("niet te zeggen, de lijsten laten dit land open – afgeleid, niet de officiële")
_DERIVED_FROM = words("Afgeleid: de visumverordening en de OESO-lijst naast elkaar gelegd")
_DERIVED_VERSION = words("zie de regels hierboven")
_YEAR = words("{years}: {answer}")
_UNREAD_YEAR = words("{years}: {answer} (niet nagezien)")
_NOT_READ = words("Voor deze dag is geen lijst gelezen.")
_NOT_LOADED = words("niet ingelezen – laad de lijst als uw organisatie die heeft")
_OFFICIAL = words("Landenlijst herintegratieondersteuning van de DT&V en IOM")
_NOT_PUBLIC = words("niet openbaar gevonden")
_NOT_YET = words("De ingelezen lijst geldt nog niet op {day}.")


def names_of(country: Country) -> Section:
    """Return what a country is called here and was called before."""
    old = ", ".join(country.old_names)
    rows = (
        _name(words("Nederlands"), country.name_nl),
        _name(words("Engels"), country.name_en),
        _name(words("Landcodes"), f"{country.code}, {country.alpha3}"),
        _name(words("Ook te vinden als"), old or Phrase(words("geen opgenomen"))),
    )
    return Section(Chapter.NAMES, "names", rows)


def _name(label: str, name: str | Phrase) -> Row:
    """Return a name as it is: as a value it is not said in another language."""
    return Row(Phrase(label), Phrase("{name}", {"name": name}), Standing.TOLD)


def lists_of(country: Country, countries: Countries, day: date) -> Section:
    """Return what each list says of a country on a day."""
    visa, dac = country.needs_visa(day), country.is_dac(day)
    rows = (
        answer_row(words("Visumplicht van onderdanen"), visa),
        answer_row(words("Ontwikkelingsland (OESO-lijst)"), dac),
        Row(Phrase(words("OESO-lijst per jaar")), _by_year(country, day), Standing.TOLD, dac),
        _derived(country, day),
        _official(countries, country.code, day),
        answer_row(words("Landenlijst van IOM"), country.on_iom_list(day)),
        *_noted(country),
    )
    return Section(Chapter.LISTS, "lists", rows)


def answer_row(label: str, fact: Fact, *, special: bool = False) -> Row:
    """Return a row that says yes, no or not known, as a list does."""
    said = SPECIAL if special else {True: YES, False: NO, None: UNKNOWN}[fact.value]
    return Row(Phrase(label), Phrase(said), Standing.of(fact.value), fact)


def _by_year(country: Country, day: date) -> Phrase:
    """Return the answers of the list since its first year, equal years taken together."""
    first = country.dac[0].since
    years = range(first.year if first else day.year, day.year + 1)
    told = [
        _years([year for year, _ in group], value, is_unread)
        for (value, is_unread), group in groupby(
            ((year, country.is_dac(min(day, date(year, 12, 31)))) for year in years),
            key=lambda each: (each[1].value, each[1].seen_until is not None),
        )
    ]
    return joined(told, "; ") if told else Phrase(_NOT_READ)


def _years(years: list[int], value: bool | None, is_unread: bool) -> Phrase:
    span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    answer = Phrase({True: YES, False: NO, None: UNKNOWN}[value])
    return Phrase(_UNREAD_YEAR if is_unread else _YEAR, {"years": span, "answer": answer})


def _derived(country: Country, day: date) -> Row:
    standing = country.derived_list(day)
    answers = (country.needs_visa(day).value, country.is_dac(day).value)
    value = {ListStanding.AND: True, ListStanding.NEITHER: False}.get(standing)
    said = _DERIVED[standing]
    if value is False and None in answers:
        value, said = None, _LEFT_OPEN
    return Row(
        Phrase(words("Beide lijsten naast elkaar")),
        Phrase(said),
        Standing.of(value),
        Fact(value, _DERIVED_FROM, _DERIVED_VERSION, Certainty.LOW),
        is_derived=True,
    )


def _official(countries: Countries, code: str, day: date) -> Row:
    label = words("Officiële landenlijst")
    fact = countries.on_official_list(code, day)
    if fact is not None:
        return answer_row(label, fact)
    said, nothing = Phrase(_NOT_LOADED), Fact(None, _OFFICIAL, _NOT_PUBLIC, Certainty.UNKNOWN)
    if countries.official is not None:
        said = Phrase(_NOT_YET, {"day": dutch_date(day)})
    return Row(Phrase(label), said, Standing.UNKNOWN, nothing)


def _noted(country: Country) -> Iterator[Row]:
    if country.note:
        fact = Fact(None, country.note_source, "", Certainty.HIGH)
        yield Row(Phrase(words("Let op")), Phrase(country.note), Standing.TOLD, fact)
