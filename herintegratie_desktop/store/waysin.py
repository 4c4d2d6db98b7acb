"""The ways into a vault: a passphrase, a recovery key, shares, or what a computer kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from herintegratie_desktop.store.errors import MistypedRecoveryKeyError, WrongPassphraseError
from herintegratie_desktop.store.keyringerrors import StaleKeyringError
from herintegratie_desktop.store.keys import SHARES, KeyRing
from herintegratie_desktop.store.recovery import looks_like_recovery_key
from herintegratie_desktop.store.shares import (
    ForeignSharesError,
    NoSharesError,
    joined,
    set_of,
)
from herintegratie_desktop.store.slots import Slot
from herintegratie_desktop.store.slowing import Tries

_now = partial(datetime.now, UTC)
WayIn = Callable[[KeyRing], tuple[Slot, bytearray]]
"""Opens a slot and returns it with the data key, which the caller wipes; raises `VaultError`."""


def by_secret(folder: Path, secret: str, user: str | None, tries: Tries) -> WayIn:
    """Return the way in with a passphrase or the recovery key."""
    return lambda ring: opened_slot(ring, secret, user, tries, folder)


def opened_slot(
    ring: KeyRing, secret: str, user: str | None, tries: Tries, folder: Path
) -> tuple[Slot, bytearray]:
    """Open a slot with a secret; raises `TooSoonError` and `WrongPassphraseError`."""
    tries.refuse_early()
    opened = ring.opened_by(secret, user)
    if opened is not None:
        return opened
    tries.note_wrong()
    if looks_like_recovery_key(secret):
        raise MistypedRecoveryKeyError(folder)
    raise WrongPassphraseError(folder)


def unlocked(folder: Path, ring: KeyRing, secret: str, user: str | None) -> tuple[str, bytearray]:
    """Return the name on the slot that a secret opens, and the data key, which the caller wipes."""
    slot, key = opened_slot(ring, secret, user, Tries(folder, _now), folder)
    return slot.name, key


def by_shares(typed: Iterable[str]) -> WayIn:
    """Return the way in with shares, which nobody guesses, so that nobody has to wait."""
    shares = tuple(typed)

    def way_in(ring: KeyRing) -> tuple[Slot, bytearray]:
        kept = next((slot for slot in ring.slots if slot.kind == SHARES), None)
        if kept is None:
            raise NoSharesError
        opened = ring.opened_by_shares(joined(shares))
        if opened is None:
            known = set_of(kept.name)
            raise ForeignSharesError(known.set if known else None)
        return opened

    return way_in


def by_keyring(secret: str) -> WayIn:
    """Return the way in with what the keyring of a computer kept, which nobody guesses."""

    def way_in(ring: KeyRing) -> tuple[Slot, bytearray]:
        opened = ring.opened_by_keyring(secret)
        if opened is None:
            raise StaleKeyringError
        return opened

    return way_in
