"""How a paper opens: its title, what it is for, and the facts it begins with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.papers.looks import HEAD_TOO
from herintegratie_desktop.pdf.rows import Row, row
from herintegratie_desktop.pdf.sheet import GUTTER, WIDTH, Align, Cell, Part, text
from herintegratie_desktop.pdf.styles import (
    ACCENT_LINE,
    BODY,
    FACT,
    GROUND,
    HEAD,
    LABEL,
    TITLE,
    TITLE_BESIDE,
)
from herintegratie_desktop.pdf.tags import HEADED
from herintegratie_desktop.pdf.typeset import Style
from herintegratie_desktop.pdf.voice import Said, Voice

CASE = words("Dossier", "head.case")
DAY = words("Datum", "head.day")
_VERSION = words("Versie", "head.version")
_CASEWORKER = words("Behandelaar", "head.caseworker")
_SCHEME = words("Regeling", "head.scheme")
_RULES = words("Regelset", "head.rules")
_ACROSS = 3

Places = Sequence[tuple[float, float]]
"""For each column its x and its width, in points."""


def places(*widths: float, gap: float = 8.0) -> Places:
    """Return columns from left to right; the last one takes what is left."""
    out, x = [], 0.0
    for width in widths:
        out.append((x, width - gap))
        x += width
    return [*out, (x, WIDTH - x)]


def opening(dossier: Dossier, title: str, intro: Said) -> Iterator[Item]:
    """Yield the title, the sentence under it, and case, version, day, caseworker and rules."""
    voice = dossier.voice
    large = TITLE_BESIDE if voice.is_bilingual else TITLE
    yield Item(row(in_halves(voice, title, large), role="H1"), with_next=True)
    yield Item(row(in_halves(voice, intro, BODY)), before=6, with_next=True)
    facts = list(_facts(dossier))
    for start in range(0, len(facts), _ACROSS):
        yield _facts_row(voice, facts[start : start + _ACROSS], is_first=start == 0)


def in_halves(voice: Voice, said: Said, style: Style) -> list[Cell]:
    """Return a sentence in two columns, or across the page when there is one language."""
    half = (WIDTH - GUTTER) / 2
    width = half if voice.is_bilingual else WIDTH * 0.82
    return [
        Cell(0, width, [text(voice.dutch(said), style)]),
        Cell(half + GUTTER, half, voice.beside(said, style)),
    ]


def head_row(voice: Voice, said: Sequence[Said], at: Places, *, at_end: Sequence[int] = ()) -> Row:
    """Return the head of a table in both languages; columns `at_end` stand at their far edge."""
    cells = []
    for number, (each, (x, width)) in enumerate(zip(said, at, strict=True)):
        align: Align = "end" if number in at_end else "start"
        cells.append(Cell(x, width, voice.pair(each, HEAD, HEAD_TOO, align) if each else []))
    return row(cells, above=2, below=4, under=ACCENT_LINE, may_split=False, role=HEADED)


def _facts(dossier: Dossier) -> Iterator[tuple[str, str]]:
    case, who = dossier.case, dossier.case.caseworker
    yield CASE, case.id
    yield _VERSION, str(case.version)
    yield DAY, dutch_date(dossier.checked.day)
    yield _SCHEME, dossier.scheme.name
    yield _RULES, dossier.guide.rules.version
    yield _CASEWORKER, ", ".join(filter(None, (who.name, who.organisation))) or "–"


def _facts_row(voice: Voice, facts: Sequence[tuple[str, str]], *, is_first: bool) -> Item:
    width = WIDTH / _ACROSS
    cells = []
    for number, (label, said) in enumerate(facts):
        parts: list[Part] = [text(voice.joined(label), LABEL), text(said, FACT)]
        cells.append(Cell(number * width, width - 14, parts))
    above = 9.0 if is_first else 3.0
    return Item(row(cells, above=above, below=6, ground=GROUND), before=12 if is_first else 0)
