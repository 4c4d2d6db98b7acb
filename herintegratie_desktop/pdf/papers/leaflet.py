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
from herintegratie_desktop.pdf.papers.calling import when_it_does_not_come, whom_to_call
from herintegratie_desktop.pdf.papers.folio import Folio, paper_pdf
from herintegratie_desktop.pdf.papers.giving import OPEN, days, givers
from herintegratie_desktop.pdf.papers.looks import (
    DUTCH_TITLE,
    LARGE,
    LARGE_STRONG,
    LARGE_TITLE,
    MIDDLE,
    MIDDLE_STRONG,
    leading,
    plain,
    together,
)
from herintegratie_desktop.pdf.papers.pictograms import (
    CALENDAR,
    GIVER,
    HOME,
    MONEY,
    PARCEL,
    PEOPLE,
    Strokes,
    small_pictogram,
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
_NOT_THE_PLAN = words(
    "Dit blad is een korte samenvatting. Wat is afgesproken, staat in uw plan.",
    "leaflet.not_the_plan",
)

_AMOUNT = 92.0
_MOST_CATEGORIES = 4
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
    yield whom_to_call(dossier, tight=fullness.tight)
    yield from when_it_does_not_come(dossier, tight=fullness.tight)
    last = leading(voice, _NOT_THE_PLAN, MIDDLE_STRONG)
    yield Item(row([cell(voice, 0, WIDTH, last)], above=6, over=HAIRLINE), before=8)


def _title(voice: Voice) -> Row:
    """Return the title: large where the reader begins, and in Dutch at the other edge."""
    lead, *dutch = leading(voice, LEAFLET_TITLE, LARGE_TITLE, DUTCH_TITLE)
    if not dutch:
        return row([Cell(0, WIDTH, [lead])], role="H1")
    wide = WIDTH * 0.68
    if row([Cell(0, wide, [lead])]).height > row([Cell(0, WIDTH, [lead])]).height:
        return row([Cell(0, WIDTH, [lead, *dutch])], role="H1")
    small: list[Part] = [gap(9)]
    small += leading(voice, LEAFLET_TITLE, LARGE_TITLE, DUTCH_TITLE, "end")[1:]
    cells = [cell(voice, 0, wide, [lead]), cell(voice, wide, WIDTH - wide, small)]
    return row(cells, role="H1")


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
    yield station(voice, HOME, parts)


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
    head = row(
        [
            tile(voice, 0, PEOPLE),
            cell(voice, ASIDE, _room_for_names(), asked(voice, _WHAT, tight=fullness.tight)),
            *_amount_cells(voice, _column(voice, PARCEL, _GOODS), _column(voice, MONEY, _CASH)),
        ],
        above=ABOVE,
        below=3,
        over=HAIRLINE,
        role=HEADED,
    )
    yield Item(head, before=BETWEEN)
    shown = dossier.persons[: fullness.persons]
    for person in shown:
        yield Item(_person_row(dossier, person, fullness.uses))
    yield from _summed(dossier, dossier.persons[len(shown) :], is_alone=not shown)
    if len(dossier.persons) != 1:
        whole = dossier.checked.budget.household
        yield Item(_sum_row(voice, _TOGETHER, whole, under=None, over=_HEAVY))


def _room_for_names() -> float:
    return WIDTH - ASIDE - 2 * _AMOUNT - 8


def _column(voice: Voice, strokes: Strokes, said: str) -> list[Part]:
    small = small_pictogram(strokes, 19, mirrored=mirrored(voice))
    return [small, *leading(voice, said, MIDDLE_STRONG, align="end")]


def _amount_cells(voice: Voice, goods: Sequence[Part], cash: Sequence[Part]) -> list[Cell]:
    width = _AMOUNT - 8
    return [
        cell(voice, WIDTH - 2 * _AMOUNT + 8, width, goods),
        cell(voice, WIDTH - _AMOUNT + 8, width, cash),
    ]


def _person_row(dossier: Dossier, person: Person, uses: _Uses) -> Row:
    voice, width = dossier.voice, _room_for_names()
    name = fitted(person.called, LARGE_STRONG, width, 1)
    told = leading(voice, _uses_of(dossier, person), MIDDLE)
    kept = {_Uses.IN_BOTH: told, _Uses.IN_ONE: told[:1], _Uses.LEFT_OUT: []}[uses]
    parts: list[Part] = [plain(voice, name, LARGE_STRONG), *kept]
    use = dossier.checked.budget.of(person.id)
    return row(
        [cell(voice, ASIDE, width, parts), *_sums(voice, use, LARGE)],
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
        cell(voice, ASIDE, _room_for_names(), name),
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
    voice, tight, width = dossier.voice, fullness.tight, HALF - ASIDE
    given = [*asked(voice, _FROM, tight=tight), *givers(dossier, width)]
    planned = [*asked(voice, _WHEN, tight=tight), *days(dossier)]
    calendar = tile(voice, HALF + GUTTER, CALENDAR)
    when = cell(voice, HALF + GUTTER + ASIDE, width, planned)
    return station(voice, GIVER, given, calendar, when)
