"""The pages of a file from a scanner, one by one; done in a process of its own (see `apart`)."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING
from warnings import catch_warnings, simplefilter

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.codereading import code_on, code_on_page
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.store.attachmenttypes import MOST_PIXELS, Kind

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

FORMATS = {Kind.PNG: "PNG", Kind.JPEG: "JPEG", Kind.TIFF: "TIFF", Kind.WEBP: "WEBP"}
"""The kinds of pictures that scanners make, as Pillow calls them."""

_MOST_SIDE = 6_000
_MOST_POINTS = 100_000
_HALF = 0.5
_BROKEN = words("Deze scan is afgebroken of beschadigd. Scan de bladzijden opnieuw.")


class ScanError(Exception):
    """A scan cannot be used; `phrase` says why and what to do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


def broken_scan() -> ScanError:
    """Return the error for a scan that is damaged."""
    return ScanError(Phrase(_BROKEN))


def count_pages(kind: Kind, content: bytes) -> int:
    """Count the pages; raises `ScanError`, as all of these do."""
    if kind is Kind.PDF:
        with _pdf(content) as document:
            return len(document)
    with _picture_file(kind, content) as picture:
        return int(getattr(picture, "n_frames", 1)) if kind is Kind.TIFF else 1


def size_of_page(kind: Kind, content: bytes, number: int) -> tuple[int, int]:
    """Return width and height of a page, counted from 1: points of a PDF, dots of a picture."""
    if kind is Kind.PDF:
        with _pdf(content) as document:
            size = document[number - 1].get_size()
    else:
        with _picture_file(kind, content) as picture:
            picture.seek(number - 1)
            size = picture.size
    width, height = (max(1, min(round(side), _MOST_POINTS)) for side in size)
    return width, height


def code_of_page(kind: Kind, content: bytes, number: int) -> PageCode | None:
    """Return the code on a page, counted from 1."""
    if kind is Kind.PDF:
        with _pdf(content) as document:
            return code_on_page(document[number - 1])
    with _picture_file(kind, content) as picture:
        return code_on(_grey(picture, number))


def picture_of_page(kind: Kind, content: bytes, number: int, side: int) -> tuple[int, int, bytes]:
    """Return width, height and the pixels (RGB) of a page, no larger than a square."""
    with _page_of(kind, content, number, side) as page:
        page.thumbnail((side, side))
        return page.width, page.height, page.tobytes()


def some_pages(kind: Kind, content: bytes, numbers: Sequence[int]) -> bytes:
    """Return a file with some of the pages, in their order: of a PDF a PDF, else a TIFF."""
    if kind is Kind.PDF:
        return _some_of_pdf(content, numbers)
    return _some_of_picture(kind, content, numbers)


@contextmanager
def _page_of(kind: Kind, content: bytes, number: int, side: int) -> Iterator[Image]:
    if kind is not Kind.PDF:
        with _picture_file(kind, content) as picture:
            picture.seek(number - 1)
            picture.draft("RGB", (side, side))
            yield picture.convert("RGB")
        return
    with _pdf(content) as document:
        page = document[number - 1]
        # What draws it rounds up, to the side and no further.
        scale = (side - _HALF) / max(*page.get_size(), 1)
        bitmap = page.render(scale=scale, rev_byteorder=True, may_draw_forms=False)
        try:
            yield bitmap.to_pil().convert("RGB")
        finally:
            bitmap.close()


def _grey(picture: Image, number: int) -> Image:
    picture.seek(number - 1)
    picture.draft("L", (_MOST_SIDE, _MOST_SIDE))
    grey = picture.convert("L")
    grey.thumbnail((_MOST_SIDE, _MOST_SIDE))
    return grey


@contextmanager
def _pdf(content: bytes) -> Iterator[PdfDocument]:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(content)
        try:
            yield document
        finally:
            document.close()
    except PdfiumError as fault:
        raise broken_scan() from fault


@contextmanager
def _picture_file(kind: Kind, content: bytes) -> Iterator[Image]:
    """Open a picture as the kind it was recognised to be, and as no other."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with catch_warnings():
            # What it finds odd in a picture it would tell the terminal.
            simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=[FORMATS[kind]]) as picture:
                yield picture
    except ScanError:
        raise
    # A parser that meets a stranger's bytes may raise anything.
    except Exception as fault:
        raise broken_scan() from fault


def _some_of_pdf(content: bytes, numbers: Sequence[int]) -> bytes:
    from pypdfium2 import PdfDocument

    made = PdfDocument.new()
    try:
        with _pdf(content) as document:
            made.import_pages(document, [number - 1 for number in numbers])
        file = io.BytesIO()
        made.save(file)
        return file.getvalue()
    finally:
        made.close()


def _some_of_picture(kind: Kind, content: bytes, numbers: Sequence[int]) -> bytes:
    with _picture_file(kind, content) as picture:
        pages = []
        for number in numbers:
            picture.seek(number - 1)
            pages.append(picture.copy())
        file = io.BytesIO()
        pages[0].save(
            file, "TIFF", save_all=True, append_images=pages[1:], compression="tiff_adobe_deflate"
        )
        return file.getvalue()
