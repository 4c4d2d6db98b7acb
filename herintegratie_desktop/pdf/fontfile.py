"""The font file inside a document: the glyphs it uses, and shapes put together from them.

A shape is a glyph made of others, moved: the format of the outlines has that, for letters with
accents. It takes a few bytes where the outlines would take hundreds.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from herintegratie_desktop.pdf.fonts import Face

# Only these are read where a document says itself which glyph is which; in this order.
_TABLES = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")
_TRUETYPE = 0x00010000
# How a part of a glyph is written: two words that say how far it is moved; more parts follow.
_MOVED = 0x0003
_MORE = 0x0020
_DEEPEST = 4
# Places farther than this take four bytes instead of two.
_FAR = 0x1FFFE


class Piece(NamedTuple):
    """A glyph in a shape, and how far it is moved, in units of the font."""

    glyph: int
    right: int
    up: int


class Shape(NamedTuple):
    """Glyphs that are painted as one, and how far that moves the pen, in units of the font."""

    pieces: tuple[Piece, ...]
    width: int


class FontFile(NamedTuple):
    """The bytes, the place in it of each glyph of the face, and the place of the first shape."""

    content: bytes
    places: dict[int, int]
    first_shape: int


class _Extent(NamedTuple):
    left: int
    bottom: int
    right: int
    top: int


def font_file(face: Face, glyphs: Iterable[int], shapes: Sequence[Shape]) -> FontFile:
    """Return a font with glyphs of a face, without what only a shaper or a screen needs."""
    import uharfbuzz as hb

    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update({0, *glyphs})
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    dropped = wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
    dropped.update(_tag(name) for name in face.outlines.table_tags if name not in _TABLES)
    plan = hb.SubsetPlan(face.outlines, wanted)
    small, places = plan.execute(), dict(plan.old_to_new_glyph_mapping)
    tables = {name: bytes(small.reference_table(name).data) for name in _TABLES}
    _add(tables, [_Made(face, shape, places) for shape in shapes])
    return FontFile(_file(tables), places, small.glyph_count)


class _Made:
    """A shape as a font holds it."""

    def __init__(self, face: Face, shape: Shape, places: dict[int, int]) -> None:
        self.count = len(shape.pieces)
        self.extent = _around([_extent(face, piece) for piece in shape.pieces])
        self.metrics = struct.pack(">Hh", shape.width, self.extent.left)
        self.outline = b"".join(self._written(shape.pieces, places))

    def _written(self, pieces: Sequence[Piece], places: dict[int, int]) -> Iterator[bytes]:
        if pieces:
            yield struct.pack(">5h", -1, *self.extent)
        for left, piece in zip(range(self.count - 1, -1, -1), pieces, strict=True):
            kind = _MOVED | (_MORE if left else 0)
            yield struct.pack(">2H2h", kind, places[piece.glyph], piece.right, piece.up)


def _extent(face: Face, piece: Piece) -> _Extent:
    size = face.font.get_glyph_extents(piece.glyph)
    left, top = size.x_bearing + piece.right, size.y_bearing + piece.up
    return _Extent(left, top + size.height, left + size.width, top)


def _around(extents: Sequence[_Extent]) -> _Extent:
    if not extents:
        return _Extent(0, 0, 0, 0)
    left, bottom, right, top = zip(*extents, strict=True)
    return _Extent(min(left), min(bottom), max(right), max(top))


def _add(tables: dict[str, bytes], made: Sequence[_Made]) -> None:
    """Put shapes behind the glyphs of a font."""
    metrics, outlines = _metrics(tables), [*_outlines(tables), *(each.outline for each in made)]
    tables["hmtx"] = b"".join([*metrics, *(each.metrics for each in made)])
    padded = [each + bytes(-len(each) % 4) for each in outlines]
    tables["glyf"] = b"".join(padded)
    places = [0, *accumulate(map(len, padded))]
    is_long = places[-1] > _FAR
    written = places if is_long else [place // 2 for place in places]
    tables["loca"] = struct.pack(f">{len(places)}{'L' if is_long else 'H'}", *written)
    # The sum over the whole file is of no use in a document.
    _set(tables, "head", {8: (">L", 0), 50: (">h", int(is_long))})
    _set(tables, "hhea", {34: (">H", len(outlines))})
    most = max([struct.unpack_from(">H", tables["maxp"], 28)[0], *(each.count for each in made)])
    _set(tables, "maxp", {4: (">H", len(outlines)), 28: (">H", most), 30: (">H", _DEEPEST)})


def _set(tables: dict[str, bytes], name: str, values: dict[int, tuple[str, int]]) -> None:
    table = bytearray(tables[name])
    for place, (kind, value) in values.items():
        struct.pack_into(kind, table, place, value)
    tables[name] = bytes(table)


def _metrics(tables: dict[str, bytes]) -> Iterator[bytes]:
    """Yield width and left edge of each glyph; the last width is that of all behind it."""
    table, count = tables["hmtx"], struct.unpack(">H", tables["hhea"][-2:])[0]
    for at in range(0, 4 * count, 4):
        yield table[at : at + 4]
    width = table[4 * count - 4 : 4 * count - 2]
    for at in range(4 * count, len(table), 2):
        yield width + table[at : at + 2]


def _outlines(tables: dict[str, bytes]) -> Iterator[bytes]:
    is_long, loca = struct.unpack_from(">h", tables["head"], 50)[0], tables["loca"]
    kind, size, unit = ("L", 4, 1) if is_long else ("H", 2, 2)
    places = struct.unpack(f">{len(loca) // size}{kind}", loca)
    for start, end in pairwise(places):
        yield tables["glyf"][unit * start : unit * end]


def _file(tables: dict[str, bytes]) -> bytes:
    """Return tables as a file: the list of them with their places, then all of them."""
    count = len(tables)
    step = 1 << (count.bit_length() - 1)
    numbers = (16 * step, step.bit_length() - 1, 16 * (count - step))
    head = struct.pack(">L4H", _TRUETYPE, count, *numbers)
    rows, at = [], len(head) + 16 * count
    padded = [each + bytes(-len(each) % 4) for each in tables.values()]
    for (name, table), whole in zip(tables.items(), padded, strict=True):
        checked = sum(struct.unpack(f">{len(whole) // 4}L", whole)) & 0xFFFFFFFF
        rows.append(name.encode() + struct.pack(">3L", checked, at, len(table)))
        at += len(whole)
    return b"".join([head, *rows, *padded])


def _tag(name: str) -> int:
    return int.from_bytes(name.encode().ljust(4), "big")
