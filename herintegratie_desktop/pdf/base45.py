"""Bytes as the 45 characters a QR code packs tightest (RFC 9285)."""

from __future__ import annotations

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

_BASE = len(ALPHABET)
_VALUES = {letter: value for value, letter in enumerate(ALPHABET)}


def encoded(content: bytes) -> str:
    """Return an even number of bytes as three characters for every two.

    >>> encoded(b"AB")
    'BB8'
    """
    parts = []
    for at in range(0, len(content), 2):
        value = int.from_bytes(content[at : at + 2], "big")
        rest, first = divmod(value, _BASE)
        third, second = divmod(rest, _BASE)
        parts.append(ALPHABET[first] + ALPHABET[second] + ALPHABET[third])
    return "".join(parts)


def decoded(text: str) -> bytes | None:
    """Return the bytes of such a text, or None when it is not one.

    >>> decoded("BB8")
    b'AB'
    """
    parts = []
    for at in range(0, len(text), 3):
        values = [_VALUES.get(letter, -1) for letter in text[at : at + 3]]
        if len(values) != 3 or min(values) < 0:  # noqa: PLR2004
            return None
        value = values[0] + _BASE * (values[1] + _BASE * values[2])
        if value > 0xFFFF:  # noqa: PLR2004
            return None
        parts.append(value.to_bytes(2, "big"))
    return b"".join(parts)
