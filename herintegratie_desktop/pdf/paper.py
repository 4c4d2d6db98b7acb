"""An empty document: A4, Dutch, no clock, no font of ReportLab's own, no personal data."""

from __future__ import annotations

import io
from datetime import date
from functools import partial

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from herintegratie_desktop.pdf.lasting import VERSION, finish_page, make_lasting
from herintegratie_desktop.pdf.packing import packed


class PlainCanvas(Canvas):  # type: ignore[misc]
    """A canvas whose pages begin without naming Helvetica and are written to last.

    One that is not packed is larger; readers of before PDF 1.5 and PDF/A-1 ask for that.
    """

    is_packed = True

    def _make_preamble(self) -> None:
        self._preamble = ""

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Finish the page."""
        super().showPage()
        finish_page(self.last_page)

    def save(self) -> None:
        """Write the file."""
        if self.is_packed:
            self._doc.format = partial(packed, self._doc)
        super().save()

    @property
    def last_page(self) -> object:
        """Return the page that was finished last, as ReportLab holds it."""
        return self._doc.idToObject[f"Page{self._doc.pageCounter - 1}"]


def new_canvas(file: io.BytesIO, title: str, day: date) -> PlainCanvas:
    """Return a canvas that writes to `file`; what is drawn and the day decide every byte of it."""
    canvas = PlainCanvas(
        file, pagesize=A4, invariant=1, pageCompression=1, pdfVersion=VERSION, lang="nl"
    )
    make_lasting(canvas, title, day)
    return canvas
