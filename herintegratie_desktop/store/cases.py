"""The cases of a vault: saved whole in one transaction, loaded whole, listed and searched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from herintegratie_desktop.core.canonical import case_digest
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.caserows import PARTS, CaseRows, Row, case_of, rows_of
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    NoSuchCaseError,
    StaleSaveError,
    UnsavableTextError,
)
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.journal import Journal
from herintegratie_desktop.store.search import names_person, question, search_text

DRAFT = "draft"
SEALED = "sealed"
_DAMAGED = words("dossier {case} is niet meer leesbaar")
_SUMMARY = "id, rev, title, persons, country, status, planned_departure, saved_at, number"
_NEWEST_FIRST = "order by saved_at desc, number desc limit ? offset ?"
_FOUND = "number in (select rowid from case_search where case_search match ?)"


@dataclass(frozen=True)
class Saved:
    """What a save came to; `is_new` is False when there was nothing to save."""

    rev: int
    saved_at: datetime
    is_new: bool = True


@dataclass(frozen=True)
class Loaded:
    """A case as stored, with its revision number and when that was saved."""

    case: Case
    rev: int
    saved_at: datetime


@dataclass(frozen=True)
class CaseSummary:
    """One case in a list: `title` is the head's name, `country` the ISO code of return.

    `found` names the member by whom a search found the case, when it is not the head.
    """

    case_id: str
    rev: int
    title: str
    persons: int
    country: str
    status: str
    planned_departure: date | None
    saved_at: datetime
    found: str = ""


@dataclass(frozen=True)
class Writer:
    """Who saves, on which device, and what time it is."""

    user: str
    device: str
    clock: Callable[[], datetime]


class CaseStore:
    """The cases of one vault."""

    def __init__(self, sealed: SealedDatabase, journal: Journal, writer: Writer) -> None:
        self._sealed = sealed
        self._journal = journal
        self._writer = writer

    def save(self, case: Case, base_rev: int, *, action: str = "edit") -> Saved:
        """Put a case on the disk as the revision after `base_rev` (0 for a new case).

        An unchanged case makes no new revision. Raises `StaleSaveError` when another revision is
        stored than the one this edit began from, and `VaultNotWritableError`; the stored case
        is then as it was.
        """
        digest = case_digest(case)
        try:
            with self._sealed.writing():
                return self._save(case, base_rev, digest, action)
        except UnicodeEncodeError as error:
            raise UnsavableTextError(case.id) from error

    def load(self, case_id: str) -> Loaded:
        """Return a case; raises `NoSuchCaseError`, or `DamagedVaultError` when it is unreadable."""
        head = self._sealed.row("select * from cases where id = ?", [case_id])
        if head is None:
            raise NoSuchCaseError(case_id)
        parts = {table: self._part(table, head["number"]) for table in PARTS}
        try:
            case = case_of(CaseRows(head, parts))
        except (ValueError, KeyError, TypeError) as error:
            what = Phrase(_DAMAGED, {"case": case_id})
            raise DamagedVaultError(self._sealed.folder, what) from error
        return Loaded(case, head["rev"], datetime.fromisoformat(head["saved_at"]))

    def rev(self, case_id: str) -> int:
        """Return the number of the stored revision, 0 when there is none."""
        return int(self._sealed.value("select rev from cases where id = ?", [case_id]) or 0)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all cases, in the order in which they first came."""
        return tuple(row["id"] for row in self._sealed.rows("select id from cases order by number"))

    def __contains__(self, case_id: str) -> bool:
        return self.rev(case_id) > 0

    def listed(
        self, search: str = "", limit: int = 200, offset: int = 0
    ) -> tuple[CaseSummary, ...]:
        """Return cases, newest first; with a search, those that fit every word of it."""
        asked = question(search)
        where, values = (f"where {_FOUND}", [asked]) if asked else ("", [])
        sql = f"select {_SUMMARY} from cases {where} {_NEWEST_FIRST}"  # noqa: S608
        rows = self._sealed.rows(sql, [*values, limit, offset])
        return tuple(_summary(row, self._found(row, search) if asked else "") for row in rows)

    def count(self, search: str = "") -> int:
        """Return how many cases there are, or fit a search."""
        asked = question(search)
        where, values = (f"where {_FOUND}", [asked]) if asked else ("", [])
        return int(self._sealed.value(f"select count(*) from cases {where}", values))  # noqa: S608

    def new_case_id(self, year: int) -> str:
        """Return the first number after the highest of a year, such as `HIP-2026-00001`."""
        head = f"HIP-{year:04d}-"
        highest = self._sealed.value(
            "select max(cast(substr(id, ?) as integer)) from cases"
            " where id glob ? || '[0-9]*' and length(id) < 20",
            [len(head) + 1, head],
        )
        return f"{head}{(highest or 0) + 1:05d}"

    def _save(self, case: Case, base_rev: int, digest: str, action: str) -> Saved:
        stored = self._sealed.row(
            "select number, rev, digest, saved_at from cases where id = ?", [case.id]
        )
        rev = stored["rev"] if stored else 0
        if rev != base_rev:
            raise StaleSaveError(case.id, base_rev, rev, self._author(case.id, rev))
        if stored and stored["digest"] == digest:
            return Saved(rev, datetime.fromisoformat(stored["saved_at"]), is_new=False)
        now = self._writer.clock()
        self._write(case, stored and stored["number"], rev + 1, digest, now)
        self._record(case.id, rev + 1, digest, action, now)
        return Saved(rev + 1, datetime.fromisoformat(timestamp(now)))

    def _write(self, case: Case, number: int | None, rev: int, digest: str, now: datetime) -> None:
        rows = rows_of(case)
        head = {
            **rows.head,
            **_seen(case),
            "rev": rev,
            "digest": digest,
            "saved_at": timestamp(now),
        }
        cases = self._sealed.db.table("cases")
        if number is None:
            number = cases.insert(head).last_pk
        else:
            cases.update(number, head)
        for table, part in rows.parts.items():
            self._replace(table, number, part)

    def _replace(self, table: str, number: int, rows: list[Row]) -> None:
        part = self._sealed.db.table(table)
        part.delete_where("case_number = ?", [number])
        part.insert_all(
            {"case_number": number, "position": position, **row}
            for position, row in enumerate(rows)
        )

    def _record(self, case_id: str, rev: int, digest: str, action: str, now: datetime) -> None:
        revision = new_id(now)
        writer = self._writer
        self._sealed.db.table("revisions").insert(
            {
                "id": revision,
                "case_id": case_id,
                "rev": rev,
                "base_rev": rev - 1,
                "author": writer.user,
                "device": writer.device,
                "digest": digest,
                "saved_at": timestamp(now),
            }
        )
        self._journal.add(writer.user, action, now, case_id, revision, digest)

    def _author(self, case_id: str, rev: int) -> str:
        found = self._sealed.value(
            "select author from revisions where case_id = ? and rev = ?", [case_id, rev]
        )
        return str(found or "")

    def _part(self, table: str, number: int) -> list[Row]:
        return self._sealed.rows(
            f"select * from {table} where case_number = ? order by position",  # noqa: S608
            [number],
        )

    def _found(self, row: Row, search: str) -> str:
        if names_person(search, row["title"]):
            return ""
        members = self._sealed.rows(
            "select trim(given_names || ' ' || family_name) as name, name_in_own_script, v_number"
            " from persons where case_number = ? order by position",
            [row["number"]],
        )
        return next((each["name"] for each in members if _is_meant(each, search)), "")


def _is_meant(member: Row, search: str) -> bool:
    text = " ".join((member["name"], member["name_in_own_script"], member["v_number"]))
    return names_person(search, text)


def _seen(case: Case) -> Row:
    """Return what lists and searches see of a case."""
    head = case.household.head
    return {
        "title": head.name if head else "",
        "persons": len(case.household.members),
        "status": SEALED if case.seal else DRAFT,
        "folded": search_text(case),
    }


def _summary(row: Row, found: str) -> CaseSummary:
    departure = row["planned_departure"]
    return CaseSummary(
        case_id=row["id"],
        rev=row["rev"],
        title=row["title"],
        persons=row["persons"],
        country=row["country"],
        status=row["status"],
        planned_departure=date.fromisoformat(departure) if departure else None,
        saved_at=datetime.fromisoformat(row["saved_at"]),
        found=found,
    )
