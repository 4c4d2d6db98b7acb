"""Read the rules of an office from TOML files and refuse what is not sound, file and key named."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar, cast

from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import Amounts, Condition, Ground, Rulebook, Scheme, Window

Table = Mapping[str, Any]
_T = TypeVar("_T")

_MISSING = words("{file}, {place}: “{key}” ontbreekt. Voeg het toe.")
_WRONG = words("{file}, {place}: “{key}” moet {wanted} zijn.")
_UNKNOWN_KEY = words("{file}, {place}: “{key}” is niet bekend. Verwijder het of verbeter de naam.")
_ORDER = words("{file}, {place}: zet de nieuwste datum bovenaan, elke datum één keer.")
_NO_NOTE = words("{file}, {place}: schrijf in “note” wat niet zeker is.")
_TWICE = words("{file}: “{key}” staat ook in een ander bestand. Verwijder er een.")
_NO_GENERAL = words("{file}: er is geen regelbestand met kind = “general”.")
_NOT_TOML = words("{file}: dit is geen leesbaar TOML-bestand. {error}")
_UNREADABLE = words("{file}: het bestand kan niet worden gelezen. {error}")

_SCHEME_KEYS = {"kind", "id", "name", "amounts"}
_AMOUNT_KEYS = {"adult", "minor_in_family", "minor_alone", "cash"}
_SOURCE_KEYS = {"source", "certainty", "note"}
_CONDITION_KEYS = {"id", "ground", "title", "question", "since", "until", "answered_by", "evidence"}
_GENERAL_KEYS = {"kind", "version", "majority", "reference_day", "window"}


class BadRuleFileError(Exception):
    """A rule file says something it may not; `phrase` names file, place and what to write."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


def read_rulebook(folder: Path) -> Rulebook:
    """Read every rule file of a folder as one rulebook; raises `BadRuleFileError`."""
    files = [_File.read(path) for path in sorted(folder.glob("*.toml"))]
    for file in files:
        file.one_of("kind", str, list(_KINDS))
    general = [file for file in files if file.text("kind") == "general"]
    if len(general) != 1:
        raise BadRuleFileError(Phrase(_NO_GENERAL, {"file": folder.name}))
    schemes = [_scheme(file) for file in files if file.text("kind") == "scheme"]
    conditions = [_conditions(file) for file in files if file.text("kind") == "conditions"]
    _refuse_twins(folder, [scheme.id for scheme in schemes])
    _refuse_twins(folder, [each.id for group in conditions for each in group])
    return Rulebook(
        version=_version(general[0], files),
        majority=_majority(general[0]),
        schemes={scheme.id: scheme for scheme in schemes},
        conditions=tuple(each for group in conditions for each in group),
        window=_window(general[0]),
    )


def rule_faults(path: Path) -> tuple[Phrase, ...]:
    """Return what is unsound in one rule file, or in a folder: a fault a file, then of all."""
    files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    alone = [error.phrase for file in files for error in _refused(partial(_read_alone, file))]
    if alone or not path.is_dir():
        return tuple(alone)
    return tuple(error.phrase for error in _refused(partial(read_rulebook, path)))


def _read_alone(path: Path) -> None:
    file = _File.read(path)
    _KINDS[file.one_of("kind", str, list(_KINDS))](file)


def _refused(read: Callable[[], object]) -> list[BadRuleFileError]:
    try:
        read()
    except BadRuleFileError as error:
        return [error]
    return []


