"""An empty document: A4, Dutch, no clock, no font of ReportLab's own, no personal data."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas


class _PlainCanvas(Canvas):  # type: ignore[misc]
    """A canvas whose pages begin without naming Helvetica."""

    def _make_preamble(self) -> None:
        self._preamble = ""


def new_canvas(file: io.BytesIO, title: str) -> Canvas:
    """Return a canvas that writes to `file`; what is drawn decides every byte of it."""
    canvas = _PlainCanvas(file, pagesize=A4, invariant=1, pageCompression=1, lang="nl")
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("Herintegratie Desktop")
    canvas.setProducer("ReportLab")
    return canvas


def finished(canvas: Canvas, file: io.BytesIO) -> bytes:
    """Write the document and return it."""
    with _without_base85():
        canvas.save()
    return file.getvalue()


@contextmanager
def _without_base85() -> Iterator[None]:
    # By default ReportLab writes streams as letters, in Python: a quarter larger and much slower.
    before, rl_config.useA85 = rl_config.useA85, 0
    try:
        yield
    finally:
        rl_config.useA85 = before
