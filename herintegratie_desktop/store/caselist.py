"""The list of cases: newest first, or those that a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from herintegratie_desktop.store.caserows import Row
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.search import is_named, question, sought

SUMMARY_COLUMNS = "id, rev, title, persons, country, status, planned_departure, saved_at, number"
_SUMMARY = f"select {SUMMARY_COLUMNS} from cases"  # noqa: S608
_NEWEST_FIRST = "order by saved_at desc, number desc limit ? offset ?"
_MATCHES = "number in (select rowid from case_search where case_search match ?)"
_LIST = f"{_SUMMARY} {_NEWEST_FIRST}"
_FOUND_FEW = f"{_SUMMARY} where {_MATCHES} {_NEWEST_FIRST}"
# The plus keeps SQLite from looking every hit up: it walks from the newest case on instead.
_FOUND_MANY = f"{_SUMMARY} where +{_MATCHES} {_NEWEST_FIRST}"
_FEW = 1000
_MEMBERS = (
    "select case_number, trim(given_names || ' ' || family_name) as name, name_in_own_script,"
    " v_number from persons where case_number"
)


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
        if asked is None:
            return tuple(map(summary_of, self._sealed.rows(_LIST, [limit, offset])))
        found = _FOUND_FEW if self._hits(asked) <= _FEW else _FOUND_MANY
        rows = self._sealed.rows(found, [asked, limit, offset])
        meant = self._meant(rows, search)
        return tuple(summary_of(row, meant.get(row["number"], "")) for row in rows)

    def count(self, search: str = "") -> int:
        """Return how many cases there are, or fit a search."""
        asked = question(search)
        if asked is None:
            return int(self._sealed.value("select count(*) from cases"))
        return self._hits(asked)

    def _hits(self, asked: str) -> int:
        sql = "select count(*) from case_search where case_search match ?"
        return int(self._sealed.value(sql, [asked]))

    def _meant(self, rows: list[Row], search: str) -> dict[int, str]:
        """Return the member a search means, for the cases whose head it does not name."""
        words = sought(search)
        others = [row["number"] for row in rows if not is_named(words, row["title"])]
        marks = ", ".join("?" * len(others))
        members = self._sealed.rows(f"{_MEMBERS} in ({marks}) order by position desc", others)
        meant = (member for member in members if _is_meant(member, words))
        return {member["case_number"]: member["name"] for member in meant}


def _is_meant(member: Row, words: list[str]) -> bool:
    text = " ".join((member["name"], member["name_in_own_script"], member["v_number"]))
    return is_named(words, text)


def summary_of(row: Row, found: str = "") -> CaseSummary:
    """Return the case of a row with the columns of a summary."""
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
