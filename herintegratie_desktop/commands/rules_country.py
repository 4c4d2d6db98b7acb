"""`rules country`: the sheet of a country on a day."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from herintegratie_desktop.commands.asking import Call, ask_day, ask_json
from herintegratie_desktop.commands.guiding import ask_guide, guide_for
from herintegratie_desktop.commands.layout import bullets
from herintegratie_desktop.commands.saying import complain, say, say_json
from herintegratie_desktop.core.countries import Countries, Country
from herintegratie_desktop.core.country_sheet import CountrySheet, Row, Section, country_sheet
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.facts import Fact

_MOST_OFFERED = 5


def describe(parser: ArgumentParser) -> None:
    """Say what can be asked about a country."""
    parser.add_argument(
        "country", metavar="LAND", nargs="+", help="landcode of naam, in welke taal dan ook"
    )
    ask_guide(parser)
    ask_day(parser)
    ask_json(parser)


def run(call: Call) -> int:
    """Print the sheet; 1 when the name is no country, or more than one."""
    asked, guide = " ".join(call.asked.country), guide_for(call)
    found = guide.countries.named(asked)
    if len(found) != 1:
        complain(f"herintegratie rules country: {_refusal(asked, found, guide.countries)}")
        return 1
    sheet = country_sheet(found[0].code, guide, call.day)
    if call.asked.json:
        say_json(sheet_document(sheet))
    else:
        say(*sheet_lines(sheet))
    return 0


def _refusal(asked: str, found: tuple[Country, ...], countries: Countries) -> str:
    if found:
        return f"{asked} kan meer dan één land zijn; kies uit: {_offered(found)}"
    near = countries.search(asked, _MOST_OFFERED) or countries.near(asked, _MOST_OFFERED)
    if near:
        return f"{asked} is geen land; bedoelt u een van deze: {_offered(near)}"
    return f"{asked} is geen land; geef een landcode of een naam, zoals SY of Syrië"


def _offered(countries: tuple[Country, ...]) -> str:
    return ", ".join(f"{each.code} ({each.name_nl})" for each in countries)


def sheet_lines(sheet: CountrySheet) -> Iterator[str]:
    """Yield a sheet for people: every row with its answer, and the sources below each part."""
    yield f"{sheet.name} ({sheet.code}) op {dutch_date(sheet.day)}"
    chapter = None
    for section in sheet.sections:
        if section.chapter is not chapter:
            chapter = section.chapter
            yield from ("", chapter.heading.said())
        if section.title:
            yield from ("", section.title)
        yield from bullets(_said(row) for row in section.rows)
        yield from (f"    bron: {_source(each.fact)}" for each in section.sources)


def _said(row: Row) -> str:
    notes = _notes(row.fact) if row.fact is not None else ()
    added = "".join(f" ({note.rstrip('.')})" for note in notes)
    return f"{row.label.said()}: {row.value.said()}{added}"


def _notes(fact: Fact) -> Iterator[str]:
    if fact.note:
        yield fact.note
    if fact.caveat is not None:
        yield fact.caveat.said()


def _source(fact: Fact) -> str:
    version = f" ({fact.version})" if fact.version else ""
    return f"{fact.source}{version}; zekerheid: {fact.certainty.words}"


def sheet_document(sheet: CountrySheet) -> dict[str, Any]:
    """Return a sheet as JSON; `standing` is yes, no, unknown, or told for text."""
    return {
        "country": sheet.code,
        "name": sheet.name,
        "on": sheet.day.isoformat(),
        "sections": [_section(section) for section in sheet.sections],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "chapter": section.chapter.value,
        "id": section.id,
        "title": section.title,
        "rows": [_row(row) for row in section.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "label": row.label.said(),
        "value": row.value.said(),
        "standing": row.standing.value,
        "derived": row.is_derived,
        "fact": None if row.fact is None else _fact(row.fact),
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "source": fact.source,
        "version": fact.version,
        "certainty": fact.certainty.value,
        "note": fact.note,
        "caveat": "" if fact.caveat is None else fact.caveat.said(),
    }
