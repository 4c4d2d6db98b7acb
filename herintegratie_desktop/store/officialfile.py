"""The official country list inside a guide: one JSON file, every country already a code."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from importlib.resources.abc import Traversable
from typing import Any

from herintegratie_desktop.core.canonical import canonical_json
from herintegratie_desktop.core.countries import OfficialList
from herintegratie_desktop.core.facts import Certainty, Entry
from herintegratie_desktop.core.values import dataclass

OFFICIAL_FILE = "official_list.json"


@dataclass(frozen=True)
class OfficialRow:
    """A country on the list, from day to day, both included; `line` is where it was read."""

    code: str
    since: date | None = None
    until: date | None = None
    note: str = ""
    line: int = 0


def read_official_file(path: Traversable) -> OfficialList | None:
    """Read the official list that an office loaded, or None when a guide has none."""
    return official_of(path.read_bytes()) if path.is_file() else None


def official_entries(
    rows: Iterable[OfficialRow], source: str, version: str
) -> Mapping[str, tuple[Entry, ...]]:
    """Return the entries of a list by code, in the order of the rows."""
    entries: dict[str, tuple[Entry, ...]] = {}
    for row in rows:
        entry = Entry(
            value=True,
            source=source,
            version=version,
            certainty=Certainty.HIGH,
            note=row.note,
            since=row.since,
            until=row.until,
        )
        entries[row.code] = (*entries.get(row.code, ()), entry)
    return entries


def official_bytes(official: OfficialList) -> bytes:
    """Return the one way to write an official list."""
    return canonical_json(
        {
            "loaded_on": official.loaded_on.isoformat(),
            "loaded_by": official.loaded_by,
            "source": official.source,
            "version": official.version,
            "since": _iso(official.since),
            "rows": [
                [code, _iso(entry.since), _iso(entry.until), entry.note]
                for code, entries in official.entries.items()
                for entry in entries
            ],
        }
    )


def official_of(raw: bytes) -> OfficialList:
    """Return the official list of what `official_bytes` wrote."""
    found: dict[str, Any] = json.loads(raw)
    source, version = found["source"], found["version"]
    rows = (
        OfficialRow(code, _day(since), _day(until), note)
        for code, since, until, note in found["rows"]
    )
    return OfficialList(
        loaded_on=date.fromisoformat(found["loaded_on"]),
        loaded_by=found["loaded_by"],
        source=source,
        version=version,
        entries=official_entries(rows, source, version),
        since=_day(found["since"]),
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
