"""Erase a case for good; what stays is a row of totals that names nobody.

One transaction takes everything away, so that a program that is killed leaves all of it or
nothing. Freed bytes are overwritten (`secure_delete`), the search index is made anew, and what
was written ahead is put in place and cut off.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.erasing import Totals, name_in, totals_document, totals_of
from herintegratie_desktop.core.officepolicy import OfficePolicy
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.retention import Kept, why
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.backupcopy import Copier
from herintegratie_desktop.store.backupplaces import Places, folders_of_backups
from herintegratie_desktop.store.backupremovals import Removal, removals_in
from herintegratie_desktop.store.cases import CaseStore
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.erasurelist import (
    ERASURES,
    Erased,
    erased_in,
    see_that_lists_can_be_sealed,
    write_lists,
)
from herintegratie_desktop.store.errors import NoSuchCaseError, VaultError
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.office import Office
from herintegratie_desktop.store.policies import PolicyStore
from herintegratie_desktop.store.retention import RetentionStore
from herintegratie_desktop.store.settings import SettingStore
from herintegratie_desktop.store.writer import Writer

ERASE = "erase"
_OF_CASE = ("persons", "answers", "budget_lines", "signatures", "papers", "attachments")
_BY_ID = ("decisions", "approvals", "hand_overs", "case_holds")
_LONG_AGO = "0001-01-01T00:00:00+00:00"
_HELD = words("Dossier {case} wordt niet gewist. {why}")
_EARLY = words(
    "Dossier {case} is nog niet aan de beurt. {why} Wis het alleen eerder als de wet dat vraagt, "
    "en kies dat dan uitdrukkelijk."
)
_TYPED = words("Wat u typte, is niet het dossiernummer {case}. Er is niets gewist.")
_CHANGED = words(
    "Dossier {case} is intussen gewijzigd. Er is niets gewist; bekijk opnieuw wat er weggaat."
)
_NO_REASON = words("Schrijf waarom dossier {case} wordt gewist; dat staat op het bewijs.")
_NAMED = words(
    "In de reden staat “{name}”, uit dossier {case} zelf. De reden blijft bewaard: schrijf haar "
    "zonder namen en nummers van het huishouden."
)
_NO_ERASURE = words("Bewijs {id} is er niet. Kies er een uit de lijst.")


class ErasureError(VaultError):
    """A case is not erased, or not yet; the sentence says why. Nothing was changed."""


@dataclass(frozen=True)
class Preview:
    """What erasing a case takes away, by kind, and what stays; `is_due` is by the policy."""

    case_id: str
    rev: int
    clock: Kept
    is_due: bool
    goes: Mapping[str, int]
    stays: Mapping[str, int]
    totals: Totals


@dataclass(frozen=True)
class Prepared:
    """The first of two steps: what would go, and why; `code` has to be typed for the second."""

    preview: Preview
    reason: str

    @property
    def code(self) -> str:
        """Return what has to be typed back: the number of the case."""
        return self.preview.case_id


@dataclass(frozen=True)
class Certificate:
    """What can be shown of an erasure; `journal_hash` is that of the entry it left.

    `backups` are those of before that were removed since, or could not be reached when others were.
    """

    id: str
    erased_at: datetime
    erased_by: str
    reason: str
    policy: Mapping[str, object]
    totals: Mapping[str, object]
    journal_hash: str
    backups: tuple[Removal, ...] = ()


class ErasureStore:
    """Erases cases of one vault, for who may; approvals of others do not stand in the way."""

    def __init__(  # noqa: PLR0913, PLR0917 - the stores whose rules it has to keep
        self,
        sealed: SealedDatabase,
        journal: Journal,
        writer: Writer,
        cases: CaseStore,
        retention: RetentionStore,
        policies: PolicyStore,
        office: Office,
        copier: Copier,
    ) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._cases, self._retention, self._policies = cases, retention, policies
        self._office, self._copier = office, copier

    def preview(self, case_id: str) -> Preview:
        """Return what would go and what stays; raises `NotAllowedError`, `NoSuchCaseError`."""
        self._writer.need(Act.ERASE)
        loaded, today = self._cases.load(case_id), self._today()
        clock = self._retention.clock(case_id)
        return Preview(
            case_id=case_id,
            rev=loaded.rev,
            clock=clock,
            is_due=clock.is_due(today),
            goes=self._goes(case_id),
            stays={name: self._count(name, case_id) for name in ("revisions", "journal")},
            totals=self._totals(loaded.case, today),
        )

    def prepare(self, case_id: str, reason: str, *, early: bool = False) -> Prepared:
        """Take the first step: what would go, and why.

        Raises `ErasureError` for a case that is held or, unless `early`, not yet due, and for a
        reason that is empty or names somebody of the case.
        """
        preview = self.preview(case_id)
        policy, today = self._policies.policy(), self._today()
        said = why(preview.clock, policy, today)
        if preview.clock.hold is not None:
            raise ErasureError(_HELD, case=case_id, why=said)
        if not preview.is_due and not early:
            raise ErasureError(_EARLY, case=case_id, why=said)
        if not reason.strip():
            raise ErasureError(_NO_REASON, case=case_id)
        named = name_in(reason, self._cases.load(case_id).case)
        if named:
            raise ErasureError(_NAMED, case=case_id, name=named)
        return Prepared(preview, reason.strip())

    def erase(self, prepared: Prepared, typed: str) -> Certificate:
        """Take the second step: everything of the case goes, and the certificate is returned.

        Raises `ErasureError` when `typed` is not the number of the case, or the case changed.
        """
        self._writer.need(Act.ERASE)
        case_id = prepared.preview.case_id
        if typed.strip() != prepared.code:
            raise ErasureError(_TYPED, case=case_id)
        settings = SettingStore(self._sealed)
        see_that_lists_can_be_sealed(settings)
        # Nothing may read what was written ahead while it is cut off, and no backup begins.
        with self._copier.lent():
            with self._sealed.writing():
                if (
                    self._retention.clock(case_id).hold
                    or self._rev(case_id) != prepared.preview.rev
                ):
                    raise ErasureError(_CHANGED, case=case_id)
                row = self._row(prepared)
                self._take_away(Erased(case_id, row))
            self._cut_off()
        # Where this fails, as on a stick that is not there, the next backup writes it.
        folders = folders_of_backups(Places(self._sealed.folder, settings))
        write_lists(self._sealed.rows, folders, self._writer.clock())
        return self.certificate(row["id"])

    def repeat(self, erased: Iterable[Erased]) -> int:
        """Erase again what came back with an older copy; returns how many cases went.

        What this copy never had is recorded too, so that the certificate stays.
        """
        known = {each.row["id"] for each in self.erased()}
        told = tuple(erased)
        back = [each for each in told if self._is_back(each)]
        new = [each for each in told if each.row["id"] not in known and not self._rev(each.case_id)]
        if not back and not new:
            return 0
        with self._copier.lent():
            with self._sealed.writing():
                for each in back:
                    self._take_away(each)
                for each in new:
                    self._record(each)
            self._cut_off()
        return len(back)

    def erased(self) -> tuple[Erased, ...]:
        """Return every case that was erased from this vault, with the row it left."""
        return erased_in(self._sealed.rows)

    def spans(self) -> tuple[tuple[datetime, datetime], ...]:
        """Return from when until when each erased case was in the vault."""
        if self._sealed.value("select 1 from erasures limit 1") is None:
            return ()
        return tuple(
            (
                datetime.fromisoformat(row["began"] or _LONG_AGO),
                datetime.fromisoformat(row["erased_at"]),
            )
            for row in self._sealed.rows(ERASURES)
        )

    def certificates(self) -> tuple[Certificate, ...]:
        """Return the certificate of every erasure, newest first; raises `NotAllowedError`."""
        self._writer.need(Act.ERASE)
        removals = removals_in(self._sealed.rows)
        rows = reversed(self._sealed.rows(ERASURES))
        return tuple(_certificate(row, removals) for row in rows)

    def certificate(self, erasure_id: str) -> Certificate:
        """Return the certificate of an erasure; raises `NotAllowedError` or `ErasureError`."""
        found = (each for each in self.certificates() if each.id == erasure_id)
        certificate = next(found, None)
        if certificate is None:
            raise ErasureError(_NO_ERASURE, id=erasure_id[:60])
        return certificate

    def _take_away(self, erased: Erased) -> None:
        """Delete everything of a case inside the open transaction, and say that it was done."""
        conn, case_id = self._sealed.db.conn, erased.case_id
        number = self._sealed.value("select number from cases where id = ?", [case_id])
        if number is None:
            raise NoSuchCaseError(case_id)
        self._sealed.insert("erasing", {"case_id": case_id})
        for table in _BY_ID:
            conn.execute(f"delete from {table} where case_id = ?", [case_id])  # noqa: S608
        conn.execute("delete from cases where number = ?", [number])
        conn.execute("delete from erasing where case_id = ?", [case_id])
        # Pages between others keep the beginning of a word by which they are found.
        conn.execute("insert into case_search (case_search) values ('rebuild')")
        self._record(erased)

    def _record(self, erased: Erased) -> None:
        if self._sealed.value("select 1 from erasures where id = ?", [erased.row["id"]]) is None:
            self._sealed.insert("erasures", erased.row)
        about = About(erased.case_id, erased.row["id"])
        self._journal.add(self._writer.user, ERASE, self._writer.clock(), about)

    def _is_back(self, erased: Erased) -> bool:
        """Say whether a case is there again; another one under the same number is not it."""
        if not self._rev(erased.case_id):
            return False
        sql = "select id from revisions where case_id = ? and rev = 1"
        first = self._sealed.value(sql, [erased.case_id])
        return not erased.first or first in {erased.first, None}

    def _cut_off(self) -> None:
        with self._sealed.reading() as db:
            db.conn.execute("pragma wal_checkpoint(truncate)").fetchall()
            db.conn.execute("pragma shrink_memory")

    def _row(self, prepared: Prepared) -> Row:
        now, clock = self._writer.clock(), prepared.preview.clock
        policy = _policy_document(self._policies.policy(), clock)
        return {
            "id": new_id(now),
            "erased_at": timestamp(now),
            "erased_by": self._writer.user,
            "reason": prepared.reason,
            "policy": _json(policy),
            "totals": _json(totals_document(prepared.preview.totals)),
        }

    def _totals(self, case: Case, day: date) -> Totals:
        return totals_of(case, self._office.guide().rules.majority, day)

    def _goes(self, case_id: str) -> dict[str, int]:
        of_case = {
            table: int(
                self._sealed.value(
                    f"select count(*) from {table} join cases on cases.number = case_number"  # noqa: S608
                    " where cases.id = ?",
                    [case_id],
                )
            )
            for table in _OF_CASE
        }
        return {**of_case, **{table: self._count(table, case_id) for table in _BY_ID[:-1]}}

    def _count(self, table: str, case_id: str) -> int:
        sql = f"select count(*) from {table} where case_id = ?"  # noqa: S608
        return int(self._sealed.value(sql, [case_id]))

    def _rev(self, case_id: str) -> int:
        return int(self._sealed.value("select rev from cases where id = ?", [case_id]) or 0)

    def _today(self) -> date:
        return self._writer.clock().astimezone().date()


def _certificate(row: Row, removals: Iterable[Removal]) -> Certificate:
    erased_at = datetime.fromisoformat(row["erased_at"])
    return Certificate(
        id=row["id"],
        erased_at=erased_at,
        erased_by=row["erased_by"],
        reason=row["reason"],
        policy=json.loads(row["policy"]),
        totals=json.loads(row["totals"]),
        journal_hash=row["hash"],
        backups=tuple(each for each in removals if each.made_at < erased_at <= each.at),
    )


def _policy_document(policy: OfficePolicy, clock: Kept) -> dict[str, object]:
    begins = clock.may_go_from
    return {
        "years": policy.retention_years,
        "owner": policy.retention_owner,
        "since": policy.retention_since.isoformat(),
        "source": policy.retention_source,
        "fixed_on": clock.fixing.fixed_on.isoformat() if clock.fixing else None,
        "may_go_from": begins.isoformat() if begins else None,
    }


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, sort_keys=True)