class _File:
    """One table of a rule file, with the words to say where a fault is."""

    def __init__(self, name: str, place: str, table: Table, raw: bytes = b"") -> None:
        self.name, self.place, self.table, self.raw = name, place, table, raw

    @classmethod
    def read(cls, path: Path) -> _File:
        try:
            raw = path.read_bytes()
            return cls(path.name, "-", tomllib.loads(raw.decode("utf-8")), raw)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            values = {"file": path.name, "error": str(error)}
            raise BadRuleFileError(Phrase(_NOT_TOML, values)) from error
        except OSError as error:
            values = {"file": path.name, "error": error.strerror or ""}
            raise BadRuleFileError(Phrase(_UNREADABLE, values)) from error

    def fault(self, source: str, key: str = "", wanted: str = "") -> BadRuleFileError:
        values = {"file": self.name, "place": self.place, "key": key, "wanted": wanted}
        return BadRuleFileError(Phrase(source, values))

    def only(self, known: set[str]) -> None:
        for key in self.table:
            if key not in known:
                raise self.fault(_UNKNOWN_KEY, key)

    def get(self, key: str, kind: type[_T], wanted: str, default: _T | None = None) -> _T:
        value = self.table.get(key, default)
        if value is None:
            raise self.fault(_MISSING, key)
        if not isinstance(value, kind) or isinstance(value, bool | datetime):
            raise self.fault(_WRONG, key, wanted)
        return value

    def text(self, key: str, default: str | None = None) -> str:
        value = self.get(key, str, "een tekst", default)
        if not value.strip() and default is None:
            raise self.fault(_MISSING, key)
        return value

    def day(self, key: str) -> date:
        return self.get(key, date, "een datum zoals 2024-09-02")

    def number(self, key: str) -> int:
        value = self.get(key, int, "een geheel getal van 0 of meer")
        if value < 0:
            raise self.fault(_WRONG, key, "een geheel getal van 0 of meer")
        return value

    def one_of(self, key: str, kind: Callable[[str], _T], known: list[str]) -> _T:
        value = self.text(key)
        if value not in known:
            raise self.fault(_WRONG, key, "een van: " + ", ".join(known))
        return kind(value)

    def inner(self, key: str) -> _File:
        return _File(self.name, key, cast("Table", self.get(key, dict, "een tabel")))

    def each(self, key: str) -> list[_File]:
        tables = cast("list[Table]", self.get(key, list, "een lijst van tabellen"))
        if not tables or not all(isinstance(table, dict) for table in tables):
            raise self.fault(_WRONG, key, "een lijst van tabellen")
        return [_File(self.name, f"{key}[{n}]", table) for n, table in enumerate(tables)]

    def certainty(self) -> tuple[str, Certainty, str]:
        certainty = self.one_of("certainty", Certainty, [each.value for each in Certainty])
        note = self.text("note", "")
        if certainty is not Certainty.HIGH and not note.strip():
            raise self.fault(_NO_NOTE)
        return self.text("source"), certainty, note


def _version(general: _File, files: list[_File]) -> str:
    digest = hashlib.sha256(b"".join(file.raw for file in files)).hexdigest()
    return f"{general.text('version')} ({digest[:8]})"


def _majority(general: _File) -> int:
    general.only(_GENERAL_KEYS)
    majority = general.inner("majority")
    majority.only({"years"} | _SOURCE_KEYS)
    majority.certainty()
    return majority.number("years")


def _window(general: _File) -> Window:
    day = general.inner("reference_day")
    day.only({"use"} | _SOURCE_KEYS)
    day.certainty()
    day.one_of("use", str, ["planned_departure"])
    window = general.inner("window")
    window.only({"months_before", "months_after"} | _SOURCE_KEYS)
    source, _, _ = window.certainty()
    return Window(window.number("months_before"), window.number("months_after"), source)


def _scheme(file: _File) -> Scheme:
    file.only(_SCHEME_KEYS)
    history = tuple(_amounts(table) for table in file.each("amounts"))
    if any(newer.since <= older.since for newer, older in pairwise(history)):
        raise file.fault(_ORDER)
    return Scheme(file.text("id"), file.text("name"), history)


def _amounts(table: _File) -> Amounts:
    table.only({"since"} | _AMOUNT_KEYS | _SOURCE_KEYS)
    source, certainty, note = table.certainty()
    return Amounts(
        since=table.day("since"),
        adult=Cents(table.number("adult")),
        minor_in_family=Cents(table.number("minor_in_family")),
        minor_alone=Cents(table.number("minor_alone")),
        cash=Cents(table.number("cash")),
        source=source,
        certainty=certainty,
        note=note,
    )


def _conditions(file: _File) -> tuple[Condition, ...]:
    file.only({"kind", "condition"})
    return tuple(_condition(table) for table in file.each("condition"))


def _condition(table: _File) -> Condition:
    table.only(_CONDITION_KEYS | _SOURCE_KEYS)
    source, certainty, _ = table.certainty()
    since = table.day("since")
    until = table.day("until") if "until" in table.table else None
    if until is not None and until < since:
        raise table.fault(_WRONG, "until", "een datum na “since”")
    return Condition(
        id=table.text("id"),
        ground=table.one_of("ground", Ground, [ground.value for ground in Ground]),
        title=table.text("title"),
        question=table.text("question"),
        since=since,
        until=until,
        source=source,
        certainty=certainty,
        answered_by=_texts(table, "answered_by"),
        evidence=table.text("evidence"),
    )


def _texts(table: _File, key: str) -> tuple[str, ...]:
    values = cast("list[object]", table.get(key, list, "een lijst van teksten"))
    if not values or not all(isinstance(value, str) and value for value in values):
        raise table.fault(_WRONG, key, "een lijst van teksten")
    return tuple(str(value) for value in values)


def _refuse_twins(folder: Path, ids: list[str]) -> None:
    for each in ids:
        if ids.count(each) > 1:
            raise BadRuleFileError(Phrase(_TWICE, {"file": folder.name, "key": each}))


def _general(file: _File) -> None:
    file.text("version")
    _majority(file)
    _window(file)


_KINDS: dict[str, Callable[[_File], object]] = {
    "general": _general,
    "scheme": _scheme,
    "conditions": _conditions,
}
