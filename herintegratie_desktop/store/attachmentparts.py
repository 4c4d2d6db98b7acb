"""The content of an attachment in parts of 256 KiB, each with the digest by which it is proved.

A part in the table is the SHA-256 of its position and its bytes, and then the bytes; so damage is
named by the part, and no part that is not as it was kept is ever handed on.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING

from herintegratie_desktop.store.attachmenterrors import DamagedAttachmentError
from herintegratie_desktop.store.cipher import SealedDatabase

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PART = 256 * 1024
_DIGEST = 32
_SMALL_CACHE = -2048
"""In KiB. What a long transaction has written goes to the disk, encrypted, beyond this."""


def put_part(sealed: SealedDatabase, attachment: str, position: int, content: bytes) -> None:
    """Add a part inside the transaction that is open."""
    row = {"attachment": attachment, "position": position, "content": _proved(position, content)}
    sealed.insert("attachment_parts", row)


def get_part(sealed: SealedDatabase, attachment: str, position: int) -> bytes | None:
    """Return the bytes of a part, or None when they are not as they were kept, or not there."""
    stored = sealed.value(
        "select content from attachment_parts where attachment = ? and position = ?",
        [attachment, position],
    )
    if not isinstance(stored, bytes) or len(stored) > PART + _DIGEST:
        return None
    content = stored[_DIGEST:]
    return content if _proved(position, content) == stored else None


@contextmanager
def little_memory(sealed: SealedDatabase) -> Iterator[None]:
    """Keep few pages in memory, so that a large file costs no more than a small one."""
    usual = sealed.value("pragma cache_size")
    _set_cache(sealed, _SMALL_CACHE)
    try:
        yield
    finally:
        _set_cache(sealed, usual)


class AttachmentFile(io.RawIOBase):
    """The content of an attachment as a file to read and to move about in; one part in memory.

    Reading raises `DamagedAttachmentError` at a part that is not as it was kept.
    """

    def __init__(self, sealed: SealedDatabase, attachment: str, name: str, size: int) -> None:
        super().__init__()
        self._sealed, self._attachment = sealed, attachment
        self._called, self._size = name, size
        self._place = 0
        self._position, self._part = -1, b""

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def seekable(self) -> bool:
        """Say that one can move about in it."""
        return True

    def tell(self) -> int:
        """Return the place in the file."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place in the file and return it."""
        begin = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._size}[whence]
        self._place = max(0, begin + offset)
        return self._place

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill a buffer as far as the part goes that the place lies in; 0 at the end."""
        view = memoryview(buffer).cast("B")
        position, offset = divmod(self._place, PART)
        if self._place >= self._size or not view:
            return 0
        piece = self._at(position)[offset : offset + len(view)]
        view[: len(piece)] = piece
        self._place += len(piece)
        return len(piece)

    def _at(self, position: int) -> bytes:
        if position != self._position:
            found = get_part(self._sealed, self._attachment, position)
            expected = min(PART, self._size - position * PART)
            if found is None or len(found) != expected:
                raise DamagedAttachmentError(self._called, position + 1)
            self._position, self._part = position, found
        return self._part


def _proved(position: int, content: bytes) -> bytes:
    digest = sha256(position.to_bytes(8, "big"))
    digest.update(content)
    return digest.digest() + content


def _set_cache(sealed: SealedDatabase, size: int) -> None:
    with sealed.reading() as db:
        db.conn.execute(f"pragma cache_size = {int(size)}")
        db.conn.execute("pragma shrink_memory")
