"""The recovery key on paper: 160 random bits in groups of four, the last group a checksum."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets

_BYTES = 20
_LETTERS = 32
_GROUP = 4
_BLANKS = re.compile(r"[\s\-\u2010-\u2015_.]+")
# What people write for a letter or digit that base32 does not have.
_ALIKE = str.maketrans({"0": "O", "1": "I", "8": "B"})
_BASE32 = re.compile(r"[A-Z2-7]+")
_GROUPS = range(8, 11)


def new_recovery_key() -> str:
    """Return a fresh recovery key: nine groups of four letters and digits."""
    secret = base64.b32encode(secrets.token_bytes(_BYTES)).decode("ascii")
    return _grouped(secret + _checksum(secret))


def read_recovery_key(text: str) -> str | None:
    """Return a typed recovery key as it was printed, or None when it is none or has a fault.

    Spaces, dashes and lower case are forgiven, and so are 0 for O, 1 for I and 8 for B.
    """
    bare = _bare(text)
    secret, checksum = bare[:_LETTERS], bare[_LETTERS:]
    if _BASE32.fullmatch(bare) is None or len(bare) != _LETTERS + _GROUP:
        return None
    return _grouped(bare) if checksum == _checksum(secret) else None


def looks_like_recovery_key(text: str) -> bool:
    """Say whether somebody meant a recovery key: about nine short groups of its letters."""
    groups = _BLANKS.split(text.strip())
    short = all(len(group) in range(_GROUP - 1, _GROUP + 2) for group in groups)
    whole = len(groups) == 1 and len(_bare(text)) == _LETTERS + _GROUP
    bare = _BASE32.fullmatch(_bare(text)) is not None
    return bare and (whole or (short and len(groups) in _GROUPS))


def _bare(text: str) -> str:
    return _BLANKS.sub("", text).upper().translate(_ALIKE)


def _checksum(secret: str) -> str:
    digest = hashlib.sha256(secret.encode("ascii")).digest()
    return base64.b32encode(digest).decode("ascii")[:_GROUP]


def _grouped(text: str) -> str:
    return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))
