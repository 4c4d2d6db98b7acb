"""What is the matter with a database file, told from its bytes and the key of its vault.

SQLCipher seals every page of 4096 bytes by itself: 16 bytes of salt in the first, then what is
encrypted, and in the last 80 bytes the vector and the HMAC of the page and its number.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.cipher import DATABASE_FILE

PAGE = 4096
_SALT = 16
_RESERVED = 80
_VECTOR = 16
_SEAL_AT = PAGE - _RESERVED + _VECTOR
_MOST_OF_SEAL = 8
_COUNT_AT = slice(28, 32)
_MASK = 0x3A
_PLAIN = words("{file} is een databank zonder versleuteling, en niet die van deze kluis")
_OTHER = words("{file} is een ander soort bestand ({kind}), en niet de databank van deze kluis")
_STRANGE = words("{file} hoort bij een andere sleutel, of is geen databank van een kluis")
_SHORT = words("{file} is afgebroken: er zijn {found} van de {promised} bladzijden")
_TINY = words("{file} is afgebroken: er is nog geen hele bladzijde")
_START = words("het begin van {file} is beschadigd")
_FIRST = words(
    "de eerste bladzijde van {file} is beschadigd, en zonder die is de rest niet te lezen"
)
_BAD = words("bladzijden van {file} zijn beschadigd: {pages}")
_WHOLE = words("de opbouw van {file} klopt niet")
_KINDS = {
    b"PK\x03\x04": "zip",
    b"%PDF": "pdf",
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"MZ": "exe",
    b"\x7fELF": "elf",
    b"{": "json",
}
_DATABASE = b"SQLite format 3\0"
_MOST_NAMED = 12


class SealedPages:
    """The pages of a database file, each of which proves by the key whether it is whole."""

    def __init__(self, file: Path, key: bytearray) -> None:
        self._file = file
        self._key = bytes(key)
        with file.open("rb") as source:
            self.salt = source.read(_SALT)
        self.count = -(-file.stat().st_size // PAGE)

    def broken(self) -> Iterator[int]:
        """Yield the numbers of the pages that are not whole, the first page being 1."""
        seal = self._seal(self.salt)
        with self._file.open("rb") as source:
            for number, page in enumerate(iter(lambda: source.read(PAGE), b""), 1):
                if not _is_whole(page, number, seal):
                    yield number

    def has_whole(self) -> bool:
        """Say whether any page is whole, as no page is under another key."""
        seal = self._seal(self.salt)
        return any(
            _is_whole(self._page(number), number, seal) for number in range(1, self.count + 1)
        )

    def mended_salt(self) -> bytes | None:
        """Return the salt of which one byte was changed, as it was; None when that is not it."""
        page = self._page(2)
        for place in range(_SALT):
            for value in range(256):
                salt = bytes([*self.salt[:place], value, *self.salt[place + 1 :]])
                if _is_whole(page, 2, self._seal(salt)):
                    return salt
        return None

    def promised(self) -> int | None:
        """Return how many pages the first one says there are, None when that cannot be read."""
        page = self._page(1)
        if not _is_whole(page, 1, self._seal(self.salt)):
            return None
        return int.from_bytes(self._opened(page)[_COUNT_AT], "big")

    def mended(self, number: int, *, patiently: bool = False) -> bytes | None:
        """Return a page as it was before one bit of it changed, or one byte (`patiently`), or None.

        That it is what it was is certain: its HMAC fits again.
        """
        page = self._page(number)
        if len(page) != PAGE:
            return None
        seal = self._seal(self.salt)
        sealed, known = page[:_SEAL_AT], page[_SEAL_AT:]
        found = _hmac(sealed, number, seal)
        if sum(map(int.__ne__, found, known)) <= _MOST_OF_SEAL:
            return sealed + found
        changes = range(1, 256) if patiently else (1 << bit for bit in range(8))
        for change in changes:
            mended = _changed_back(sealed, known, number, seal, change)
            if mended is not None:
                return mended + known
        return None

    def _page(self, number: int) -> bytes:
        with self._file.open("rb") as source:
            source.seek((number - 1) * PAGE)
            return source.read(PAGE)

    def _opened(self, page: bytes) -> bytes:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        vector = page[PAGE - _RESERVED :][:_VECTOR]
        opener = Cipher(algorithms.AES(self._key), modes.CBC(vector)).decryptor()
        return bytes(_SALT) + opener.update(page[_SALT : PAGE - _RESERVED])

    def _seal(self, salt: bytes) -> bytes:
        masked = bytes(byte ^ _MASK for byte in salt)
        return hashlib.pbkdf2_hmac("sha512", self._key, masked, 2, len(self._key))


def what_is_wrong(file: Path, key: bytearray) -> Phrase:
    """Return in words what is the matter with a database file that does not open."""
    with file.open("rb") as source:
        head = source.read(_SALT)
    if file.stat().st_size < PAGE:
        return _other_kind(head) or Phrase(_TINY, {"file": DATABASE_FILE})
    pages = SealedPages(file, key)
    broken = list(pages.broken())
    if len(broken) == pages.count:
        if pages.count > 1 and pages.mended_salt():
            return Phrase(_START, {"file": DATABASE_FILE})
        return _other_kind(head) or Phrase(_STRANGE, {"file": DATABASE_FILE})
    return _damage(pages, broken)


def _damage(pages: SealedPages, broken: list[int]) -> Phrase:
    promised = pages.promised()
    if promised is None:
        return Phrase(_FIRST, {"file": DATABASE_FILE})
    if promised > pages.count:
        said = {"found": str(pages.count), "promised": str(promised)}
        return Phrase(_SHORT, {"file": DATABASE_FILE, **said})
    if broken:
        return Phrase(_BAD, {"file": DATABASE_FILE, "pages": listed(broken)})
    return Phrase(_WHOLE, {"file": DATABASE_FILE})


def listed(numbers: list[int]) -> str:
    """Return page numbers for a sentence, the first ones when there are many."""
    more = " …" if len(numbers) > _MOST_NAMED else ""
    return ", ".join(map(str, numbers[:_MOST_NAMED])) + more


def _other_kind(head: bytes) -> Phrase | None:
    if head == _DATABASE:
        return Phrase(_PLAIN, {"file": DATABASE_FILE})
    for start, kind in _KINDS.items():
        if head.startswith(start):
            return Phrase(_OTHER, {"file": DATABASE_FILE, "kind": kind})
    return None


def _is_whole(page: bytes, number: int, seal: bytes) -> bool:
    return len(page) == PAGE and _hmac(page[:_SEAL_AT], number, seal) == page[_SEAL_AT:]


def _hmac(sealed: bytes, number: int, seal: bytes) -> bytes:
    covered = sealed[_SALT if number == 1 else 0 :]
    return hmac.digest(seal, covered + number.to_bytes(4, "little"), "sha512")


def _changed_back(
    sealed: bytes, known: bytes, number: int, seal: bytes, change: int
) -> bytes | None:
    """Return what is sealed with this change at the one place where it makes the HMAC fit."""
    start, end = _SALT if number == 1 else 0, number.to_bytes(4, "little")
    before = hmac.new(seal, digestmod="sha512")
    for place in range(start, len(sealed)):
        byte = bytes([sealed[place] ^ change])
        tried = before.copy()
        tried.update(byte + sealed[place + 1 :] + end)
        if tried.digest() == known:
            return sealed[:place] + byte + sealed[place + 1 :]
        before.update(sealed[place : place + 1])
    return None
