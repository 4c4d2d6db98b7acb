"""One key slot: a secret opens its private key, and to its public key the data key is sealed.

So a new data key can be given to everybody who stays without asking for a passphrase. A slot of
the first format, without a public key, holds the data key itself under the secret.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from herintegratie_desktop.store.keycost import KEY_BYTES, Cost, derived, refuse_cheap
from herintegratie_desktop.store.wiping import scrub, wipe

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

_SALT_BYTES = 16
_NONCE_BYTES = 12
_TAG_BYTES = 16
_USE = b"herintegratie-vault/2 data key"


@dataclass(frozen=True)
class Seal:
    """The data key as only the private key of a slot can read it."""

    ephemeral: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    sealed: bytes = field(repr=False)


@dataclass(frozen=True)
class Slot:
    """One way in: a name, its kind, a role, a wrapped private key and the sealed data key.

    `seals` has one seal, and during a rekey the one of the next data key behind it. In the first
    format `public` and `seals` are empty and `wrapped` is the data key.
    """

    name: str
    kind: str
    cost: Cost
    role: str = ""
    salt: bytes = field(default=b"", repr=False)
    nonce: bytes = field(default=b"", repr=False)
    wrapped: bytes = field(default=b"", repr=False)
    public: bytes = field(default=b"", repr=False)
    seals: tuple[Seal, ...] = field(default=(), repr=False)

    @property
    def is_first_format(self) -> bool:
        """Say whether the slot cannot be given a new data key yet."""
        return not self.public


def sealed_slot(vault: str, slot: Slot, secret: str, key: bytearray) -> Slot:
    """Return a slot with a key pair of its own under a secret, and the data key sealed to it.

    Vault, kind, name, role, cost, salt and public key are authenticated: altering one closes the
    slot. Raises `TooCheapError`, `NotEnoughMemoryError`.
    """
    refuse_cheap(slot.cost)
    private = bytearray(secrets.token_bytes(KEY_BYTES))
    try:
        salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
        public = _pair(private).public_key().public_bytes_raw()
        bare = replace(slot, salt=salt, nonce=nonce, wrapped=b"", public=public, seals=())
        wrapped = _encrypted(derived(secret, salt, slot.cost), nonce, private, _bound(vault, bare))
        return sealed_to(vault, replace(bare, wrapped=wrapped), key)
    finally:
        wipe(private)


def sealed_to(vault: str, slot: Slot, key: bytearray) -> Slot:
    """Return the slot with this data key in the place of the one it held."""
    return replace(slot, seals=(new_seal(vault, slot, key),))


def new_seal(vault: str, slot: Slot, key: bytearray) -> Seal:
    """Seal a data key to the public key of a slot, under its name, kind and role of now."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    once = X25519PrivateKey.generate()
    ephemeral = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(slot.public))
    nonce = secrets.token_bytes(_NONCE_BYTES)
    opener = _agreed(shared, ephemeral, slot.public)
    return Seal(ephemeral, nonce, _encrypted(opener, nonce, key, _sealed_for(vault, slot)))


def unsealed(vault: str, slot: Slot, secret: str) -> bytearray | None:
    """Return the data key of a slot, or None when the secret or anything else does not fit.

    Of two seals, during a rekey, it is the first.
    """
    if len(slot.wrapped) != KEY_BYTES + _TAG_BYTES:
        return None
    opener = derived(secret, slot.salt, slot.cost)
    inner = _decrypted(opener, slot.nonce, slot.wrapped, _bound(vault, slot))
    if inner is None or slot.is_first_format:
        return inner
    try:
        return _read_seal(vault, slot, inner)
    finally:
        wipe(inner)


def _read_seal(vault: str, slot: Slot, private: bytearray) -> bytearray | None:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    if not slot.seals or len(slot.seals[0].sealed) != KEY_BYTES + _TAG_BYTES:
        return None
    seal, pair = slot.seals[0], _pair(private)
    try:
        shared = pair.exchange(X25519PublicKey.from_public_bytes(seal.ephemeral))
    except ValueError:
        return None
    opener = _agreed(shared, seal.ephemeral, slot.public)
    return _decrypted(opener, seal.nonce, seal.sealed, _sealed_for(vault, slot))


def _pair(private: bytearray) -> X25519PrivateKey:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(private)


def _agreed(shared: bytes, ephemeral: bytes, public: bytes) -> bytearray:
    """Return the key both sides of an exchange have, and overwrite what it was made of."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    made = HKDF(SHA256(), KEY_BYTES, ephemeral + public, _USE).derive(shared)
    agreed = bytearray(made)
    scrub(made)
    scrub(shared)
    return agreed


def _encrypted(opener: bytearray, nonce: bytes, content: bytearray, bound: bytes) -> bytes:
    """Encrypt under a key that is used this once, and overwritten."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(opener).encrypt(nonce, content, bound)
    finally:
        wipe(opener)


def _decrypted(opener: bytearray, nonce: bytes, content: bytes, bound: bytes) -> bytearray | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    found = bytearray(KEY_BYTES)
    try:
        AESGCM(opener).decrypt_into(nonce, content, bound, found)
    except (InvalidTag, ValueError):
        return None
    finally:
        wipe(opener)
    return found


def _bound(vault: str, slot: Slot) -> bytes:
    """Return what is authenticated with the wrapped key; the role too, in the first format."""
    cost = slot.cost
    about: list[str | int] = [vault, slot.kind, slot.name]
    how: list[str | int] = ["argon2id", slot.salt.hex(), cost.passes, cost.memory, cost.lanes]
    if slot.is_first_format:
        return _ascii([*about, slot.role, *how])
    return _ascii([*about, *how, "x25519", slot.public.hex()])


def _sealed_for(vault: str, slot: Slot) -> bytes:
    return _ascii([vault, slot.name, slot.kind, slot.role, slot.public.hex()])


def _ascii(parts: list[str | int]) -> bytes:
    return json.dumps(parts, ensure_ascii=True).encode("ascii")
