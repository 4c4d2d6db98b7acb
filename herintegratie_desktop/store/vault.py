"""The vault: a folder with an encrypted database and its key slots, open for one program."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Thread

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.cipher import DATABASE_FILE, SealedDatabase, open_database, prepare
from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    FolderNotEmptyError,
    NewerVaultError,
    NoVaultError,
    VaultError,
)
from herintegratie_desktop.store.files import disk_errors, make_empty, make_private
from herintegratie_desktop.store.foreignlog import refuse_foreign_log
from herintegratie_desktop.store.halfmade import MARK_FILE, begin_making, end_making, is_free
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.journal import Journal
from herintegratie_desktop.store.keyfile import KEY_FILE, read_key_ring, write_key_ring
from herintegratie_desktop.store.keyregister import KeyRegister
from herintegratie_desktop.store.keys import (
    Cost,
    KeyRing,
    measured_cost,
    new_data_key,
    strong_enough,
    usable_name,
    wipe,
)
from herintegratie_desktop.store.migrations import NEWEST, migrate, version_of
from herintegratie_desktop.store.openvault import Vault as Vault
from herintegratie_desktop.store.openvault import VaultInfo as VaultInfo
from herintegratie_desktop.store.recovery import new_recovery_key
from herintegratie_desktop.store.rekey import sweep_rekey
from herintegratie_desktop.store.settings import SettingStore
from herintegratie_desktop.store.slots import Slot
from herintegratie_desktop.store.slowing import TRIES_FILE, Tries
from herintegratie_desktop.store.waysin import WayIn, by_keyring, by_secret, by_shares
from herintegratie_desktop.store.writeahead import lost_log
from herintegratie_desktop.store.writerlock import LOCK_FILE, NOTE_FILE, WriterLock

Clock = Callable[[], datetime]

_OTHER_KEYS = words("{keys} hoort bij een andere kluis dan {file}")
_EMPTY = words("{file} is leeg")
_NO_META = words("in {file} ontbreken de gegevens van de kluis zelf")


def vault_users(folder: Path) -> tuple[str, ...]:
    """Return the names on the slots, readable without a key; raises as `open_vault` does."""
    return read_key_ring(folder).users


def create_vault(
    folder: Path, user: str, passphrase: str, *, clock: Clock, cost: Cost | None = None
) -> tuple[Vault, str]:
    """Make a vault and return it open, with the recovery key that is shown this once.

    Its one user has every role; what a key costs to derive is measured when it is not given.
    Raises `WeakPassphraseError`, `BadUserNameError`, `FolderNotEmptyError` and
    `VaultNotWritableError`; nothing half-made stays behind.
    """
    folder, name, text = folder.absolute(), usable_name(user), strong_enough(passphrase)
    _refuse_full(folder)
    was_there = folder.is_dir()
    make_private(folder)
    lock = WriterLock.take(folder)
    # From here on nobody else makes a vault here, so what is found was made before or by this call.
    try:
        _refuse_full(folder)
    except VaultError:
        lock.release()
        raise
    try:
        with disk_errors(folder):
            begin_making(folder)
        return _made(lock, name, text, clock, cost or measured_cost())
    except BaseException:
        lock.release()
        _take_away(folder, keep_folder=was_there)
        raise


def open_vault(folder: Path, passphrase: str, *, user: str | None = None, clock: Clock) -> Vault:
    """Open a vault with a passphrase or the recovery key; without `user` every slot is tried.

    Raises `NoVaultError`, `VaultInUseError`, `WrongPassphraseError`, `TooSoonError`,
    `WithdrawnKeyError`, `NewerVaultError`,
    `DamagedVaultError`, `VaultNotWritableError`.
    """
    tries = Tries(folder.absolute(), clock)
    vault = _entered(folder.absolute(), by_secret(folder, passphrase, user, tries), clock)
    try:
        wrong = tries.forget()
        if wrong:
            vault.journal.note(vault.user, f"wrong-passphrases:{wrong}", "", clock())
        vault.keys.bring_up(passphrase)
    except BaseException:
        vault.close()
        raise
    return vault


def open_with_shares(folder: Path, typed: Iterable[str], *, clock: Clock) -> Vault:
    """Open a vault with as many shares as it asks, each as its words.

    Raises `SharesError` (mistyped, mixed, too few, foreign, none made) and as `open_vault`.
    """
    return _entered(folder.absolute(), by_shares(typed), clock)


def open_with_keyring(folder: Path, secret: str, *, clock: Clock) -> Vault:
    """Open a vault with what the keyring of this computer kept for one of its users.

    Raises `StaleKeyringError`, `ForbiddenKeyringError`, and as `open_vault` but for the passphrase.
    """
    vault = _entered(folder.absolute(), by_keyring(secret), clock)
    try:
        vault.keyring.refuse_forbidden()
    except BaseException:
        vault.close()
        raise
    return vault


def seconds_to_wait(folder: Path, clock: Clock) -> int:
    """Return how many seconds the next passphrase has to wait because of wrong ones."""
    return Tries(folder.absolute(), clock).wait()


def _entered(folder: Path, way_in: WayIn, clock: Clock) -> Vault:
    ring = read_key_ring(folder)
    _refuse_missing(folder)
    lock = WriterLock.take(folder)
    try:
        # Deriving the key takes as long as importing the database, on another core.
        Thread(target=prepare).start()
        lost = lost_log(folder)
        slot, sealed = _unlocked(folder, ring, way_in)
        vault = _opened(sealed, lock, ring, slot, clock)
        vault.health.begin(lost)
        return vault
    except BaseException:
        lock.release()
        raise


def _unlocked(folder: Path, ring: KeyRing, way_in: WayIn) -> tuple[Slot, SealedDatabase]:
    """Open a slot and the database; after a rekey that was killed, with the key that fits."""
    rings = ring.settled()
    for each in rings:
        slot, key = way_in(each)
        try:
            sealed = _unsealed(folder, key)
        except DamagedVaultError:
            if each is rings[-1]:
                raise
            continue
        try:
            sweep_rekey(folder, each if len(rings) > 1 else None)
        except BaseException:
            sealed.close()
            raise
        return slot, sealed
    raise DamagedVaultError(folder, Phrase(_EMPTY, {"file": KEY_FILE}))


def _refuse_missing(folder: Path) -> None:
    path = folder / DATABASE_FILE
    if not path.is_file():
        raise NoVaultError(folder, DATABASE_FILE)
    # SQLCipher takes an empty file for a new database and would begin to fill it.
    if path.stat().st_size == 0:
        raise DamagedVaultError(folder, Phrase(_EMPTY, {"file": DATABASE_FILE}))


def _unsealed(folder: Path, key: bytearray) -> SealedDatabase:
    try:
        refuse_foreign_log(folder, key)
        sealed = _recognised(folder, key)
        try:
            sealed.twin = open_database(folder, key)
        except BaseException:
            sealed.close()
            raise
        return sealed
    finally:
        wipe(key)


def _recognised(folder: Path, key: bytearray) -> SealedDatabase:
    """Open the database, or say what is the matter with it as exactly as can be told."""
    try:
        return open_database(folder, key)
    except DamagedVaultError as error:
        from herintegratie_desktop.store.recognising import what_is_wrong

        what = what_is_wrong(folder / DATABASE_FILE, key)
        raise DamagedVaultError(folder, what) from error


def _opened(
    sealed: SealedDatabase, lock: WriterLock, ring: KeyRing, slot: Slot, clock: Clock
) -> Vault:
    try:
        _refuse_other(sealed, ring)
        KeyRegister(SettingStore(sealed)).refuse_withdrawn(sealed.folder, slot)
        migrate(sealed)
        lock.sign(slot.name, clock())
        end_making(sealed.folder)
        return Vault(sealed, lock, slot, clock)
    except BaseException:
        sealed.close()
        raise


def _refuse_other(sealed: SealedDatabase, ring: KeyRing) -> None:
    version = version_of(sealed)
    if version > NEWEST:
        raise NewerVaultError(sealed.folder, version, NEWEST)
    if version == 0:
        raise DamagedVaultError(sealed.folder, Phrase(_NO_META, {"file": DATABASE_FILE}))
    if sealed.value("select value from meta where key = 'vault'") != ring.vault:
        what = Phrase(_OTHER_KEYS, {"keys": KEY_FILE, "file": DATABASE_FILE})
        raise DamagedVaultError(sealed.folder, what)


def _refuse_full(folder: Path) -> None:
    with disk_errors(folder):
        may_make = not folder.exists() or (folder.is_dir() and is_free(folder))
    if not may_make:
        raise FolderNotEmptyError(folder)


def _made(
    lock: WriterLock, user: str, passphrase: str, clock: Clock, cost: Cost
) -> tuple[Vault, str]:
    key = new_data_key()
    try:
        now = clock()
        printed = new_recovery_key()
        ring = KeyRing(new_id(now)).with_user(user, passphrase, key, cost)
        ring = ring.with_recovery(printed, key, cost)
        make_empty(lock.folder / DATABASE_FILE)
        sealed = _unsealed(lock.folder, key)
        _write_first(sealed, ring, user, now)
        return _opened(sealed, lock, ring, ring.user(user), clock), printed
    finally:
        wipe(key)


def _write_first(sealed: SealedDatabase, ring: KeyRing, user: str, now: datetime) -> None:
    """Make the tables and the keys; the key file comes last, for without it there is no vault."""
    meta = {"vault": ring.vault, "device": new_id(now), "created_at": timestamp(now)}
    try:
        migrate(sealed)
        with sealed.writing():
            for key, value in meta.items():
                sealed.insert("meta", {"key": key, "value": value})
            KeyRegister(SettingStore(sealed)).put(ring)
            Journal(sealed).add(user, "vault", now)
        write_key_ring(sealed.folder, ring)
    except BaseException:
        sealed.close()
        raise


def _take_away(folder: Path, *, keep_folder: bool) -> None:
    """Remove what a failed creation made, and nothing else."""
    database = [f"{DATABASE_FILE}{end}" for end in ("", "-wal", "-shm", "-journal")]
    for name in (KEY_FILE, *database, TRIES_FILE, NOTE_FILE, LOCK_FILE, MARK_FILE):
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)
    if not keep_folder:
        with suppress(OSError):
            folder.rmdir()
