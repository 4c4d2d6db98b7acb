"""The plans that wait for a colleague: they reach the amount of the policy, and nobody approved."""

from __future__ import annotations

from dataclasses import dataclass

from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.approvals import ApprovalBook
from herintegratie_desktop.store.caselist import SUMMARY_COLUMNS, CaseSummary, summary_of
from herintegratie_desktop.store.cases import CaseStore
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.errors import DamagedVaultError
from herintegratie_desktop.store.policies import PolicyStore
from herintegratie_desktop.store.search import question
from herintegratie_desktop.store.writer import Writer

REACH, REACH_OF_SEARCH = 500, 2_000
"""How many cases are looked at in one go, so that the window never stands still.

Every page of a search asks the search index anew, so that it takes more at once.
"""

_AFTER_ALL = "~"
_SPENT = (
    "case when status = 'draft' then"
    " (select coalesce(sum(cents), 0) from budget_lines where case_number = number and charged)"
    " end"
)
_GIVEN = "exists (select 1 from approvals where case_id = cases.id and withdrawn_at is null)"
_MATCHES = " and +number in (select rowid from case_search where case_search match ?)"


@dataclass(frozen=True)
class Place:
    """How far the cases were looked through, newest first: when the last one was saved."""

    saved_at: str
    number: int


BEGIN = Place(_AFTER_ALL, 0)


@dataclass(frozen=True)
class WaitingPage:
    """Some of the cases that wait, newest first, and where to look on, if there is more."""

    cases: tuple[CaseSummary, ...]
    next: Place | None


class WaitingList:
    """Looks through the drafts for plans that need an approval and have none that counts."""

    def __init__(
        self,
        sealed: SealedDatabase,
        writer: Writer,
        policies: PolicyStore,
        cases: CaseStore,
    ) -> None:
        self._sealed, self._writer = sealed, writer
        self._policies, self._cases = policies, cases
        self._book = ApprovalBook(sealed, policies, writer)

    def is_asked(self) -> bool:
        """Say whether the policy asks approvals at all."""
        return self._policies.policy().approval_from is not None

    def page(self, search: str = "", after: Place = BEGIN, reach: int = 0) -> WaitingPage:
        """Return those among the next `reach` cases (0: as many as usual).

        A page may hold none and still have a next one. Raises `NotAllowedError`.
        """
        self._writer.need(Act.READ)
        amount = self._policies.policy().approval_from
        if amount is None:
            return WaitingPage((), None)
        reach = reach or (REACH_OF_SEARCH if question(search) else REACH)
        rows = self._rows(search, after, reach)
        last = rows[-1] if len(rows) == reach else None
        found = (row for row in rows if row["spent"] is not None and row["spent"] >= amount)
        return WaitingPage(
            cases=tuple(summary_of(row) for row in found if self._waits(row)),
            next=None if last is None else Place(last["saved_at"], last["number"]),
        )

    def _rows(self, search: str, after: Place, reach: int) -> list[Row]:
        asked = question(search)
        sql = (
            f"select {SUMMARY_COLUMNS}, {_SPENT} as spent, {_GIVEN} as is_given from cases"  # noqa: S608
            f" where (saved_at, number) < (?, ?){'' if asked is None else _MATCHES}"
            " order by saved_at desc, number desc limit ?"
        )
        words = () if asked is None else (asked,)
        return self._sealed.rows(sql, [after.saved_at, after.number, *words, reach])

    def _waits(self, row: Row) -> bool:
        """Say whether no approval counts; one of an earlier content does not."""
        if not row["is_given"]:
            return True
        try:
            case = self._cases.load(row["id"]).case
        except DamagedVaultError:
            return True
        return self._book.standing(case) is None
