"""A table in which one row of a kind is in force and the others are its history."""

from __future__ import annotations

from datetime import datetime

from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.ids import timestamp


class Shelf:
    """Rows of one table: nothing is ever changed but the moment on which a row was ended.

    `key` is the column of which each value has one row in force; without it there is one in all.
    """

    def __init__(
        self, sealed: SealedDatabase, table: str, key: str = "", ended: str = "replaced_at"
    ) -> None:
        self._sealed, self._table, self._key, self._ended = sealed, table, key, ended

    def history(self) -> list[Row]:
        """Return every row, newest first."""
        return self._sealed.rows(f"select * from {self._table} order by id desc")  # noqa: S608

    def in_force(self) -> list[Row]:
        """Return the rows in force, in the order of their key."""
        order = self._key or "id"
        return self._sealed.rows(
            f"select * from {self._table} where {self._ended} is null order by {order}"  # noqa: S608
        )

    def put(self, row: Row, now: datetime) -> None:
        """Add a row in the place of the one of the same key, inside the open transaction."""
        self.end(str(row.get(self._key, "")), now)
        self._sealed.insert(self._table, row)

    def end(self, value: str, now: datetime) -> bool:
        """End the row in force, inside the open transaction; False when there was none."""
        which = f"and {self._key} = ?" if self._key else ""
        found = self._sealed.row(
            f"select id from {self._table} where {self._ended} is null {which}",  # noqa: S608
            [value] if self._key else [],
        )
        if found is None:
            return False
        self._sealed.update(self._table, "id", found["id"], {self._ended: timestamp(now)})
        return True
