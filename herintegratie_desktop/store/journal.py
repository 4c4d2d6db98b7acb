"""The journal: who did what to which case and when, each entry chained to the one before it.

The chain shows an entry that was altered, added or taken out of the middle. Whoever has the key
of the vault can rebuild the whole chain; an office that wants proof writes `head` down elsewhere.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.ids import timestamp

Values = tuple[Any, ...]

FIRST = "0" * 64
_MOST = 2**62
NAMES = ("id", "at", "who", "action", "case_id", "revision", "digest", "previous", "hash")
_CHAIN = f"select {', '.join(NAMES)} from journal where id > ? and id <= ? order by id"  # noqa: S608


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


@dataclass(frozen=True)
class Mark:
    """An entry up to which the chain was followed: its number and its hash."""

    number: int
    hash: str


@dataclass(frozen=True)
class Followed:
    """How far the chain was found to be whole, and the entry at which it broke, if it did."""

    whole: Mark
    broken: int | None


BEGIN = Mark(0, FIRST)


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

    def first_broken(self, after: Mark = BEGIN, until: int | None = None) -> int | None:
        """Return the number of the first entry that does not fit the one before it, or None.

        Only the entries behind `after` are looked at, up to the number `until` when it is given.
        """
        return self.followed(after, until).broken

    def followed(self, after: Mark = BEGIN, until: int | None = None) -> Followed:
        """Follow the chain from one entry on, and tell how far it is whole.

        Raises `DamagedVaultError` when a page of the journal cannot be read.
        """
        number, previous = after.number, after.hash
        with self._sealed.reading() as db:
            for row in db.conn.execute(
                _CHAIN, (number, number + _MOST if until is None else until)
            ):
                number += 1
                if row[0] != number or row[7] != previous or not fits(row):
                    return Followed(Mark(number - 1, previous), number)
                previous = row[8]
        return Followed(Mark(number, previous), None)

    def hash_of(self, number: int) -> str:
        """Return the hash of an entry as it stands there; of none before the first."""
        if number == 0:
            return FIRST
        found = self._sealed.value("select hash from journal where id = ?", [number])
        return str(found or "")

    @property
    def last(self) -> int:
        """Return the number of the last entry."""
        last = self._last()
        return int(last["id"]) if last else 0

    def _last(self) -> Row | None:
        return self._sealed.row("select id, hash from journal order by id desc limit 1")


def link(row: Row) -> str:
    """Return the hash of an entry, which covers all of it and the hash before it."""
    covered = [value for key, value in row.items() if key != "hash"]
    return sha256(json.dumps(covered, ensure_ascii=True).encode("ascii")).hexdigest()


def fits(row: Values) -> bool:
    """Say whether an entry has the hash of its own columns."""
    number, at, who, action, case_id, revision, digest, previous, known = row
    # Seven texts in a row hold nothing to be escaped; that is the short way to what `link` hashes.
    about = f'"{case_id}", "{revision}", "{digest}", "{previous}"'
    text = f'[{number}, "{at}", "{who}", "{action}", {about}]'
    if "\\" not in text and text.isascii() and sha256(text.encode()).hexdigest() == known:
        return True
    return bool(link(dict(zip(NAMES, row, strict=True))) == known)


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
