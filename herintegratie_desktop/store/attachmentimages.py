"""How large an image is, read from its first bytes; nothing of the picture itself is decoded."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

Size = tuple[int, int]
"""Width and height in pixels."""

_MOST_SEGMENTS = 2_000
_MOST_PAGES = 1_000
_MOST_FIELDS = 4_096
_NOT_FRAMES = {0xC4, 0xC8, 0xCC}
_ALONE = {0x01, *range(0xD0, 0xD8)}
_START_OF_SCAN, _END_OF_IMAGE = 0xDA, 0xD9
_WIDTH, _HEIGHT = 256, 257
_SHORT, _LONG = 3, 4


class NotAnImageError(ValueError):
    """The header is not whole, so nobody can tell how large the image is."""


def png_sizes(file: BinaryIO) -> Iterator[Size]:
    """Yield the one size of a PNG."""
    header = _exactly(file, 0, 33)
    if header[8:16] != b"\x00\x00\x00\rIHDR":
        raise NotAnImageError
    yield struct.unpack(">II", header[16:24])


def jpeg_sizes(file: BinaryIO) -> Iterator[Size]:
    """Yield the size in each frame header of a JPEG that comes before its picture."""
    place, found = 2, False
    for _ in range(_MOST_SEGMENTS):
        fill, marker = _exactly(file, place, 2)
        if fill != 0xFF:  # noqa: PLR2004 - each segment begins with it
            break
        if marker == 0xFF or marker in _ALONE:  # noqa: PLR2004
            place += 1 if marker == 0xFF else 2  # noqa: PLR2004
            continue
        if marker in {_START_OF_SCAN, _END_OF_IMAGE}:
            break
        (length,) = struct.unpack(">H", _exactly(file, place + 2, 2))
        if 0xC0 <= marker <= 0xCF and marker not in _NOT_FRAMES:  # noqa: PLR2004 - frame headers
            height, width = struct.unpack(">HH", _exactly(file, place + 5, 4))
            yield width, height
            found = True
        place += 2 + length
    if not found:
        raise NotAnImageError


def webp_sizes(file: BinaryIO) -> Iterator[Size]:
    """Yield the one size of a WebP in any of its three forms."""
    header = _exactly(file, 0, 30)
    match header[12:16]:
        case b"VP8X":
            width, height = (int.from_bytes(header[at : at + 3], "little") + 1 for at in (24, 27))
        case b"VP8L" if header[20] == 0x2F:  # noqa: PLR2004 - its signature
            bits = int.from_bytes(header[21:25], "little")
            width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 " if header[23:26] == b"\x9d\x01\x2a":
            width, height = (side & 0x3FFF for side in struct.unpack("<HH", header[26:30]))
        case _:
            raise NotAnImageError
    yield width, height


def tiff_sizes(file: BinaryIO) -> Iterator[Size]:
    """Yield the size of every page of a TIFF; raises at a page that comes back."""
    order = {b"II": "<", b"MM": ">"}[_exactly(file, 0, 2)]
    version, place = struct.unpack(f"{order}HI", _exactly(file, 2, 6))
    seen: set[int] = set()
    while place:
        if version != 42 or place in seen or len(seen) >= _MOST_PAGES:  # noqa: PLR2004 - classic TIFF
            raise NotAnImageError
        seen.add(place)
        size, place = _tiff_page(file, place, order)
        yield size
    if not seen:
        raise NotAnImageError


def _tiff_page(file: BinaryIO, place: int, order: str) -> tuple[Size, int]:
    """Return the size that a page tells, and where the next page is described."""
    (count,) = struct.unpack(f"{order}H", _exactly(file, place, 2))
    if not 0 < count <= _MOST_FIELDS:
        raise NotAnImageError
    fields = _exactly(file, place + 2, 12 * count + 4)
    told: dict[int, int] = {}
    for at in range(count):
        tag, kind, _, *_ = struct.unpack_from(f"{order}HHI", fields, 12 * at)
        if tag in {_WIDTH, _HEIGHT} and kind in {_SHORT, _LONG}:
            form = f"{order}{'H' if kind == _SHORT else 'I'}"
            (told[tag],) = struct.unpack_from(form, fields, 12 * at + 8)
    if told.keys() != {_WIDTH, _HEIGHT}:
        raise NotAnImageError
    (following,) = struct.unpack_from(f"{order}I", fields, 12 * count)
    return (told[_WIDTH], told[_HEIGHT]), following


def _exactly(file: BinaryIO, place: int, count: int) -> bytes:
    file.seek(place)
    found = file.read(count)
    if len(found) != count:
        raise NotAnImageError
    return found
