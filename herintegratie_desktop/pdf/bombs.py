"""Streams that are small in a file and vast in memory: found before anybody unpacks them."""

from __future__ import annotations

import base64
import zlib
from typing import Any

MOST_UNPACKED = 64 * 1024 * 1024
MOST_OF_A_PICTURE = 512 * 1024 * 1024
MOST_PIXELS = 120_000_000

_PIECE = 1024 * 1024
# How many bytes one byte may become at most.
_GROWTH = {
    "/FlateDecode": 1040,
    "/Fl": 1040,
    "/LZWDecode": 1370,
    "/LZW": 1370,
    "/RunLengthDecode": 64,
    "/RL": 64,
}
_FLATE = {"/FlateDecode", "/Fl"}
_LETTERS = {"/ASCII85Decode", "/A85"}


def is_vast(stream: Any) -> bool:  # noqa: ANN401 - any PDF object
    """Say whether a stream is far larger than it looks, or a picture no memory should hold."""
    is_picture = _entry(stream, "/Subtype") == "/Image"
    if is_picture and _pixels(stream) > MOST_PIXELS:
        return True
    content = getattr(stream, "encoded_data", None)
    if not content:
        return False
    filters = _filters(stream)
    packed = [name for name in filters if name in _GROWTH]
    most = MOST_OF_A_PICTURE if is_picture else MOST_UNPACKED
    if len(packed) > 1:
        return True
    return bool(packed) and _grows_beyond(content, filters, packed[0], most)


def _grows_beyond(content: bytes, filters: list[str], packing: str, most: int) -> bool:
    if len(content) * _GROWTH[packing] <= most:
        return False
    if packing not in _FLATE:
        return True
    if filters[0] in _LETTERS:
        try:
            content = base64.a85decode(content.strip().removesuffix(b"~>"))
        except ValueError:
            return True
    elif filters[0] not in _FLATE:
        return True
    return _unpacks_beyond(content, most)


def _unpacks_beyond(content: bytes, most: int) -> bool:
    """Unpack piece by piece, keeping nothing, until it ends or is too much."""
    unpacking, count = zlib.decompressobj(), 0
    try:
        piece = unpacking.decompress(content, _PIECE)
        while piece and count <= most:
            count += len(piece)
            piece = unpacking.decompress(unpacking.unconsumed_tail, _PIECE)
    except zlib.error:
        # What comes behind the fault nobody can unpack.
        return False
    return count > most


def _pixels(stream: Any) -> int:  # noqa: ANN401
    sides = (_entry(stream, "/Width"), _entry(stream, "/Height"))
    width, height = (int(side) if isinstance(side, int | float) else 0 for side in sides)
    return width * height


def _filters(stream: Any) -> list[str]:  # noqa: ANN401
    found = _entry(stream, "/Filter") or _entry(stream, "/F") or []
    named = found if isinstance(found, list) else [found]
    return [str(each) for each in named]


def _entry(stream: Any, key: str) -> Any:  # noqa: ANN401
    return stream[key] if key in stream else None  # noqa: SIM401 - `.get` follows no reference
