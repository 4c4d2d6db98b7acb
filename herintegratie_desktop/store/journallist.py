"""The journal to be read by people: of one case, or all of it a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.ids import timestamp
from herintegratie_desktop.store.writer import Writer

PAGE = 100
REACH = 10_000
"""How many entries are looked at for one page, so that a search never stops the window."""
_SELECT = (
    "select id, at, who, action, case_id, revision, digest,"
    " (select rev from revisions where id = journal.revision) as rev,"
    " (select to_whom from hand_overs where id = journal.revision) as to_whom from journal"
)


@dataclass(frozen=True)
class Deed:
    """One thing that was done, with the number of the revision it made, when it made one.

    `to_whom` says for whom a copy was that left the vault; it goes with an erased case.
    """

    number: int
    at: datetime
    who: str
    action: str
    case_id: str = ""
    rev: int | None = None
    to_whom: str = ""


@dataclass(frozen=True)
class Wanted:
    """What is looked for; empty looks for everything.

    `who` is a part of a name, `case_id` a case number or its beginning, `actions` are words of
    the journal (`edit`, or `passphrase` for every `passphrase:NAME`); both days are included.
    """

    who: str = ""
    case_id: str = ""
    actions: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Page:
    """Some entries, newest first, and the number before which the next page begins, if any."""

    deeds: tuple[Deed, ...]
    next_before: int | None


class JournalList:
    """Reads the journal; the whole of it needs the role for that, one case that of reading it."""

    def __init__(self, sealed: SealedDatabase, writer: Writer) -> None:
        self._sealed, self._writer = sealed, writer

    def timeline(self, case_id: str, before: int | None = None, limit: int = PAGE) -> Page:
        """Return what was done to one case, newest first; raises `NotAllowedError`."""
        self._writer.need(Act.READ)
        where, values = "where case_id = ? and id < ?", [case_id, self._top(before)]
        rows = self._rows(where, [*values, limit])
        return Page(tuple(map(_deed, rows)), rows[-1]["id"] if len(rows) == limit else None)

    def page(self, wanted: Wanted, before: int | None = None, limit: int = PAGE) -> Page:
        """Return entries that fit, newest first; raises `NotAllowedError`.

        A page may hold fewer than there are, or none, and still have a next one: no more than
        `REACH` entries are looked at in one go.
        """
        self._writer.need(Act.READ_JOURNAL)
        top = self._top(before)
        floor = max(0, top - REACH)
        where, values = _conditions(wanted)
        rows = self._rows(f"where id < ? and id >= ?{where}", [top, floor, *values, limit])
        end = rows[-1]["id"] if len(rows) == limit else floor
        return Page(tuple(map(_deed, rows)), end if end > 1 else None)

    def count(self) -> int:
        """Return how many entries there are; raises `NotAllowedError`."""
        self._writer.need(Act.READ_JOURNAL)
        return self._top(None) - 1

    def _top(self, before: int | None) -> int:
        if before is not None:
            return before
        return int(self._sealed.value("select coalesce(max(id), 0) + 1 from journal"))

    def _rows(self, where: str, values: list[object]) -> list[Row]:
        return self._sealed.rows(f"{_SELECT} {where} order by id desc limit ?", values)


def _conditions(wanted: Wanted) -> tuple[str, list[object]]:
    """Return the SQL of what is looked for, and its values."""
    parts: list[tuple[str, list[object]]] = []
    if wanted.who.strip():
        parts.append(("instr(lower(who), lower(?))", [wanted.who.strip()]))
    if wanted.case_id.strip():
        parts.append(("substr(case_id, 1, length(?)) = ?", [wanted.case_id.strip()] * 2))
    if wanted.actions:
        parts.append(_is_one_of(wanted.actions))
    if wanted.since is not None:
        parts.append(("at >= ?", [_begin(wanted.since)]))
    if wanted.until is not None:
        parts.append(("at < ?", [_begin(wanted.until + timedelta(days=1))]))
    said = "".join(f" and ({sql})" for sql, _ in parts)
    return said, [value for _, values in parts for value in values]


def _is_one_of(actions: tuple[str, ...]) -> tuple[str, list[object]]:
    each = "action = ? or substr(action, 1, length(?) + 1) = ? || ':'"
    return " or ".join([each] * len(actions)), [name for name in actions for _ in range(3)]


def _begin(day: date) -> str:
    """Return the first moment of a day here, as the journal writes moments."""
    return timestamp(datetime.combine(day, time()).astimezone(UTC))


def _deed(row: Row) -> Deed:
    return Deed(
        number=row["id"],
        at=datetime.fromisoformat(row["at"]),
        who=row["who"],
        action=row["action"],
        case_id=row["case_id"],
        rev=row["rev"],
        to_whom=row["to_whom"] or "",
    )
