"""Find the code on a page: drawn from a PDF in memory, or on a picture of a scanner."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.codes import PageCode, parse_code
from herintegratie_desktop.pdf.untrusted import MAX_PAGES, SECONDS, UnreadablePdfError, within

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument, PdfPage

# Pixels per point: 180 dots an inch finds nearly every code, 300 those that were printed small.
_SCALES = (2.5, 300 / 72)
_MAX_SIDE = 6_000
# Twice as large, smoothed and made crisp again: what a scanner blurred comes back.
_LARGER, _SMOOTH, _CRISP = 2, 1.5, (4, 250, 0)
# The code lies in a corner; the share of the shorter side, and in dots at most.
_CORNER, _MOST_CORNER = 0.4, 1_600

_CANNOT_DRAW = words(
    "De bladzijden van deze PDF kunnen niet worden getekend. Vraag het bestand opnieuw op."
)
_TOO_MANY = words(
    "Deze PDF heeft te veel bladzijden of versies voor een plan. Controleer of dit het goede"
    " bestand is."
)


def read_codes(pdf: bytes, seconds: float = SECONDS) -> tuple[PageCode | None, ...]:
    """Draw each page in memory and read its code; None where there is none or more than one.

    Raises UnreadablePdfError when the pages cannot be drawn or are too many.
    """
    return within(lambda: _codes_of_pages(pdf), seconds)


def code_on(picture: Image) -> PageCode | None:
    """Return the code on a grey picture of a page; None where there is none or more than one."""
    for attempt in _attempts(picture):
        found = _codes_in(attempt)
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def code_on_page(page: PdfPage) -> PageCode | None:
    """Return the code on a page of a PDF; None where there is none or more than one."""
    usual, fine = _SCALES
    found = code_on(drawn(page, usual))
    if found is not None:
        return found
    codes = _codes_in(drawn(page, fine))
    return codes.pop() if len(codes) == 1 else None


def drawn(page: PdfPage, scale: float) -> Image:
    """Draw a page in grey; what it says of its own size is not trusted."""
    from PIL import Image

    scale = min(scale, _MAX_SIDE / max(*page.get_size(), 1))
    bitmap = page.render(scale=scale, grayscale=True, draw_annots=False, may_draw_forms=False)
    try:
        size, stride = (bitmap.width, bitmap.height), bitmap.stride
        return Image.frombytes("L", size, bytes(bitmap.buffer), "raw", "L", stride)
    finally:
        bitmap.close()


def cannot_draw() -> UnreadablePdfError:
    """Return the error for a PDF whose pages cannot be drawn."""
    return UnreadablePdfError(Phrase(_CANNOT_DRAW))


def _codes_of_pages(pdf: bytes) -> tuple[PageCode | None, ...]:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(pdf)
    except PdfiumError as fault:
        raise cannot_draw() from fault
    try:
        if len(document) > MAX_PAGES:
            raise UnreadablePdfError(Phrase(_TOO_MANY))
        return tuple(_code_of_page(document, number) for number in range(len(document)))
    except PdfiumError as fault:
        raise cannot_draw() from fault
    finally:
        document.close()


def _code_of_page(document: PdfDocument, number: int) -> PageCode | None:
    page = document[number]
    try:
        return code_on_page(page)
    finally:
        page.close()


def _attempts(picture: Image) -> Iterator[Image]:
    """Yield a picture as it is, and then its corners as a better scanner might have made them.

    All four of them, for a page may lie in a scanner in any way; the usual one first.
    """
    yield picture
    side = min(round(_CORNER * min(picture.size)), _MOST_CORNER)
    right, bottom = picture.width - side, picture.height - side
    for left, top in ((right, bottom), (0, 0), (0, bottom), (right, 0)):
        yield _crisp(picture.crop((left, top, left + side, top + side)))


def _crisp(picture: Image) -> Image:
    from PIL import Image, ImageFilter

    size = (picture.width * _LARGER, picture.height * _LARGER)
    larger = picture.resize(size, Image.Resampling.BICUBIC)
    smooth = larger.filter(ImageFilter.GaussianBlur(_SMOOTH))
    return smooth.filter(ImageFilter.UnsharpMask(*_CRISP))


def _codes_in(picture: Image) -> set[PageCode]:
    import zxingcpp

    kinds = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcodes(picture, formats=kinds)
    codes = (parse_code(barcode.text) for barcode in found)
    return {code for code in codes if code is not None}
