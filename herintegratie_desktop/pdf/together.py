"""Objects that stand together in a packed stream, read together.

pyHanko reads the head of the whole stream again for each of them: of a plan that is two thirds of
all the work, and of a stranger's file it may be all there is. What is odd here is left to it.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyhanko.pdf_utils.generic import Reference
    from pyhanko.pdf_utils.reader import PdfFileReader


# Objects in one stream, and bytes that say where one is.
_MOST, _LONGEST = 100_000, 24


def read_together(reader: PdfFileReader, references: Iterable[Reference]) -> None:
    """Let a reader know every packed object among these references."""
    from pyhanko.pdf_utils.xref import ObjStreamRef

    wanted: dict[int, dict[int, Reference]] = {}
    for reference in references:
        marker = reader.xrefs[reference]
        if isinstance(marker, ObjStreamRef):
            wanted.setdefault(marker.obj_stream_id, {})[marker.ix_in_stream] = reference
    for stream, places in wanted.items():
        _read_stream(reader, stream, places)


def _read_stream(reader: PdfFileReader, number: int, places: dict[int, Reference]) -> None:
    from pyhanko.pdf_utils import generic

    stream = reader.get_object(generic.Reference(number, 0, reader))
    if not isinstance(stream, generic.StreamObject) or stream["/Type"] != "/ObjStm":
        return
    first, count = int(stream["/First"]), int(stream["/N"])
    if count > _MOST or first > _LONGEST * count:
        return
    content = stream.data
    for place, (name, start) in enumerate(_head(content[:first], count)):
        reference = places.get(place)
        if reference is None or reference.idnum != name or reference.generation:
            continue
        rest = io.BytesIO(content)
        rest.seek(first + start)
        found: Any = generic.read_object(rest, generic.Reference(name, 0, reader))
        if not isinstance(found, (generic.StreamObject, generic.IndirectObject)):
            reader.cache_indirect_object(0, name, found)


def _head(head: bytes, count: int) -> Iterator[tuple[int, int]]:
    """Yield number and place of each object, as long as the head is plain and names none twice."""
    words = head.split()
    known: set[int] = set()
    for at in range(0, min(2 * count, len(words) - 1), 2):
        name, start = words[at : at + 2]
        if not (name.isdigit() and start.isdigit()) or int(name) in known:
            return
        known.add(int(name))
        yield int(name), int(start)
