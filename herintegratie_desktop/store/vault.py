"""The vault: a folder with an encrypted database and its key slots, open for one program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.cases import CaseStore, Writer
from herintegratie_desktop.store.cipher import DATABASE_FILE, SealedDatabase, open_database
from herintegratie_desktop.store.credentials import CredentialStore
from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    FolderNotEmptyError,
    MistypedRecoveryKeyError,
    NewerVaultError,
    NoVaultError,
    VaultError,
    WrongPassphraseError,
)
from herintegratie_desktop.store.files import disk_errors, make_empty, make_private
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.journal import Journal
from herintegratie_desktop.store.keyfile import KEY_FILE, read_key_ring, write_key_ring
from herintegratie_desktop.store.keys import (
    USUAL_COST,
    Cost,
    KeyRing,
    new_data_key,
    strong_enough,
    usable_name,
    wipe,
)
from herintegratie_desktop.store.migrations import NEWEST, migrate, version_of
from herintegratie_desktop.store.papers import PaperStore
from herintegratie_desktop.store.recovery import looks_like_recovery_key, new_recovery_key
from herintegratie_desktop.store.settings import SettingStore
from herintegratie_desktop.store.vaultcheck import VaultFault, faults_of
from herintegratie_desktop.store.writerlock import LOCK_FILE, NOTE_FILE, WriterLock

Clock = Callable[[], datetime]

_OTHER_KEYS = words("{keys} hoort bij een andere kluis dan {file}")
_NO_META = words("in {file} ontbreken de gegevens van de kluis zelf")


@dataclass(frozen=True)
class SlotInfo:
    """A way in: the name on it, and whether it is of a `user` or the `recovery` key."""

    name: str
    kind: str


@dataclass(frozen=True)
class VaultInfo:
    """What can be told of a vault without telling of anybody in it."""

    folder: Path
    vault_id: str
    device_id: str
    format: int
    created_at: datetime
    slots: tuple[SlotInfo, ...]
    cases: int
    persons: int
    revisions: int
    papers: int
    journal_entries: int
    journal_head: str
    bytes: int


class Vault:
    """An open vault; `close` it, or use it in a `with` statement."""

    def __init__(
        self, folder: Path, sealed: SealedDatabase, lock: WriterLock, user: str, clock: Clock
    ) -> None:
        self.folder = folder
        self.user = user
        self._sealed = sealed
        self._lock = lock
        self._clock = clock
        writer = Writer(user, self._meta("device"), clock)
        self.journal = Journal(sealed)
        self.cases = CaseStore(sealed, self.journal, writer)
        self.papers = PaperStore(sealed, self.journal, writer)
        self.credentials = CredentialStore(sealed, self.journal, writer)
        self.settings = SettingStore(sealed)

    def __enter__(self) -> Vault:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Vault({str(self.folder)!r})"

    def info(self) -> VaultInfo:
        """Return what can be told of the vault without telling of anybody in it."""
        ring = read_key_ring(self.folder)
        return VaultInfo(
            folder=self.folder,
            vault_id=self._meta("vault"),
            device_id=self._meta("device"),
            format=version_of(self._sealed),
            created_at=datetime.fromisoformat(self._meta("created_at")),
            slots=tuple(SlotInfo(slot.name, slot.kind) for slot in ring.slots),
            cases=self._count("cases"),
            persons=self._count("persons"),
            revisions=self._count("revisions"),
            papers=self._count("papers"),
            journal_entries=self._count("journal"),
            journal_head=self.journal.head,
            bytes=(self.folder / DATABASE_FILE).stat().st_size,
        )

    def check(self) -> tuple[VaultFault, ...]:
        """Look at every page, table, entry and case; returns what is damaged, empty when whole."""
        return faults_of(self._sealed, self.cases, self.journal)

    def set_passphrase(
        self, secret: str, passphrase: str, *, user: str | None = None, cost: Cost = USUAL_COST
    ) -> None:
        """Give a user (this one, unless another is named) a new passphrase, or a first one.

        `secret` is a passphrase or recovery key that opens now. No byte of the database changes.
        Raises `WrongPassphraseError`, `WeakPassphraseError`, `BadUserNameError`.
        """
        name, text = usable_name(user or self.user), strong_enough(passphrase)
        with self._opened_ring(secret) as (ring, key):
            changed = ring.without(name).with_user(name, text, key, cost)
            write_key_ring(self.folder, changed)
        self.journal.note(self.user, f"passphrase:{name}", "", self._clock())

    def renew_recovery_key(self, secret: str, *, cost: Cost = USUAL_COST) -> str:
        """Return a new recovery key; the earlier one no longer opens this vault."""
        printed = new_recovery_key()
        with self._opened_ring(secret) as (ring, key):
            write_key_ring(self.folder, ring.with_recovery(printed, key, cost))
        self.journal.note(self.user, "recovery-key", "", self._clock())
        return printed

    def close(self) -> None:
        """Put everything on the disk and let another program in; closing twice is harmless."""
        try:
            self._sealed.close()
        finally:
            self._lock.release()

    @contextmanager
    def _opened_ring(self, secret: str) -> Iterator[tuple[KeyRing, bytearray]]:
        ring = read_key_ring(self.folder)
        _, key = _unlocked(self.folder, ring, secret, None)
        try:
            yield ring, key
        finally:
            wipe(key)

    def _meta(self, key: str) -> str:
        return str(self._sealed.value("select value from meta where key = ?", [key]))

    def _count(self, table: str) -> int:
        return int(self._sealed.value(f"select count(*) from {table}"))  # noqa: S608


def vault_users(folder: Path) -> tuple[str, ...]:
    """Return the names on the slots, readable without a key; raises as `open_vault` does."""
    return read_key_ring(folder).users


def create_vault(
    folder: Path, user: str, passphrase: str, *, clock: Clock, cost: Cost = USUAL_COST
) -> tuple[Vault, str]:
    """Make a vault and return it open, with the recovery key that is shown this once.

    Raises `WeakPassphraseError`, `BadUserNameError`, `FolderNotEmptyError` and
    `VaultNotWritableError`; nothing half-made stays behind.
    """
    name, text = usable_name(user), strong_enough(passphrase)
    _refuse_full(folder)
    was_there = folder.is_dir()
    try:
        make_private(folder)
        return _made(folder, name, text, clock, cost)
    except BaseException:
        _take_away(folder, keep_folder=was_there)
        raise


def open_vault(folder: Path, passphrase: str, *, user: str | None = None, clock: Clock) -> Vault:
    """Open a vault with a passphrase or the recovery key; `user` says whose slot, else all are tried.

    Raises `NoVaultError`, `VaultInUseError`, `WrongPassphraseError`, `NewerVaultError`,
    `DamagedVaultError`, `VaultNotWritableError`.
    """
    ring = read_key_ring(folder)
    if not (folder / DATABASE_FILE).is_file():
        raise NoVaultError(folder, DATABASE_FILE)
    lock = WriterLock.take(folder)
    try:
        name, key = _unlocked(folder, ring, passphrase, user)
        try:
            sealed = open_database(folder, key)
        finally:
            wipe(key)
        return _opened(folder, sealed, lock, ring, name, clock)
    except BaseException:
        lock.release()
        raise


def _unlocked(folder: Path, ring: KeyRing, secret: str, user: str | None) -> tuple[str, bytearray]:
    opened = ring.opened_by(secret, user)
    if opened is not None:
        return opened[0].name, opened[1]
    if looks_like_recovery_key(secret):
        raise MistypedRecoveryKeyError(folder)
    raise WrongPassphraseError(folder)


def _opened(  # noqa: PLR0913, PLR0917
    folder: Path, sealed: SealedDatabase, lock: WriterLock, ring: KeyRing, user: str, clock: Clock
) -> Vault:
    try:
        _refuse_other(folder, sealed, ring)
        migrate(sealed)
        lock.sign(user, clock())
        return Vault(folder, sealed, lock, user, clock)
    except BaseException:
        sealed.close()
        raise


def _refuse_other(folder: Path, sealed: SealedDatabase, ring: KeyRing) -> None:
    version = version_of(sealed)
    if version > NEWEST:
        raise NewerVaultError(folder, version, NEWEST)
    if version == 0:
        raise DamagedVaultError(folder, Phrase(_NO_META, {"file": DATABASE_FILE}))
    if sealed.value("select value from meta where key = 'vault'") != ring.vault:
        what = Phrase(_OTHER_KEYS, {"keys": KEY_FILE, "file": DATABASE_FILE})
        raise DamagedVaultError(folder, what)


def _refuse_full(folder: Path) -> None:
    with disk_errors(folder):
        if folder.exists() and not (folder.is_dir() and next(folder.iterdir(), None) is None):
            raise FolderNotEmptyError(folder)


def _made(folder: Path, user: str, passphrase: str, clock: Clock, cost: Cost) -> tuple[Vault, str]:
    lock = WriterLock.take(folder)
    key = new_data_key()
    try:
        now = clock()
        printed = new_recovery_key()
        ring = KeyRing(new_id(now)).with_user(user, passphrase, key, cost)
        ring = ring.with_recovery(printed, key, cost)
        make_empty(folder / DATABASE_FILE)
        sealed = open_database(folder, key)
        _first_rows(sealed, ring.vault, user, now)
        write_key_ring(folder, ring)
        return _opened(folder, sealed, lock, ring, user, clock), printed
    except BaseException:
        lock.release()
        raise
    finally:
        wipe(key)


def _first_rows(sealed: SealedDatabase, vault: str, user: str, now: datetime) -> None:
    try:
        migrate(sealed)
        with sealed.writing() as db:
            meta = {"vault": vault, "device": new_id(now), "created_at": timestamp(now)}
            for key, value in meta.items():
                db.execute("insert into meta values (?, ?)", [key, value])
            Journal(sealed).add(user, "vault", now)
    except VaultError:
        sealed.close()
        raise


def _take_away(folder: Path, *, keep_folder: bool) -> None:
    """Remove what a failed creation made, and nothing else."""
    database = [f"{DATABASE_FILE}{end}" for end in ("", "-wal", "-shm", "-journal")]
    for name in (KEY_FILE, *database, NOTE_FILE, LOCK_FILE):
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)
    if not keep_folder:
        with suppress(OSError):
            folder.rmdir()
