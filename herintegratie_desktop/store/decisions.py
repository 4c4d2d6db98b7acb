"""Decisions: what a check of a plan said when it was sealed, and everything it rested on."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime

from herintegratie_desktop.core.canonical import Json, canonical_json, case_document
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.decisionlist import DecisionList
from herintegratie_desktop.store.decisionlist import DecisionSummary as DecisionSummary
from herintegratie_desktop.store.errors import DamagedVaultError, VaultError
from herintegratie_desktop.store.guides import GuideStore
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.office import Office
from herintegratie_desktop.store.writer import Writer

_NO_DECISION = words("Besluit {id} staat niet in deze kluis. Controleer het kenmerk.")
_DAMAGED = words("besluit {id} is niet meer leesbaar")
_JOURNALED = (
    "select 1 from journal where action = 'decide' and case_id = ? and revision = ? and digest = ?"
)


class NoSuchDecisionError(VaultError):
    """There is no decision of this id."""

    def __init__(self, decision_id: str) -> None:
        super().__init__(_NO_DECISION, id=decision_id[:60])


@dataclass(frozen=True)
class Decision:
    """One check that a plan was sealed on.

    `day` is the day that was checked on, `guide` the digest of the guide; `document` is the check
    and `case_document` the case of then, both as canonical JSON.
    """

    id: str
    case_id: str
    rev: int
    version: int
    made_at: datetime
    made_by: str
    day: date
    scheme: str
    guide: str
    may_sign: bool
    document: str
    case_document: str

    @property
    def digest(self) -> str:
        """Return the SHA-256 over all of it, in hex, as the journal holds it."""
        return hashlib.sha256(canonical_json(_row(self))).hexdigest()


class DecisionStore:
    """The decisions of one vault; they are only ever added to."""

    def __init__(
        self,
        sealed: SealedDatabase,
        journal: Journal,
        writer: Writer,
        office: Office,
        guides: GuideStore,
    ) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._office, self._guides = office, guides
        self._list = DecisionList(sealed)

    def record(self, checked: Check, rev: int, document: Json) -> Decision:
        """Keep what a check by `office.guide()` said of revision `rev`, and that guide.

        Inside an open transaction it is a part of that one.
        """
        case, now, user = checked.case, self._writer.clock(), self._writer.user
        with self._sealed.writing():
            files, version = self._office.guide_files(), self._office.guide().rules.version
            made = Decision(
                id=new_id(now),
                case_id=case.id,
                rev=rev,
                version=case.version,
                made_at=now,
                made_by=user,
                day=checked.day,
                scheme=checked.budget.scheme,
                guide=self._guides.keep(files, version, user, now),
                may_sign=checked.may_sign,
                document=canonical_json(document).decode(),
                case_document=canonical_json(case_document(case)).decode(),
            )
            self._sealed.insert("decisions", _row(made))
            self._journal.add(user, "decide", now, About(case.id, made.id, made.digest))
        return made

    def listed(
        self, search: str = "", limit: int = 100, offset: int = 0
    ) -> tuple[DecisionSummary, ...]:
        """Return decisions, newest first; with a search, those on a case number or name like it."""
        self._writer.need(Act.READ)
        return self._list.listed(search, limit, offset)

    def count(self, search: str = "") -> int:
        """Return how many decisions there are, or fit a search."""
        return self._list.count(search)

    def of(self, case_id: str) -> tuple[Decision, ...]:
        """Return the decisions on a case, newest first; raises `DamagedVaultError`."""
        sql = "select * from decisions where case_id = ? order by id desc"
        return tuple(map(self._read, self._sealed.rows(sql, [case_id])))

    def get(self, decision_id: str) -> Decision:
        """Return one decision; raises `NoSuchDecisionError` or `DamagedVaultError`."""
        row = self._sealed.row("select * from decisions where id = ?", [decision_id])
        if row is None:
            raise NoSuchDecisionError(decision_id)
        return self._read(row)

    def ids(self) -> tuple[str, ...]:
        """Return the id of every decision, the first one first."""
        return tuple(row["id"] for row in self._sealed.rows("select id from decisions order by id"))

    def guide_of(self, decision: Decision) -> Guide:
        """Return the guide a decision was made by; raises `DamagedVaultError`."""
        return self._guides.guide(decision.guide)

    def is_unchanged(self, decision: Decision) -> bool:
        """Say whether a decision is as the journal recorded it when it was made."""
        known = (decision.case_id, decision.id, decision.digest)
        return self._sealed.value(_JOURNALED, known) is not None

    def _read(self, row: Row) -> Decision:
        try:
            return _decision(row)
        except ValueError as error:
            what = Phrase(_DAMAGED, {"id": row["id"]})
            raise DamagedVaultError(self._sealed.folder, what) from error


_COLUMNS = tuple(field.name for field in fields(Decision))


def _row(decision: Decision) -> Row:
    return {
        **asdict(decision),
        "made_at": timestamp(decision.made_at),
        "day": decision.day.isoformat(),
    }


def _decision(row: Row) -> Decision:
    values = {name: row[name] for name in _COLUMNS}
    return Decision(
        **{
            **values,
            "made_at": datetime.fromisoformat(row["made_at"]),
            "day": date.fromisoformat(row["day"]),
            "may_sign": bool(row["may_sign"]),
        }
    )
