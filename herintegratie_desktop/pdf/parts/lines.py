"""The budget lines, person by person, each with its total against the limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from herintegratie_desktop.core.household import CLASS_NAMES, Person
from herintegratie_desktop.core.limits import PersonUse, Use
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import CATEGORY_NAMES, FORM_NAMES, BudgetLine
from herintegratie_desktop.core.purchases import purchase
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.marks import cash_bar, form_mark, use_bar
from herintegratie_desktop.pdf.parts.common import columns, heading, note, table_head
from herintegratie_desktop.pdf.rows import Row, row
from herintegratie_desktop.pdf.sheet import WIDTH, Cell, Drawing, Part, text
from herintegratie_desktop.pdf.styles import (
    ACCENT_LINE,
    CELL,
    CELL_ALARM,
    CELL_NUMBER,
    CELL_STRONG,
    CELL_TOO,
    FULL_LINE,
    GROUND,
    HAIRLINE,
    SUBHEAD,
    SUBHEAD_TOO,
)
from herintegratie_desktop.pdf.tags import TABLED
from herintegratie_desktop.pdf.voice import Voice

_SUPPORT = words("Ondersteuning per persoon")
_NUMBER = words("Nr.")
_PURPOSE = words("Doel en soort")
_PROVIDER = words("Aanbieder")
_WHEN = words("Wanneer")
_FORM = words("Vorm")
_AMOUNT = words("Bedrag")
_OPEN = words("nog niet ingevuld")
_NO_LINES = words("Voor deze persoon zijn geen regels opgenomen.")
_CONTINUED = words("{person} (vervolg)")
_UNCHARGED = words("telt niet mee voor de limiet (cursus in Nederland)")
_PERMITTED = words("uitdrukkelijke toestemming is gegeven")
_PERMISSION = words("Toestemming")
_NOTE = words("Opmerking")
_SHARED = words("deel van gezinsaankoop, samen {amount}")
_UNSPREAD = words("gezinsaankoop, nog te verdelen")
_TOTAL = words("Totaal")
_CASH = words("Waarvan contant")
_LEFT = words("nog {left} over van {limit}")
_ALL = words("precies de {limit} die hoogstens mag")
_OVER = words("{over} te veel: hoogstens {limit}")
_HOUSEHOLD = words("Hele huishouden")
_HOUSEHOLD_SUM = words("van samen hoogstens {limit}")
_PER_PERSON = words(
    "De limieten gelden per persoon. Het totaal van het huishouden staat hier ter informatie en"
    " wordt niet getoetst."
)

_PLACES = columns(24, 178, 104, 60, 62, gap=8.0)
_MARK = 11.0
_SUM_PLACES = [(24.0, 88.0), (116.0, 198.0), (320.0, 100.0), (428.0, WIDTH - 428.0)]


@dataclass(frozen=True)
class _Sum:
    said: str
    cents: int
    meaning: Phrase
    bar: Drawing


def budget_lines(dossier: Dossier) -> Iterator[Item]:
    """Yield the lines grouped by member with totals, and the total of the household."""
    voice = dossier.voice
    said = [_NUMBER, _PURPOSE, _PROVIDER, _WHEN, _FORM, _AMOUNT]
    head = table_head(voice, said, _PLACES, at_end=len(said) - 1)
    numbers = {line.id: number for number, line in enumerate(dossier.case.plan.lines, 1)}
    yield heading(voice, _SUPPORT)
    yield Item(head, with_next=True)
    for person in dossier.persons:
        yield from _of_person(dossier, person, numbers, head)
    yield from _of_household(dossier)


def _of_person(
    dossier: Dossier, person: Person, numbers: dict[str, int], head: Row
) -> Iterator[Item]:
    use = dossier.checked.budget.of(person.id)
    again = Phrase(_CONTINUED, {"person": person.called})
    running = (head, _name_row(dossier, dossier.voice.dutch(again), use))
    yield Item(_name_row(dossier, person.called, use), with_next=True, running=(head,))
    own = dossier.case.plan.of(person.id)
    for place, line in enumerate(own, 1):
        laid = _line(dossier, line, numbers[line.id])
        yield Item(laid, with_next=place == len(own), running=running)
    if not own:
        empty = dossier.voice.pair(_NO_LINES, CELL_TOO, CELL_TOO)
        yield Item(
            row([Cell(24, WIDTH - 24, empty)], below=5, role=TABLED),
            with_next=True,
            running=running,
        )
    yield from _totals(dossier, use, running)


def _name_row(dossier: Dossier, name: str, use: PersonUse) -> Row:
    shown = dossier.voice.joined(CLASS_NAMES[use.person_class])
    cells = [
        Cell(0, WIDTH * 0.66, [text(name, SUBHEAD)]),
        Cell(WIDTH * 0.66, WIDTH * 0.34, [text(shown, SUBHEAD_TOO, align="end")]),
    ]
    return row(cells, above=8, below=3, may_split=False, role=TABLED)


def _line(dossier: Dossier, line: BudgetLine, number: int) -> Row:
    voice = dossier.voice
    (form_x, form_width), (amount_x, amount_width) = _PLACES[4], _PLACES[5]
    parts: list[Sequence[Part]] = [
        [text(str(number), CELL_NUMBER)],
        _purpose(dossier, line),
        _given(dossier, line.provider),
        _when(dossier, line),
    ]
    cells = [Cell(x, width, each) for (x, width), each in zip(_PLACES, parts, strict=False)]
    cells += [
        Cell(form_x, _MARK, [form_mark(line.form)]),
        Cell(form_x + _MARK, form_width - _MARK, voice.pair(FORM_NAMES[line.form], CELL, CELL_TOO)),
        Cell(amount_x, amount_width, _amount(dossier, line)),
    ]
    return row(cells, above=3, below=4, under=HAIRLINE, role=TABLED)


def _purpose(dossier: Dossier, line: BudgetLine) -> list[Part]:
    voice = dossier.voice
    parts = _given(dossier, line.purpose)
    if line.category is not None:
        parts.append(text(voice.joined(CATEGORY_NAMES[line.category]), CELL_TOO))
    if line.shared:
        parts += voice.pair(_shared(dossier, line), CELL_TOO, CELL_TOO)
    if not line.charged:
        parts += voice.pair(_UNCHARGED, CELL_TOO, CELL_TOO)
    if line.permission is True:
        parts += voice.pair(_PERMITTED, CELL_TOO, CELL_TOO)
    return [*parts, *_remarks(voice, line)]


def _shared(dossier: Dossier, line: BudgetLine) -> Phrase:
    """Return of what this is a part: a household purchase with what it comes to."""
    total = purchase(dossier.case.plan, line.shared).total
    return Phrase(_SHARED, {"amount": show_euros(total)}) if total else Phrase(_UNSPREAD)


def _remarks(voice: Voice, line: BudgetLine) -> Iterator[Part]:
    if isinstance(line.permission, str) and line.permitted:
        yield text(f"{voice.joined(_PERMISSION)}: {line.permission}", CELL_TOO)
    if line.note.strip():
        yield text(f"{voice.joined(_NOTE)}: {line.note}", CELL_TOO)


def _given(dossier: Dossier, said: str) -> list[Part]:
    if said.strip():
        return [text(said, CELL)]
    return list(dossier.voice.pair(_OPEN, CELL_TOO, CELL_TOO))


def _when(dossier: Dossier, line: BudgetLine) -> list[Part]:
    typed = dossier.case.typed_at(f"lines/{line.id}/when")
    return _given(dossier, line.when.dutch if line.when else f"“{typed}”" if typed else "")


def _amount(dossier: Dossier, line: BudgetLine) -> list[Part]:
    typed = dossier.case.typed_at(f"lines/{line.id}/cents")
    if typed is not None:
        return [text(f"“{typed}”", CELL, align="end")]
    if line.cents is None:
        return list(dossier.voice.pair(_OPEN, CELL_TOO, CELL_TOO, "end"))
    shown = show_euros(line.cents)
    return [text(shown if line.charged else f"({shown})", CELL, align="end")]


def _totals(dossier: Dossier, use: Use, running: tuple[Row, ...]) -> Iterator[Item]:
    total = _Sum(_TOTAL, use.spent, _against(use.spent, use.limit), use_bar(use))
    cash = _Sum(_CASH, use.cash, _against(use.cash, use.cash_limit), cash_bar(use))
    yield Item(_sum(dossier, total), with_next=True, running=running)
    yield Item(_sum(dossier, cash, is_last=True), running=running)


def _against(spent: int, limit: int) -> Phrase:
    left = limit - spent
    values: dict[str, str | Phrase] = {"limit": show_euros(limit)}
    if left < 0:
        return Phrase(_OVER, {**values, "over": show_euros(-left)})
    return Phrase(_LEFT, {**values, "left": show_euros(left)}) if left else Phrase(_ALL, values)


def _sum(dossier: Dossier, sum_: _Sum, *, is_last: bool = False) -> Row:
    """Return what a sum comes to: its name, what that means, a bar, and the amount at the right."""
    voice, over = dossier.voice, sum_.meaning.source == _OVER
    strong, plain = (CELL_ALARM, CELL_ALARM) if over else (CELL_STRONG, CELL)
    parts: list[Sequence[Part]] = [
        voice.pair(sum_.said, CELL_STRONG, CELL_TOO),
        voice.pair(sum_.meaning, plain, CELL_TOO),
        [sum_.bar],
        [text(show_euros(sum_.cents), strong, align="end")],
    ]
    cells = [Cell(x, width, each) for (x, width), each in zip(_SUM_PLACES, parts, strict=True)]
    above, below = (2, 7) if is_last else (7, 2)
    under = FULL_LINE if is_last else None
    return row(
        cells, above=above, below=below, ground=GROUND, under=under, may_split=False, role=TABLED
    )


def _of_household(dossier: Dossier) -> Iterator[Item]:
    use = dossier.checked.budget.household
    name = row(
        [Cell(0, WIDTH, dossier.voice.pair(_HOUSEHOLD, SUBHEAD, SUBHEAD_TOO))],
        above=8,
        below=3,
        over=ACCENT_LINE,
        may_split=False,
        role=TABLED,
    )
    yield Item(name, before=10, with_next=True)
    for number, (said, cents, limit, bar) in enumerate(
        [
            (_TOTAL, use.spent, use.limit, use_bar(use)),
            (_CASH, use.cash, use.cash_limit, cash_bar(use)),
        ]
    ):
        meaning = Phrase(_HOUSEHOLD_SUM, {"limit": show_euros(limit)})
        laid = _sum(dossier, _Sum(said, cents, meaning, bar), is_last=number == 1)
        yield Item(laid, with_next=True)
    yield note(dossier.voice, _PER_PERSON)
