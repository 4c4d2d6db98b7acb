"""`rules countries`: look an official country list through, and load it in a vault."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call, a_day, ask_json
from herintegratie_desktop.commands.faults import UnusableError, reading, unusable
from herintegratie_desktop.commands.guiding import guide_for
from herintegratie_desktop.commands.layout import columns
from herintegratie_desktop.commands.openvault import ask_vault, opened
from herintegratie_desktop.commands.rules_office import office_faults
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.core.countries import Countries
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.store.officialfile import OfficialRow
from herintegratie_desktop.store.officiallist import (
    MOST_BYTES,
    OfficialFault,
    OfficialReading,
    read_official,
)

if TYPE_CHECKING:
    from herintegratie_desktop.store.officelists import CountryList

_FAULTS_HEADING = ("regel", "kolom", "er staat", "wat te doen")
_ROWS_HEADING = ("code", "land", "van", "tot en met", "opmerking")
_ONLY_LOADING = ("source", "version", "since")
_MOST_SHOWN = 40


def describe(parser: ArgumentParser) -> None:
    """Say which list, and whether it is loaded, in which vault, with which origin."""
    parser.add_argument("file", metavar="BESTAND.csv", help="kolommen: land, van, tot, opmerking")
    parser.add_argument("--load", action="store_true", help="laad de lijst in de kluis")
    parser.add_argument("--source", metavar="TEKST", help="waar de lijst vandaan komt")
    parser.add_argument("--version", metavar="TEKST", help="de uitgave van de lijst")
    parser.add_argument(
        "--since", metavar="DATUM", type=a_day, help="de eerste dag waarop zij telt, JJJJ-MM-DD"
    )
    ask_vault(parser)
    ask_json(parser)


def run(call: Call) -> int:
    """Print what is read, or the table of faults; 0 when there are none, else 1."""
    path = Path(call.asked.file)
    with reading(path), path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1)
    if call.asked.load:
        return _load(call, path, raw)
    _refuse_origin(call)
    countries = guide_for(call).countries
    found = read_official(raw, countries)
    if call.asked.json:
        say_json(_document(found, countries))
    else:
        say(*_report(found, countries))
    return 1 if found.errors else 0


def _refuse_origin(call: Call) -> None:
    for name in _ONLY_LOADING:
        if getattr(call.asked, name) is not None:
            what = "hoort bij het laden; geef ook --load, of laat dit weg"
            raise unusable("herintegratie rules countries", f"--{name}", what)


def _load(call: Call, path: Path, raw: bytes) -> int:
    asked = call.asked
    with opened(call) as vault, office_faults(path):
        found = vault.office.read_country_list(raw)
        if found.errors:
            raise UnusableError(*(f"{path}: {_place(f)}: {f.phrase.said()}" for f in found.errors))
        loaded = vault.office.load_country_list(
            raw, path.name, asked.source or "", version=asked.version or "", since=asked.since
        )
        countries = vault.office.guide().countries
    if asked.json:
        say_json({**_document(found, countries), "loaded": _loaded_document(loaded)})
    else:
        say(f"geladen: {path.name}, {_counted(found)}; bron: {loaded.official.source}")
    return 0


def _place(fault: OfficialFault) -> str:
    return f"regel {fault.line}" + (f", kolom {fault.column}" if fault.column else "")


def _counted(found: OfficialReading) -> str:
    codes = len({row.code for row in found.rows})
    return "1 land" if codes == 1 else f"{codes} landen"


def _report(found: OfficialReading, countries: Countries) -> Iterator[str]:
    if found.errors:
        count = len(found.errors)
        points = "1 punt klopt" if count == 1 else f"{count} punten kloppen"
        yield f"De lijst kan nog niet worden geladen: {points} niet."
        yield ""
        yield from columns([_FAULTS_HEADING, *map(_fault_row, found.errors)], right=(0,))
        return
    yield f"De lijst kan worden geladen: {_counted(found)}."
    yield ""
    shown = [_row(row, countries) for row in found.rows[:_MOST_SHOWN]]
    yield from columns([_ROWS_HEADING, *shown])
    if len(found.rows) > _MOST_SHOWN:
        yield f"… en nog {len(found.rows) - _MOST_SHOWN} regels (alles: --json)"


def _fault_row(fault: OfficialFault) -> tuple[str, ...]:
    return (str(fault.line), fault.column or "-", fault.text or "-", fault.phrase.said())


def _row(row: OfficialRow, countries: Countries) -> tuple[str, ...]:
    since, until = (dutch_date(day) if day else "-" for day in (row.since, row.until))
    return (row.code, countries.name(row.code), since, until, row.note or "-")


def _document(found: OfficialReading, countries: Countries) -> dict[str, Any]:
    return {
        "sound": not found.errors,
        "countries": [
            {
                "code": row.code,
                "name": countries.name(row.code),
                "since": row.since.isoformat() if row.since else None,
                "until": row.until.isoformat() if row.until else None,
                "note": row.note,
                "line": row.line,
            }
            for row in found.rows
        ],
        "faults": [
            {"line": f.line, "column": f.column, "text": f.text, "message": f.phrase.said()}
            for f in found.errors
        ],
    }


def _loaded_document(loaded: CountryList) -> dict[str, Any]:
    since = loaded.official.since
    return {
        "at": loaded.loaded_at.isoformat(),
        "by": loaded.loaded_by,
        "file": loaded.file_name,
        "sha256": loaded.digest,
        "source": loaded.official.source,
        "version": loaded.official.version,
        "since": since.isoformat() if since else None,
    }
