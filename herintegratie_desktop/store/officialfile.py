"""The official country list inside a guide: one JSON file, every country already a code."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources.abc import Traversable
from typing import Any

from herintegratie_desktop.core.canonical import canonical_json
from herintegratie_desktop.core.countries import OfficialList
from herintegratie_desktop.core.facts import Certainty, Entry

OFFICIAL_FILE = "official_list.json"


def read_official_file(path: Traversable) -> OfficialList | None:
    """Read the official list that an office loaded, or None when a guide has none."""
    return official_of(path.read_bytes()) if path.is_file() else None


def official_bytes(official: OfficialList) -> bytes:
    """Return the one way to write an official list."""
    rows = [_row(code, entry) for code, entries in official.entries.items() for entry in entries]
    return canonical_json(
        {
            "loaded_on": official.loaded_on.isoformat(),
            "loaded_by": official.loaded_by,
            "source": official.source,
            "version": official.version,
            "since": _iso(official.since),
            "rows": rows,
        }
    )


def official_of(raw: bytes) -> OfficialList:
    """Return the official list of what `official_bytes` wrote."""
    found: dict[str, Any] = json.loads(raw)
    entries: dict[str, tuple[Entry, ...]] = {}
    for row in found["rows"]:
        entry = Entry(
            value=True,
            source=found["source"],
            version=found["version"],
            certainty=Certainty.HIGH,
            note=row["note"],
            since=_day(row["since"]),
            until=_day(row["until"]),
        )
        entries[row["code"]] = (*entries.get(row["code"], ()), entry)
    return OfficialList(
        loaded_on=date.fromisoformat(found["loaded_on"]),
        loaded_by=found["loaded_by"],
        source=found["source"],
        version=found["version"],
        entries=entries,
        since=_day(found["since"]),
    )


def _row(code: str, entry: Entry) -> dict[str, str | None]:
    return {
        "code": code,
        "since": _iso(entry.since),
        "until": _iso(entry.until),
        "note": entry.note,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
