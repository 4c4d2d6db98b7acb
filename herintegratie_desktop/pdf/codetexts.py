"""Which text the codes of a font say: the way back from what is painted to what can be searched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count, islice
from typing import Any

_HEAD = (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
)
_FOOT = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
_MOST_ROWS = 100
# Behind it, characters are pairs in the table.
_LAST = 0xFFFF


class CodeTexts:
    """A table of codes and their texts; weights of a family share one as far as they agree."""

    def __init__(self) -> None:
        self.said: dict[int, str] = {}

    def agrees(self, said: dict[int, str]) -> bool:
        """Say whether no code stands here for another text already."""
        return all(self.said.get(code, text) == text for code, text in said.items())

    def written(self, document: object) -> bytes:
        """Return the table as a stream of a file."""
        from herintegratie_desktop.pdf.lasting import Stream

        chars, ranges = [], []
        for first, last, text in _stretches(sorted(self.said.items())):
            said = f"<{text.encode('utf-16-be').hex()}>"
            if first == last:
                chars.append(f"<{first:04x}>{said}")
            else:
                ranges.append(f"<{first:04x}><{last:04x}>{said}")
        rows = "".join([*_rows("bfchar", chars), *_rows("bfrange", ranges)])
        return Stream((_HEAD + rows + _FOOT).encode()).format(document)


def texts_in(document: Any, family: str, said: dict[int, str]) -> object:  # noqa: ANN401
    """Return a reference to a table in a document of ReportLab that has these codes too."""
    from herintegratie_desktop.pdf.lasting import Raw

    for number in count():
        name = f"texts {family} {number}"
        raw = document.idToObject.get(name)
        table = CodeTexts() if raw is None else raw.thing
        if table.agrees(said):
            table.said.update(said)
            return document.Reference(raw or Raw(table, CodeTexts.written), name)
    raise AssertionError(family)


def _stretches(said: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield first and last code of neighbours that say neighbours, and what the first one says.

    Codes between them that are not in use say something too, which nobody sees; a stretch may not
    go on into the next 256.
    """
    first = last = 0
    begun = ""
    for code, text in said:
        if not (begun and _goes_on(code - first, begun, text) and code >> 8 == first >> 8):
            if begun:
                yield first, last, begun
            first, begun = code, text
        last = code
    if begun:
        yield first, last, begun


def _rows(kind: str, rows: Iterable[str]) -> Iterator[str]:
    """Yield rows of a table of codes in parts, each no longer than its readers expect."""
    waiting = iter(rows)
    while part := list(islice(waiting, _MOST_ROWS)):
        yield f"{len(part)} begin{kind}\n" + "\n".join(part) + f"\nend{kind}\n"


def _goes_on(steps: int, begun: str, text: str) -> bool:
    """Say whether a text lies so many steps behind another, within the same 256."""
    if not len(begun) == len(text) == 1 or ord(text) > _LAST:
        return False
    return ord(text) - ord(begun) == steps and ord(text) >> 8 == ord(begun) >> 8
