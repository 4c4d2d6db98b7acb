"""The budget lines, person by person: the same line with the same number on each side."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.household import CLASS_NAMES, Person
from herintegratie_desktop.core.limits import PersonUse
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import CATEGORY_NAMES, FORM_NAMES, BudgetLine
from herintegratie_desktop.core.purchases import purchase
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.marks import form_mark
from herintegratie_desktop.pdf.parts.common import heading, table_head
from herintegratie_desktop.pdf.parts.sums import household_sums, person_sums
from herintegratie_desktop.pdf.rows import Row
from herintegratie_desktop.pdf.sheet import Cell, Part, Text, gap
from herintegratie_desktop.pdf.shortening import fitted
from herintegratie_desktop.pdf.sides import Places, Side, as_written, faced
from herintegratie_desktop.pdf.styles import (
    CELL,
    CELL_NUMBER,
    CELL_STRONG,
    CELL_TOO,
    HAIRLINE,
    SUBHEAD,
    SUBHEAD_TOO,
)
from herintegratie_desktop.pdf.tags import TABLED
from herintegratie_desktop.pdf.voice import Said

_SUPPORT = words("Ondersteuning per persoon", "plan.lines.title")
_NUMBER = words("Nr.", "plan.lines.number")
_PURPOSE = words("Doel, soort, aanbieder en tijd", "plan.lines.purpose")
_AMOUNT = words("Bedrag", "plan.lines.amount")
_OPEN = words("nog niet ingevuld", "plan.lines.open")
_NO_LINES = words("Voor deze persoon zijn geen regels opgenomen.", "plan.lines.no_lines")
_CONTINUED = words("{person} (vervolg)", "plan.lines.continued")
_UNCHARGED = words("telt niet mee voor de limiet (cursus in Nederland)", "plan.lines.uncharged")
_PERMITTED = words("uitdrukkelijke toestemming is gegeven", "plan.lines.permitted")
_PERMISSION = words("Toestemming", "plan.lines.permission")
_NOTE = words("Opmerking", "plan.lines.note")
_SAID = "{what}: {said}"
_SHARED = words("deel van gezinsaankoop, samen {amount}", "plan.lines.shared")
_UNSPREAD = words("gezinsaankoop, nog te verdelen", "plan.lines.unspread")

INDENT = 22.0
AMOUNT = 62.0
_MARK = 11.0
# A name that is repeated overleaf takes no more room than this, in points and in lines.
_SHORT, _REPEATED_LINES = 110.0, 2


def budget_lines(dossier: Dossier) -> Iterator[Item]:
    """Yield the lines grouped by member with totals, and the total of the household."""
    voice = dossier.voice
    head = table_head(voice, [_NUMBER, _PURPOSE, _AMOUNT], _grid, at_end=2)
    numbers = line_numbers(dossier)
    yield heading(voice, _SUPPORT)
    yield Item(head, with_next=True)
    for person in dossier.persons:
        yield from _of_person(dossier, person, numbers, head)
    yield from household_sums(dossier)


def line_numbers(dossier: Dossier) -> dict[str, int]:
    """Return the number of each line by its id: the order of the plan, the same on both sides."""
    return {line.id: number for number, line in enumerate(dossier.case.plan.lines, 1)}


def _grid(side: Side) -> Places:
    return side.grid(INDENT - 4, None, AMOUNT, gap=4)


def _of_person(
    dossier: Dossier, person: Person, numbers: dict[str, int], head: Row
) -> Iterator[Item]:
    use = dossier.checked.budget.of(person.id)
    again = Phrase(_CONTINUED, {"person": fitted(person.called, SUBHEAD, _SHORT, _REPEATED_LINES)})
    running = (head, _name_row(dossier, again, use))
    yield Item(_name_row(dossier, as_written(person.called), use), with_next=True, running=(head,))
    own = dossier.case.plan.of(person.id)
    for place, line in enumerate(own, 1):
        laid = _line(dossier, line, numbers[line.id])
        yield Item(laid, with_next=place == len(own), running=running)
    if not own:
        yield Item(_no_lines(dossier), with_next=True, running=running)
    for item in person_sums(dossier, use):
        yield Item(item.row, with_next=item.with_next, running=running)


def _name_row(dossier: Dossier, name: Said, use: PersonUse) -> Row:
    def write(side: Side) -> Iterator[Cell]:
        for_name, for_class = side.grid(None, 78)
        yield side.cell(for_name, side.text(name, SUBHEAD))
        yield side.cell(for_class, side.text(CLASS_NAMES[use.person_class], SUBHEAD_TOO, "end"))

    return faced(dossier.voice, write, above=7, below=3, may_split=False, role=TABLED)


def _no_lines(dossier: Dossier) -> Row:
    def write(side: Side) -> Iterator[Cell]:
        yield side.cell((INDENT, side.width - INDENT), side.text(_NO_LINES, CELL_TOO))

    return faced(dossier.voice, write, below=5, role=TABLED)


def _line(dossier: Dossier, line: BudgetLine, number: int) -> Row:
    def write(side: Side) -> Iterator[Cell]:
        for_number, for_purpose, for_amount = _grid(side)
        start, width = for_amount
        yield side.cell(for_number, side.own(str(number), CELL_NUMBER))
        yield side.cell(for_purpose, *_purpose(dossier, side, line, for_purpose[1]))
        amount = _amount(dossier, side, line)
        yield side.cell(for_amount, amount)
        below_amount = gap(side.high(amount, width))
        word = side.text(FORM_NAMES[line.form], CELL_TOO)
        mark = form_mark(line.form, mirrored=side.rtl)
        place = start + 4 + _MARK, width - 4 - _MARK
        above_mark = gap(CELL_STRONG.leading + side.drop(word, place[1]))
        yield side.cell((start + 4, _MARK), above_mark, mark, joins=True)
        yield side.cell(place, below_amount, word, joins=True)

    return faced(dossier.voice, write, above=3, below=4, under=HAIRLINE, role=TABLED)


def _purpose(dossier: Dossier, side: Side, line: BudgetLine, width: float) -> Iterator[Part]:
    if line.purpose.strip():
        yield side.own(line.purpose, CELL_STRONG)
    else:
        yield side.text(_OPEN, CELL_TOO)
    yield from side.listed(list(_told(dossier, line)), CELL_TOO, width)
    yield from (side.text(said, CELL_TOO) for said in _remarks(dossier, line))


def _told(dossier: Dossier, line: BudgetLine) -> Iterator[Said]:
    """Yield in few words what it is, who gives it and when."""
    if line.category is not None:
        yield CATEGORY_NAMES[line.category]
    if line.provider.strip():
        yield as_written(line.provider)
    typed = dossier.case.typed_at(f"lines/{line.id}/when")
    when = line.when.dutch if line.when else f"“{typed}”" if typed else ""
    if when:
        yield as_written(when)


def _remarks(dossier: Dossier, line: BudgetLine) -> Iterator[Said]:
    if line.shared:
        yield _shared(dossier, line)
    if not line.charged:
        yield _UNCHARGED
    if line.permission is True:
        yield _PERMITTED
    if isinstance(line.permission, str) and line.permitted:
        yield Phrase(_SAID, {"what": Phrase(_PERMISSION), "said": line.permission})
    if line.note.strip():
        yield Phrase(_SAID, {"what": Phrase(_NOTE), "said": line.note})


def _shared(dossier: Dossier, line: BudgetLine) -> Phrase:
    """Return of what this is a part: a household purchase with what it comes to."""
    total = purchase(dossier.case.plan, line.shared).total
    return Phrase(_SHARED, {"amount": show_euros(total)}) if total else Phrase(_UNSPREAD)


def _amount(dossier: Dossier, side: Side, line: BudgetLine) -> Text:
    typed = dossier.case.typed_at(f"lines/{line.id}/cents")
    if typed is not None:
        return side.own(f"“{typed}”", CELL, "end")
    if line.cents is None:
        return side.text(_OPEN, CELL_TOO, "end")
    shown = show_euros(line.cents)
    return side.own(shown if line.charged else f"({shown})", CELL_STRONG, "end")
