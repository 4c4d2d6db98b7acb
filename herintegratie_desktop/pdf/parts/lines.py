"""The budget lines, person by person, each with its total against the limits."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.household import CLASS_NAMES, Person
from herintegratie_desktop.core.limits import PersonUse, Use
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import CATEGORY_NAMES, FORM_NAMES, BudgetLine
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.marks import cash_bar, form_mark, use_bar
from herintegratie_desktop.pdf.parts.common import columns, heading, note, table_head
from herintegratie_desktop.pdf.sheet import WIDTH, Cell, Drawing, Part, Row, row, text
from herintegratie_desktop.pdf.styles import (
    ACCENT_LINE,
    CELL,
    CELL_ALARM,
    CELL_STRONG,
    CELL_TOO,
    FULL_LINE,
    GROUND,
    HAIRLINE,
    SUBHEAD,
    SUBHEAD_TOO,
)

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
_PERMITTED_BY = words("toestemming: {permission}")
_NOTE = words("opmerking: {note}")
_TOTAL = words("Totaal")
_CASH = words("Waarvan contant")
_LEFT = words("nog {left} over van {limit}")
_ALL = words("precies het maximum van {limit}")
_OVER = words("{over} meer dan het maximum van {limit}")
_HOUSEHOLD = words("Hele huishouden")
_HOUSEHOLD_SUM = words("maximum voor alle personen samen: {limit}")
_PER_PERSON = words(
    "De limieten gelden per persoon. Het totaal van het huishouden staat hier ter informatie en"
    " wordt niet getoetst."
)

_PLACES = columns(24, 178, 104, 60, 62, gap=8.0)
_MARK = 11.0
_SAID = columns(110, 76, 170, gap=10.0)


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
        yield Item(row([Cell(24, WIDTH - 24, empty)], below=5), with_next=True, running=running)
    yield Item(_totals(dossier, use), running=running)


def _name_row(dossier: Dossier, name: str, use: PersonUse) -> Row:
    voice, counted = dossier.voice, CLASS_NAMES[use.person_class]
    other = voice.other(counted)
    shown = f"{counted} · {other}" if other else counted
    cells = [
        Cell(0, WIDTH * 0.66, [text(name, SUBHEAD)]),
        Cell(WIDTH * 0.66, WIDTH * 0.34, [text(shown, SUBHEAD_TOO, align="end")]),
    ]
    return row(cells, above=8, below=3, may_split=False)


def _line(dossier: Dossier, line: BudgetLine, number: int) -> Row:
    voice = dossier.voice
    (form_x, form_width), (amount_x, amount_width) = _PLACES[4], _PLACES[5]
    parts = [
        [text(str(number), CELL_TOO)],
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
    return row(cells, above=3, below=4, under=HAIRLINE)


def _purpose(dossier: Dossier, line: BudgetLine) -> list[Part]:
    voice = dossier.voice
    parts = _given(dossier, line.purpose)
    if line.category is not None:
        category = CATEGORY_NAMES[line.category]
        other = voice.other(category)
        parts.append(text(f"{category} · {other}" if other else category, CELL_TOO))
    for remark in _remarks(line):
        parts += voice.pair(remark, CELL_TOO, CELL_TOO)
    return parts


def _remarks(line: BudgetLine) -> Iterator[Phrase]:
    if not line.charged:
        yield Phrase(_UNCHARGED)
    if line.permission is True:
        yield Phrase(_PERMITTED)
    elif line.permitted:
        yield Phrase(_PERMITTED_BY, {"permission": str(line.permission)})
    if line.note.strip():
        yield Phrase(_NOTE, {"note": line.note})


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


def _totals(dossier: Dossier, use: Use) -> Row:
    rows = [
        (_TOTAL, use.spent, use.limit, use_bar(use)),
        (_CASH, use.cash, use.cash_limit, cash_bar(use)),
    ]
    return _sums(
        dossier, [(s, spent, _against(spent, limit), bar) for s, spent, limit, bar in rows]
    )


def _against(spent: int, limit: int) -> Phrase:
    left = limit - spent
    values: dict[str, str | Phrase] = {"limit": show_euros(limit)}
    if left < 0:
        return Phrase(_OVER, {**values, "over": show_euros(-left)})
    return Phrase(_LEFT, {**values, "left": show_euros(left)}) if left else Phrase(_ALL, values)


_Sum = tuple[str, int, Phrase, Drawing]


def _sums(dossier: Dossier, sums: list[_Sum]) -> Row:
    """Return what sums come to and what that means, one below the other, with their bars."""
    columns_of_parts: list[list[Part]] = [[], [], [], []]
    for said, cents, meaning, bar in sums:
        for column, parts in zip(
            columns_of_parts, _sum(dossier, said, cents, meaning, bar), strict=True
        ):
            column += parts
    inset = 24.0
    cells = [
        Cell(x + inset, width - (inset if number == len(_SAID) - 1 else 0), parts)
        for number, ((x, width), parts) in enumerate(zip(_SAID, columns_of_parts, strict=True))
    ]
    return row(cells, above=5, below=5, ground=GROUND, under=FULL_LINE, may_split=False)


def _sum(
    dossier: Dossier, said: str, cents: int, meaning: Phrase, bar: Drawing
) -> Iterator[list[Part]]:
    voice = dossier.voice
    over = meaning.source == _OVER
    strong = CELL_ALARM if over else CELL_STRONG
    yield list(voice.pair(said, CELL_STRONG, CELL_TOO))
    yield [text(show_euros(cents), strong, align="end")]
    yield list(voice.pair(meaning, CELL_ALARM if over else CELL, CELL_TOO))
    yield [bar]


def _of_household(dossier: Dossier) -> Iterator[Item]:
    use = dossier.checked.budget.household
    name = row(
        [Cell(0, WIDTH, dossier.voice.pair(_HOUSEHOLD, SUBHEAD, SUBHEAD_TOO))],
        above=8,
        below=3,
        over=ACCENT_LINE,
        may_split=False,
    )
    yield Item(name, before=10, with_next=True)
    sums = [
        (_TOTAL, use.spent, Phrase(_HOUSEHOLD_SUM, {"limit": show_euros(use.limit)}), use_bar(use)),
        (
            _CASH,
            use.cash,
            Phrase(_HOUSEHOLD_SUM, {"limit": show_euros(use.cash_limit)}),
            cash_bar(use),
        ),
    ]
    yield Item(_sums(dossier, sums))
    yield note(dossier.voice, _PER_PERSON)
