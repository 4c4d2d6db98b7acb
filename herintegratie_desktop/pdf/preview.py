"""Pages of a plan as pictures, for a window to show; drawn in memory, never in a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has; raises `pypdfium2.PdfiumError` when it is none."""
    with _opened(pdf) as document:
        return len(document)


def page_image(pdf: bytes, page: int, scale: float) -> tuple[int, int, bytes]:
    """Return width, height and the pixels of a page (from 0), four bytes each: RGBA, row by row.

    `scale` is pixels per point (1/72 inch). Raises `IndexError` for a page that is not there and
    `pypdfium2.PdfiumError` for a PDF that cannot be drawn.
    """
    with _opened(pdf) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        bitmap = document[page].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        try:
            return bitmap.width, bitmap.height, bytes(bitmap.buffer)
        finally:
            bitmap.close()


@contextmanager
def _opened(pdf: bytes) -> Iterator[PdfDocument]:
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()
