"""The list of decisions: newest first, page by page, or those on the cases that a search names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from herintegratie_desktop.store.caserows import Row
from herintegratie_desktop.store.cipher import SealedDatabase

_LIST = (
    "select d.id, d.case_id, d.version, d.made_at, d.made_by, d.scheme, d.may_sign,"
    " coalesce(c.title, '') as title"
    " from decisions d left join cases c on c.id = d.case_id"
)
_NAMED = (
    "case_id like ? escape '\\' or case_id in (select id from cases where title like ? escape '\\')"
)


@dataclass(frozen=True)
class DecisionSummary:
    """One decision in a list: `title` is the name of the head as the case has it now."""

    id: str
    case_id: str
    title: str
    version: int
    made_at: datetime
    made_by: str
    scheme: str
    may_sign: bool


class DecisionList:
    """Looks through the decisions of a vault without reading what they hold."""

    def __init__(self, sealed: SealedDatabase) -> None:
        self._sealed = sealed

    def listed(
        self, search: str = "", limit: int = 100, offset: int = 0
    ) -> tuple[DecisionSummary, ...]:
        """Return decisions, newest first; with a search, those on a case number or name like it."""
        # Case numbers and ids lie in an index; the plus lets SQLite look through that alone, and
        # not read what the decisions hold on the way.
        by = "+id" if search.strip() else "id"
        ids = f"select id from decisions {_where(search)} order by {by} desc limit ? offset ?"  # noqa: S608
        rows = self._sealed.rows(
            f"{_LIST} where d.id in ({ids}) order by d.id desc",
            [*_values(search), limit, offset],
        )
        return tuple(map(_summary, rows))

    def count(self, search: str = "") -> int:
        """Return how many decisions there are, or fit a search."""
        sql = f"select count(*) from decisions {_where(search)}"  # noqa: S608
        return int(self._sealed.value(sql, _values(search)))


def _where(search: str) -> str:
    return f"where {_NAMED}" if search.strip() else ""


def _values(search: str) -> list[object]:
    sought = search.strip()
    for mark in ("\\", "%", "_"):
        sought = sought.replace(mark, f"\\{mark}")
    return [f"%{sought}%"] * 2 if sought else []


def _summary(row: Row) -> DecisionSummary:
    return DecisionSummary(
        id=row["id"],
        case_id=row["case_id"],
        title=row["title"],
        version=row["version"],
        made_at=datetime.fromisoformat(row["made_at"]),
        made_by=row["made_by"],
        scheme=row["scheme"],
        may_sign=bool(row["may_sign"]),
    )
