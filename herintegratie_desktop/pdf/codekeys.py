"""The key that signs the codes of an office, and whether a code was signed by one (Ed25519)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.codes import PageCode

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from herintegratie_desktop.store.pagekey import PageKeyStore

FORMAT = "herintegratie-codes/1"
KEY_NAME = "codes.json"
KEY_BYTES = 32

# A signature of something else never passes for one of a page.
_DOMAIN = b"herintegratie-page/2\n"
_ID_BYTES = 4
_GROUP = 4


@dataclass(frozen=True)
class CodeKey:
    """The private key of an office, 32 bytes, in memory only."""

    private: bytes = field(repr=False)

    @cached_property
    def public(self) -> bytes:
        """Return the public key, 32 bytes."""
        return self._key.public_key().public_bytes_raw()

    def signed(self, code: PageCode) -> PageCode:
        """Return a code with the short signature; equal codes get equal signatures."""
        return replace(code, proof=_key_id(self.public) + self._key.sign(_covered(code)))

    @cached_property
    def _key(self) -> Ed25519PrivateKey:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.private)


def make_code_key() -> CodeKey:
    """Make a key for an office."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return CodeKey(Ed25519PrivateKey.generate().private_bytes_raw())


def office_key(kept: PageKeyStore) -> CodeKey:
    """Return the key of the office that has a vault open; made when it is needed first.

    Raises `NotAllowedError` and `VaultNotWritableError`.
    """
    return CodeKey(kept.ensure(lambda: make_code_key().private))


def is_signed_by(code: PageCode, public: bytes) -> bool:
    """Say whether a code was signed with the key of which this is the public one."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if len(public) != KEY_BYTES or not names_key(code, public):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(code.proof[_ID_BYTES:], _covered(code))
    except (InvalidSignature, ValueError):
        return False
    return True


def names_key(code: PageCode, public: bytes) -> bool:
    """Say whether a code claims to be signed with the key of which this is the public one."""
    return code.proof[:_ID_BYTES] == _key_id(public)


def signer_of(code: PageCode, publics: Iterable[bytes]) -> bytes | None:
    """Return the public key a code was signed with, or None when it is none of these."""
    return next((public for public in publics if is_signed_by(code, public)), None)


def fingerprint(public: bytes) -> str:
    """Return by what people compare a public key: 32 hex digits in groups of four."""
    digits = hashlib.sha256(public).hexdigest()[:32]
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))


def key_document(public: bytes) -> bytes:
    """Return what is attached to a plan, so that who has the file can check the paper."""
    return json.dumps({"format": FORMAT, "key": public.hex()}, separators=(",", ":")).encode()


def read_key_document(content: bytes) -> bytes | None:
    """Return the public key in what was attached, or None when there is none in it."""
    try:
        found = json.loads(content)
        key = bytes.fromhex(found["key"]) if found["format"] == FORMAT else b""
    # The words of a stranger: any shape is possible.
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return key if len(key) == KEY_BYTES else None


def _covered(code: PageCode) -> bytes:
    return _DOMAIN + replace(code, proof=b"").text.encode("ascii")


def _key_id(public: bytes) -> bytes:
    return hashlib.sha256(public).digest()[:_ID_BYTES]
