"""Who may open a vault and as what: users, passphrases, the recovery key, shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.roles import (
    EVERY_ROLE,
    Act,
    Role,
    Roles,
    may,
    roles_text,
)
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.errors import (
    BadUserNameError,
    NotAllowedError,
    VaultError,
    VaultNotWritableError,
)
from herintegratie_desktop.store.journal import Journal
from herintegratie_desktop.store.keyfile import read_key_ring, write_key_ring
from herintegratie_desktop.store.keyregister import KeyRegister
from herintegratie_desktop.store.keyringdoor import forgotten
from herintegratie_desktop.store.keyringerrors import NotOwnPassphraseError
from herintegratie_desktop.store.keys import (
    MOST_NAME,
    PERSONAL,
    RECOVERY_NAME,
    USER,
    Cost,
    KeyRing,
    measured_cost,
    strong_enough,
    usable_name,
    wipe,
)
from herintegratie_desktop.store.recovery import new_recovery_key
from herintegratie_desktop.store.settings import SettingStore
from herintegratie_desktop.store.shares import ShareSet
from herintegratie_desktop.store.slots import Slot
from herintegratie_desktop.store.slowing import Tries
from herintegratie_desktop.store.waysin import opened_slot

_NO_USER = words("De kluis heeft geen sleutel voor {user}. Kies een naam uit de lijst.")
_LAST = words(
    "{user} is de enige beheerder. Maak eerst iemand anders beheerder; anders kan niemand meer "
    "gebruikers en sleutels beheren."
)
_NO_ROLE = words("Kies ten minste één rol voor {user}.")


class NoSuchUserError(VaultError):
    """There is no slot of this name."""

    def __init__(self, user: str) -> None:
        super().__init__(_NO_USER, user=user)


class LastAdministratorError(VaultError):
    """Nobody would be left who may manage users."""

    def __init__(self, user: str) -> None:
        super().__init__(_LAST, user=user)


class NoRoleError(VaultError):
    """Somebody was to have no role at all."""

    def __init__(self, user: str) -> None:
        super().__init__(_NO_ROLE, user=user)


@dataclass(frozen=True)
class UserInfo:
    """A way in: name, roles, kind (one of `KINDS`), and whether a rekey can reach it.

    Of the first format (`is_ready` False) it must be used once before the vault gets a new key.
    """

    name: str
    roles: Roles
    kind: str
    is_ready: bool = True


class KeyCare:
    """The keys of an open vault, for whoever opened it with the slot `me`.

    Every change needs a secret that opens now, of somebody who may make it.
    """

    def __init__(
        self, sealed: SealedDatabase, journal: Journal, clock: Callable[[], datetime], me: Slot
    ) -> None:
        self._folder = sealed.folder
        self._sealed = sealed
        self._journal = journal
        self._clock = clock
        self.me = me
        self.register = KeyRegister(SettingStore(sealed))

    @property
    def roles(self) -> Roles:
        """Return what whoever has the vault open is."""
        return self.register.roles(self.me)

    @property
    def is_user(self) -> bool:
        """Say whether somebody opened the vault with a passphrase or computer of their own."""
        return self.me.kind in PERSONAL

    def ring(self) -> KeyRing:
        """Return the slots as they are on the disk; raises as `read_key_ring`."""
        return read_key_ring(self._folder)

    def users(self) -> tuple[UserInfo, ...]:
        """Return every way in, users first."""
        slots = sorted(read_key_ring(self._folder).slots, key=lambda slot: slot.kind != USER)
        return tuple(
            UserInfo(each.name, self.register.roles(each), each.kind, not each.is_first_format)
            for each in slots
        )

    def add_user(
        self, secret: str, name: str, passphrase: str, roles: Iterable[Role], cost: Cost | None
    ) -> None:
        """Give somebody a key; raises `UserTakenError`, `NotAllowedError` and as `usable_name`."""
        name, text, chosen = _new_name(name), strong_enough(passphrase), _chosen(name, roles)
        with self.opened_ring(secret, Act.MANAGE_USERS) as (ring, key):
            role = roles_text(chosen)
            made = ring.with_user(name, text, key, cost or measured_cost(), role)
            self.put(ring, made, f"user-added:{name}")

    def change_roles(self, secret: str, name: str, roles: Iterable[Role]) -> None:
        """Let somebody be something else; raises `LastAdministratorError`, `NoSuchUserError`."""
        chosen = _chosen(name, roles)
        with self.opened_ring(secret, Act.MANAGE_USERS) as (ring, key):
            _refuse_unknown(ring, name)
            if not may(chosen, Act.MANAGE_USERS):
                self._refuse_last(name)
            role = roles_text(chosen)
            self.put(ring, ring.with_role(name, role, key), f"roles:{name}", {name: role})

    def remove_user(self, secret: str, name: str) -> None:
        """Take somebody's key away; raises `LastAdministratorError`, `NoSuchUserError`.

        Against somebody who kept a copy of the folder only a rekey helps.
        """
        with self.opened_ring(secret, Act.MANAGE_USERS) as (ring, _):
            _refuse_unknown(ring, name)
            self._refuse_last(name)
            self.put(ring, ring.without(name), f"user-removed:{name}")

    def set_passphrase(
        self, secret: str, passphrase: str, user: str | None, cost: Cost | None
    ) -> None:
        """Give a user a new passphrase, or a new user a first one with every role."""
        name, text = self._whose(user), strong_enough(passphrase)
        with self.opened_ring(secret, Act.MANAGE_USERS, own=name) as (ring, key):
            how = cost or measured_cost()
            is_there = name in ring.users
            change = ring.with_passphrase if is_there else ring.with_user
            dropped = self.put(ring, change(name, text, key, how), f"passphrase:{name}")
        if name == self.me.name:
            forgotten(ring.vault, dropped)

    def renew_recovery_key(self, secret: str, cost: Cost | None) -> str:
        """Return a new recovery key; the earlier one no longer opens this vault."""
        printed = new_recovery_key()
        with self.opened_ring(secret, Act.MANAGE_USERS) as (ring, key):
            made = ring.with_recovery(printed, key, cost or measured_cost())
            self.put(ring, made, "recovery-key")
        return printed

    def put_shares(self, secret: str, shares: ShareSet, cost: Cost | None) -> None:
        """Let a set of shares open the vault in the place of an earlier one.

        Raises `UncheckedSharesError` while one of them was not read back.
        """
        shares.refuse_unchecked()
        with self.opened_ring(secret, Act.MANAGE_USERS) as (ring, key):
            made = ring.with_shares(shares.name, shares.secret, key, cost or measured_cost())
            self.put(ring, made, "shares")

    @contextmanager
    def opened_ring(
        self, secret: str, act: Act, own: str | None = None
    ) -> Iterator[tuple[KeyRing, bytearray]]:
        """Give the slots and the data key to whoever may do this, both in the vault and by secret.

        Somebody may always do it to their own slot, `own`, with their own secret.
        """
        if not may(self.roles, act) and own != self.me.name:
            raise NotAllowedError(act)
        with self._opened(secret) as (ring, slot, key):
            is_own = slot.kind == USER and slot.name == own
            if not is_own and not may(self.register.roles(slot), act):
                raise NotAllowedError(act)
            yield ring, key

    @contextmanager
    def opened_by_self(self, secret: str) -> Iterator[tuple[KeyRing, bytearray]]:
        """Give the slots and the data key to the user who has the vault open, and nobody else.

        Raises `NotOwnPassphraseError`, `WrongPassphraseError`, `TooSoonError`.
        """
        with self._opened(secret) as (ring, slot, key):
            if not self.is_user or (slot.kind, slot.name) != (USER, self.me.name):
                raise NotOwnPassphraseError(self.me.name)
            yield ring, key

    @contextmanager
    def _opened(self, secret: str) -> Iterator[tuple[KeyRing, Slot, bytearray]]:
        ring = self.ring()
        slot, key = opened_slot(ring, secret, None, Tries(self._folder, self._clock), self._folder)
        try:
            self.register.refuse_withdrawn(self._folder, slot)
            yield ring, slot, key
        finally:
            wipe(key)

    def bring_up(self, secret: str) -> None:
        """Bring the slot that was opened with this secret to the present format.

        On a disk where that fails the vault is open all the same; the next time tries again.
        """
        if self.register.is_kept and not self.me.is_first_format:
            return
        ring = made = read_key_ring(self._folder)
        if self.me.is_first_format:
            made = ring.brought_up(self.me, secret, self.register.role_text(self.me))
        with suppress(VaultNotWritableError):
            self.put(ring, made)

    def put(
        self,
        former: KeyRing,
        ring: KeyRing,
        action: str = "",
        roles: dict[str, str] | None = None,
    ) -> tuple[Slot, ...]:
        """Put other slots on the disk and, with an action, in the journal.

        In between both are known, so that a program killed anywhere leaves keys that open.
        Returns the slots of computers that open no more; who lost one stands in the journal too.
        """
        dropped = _dropped(former, ring)
        self.register.put(ring, former, roles=roles)
        write_key_ring(self._folder, ring)
        with self._sealed.writing():
            self.register.put(ring, roles=roles)
            for each in (*filter(None, [action]), *_ended(dropped, ring)):
                self._journal.add(self.me.name, each, self._clock())
        self.me = next((s for s in ring.slots if _is_same(s, self.me)), self.me)
        return dropped

    def _whose(self, user: str | None) -> str:
        if user is None and not self.is_user:
            raise NoSuchUserError(self.me.name)
        return usable_name(user or self.me.name)

    def _refuse_last(self, name: str) -> None:
        able = [
            each.name
            for each in self.users()
            if each.kind == USER and may(each.roles, Act.MANAGE_USERS)
        ]
        if able == [name]:
            raise LastAdministratorError(name)


def _new_name(name: str) -> str:
    text = usable_name(name)
    if text == RECOVERY_NAME:
        raise BadUserNameError(MOST_NAME)
    return text


def _chosen(name: str, roles: Iterable[Role]) -> Roles:
    chosen = frozenset(roles) & EVERY_ROLE
    if not chosen:
        raise NoRoleError(name)
    return chosen


def _refuse_unknown(ring: KeyRing, name: str) -> None:
    if name not in ring.users:
        raise NoSuchUserError(name)


def _is_same(one: Slot, other: Slot) -> bool:
    """Say whether two are of the same user, however that opens, or the same key on paper."""
    is_personal = one.kind in PERSONAL and other.kind in PERSONAL
    return one.name == other.name and (is_personal or one.kind == other.kind)


def _dropped(former: KeyRing, ring: KeyRing) -> tuple[Slot, ...]:
    kept = {slot.public for slot in ring.keyrings()}
    return tuple(slot for slot in former.keyrings() if slot.public not in kept)


def _ended(dropped: Iterable[Slot], ring: KeyRing) -> tuple[str, ...]:
    """Return what the journal says of users for whom no computer opens the vault any more."""
    names = dict.fromkeys(slot.name for slot in dropped if not ring.keyrings(slot.name))
    return tuple(f"keyring-off:{name}" for name in names)
