"""The key slots of a vault: each wraps the one data key under a passphrase or recovery key."""

from __future__ import annotations

import json
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from herintegratie_desktop.store.errors import (
    BadUserNameError,
    NotEnoughMemoryError,
    UserTakenError,
    WeakPassphraseError,
)
from herintegratie_desktop.store.recovery import read_recovery_key

USER = "user"
RECOVERY = "recovery"
RECOVERY_NAME = "herstelsleutel"
KEY_BYTES = 32
LEAST_CHARACTERS = 12
MOST_NAME = 64
_SALT_BYTES = 16
_NONCE_BYTES = 12
_TAG_BYTES = 16


@dataclass(frozen=True)
class Cost:
    """What deriving a key costs with Argon2id: passes, memory in KiB, lanes."""

    passes: int = 3
    memory: int = 64 * 1024
    lanes: int = 4


USUAL_COST = Cost()
MOST = Cost(passes=64, memory=2 * 1024 * 1024, lanes=64)


@dataclass(frozen=True)
class Slot:
    """One way in: a name, its kind (`user` or `recovery`), a role, and the wrapped data key."""

    name: str
    kind: str
    cost: Cost
    role: str = ""
    salt: bytes = field(default=b"", repr=False)
    nonce: bytes = field(default=b"", repr=False)
    wrapped: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class KeyRing:
    """The id of a vault and its slots, in the order in which they were added."""

    vault: str
    slots: tuple[Slot, ...] = ()

    @property
    def users(self) -> tuple[str, ...]:
        """Return the names that open with a passphrase."""
        return tuple(slot.name for slot in self.slots if slot.kind == USER)

    def with_user(self, name: str, passphrase: str, key: bytearray, cost: Cost) -> KeyRing:
        """Return the ring with a slot more; raises `UserTakenError` for a name that is there."""
        if name in self.users:
            raise UserTakenError(name)
        slot = sealed_slot(self.vault, Slot(name, USER, cost), passphrase, key)
        return replace(self, slots=(*self.slots, slot))

    def with_recovery(self, printed: str, key: bytearray, cost: Cost) -> KeyRing:
        """Return the ring with this recovery key in the place of an earlier one."""
        slot = sealed_slot(self.vault, Slot(RECOVERY_NAME, RECOVERY, cost), printed, key)
        kept = (each for each in self.slots if each.kind != RECOVERY)
        return replace(self, slots=(*kept, slot))

    def without(self, name: str) -> KeyRing:
        """Return the ring without the slot of a user."""
        kept = (slot for slot in self.slots if slot.kind != USER or slot.name != name)
        return replace(self, slots=tuple(kept))

    def opened_by(self, secret: str, user: str | None = None) -> tuple[Slot, bytearray] | None:
        """Return the slot that a secret opens with the data key, or None.

        A recovery key is recognised by its checksum; else the slots of `user` are tried, or of all.
        """
        printed = read_recovery_key(secret)
        if printed is not None:
            opened = self._first(self._of(RECOVERY), printed)
            if opened:
                return opened
        return self._first(self._of(USER, user), normal(secret))

    def _of(self, kind: str, name: str | None = None) -> Iterable[Slot]:
        found = (slot for slot in self.slots if slot.kind == kind)
        return (slot for slot in found if name in (None, slot.name))

    def _first(self, slots: Iterable[Slot], secret: str) -> tuple[Slot, bytearray] | None:
        for slot in slots:
            key = unsealed(self.vault, slot, secret)
            if key is not None:
                return slot, key
        return None


def new_data_key() -> bytearray:
    """Return a fresh data key; whoever holds it wipes it when done."""
    return bytearray(secrets.token_bytes(KEY_BYTES))


def wipe(secret: bytearray) -> None:
    """Overwrite key material in memory."""
    secret[:] = bytes(len(secret))


def normal(passphrase: str) -> str:
    """Return a passphrase as every keyboard and system would have it (NFKC)."""
    return unicodedata.normalize("NFKC", passphrase)


def strong_enough(passphrase: str) -> str:
    """Return a new passphrase in normal form; raises `WeakPassphraseError` when too short."""
    text = normal(passphrase)
    if len(text) < LEAST_CHARACTERS:
        raise WeakPassphraseError(len(text), LEAST_CHARACTERS)
    return text


def usable_name(user: str) -> str:
    """Return the name for a slot without outer blanks; raises `BadUserNameError`."""
    name = unicodedata.normalize("NFC", user).strip()
    if not 0 < len(name) <= MOST_NAME or not name.isprintable():
        raise BadUserNameError(MOST_NAME)
    return name


def sealed_slot(vault: str, slot: Slot, secret: str, key: bytearray) -> Slot:
    """Return a slot that holds the data key wrapped under a secret, with fresh salt and nonce.

    Kind, name, role, cost, salt and the vault's id are authenticated: altering one closes the slot.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    bare = replace(slot, salt=salt, nonce=nonce, wrapped=b"")
    opener = AESGCM(_derived(secret, bare))
    return replace(bare, wrapped=opener.encrypt(nonce, key, _bound(vault, bare)))


def unsealed(vault: str, slot: Slot, secret: str) -> bytearray | None:
    """Return the data key of a slot, or None when the secret or anything else does not fit."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if len(slot.wrapped) != KEY_BYTES + _TAG_BYTES:
        return None
    key = bytearray(KEY_BYTES)
    try:
        opener = AESGCM(_derived(secret, slot))
        opener.decrypt_into(slot.nonce, slot.wrapped, _bound(vault, slot), key)
    except InvalidTag:
        return None
    return key


def _derived(secret: str, slot: Slot) -> bytes:
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    cost = slot.cost
    try:
        return hash_secret_raw(
            secret.encode("utf-8", "surrogatepass"),
            slot.salt,
            cost.passes,
            cost.memory,
            cost.lanes,
            KEY_BYTES,
            Type.ID,
        )
    except (HashingError, MemoryError) as error:
        raise NotEnoughMemoryError from error


def _bound(vault: str, slot: Slot) -> bytes:
    cost = slot.cost
    parts = [vault, slot.kind, slot.name, slot.role, "argon2id", slot.salt.hex()]
    numbers = [cost.passes, cost.memory, cost.lanes]
    return json.dumps([*parts, *numbers], ensure_ascii=True).encode("ascii")
