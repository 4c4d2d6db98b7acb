"""Read the projects, networks and help after return, and refuse a file that is not sound."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import timedelta
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from herintegratie_desktop.core.catalogue import Catalogue, Help, Network, Project
from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.store.projectkeys import (
    HELP_KEYS,
    NETWORK_KEYS,
    PROJECT_KEYS,
    Key,
    WrongValueError,
    read_text,
)
from herintegratie_desktop.store.tomllines import TOP, TomlLines

PROJECTS_FILE = "projects.toml"
AFTER_RETURN_FILE = "after_return.toml"

_E = TypeVar("_E", Network, Project, Help)


class BadProjectFileError(Exception):
    """A project file cannot be used; the message names file, line and what to write."""


def read_catalogue(projects: Traversable, after_return: Traversable | None = None) -> Catalogue:
    """Read and check the projects and networks, and the help after return when there is any.

    Raises `BadProjectFileError`.
    """
    file = _File.read(projects)
    file.only({"version", "project", "network"})
    networks = _entries(file, "network", lambda table: Network(**table.fields(NETWORK_KEYS)))
    ids = {network.id for network in networks}
    return Catalogue(
        file.version(),
        _entries(file, "project", lambda table: _project(table, ids)),
        networks,
        _helps(after_return) if after_return is not None and after_return.is_file() else (),
    )


def _helps(path: Traversable) -> tuple[Help, ...]:
    file = _File.read(path)
    file.only({"help"})
    return _entries(file, "help", lambda table: Help(**table.fields(HELP_KEYS)))


@dataclass(frozen=True)
class _File:
    """A file that is TOML, with the lines on which its tables and keys stand."""

    name: str
    document: dict[str, Any]
    lines: TomlLines

    @classmethod
    def read(cls, path: Traversable) -> _File:
        text = _text(path)
        try:
            return cls(path.name, tomllib.loads(text), TomlLines(text))
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+), column (\d+)", str(error))
            place = f"regel {found[1]}, teken {found[2]}" if found else "aan het einde"
            raise BadProjectFileError(
                f"{path.name}, {place}: dit is geen TOML. Schrijf elke regel als sleutel = waarde, "
                "met tekst tussen aanhalingstekens."
            ) from error

    def refusal(self, key: str, what: str) -> BadProjectFileError:
        place = f"regel {self.lines.line(TOP, key)}"
        return BadProjectFileError(f"{self.name}, {place}, {key}: {what}")

    def only(self, keys: set[str]) -> None:
        for key in self.document:
            if key not in keys:
                raise self.refusal(key, _not_a_key(keys))

    def version(self) -> str:
        try:
            return read_text(self.document.get("version"))
        except WrongValueError as wrong:
            raise self.refusal("version", str(wrong)) from wrong

    def tables(self, kind: str) -> list[_Table]:
        tables = self.document.get(kind)
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise BadProjectFileError(
                f"{self.name}: er is geen lijst van {kind}. Begin elk met [[{kind}]]."
            )
        return [_Table(self, kind, number, table) for number, table in enumerate(tables)]


def _text(path: Traversable) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    # A file that is away in a zip is a KeyError.
    except (OSError, KeyError) as error:
        raise BadProjectFileError(
            f"{path.name}: kan niet worden gelezen. Zet het bestand terug."
        ) from error
    except UnicodeDecodeError as error:
        raise BadProjectFileError(f"{path.name}: is geen tekst in UTF-8. Sla het zo op.") from error


@dataclass(frozen=True)
class _Table:
    """One table of a file, with its place for what may have to be said of it."""

    file: _File
    kind: str
    number: int
    values: Mapping[str, Any]

    def refusal(self, key: str, what: str) -> BadProjectFileError:
        line = self.file.lines.line((self.kind, self.number), key)
        called = self.values.get("id", "zonder id")
        return BadProjectFileError(
            f"{self.file.name}, regel {line} ({self.kind} {called}), {key}: {what}"
        )

    def fields(self, keys: Mapping[str, Key]) -> dict[str, Any]:
        for name in self.values:
            if name not in keys:
                raise self.refusal(name, _not_a_key(set(keys)))
        for name, key in keys.items():
            if key.is_required and name not in self.values:
                raise self.refusal(name, f"ontbreekt. Schrijf {name} = …")
        return {name: self._read(name, keys[name]) for name in self.values}

    def _read(self, name: str, key: Key) -> object:
        try:
            return key.read(self.values[name])
        except WrongValueError as wrong:
            raise self.refusal(name, str(wrong)) from wrong


def _not_a_key(keys: set[str]) -> str:
    return f"is geen bekende sleutel. Schrijf een van: {', '.join(sorted(keys))}."


def _entries(file: _File, kind: str, make: Callable[[_Table], _E]) -> tuple[_E, ...]:
    """Read all tables of a kind; the periods of those with one id must join."""
    last: dict[str, _E] = {}
    found = []
    for table in file.tables(kind):
        entry = make(table)
        if entry.since and entry.until and entry.until < entry.since:
            raise table.refusal("until", "ligt voor since. Draai de dagen om.")
        if entry.id in last:
            _joins(table, last[entry.id], entry)
        last[entry.id] = entry
        found.append(entry)
    return tuple(found)


def _joins(table: _Table, earlier: _E, later: _E) -> None:
    """Refuse an entry that overlaps the former one of the same id, or leaves a gap after it."""
    if earlier.until is None:
        raise table.refusal(
            "id",
            "staat er twee keer. Kies een andere id, of geef de vorige een laatste dag (until).",
        )
    wanted = earlier.until + timedelta(days=1)
    if later.since != wanted:
        raise table.refusal(
            "since",
            f"sluit niet aan op wat onder deze id tot en met {earlier.until} geldt. "
            f"Schrijf since = {wanted}.",
        )


def _project(table: _Table, networks: set[str]) -> Project:
    project = Project(**table.fields(PROJECT_KEYS))
    if project.runs_from and project.runs_until and project.runs_until < project.runs_from:
        raise table.refusal(
            "runs_until", "ligt voor runs_from. Schrijf de laatste dag van het project."
        )
    if project.ongoing and project.runs_until:
        raise table.refusal(
            "ongoing", "is true terwijl runs_until een einde noemt. Laat een van beide weg."
        )
    for network in project.network or ():
        if network not in networks:
            wanted = ", ".join(sorted(networks))
            raise table.refusal(
                "network", f"“{network}” is geen netwerk. Schrijf een van: {wanted}."
            )
    return project
