"""The second connection of an open vault, for what takes long beside the window.

It was given its key when the vault was opened and holds no key that Python could read: SQLCipher
gives a database that is attached the key of the one it is attached to.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.backupproof import Proof, proof_of
from herintegratie_desktop.store.backupwork import BackupStoppedError, Work
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.errors import DamagedVaultError, VaultError, VaultNotWritableError
from herintegratie_desktop.store.files import make_empty

_UNSOUND = words("de kopie is niet heel: {detail}")
# Steps of SQLite's machine between two looks at the clock: some milliseconds.
_STEPS = 50_000
_PATIENCE_S = 5.0


class Copier:
    """Copies the database of an open vault and looks copies through, in any one thread."""

    def __init__(self, sealed: SealedDatabase) -> None:
        self._sealed = sealed
        self._one_at_a_time = Lock()
        self._work: Work | None = None
        self._is_closed = False

    @property
    def bytes(self) -> int:
        """Return how large the database is."""
        size = "select page_count * page_size from pragma_page_count, pragma_page_size"
        with self._open() as sealed:
            return int(sealed.value(size))

    def copy_to(self, path: Path, work: Work) -> Proof:
        """Write the database as it is at one moment to a new file, and return its proof.

        What is saved meanwhile is not in it. Raises `VaultNotWritableError` when the copy finds no
        room, `DamagedVaultError`, `BackupStoppedError`.
        """
        make_empty(path)
        expected = max(1, self.bytes)
        try:
            with self._working(work, lambda: work.at(path.stat().st_size / expected)) as conn:
                return self._exported(conn, path)
        except VaultNotWritableError as error:
            raise VaultNotWritableError(error.phrase.source, folder=str(path.parent)) from error

    def tested(self, path: Path, work: Work) -> Proof:
        """Open a copy, look at every page of it, and return its proof.

        Raises `DamagedVaultError` when it is not whole or not under the key of this vault.
        """
        with self._working(work, work.creep) as conn, _attached(conn, path):
            _look_through(conn, "copy", path.parent)
            return proof_of(self._sealed, "copy")

    def look_through(self, work: Work) -> None:
        """Look at every page of the vault itself; raises `DamagedVaultError`."""
        with self._working(work, work.creep) as conn:
            _look_through(conn, "main", self._sealed.folder)

    def rows(self, sql: str) -> list[dict[str, Any]]:
        """Return the rows of a query, without the window having to wait for it."""
        with self._open() as sealed:
            return sealed.rows(sql)

    @contextmanager
    def lent(self, work: Work | None = None) -> Iterator[SealedDatabase]:
        """Give the connection to one other thread, which `work` can end; raises when closed."""
        with self._open() as sealed:
            self._work = work
            try:
                yield sealed
            finally:
                self._work = None

    def close(self) -> None:
        """End what is going on and let go of the key; what hangs on a dead disk is left alone."""
        self._is_closed = True
        if self._work is not None:
            self._work.stop()
        if self._one_at_a_time.acquire(timeout=_PATIENCE_S):
            try:
                self._sealed.close()
            finally:
                self._one_at_a_time.release()

    def _exported(self, conn: Any, path: Path) -> Proof:  # noqa: ANN401
        with _attached(conn, path):
            # It is read once to be packed, and then gone: nothing of it need reach the disk.
            conn.execute("pragma copy.journal_mode = off")
            conn.execute("pragma copy.synchronous = off")
            # One transaction, so that the copy and its proof are of the same moment.
            conn.execute("begin")
            try:
                conn.execute("select sqlcipher_export('copy')").fetchall()
                proof = proof_of(self._sealed)
                conn.execute(f"pragma copy.user_version = {proof.format}")
                conn.execute("commit")
            except BaseException:
                if conn.in_transaction:
                    conn.execute("rollback")
                raise
            return proof

    @contextmanager
    def _working(self, work: Work, tick: Any) -> Iterator[Any]:  # noqa: ANN401
        with self._open() as sealed, sealed.reading() as db:
            self._work = work
            db.conn.set_progress_handler(lambda: _must_end(work, tick), _STEPS)
            try:
                yield db.conn
            except Exception as error:
                if work.is_stopped:
                    raise BackupStoppedError from error
                raise
            finally:
                self._work = None
                db.conn.set_progress_handler(None, 0)
                db.conn.execute("pragma shrink_memory")

    @contextmanager
    def _open(self) -> Iterator[SealedDatabase]:
        with self._one_at_a_time:
            if self._is_closed:
                raise BackupStoppedError
            yield self._sealed


def _must_end(work: Work, tick: Any) -> bool:  # noqa: ANN401
    try:
        tick()
    except (VaultError, OSError):
        return True
    return work.is_stopped


def _look_through(conn: Any, of: str, folder: Path) -> None:  # noqa: ANN401
    found = conn.execute(f"pragma {of}.integrity_check(1)").fetchone()
    if found != ("ok",):
        raise DamagedVaultError(folder, Phrase(_UNSOUND, {"detail": str(found)}))


@contextmanager
def _attached(conn: Any, path: Path) -> Iterator[None]:  # noqa: ANN401
    conn.execute("attach ? as copy", [str(path)])
    try:
        yield
    finally:
        conn.execute("detach copy")
