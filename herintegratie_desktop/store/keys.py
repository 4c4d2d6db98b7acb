"""The key slots of a vault: each opens the one data key with a secret of its own."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from herintegratie_desktop.store.errors import (
    BadUserNameError,
    UserTakenError,
    WeakPassphraseError,
)
from herintegratie_desktop.store.keycost import KEY_BYTES, RANDOM_COST
from herintegratie_desktop.store.keycost import MOST as MOST
from herintegratie_desktop.store.keycost import USUAL_COST as USUAL_COST
from herintegratie_desktop.store.keycost import Cost as Cost
from herintegratie_desktop.store.keycost import measured_cost as measured_cost
from herintegratie_desktop.store.recovery import read_recovery_key
from herintegratie_desktop.store.slots import (
    Seal,
    Slot,
    new_seal,
    sealed_slot,
    sealed_to,
    unsealed,
)
from herintegratie_desktop.store.wiping import wipe as wipe

USER = "user"
RECOVERY = "recovery"
SHARES = "shares"
KEYRING = "keyring"
KINDS = (USER, RECOVERY, SHARES, KEYRING)
PERSONAL = (USER, KEYRING)
"""Kinds that belong to one user and carry that name and those roles."""
RECOVERY_NAME = "herstelsleutel"
LEAST_CHARACTERS = 12
_OF_SHARES = re.compile(r"[0-9a-f]{64}")
MOST_NAME = 64


@dataclass(frozen=True)
class KeyRing:
    """The id of a vault and its slots, in the order in which they were added."""

    vault: str
    slots: tuple[Slot, ...] = ()

    @property
    def users(self) -> tuple[str, ...]:
        """Return the names that open with a passphrase."""
        return tuple(slot.name for slot in self._of(USER))

    @property
    def of_first_format(self) -> tuple[str, ...]:
        """Return the names of the slots that cannot be given a new data key yet."""
        return tuple(slot.name for slot in self.slots if slot.is_first_format)

    def with_user(
        self, name: str, passphrase: str, key: bytearray, cost: Cost, role: str = ""
    ) -> KeyRing:
        """Return the ring with a slot more; raises `UserTakenError` for a name that is there."""
        if name in self.users:
            raise UserTakenError(name)
        slot = sealed_slot(self.vault, Slot(name, USER, cost, role), passphrase, key)
        return replace(self, slots=(*self.slots, slot))

    def with_recovery(self, printed: str, key: bytearray, cost: Cost) -> KeyRing:
        """Return the ring with this recovery key in the place of an earlier one."""
        return self._with_only(Slot(RECOVERY_NAME, RECOVERY, cost), printed, key)

    def with_shares(self, name: str, secret: str, key: bytearray, cost: Cost) -> KeyRing:
        """Return the ring with this set of shares in the place of an earlier one."""
        return self._with_only(Slot(name, SHARES, cost), secret, key)

    def with_passphrase(self, name: str, passphrase: str, key: bytearray, cost: Cost) -> KeyRing:
        """Return the ring with a new key pair for a user, in the same place and role.

        Who knew the old passphrase may have let a computer open without it; that ends with it.
        """
        former = self.user(name)
        made = sealed_slot(self.vault, replace(former, cost=cost), passphrase, key)
        return self._with(former, made).without_keyrings(name)

    def with_keyring(self, name: str, role: str, secret: str, key: bytearray) -> KeyRing:
        """Return the ring with a slot more for a user, which random bits open."""
        slot = sealed_slot(self.vault, Slot(name, KEYRING, RANDOM_COST, role), secret, key)
        return replace(self, slots=(*self.slots, slot))

    def with_role(self, name: str, role: str, key: bytearray) -> KeyRing:
        """Return the ring with another role for a user; one of the first format stays as it is."""

        def changed(slot: Slot) -> Slot:
            if slot.is_first_format or not _is_of(slot, name):
                return slot
            return sealed_to(self.vault, replace(slot, role=role), key)

        return replace(self, slots=tuple(map(changed, self.slots)))

    def brought_up(self, slot: Slot, secret: str, role: str) -> KeyRing:
        """Return the ring with a slot of the first format, which the secret opens, in this one."""
        key = unsealed(self.vault, slot, _as_given(slot, secret))
        if key is None:
            return self
        # What it costs stays as it is: whoever made it so cheap did so for practice.
        same = replace(slot, role=role, cost=replace(slot.cost, is_practice=True))
        try:
            return self._with(slot, sealed_slot(self.vault, same, _as_given(slot, secret), key))
        finally:
            wipe(key)

    def without(self, name: str) -> KeyRing:
        """Return the ring without the slots of a user."""
        return replace(self, slots=tuple(slot for slot in self.slots if not _is_of(slot, name)))

    def without_keyrings(self, name: str) -> KeyRing:
        """Return the ring in which only the passphrase opens for a user."""
        theirs = self.keyrings(name)
        return replace(self, slots=tuple(slot for slot in self.slots if slot not in theirs))

    def keyrings(self, name: str | None = None) -> tuple[Slot, ...]:
        """Return the slots whose secret a computer keeps, of one user or of all."""
        return tuple(self._of(KEYRING, name))

    def user(self, name: str) -> Slot:
        """Return the slot of a user; raises `KeyError`."""
        for slot in self._of(USER, name):
            return slot
        raise KeyError(name)

    def between(self, key: bytearray) -> KeyRing:
        """Return the ring that opens to the present data key and, once switched, to this one."""
        return self._each(lambda slot: (slot.seals[0], new_seal(self.vault, slot, key)))

    def settled(self) -> tuple[KeyRing, ...]:
        """Return the rings with one data key each: this one, or both halves of a rekey."""
        if all(len(slot.seals) <= 1 for slot in self.slots):
            return (self,)
        return self._each(lambda slot: slot.seals[:1]), self._each(lambda slot: slot.seals[-1:])

    def opened_by(self, secret: str, user: str | None = None) -> tuple[Slot, bytearray] | None:
        """Return the slot that a secret opens with the data key, or None.

        A recovery key is recognised by its checksum, and what shares make by its form; else the
        slots of `user` are tried, or of all.
        """
        if _OF_SHARES.fullmatch(secret):
            opened = self.opened_by_shares(secret)
            if opened:
                return opened
        printed = read_recovery_key(secret)
        if printed is not None:
            opened = self._first(self._of(RECOVERY), printed)
            if opened:
                return opened
        return self._first(self._of(USER, user), normal(secret))

    def opened_by_shares(self, secret: str) -> tuple[Slot, bytearray] | None:
        """Return the slot that the secret of a set of shares opens with the data key, or None."""
        return self._first(self._of(SHARES), secret)

    def opened_by_keyring(self, secret: str) -> tuple[Slot, bytearray] | None:
        """Return the slot that what a computer kept opens with the data key, or None."""
        return self._first(self._of(KEYRING), secret)

    def _with_only(self, slot: Slot, secret: str, key: bytearray) -> KeyRing:
        kept = (each for each in self.slots if each.kind != slot.kind)
        return replace(self, slots=(*kept, sealed_slot(self.vault, slot, secret, key)))

    def _with(self, former: Slot, slot: Slot) -> KeyRing:
        return replace(self, slots=tuple(slot if s == former else s for s in self.slots))

    def _each(self, seals: Callable[[Slot], tuple[Seal, ...]]) -> KeyRing:
        return replace(self, slots=tuple(replace(s, seals=seals(s)) for s in self.slots))

    def _of(self, kind: str, name: str | None = None) -> Iterable[Slot]:
        found = (slot for slot in self.slots if slot.kind == kind)
        return (slot for slot in found if name in (None, slot.name))

    def _first(self, slots: Iterable[Slot], secret: str) -> tuple[Slot, bytearray] | None:
        for slot in slots:
            key = unsealed(self.vault, slot, secret)
            if key is not None:
                return slot, key
        return None


def _is_of(slot: Slot, name: str) -> bool:
    return slot.kind in PERSONAL and slot.name == name


def _as_given(slot: Slot, secret: str) -> str:
    """Return a secret as the slot was derived from it."""
    printed = read_recovery_key(secret) if slot.kind == RECOVERY else None
    return printed or normal(secret)


def new_data_key() -> bytearray:
    """Return a fresh data key; whoever holds it wipes it when done."""
    return bytearray(secrets.token_bytes(KEY_BYTES))


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
