"""The leaflet: one page for the household, large and with pictograms, in its own language first.

It sums up the plan and is not the plan; whatever the case holds, it is exactly one page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.limits import Use
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, counted, listed, words
from herintegratie_desktop.core.plan import CATEGORY_NAMES
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.fitting import fewest_pages
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.papers.folio import Folio, paper_pdf
from herintegratie_desktop.pdf.papers.giving import OPEN, days, givers
from herintegratie_desktop.pdf.papers.looks import (
    DUTCH_TITLE,
    LARGE,
    LARGE_HEAD,
    LARGE_STRONG,
    LARGE_TITLE,
    MIDDLE,
    MIDDLE_STRONG,
    leading,
    plain,
    together,
)
from herintegratie_desktop.pdf.papers.pictograms import (
    ASK,
    CALENDAR,
    GIVER,
    HOME,
    MONEY,
    PARCEL,
    PEOPLE,
    PHONE,
    Strokes,
    pictogram,
    small_pictogram,
    step_mark,
)
from herintegratie_desktop.pdf.rows import Row, row
from herintegratie_desktop.pdf.sheet import GUTTER, WIDTH, Cell, Part, Rule, gap
from herintegratie_desktop.pdf.shortening import fitted
from herintegratie_desktop.pdf.styles import HAIRLINE, INK
from herintegratie_desktop.pdf.tags import HEADED, TABLED
from herintegratie_desktop.pdf.typeset import Style
from herintegratie_desktop.pdf.voice import Said, Voice

LEAFLET_TITLE = words("Uw hulp bij terugkeer", "leaflet.title")

_FOR_ONE = words("Voor {name}", "leaflet.for_one")
_FOR_MORE = counted(
    "Voor {name} en {count} ander gezinslid",
    "Voor {name} en {count} andere gezinsleden",
    "leaflet.for_family",
)
_GOING = words("Terug naar {place}", "leaflet.going")
_WHAT = words("Dit krijgt u", "leaflet.what")
_GOODS = words("Spullen en hulp", "leaflet.goods")
_CASH = words("Geld", "leaflet.cash")
_TOGETHER = words("Samen", "leaflet.together")
_OTHERS = counted("Nog {count} gezinslid", "Nog {count} gezinsleden samen", "leaflet.others")
_MORE_PURPOSES = counted("en nog {count} andere", "en nog {count} andere", "leaflet.more_purposes")
_NOTHING = words("nog niets afgesproken", "leaflet.nothing")
_FROM = words("Van wie?", "leaflet.from")
_WHEN = words("Wanneer?", "leaflet.when")
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
_NOT_THE_PLAN = words(
    "Dit blad is een korte samenvatting. Wat is afgesproken, staat in uw plan.",
    "leaflet.not_the_plan",
)

_TO_WRITE_ON = "_" * 30

_TILE = 44.0
_DISC = 17.0
_ABOVE, _BETWEEN = 7.0, 6.0
_ASIDE = 60.0
_AMOUNT = 92.0
_MOST_CATEGORIES = 4
_NAME_LINES = 2
_HEAVY = Rule(1.6, INK)


class _Uses(Enum):
    """How much is told of what somebody gets support for."""

    IN_BOTH = "both languages"
    IN_ONE = "the language that leads"
    LEFT_OUT = "nothing"


@dataclass(frozen=True)
class _Fullness:
    """How much is told: so many persons by name, with more or less of what for.

    When `tight`, headings stand in the language of the household alone.
    """

    persons: int
    uses: _Uses
    tight: bool = True


_MANY = 20
_FROM_FULL_TO_BARE = (
    _Fullness(_MANY, _Uses.IN_BOTH, tight=False),
    _Fullness(_MANY, _Uses.IN_ONE, tight=False),
    _Fullness(_MANY, _Uses.IN_ONE),
    _Fullness(_MANY, _Uses.LEFT_OUT, tight=False),
    _Fullness(_MANY, _Uses.LEFT_OUT),
    *(_Fullness(count, _Uses.LEFT_OUT) for count in (10, 8, 7, 6, 5, 4, 3, 2, 1, 0)),
)


def leaflet_pdf(dossier: Dossier) -> bytes:
    """Return the leaflet of a case as PDF, always one page; a draft while it may not be signed."""
    folio = Folio(dossier, LEAFLET_TITLE, "K", not dossier.checked.may_sign)
    return paper_pdf(folio, _fitting(dossier))


def _fitting(dossier: Dossier) -> list[Item]:
    """Return the fullest story that is one page."""
    for fullness in _FROM_FULL_TO_BARE:
        story = list(_story(dossier, fullness))
        if len(fewest_pages(story)) == 1:
            break
    return story


def _story(dossier: Dossier, fullness: _Fullness) -> Iterator[Item]:
    voice = dossier.voice
    yield Item(_title(voice))
    yield from _who_goes(dossier)
    yield from _what(dossier, fullness)
    yield _from_whom_and_when(dossier, fullness)
    yield _station(voice, PHONE, [*_head(voice, _CALL, fullness), *_whom(dossier)])
    yield from _steps(dossier, fullness)
    last = leading(voice, _NOT_THE_PLAN, MIDDLE_STRONG)
    yield Item(row([_cell(voice, 0, WIDTH, last)], above=6, over=HAIRLINE), before=8)


def _title(voice: Voice) -> Row:
    """Return the title: large where the reader begins, and in Dutch at the other edge."""
    lead, *dutch = leading(voice, LEAFLET_TITLE, LARGE_TITLE, DUTCH_TITLE)
    if not dutch:
        return row([Cell(0, WIDTH, [lead])], role="H1")
    wide = WIDTH * 0.68
    small: list[Part] = [gap(9)]
    small += leading(voice, LEAFLET_TITLE, LARGE_TITLE, DUTCH_TITLE, "end")[1:]
    cells = [_cell(voice, 0, wide, [lead]), _cell(voice, wide, WIDTH - wide, small)]
    return row(cells, role="H1")


def _cell(voice: Voice, x: float, width: float, parts: Sequence[Part]) -> Cell:
    """Return a cell at x from the edge where the reader begins."""
    mirrored = voice.is_bilingual and voice.rtl
    return Cell(WIDTH - x - width if mirrored else x, width, parts)


def _mirrored(voice: Voice) -> bool:
    return voice.is_bilingual and voice.rtl


def _head(voice: Voice, said: Said, fullness: _Fullness) -> list[Part]:
    told = leading(voice, said, LARGE_HEAD)
    return [*told[:1]] if fullness.tight else [*told]


def _station(
    voice: Voice, strokes: Strokes, parts: Sequence[Part], before: float = _BETWEEN
) -> Item:
    tile = pictogram(strokes, _TILE, mirrored=_mirrored(voice))
    cells = [
        _cell(voice, 0, _TILE, [tile]),
        _cell(voice, _ASIDE, WIDTH - _ASIDE, parts),
    ]
    return Item(row(cells, above=_ABOVE, over=HAIRLINE, may_split=False), before=before)


def _who_goes(dossier: Dossier) -> Iterator[Item]:
    voice, head = dossier.voice, dossier.case.household.head
    others = len(dossier.persons) - 1
    parts: list[Part] = []
    if head is not None:
        source = _FOR_MORE if others else _FOR_ONE
        name = fitted(head.called, LARGE_STRONG, WIDTH * 0.6, 1)
        values = {"name": name, "count": str(others)}
        parts += leading(voice, Phrase(source, values), LARGE_STRONG)
    parts += leading(voice, Phrase(_GOING, {"place": _destination(dossier)}), LARGE)
    yield _station(voice, HOME, parts)


def _destination(dossier: Dossier) -> str | Phrase:
    back = dossier.case.back
    if not back.country:
        return Phrase(OPEN)
    country = Phrase(dossier.country(back.country))
    if not back.place.strip():
        return country
    place = fitted(back.place, LARGE, WIDTH * 0.5, 1)
    return Phrase("{place}, {country}", {"place": place, "country": country})


def _what(dossier: Dossier, fullness: _Fullness) -> Iterator[Item]:
    voice = dossier.voice
    tile = pictogram(PEOPLE, _TILE, mirrored=_mirrored(voice))
    head = row(
        [
            _cell(voice, 0, _TILE, [tile]),
            _cell(voice, _ASIDE, _room_for_names(), _head(voice, _WHAT, fullness)),
            *_amount_cells(voice, _column(voice, PARCEL, _GOODS), _column(voice, MONEY, _CASH)),
        ],
        above=_ABOVE,
        below=3,
        over=HAIRLINE,
        role=HEADED,
    )
    yield Item(head, before=_BETWEEN)
    shown = dossier.persons[: fullness.persons]
    for person in shown:
        yield Item(_person_row(dossier, person, fullness.uses))
    yield from _summed(dossier, dossier.persons[len(shown) :], is_alone=not shown)
    if len(dossier.persons) != 1:
        whole = dossier.checked.budget.household
        yield Item(_sum_row(voice, _TOGETHER, whole, under=None, over=_HEAVY))


def _room_for_names() -> float:
    return WIDTH - _ASIDE - 2 * _AMOUNT - 8


def _column(voice: Voice, strokes: Strokes, said: str) -> list[Part]:
    small = small_pictogram(strokes, 19, mirrored=_mirrored(voice))
    return [small, *leading(voice, said, MIDDLE_STRONG, align="end")]


def _amount_cells(voice: Voice, goods: Sequence[Part], cash: Sequence[Part]) -> list[Cell]:
    width = _AMOUNT - 8
    return [
        _cell(voice, WIDTH - 2 * _AMOUNT + 8, width, goods),
        _cell(voice, WIDTH - _AMOUNT + 8, width, cash),
    ]


def _person_row(dossier: Dossier, person: Person, uses: _Uses) -> Row:
    voice, width = dossier.voice, _room_for_names()
    name = fitted(person.called, LARGE_STRONG, width, 1)
    told = leading(voice, _uses_of(dossier, person), MIDDLE)
    kept = {_Uses.IN_BOTH: told, _Uses.IN_ONE: told[:1], _Uses.LEFT_OUT: []}[uses]
    parts: list[Part] = [plain(voice, name, LARGE_STRONG), *kept]
    use = dossier.checked.budget.of(person.id)
    return row(
        [_cell(voice, _ASIDE, width, parts), *_sums(voice, use, LARGE)],
        above=3,
        below=3,
        under=HAIRLINE,
        may_split=False,
        role=TABLED,
    )


def _uses_of(dossier: Dossier, person: Person) -> Phrase:
    """Return for what somebody gets support: kinds of lines, the first few."""
    kinds = [line.category for line in dossier.case.plan.of(person.id) if line.category]
    names = [CATEGORY_NAMES[kind] for kind in dict.fromkeys(kinds)]
    if not names:
        return Phrase(_NOTHING)
    if len(names) <= _MOST_CATEGORIES:
        return listed(names)
    more = Phrase(_MORE_PURPOSES, {"count": str(len(names) - _MOST_CATEGORIES)})
    values = {"some": listed(names[:_MOST_CATEGORIES]), "more": more}
    return Phrase("{some}, {more}", values)


def _summed(dossier: Dossier, rest: Sequence[Person], *, is_alone: bool) -> Iterator[Item]:
    """Yield one row for those who are not named; the row of all says enough for nobody named."""
    if not rest or is_alone:
        return
    uses = [dossier.checked.budget.of(person.id) for person in rest]
    spent, cash = sum(use.spent for use in uses), sum(use.cash for use in uses)
    whole = dossier.checked.budget.household
    said = Phrase(_OTHERS, {"count": str(len(rest))})
    use = Use(whole.limit, whole.cash_limit, type(whole.spent)(spent), type(whole.cash)(cash))
    yield Item(_sum_row(dossier.voice, said, use, under=HAIRLINE, over=None))


def _sum_row(voice: Voice, said: Said, use: Use, *, under: Rule | None, over: Rule | None) -> Row:
    name = together(voice, said, LARGE_STRONG)
    cells = [
        _cell(voice, _ASIDE, _room_for_names(), name),
        *_sums(voice, use, LARGE_STRONG),
    ]
    return row(cells, above=3, below=3, under=under, over=over, may_split=False, role=TABLED)


def _sums(voice: Voice, use: Use, style: Style) -> list[Cell]:
    goods, cash = (
        [plain(voice, show_euros(cents) if cents else "–", style, "end")]
        for cents in (use.in_kind, use.cash)
    )
    return _amount_cells(voice, goods, cash)


def _from_whom_and_when(dossier: Dossier, fullness: _Fullness) -> Item:
    voice = dossier.voice
    half = (WIDTH - GUTTER) / 2
    mirrored = _mirrored(voice)
    giver, calendar = (pictogram(each, _TILE, mirrored=mirrored) for each in (GIVER, CALENDAR))
    width = half - _ASIDE
    cells = [
        _cell(voice, 0, _TILE, [giver]),
        _cell(voice, _ASIDE, width, [*_head(voice, _FROM, fullness), *givers(dossier, width)]),
        _cell(voice, half + GUTTER, _TILE, [calendar]),
        _cell(
            voice, half + GUTTER + _ASIDE, width, [*_head(voice, _WHEN, fullness), *days(dossier)]
        ),
    ]
    return Item(row(cells, above=_ABOVE, over=HAIRLINE, may_split=False), before=_BETWEEN)


def _whom(dossier: Dossier) -> Iterator[Part]:
    """Yield who answers the phone: the caseworker, and the organisation of the project."""
    voice, who = dossier.voice, dossier.case.caseworker
    width = WIDTH - _ASIDE
    named = ", ".join(filter(None, (who.name.strip(), who.organisation.strip())))
    if named:
        yield plain(voice, fitted(named, LARGE_STRONG, width, 1), LARGE_STRONG)
    yield from together(voice, _WRITE_PHONE, MIDDLE, behind=": " + _TO_WRITE_ON)
    project = dossier.guide.catalogue.project_on(dossier.case.project, dossier.checked.day)
    if project is not None:
        told = ": ".join(filter(None, (project.organisation, project.contact)))
        yield plain(voice, fitted(told, MIDDLE, width, _NAME_LINES), MIDDLE)


def _steps(dossier: Dossier, fullness: _Fullness) -> Iterator[Item]:
    voice = dossier.voice
    organisation = dossier.case.caseworker.organisation.strip()
    values = {
        "case": fitted(dossier.case.id, MIDDLE, WIDTH / 3, 1),
        "organisation": fitted(organisation, MIDDLE, WIDTH / 2, 1),
    }
    sources = (*_STEPS[:2], _STEPS[2] if organisation else _STEP_NO_NAME)
    asked = _head(voice, _NOT_COME, fullness)
    station = _station(voice, ASK, asked)
    yield station
    # The first step stands beside the tile, under the heading.
    head = row([_cell(voice, _ASIDE, WIDTH - _ASIDE, asked)], above=_ABOVE)
    before = head.height - station.row.height + 4
    for number, source in enumerate(sources, 1):
        yield Item(_step(voice, number, Phrase(source, values)), before=before)
        before = 4.0


def _step(voice: Voice, number: int, said: Phrase) -> Row:
    mark = step_mark(number, _DISC, mirrored=_mirrored(voice))
    told = leading(voice, said, MIDDLE)
    x = _ASIDE + _DISC + 9
    return row(
        [_cell(voice, _ASIDE, _DISC, [mark]), _cell(voice, x, WIDTH - x, [gap(2), *told])],
        may_split=False,
    )
