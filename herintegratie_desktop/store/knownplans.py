"""Which versions of which plans this vault knows, each by the digest of its content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cases import CaseStore
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.papers import SEALED_PLAN
from herintegratie_desktop.store.writer import Writer

_SEALED = (
    "select cases.id as case_id, papers.version, papers.digest from papers"
    " join cases on cases.number = case_number where kind = ?"
)
_ELSEWHERE = (
    "select id as case_id, version, sealed_digest as digest from cases"
    " where sealed_digest is not null"
)
# Without signatures and seal the digest of a whole case is that of its content.
_DRAFTS = (
    "select id as case_id, version, digest from cases where sealed_digest is null"
    " and not exists (select 1 from signatures where case_number = cases.number)"
)


@dataclass(frozen=True)
class KnownPlan:
    """A version of the plan of a case; `digest` is of its content, in hex."""

    case_id: str
    version: int
    digest: str
    is_sealed: bool


class KnownPlans:
    """Looked up anew each time, for the vault may change meanwhile."""

    def __init__(self, sealed: SealedDatabase, writer: Writer, cases: CaseStore) -> None:
        self._sealed, self._writer, self._cases = sealed, writer, cases

    def of(self, case_id: str) -> tuple[KnownPlan, ...]:
        """Return the sealed versions of a case and the one it is in now; none without such a case.

        Raises `NotAllowedError`.
        """
        self._writer.need(Act.READ)
        if case_id not in self._cases:
            return ()
        found = [*self._listed(f"{_SEALED} and cases.id = ?", [SEALED_PLAN, case_id])]
        found += self._listed(f"{_ELSEWHERE} and id = ?", [case_id])
        case = self._cases.load(case_id).case
        if case.seal is None:
            found.append(KnownPlan(case_id, case.version, content_digest(case), is_sealed=False))
        return tuple(dict.fromkeys(found))

    def every(self) -> Iterator[KnownPlan]:
        """Yield every sealed version and the drafts nobody signed; raises `NotAllowedError`."""
        self._writer.need(Act.READ)
        yield from self._listed(_SEALED, [SEALED_PLAN])
        yield from self._listed(_ELSEWHERE)
        yield from self._listed(_DRAFTS, is_sealed=False)

    def _listed(
        self, sql: str, values: list[str] | None = None, *, is_sealed: bool = True
    ) -> Iterator[KnownPlan]:
        return (_known(row, is_sealed) for row in self._sealed.rows(sql, values or []))


def _known(row: Row, is_sealed: bool) -> KnownPlan:
    return KnownPlan(row["case_id"], row["version"], row["digest"], is_sealed)
