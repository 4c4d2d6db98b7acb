"""What the papers beside the plan share: a file, its pages, and what stands around each page."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item, Page, pages
from herintegratie_desktop.pdf.pen import PAGE_HEIGHT, PAGE_WIDTH, Box, Pen
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import BOTTOM, GUTTER, LEFT, WIDTH, Cell, text
from herintegratie_desktop.pdf.styles import (
    ACCENT,
    ALARM,
    BADGE,
    FOOT,
    FOOT_CODE,
    FOOT_STRONG,
    HAIR,
    WATERMARK,
)
from herintegratie_desktop.pdf.typedcode import typed_code
from herintegratie_desktop.pdf.typeset import Line, Style, typeset
from herintegratie_desktop.pdf.voice import Said

_VERSION = words("{case} · versie {version}")
_PAGE = words("Bladzijde {page} van {pages}")
_RULES = words("Regelset {rules}, getoetst op {day}. Indicatief: DT&V verifieert.")
_CONCEPT = words("CONCEPT")
_PRACTICE = words("OEFENEN")

_CODE_SIDE = 62.0
_HEAD = 30.0
_LONGEST = 40
_SLANT = 53


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
    _draw(folio, pen, pages(story))
    pen.tags.finish(canvas)
    canvas.save()
    return file.getvalue()


def _draw(folio: Folio, pen: Pen, laid: list[Page]) -> None:
    digest = content_digest(folio.dossier.case)
    for number, page in enumerate(laid, 1):
        _draw_around(folio, pen, (number, len(laid)), digest)
        for place, (top, each) in enumerate(page.rows):
            each.draw(pen, top, is_told=place >= page.repeated)
        pen.end_page()


def _draw_around(folio: Folio, pen: Pen, place: tuple[int, int], digest: str) -> None:
    _draw_watermark(folio, pen)
    _draw_head(folio, pen)
    _draw_foot(folio, pen, place)
    _draw_code(folio, pen, place, digest)


def _draw_watermark(folio: Folio, pen: Pen) -> None:
    said = [_CONCEPT] if folio.is_draft else []
    said += [_PRACTICE] if folio.dossier.practice else []
    for number, each in enumerate(said):
        line = _line(each, WATERMARK, 2000)
        right, down = number * 64, number * 48
        pen.slanted(line, (PAGE_WIDTH / 2 + right, PAGE_HEIGHT / 2 + down), _SLANT)


def _draw_head(folio: Folio, pen: Pen) -> None:
    case = folio.dossier.case
    values = {"case": _shortened(case.id), "version": str(case.version)}
    pen.line(_line(Phrase(_VERSION, values).said(), FOOT_STRONG), LEFT, _HEAD)
    title = _line(folio.title, FOOT)
    pen.line(title, LEFT + WIDTH - title.width, _HEAD)
    pen.plane(Box(LEFT, _HEAD + 13, WIDTH, 0.4), HAIR)
    pen.plane(Box(0, 0, PAGE_WIDTH, 5), ACCENT)
    if folio.dossier.practice:
        badge = _line(_PRACTICE, BADGE)
        left = (PAGE_WIDTH - badge.width) / 2
        pen.plane(Box(left - 8, _HEAD - 2, badge.width + 16, 13), ALARM)
        pen.line(badge, left, _HEAD - 0.6)


def _draw_foot(folio: Folio, pen: Pen, place: tuple[int, int]) -> None:
    pen.plane(Box(LEFT, BOTTOM + 8, WIDTH - _CODE_SIDE, 0.4), HAIR)
    voice, room = folio.dossier.voice, WIDTH - _CODE_SIDE - GUTTER
    left, right = (WIDTH - GUTTER) / 2, (WIDTH + GUTTER) / 2
    dutch, other = [], []
    for said, style in _foot(folio, place):
        dutch.append(text(voice.dutch(said), style))
        other += voice.beside(said, style)
    cells = [Cell(0, left if other else room, dutch), Cell(right, room - right, other)]
    row(cells).draw(pen, BOTTOM + 13, is_told=False)


def _foot(folio: Folio, place: tuple[int, int]) -> Iterator[tuple[Said, Style]]:
    dossier, (page, pages_) = folio.dossier, place
    yield Phrase(_PAGE, {"page": str(page), "pages": str(pages_)}), FOOT_STRONG
    if dossier.copy:
        yield dossier.copy, FOOT_STRONG
    rules = {"rules": dossier.guide.rules.version, "day": dutch_date(dossier.checked.day)}
    yield Phrase(_RULES, rules), FOOT
    if (waiting := dossier.voice.to_approve) is not None:
        yield waiting, FOOT


def _draw_code(folio: Folio, pen: Pen, place: tuple[int, int], digest: str) -> None:
    dossier, edge = folio.dossier, LEFT + WIDTH - _CODE_SIDE
    code = PageCode(dossier.case.id, dossier.case.version, *place, digest, folio.kind)
    typed = _line(typed_code(code), FOOT_CODE)
    pen.line(typed, edge - typed.width, BOTTOM + 46.5)
    signed = dossier.code_key.signed(code) if dossier.code_key else code
    pen.code(signed, Box(edge + 4.9, BOTTOM + 1, _CODE_SIDE, _CODE_SIDE))


def _shortened(words_of: str) -> str:
    return words_of if len(words_of) <= _LONGEST else words_of[:_LONGEST] + "…"


def _line(words_of: str, style: Style, width: float = WIDTH / 2) -> Line:
    return typeset(text(words_of, style).words, style, width)[0]
