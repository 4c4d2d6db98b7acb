"""Pages of a PDF as pictures."""

from __future__ import annotations

from PySide6.QtGui import QImage


def image_of(pdf: bytes, page: int, scale: float) -> QImage:
    """Return a page (from 0) as a picture of its own; `scale` is pixels per point."""
    from herintegratie_desktop.pdf.preview import page_image

    width, height, pixels = page_image(pdf, page, scale)
    return QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBX8888).copy()


def image_of_pixels(width: int, height: int, pixels: bytes) -> QImage:
    """Return a picture of its own from pixels of three bytes each: RGB, row by row."""
    return QImage(pixels, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
