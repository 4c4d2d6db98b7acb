"""Where the words of a paper stand, and as what: read back from the PDF by another program."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from pypdfium2 import PdfDocument, PdfPage, raw

from herintegratie_desktop.pdf.pen import PAGE_HEIGHT, PAGE_WIDTH
from herintegratie_desktop.pdf.sheet import BOTTOM, GUTTER, LEFT, TOP, WIDTH

HEADINGS = {"H1", "H2", "H3"}
ALONE = HEADINGS | {"TH"}
"""What may not be the last thing on a page: a heading, or the head of a table."""

_WATERMARK = 40.0
# Letters of Urdu hang out over the edge of their line; a J does by less.
_BESIDE = 6.0
_ABOVE = 5.0
_DEEP = 0.35
_WIDE = 2.0


@dataclass(frozen=True)
class Place:
    """Words that were painted in one go: their edges in points from the upper left corner.

    `role` is what they are in the structure of the paper; empty for what stands around it.
    """

    words: str
    role: str
    left: float
    top: float
    right: float
    bottom: float
    mark: int

    def covers(self, other: Place) -> bool:
        """Say whether two words of different lines lie over each other."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        deep = min(self.bottom, other.bottom) - max(self.top, other.top)
        low = min(self.bottom - self.top, other.bottom - other.top)
        return wide > _WIDE and deep > _DEEP * max(low, 1.0)


def places_of(pdf: bytes) -> list[list[Place]]:
    """Return for each page what is painted on it, without the marks that lie under the words."""
    document = PdfDocument(pdf)
    try:
        return [list(_places(page)) for page in document]
    finally:
        document.close()


def faults(pdf: bytes) -> list[str]:
    """Return what is wrong with where things stand, page by page; nothing when all is well."""
    return [
        f"{number}: {fault}"
        for number, page in enumerate(places_of(pdf), 1)
        for fault in _faults(page)
    ]


def _faults(page: list[Place]) -> Iterator[str]:
    told = [each for each in page if each.role]
    if told:
        lowest = max(told, key=lambda each: each.bottom)
        if lowest.role in ALONE:
            yield f"{lowest.words!r} stands alone at the foot"
    for each in told:
        if each.left < LEFT - _BESIDE or each.right > LEFT + WIDTH + _BESIDE:
            yield f"{each.words!r} leaves the page at the side"
        if each.top < TOP - _ABOVE or each.bottom > BOTTOM + _ABOVE:
            yield f"{each.words!r} lies over what stands around the page"
    for each in page:
        if not (each.left > 0 and each.right < PAGE_WIDTH and each.bottom < PAGE_HEIGHT - 12):
            yield f"{each.words!r} is cut off"
    for one, other in combinations(page, 2):
        if one.mark != other.mark and one.covers(other):
            yield f"{one.words!r} and {other.words!r} lie over each other"


def out_of_halves(pdf: bytes) -> list[str]:
    """Return the headings that leave their half of a plan with two sides."""
    first, second = LEFT + (WIDTH - GUTTER) / 2, LEFT + (WIDTH + GUTTER) / 2
    heads = [each for page in places_of(pdf) for each in page if each.role in HEADINGS]
    return [
        each.words
        for each in heads
        if each.left < second - _BESIDE and each.right > first + _BESIDE
    ]


def _places(page: PdfPage) -> Iterator[Place]:
    roles = _roles(page)
    text = page.get_textpage()
    for each in page.get_objects([raw.FPDF_PAGEOBJ_TEXT]):
        left, bottom, right, top = each.get_bounds()
        if right - left < 0.01 or _size(each.raw) >= _WATERMARK:
            continue
        mark = raw.FPDFPageObj_GetMarkedContentID(each.raw)
        edges = left, PAGE_HEIGHT - top, right, PAGE_HEIGHT - bottom
        yield Place(_words(each.raw, text.raw), roles.get(mark, ""), *edges, mark)


def _size(thing: object) -> float:
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(thing, size)
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(thing, matrix)
    return size.value * (matrix.a**2 + matrix.b**2) ** 0.5


def _words(thing: object, text: object) -> str:
    long = raw.FPDFTextObj_GetText(thing, text, None, 0)
    room = ctypes.create_string_buffer(long)
    raw.FPDFTextObj_GetText(thing, text, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)), long)
    return room.raw.decode("utf-16-le", "replace").rstrip("\0")


def _roles(page: PdfPage) -> dict[int, str]:
    """Return for each mark in the content of a page what its words are."""
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    found: dict[int, str] = {}
    for place in range(raw.FPDF_StructTree_CountChildren(tree)):
        _walk(raw.FPDF_StructTree_GetChildAtIndex(tree, place), (), found)
    raw.FPDF_StructTree_Close(tree)
    return found


def _walk(element: object, above: tuple[str, ...], found: dict[int, str]) -> None:
    if not element:
        return
    path = (*above, _kind(element))
    role = next((each for each in reversed(path) if each in ALONE), path[-1])
    for place in range(raw.FPDF_StructElement_GetMarkedContentIdCount(element)):
        mark = raw.FPDF_StructElement_GetMarkedContentIdAtIndex(element, place)
        if mark >= 0:
            found[mark] = role
    for place in range(raw.FPDF_StructElement_CountChildren(element)):
        _walk(raw.FPDF_StructElement_GetChildAtIndex(element, place), path, found)


def _kind(element: object) -> str:
    room = ctypes.create_string_buffer(64)
    raw.FPDF_StructElement_GetType(element, room, 64)
    return room.raw.decode("utf-16-le").split("\0")[0]
