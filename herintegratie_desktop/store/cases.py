"""The cases of a vault: saved whole in one transaction, loaded whole, listed and searched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from herintegratie_desktop.core.canonical import case_digest, content
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.caselist import CaseList
from herintegratie_desktop.store.caselist import CaseSummary as CaseSummary
from herintegratie_desktop.store.casepages import UNREADABLE, count_open, damaged_case, open_cases
from herintegratie_desktop.store.casepages import OpenCase as OpenCase
from herintegratie_desktop.store.caserows import PARTS, CaseRows, Row, case_of, rows_of
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.errors import (
    ErasedCaseError,
    FrozenVersionError,
    NoSuchCaseError,
    StaleSaveError,
    UnsavableTextError,
)
from herintegratie_desktop.store.handovers import Copy, HandOverStore
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.search import search_text
from herintegratie_desktop.store.writer import Writer as Writer

DRAFT = "draft"
SEALED = "sealed"
EDIT, SEAL = "edit", "seal"
_AS_FILE = words("Dossier als bestand, versie {rev}")
_moment = datetime.fromisoformat


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
class Revision:
    """One save of a case: who, when, on which device, after which revision, with what digest."""

    id: str
    rev: int
    base_rev: int
    author: str
    device: str
    digest: str
    saved_at: datetime


OnSealed = Callable[[Case, int], None]
"""What is done with a sealed case and its revision number, in the transaction of its save."""
BeforeSealing = Callable[[Case], None]
"""Raises what stands in the way of sealing a case, in the transaction of its save."""


class CaseStore:
    """The cases of one vault; `on_sealed` is called for every sealed case that is saved.

    `before_sealing` is asked before a plan becomes a sealed one, by whatever door it comes.
    """

    def __init__(
        self,
        sealed: SealedDatabase,
        journal: Journal,
        writer: Writer,
        before_sealing: BeforeSealing | None = None,
    ) -> None:
        self._sealed = sealed
        self._list = CaseList(sealed)
        self._journal = journal
        self._writer = writer
        self._before_sealing = before_sealing
        self._hand_overs = HandOverStore(sealed, journal, writer)
        self.on_sealed: OnSealed | None = None

    def save(self, case: Case, base_rev: int, *, action: str = EDIT) -> Saved:
        """Put a case on the disk as the revision after `base_rev` (0 for a new case).

        An unchanged case makes no new revision. Raises `StaleSaveError` when another revision is
        stored than the one this edit began from, `FrozenVersionError` when it would change a sealed
        version, `NotAllowedError`, `NotApprovedError` when it seals a plan that needs an approval,
        and `VaultNotWritableError`; the stored case is then as it was.
        """
        self._writer.need(Act.EDIT)
        digest = case_digest(case)
        try:
            with self._sealed.writing():
                return self._save(case, base_rev, digest, action)
        except UnicodeEncodeError as error:
            raise UnsavableTextError(case.id) from error

    def view(self, case_id: str) -> Loaded:
        """Return a case to somebody who reads it, with an entry of the journal that they did.

        Raises `NotAllowedError` and what `load` raises.
        """
        self._writer.need(Act.READ)
        with self._sealed.writing():
            loaded = self.load(case_id)
            self._journal.add(self._writer.user, "view", self._writer.clock(), About(case_id))
        return loaded

    def export(self, case_id: str, to_whom: str = "") -> Loaded:
        """Return a case to be written to a file, with an entry of the journal and for whom it is.

        Raises as `view`.
        """
        self._writer.need(Act.EXPORT)
        with self._sealed.writing():
            loaded = self.load(case_id)
            what = Phrase(_AS_FILE, {"rev": str(loaded.rev)})
            copy = Copy(case_id, what, case_digest(loaded.case), to_whom)
            self._hand_overs.add("export", copy)
        return loaded

    def need(self, act: Act) -> None:
        """Raise `NotAllowedError` when who has the vault open may not do this."""
        self._writer.need(act)

    def may(self, act: Act) -> bool:
        """Say whether who has the vault open may do this."""
        return self._writer.may(act)

    def load(self, case_id: str) -> Loaded:
        """Return a case without an entry, for the program itself.

        Raises `NoSuchCaseError`, or `DamagedVaultError` when it is unreadable.
        """
        head = self._sealed.row("select * from cases where id = ?", [case_id])
        if head is None:
            raise NoSuchCaseError(case_id)
        parts = {table: self._part(table, head["number"]) for table in PARTS}
        try:
            case, saved_at = case_of(CaseRows(head, parts)), _moment(head["saved_at"])
        except UNREADABLE as error:
            raise damaged_case(self._sealed, case_id) from error
        return Loaded(case, head["rev"], saved_at)

    def rev(self, case_id: str) -> int:
        """Return the number of the stored revision, 0 when there is none."""
        return int(self._sealed.value("select rev from cases where id = ?", [case_id]) or 0)

    def revisions(self, case_id: str) -> tuple[Revision, ...]:
        """Return the saves of a case, newest first."""
        rows = self._sealed.rows(
            "select id, rev, base_rev, author, device, digest, saved_at from revisions"
            " where case_id = ? order by rev desc",
            [case_id],
        )
        times = (_moment(row.pop("saved_at")) for row in rows)
        return tuple(Revision(**row, saved_at=at) for row, at in zip(rows, times, strict=True))

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all cases, in the order in which they first came."""
        return tuple(row["id"] for row in self._sealed.rows("select id from cases order by number"))

    def open_cases(self) -> Iterator[OpenCase]:
        """Yield every case that is not sealed, some at a time; one may be no longer readable."""
        return open_cases(self._sealed)

    def count_open(self) -> int:
        """Return how many cases are not sealed."""
        return count_open(self._sealed)

    def __contains__(self, case_id: str) -> bool:
        return self.rev(case_id) > 0

    def listed(
        self, search: str = "", limit: int = 200, offset: int = 0
    ) -> tuple[CaseSummary, ...]:
        """Return cases, newest first; with a search, those that fit every word of it.

        Raises `NotAllowedError`.
        """
        self._writer.need(Act.READ)
        return self._list.listed(search, limit, offset)

    def count(self, search: str = "") -> int:
        """Return how many cases there are, or fit a search."""
        return self._list.count(search)

    def new_case_id(self, year: int) -> str:
        """Return the first number after the highest of a year, such as `HIP-2026-00001`."""
        head = f"HIP-{year:04d}-"
        # A number that was erased stands in the history and is never given out again.
        highest = self._sealed.value(
            "select max(cast(substr(id, ?) as integer)) from"
            " (select id from cases union all select case_id from revisions where rev = 1)"
            " where id glob ? || '[0-9]*' and length(id) < 20",
            [len(head) + 1, head],
        )
        return f"{head}{(highest or 0) + 1:05d}"

    def _save(self, case: Case, base_rev: int, digest: str, action: str) -> Saved:
        stored = self._sealed.row(
            "select number, rev, digest, status, saved_at from cases where id = ?", [case.id]
        )
        rev = stored["rev"] if stored else 0
        if rev != base_rev:
            raise StaleSaveError(case.id, base_rev, rev, self._author(case.id, rev))
        if stored and stored["digest"] == digest:
            return Saved(rev, _moment(stored["saved_at"]), is_new=False)
        before = self._sealed_before(case) if stored and stored["status"] == SEALED else None
        if case.seal is not None and (before is None or case.version > before.version):
            self._refuse_sealing(case)
            action = SEAL if action == EDIT else action
        if stored is None and self._author(case.id, 1):
            raise ErasedCaseError(case.id)
        now = self._writer.clock()
        self._write(case, stored["number"] if stored else None, rev + 1, digest, now)
        self._record(case.id, rev + 1, digest, action, now)
        if case.seal is not None and self.on_sealed is not None:
            self.on_sealed(case, rev + 1)
        return Saved(rev + 1, _moment(timestamp(now)))

    def _sealed_before(self, case: Case) -> Case:
        """Return the sealed case that is stored; raises `FrozenVersionError` if it would change."""
        before = self.load(case.id).case
        is_kept = case.seal is not None and content(before) == content(case)
        if not is_kept and case.version <= before.version:
            raise FrozenVersionError(case.id, before.version)
        return before

    def _refuse_sealing(self, case: Case) -> None:
        self._writer.need(Act.SEAL)
        if self._before_sealing is not None:
            self._before_sealing(case)

    def _write(self, case: Case, stored: int | None, rev: int, digest: str, now: datetime) -> None:
        rows = rows_of(case)
        saved = {"rev": rev, "digest": digest, "saved_at": timestamp(now)}
        head = {**rows.head, **_seen(case), **saved}
        if stored is None:
            number = self._sealed.insert("cases", head)
        else:
            number = stored
            self._sealed.update("cases", "number", number, head)
        for table, part in rows.parts.items():
            placed = [
                {"case_number": number, "position": position, **row}
                for position, row in enumerate(part)
            ]
            self._replace(table, number, placed, [] if stored is None else None)

    def _replace(self, table: str, number: int, rows: list[Row], old: list[Row] | None) -> None:
        """Write the rows that differ from the old ones, which are looked up unless given."""
        stored = self._part(table, number) if old is None else old
        changed = [row for row, before in zip_longest(rows, stored[: len(rows)]) if row != before]
        if len(stored) > len(rows):
            part = self._sealed.db.table(table)
            part.delete_where("case_number = ? and position >= ?", [number, len(rows)])
        if changed:
            self._sealed.replace_all(table, changed)

    def _record(self, case_id: str, rev: int, digest: str, action: str, now: datetime) -> None:
        revision = new_id(now)
        writer = self._writer
        row = {
            "id": revision,
            "case_id": case_id,
            "rev": rev,
            "base_rev": rev - 1,
            "author": writer.user,
            "device": writer.device,
            "digest": digest,
            "saved_at": timestamp(now),
        }
        self._sealed.insert("revisions", row)
        self._journal.add(writer.user, action, now, About(case_id, revision, digest))

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


def _seen(case: Case) -> Row:
    """Return what lists and searches see of a case."""
    head = case.household.head
    return {
        "title": head.name if head else "",
        "persons": len(case.household.members),
        "status": SEALED if case.seal else DRAFT,
        "folded": search_text(case),
    }
