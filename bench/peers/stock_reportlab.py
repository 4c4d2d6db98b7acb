"""ReportLab as it comes: platypus sets the words in tables; no tags, no attachment, no code."""

from __future__ import annotations

import io
from html import escape

from bench.peers.words import Cell
from herintegratie_desktop.store.places import resources

_REGULAR, _BOLD = "NotoSans-Regular", "NotoSans-Bold"
_ALL = (0, 0), (-1, -1)


def version() -> str:
    """Return which ReportLab this is, and make its fonts ready."""
    import reportlab
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    for name in (_REGULAR, _BOLD):
        registerFont(TTFont(name, str(resources() / "fonts" / f"{name}.ttf")))
    return f"ReportLab {reportlab.Version}"


def pdf_of(rows: list[list[Cell]], head: str) -> bytes:
    """Return the words as a PDF with a head and a foot on every page."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate, Table

    def furnish(canvas: object, document: object) -> None:
        canvas.setFont(_REGULAR, 7)  # type: ignore[attr-defined]
        canvas.drawString(45, 805, head)  # type: ignore[attr-defined]
        canvas.drawString(45, 50, f"Bladzijde {document.page}")  # type: ignore[attr-defined]

    file = io.BytesIO()
    width = A4[0] - 2 * 45
    margins = {"leftMargin": 45, "rightMargin": 45, "topMargin": 64, "bottomMargin": 78}
    tables = [
        Table(
            [[[_paragraph(*each) for each in cell.words] for cell in row]],
            colWidths=[cell.share * width for cell in row],
            style=[("LINEBELOW", (0, 0), (-1, -1), 0.4, "#999999"), ("VALIGN", *_ALL, "TOP")],
        )
        for row in rows
    ]
    document = SimpleDocTemplate(file, pagesize=A4, pageCompression=1, **margins)
    document.build(tables, onFirstPage=furnish, onLaterPages=furnish)
    return file.getvalue()


def _paragraph(said: str, size: float, is_bold: bool, _language: str) -> object:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    font = _BOLD if is_bold else _REGULAR
    return Paragraph(
        escape(said), ParagraphStyle("", fontName=font, fontSize=size, leading=size + 3)
    )
