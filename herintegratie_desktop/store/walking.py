"""Read a damaged database around what cannot be read, so that a bad page costs only its rows.

SQLCipher refuses everything on a connection that met a page it cannot trust. So the file is
attached a second time, under a name of its own, and attached anew after every such page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.wiping import wipe

Found = TypeVar("Found", bound=Sized)
Values = tuple[Any, ...]

SEEN = "seen"
"""The name under which the tables of the walk are asked for, as in `select * from seen.cases`."""

# Past the end of a table of which the last page is bad, nothing tells where it ends; and where
# nothing was found at all, the first page of the table is bad and the rest out of reach.
_NO_END_IN_SIGHT, _NO_BEGIN_IN_SIGHT = 3_000, 250


class UnreadableError(Exception):
    """A page on the way to what was asked cannot be read."""


@dataclass(frozen=True)
class Unread:
    """The numbers of the rows, from the first to the last, that cannot be read; `why` says why."""

    first: int
    last: int
    why: str

    @property
    def span(self) -> str:
        """Return the number, or the first and the last."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


class Walk:
    """A file of a vault attached to an open database, for reading.

    Without a key it is the file of that database itself, or a copy with the same salt. Entering
    raises `UnreadableError` when the list of its tables cannot be read.
    """

    def __init__(self, sealed: SealedDatabase, file: Path, key: bytearray | None = None) -> None:
        self._connection = sealed.db.conn
        self._file = file
        self._key = key
        self._is_attached = False

    def __enter__(self) -> Walk:
        self._attach()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._detach()

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Values]:
        """Return the rows of a query about `seen`; raises `UnreadableError`, ready for the next."""
        from sqlcipher3 import dbapi2

        try:
            return self._connection.execute(sql, tuple(values)).fetchall()
        except dbapi2.DatabaseError as error:
            self._detach()
            self._attach()
            raise UnreadableError(str(error)) from error

    def changes(self, sql: str, values: Sequence[object] = ()) -> int:
        """Do a statement that takes rows over from `seen`; return how many. Raises as `rows`."""
        self.rows(sql, values)
        return int(self._connection.execute("select changes()").fetchone()[0])

    def stretches(
        self, read: Callable[[int, int], Found], last: int | None, at_once: int
    ) -> Iterator[Found | Unread]:
        """Yield what is read from the numbers 1 to `last`, some at a time, around what is not.

        What `read` returns has a length: the number of rows there were. Without a `last` the walk
        ends where there was none for a long way.
        """
        if last is not None:
            for first in range(1, last + 1, at_once):
                yield from _halved(read, first, min(first + at_once - 1, last))
            return
        first, barren, most, size = 1, 0, _NO_BEGIN_IN_SIGHT, min(at_once, _NO_BEGIN_IN_SIGHT)
        while barren < most:
            barren += size
            for found in _halved(read, first, first + size - 1):
                if not isinstance(found, Unread) and len(found):
                    barren, most = 0, _NO_END_IN_SIGHT
                yield found
            first += size

    def _attach(self) -> None:
        from sqlcipher3 import dbapi2

        literal = bytearray(b"x'%s'" % self._key.hex().encode()) if self._key else bytearray()
        with_key = " key ?" if self._key else ""
        values = [str(self._file), literal] if self._key else [str(self._file)]
        try:
            self._connection.execute(f"attach ? as {SEEN}{with_key}", values)
        except dbapi2.DatabaseError as error:
            raise UnreadableError(str(error)) from error
        finally:
            wipe(literal)
        self._is_attached = True
        self._connection.execute(f"pragma {SEEN}.cache_size = -32768")

    def _detach(self) -> None:
        if self._is_attached:
            self._connection.execute(f"detach {SEEN}")
            self._is_attached = False


def _halved(read: Callable[[int, int], Found], first: int, last: int) -> Iterator[Found | Unread]:
    try:
        yield read(first, last)
    except UnreadableError as error:
        if first == last:
            yield Unread(first, last, str(error))
            return
        middle = (first + last) // 2
        yield from _halved(read, first, middle)
        yield from _halved(read, middle + 1, last)


def joined(found: Iterable[Unread]) -> Iterator[Unread]:
    """Yield what is unread with neighbours joined into one."""
    last: Unread | None = None
    for each in found:
        if last is not None and each.first == last.last + 1:
            last = Unread(last.first, each.last, last.why)
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last
