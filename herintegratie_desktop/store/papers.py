"""The plans that were printed or sealed, kept as PDF inside the vault."""

from __future__ import annotations

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.errors import FrozenVersionError, NoSuchCaseError
from herintegratie_desktop.store.handovers import Copy, HandOverStore
from herintegratie_desktop.store.ids import timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.writer import Writer

PLAN = "plan"
SEALED_PLAN = "sealed-plan"
WITH_CASE = "export-plan-with-case"
"""The action of the journal when a plan leaves as a file with the whole case in it."""

_WHERE = "case_number = (select number from cases where id = ?) and version = ? and kind = ?"


class PaperStore:
    """One PDF for each case, version of its plan, and kind (`plan` or `sealed-plan`)."""

    def __init__(self, sealed: SealedDatabase, journal: Journal, writer: Writer) -> None:
        self._sealed = sealed
        self._journal = journal
        self._writer = writer
        self._hand_overs = HandOverStore(sealed, journal, writer)

    def put(self, case_id: str, version: int, kind: str, pdf: bytes, digest: str) -> None:
        """Keep a PDF in the place of an earlier one; `digest` is of the content it shows.

        The sealed paper of a version that is sealed stays what it is. Raises `NotAllowedError`,
        `NoSuchCaseError` for a case that is not saved, `FrozenVersionError` and
        `VaultNotWritableError`.
        """
        self._writer.need(Act.SEAL if kind == SEALED_PLAN else Act.PRINT)
        now = self._writer.clock()
        with self._sealed.writing() as db:
            number = self._sealed.value("select number from cases where id = ?", [case_id])
            if number is None:
                raise NoSuchCaseError(case_id)
            if kind == SEALED_PLAN and self._is_frozen(case_id, version):
                raise FrozenVersionError(case_id, version)
            row = {"case_number": number, "version": version, "kind": kind, "digest": digest}
            paper = {**row, "made_at": timestamp(now), "pdf": pdf}
            db.table("papers").insert(paper, replace=True)
            self._journal.add(
                self._writer.user, f"paper:{kind}", now, About(case_id, digest=digest)
            )

    def _is_frozen(self, case_id: str, version: int) -> bool:
        """Say whether a version is sealed, or a later one was begun; its paper is then kept."""
        later = "(version > ? or version = ? and status = 'sealed')"
        sql = f"select 1 from cases where id = ? and {later}"  # noqa: S608
        is_past = self._sealed.value(sql, [case_id, version, version])
        return bool(is_past) and self.digest(case_id, version, SEALED_PLAN) is not None

    def note_copy(  # noqa: PLR0913 - the last two by name
        self,
        case_id: str,
        digest: str,
        what: Phrase,
        to_whom: str = "",
        *,
        on_paper: bool,
        with_case: bool = False,
    ) -> None:
        """Record that a paper about a case leaves the vault, as what and for whom, before it does.

        A file `with_case` has the whole case in it, which the journal tells; printed pages never
        have. Raises `NotAllowedError`.
        """
        self._writer.need(Act.PRINT if on_paper else Act.EXPORT)
        as_file = WITH_CASE if with_case else "export-plan"
        with self._sealed.writing():
            copy = Copy(case_id, what, digest, to_whom)
            self._hand_overs.add("print" if on_paper else as_file, copy)

    def get(self, case_id: str, version: int, kind: str) -> bytes | None:
        """Return a PDF, or None when none is kept."""
        sql = f"select pdf from papers where {_WHERE}"  # noqa: S608
        found: bytes | None = self._sealed.value(sql, [case_id, version, kind])
        return found

    def digest(self, case_id: str, version: int, kind: str) -> str | None:
        """Return the digest of the content a PDF shows, or None when none is kept."""
        sql = f"select digest from papers where {_WHERE}"  # noqa: S608
        found: str | None = self._sealed.value(sql, [case_id, version, kind])
        return found
