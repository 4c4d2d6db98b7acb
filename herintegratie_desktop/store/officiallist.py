"""Read the official country list from a CSV file of an office; every fault is named at once."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from herintegratie_desktop.core.countries import Countries, Country
from herintegratie_desktop.core.folding import fold
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.officialfile import OfficialRow

MOST_BYTES = 1024 * 1024
_SUGGESTED = 3
_COUNTRY, _SINCE, _UNTIL, _NOTE = "land", "van", "tot", "opmerking"
_HEADERS = {
    **dict.fromkeys(("land", "nationaliteit", "code", "country", "landcode", "iso"), _COUNTRY),
    **dict.fromkeys(("van", "vanaf", "since", "from"), _SINCE),
    **dict.fromkeys(("tot", "tot en met", "until"), _UNTIL),
    **dict.fromkeys(("opmerking", "opmerkingen", "note"), _NOTE),
}
_DUTCH_DAY = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)

_TOO_LARGE = words("het bestand is groter dan 1 MB. Kies het bestand met de landenlijst.")
_NOT_UTF8 = words("het bestand is geen tekst in UTF-8. Sla het op als CSV UTF-8.")
_NOT_CSV = words(
    "dit is geen regel van een kommabestand. Sluit aanhalingstekens, of sla het bestand opnieuw "
    "op als CSV UTF-8."
)
_EMPTY = words("er staat geen land in het bestand. Schrijf onder de kop op elke regel een land.")
_NO_COUNTRY_COLUMN = words("er is geen kolom met landen. Noem een kolom “land”.")
_UNKNOWN_COLUMN = words(
    "deze kolom is niet bekend. Noem haar land, van, tot of opmerking, of haal haar weg."
)
_TWICE = words("deze kolom staat er twee keer. Haal er een weg.")
_MORE_CELLS = words(
    "de regel heeft meer kolommen dan de kop. Zet tekst met een {mark} tussen aanhalingstekens."
)
_NO_COUNTRY = words("er is geen land ingevuld. Vul een land in, of haal de regel weg.")
_UNKNOWN = words("dit land is niet gevonden. Schrijf de code van twee letters, zoals SY.")
_PERHAPS = words(
    "dit land is niet gevonden. Schrijf de code van twee letters: bijvoorbeeld {codes}."
)
_AMBIGUOUS = words("dit kan meer dan een land zijn. Schrijf een van deze codes: {codes}.")
_OTHER = words("dit is een ander land dan {country} in dezelfde regel. Verbeter een van de twee.")
_NOT_A_DAY = words("dit is geen dag. Schrijf bijvoorbeeld 31-12-2026 of 2026-12-31.")
_BEFORE = words("deze dag ligt voor “van”. Draai de dagen om.")
_OVERLAP = words(
    "hetzelfde land geldt dan ook volgens regel {line}. Pas een dag aan, of haal een regel weg."
)


@dataclass(frozen=True)
class OfficialFault:
    """A place in the file that cannot be used: what stands there and what to write instead.

    `line` counts from 1; `column` is the heading as written, empty when it is about a whole line.
    """

    line: int
    column: str
    text: str
    phrase: Phrase


@dataclass(frozen=True)
class OfficialReading:
    """What a file says, and everything in it that cannot be used; nothing is loaded by it."""

    rows: tuple[OfficialRow, ...]
    errors: tuple[OfficialFault, ...]


def read_official(raw: bytes, countries: Countries) -> OfficialReading:
    """Read a list of countries; raises nothing, for every fault is one of `errors`.

    The first line names the columns: land (or nationaliteit, code), van, tot and opmerking;
    between them stands a comma or a semicolon.
    """
    try:
        reading = _Reading(countries, _text(raw))
    except _StopError as stop:
        return OfficialReading((), (stop.fault,))
    rows = list(reading.rows())
    faults = [*reading.faults, *_overlaps(rows)]
    if not rows and not faults:
        faults.append(OfficialFault(1, "", "", Phrase(_EMPTY)))
    in_order = tuple(sorted(rows, key=lambda row: (row.code, row.since or date.min)))
    return OfficialReading(in_order, tuple(sorted(faults, key=lambda fault: fault.line)))


class _StopError(Exception):
    """The file cannot be read any further."""

    def __init__(self, line: int, source: str) -> None:
        super().__init__(source)
        self.fault = OfficialFault(line, "", "", Phrase(source))


def _text(raw: bytes) -> str:
    if len(raw) > MOST_BYTES:
        raise _StopError(1, _TOO_LARGE)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _StopError(raw.count(b"\n", 0, error.start) + 1, _NOT_UTF8) from error


class _Reading:
    """One pass over the lines of a file, noting faults on the way."""

    def __init__(self, countries: Countries, text: str) -> None:
        head = text.partition("\n")[0]
        self._mark = ";" if head.count(";") > head.count(",") else ","
        self._countries, self._text = countries, text
        self._headings: list[str] = []
        self.faults: list[OfficialFault] = []

    def rows(self) -> Iterator[OfficialRow]:
        try:
            yield from self._rows()
        except _StopError as stop:
            self.faults.append(stop.fault)

    def _rows(self) -> Iterator[OfficialRow]:
        lines = self._lines()
        line, self._headings = next(lines, (1, []))
        if not self._headings:
            raise _StopError(1, _EMPTY)
        self._look_at_headings(line)
        for number, cells in lines:
            if any(cell.strip() for cell in cells):
                yield from self._row(number, cells)

    def _lines(self) -> Iterator[tuple[int, list[str]]]:
        reader = csv.reader(io.StringIO(self._text, newline=""), delimiter=self._mark, strict=True)
        try:
            for cells in reader:
                yield reader.line_num, cells
        except csv.Error as error:
            raise _StopError(reader.line_num, _NOT_CSV) from error

    def _look_at_headings(self, line: int) -> None:
        kinds = [_kind(heading) for heading in self._headings]
        if _COUNTRY not in kinds:
            raise _StopError(line, _NO_COUNTRY_COLUMN)
        for heading, kind in zip(self._headings, kinds, strict=True):
            if not kind:
                self._fault(line, heading, heading, _UNKNOWN_COLUMN)
            elif kind != _COUNTRY and kinds.count(kind) > 1:
                self._fault(line, heading, heading, _TWICE)

    def _row(self, line: int, cells: list[str]) -> Iterator[OfficialRow]:
        before = len(self.faults)
        if len(cells) > len(self._headings):
            self._fault(line, "", self._mark.join(cells)[:80], _MORE_CELLS, mark=self._mark)
        filled = [
            (heading, _kind(heading), cell.strip())
            for heading, cell in zip(self._headings, cells, strict=False)
        ]
        codes = [self._code(line, *each) for each in filled if each[1] == _COUNTRY and each[2]]
        if not codes:
            self._fault(line, self._country_heading, "", _NO_COUNTRY)
        self._look_at_twins(line, filled, codes)
        since, until = self._day(line, filled, _SINCE), self._day(line, filled, _UNTIL)
        if since and until and until < since:
            self._fault(line, *_where(filled, _UNTIL), _BEFORE)
        if len(self.faults) == before:
            yield OfficialRow(codes[0], since, until, _where(filled, _NOTE)[1], line)

    @property
    def _country_heading(self) -> str:
        return next(heading for heading in self._headings if _kind(heading) == _COUNTRY)

    def _code(self, line: int, heading: str, _kind: str, text: str) -> str:
        found = _meant(self._countries, text)
        if len(found) == 1:
            return found[0].code
        if found:
            self._fault(line, heading, text, _AMBIGUOUS, codes=_codes(found))
        elif perhaps := self._countries.search(text, _SUGGESTED):
            self._fault(line, heading, text, _PERHAPS, codes=_codes(perhaps))
        else:
            self._fault(line, heading, text, _UNKNOWN)
        return ""

    def _look_at_twins(
        self, line: int, filled: list[tuple[str, str, str]], codes: list[str]
    ) -> None:
        """Note a line of which the code and the name are of two countries."""
        cells = [each for each in filled if each[1] == _COUNTRY and each[2]]
        for (heading, _, text), code in zip(cells[1:], codes[1:], strict=True):
            if code and codes[0] and code != codes[0]:
                name = self._countries.name(codes[0])
                self._fault(line, heading, text, _OTHER, country=name)

    def _day(self, line: int, filled: list[tuple[str, str, str]], kind: str) -> date | None:
        heading, text = _where(filled, kind)
        if not text:
            return None
        day = _read_day(text)
        if day is None:
            self._fault(line, heading, text, _NOT_A_DAY)
        return day

    def _fault(self, line: int, column: str, text: str, source: str, **values: str) -> None:
        self.faults.append(OfficialFault(line, column, text, Phrase(source, values)))


def _kind(heading: str) -> str:
    return _HEADERS.get(fold(heading), "")


def _where(filled: list[tuple[str, str, str]], kind: str) -> tuple[str, str]:
    """Return heading and text of the column of a kind; empty when there is none."""
    return next(((heading, text) for heading, found, text in filled if found == kind), ("", ""))


def _meant(countries: Countries, text: str) -> tuple[Country, ...]:
    """Return every country that a text may mean.

    A name that one country has in some language only, while the name of another begins with it
    (Congo), may be either.
    """
    found, typed = countries.named(text), fold(text)
    if len(found) != 1 or typed in _own(found[0]):
        return found
    others = (
        each for each in countries if any(f"{name} ".startswith(f"{typed} ") for name in _own(each))
    )
    return tuple(dict.fromkeys((*found, *others)))


def _own(country: Country) -> set[str]:
    named = (country.code, country.alpha3, country.name_nl, country.name_en, *country.old_names)
    return {fold(name) for name in named}


def _codes(countries: tuple[Country, ...]) -> str:
    return ", ".join(f"{each.code} ({each.name_nl})" for each in countries)


def _read_day(text: str) -> date | None:
    dutch, iso = _DUTCH_DAY.fullmatch(text), _ISO_DAY.fullmatch(text)
    try:
        if dutch:
            return date(int(dutch[3]), int(dutch[2]), int(dutch[1]))
        return date(int(iso[1]), int(iso[2]), int(iso[3])) if iso else None
    except ValueError:
        return None


def _overlaps(rows: list[OfficialRow]) -> Iterator[OfficialFault]:
    by_code: dict[str, list[OfficialRow]] = {}
    for row in rows:
        for earlier in by_code.setdefault(row.code, []):
            if _overlap(earlier, row):
                phrase = Phrase(_OVERLAP, {"line": str(earlier.line)})
                yield OfficialFault(row.line, "", row.code, phrase)
                break
        by_code[row.code].append(row)


def _overlap(one: OfficialRow, other: OfficialRow) -> bool:
    return (one.since or date.min) <= (other.until or date.max) and (other.since or date.min) <= (
        one.until or date.max
    )
