"""Take the rows of a damaged database over into a new one, around what cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.walking import SEEN, Unread, UnreadableError, Walk, joined

_ROWS = words("rijen {span} zijn niet te lezen")
_BETWEEN = words("rijen tussen {first} en {last} zijn niet te lezen")
_TABLE = words("deze tabel is niet te lezen: {why}")
_AT_ONCE = 1_000
_SOME = 64
_PROBES = 32
_APART = ("journal",)
_LAST_OF_ALL = "\U0010ffff"


@dataclass(frozen=True)
class Loss:
    """What could not be saved: `place` is a file, a table, rows of it, or the number of a case."""

    place: str
    phrase: Phrase


Losses = Iterator[Loss]


def copied_tables(walk: Walk, new: SealedDatabase) -> Losses:
    """Take every table over but the journal, and yield what of it could not be read."""
    for table in _tables(new):
        try:
            yield from _copied(walk, new, table)
        except UnreadableError as error:
            yield Loss(table, Phrase(_TABLE, {"why": str(error)}))


def _tables(new: SealedDatabase) -> list[str]:
    """Return our tables in the order in which they were made, so that what is meant comes first."""
    rows = new.rows("select name from sqlite_master where type = 'table' order by rowid")
    names = (row["name"] for row in rows)
    return [name for name in names if not name.startswith(("case_search", "sqlite_", *_APART))]


def _copied(walk: Walk, new: SealedDatabase, table: str) -> Losses:
    columns = [row["name"] for row in new.rows(f"pragma table_info({table})")]
    keys = [row for row in new.rows(f"pragma table_info({table})") if row["pk"] == 1]
    is_plain = new.value("select wr from pragma_table_list where name = ?", [table]) == 0
    copy = f"insert into main.{table} select {', '.join(columns)} from {SEEN}.{table}"  # noqa: S608
    if is_plain:
        yield from _by_number(walk, table, "rowid", copy)
    elif keys[0]["type"] == "INTEGER":
        yield from _by_number(walk, table, keys[0]["name"], copy)
    else:
        yield from _ByText(walk, new, table, keys[0]["name"], copy).copied()


def _by_number(walk: Walk, table: str, key: str, copy: str) -> Losses:
    def read(first: int, last: int) -> range:
        return range(walk.changes(f"{copy} where {key} between ? and ?", (first, last)))

    found = walk.stretches(read, last_number(walk, table, key), _AT_ONCE)
    for gap in joined(each for each in found if isinstance(each, Unread)):
        yield Loss(f"{table}[{gap.span}]", Phrase(_ROWS, {"span": gap.span}))


def last_number(walk: Walk, table: str, key: str) -> int | None:
    """Return the highest number in a table, or None when its end cannot be read."""
    try:
        return int(walk.rows(f"select max({key}) from {SEEN}.{table}")[0][0] or 0)  # noqa: S608
    except UnreadableError:
        return None


@dataclass(frozen=True)
class _ByText:
    """A table in the order of a text: taken from both ends, then from islands in between."""

    walk: Walk
    new: SealedDatabase
    table: str
    key: str
    copy: str

    def copied(self) -> Losses:
        yield from self._between("", _LAST_OF_ALL)

    def _between(self, low: str, high: str) -> Losses:
        """Take what lies between two keys over, from below and from above, then what is left."""
        low, is_done = self._taken(low, high, "max")
        if is_done:
            return
        high, is_done = self._taken(low, high, "min")
        if is_done:
            return
        island = self._island(low, high)
        if island is None:
            said = {"first": low or "…", "last": "…" if high == _LAST_OF_ALL else high}
            yield Loss(self.table, Phrase(_BETWEEN, said))
            return
        self.walk.rows(f"{self.copy} where {self.key} = ?", (island,))
        yield from self._between(low, island)
        yield from self._between(island, high)

    def _taken(self, low: str, high: str, end: str) -> tuple[str, bool]:
        """Take rows over from the low end (`max`) or the high one; return how far that went."""
        order = f"{self.key} > ? and {self.key} < ? order by {self.key}"
        order += "" if end == "max" else " desc"
        some = _SOME
        while some:
            try:
                taken = self.walk.changes(f"{self.copy} where {order} limit ?", (low, high, some))
            except UnreadableError:
                some //= 4
                continue
            if not taken:
                return "", True
            reached = self._reached(low, high, end)
            low, high = (reached, high) if end == "max" else (low, reached)
        return (low if end == "max" else high), False

    def _reached(self, low: str, high: str, end: str) -> str:
        within = f"from main.{self.table} where {self.key} > ? and {self.key} < ?"
        return str(self.new.value(f"select {end}({self.key}) {within}", [low, high]))

    def _island(self, low: str, high: str) -> str | None:
        """Return a key between two others where the table can be read again."""
        start, end = _as_number(low, 0), _as_number(high, 2**128 - 1)
        step = (end - start) // (_PROBES + 1)
        tried = (start + step * number for number in range(1, _PROBES + 1)) if step else ()
        found = (self._probe(str(UUID(int=each)), high) for each in tried)
        return next(filter(None, found), None)

    def _probe(self, low: str, high: str) -> str | None:
        where = f"where {self.key} >= ? and {self.key} < ? order by {self.key} limit 1"
        sql = f"select {self.key} from {SEEN}.{self.table} {where}"  # noqa: S608
        try:
            return next((str(row[0]) for row in self.walk.rows(sql, (low, high))), None)
        except UnreadableError:
            return None


def _as_number(text: str, otherwise: int) -> int:
    try:
        return UUID(text).int
    except ValueError:
        return otherwise
