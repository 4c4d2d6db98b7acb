"""Sign a rule file, and find out which trusted key signed one (Ed25519).

Beside `x.toml` lies `x.toml.sig`: the signature in hex, over the bytes of the file after a few
words that say what is signed, so that a signature of something else never passes for one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SIGNATURE_ENDING = ".sig"
DOMAIN = b"herintegratie-rules/1\n"
_KEY_BYTES, _SIGNATURE_BYTES = 32, 64
_FINGERPRINT_DIGITS = 32


class NotAKeyError(ValueError):
    """The text or the bytes are no key of this kind."""


@dataclass(frozen=True)
class TrustedKey:
    """A public key an office trusts, whose it is, and who said so when."""

    fingerprint: str
    name: str
    public_key: str
    added_at: datetime
    added_by: str
    removed_at: datetime | None = None


def make_key() -> tuple[bytes, str]:
    """Return a new private key as PEM without a passphrase, and its public key in hex."""
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    return private, key.public_key().public_bytes_raw().hex()


def public_key_of(private: bytes) -> str:
    """Return the public key in hex of a private one; raises `NotAKeyError`."""
    return _private(private).public_key().public_bytes_raw().hex()


def fingerprint_of(public_hex: str) -> str:
    """Return by what people compare a public key: 32 hex digits; raises `NotAKeyError`."""
    return hashlib.sha256(_public(public_hex)).hexdigest()[:_FINGERPRINT_DIGITS]


def sign(content: bytes, private: bytes) -> str:
    """Return the signature over the bytes of a rule file, in hex; raises `NotAKeyError`."""
    return _private(private).sign(DOMAIN + content).hex()


def signer_of(
    content: bytes, signature_hex: str, trusted: Iterable[TrustedKey]
) -> TrustedKey | None:
    """Return the trusted key that signed these bytes, or None when none did."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        signature = _unhexed(signature_hex, _SIGNATURE_BYTES)
    except NotAKeyError:
        return None
    for key in trusted:
        try:
            public = Ed25519PublicKey.from_public_bytes(_public(key.public_key))
            public.verify(signature, DOMAIN + content)
        except InvalidSignature:
            continue
        return key
    return None


def _private(pem: bytes) -> Ed25519PrivateKey:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(pem, None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise NotAKeyError(str(error)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise NotAKeyError("another kind of key")
    return key


def _public(text: str) -> bytes:
    return _unhexed(text, _KEY_BYTES)


def _unhexed(text: str, length: int) -> bytes:
    try:
        raw = bytes.fromhex(text)
    except ValueError as error:
        raise NotAKeyError(text[:80]) from error
    if len(raw) != length:
        raise NotAKeyError(text[:80])
    return raw
