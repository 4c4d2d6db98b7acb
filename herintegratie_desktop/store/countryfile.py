"""Read the countries, what the lists say of them and, when asked, their names in all languages."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from importlib.resources.abc import Traversable
from typing import NamedTuple, TypeVar

from herintegratie_desktop.core.countries import Countries, Country, Names
from herintegratie_desktop.core.facts import Certainty, Entry
from herintegratie_desktop.core.values import dataclass

COUNTRIES_FILE = "countries.csv"
NAMES_FILE = "country_names.csv"
FACTS_FOLDER = "facts"
EVERY_OTHER = "*"
"""Stands in a list for every country that has no row of its own there."""

_COUNTRY_COLUMNS = [
    "code", "alpha3", "name_nl", "name_en", "old_names", "eu_eea_swiss", "note", "note_source",
]  # fmt: skip
_LIST_COLUMNS = [
    "code", "value", "since", "until", "seen_until", "note", "source", "version", "certainty",
]  # fmt: skip
_YES_NO = {"yes": True, "no": False}
_VALUES = {"yes": True, "no": False, "unclear": None, "special": True}
_CERTAINTIES = {str(certainty): certainty for certainty in Certainty}
_ALPHA2 = re.compile(r"[A-Z]{2}")
_ALPHA3 = re.compile(r"[A-Z]{3}")

_T = TypeVar("_T")
_Entries = dict[str, tuple[Entry, ...]]


class BadCountryFileError(Exception):
    """A country file cannot be used; the message names file, line and column and what to write."""


def read_countries(folder: Traversable) -> Countries:
    """Read `countries.csv` of a folder and the lists in its folder `facts`.

    Names in other languages (`country_names.csv`) are read at the first search or the first name
    asked for in such a language.
    """
    rows = list(_once(_rows(folder / COUNTRIES_FILE, _COUNTRY_COLUMNS)))
    codes = {row["code"] for row in rows}
    lists = _Lists(
        *(_read_list(folder / FACTS_FOLDER / f"{name}.csv", codes) for name in _Lists._fields)
    )
    countries = tuple(_country(row, lists) for row in rows)
    return Countries(countries, partial(read_names, folder / NAMES_FILE))


class _Lists(NamedTuple):
    """The entries of each list, by code; a field has the name of its file."""

    visa: _Entries
    dac: _Entries
    eurp: _Entries
    iom: _Entries


def _country(row: _Row, lists: _Lists) -> Country:
    return Country(
        code=row["code"],
        alpha3=_in_form(row, "alpha3", _ALPHA3, "SYR"),
        name_nl=row.filled("name_nl"),
        name_en=row.filled("name_en"),
        old_names=tuple(row["old_names"].split(";")) if row["old_names"] else (),
        eu_eea_swiss=_chosen(row, "eu_eea_swiss", _YES_NO),
        visa=_of(lists.visa, row),
        dac=_of(lists.dac, row),
        eurp_entry=_of(lists.eurp, row)[0],
        iom=_of(lists.iom, row),
        note=row["note"],
        note_source=row.filled("note_source") if row["note"] else "",
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a file, with its place for what may have to be said of it."""

    path: Traversable
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def refusal(self, column: str, what: str) -> BadCountryFileError:
        place = f"{self.path.name}, regel {self.line}, kolom {column}"
        return BadCountryFileError(f"{place}: {what}")

    def filled(self, column: str) -> str:
        if not self[column]:
            raise self.refusal(column, "is leeg. Vul deze kolom in.")
        return self[column]


def _rows(path: Traversable, columns: list[str]) -> Iterator[_Row]:
    table = _table(path)
    _, head = next(table, (1, []))
    if head != columns:
        wanted = ",".join(columns)
        raise BadCountryFileError(f"{path.name}, regel 1: schrijf als kolommen {wanted}")
    for line, cells in table:
        if len(cells) != len(columns):
            raise BadCountryFileError(
                f"{path.name}, regel {line}: heeft {len(cells)} kolommen. Schrijf er {len(columns)}"
                "; zet een tekst met een komma tussen aanhalingstekens."
            )
        yield _Row(path, line, dict(zip(columns, cells, strict=True)))


