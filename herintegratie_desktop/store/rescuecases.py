"""What is left of each case after a rescue: whole, incomplete or lost; its history made fit."""

from __future__ import annotations

from datetime import datetime

from herintegratie_desktop.core.canonical import case_digest
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.casedigests import doubtful_cases
from herintegratie_desktop.store.casepages import UNREADABLE
from herintegratie_desktop.store.caserows import PARTS, CaseRows, case_of
from herintegratie_desktop.store.cases import CaseStore, Writer
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.errors import DamagedVaultError
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.rescuetables import Loss, Losses

ACTION = "rescue"
_INCOMPLETE = words(
    "het dossier is onvolledig: er ontbreekt iets, of een deel is niet meer de laatste versie. "
    "Vergelijk het met het papieren dossier"
)
_UNSAVED = words("het dossier is onvolledig: {count} rijen ervan waren niet te lezen")
_LOST = words("het dossier is verloren; het is voor het laatst opgeslagen op {day} door {who}")
_HOPELESS = words("het dossier is verloren: de gegevens van het dossier zelf zijn niet te lezen")
_ORPHANS = words("{count} rijen horen bij een verloren dossier en zijn niet overgenomen")
_UNJOURNALED = (
    "select r.* from revisions r left join journal j on j.case_id = r.case_id"
    " and j.revision = r.id and j.digest = r.digest and j.at = r.saved_at"
    " where j.id is null order by r.id"
)
_MISSING = (
    "select case_id, max(saved_at) as at, author from revisions"
    " where case_id not in (select id from cases)"
    " and case_id not in (select case_id from journal where action = 'erase')"
    " group by case_id order by case_id"
)


class RescuedCases:
    """Puts the cases of a rescued database in order; what is amiss is yielded as a `Loss`."""

    def __init__(self, new: SealedDatabase, writer: Writer) -> None:
        self._new = new
        self._writer = writer
        self._journal = Journal(new)
        self._cases = CaseStore(new, self._journal, writer)

    def put_in_order(self) -> Losses:
        """Drop what belongs to nothing, and see to every case that is not as it was recorded."""
        yield from self._dropped_orphans()
        self._journal_revisions()
        yield from self._missing()
        for case_id in list(doubtful_cases(self._new)):
            yield from self._see_to(str(case_id))

    def _dropped_orphans(self) -> Losses:
        for row in self._new.rows("pragma foreign_key_check"):
            table, place = row["table"], row["rowid"]
            if place is not None:
                self._new.db.conn.execute(f"delete from {table} where rowid = ?", [place])  # noqa: S608
        for table in PARTS:
            gone = self._new.db.conn.execute(
                f"delete from {table} where case_number not in (select number from cases)"  # noqa: S608
            ).rowcount
            if gone:
                yield Loss(table, Phrase(_ORPHANS, {"count": str(gone)}))

    def _journal_revisions(self) -> None:
        """Note again the saves of which the entry of the journal was lost."""
        with self._new.writing():
            for row in self._new.rows(_UNJOURNALED):
                about = About(row["case_id"], row["id"], row["digest"])
                saved_at = datetime.fromisoformat(row["saved_at"])
                self._journal.add(row["author"], ACTION, saved_at, about)

    def _missing(self) -> Losses:
        for row in self._new.rows(_MISSING):
            day = f"{datetime.fromisoformat(row['at']).astimezone():%d-%m-%Y %H:%M}"
            yield Loss(row["case_id"], Phrase(_LOST, {"day": day, "who": row["author"]}))

    def _see_to(self, case_id: str) -> Losses:
        try:
            self._cases.load(case_id)
        except DamagedVaultError:
            yield from self._stripped(case_id)
        if case_id not in self._cases:
            return
        loaded = self._cases.load(case_id)
        digest, newest = case_digest(loaded.case), next(iter(self._cases.revisions(case_id)), None)
        newest_rev = newest.rev if newest else 0
        if newest is not None and (newest_rev, newest.digest) == (loaded.rev, digest):
            return
        head = self._new.value("select digest from cases where id = ?", [case_id])
        if newest_rev < loaded.rev and head == digest:
            # Only the line of its history is gone.
            self._record(case_id, loaded.rev, digest)
            return
        yield Loss(case_id, Phrase(_INCOMPLETE))
        self._record(case_id, max(loaded.rev, newest_rev) + 1, digest)

    def _record(self, case_id: str, rev: int, digest: str) -> None:
        """Note what a case is now as a version of its own, so that its history fits again."""
        now, writer = self._writer.clock(), self._writer
        revision: Row = {
            "id": new_id(now),
            "case_id": case_id,
            "rev": rev,
            "base_rev": rev - 1,
            "author": writer.user,
            "device": writer.device,
            "digest": digest,
            "saved_at": timestamp(now),
        }
        head = {"rev": rev, "digest": digest, "saved_at": timestamp(now)}
        with self._new.writing():
            self._new.update("cases", "id", case_id, head)
            self._new.insert("revisions", revision)
            self._journal.add(writer.user, ACTION, now, About(case_id, revision["id"], digest))

    def _stripped(self, case_id: str) -> Losses:
        """Take the parts away that cannot be understood, or the case when that is the trouble."""
        head = self._new.rows("select * from cases where id = ?", [case_id])[0]
        if not _is_moment(head["saved_at"]):
            head["saved_at"] = timestamp(self._writer.clock())
            self._new.update("cases", "id", case_id, {"saved_at": head["saved_at"]})
        if not _is_understood(head):
            self._new.db.conn.execute("delete from cases where id = ?", [case_id])
            # What belonged to it goes too, and is not told apart.
            tuple(self._dropped_orphans())
            yield Loss(case_id, Phrase(_HOPELESS))
            return
        count = sum(self._without_bad_rows(head, table) for table in PARTS)
        if count:
            yield Loss(case_id, Phrase(_UNSAVED, {"count": str(count)}))

    def _without_bad_rows(self, head: Row, table: str) -> int:
        of_case = f"{table} where case_number = {head['number']}"
        rows = self._new.rows(f"select * from {of_case}")  # noqa: S608
        bad = [row["position"] for row in rows if not _is_understood(head, **{table: [row]})]
        for position in bad:
            self._new.db.conn.execute(f"delete from {of_case} and position = ?", [position])  # noqa: S608
        return len(bad)


def _is_understood(head: Row, **parts: list[Row]) -> bool:
    try:
        case_of(CaseRows(head, {**{table: [] for table in PARTS}, **parts}))
    except UNREADABLE:
        return False
    return True


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
