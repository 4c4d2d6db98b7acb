"""Read the projects and networks from their TOML file and refuse a file that is not sound."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from herintegratie_desktop.core.catalogue import Catalogue, Network, Project
from herintegratie_desktop.core.facts import Certainty


class BadProjectFileError(Exception):
    """A project file cannot be used; the message names file, place and what to write."""


def read_catalogue(path: Path) -> Catalogue:
    """Read and check the projects and networks."""
    document = _document(path)
    _only(path.name, document, {"version", "project", "network"})
    networks = tuple(
        Network(**_fields(place, table, _NETWORK_KEYS))
        for place, table in _tables(path, document, "network")
    )
    projects = tuple(
        _project(place, table, {network.id for network in networks})
        for place, table in _tables(path, document, "project")
    )
    version = _text(f"{path.name}, version", document.get("version"))
    return Catalogue(version, projects, networks)


def _document(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadProjectFileError(
            f"{path.name}: kan niet worden gelezen in {path.parent}. Zet het bestand terug."
        ) from error
    except UnicodeDecodeError as error:
        raise BadProjectFileError(f"{path.name}: is geen tekst in UTF-8. Sla het zo op.") from error
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+), column (\d+)", str(error))
        place = f"regel {found[1]}, kolom {found[2]}" if found else "aan het einde"
        raise BadProjectFileError(
            f"{path.name}, {place}: dit is geen TOML. Schrijf elke regel als sleutel = waarde, "
            "met tekst tussen aanhalingstekens."
        ) from error


def _tables(path: Path, document: Mapping[str, Any], kind: str) -> list[tuple[str, dict[str, Any]]]:
    """Return each table with its place for messages; two tables with one id are refused."""
    tables = document.get(kind)
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise BadProjectFileError(
            f"{path.name}: er is geen lijst van {kind}. Begin elk met [[{kind}]]."
        )
    named = [
        (f"{path.name}, {kind} {number} ({table.get('id', 'zonder id')})", table)
        for number, table in enumerate(tables, 1)
    ]
    seen: set[object] = set()
    for place, table in named:
        if table.get("id") in seen:
            raise BadProjectFileError(f"{place}: deze id staat er twee keer. Kies een andere id.")
        seen.add(table.get("id"))
    return named


def _project(place: str, table: Mapping[str, Any], networks: set[str]) -> Project:
    project = Project(**_fields(place, table, _PROJECT_KEYS))
    if project.runs_from and project.runs_until and project.runs_until < project.runs_from:
        raise BadProjectFileError(
            f"{place}, runs_until: ligt voor runs_from. Schrijf de laatste dag van het project."
        )
    if project.ongoing and project.runs_until:
        raise BadProjectFileError(
            f"{place}, ongoing: is true terwijl runs_until een einde noemt. Laat een van beide weg."
        )
    for network in project.network or ():
        if network not in networks:
            wanted = ", ".join(sorted(networks))
            raise BadProjectFileError(
                f"{place}, network: “{network}” is geen netwerk. Schrijf een van: {wanted}."
            )
    return project


def _fields(place: str, table: Mapping[str, Any], keys: Mapping[str, _Key]) -> dict[str, Any]:
    _only(place, table, set(keys))
    for name, key in keys.items():
        if key.is_required and name not in table:
            raise BadProjectFileError(f"{place}: {name} ontbreekt. Schrijf {name} = …")
    return {name: keys[name].read(f"{place}, {name}", value) for name, value in table.items()}


def _only(place: str, table: Mapping[str, Any], keys: set[str]) -> None:
    for name in table:
        if name not in keys:
            wanted = ", ".join(sorted(keys))
            raise BadProjectFileError(
                f"{place}: {name} is geen bekende sleutel. Schrijf een van: {wanted}."
            )


def _text(place: str, value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise BadProjectFileError(f"{place}: schrijf hier tekst tussen aanhalingstekens.")


def _id(place: str, value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[a-z][a-z0-9-]*", value):
        return value
    raise BadProjectFileError(f"{place}: schrijf kleine letters en streepjes, zoals “solid-road”.")


def _yes_no(place: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise BadProjectFileError(f"{place}: schrijf true of false, zonder aanhalingstekens.")


def _day(place: str, value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise BadProjectFileError(
        f"{place}: schrijf een dag als jaar-maand-dag, zonder aanhalingstekens: 2025-10-31."
    )


def _certainty(place: str, value: object) -> Certainty:
    wanted = {str(certainty): certainty for certainty in Certainty}
    if isinstance(value, str) and value in wanted:
        return wanted[value]
    raise BadProjectFileError(f"{place}: schrijf een van: {', '.join(wanted)}.")


def _ids(place: str, value: object) -> tuple[str, ...]:
    return tuple(_id(place, each) for each in _list(place, value))


def _codes(place: str, value: object) -> tuple[str, ...]:
    codes = _list(place, value)
    for code in codes:
        if not (isinstance(code, str) and re.fullmatch(r"[A-Z]{2}", code)):
            raise BadProjectFileError(f"{place}: schrijf landcodes van twee letters, zoals SY.")
    return tuple(codes)


def _list(place: str, value: object) -> list[Any]:
    if isinstance(value, list) and value:
        return value
    raise BadProjectFileError(
        f"{place}: schrijf een lijst tussen [ en ], of laat {place.rpartition(' ')[2]} weg als "
        "het niet bekend is."
    )


class _Key(NamedTuple):
    """How a key is read, and whether a table must have it."""

    read: Callable[[str, object], object]
    is_required: bool = False


_SOURCED = {
    "id": _Key(_id, is_required=True),
    "name": _Key(_text, is_required=True),
    "source": _Key(_text, is_required=True),
    "version": _Key(_text, is_required=True),
    "certainty": _Key(_certainty, is_required=True),
}
_NETWORK_KEYS = {**_SOURCED, "known": _Key(_text, is_required=True)}
_PROJECT_KEYS = {
    **_SOURCED,
    "organisation": _Key(_text, is_required=True),
    "ngo": _Key(_yes_no, is_required=True),
    "serves": _Key(_text),
    "offers": _Key(_text),
    "where": _Key(_text),
    "countries": _Key(_codes),
    "network": _Key(_ids),
    "contact": _Key(_text),
    "runs_from": _Key(_day),
    "runs_until": _Key(_day),
    "ongoing": _Key(_yes_no),
    "note": _Key(_text),
}