def _table(path: Traversable) -> Iterator[tuple[int, list[str]]]:
    """Yield line number and cells; a file that is away or not readable as text is refused."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        for cells in reader:
            yield reader.line_num, cells
    except OSError as error:
        raise BadCountryFileError(
            f"{path.name}: kan niet worden gelezen ({path}). Zet het bestand terug."
        ) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadCountryFileError(
            f"{path.name}: is geen kommabestand in UTF-8. Sla het zo op: CSV UTF-8."
        ) from error


def _once(rows: Iterator[_Row]) -> Iterator[_Row]:
    seen: set[str] = set()
    for row in rows:
        if _in_form(row, "code", _ALPHA2, "SY") in seen:
            raise row.refusal(
                "code", f"{row['code']} staat er twee keer. Schrijf elk land een keer."
            )
        seen.add(row["code"])
        yield row


def _read_list(path: Traversable, codes: set[str]) -> _Entries:
    """Read one list: entries by code, in order of time, with one for every other country."""
    found: dict[str, tuple[Entry, ...]] = {}
    # Most rows differ in nothing but their code: one entry serves them all, and start-up is quick.
    known: dict[tuple[str, ...], Entry] = {}
    for row in _rows(path, _LIST_COLUMNS):
        code, *rest = row.cells.values()
        if code not in codes and code != EVERY_OTHER:
            raise row.refusal("code", f"“{code}” staat niet in countries.csv. Verbeter de code.")
        entry = known.get(tuple(rest)) or known.setdefault(tuple(rest), _entry(row))
        earlier = found.get(code, ())
        if earlier and not _follows(earlier[-1], entry):
            raise row.refusal(
                "since", f"begint voor het einde van de vorige regel van {code}. Pas een dag aan."
            )
        found[code] = (*earlier, entry)
    if EVERY_OTHER not in found:
        raise BadCountryFileError(
            f"{path.name}: er is geen regel met code {EVERY_OTHER} voor alle andere landen."
        )
    return found


def _entry(row: _Row) -> Entry:
    entry = Entry(
        value=_chosen(row, "value", _VALUES),
        source=row.filled("source"),
        version=row.filled("version"),
        certainty=_chosen(row, "certainty", _CERTAINTIES),
        note=row["note"],
        since=_day(row, "since"),
        until=_day(row, "until"),
        seen_until=_day(row, "seen_until"),
        special=row["value"] == "special",
    )
    if entry.since and entry.until and entry.until < entry.since:
        raise row.refusal("until", "ligt voor since. Draai de dagen om.")
    return entry


def _follows(earlier: Entry, later: Entry) -> bool:
    return bool(earlier.until and later.since and earlier.until < later.since)


def _of(entries: _Entries, row: _Row) -> tuple[Entry, ...]:
    return entries.get(row["code"]) or entries[EVERY_OTHER]


def _in_form(row: _Row, column: str, form: re.Pattern[str], example: str) -> str:
    if form.fullmatch(row[column]):
        return row[column]
    length = len(example)
    raise row.refusal(
        column, f"“{row[column]}” is geen landcode. Schrijf {length} hoofdletters, zoals {example}."
    )


def _chosen(row: _Row, column: str, choices: dict[str, _T]) -> _T:
    if row[column] in choices:
        return choices[row[column]]
    wanted = ", ".join(choices)
    raise row.refusal(column, f"“{row[column]}” is niet bekend. Schrijf een van: {wanted}.")


def _day(row: _Row, column: str) -> date | None:
    if not row[column]:
        return None
    try:
        return date.fromisoformat(row[column])
    except ValueError as error:
        what = f"“{row[column]}” is geen dag. Schrijf jaar-maand-dag, zoals 2025-12-31."
        raise row.refusal(column, what) from error


def read_names(path: Traversable) -> Names:
    """Read names, a column a language; an empty cell means that it has none for a country."""
    table = _table(path)
    _, languages = next(table, (1, ["code"]))
    names: dict[str, dict[str, str]] = {language: {} for language in languages[1:]}
    for line, (code, *others) in table:
        if len(others) != len(names):
            raise BadCountryFileError(
                f"{path.name}, regel {line}: heeft {len(others) + 1} kolommen. "
                f"Schrijf er {len(languages)}."
            )
        for language, name in zip(languages[1:], others, strict=True):
            names[language][code] = name
    return names
