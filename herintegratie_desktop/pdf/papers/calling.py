"""Whom to call, and what to do when the support does not come, as the leaflet says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.papers.looks import (
    LARGE_STRONG,
    MIDDLE,
    MIDDLE_STRONG,
    leading,
    plain,
    together,
)
from herintegratie_desktop.pdf.papers.pictograms import (
    CALENDAR,
    LETTER,
    LOST,
    PHONE,
    Strokes,
    small_pictogram,
    step_mark,
)
from herintegratie_desktop.pdf.papers.stations import (
    ABOVE,
    ASIDE,
    BETWEEN,
    HALF,
    asked,
    cell,
    mirrored,
    station,
    tile,
)
from herintegratie_desktop.pdf.pen import Box, Pen
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import GUTTER, WIDTH, Cell, Drawing, Part, gap
from herintegratie_desktop.pdf.shortening import fitted
from herintegratie_desktop.pdf.styles import HAIRLINE, INK
from herintegratie_desktop.pdf.voice import Voice

_CALL = words("Vragen? Bel dan", "leaflet.call")
_WRITE_PHONE = words("Telefoon", "leaflet.phone")
_NOT_COME = words("Komt de hulp niet?", "leaflet.not_come")
_STEPS = (
    words("Bel eerst uw behandelaar. Zeg uw dossiernummer: {case}.", "leaflet.steps.1"),
    words("Vraag wanneer de hulp wel komt. Schrijf de dag en de naam op.", "leaflet.steps.2"),
    words(
        "Komt de hulp nog niet? Dan kunt u een klacht indienen bij {organisation}.",
        "leaflet.steps.3",
    ),
)
_STEP_NO_NAME = words(
    "Komt de hulp nog niet? Dan kunt u een klacht indienen bij de organisatie.",
    "leaflet.step_no_name",
)

_DISC = 17.0
_SIGN = 19.0
_APART = 8.0
_STEP_SIGNS = (PHONE, CALENDAR, LETTER)
_NAME_LINES = 2
_DIGITS_OF_A_NUMBER = 6


def whom_to_call(dossier: Dossier, *, tight: bool) -> Item:
    """Return who answers the phone: the caseworker, and beside that the one of the project."""
    voice = dossier.voice
    head = asked(voice, _CALL, tight=tight)
    told = [*head, *_caseworker(dossier)]
    if dossier.project is None:
        return station(voice, PHONE, told)
    below = gap(row([Cell(0, HALF - ASIDE, head)]).height)
    beside = cell(voice, HALF + GUTTER, HALF, [below, *_project(dossier)])
    return station(voice, PHONE, told, beside)


def _caseworker(dossier: Dossier) -> Iterator[Part]:
    voice, who, width = dossier.voice, dossier.case.caseworker, HALF - ASIDE
    for named, style in ((who.name, LARGE_STRONG), (who.organisation, MIDDLE)):
        if named.strip():
            yield plain(voice, fitted(named, style, width, 1), style)
    yield from together(voice, _WRITE_PHONE, MIDDLE, behind=":")
    yield _line_to_write_on()


def _project(dossier: Dossier) -> Iterator[Part]:
    """Yield who helps with the project; a number to call is large."""
    voice, project = dossier.voice, dossier.project
    if project is None:
        return
    named = fitted(project.organisation, MIDDLE_STRONG, HALF, _NAME_LINES)
    yield plain(voice, named, MIDDLE_STRONG)
    for reach in filter(None, (each.strip() for each in (project.contact or "").split(";"))):
        style = LARGE_STRONG if _is_number(reach) else MIDDLE
        yield plain(voice, fitted(reach, style, HALF, _NAME_LINES), style)


def _is_number(reach: str) -> bool:
    return "@" not in reach and sum(each.isdigit() for each in reach) >= _DIGITS_OF_A_NUMBER


def _line_to_write_on() -> Drawing:
    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        pen.plane(Box(x, top + 20, width, 0.7), INK)

    return Drawing(23, draw)


def when_it_does_not_come(dossier: Dossier, *, tight: bool) -> Iterator[Item]:
    """Yield what to do, step by step; the first stands beside the tile, under the heading."""
    voice, said = dossier.voice, _steps(dossier)
    head = asked(voice, _NOT_COME, tight=tight)
    below = gap(row([Cell(0, WIDTH - ASIDE, head)]).height + 4)
    cells = [tile(voice, 0, LOST), cell(voice, ASIDE, WIDTH - ASIDE, head)]
    for number, each in enumerate(said, 1):
        cells += _step(voice, number, each, [below] if number == 1 else [])
        before = BETWEEN if number == 1 else 5.0
        above, over = (ABOVE, HAIRLINE) if number == 1 else (0.0, None)
        yield Item(row(cells, above=above, over=over, may_split=False), before=before)
        cells = []


def _steps(dossier: Dossier) -> list[Phrase]:
    organisation = dossier.case.caseworker.organisation.strip()
    values = {
        "case": fitted(dossier.case.id, MIDDLE, WIDTH / 3, 1),
        "organisation": fitted(organisation, MIDDLE, WIDTH / 2, 1),
    }
    sources = (*_STEPS[:2], _STEPS[2] if organisation else _STEP_NO_NAME)
    return [Phrase(source, values) for source in sources]


def _step(voice: Voice, number: int, said: Phrase, below: Sequence[Part]) -> Iterator[Cell]:
    """Yield a number in dots, a pictogram, and the words."""
    is_mirrored = mirrored(voice)
    strokes: Strokes = _STEP_SIGNS[number - 1]
    sign, words_from = ASIDE + _DISC + _APART, ASIDE + _DISC + _SIGN + 2 * _APART
    mark = step_mark(number, _DISC, mirrored=is_mirrored)
    drawn = small_pictogram(strokes, _SIGN, mirrored=not is_mirrored)
    yield cell(voice, ASIDE, _DISC, [*below, gap(1), mark])
    yield cell(voice, sign, _SIGN, [*below, drawn])
    told = leading(voice, said, MIDDLE)
    yield cell(voice, words_from, WIDTH - words_from, [*below, gap(2), *told])
