"""The QR code on every page: which case, which version, which page, and the digest of the case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.untrusted import MAX_PAGES, SECONDS, UnreadablePdfError, within

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage
    from reportlab.pdfgen.canvas import Canvas

DIGEST_LENGTH = 32
QUIET_MODULES = 4

_FORM = re.compile(
    r"HIP1\|(?P<case>[^|]{1,120})\|v(?P<version>[1-9]\d{0,8})"
    r"\|p(?P<page>[1-9]\d{0,3})/(?P<pages>[1-9]\d{0,3})\|(?P<digest>[0-9a-f]{32})"
)
# Pixels per point: 180 dots an inch finds nearly every code, 300 those that were printed small.
_SCALES = (2.5, 300 / 72)
_MAX_SIDE = 6_000
# Any mask can be read; weighing all eight costs four milliseconds a page.
_MASK = 2

_CANNOT_DRAW = words(
    "De bladzijden van deze PDF kunnen niet worden getekend. Vraag het bestand opnieuw op."
)
_TOO_MANY = words(
    "Deze PDF heeft te veel bladzijden of versies voor een plan. Controleer of dit het goede"
    " bestand is."
)


@dataclass(frozen=True)
class PageCode:
    """What the code of one page says; `digest` is that of the case, at least 32 hex digits."""

    case: str
    version: int
    page: int
    pages: int
    digest: str

    @property
    def text(self) -> str:
        """Return the compact text that stands in the code."""
        return (
            f"HIP1|{quote(self.case, safe='')}|v{self.version}|p{self.page}/{self.pages}"
            f"|{self.digest[:DIGEST_LENGTH].lower()}"
        )


def parse_code(text: str) -> PageCode | None:
    """Read the text of a code; None when it is not one of ours, written our way."""
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    code = PageCode(
        case=unquote(match["case"]),
        version=int(match["version"]),
        page=int(match["page"]),
        pages=int(match["pages"]),
        digest=match["digest"],
    )
    return code if code.text == text else None


def draw_code(canvas: Canvas, code: PageCode, x: float, y: float, size: float) -> None:
    """Draw the code in a white square of `size` points with its lower left corner at x, y.

    The quiet zone is inside the square. One path, so that no viewer shows seams between modules.
    """
    from segno import make_qr

    rows = [bytes(row) for row in make_qr(code.text, error="m", mask=_MASK).matrix]
    modules = len(rows) + 2 * QUIET_MODULES
    top = modules - QUIET_MODULES - 1
    dark = " ".join(
        f"{column + QUIET_MODULES} {top - row} {width} 1 re"
        for column, row, width in _dark_runs(rows)
    )
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / modules, size / modules)
    # As one literal: the path of the library takes two milliseconds a page longer.
    canvas.addLiteral(f"1 g 0 0 {modules} {modules} re f 0 g {dark} f")
    canvas.restoreState()


def read_codes(pdf: bytes, seconds: float = SECONDS) -> tuple[PageCode | None, ...]:
    """Draw each page in memory and read its code; None where there is none or more than one.

    Raises UnreadablePdfError when the pages cannot be drawn or are too many.
    """
    return within(lambda: _codes_of_pages(pdf), seconds)


def _dark_runs(rows: list[bytes]) -> Iterator[tuple[int, int, int]]:
    """Yield column, row and width of each unbroken stretch of dark modules."""
    for number, row in enumerate(rows):
        column = 0
        for dark, stretch in groupby(row):
            width = len(list(stretch))
            if dark:
                yield column, number, width
            column += width


def _codes_of_pages(pdf: bytes) -> tuple[PageCode | None, ...]:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(pdf)
    except PdfiumError as fault:
        raise UnreadablePdfError(Phrase(_CANNOT_DRAW)) from fault
    try:
        if len(document) > MAX_PAGES:
            raise UnreadablePdfError(Phrase(_TOO_MANY))
        return tuple(_code_of_page(document, number) for number in range(len(document)))
    except PdfiumError as fault:
        raise UnreadablePdfError(Phrase(_CANNOT_DRAW)) from fault
    finally:
        document.close()


def _code_of_page(document: PdfDocument, number: int) -> PageCode | None:
    page = document[number]
    try:
        for scale in _SCALES:
            found = _codes_in_image(page, scale)
            if found:
                return found.pop() if len(found) == 1 else None
    finally:
        page.close()
    return None


def _codes_in_image(page: PdfPage, scale: float) -> set[PageCode]:
    import zxingcpp

    scale = min(scale, _MAX_SIDE / max(*page.get_size(), 1))
    bitmap = page.render(scale=scale, grayscale=True, draw_annots=False, may_draw_forms=False)
    try:
        # The view does not keep the pixels alive; this name does.
        pixels = bytes(bitmap.buffer)
        gray = zxingcpp.ImageFormat.Lum
        image = zxingcpp.ImageView(pixels, bitmap.width, bitmap.height, gray, bitmap.stride)
        barcodes = zxingcpp.read_barcodes(
            image, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
        )
    finally:
        bitmap.close()
    codes = (parse_code(barcode.text) for barcode in barcodes)
    return {code for code in codes if code is not None}
