"""Pages that come out of a scanner: opened in memory with limits, and the code of each read."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from warnings import catch_warnings, simplefilter

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.codereading import code_on, code_on_page
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.untrusted import (
    MAX_BYTES,
    SECONDS,
    UnreadablePdfError,
    open_untrusted,
    within,
)
from herintegratie_desktop.store.attachmenterrors import RefusedContentError
from herintegratie_desktop.store.attachmenttypes import MOST_PIXELS, Kind, recognised

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

MOST_SCANNED_PAGES = 200

Result = TypeVar("Result")
Progress = Callable[[int, int], None]
"""Is told how many pages were looked at and of how many; what it raises ends the reading."""

_MOST_SIDE = 6_000
_PDF_SCALE = 2.5
_FORMATS = {Kind.PNG: "PNG", Kind.JPEG: "JPEG", Kind.TIFF: "TIFF", Kind.WEBP: "WEBP"}

_TOO_LARGE = words(
    "Deze scan is groter dan 200 MB. Scan minder bladzijden tegelijk, of met minder punten per"
    " inch."
)
_NOT_A_SCAN = words(
    "Een scan is een PDF, of een afbeelding (JPEG, PNG, TIFF of WebP); dit is iets anders. Kies het"
    " bestand dat de scanner maakte."
)
_TOO_MANY = words(
    "Deze scan heeft {count} bladzijden; ten hoogste mag {most}. Scan minder bladzijden tegelijk."
)
_BROKEN = words("Deze scan is afgebroken of beschadigd. Scan de bladzijden opnieuw.")


class ScanError(Exception):
    """A scan cannot be used; `phrase` says why and what to do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


@dataclass(frozen=True)
class ScannedPage:
    """A page of a scan, counted from 1, and the code that was found on it."""

    number: int
    code: PageCode | None


@dataclass(frozen=True)
class Scan:
    """A file of a scanner; its content is in memory alone."""

    name: str
    kind: Kind
    pages: tuple[ScannedPage, ...]
    content: bytes = field(repr=False)


def read_scan(
    name: str, content: bytes, progress: Progress | None = None, seconds: float = SECONDS
) -> Scan:
    """Read the code of every page of a scan; `seconds` is the most for one page.

    Raises `ScanError` for what is no scan, is too large or damaged, is locked, or gives orders.
    """
    kind = _kind_of(name, content, seconds)
    count = _in_time(partial(_count, kind, content), seconds)
    if count > MOST_SCANNED_PAGES:
        most = {"count": str(count), "most": str(MOST_SCANNED_PAGES)}
        raise ScanError(Phrase(_TOO_MANY, most))
    pages = []
    for number in range(1, count + 1):
        if progress is not None:
            progress(number - 1, count)
        code = _in_time(partial(_code_of, kind, content, number), seconds)
        pages.append(ScannedPage(number, code))
    return Scan(name, kind, tuple(pages), content)


def page_picture(scan: Scan, number: int, side: int) -> tuple[int, int, bytes]:
    """Return width, height and the pixels (RGB) of a page, no larger than a square.

    Raises `ScanError`.
    """
    return _in_time(partial(_picture, scan, number, side), SECONDS)


def pages_as_file(scan: Scan, numbers: Sequence[int]) -> tuple[str, bytes]:
    """Return the ending and the content of a file with some of the pages, in their order.

    All pages of a scan are the scan itself, byte by byte. Raises `ScanError`.
    """
    if list(numbers) == [page.number for page in scan.pages]:
        return scan.kind.endings[0], scan.content
    if scan.kind is Kind.PDF:
        return ".pdf", _in_time(partial(_some_of_pdf, scan.content, numbers), SECONDS)
    return ".tif", _in_time(partial(_some_of_picture, scan, numbers), SECONDS)


def _kind_of(name: str, content: bytes, seconds: float) -> Kind:
    if len(content) > MAX_BYTES:
        raise ScanError(Phrase(_TOO_LARGE))
    try:
        kind = recognised(io.BytesIO(content), name).kind
    except RefusedContentError as error:
        raise ScanError(error.phrase) from error
    if kind is not Kind.PDF and kind not in _FORMATS:
        raise ScanError(Phrase(_NOT_A_SCAN))
    if kind is Kind.PDF:
        _in_time(partial(open_untrusted, content, strict=False), seconds)
    return kind


def _in_time(work: Callable[[], Result], seconds: float) -> Result:
    try:
        return within(work, seconds)
    except UnreadablePdfError as error:
        raise ScanError(error.phrase) from error


def _count(kind: Kind, content: bytes) -> int:
    if kind is Kind.PDF:
        with _pdf(content) as document:
            return len(document)
    with _picture_file(kind, content) as picture:
        return int(getattr(picture, "n_frames", 1)) if kind is Kind.TIFF else 1


def _code_of(kind: Kind, content: bytes, number: int) -> PageCode | None:
    if kind is Kind.PDF:
        with _pdf(content) as document:
            return code_on_page(document[number - 1])
    with _picture_file(kind, content) as picture:
        return code_on(_grey(picture, number))


def _picture(scan: Scan, number: int, side: int) -> tuple[int, int, bytes]:
    with _page_of(scan, number, side) as page:
        page.thumbnail((side, side))
        return page.width, page.height, page.tobytes()


@contextmanager
def _page_of(scan: Scan, number: int, side: int) -> Iterator[Image]:
    if scan.kind is not Kind.PDF:
        with _picture_file(scan.kind, scan.content) as picture:
            picture.seek(number - 1)
            picture.draft("RGB", (side, side))
            yield picture.convert("RGB")
        return
    with _pdf(scan.content) as document:
        page = document[number - 1]
        scale = side / max(*page.get_size(), 1)
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
        raise ScanError(Phrase(_BROKEN)) from fault


@contextmanager
def _picture_file(kind: Kind, content: bytes) -> Iterator[Image]:
    """Open a picture as the kind it was recognised to be, and as no other."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with catch_warnings():
            # What it finds odd in a picture it would tell the terminal.
            simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=[_FORMATS[kind]]) as picture:
                yield picture
    except ScanError:
        raise
    # A parser that meets a stranger's bytes may raise anything.
    except Exception as fault:
        raise ScanError(Phrase(_BROKEN)) from fault


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


def _some_of_picture(scan: Scan, numbers: Sequence[int]) -> bytes:
    with _picture_file(scan.kind, scan.content) as picture:
        pages = []
        for number in numbers:
            picture.seek(number - 1)
            pages.append(picture.copy())
        file = io.BytesIO()
        pages[0].save(
            file, "TIFF", save_all=True, append_images=pages[1:], compression="tiff_adobe_deflate"
        )
        return file.getvalue()
