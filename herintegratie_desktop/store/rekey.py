"""Give a vault a new data key: every page is written anew, and everybody who stays gets the key.

Beside the old database a new one is made and tested. Then `keys.json` opens to both keys, the new
database takes the place of the old one, and `keys.json` opens to the new key alone. Killed at any
moment, one of the two keys fits what lies there, and the next opening goes on from it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.backupfolder import refuse_small
from herintegratie_desktop.store.backupproof import Proof, proof_of
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.cipher import (
    DATABASE_FILE,
    SealedDatabase,
    give_new_key,
    open_database,
)
from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    VaultError,
    VaultNotWritableError,
)
from herintegratie_desktop.store.files import disk_errors, sync_folder
from herintegratie_desktop.store.journal import Journal
from herintegratie_desktop.store.keyfile import KEY_FILE, write_key_ring
from herintegratie_desktop.store.keys import KeyRing, new_data_key, wipe

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType

    from herintegratie_desktop.store.backupcopy import Copier
    from herintegratie_desktop.store.keycare import KeyCare

FRESH_FILE = "vault.db.rekey"
_ENDS = ("", "-wal", "-shm", "-journal")
_NOT_YET = words(
    "De kluis kan nog geen nieuwe sleutel krijgen: {names} moet haar eerst één keer openen. Laat "
    "dat doen, of verwijder die sleutel."
)
_CHANGED = words(
    "De kluis is tijdens het versleutelen gewijzigd. Er is niets vervangen; probeer het opnieuw."
)
_UNLIKE = words("de nieuw versleutelde kopie is niet gelijk aan de kluis")


class NotYetOpenedError(VaultError):
    """Somebody's slot is of the first format and must be used once before a rekey."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        super().__init__(_NOT_YET, names=", ".join(names))


class ChangedMeanwhileError(VaultError):
    """Something was saved during a rekey; nothing was replaced."""

    def __init__(self) -> None:
        super().__init__(_CHANGED)


class Rekey:
    """A new data key for an open vault, in three steps; use it in a `with` statement.

    `write` may run in a thread of its own while nothing is saved; `finish` is quick and belongs to
    the thread that uses the vault. Nothing is replaced before `finish`.
    """

    def __init__(
        self, sealed: SealedDatabase, copier: Copier, care: KeyCare, secret: str, now: datetime
    ) -> None:
        self._sealed, self._copier, self._care = sealed, copier, care
        self._folder = sealed.folder
        self._now = now
        with care.opened_ring(secret, Act.MANAGE_USERS) as (ring, key):
            if ring.of_first_format:
                raise NotYetOpenedError(ring.of_first_format)
            care.register.refuse_swapped(ring, KEY_FILE)
            refuse_small(self._folder, 2 * (self._folder / DATABASE_FILE).stat().st_size)
            self._ring, self._key, self._new = ring, bytearray(key), new_data_key()
        self._before = self._changes

    def __enter__(self) -> Rekey:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def write(self, work: Work) -> None:
        """Write everything anew beside the database and compare; raises `VaultError`."""
        _remove(self._folder)
        work.part(0.0, 0.5)
        proof = self._copier.copy_to(self._folder / FRESH_FILE, work)
        work.part(0.5, 0.75)
        give_new_key(self._folder, FRESH_FILE, self._key, self._new)
        work.part(0.75, 0.95)
        _prove(self._folder, self._new, proof, self._care.me.name, self._now)
        work.part(0.95, 1.0)

    def finish(self) -> None:
        """Switch to the new key; raises `ChangedMeanwhileError`, all as it was."""
        if self._changes != self._before:
            raise ChangedMeanwhileError
        self._switch(self._ring.between(self._new))

    def close(self) -> None:
        """Let go of both keys, and of what was not switched to."""
        wipe(self._key)
        wipe(self._new)
        _remove(self._folder)

    @property
    def _changes(self) -> int:
        """Return how many rows this program ever changed; nobody else may write in the vault."""
        twin = self._sealed.twin
        others = twin.db.conn.total_changes if twin is not None else 0
        return int(self._sealed.db.conn.total_changes + others)

    def _switch(self, ring: KeyRing) -> None:
        former, latter = ring.settled()
        write_key_ring(self._folder, ring)
        try:
            with self._closed(), disk_errors(self._folder):
                (self._folder / FRESH_FILE).replace(self._folder / DATABASE_FILE)
                sync_folder(self._folder)
        except BaseException:
            if not self._is_switched:
                write_key_ring(self._folder, former)
            raise
        write_key_ring(self._folder, latter)

    @property
    def _is_switched(self) -> bool:
        return not (self._folder / FRESH_FILE).exists()

    @contextmanager
    def _closed(self) -> Iterator[None]:
        """Close both connections, so that no log of the old key lies there, and open them again."""
        sealed, twin = self._sealed, self._sealed.twin
        with self._copier.lent():
            sealed.db.conn.execute("pragma wal_checkpoint(truncate)")
            for each in (twin, sealed):
                if each is not None:
                    each.db.conn.close()
            try:
                self._refuse_log()
                yield
            finally:
                fits = self._new if self._is_switched else self._key
                for each in (sealed, twin):
                    if each is not None:
                        each.db = open_database(self._folder, fits).db

    def _refuse_log(self) -> None:
        log = self._folder / f"{DATABASE_FILE}-wal"
        if log.exists() and log.stat().st_size:
            raise VaultNotWritableError.busy(self._folder)


def sweep_rekey(folder: Path, ring: KeyRing | None) -> None:
    """Finish or undo a rekey that was killed: `ring` holds the key that fits, if there were two."""
    if ring is not None:
        write_key_ring(folder, ring)
    _remove(folder)


def _prove(folder: Path, key: bytearray, proof: Proof, user: str, now: datetime) -> None:
    """Look at every page under the new key, compare with the vault, and note the rekey in it."""
    fresh = open_database(folder, key, FRESH_FILE)
    try:
        sound = fresh.value("pragma integrity_check(1)") == "ok"
        if not sound or proof_of(fresh) != proof:
            raise DamagedVaultError(folder, Phrase(_UNLIKE))
        Journal(fresh).note(user, "rekey", "", now)
        fresh.db.conn.execute("pragma wal_checkpoint(truncate)")
    finally:
        fresh.close()
    with disk_errors(folder), (folder / FRESH_FILE).open("rb+") as file:
        os.fsync(file.fileno())


def _remove(folder: Path) -> None:
    for end in _ENDS:
        with suppress(OSError):
            (folder / f"{FRESH_FILE}{end}").unlink(missing_ok=True)
