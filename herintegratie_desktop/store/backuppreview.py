"""What differs between a backup and the present vault, case by case, before anything changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from herintegratie_desktop.store.backupcopy import Copier

_MARKS = "select id, rev, digest, saved_at from cases order by id"
_COUNTED = ("cases", "persons", "papers", "decisions", "journal")
_NEWEST = "select max(at) as at from journal"


@dataclass(frozen=True)
class Mark:
    """The stored revision of a case: its number, digest and when it was saved (ISO)."""

    rev: int
    digest: str
    saved_at: str


@dataclass(frozen=True)
class Tally:
    """Rows by table, the stored revision of every case by its number, and ids of erasures."""

    counts: dict[str, int]
    cases: dict[str, Mark]
    erasures: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Unequal:
    """A case that both have: its revision here and in the backup."""

    case_id: str
    here: int
    there: int


@dataclass(frozen=True)
class Preview:
    """What restoring would change; `here` is None when there is no vault yet.

    `only_here` would be gone, `only_there` come back, `newer_here` go back to an earlier
    revision, `newer_there` forward; `apart` has as many revisions but another content.
    `erased_since` cases were erased after the backup and are erased from it again; unless
    `erasures_known` nothing told which those are.
    """

    made_at: datetime
    here: dict[str, int] | None
    there: dict[str, int]
    is_same_vault: bool
    only_here: tuple[str, ...] = ()
    only_there: tuple[str, ...] = ()
    newer_here: tuple[Unequal, ...] = ()
    newer_there: tuple[Unequal, ...] = ()
    apart: tuple[Unequal, ...] = ()
    equal: int = 0
    erased_since: int = 0
    erasures_known: bool = True

    @property
    def loses(self) -> bool:
        """Say whether something of the present vault would not be in the restored one."""
        return bool(self.only_here or self.newer_here or self.apart)


def tally(copier: Copier) -> Tally:
    """Count a vault by its second connection, so that no window waits for it."""
    sql = " union all ".join(f"select '{t}' as name, count(*) as n from {t}" for t in _COUNTED)  # noqa: S608
    counts = {str(row["name"]): int(row["n"]) for row in copier.rows(sql)}
    rows = copier.rows(_MARKS)
    marks = {row["id"]: Mark(row["rev"], row["digest"], row["saved_at"]) for row in rows}
    erased = frozenset(str(row["id"]) for row in copier.rows("select id from erasures"))
    return Tally(counts, marks, erased)


def compared(
    made_at: datetime, there: Tally, here: Tally | None, *, is_same_vault: bool = True
) -> Preview:
    """Compare a backup with the present vault, or with nothing."""
    mine = here.cases if here else {}
    both = [(each, mine[each], there.cases[each]) for each in mine if each in there.cases]
    unequal = [(Unequal(each, a.rev, b.rev), a, b) for each, a, b in both if a != b]
    return Preview(
        made_at=made_at,
        here=here.counts if here else None,
        there=there.counts,
        is_same_vault=is_same_vault,
        only_here=tuple(each for each in mine if each not in there.cases),
        only_there=tuple(each for each in there.cases if each not in mine),
        newer_here=tuple(each for each, a, b in unequal if a.rev > b.rev),
        newer_there=tuple(each for each, a, b in unequal if a.rev < b.rev),
        apart=tuple(each for each, a, b in unequal if a.rev == b.rev),
        equal=len(both) - len(unequal),
        erased_since=len(here.erasures - there.erasures) if here else 0,
    )
