"""Rescue what can be read of a damaged vault into a new one; the damaged one is only read.

The new vault has the same id, the same data key and the same key slots, so that every passphrase,
the recovery key and every backup stay what they are.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.asides import note_left_behind
from herintegratie_desktop.store.backupplaces import Places
from herintegratie_desktop.store.cases import CaseStore, Writer
from herintegratie_desktop.store.cipher import DATABASE_FILE, SealedDatabase, open_database
from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    FolderNotEmptyError,
    NewerVaultError,
    NoVaultError,
)
from herintegratie_desktop.store.files import disk_errors, make_empty, make_private, sync_folder
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.journal import Journal
from herintegratie_desktop.store.keyfile import write_key_ring
from herintegratie_desktop.store.keys import KeyRing
from herintegratie_desktop.store.migrations import NEWEST, migrate
from herintegratie_desktop.store.openvault import Clock
from herintegratie_desktop.store.recognising import SealedPages
from herintegratie_desktop.store.rescuecases import ACTION, RescuedCases
from herintegratie_desktop.store.rescuecopy import Copied, copied_database
from herintegratie_desktop.store.rescuejournal import RescuedJournal
from herintegratie_desktop.store.rescuekeys import ring_from
from herintegratie_desktop.store.rescuetables import Loss as Loss
from herintegratie_desktop.store.rescuetables import copied_tables
from herintegratie_desktop.store.settings import SettingStore
from herintegratie_desktop.store.vaultcheck import faults_of
from herintegratie_desktop.store.walking import SEEN, UnreadableError, Walk
from herintegratie_desktop.store.waysin import unlocked
from herintegratie_desktop.store.wiping import wipe
from herintegratie_desktop.store.writerlock import refuse_held

_NOT_FIT = words("in de nieuwe kluis klopt nog iets niet: {what}")
_CONTENTS = words("de inhoudsopgave van {file} is niet leesbaar")
_GUARDS = (
    "select name, sql from sqlite_master where type = 'trigger' and name not like 'cases_are%'"
)
_COUNTED = ("cases", "persons", "revisions", "journal", "papers", "decisions", "attachments")


@dataclass(frozen=True)
class RescueReport:
    """What a rescue came to.

    `found` says what was the matter, `mended` which pages could be put right, `saved` how many
    rows of each table are in the new vault, and `lost` what is not.
    """

    folder: Path
    found: tuple[Phrase, ...]
    mended: tuple[int, ...]
    saved: tuple[tuple[str, int], ...]
    lost: tuple[Loss, ...]

    @property
    def is_whole(self) -> bool:
        """Say whether nothing was lost."""
        return not self.lost


def rescue(  # noqa: PLR0913 - from where, to where, and by what right
    folder: Path,
    secret: str,
    new_folder: Path,
    *,
    clock: Clock,
    user: str | None = None,
    keys: Path | None = None,
) -> RescueReport:
    """Copy what can be read of a vault into a new one in a folder that is not there or empty.

    `keys` is another folder to take `keys.json` from, a key file or a backup, when that of the
    vault is damaged. Raises `NoVaultError`, `VaultInUseError`, `WrongPassphraseError`,
    `NewerVaultError`, `FolderNotEmptyError`, `VaultNotWritableError`, and `DamagedVaultError` when
    nothing at all can be read; nothing half-made stays behind.
    """
    folder, new_folder = folder.absolute(), new_folder.absolute()
    _refuse_taken(new_folder)
    ring = ring_from(keys or folder)
    if not (folder / DATABASE_FILE).is_file():
        raise NoVaultError(folder, DATABASE_FILE)
    refuse_held(folder)
    ring, name, key = _fitting(folder, ring, secret, user)
    try:
        with _room_beside(new_folder) as room:
            rescued = _Rescue(folder, room, ring, name, clock)
            report = rescued.into(room / "kluis", key)
            with disk_errors(new_folder):
                _put_in_place(room / "kluis", new_folder)
    finally:
        wipe(key)
    return RescueReport(new_folder, *report)


Outcome = tuple[tuple[Phrase, ...], tuple[int, ...], tuple[tuple[str, int], ...], tuple[Loss, ...]]


class _Rescue:
    """One rescue, in a room of its own beside the new folder."""

    def __init__(self, folder: Path, room: Path, ring: KeyRing, who: str, clock: Clock) -> None:
        self._folder = folder
        self._room = room
        self._ring = ring
        self._who = who
        self._clock = clock

    def into(self, target: Path, key: bytearray) -> Outcome:
        make_private(target)
        make_empty(target / DATABASE_FILE)
        new = open_database(target, key)
        try:
            copied = copied_database(self._folder, self._room / "beschadigd", key, new)
            lost = tuple(self._filled(new, copied, key))
            saved = tuple((table, _count(new, table)) for table in _COUNTED)
        finally:
            new.close()
        write_key_ring(target, self._ring)
        return copied.found, copied.mended, saved, (*copied.lost, *lost)

    def _filled(self, new: SealedDatabase, copied: Copied, key: bytearray) -> Iterator[Loss]:
        new.db.conn.execute("pragma foreign_keys = off")
        # A file that is cut off is otherwise refused as a whole.
        new.db.conn.execute("pragma writable_schema = on")
        with self._readable(Walk(new, copied.file, key)) as walk:
            migrate(new, self._version(walk))
            with _unguarded(new):
                yield from copied_tables(walk, new)
                yield from RescuedJournal(walk, new).copied(self._who, self._clock())
        new.db.conn.execute("pragma writable_schema = off")
        self._name_again(new)
        migrate(new)
        yield from self._put_in_order(new)

    @contextmanager
    def _readable(self, walk: Walk) -> Iterator[Walk]:
        """Enter a walk; without the list of its tables nothing can be found."""
        with ExitStack() as stack:
            try:
                stack.enter_context(walk)
                walk.rows(f"select count(*) from {SEEN}.sqlite_master")  # noqa: S608
            except UnreadableError as error:
                what = Phrase(_CONTENTS, {"file": DATABASE_FILE})
                raise DamagedVaultError(self._folder, what) from error
            yield walk

    def _version(self, walk: Walk) -> int:
        """Return the format of the damaged vault; it must be one that this program knows."""
        version = int(walk.rows(f"pragma {SEEN}.user_version")[0][0])
        if version > NEWEST:
            raise NewerVaultError(self._folder, version, NEWEST)
        return version or NEWEST

    def _name_again(self, new: SealedDatabase) -> None:
        """See that the vault knows its own name, which is the one in the key file."""
        now = self._clock()
        usual = {"vault": self._ring.vault, "device": new_id(now), "created_at": timestamp(now)}
        with new.writing() as db:
            for key, value in usual.items():
                db.execute("insert or ignore into meta values (?, ?)", [key, value])

    def _put_in_order(self, new: SealedDatabase) -> Iterator[Loss]:
        device = str(new.value("select value from meta where key = 'device'"))
        writer = Writer(self._who, device, self._clock)
        with _unguarded(new):
            yield from RescuedCases(new, writer).put_in_order()
        new.db.conn.execute("pragma foreign_keys = on")
        Journal(new).note(self._who, ACTION, "", self._clock())
        note_left_behind(Places(self._folder, SettingStore(new)), self._folder, self._clock())
        for fault in faults_of(new, CaseStore(new, Journal(new), writer), Journal(new)):
            yield Loss(fault.place, Phrase(_NOT_FIT, {"what": fault.phrase}))


def _fitting(
    folder: Path, ring: KeyRing, secret: str, user: str | None
) -> tuple[KeyRing, str, bytearray]:
    """Open a slot; after a new key that was interrupted, with the one the database is under."""
    *others, last = ring.settled()
    for each in others:
        name, key = unlocked(folder, each, secret, user)
        if SealedPages(folder / DATABASE_FILE, key).has_whole():
            return each, name, key
        wipe(key)
    return last, *unlocked(folder, last, secret, user)


@contextmanager
def _unguarded(new: SealedDatabase) -> Iterator[None]:
    """Take away what keeps history as it is, for as long as it is being copied."""
    guards = new.rows(_GUARDS)
    for guard in guards:
        new.db.conn.execute(f"drop trigger {guard['name']}")
    yield
    for guard in guards:
        new.db.conn.execute(guard["sql"])


@contextmanager
def _room_beside(path: Path) -> Iterator[Path]:
    with disk_errors(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        room = Path(tempfile.mkdtemp(prefix=".herintegratie-", dir=path.parent))
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _refuse_taken(folder: Path) -> None:
    with disk_errors(folder):
        if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
            raise FolderNotEmptyError(folder)


def _put_in_place(made: Path, folder: Path) -> None:
    if folder.exists():
        folder.rmdir()
    made.rename(folder)
    sync_folder(folder.parent)


def _count(new: SealedDatabase, table: str) -> int:
    return int(new.value(f"select count(*) from {table}"))  # noqa: S608
