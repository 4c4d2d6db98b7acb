"""The list of cases: newest first, or those that a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from herintegratie_desktop.store.caserows import Row
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.search import names_person, question

_SUMMARY = "id, rev, title, persons, country, status, planned_departure, saved_at, number"
_NEWEST_FIRST = "order by saved_at desc, number desc limit ? offset ?"
_FOUND = "number in (select rowid from case_search where case_search match ?)"


@dataclass(frozen=True)
class CaseSummary:
    """One case in a list: `title` is the head's name, `country` the ISO code of return.

    `found` names the member by whom a search found the case, when it is not the head.
    """

    case_id: str
    rev: int
    title: str
    persons: int
    country: str
    status: str
    planned_departure: date | None
    saved_at: datetime
    found: str = ""


class CaseList:
    """Looks through the cases of a vault."""

    def __init__(self, sealed: SealedDatabase) -> None:
        self._sealed = sealed

    def listed(
        self, search: str = "", limit: int = 200, offset: int = 0
    ) -> tuple[CaseSummary, ...]:
        """Return cases, newest first; with a search, those that fit every word of it."""
        asked = question(search)
        where, values = (f"where {_FOUND}", [asked]) if asked else ("", [])
        sql = f"select {_SUMMARY} from cases {where} {_NEWEST_FIRST}"  # noqa: S608
        rows = self._sealed.rows(sql, [*values, limit, offset])
        return tuple(_summary(row, self._found(row, search) if asked else "") for row in rows)

    def count(self, search: str = "") -> int:
        """Return how many cases there are, or fit a search."""
        asked = question(search)
        where, values = (f"where {_FOUND}", [asked]) if asked else ("", [])
        return int(self._sealed.value(f"select count(*) from cases {where}", values))  # noqa: S608

    def _found(self, row: Row, search: str) -> str:
        if names_person(search, row["title"]):
            return ""
        members = self._sealed.rows(
            "select trim(given_names || ' ' || family_name) as name, name_in_own_script, v_number"
            " from persons where case_number = ? order by position",
            [row["number"]],
        )
        return next((each["name"] for each in members if _is_meant(each, search)), "")


def _is_meant(member: Row, search: str) -> bool:
    text = " ".join((member["name"], member["name_in_own_script"], member["v_number"]))
    return names_person(search, text)


def _summary(row: Row, found: str) -> CaseSummary:
    departure = row["planned_departure"]
    return CaseSummary(
        case_id=row["id"],
        rev=row["rev"],
        title=row["title"],
        persons=row["persons"],
        country=row["country"],
        status=row["status"],
        planned_departure=date.fromisoformat(departure) if departure else None,
        saved_at=datetime.fromisoformat(row["saved_at"]),
        found=found,
    )
