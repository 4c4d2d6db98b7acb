"""One table of a rule file: its values by kind, each refusal with file, line and what to write."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime
from importlib.resources.abc import Traversable
from typing import Any, TypeVar, cast

from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.tomllines import TOP, Place, TomlLines

Table = Mapping[str, Any]
_T = TypeVar("_T")

_MISSING = words("{file}, regel {line}: “{key}” ontbreekt. Voeg het toe.")
_WRONG = words("{file}, regel {line}: “{key}” moet {wanted} zijn.")
_UNKNOWN_KEY = words(
    "{file}, regel {line}: “{key}” is niet bekend. Verwijder het of verbeter de naam."
)
_NO_NOTE = words("{file}, regel {line}: schrijf in “note” wat niet zeker is.")
_NOT_TOML = words("{file}: dit is geen leesbaar TOML-bestand. {error}")
_NOT_UTF8 = words(
    "{file}, regel {line}: dit bestand is niet als UTF-8 opgeslagen. Sla het op als UTF-8."
)
_UNREADABLE = words("{file}: het bestand kan niet worden gelezen. {error}")
_TOO_LARGE = words("{file}: dit is te groot voor een regelbestand. Kies een ander bestand.")
_LARGEST = 2_000_000

SOURCE_KEYS = {"source", "certainty", "note"}


class BadRuleFileError(Exception):
    """A rule file says something it may not; `phrase` names file, line and what to write."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


class RuleTable:
    """A table of a rule file with its place, read key by key."""

    def __init__(self, name: str, table: Table, lines: TomlLines, place: Place = TOP) -> None:
        self.name, self.table = name, table
        self._lines, self._place = lines, place

    @classmethod
    def read(cls, path: Traversable) -> RuleTable:
        """Read a file; raises `BadRuleFileError` when it is no TOML in UTF-8."""
        try:
            return cls.of(path.name, path.read_bytes())
        except OSError as error:
            values = {"file": path.name, "error": error.strerror or ""}
            raise BadRuleFileError(Phrase(_UNREADABLE, values)) from error

    @classmethod
    def of(cls, name: str, raw: bytes) -> RuleTable:
        """Read the bytes of a file; raises `BadRuleFileError`."""
        if len(raw) > _LARGEST:
            raise BadRuleFileError(Phrase(_TOO_LARGE, {"file": name}))
        try:
            text = raw.decode("utf-8-sig")
            return cls(name, tomllib.loads(text), TomlLines(text))
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            raise BadRuleFileError(Phrase(_NOT_UTF8, {"file": name, "line": str(line)})) from error
        except (ValueError, RecursionError) as error:  # a number may have too many digits
            raise BadRuleFileError(
                Phrase(_NOT_TOML, {"file": name, "error": _in_dutch(error)})
            ) from error

    def fault(self, source: str, key: str = "", **values: str) -> BadRuleFileError:
        """Return the refusal of what stands at a key of this table."""
        line = str(self._lines.line(self._place, key))
        return BadRuleFileError(
            Phrase(source, {"file": self.name, "line": line, "key": key, **values})
        )

    def wrong(self, key: str, wanted: str) -> BadRuleFileError:
        """Return the refusal of a value, saying what it must be."""
        return self.fault(_WRONG, key, wanted=wanted)

    def missing(self, key: str) -> BadRuleFileError:
        """Return the refusal of a table that lacks a key."""
        return self.fault(_MISSING, key)

    def only(self, known: set[str]) -> None:
        """Refuse keys that are not known, so that a misspelt one is not lost in silence."""
        for key in self.table:
            if key not in known:
                raise self.fault(_UNKNOWN_KEY, key)

    def get(self, key: str, kind: type[_T], wanted: str, default: _T | None = None) -> _T:
        """Return a value of a kind, or the default when there is none."""
        value = self.table.get(key, default)
        if value is None:
            raise self.missing(key)
        if not isinstance(value, kind) or isinstance(value, bool) is not (kind is bool):
            raise self.wrong(key, wanted)
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; without a default it may not be empty."""
        value = self.get(key, str, "een tekst", default)
        if not value.strip() and default is None:
            raise self.missing(key)
        return value

    def flag(self, key: str) -> bool:
        """Return true or false; false when it is not there."""
        return self.get(key, bool, "true of false", default=False)

    def day(self, key: str) -> date:
        """Return a day."""
        wanted = "een datum zoals 2024-09-02"
        value = self.get(key, date, wanted)
        if isinstance(value, datetime):
            raise self.wrong(key, wanted)
        return value

    def number(self, key: str) -> int:
        """Return a whole number of 0 or more."""
        wanted = "een geheel getal van 0 of meer"
        value = self.get(key, int, wanted)
        if value < 0:
            raise self.wrong(key, wanted)
        return value

    def one_of(
        self, key: str, kind: Callable[[str], _T], known: list[str], default: str | None = None
    ) -> _T:
        """Return one of a few words, as the kind that is made of it."""
        value = self.text(key, default) or (default or "")
        if value not in known:
            raise self.wrong(key, "een van: " + ", ".join(known))
        return kind(value)

    def texts(self, key: str, *, needed: bool = True) -> tuple[str, ...]:
        """Return a list of texts; it may be left out unless it is needed."""
        if key not in self.table and not needed:
            return ()
        values = cast("list[object]", self.get(key, list, "een lijst van teksten"))
        if not values or not all(isinstance(value, str) and value.strip() for value in values):
            raise self.wrong(key, "een lijst van teksten")
        return tuple(str(value) for value in values)

    def inner(self, key: str) -> RuleTable:
        """Return the table under a key."""
        table = cast("Table", self.get(key, dict, "een tabel"))
        return RuleTable(self.name, table, self._lines, self._below(key))

    def each(self, key: str) -> list[RuleTable]:
        """Return the tables of a list, at least one."""
        tables = cast("list[Table]", self.get(key, list, "een lijst van tabellen"))
        if not tables or not all(isinstance(table, dict) for table in tables):
            raise self.wrong(key, "een lijst van tabellen")
        name, number = self._below(key)
        # A list inside a table of a list has the number of that table: its lines stand there.
        is_top = self._place == TOP
        return [
            RuleTable(self.name, table, self._lines, (name, n if is_top else number))
            for n, table in enumerate(tables)
        ]

    def certainty(self) -> tuple[str, Certainty, str]:
        """Return source, certainty and note; what is not certain needs a note."""
        certainty = self.one_of("certainty", Certainty, [each.value for each in Certainty])
        note = self.text("note", "")
        if certainty is not Certainty.HIGH and not note.strip():
            raise self.fault(_NO_NOTE, "certainty")
        return self.text("source"), certainty, note

    def _below(self, key: str) -> Place:
        name, number = self._place
        return (f"{name}.{key}" if name else key, number if name else 0)


def _in_dutch(error: Exception) -> str:
    """Keep the line that the reader of TOML names, in Dutch."""
    where = str(error).rpartition("(at line ")[2].rstrip(")")
    line, _, column = where.partition(", column ")
    if not line.isdecimal():
        return ""
    return f"Kijk naar regel {line}" + (f", teken {column}." if column.isdecimal() else ".")
