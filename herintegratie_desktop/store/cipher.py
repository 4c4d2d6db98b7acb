"""SQLCipher under sqlite-utils: open an encrypted database, and say its faults in our words."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    VaultError,
    VaultNotWritableError,
)
from herintegratie_desktop.store.keys import wipe

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection
    from sqlite_utils import Database

Row = dict[str, Any]

DATABASE_FILE = "vault.db"
_SETTINGS = """
pragma journal_mode = wal;
pragma synchronous = full;
pragma fullfsync = on;
pragma checkpoint_fullfsync = on;
pragma temp_store = memory;
pragma cache_size = -32768;
pragma foreign_keys = on;
pragma recursive_triggers = on;
pragma secure_delete = on;
pragma trusted_schema = off;
pragma busy_timeout = 2000;
"""
_NOT_OURS = words("{file} past niet bij de sleutel of is geen databank")
_BROKEN = words("een deel van {file} is niet leesbaar")
_DIGITS = b"0123456789abcdef"
_PRIMARY = 0xFF
_FULL, _READ_ONLY, _IO, _CANNOT_OPEN, _PERMISSION = 13, 8, 10, 14, 3
_CORRUPT, _NOT_A_DATABASE, _BUSY, _LOCKED, _NO_MEMORY = 11, 26, 5, 6, 7
_WRITE_FAULTS = {
    _FULL: VaultNotWritableError.full,
    _READ_ONLY: VaultNotWritableError.read_only,
    _PERMISSION: VaultNotWritableError.read_only,
    _CANNOT_OPEN: VaultNotWritableError.read_only,
    _IO: VaultNotWritableError.faulty,
    _NO_MEMORY: VaultNotWritableError.faulty,
    _BUSY: VaultNotWritableError.busy,
    _LOCKED: VaultNotWritableError.busy,
}
_CORRUPT_IN_WORDS = "database disk image is malformed"
_DAMAGE = {_CORRUPT: _BROKEN, _NOT_A_DATABASE: _NOT_OURS}


def prepare() -> None:
    """Import SQLCipher and sqlite-utils in the one order that works (some 100 ms, once)."""
    import sqlcipher3
    from sqlcipher3 import dbapi2

    # sqlite-utils takes this name over the standard library's sqlite3 when it is imported.
    sys.modules.setdefault("pysqlite3", sqlcipher3)
    sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)
    import sqlite_utils

    _ = sqlite_utils


class SealedDatabase:
    """An open encrypted database: read in `reading()`, write in `writing()`, close when done.

    One thread at a time may use it; it need not be the one that opened it.
    """

    def __init__(self, db: Database, folder: Path) -> None:
        self.db = db
        self.folder = folder
        self.twin: SealedDatabase | None = None
        """A second connection, opened while the key was at hand, for work beside the window."""

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Give the database for reading; its faults are said as a `VaultError`."""
        with _own_words(self.folder):
            yield self.db

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Give the database for one transaction that is on the disk at the end, or never was.

        Inside another it is a part of that one, and all of it is there or nothing.
        """
        if self.db.conn.in_transaction:
            yield self.db
            return
        with _own_words(self.folder):
            self.db.conn.execute("begin immediate")
            try:
                yield self.db
                self.db.conn.execute("commit")
            except BaseException:
                if self.db.conn.in_transaction:
                    self.db.conn.execute("rollback")
                raise

    def row(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """Return the first row of a query by column name, or None."""
        return next(iter(self.rows(sql, values)), None)

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Return the rows of a query by column name."""
        with self.reading() as db:
            found = db.conn.execute(sql, tuple(values))
            names = [column[0] for column in found.description]
            return [dict(zip(names, row, strict=True)) for row in found]

    def value(self, sql: str, values: Sequence[object] = ()) -> Any:  # noqa: ANN401
        """Return the first column of the first row, or None without a row."""
        with self.reading() as db:
            found = db.conn.execute(sql, tuple(values)).fetchone()
        return found and found[0]

    def insert(self, table: str, row: Row) -> int:
        """Add a row inside the open transaction and return its number.

        sqlite-utils looks the table up for every row, which a save has no time for.
        """
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        sql = f"insert into {table} ({names}) values ({marks})"  # noqa: S608
        return self.db.conn.execute(sql, tuple(row.values())).lastrowid or 0

    def replace_all(self, table: str, rows: Sequence[Row]) -> None:
        """Put rows of the same columns in the place of those with their keys, if there are any."""
        names, marks = ", ".join(rows[0]), ", ".join("?" * len(rows[0]))
        sql = f"insert or replace into {table} ({names}) values ({marks})"  # noqa: S608
        self.db.conn.executemany(sql, [tuple(row.values()) for row in rows])

    def update(self, table: str, key: str, value: object, row: Row) -> None:
        """Put other values in the row with this key, inside the open transaction."""
        setting = ", ".join(f"{name} = ?" for name in row)
        sql = f"update {table} set {setting} where {key} = ?"  # noqa: S608
        self.db.conn.execute(sql, (*row.values(), value))

    def close(self) -> None:
        """Put everything in the main file and close it."""
        if self.twin is not None:
            self.twin.close()
        with _own_words(self.folder):
            self.db.conn.close()


