"""An empty document: A4, Dutch, no clock, no font of ReportLab's own, no personal data."""

from __future__ import annotations

import io
from datetime import date

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from herintegratie_desktop.pdf.lasting import VERSION, finish_page, make_lasting


class PlainCanvas(Canvas):  # type: ignore[misc]
    """A canvas whose pages begin without naming Helvetica and are written to last."""

    def _make_preamble(self) -> None:
        self._preamble = ""

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Finish the page."""
        super().showPage()
        finish_page(self.last_page)

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
