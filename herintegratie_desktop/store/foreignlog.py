"""Look before a vault is opened that nobody closed whether the log beside it is its own.

SQLite would replay a log of another moment without a word and spoil the database with it. So
both states are looked at first, through connections that write nothing.
"""

from __future__ import annotations

from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.cipher import DATABASE_FILE, reading_only
from herintegratie_desktop.store.errors import DamagedVaultError
from herintegratie_desktop.store.journal import NAMES, fits
from herintegratie_desktop.store.writeahead import LOG_FILE, has_frames

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

_FOREIGN = words("{file} hoort niet bij deze stand van de databank")
_TAIL = 200
_LAST = f"select {', '.join(NAMES)} from journal order by id desc limit {_TAIL}"  # noqa: S608
_WITH_LOG, _WITHOUT = "mode=ro", "immutable=1"


def refuse_foreign_log(folder: Path, key: bytearray) -> None:
    """Raise `DamagedVaultError` when the vault is older or broken with its log, and not without."""
    if not has_frames(folder):
        return
    after, before = _end(folder, key, _WITH_LOG), _end(folder, key, _WITHOUT)
    if before is not None and (after is None or after < before):
        raise DamagedVaultError(folder, Phrase(_FOREIGN, {"file": LOG_FILE}))


def _end(folder: Path, key: bytearray, how: str) -> int | None:
    """Return the number of the last entry of the journal, None when its end is not whole."""
    from sqlcipher3 import dbapi2

    try:
        with closing(reading_only(folder / DATABASE_FILE, key, how)) as connection:
            return _end_of_chain(connection)
    except dbapi2.Error:
        return None


def _end_of_chain(connection: Connection) -> int | None:
    rows = connection.execute(_LAST).fetchall()
    is_whole = all(map(fits, rows)) and all(
        (row[0], row[-2]) == (earlier[0] + 1, earlier[-1]) for row, earlier in pairwise(rows)
    )
    return int(rows[0][0]) if rows and is_whole else None
