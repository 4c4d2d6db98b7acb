"""What left the vault: each copy with for whom it is, in the transaction of its journal entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.recipients import recipient
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.writer import Writer


@dataclass(frozen=True)
class Copy:
    """What is handed over: `what` in words, the digest of its content, and for whom it is."""

    case_id: str
    what: Phrase
    digest: str
    to_whom: str = ""


@dataclass(frozen=True)
class HandOver:
    """One copy that left the vault: when, by whom, what, and for whom."""

    id: str
    case_id: str
    at: datetime
    by: str
    what: str
    to_whom: str


class HandOverStore:
    """Writes down what is handed over; the journal names no receiver, only the row that does."""

    def __init__(self, sealed: SealedDatabase, journal: Journal, writer: Writer) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer

    def add(self, action: str, copy: Copy) -> HandOver:
        """Record a copy as an action of the journal, inside the open transaction."""
        now = self._writer.clock()
        row = {
            "id": new_id(now),
            "case_id": copy.case_id,
            "done_at": timestamp(now),
            "done_by": self._writer.user,
            "what": copy.what.said(),
            "to_whom": recipient(copy.to_whom),
            "purpose": "",
            "digest": copy.digest,
        }
        self._sealed.insert("hand_overs", row)
        about = About(copy.case_id, row["id"], copy.digest)
        self._journal.add(self._writer.user, action, now, about)
        return _hand_over(row)

    def of(self, case_id: str) -> tuple[HandOver, ...]:
        """Return what was handed over of a case, newest first."""
        sql = "select * from hand_overs where case_id = ? order by done_at desc, id desc"
        return tuple(map(_hand_over, self._sealed.rows(sql, [case_id])))


def _hand_over(row: Row) -> HandOver:
    return HandOver(
        id=row["id"],
        case_id=row["case_id"],
        at=datetime.fromisoformat(row["done_at"]),
        by=row["done_by"],
        what=row["what"],
        to_whom=row["to_whom"],
    )
