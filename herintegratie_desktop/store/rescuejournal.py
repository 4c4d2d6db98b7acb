"""Take a journal over: the chain as far as it is whole, then what else is read, chained anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.ids import timestamp
from herintegratie_desktop.store.journal import FIRST, NAMES, fits, link
from herintegratie_desktop.store.rescuetables import Loss, Losses, last_number
from herintegratie_desktop.store.walking import SEEN, Unread, Walk, joined

_LOST = words("regels {span} zijn niet te lezen")
_BROKEN = words(
    "de keten is tot en met regel {last} overgenomen; de {count} regels daarna pasten er niet "
    "meer op en staan er opnieuw geketend achter"
)
_AT_ONCE = 2_000
_READ = f"select {', '.join(NAMES)} from {SEEN}.journal where id between ? and ? order by id"  # noqa: S608

Values = tuple[object, ...]


class RescuedJournal:
    """Copies the entries of a damaged journal into the empty one of a new database."""

    def __init__(self, walk: Walk, new: SealedDatabase) -> None:
        self._walk = walk
        self._new = new
        self._head = FIRST
        self._count = 0
        self._loose: list[Values] = []
        self._unread: list[Unread] = []

    def copied(self, who: str, now: datetime) -> Losses:
        """Take every entry over that can be read, and yield what is lost of the chain."""
        for rows in self._stretches():
            self._take(rows)
        for gap in joined(self._unread):
            yield Loss(f"journal[{gap.span}]", Phrase(_LOST, {"span": gap.span}))
        if self._loose:
            said = {"last": str(self._count), "count": str(len(self._loose))}
            yield Loss(f"journal[{self._count + 1}]", Phrase(_BROKEN, said))
            self._chain_anew(who, now)

    def _stretches(self) -> Iterator[list[Values]]:
        def read(first: int, last: int) -> list[Values]:
            return self._walk.rows(_READ, (first, last))

        last = last_number(self._walk, "journal", "id")
        for found in self._walk.stretches(read, last, _AT_ONCE):
            if isinstance(found, Unread):
                self._unread.append(found)
            else:
                yield found

    def _take(self, rows: list[Values]) -> None:
        whole = []
        for row in rows:
            if self._loose or not self._follows(row):
                self._loose.append(row)
                continue
            self._count, self._head = self._count + 1, str(row[-1])
            whole.append(row)
        self._insert(whole)

    def _follows(self, row: Values) -> bool:
        return row[0] == self._count + 1 and row[-2] == self._head and fits(row)

    def _insert(self, rows: list[Values]) -> None:
        marks = ", ".join("?" * len(NAMES))
        with self._new.writing() as db:
            db.conn.executemany(f"insert into journal values ({marks})", rows)  # noqa: S608

    def _chain_anew(self, who: str, now: datetime) -> None:
        """Say where the chain broke, then repeat what came after it."""
        said = (timestamp(now), who, f"rescue:{self._count + 1}", "", "", "")
        loose = (row[1:-2] for row in self._loose)
        self._insert([self._linked(each) for each in (said, *loose)])

    def _linked(self, told: Values) -> Values:
        bare = (self._count + 1, *told, self._head)
        self._count, self._head = self._count + 1, link(dict(zip(NAMES, bare, strict=False)))
        return (*bare, self._head)