def open_database(folder: Path, key: bytearray, name: str = DATABASE_FILE) -> SealedDatabase:
    """Open the database of a vault with its data key; an empty file becomes a new database.

    Raises `DamagedVaultError` when the key does not fit or the file is no whole database.
    """
    path = folder / name
    with _own_words(folder):
        sealed = SealedDatabase(_connected(str(path), key), folder)
        try:
            sealed.db.conn.execute("select count(*) from sqlite_master").fetchone()
            for pragma in _SETTINGS.strip().splitlines():
                sealed.db.conn.execute(pragma)
        except BaseException:
            sealed.db.conn.close()
            raise
    return sealed


def give_new_key(folder: Path, name: str, key: bytearray, new: bytearray) -> None:
    """Write every page of a database that nobody has open anew, under another key.

    A crash in the middle leaves a file that opens with neither. Raises as `open_database`.
    """
    with _own_words(folder):
        connection: Any = _connected(str(folder / name), key).conn
        try:
            connection.execute("pragma journal_mode = off")
            connection.execute("pragma synchronous = off")
            connection.execute("select count(*) from sqlite_master").fetchone()
            literal = _literal(new)
            try:
                connection.reset_key(literal)
            finally:
                wipe(literal)
        finally:
            connection.close()


def reading_only(path: Path, key: bytearray, how: str) -> Connection:
    """Return a connection that writes nothing: `mode=ro` reads the log too, `immutable=1` not."""
    prepare()
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(f"{path.as_uri()}?{how}", uri=True, isolation_level=None)
    connection.execute("pragma cipher_log_level = none")
    _give_key(connection, key)
    return connection


def open_scratch() -> SealedDatabase:
    """Return an empty database in memory, for comparing schemas."""
    return SealedDatabase(_connected(":memory:", None), Path())


def _connected(address: str, key: bytearray | None) -> Database:
    prepare()
    from sqlcipher3 import dbapi2
    from sqlite_utils import Database

    connection = dbapi2.connect(
        address, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    connection.execute("pragma cipher_log_level = none")
    if key is not None:
        _give_key(connection, key)
    return Database(connection, execute_plugins=False, recursive_triggers=False)


def _give_key(connection: Any, key: bytearray) -> None:  # noqa: ANN401
    """Hand the raw key over in a buffer that is wiped, never in the text of a statement."""
    literal = _literal(key)
    try:
        connection.set_key(literal)
    finally:
        wipe(literal)


def _literal(key: bytearray) -> bytearray:
    """Return a raw key as SQLCipher reads it, in one buffer that its reader wipes."""
    literal = bytearray(2 * len(key) + 3)
    literal[:2], literal[-1:] = b"x'", b"'"
    for at, byte in enumerate(key):
        literal[2 * at + 2], literal[2 * at + 3] = _DIGITS[byte >> 4], _DIGITS[byte & 15]
    return literal


@contextmanager
def _own_words(folder: Path) -> Iterator[None]:
    from sqlcipher3 import dbapi2

    try:
        yield
    except dbapi2.Error as error:
        known = _as_vault_error(_code_of(error), folder)
        if known is None:
            raise
        raise known from error


def _code_of(error: Exception) -> int | None:
    """Return the code of SQLite; a function in SQL, as SQLCipher's export, tells it in words."""
    if str(error) == _CORRUPT_IN_WORDS:
        return _CORRUPT
    return getattr(error, "sqlite_errorcode", None)


def _as_vault_error(code: int | None, folder: Path) -> VaultError | None:
    primary = None if code is None else code & _PRIMARY
    if primary in _WRITE_FAULTS:
        return _WRITE_FAULTS[primary](folder)
    if primary in _DAMAGE:
        return DamagedVaultError(folder, Phrase(_DAMAGE[primary], {"file": DATABASE_FILE}))
    return None
