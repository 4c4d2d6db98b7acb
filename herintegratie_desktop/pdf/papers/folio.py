"""What the papers beside the plan share: a file, its pages, and what stands around each page."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.fitting import fewest_pages
from herintegratie_desktop.pdf.flow import Item, Page
from herintegratie_desktop.pdf.furniture import Frame, draw_furniture
from herintegratie_desktop.pdf.pen import Pen

_CONCEPT = words("CONCEPT", "page.concept_short")


@dataclass(frozen=True)
class Folio:
    """One paper about a case: its title, the letter of `codes.KINDS`, whether it is a draft."""

    dossier: Dossier
    title: str
    kind: str
    is_draft: bool = False


def paper_pdf(folio: Folio, story: Iterable[Item]) -> bytes:
    """Return the paper as PDF/A-3b with tags; equal arguments give equal bytes."""
    from herintegratie_desktop.pdf.paper import new_canvas

    file = io.BytesIO()
    canvas = new_canvas(file, folio.title, folio.dossier.checked.day)
    pen = Pen(canvas)
    _draw(folio, pen, fewest_pages(story))
    pen.tags.finish(canvas)
    canvas.save()
    return file.getvalue()


def _draw(folio: Folio, pen: Pen, laid: list[Page]) -> None:
    digest = content_digest(folio.dossier.case)
    frame = Frame(folio.title, folio.kind, _CONCEPT if folio.is_draft else "")
    for number, page in enumerate(laid, 1):
        draw_furniture(pen, folio.dossier, number, len(laid), digest, frame)
        for place, (top, each) in enumerate(page.rows):
            each.draw(pen, top, is_told=place >= page.repeated)
        pen.end_page()
