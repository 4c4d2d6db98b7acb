"""The journal: who did what to which case and when, each entry chained to the one before it.

The chain shows an entry that was altered, added or taken out of the middle. Whoever has the key
of the vault can rebuild the whole chain; an office that wants proof writes `head` down elsewhere.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime

from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.ids import timestamp

FIRST = "0" * 64


@dataclass(frozen=True)
class JournalEntry:
    """One thing that was done; `case_id`, `revision` and `digest` are empty when about none."""

    number: int
    at: datetime
    who: str
    action: str
    case_id: str = ""
    revision: str = ""
    digest: str = ""


@dataclass(frozen=True)
class About:
    """What an entry is about: a case, its revision, and the digest of what was kept."""

    case_id: str = ""
    revision: str = ""
    digest: str = ""


class Journal:
    """What was done in a vault; it is only ever added to."""

    def __init__(self, sealed: SealedDatabase) -> None:
        self._sealed = sealed

    def entries(self, case_id: str | None = None, limit: int = 200) -> tuple[JournalEntry, ...]:
        """Return what was done, newest first; to one case when it is named."""
        where, values = ("where case_id = ?", [case_id]) if case_id else ("", [])
        sql = f"select * from journal {where} order by id desc limit ?"  # noqa: S608
        return tuple(_entry(row) for row in self._sealed.rows(sql, [*values, limit]))

    def note(self, who: str, action: str, case_id: str, now: datetime) -> None:
        """Record something that changes no case, such as a print or an export."""
        with self._sealed.writing():
            self.add(who, action, now, About(case_id))

    def add(self, who: str, action: str, now: datetime, about: About | None = None) -> None:
        """Add an entry inside the transaction that is open."""
        last = self._last()
        row: Row = {
            "id": last["id"] + 1 if last else 1,
            "at": timestamp(now),
            "who": who,
            "action": action,
            **asdict(about or About()),
            "previous": last["hash"] if last else FIRST,
        }
        self._sealed.insert("journal", {**row, "hash": link(row)})

    @property
    def head(self) -> str:
        """Return the hash of the last entry, which stands for all before it."""
        last = self._last()
        return str(last["hash"]) if last else FIRST

    def first_broken(self) -> int | None:
        """Return the number of the first entry that does not fit the one before it, or None."""
        previous = FIRST
        for number, row in enumerate(self._sealed.rows("select * from journal order by id"), 1):
            if row["id"] != number or row["previous"] != previous or row["hash"] != link(row):
                return number
            previous = row["hash"]
        return None

    def _last(self) -> Row | None:
        return self._sealed.row("select id, hash from journal order by id desc limit 1")


def link(row: Row) -> str:
    """Return the hash of an entry, which covers all of it and the hash before it."""
    covered = [value for key, value in row.items() if key != "hash"]
    return hashlib.sha256(json.dumps(covered, ensure_ascii=True).encode("ascii")).hexdigest()


def _entry(row: Row) -> JournalEntry:
    return JournalEntry(
        number=row["id"],
        at=datetime.fromisoformat(row["at"]),
        who=row["who"],
        action=row["action"],
        case_id=row["case_id"],
        revision=row["revision"],
        digest=row["digest"],
    )
