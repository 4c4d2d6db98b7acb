"""A finished document → its bytes: small objects together in packed streams, and a packed index.

A plan has hundreds of small objects that say what its words are; packed, they take a fifth.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

from reportlab.pdfbase.pdfdoc import format  # noqa: A004 - ReportLab's own name for it

from herintegratie_desktop.pdf.objects import squeezed

# Behind the version: a line of bytes above 127 says that this is no text.
_HEAD = "%PDF-{}.{}\n%\xe2\xe3\xcf\xd3\n"
# Verifiers read the head of a whole stream for each object in it.
_MOST_TOGETHER = 80
# How many bytes a row of the index has.
_ROW = 6


class _File:
    """The bytes so far, and the row of the index for each object: kind, place, place in stream."""

    def __init__(self, head: bytes) -> None:
        self.content = bytearray(head)
        self.rows = {0: b"\x00" + bytes(3) + b"\xff\xff"}

    def add(self, number: int, content: bytes) -> int:
        """Add an object that stands by itself; return where it begins."""
        start = len(self.content)
        self.rows[number] = b"\x01" + start.to_bytes(3, "big") + bytes(2)
        self.content += b"%d 0 obj\n%bendobj\n" % (number, content)
        return start

    def add_together(self, number: int, objects: Sequence[tuple[int, bytes]]) -> None:
        """Add a stream of objects."""
        for place, (kept, _) in enumerate(objects):
            self.rows[kept] = b"\x02" + number.to_bytes(3, "big") + place.to_bytes(2, "big")
        self.add(number, _together(objects))


def packed(document: Any) -> bytes:  # noqa: ANN401 - ReportLab is untyped
    """Return the bytes of a ReportLab document that is complete; equal documents, equal bytes.

    Streams stand in the file by themselves, as the format asks; all else is packed.
    """
    root, info = document.Reference(document.Catalog), document.Reference(document.info)
    file = _File(_HEAD.format(*document._pdfVersion).encode("latin-1"))  # noqa: SLF001
    small: list[tuple[int, bytes]] = []
    for number, content in _written(document):
        if content.endswith(b"endstream\n"):
            file.add(number, content)
        else:
            small.append((number, content))
    last = len(file.rows) + len(small)
    for start in range(0, len(small), _MOST_TOGETHER):
        file.add_together(last, small[start : start + _MOST_TOGETHER])
        last += 1
    names = [each.format(document).decode("ascii") for each in (root, info)]
    return _finished(file, last, *names)


def _finished(file: _File, number: int, root: str, info: str) -> bytes:
    mark = hashlib.sha256(file.content).hexdigest()[:32]
    # The index is in the index too.
    file.rows[number] = b"\x01" + len(file.content).to_bytes(3, "big") + bytes(2)
    said = f"/Root {root}/Info {info}/ID[<{mark}><{mark}>]"
    start = file.add(number, _index(file.rows, said))
    return bytes(file.content) + f"startxref\n{start}\n%%EOF\n".encode()


def _written(document: Any) -> Iterator[tuple[int, bytes]]:  # noqa: ANN401
    """Yield every object by its number; while they are written, more may be added."""
    for number in count(1):
        name = document.numberToId.get(number)
        if name is None:
            return
        content: bytes = format(document.idToObject[name], document, toplevel=1)
        yield number, content if content.endswith(b"\n") else content + b"\n"


def _stream(entries: str, content: bytes) -> bytes:
    inside = squeezed(content, is_code=True)
    head = f"<<{entries}/Filter/FlateDecode/Length {len(inside)}>>\nstream\n"
    return head.encode() + inside + b"\nendstream\n"


def _together(objects: Sequence[tuple[int, bytes]]) -> bytes:
    """Return a stream of objects: first the number and the place of each, then all of them."""
    places, at = [], 0
    for number, content in objects:
        places.append(f"{number} {at}")
        at += len(content)
    head = " ".join(places).encode() + b"\n"
    entries = f"/Type/ObjStm/N {len(objects)}/First {len(head)}"
    return _stream(entries, head + b"".join(content for _, content in objects))


def _index(rows: dict[int, bytes], said: str) -> bytes:
    """Return the table of all objects; of each row is written what differs from the one above."""
    before, content = bytes(_ROW), bytearray()
    for number in range(len(rows)):
        row = rows[number]
        content += b"\x02" + bytes((a - b) & 255 for a, b in zip(row, before, strict=True))
        before = row
    differing = f"/DecodeParms<</Predictor 12/Columns {_ROW}>>"
    return _stream(f"/Type/XRef/Size {len(rows)}/W[1 3 2]{differing}{said}", bytes(content))
