"""What stands on every page around the plan: its head, its foot, its code, and CONCEPT."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.codes import PLAN, PageCode
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.pen import PAGE_HEIGHT, PAGE_WIDTH, Box, Pen
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import BOTTOM, GUTTER, LEFT, WIDTH, Cell, text
from herintegratie_desktop.pdf.sides import joined
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
from herintegratie_desktop.pdf.voice import PLAN_TITLE, Said

_VERSION = words("{case} · versie {version}", "page.version")
_CONCEPT = words("CONCEPT — nog niet ondertekenen", "page.concept")
_PRACTICE = words("OEFENEN", "page.practice")
_PAGE = words("Bladzijde {page} van {pages}", "page.page")
_RULES = words("Regelset {rules}, getoetst op {day}. Indicatief: DT&V verifieert.", "page.rules")
_TRIAL = words("PROEFVERTALING", "page.trial")

# At 200 dots an inch three and a half dots to a module: measured, see bench/page_codes.py.
_CODE_SIDE = 62.0
_HEAD = 30.0
_LONGEST = 40
_SLANT = 53


class Frame(NamedTuple):
    """What a paper is: its title, the letter of `codes.KINDS`, and what marks it as a draft."""

    title: str
    kind: str
    draft: str


def draw_furniture(  # noqa: PLR0913, PLR0917 - the plan itself needs no frame
    pen: Pen, dossier: Dossier, page: int, pages: int, digest: str, frame: Frame | None = None
) -> None:
    """Draw everything around one page; call it first, so that the words lie over the mark."""
    frame = frame or _of_plan(dossier)
    _draw_watermark(pen, dossier, frame)
    _draw_head(pen, dossier, frame)
    _draw_foot(pen, dossier, page, pages)
    code = PageCode(dossier.case.id, dossier.case.version, page, pages, digest, frame.kind)
    edge = LEFT + WIDTH - _CODE_SIDE
    _draw_typed(pen, code)
    signed = dossier.code_key.signed(code) if dossier.code_key else code
    pen.code(signed, Box(edge + 4.9, BOTTOM + 1, _CODE_SIDE, _CODE_SIDE))


def _of_plan(dossier: Dossier) -> Frame:
    return Frame(PLAN_TITLE, PLAN, "" if dossier.checked.may_sign else _CONCEPT)


def _draw_watermark(pen: Pen, dossier: Dossier, frame: Frame) -> None:
    said = []
    # Nobody signs a made-up plan: one mark is easier to read through.
    if frame.draft and not dossier.voice.trial:
        said.append(frame.draft)
    if dossier.practice:
        said.append(_PRACTICE)
    if dossier.voice.trial:
        said.append(_TRIAL)
    for number, each in enumerate(said):
        line = _line(each, WATERMARK, 2000)
        right, down = number * 64, number * 48
        pen.slanted(line, (PAGE_WIDTH / 2 + right, PAGE_HEIGHT / 2 + down), _SLANT)


def _draw_head(pen: Pen, dossier: Dossier, frame: Frame) -> None:
    values = {"case": _shortened(dossier.case.id), "version": str(dossier.case.version)}
    pen.line(_line(Phrase(_VERSION, values).said(), FOOT_STRONG), LEFT, _HEAD)
    title = _line(dossier.voice.joined(frame.title), FOOT)
    pen.line(title, LEFT + WIDTH - title.width, _HEAD)
    pen.plane(Box(LEFT, _HEAD + 13, WIDTH, 0.4), HAIR)
    pen.plane(Box(0, 0, PAGE_WIDTH, 5), ACCENT)
    if dossier.practice:
        badge = _line(_PRACTICE, BADGE)
        left = (PAGE_WIDTH - badge.width) / 2
        pen.plane(Box(left - 8, _HEAD - 2, badge.width + 16, 13), ALARM)
        pen.line(badge, left, _HEAD - 0.6)


def _draw_foot(pen: Pen, dossier: Dossier, page: int, pages: int) -> None:
    pen.plane(Box(LEFT, BOTTOM + 8, WIDTH - _CODE_SIDE, 0.4), HAIR)
    voice, room = dossier.voice, WIDTH - _CODE_SIDE - GUTTER
    half = (room - GUTTER) / 2
    dutch, other = [], []
    for said, style in _foot(dossier, page, pages):
        dutch.append(text(voice.dutch(said), style))
        other += voice.beside(said, style)
    cells = [Cell(0, half if other else room, dutch), Cell(room - half, half, other)]
    row(cells).draw(pen, BOTTOM + 13, is_told=False)


def _foot(dossier: Dossier, page: int, pages: int) -> Iterator[tuple[Said, Style]]:
    place = Phrase(_PAGE, {"page": str(page), "pages": str(pages)})
    yield joined([place, dossier.copy]) if dossier.copy else place, FOOT_STRONG
    rules = {"rules": dossier.guide.rules.version, "day": dutch_date(dossier.checked.day)}
    yield Phrase(_RULES, rules), FOOT
    if (waiting := dossier.voice.to_approve) is not None:
        yield waiting, FOOT


def _draw_typed(pen: Pen, code: PageCode) -> None:
    """Draw the code for who has no scanner, below the one for a scanner."""
    typed = _line(typed_code(code), FOOT_CODE)
    pen.line(typed, LEFT + WIDTH - typed.width, BOTTOM + 63)


def _shortened(words_of: str) -> str:
    return words_of if len(words_of) <= _LONGEST else words_of[:_LONGEST] + "…"


def _line(words_of: str, style: Style, width: float = WIDTH / 2) -> Line:
    return typeset(text(words_of, style).words, style, width)[0]
