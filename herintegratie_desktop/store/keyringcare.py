"""Let one's own account of a computer open the vault without the passphrase, or no more.

Off until a user switches it on. The slot follows that user: roles, removal and a new key hold for
it too. A new passphrase ends it.
"""

from __future__ import annotations

import secrets
from contextlib import suppress

from herintegratie_desktop.store.keycare import KeyCare
from herintegratie_desktop.store.keycost import KEY_BYTES
from herintegratie_desktop.store.keyringdoor import ComputerKeyring, account_of, forgotten
from herintegratie_desktop.store.keyringerrors import ForbiddenKeyringError, ShutKeyringError
from herintegratie_desktop.store.keys import KeyRing
from herintegratie_desktop.store.policies import PolicyStore
from herintegratie_desktop.store.rulefiles import BadRuleFileError


class KeyringCare:
    """What the user who has the vault open lets computers do."""

    def __init__(self, care: KeyCare, policies: PolicyStore) -> None:
        self._care, self._policies = care, policies

    @property
    def is_allowed(self) -> bool:
        """Say whether the policy of the office leaves it to the user; one not readable does not."""
        try:
            return self._policies.policy().keyring_allowed
        except BadRuleFileError:
            return False

    @property
    def is_on(self) -> bool:
        """Say whether some computer opens the vault for this user; raises `VaultError`."""
        return self._care.is_user and bool(self._care.ring().keyrings(self._care.me.name))

    def refuse_forbidden(self) -> None:
        """Raise `ForbiddenKeyringError` when the office does not want it."""
        if not self.is_allowed:
            raise ForbiddenKeyringError

    def switch_on(self, secret: str) -> None:
        """Let this account of this computer open the vault; `secret` is the own passphrase.

        Raises `ForbiddenKeyringError`, `NoKeyringError`, `ShutKeyringError`, and as
        `KeyCare.opened_by_self`; nothing was changed then.
        """
        self.refuse_forbidden()
        keyring, name = ComputerKeyring(), self._care.me.name
        with self._care.opened_by_self(secret) as (ring, key):
            former = _without_here(ring, name, keyring)
            made = secrets.token_hex(KEY_BYTES)
            role = self._care.register.role_text(ring.user(name))
            fresh = former.with_keyring(name, role, made, key)
            account = account_of(ring.vault, fresh.slots[-1])
            keyring.keep(account, made)
            try:
                dropped = self._care.put(ring, fresh, f"keyring-on:{name}")
            except BaseException:
                with suppress(ShutKeyringError):
                    keyring.forget(account)
                raise
        forgotten(ring.vault, dropped)

    def switch_off(self, secret: str) -> bool:
        """Let only the passphrase open the vault for this user, on every computer.

        The passphrase is asked for, so that nobody shuts themselves out. False when the slots are
        gone but this computer did not let go of what it kept, which opens this vault no more.
        Raises as `KeyCare.opened_by_self`.
        """
        with self._care.opened_by_self(secret) as (ring, _):
            dropped = self._care.put(ring, ring.without_keyrings(self._care.me.name))
        return forgotten(ring.vault, dropped)


def _without_here(ring: KeyRing, name: str, keyring: ComputerKeyring) -> KeyRing:
    """Return the ring without the slots of a user that this computer opens already."""
    here = [
        slot
        for slot in ring.keyrings(name)
        if keyring.secret_of(account_of(ring.vault, slot)) is not None
    ]
    return KeyRing(ring.vault, tuple(slot for slot in ring.slots if slot not in here))
