"""Who does what, and when: the people round the household, and the providers with their lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from herintegratie_desktop.core.dates import PartialDate, dutch_date
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, counted, words
from herintegratie_desktop.core.plan import BudgetLine
from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.parts.common import heading, table_head
from herintegratie_desktop.pdf.parts.lines import line_numbers
from herintegratie_desktop.pdf.rows import Row
from herintegratie_desktop.pdf.sheet import Cell
from herintegratie_desktop.pdf.sides import Places, Side, as_written, faced
from herintegratie_desktop.pdf.styles import CELL, CELL_STRONG, CELL_TOO, HAIRLINE
from herintegratie_desktop.pdf.tags import TABLED
from herintegratie_desktop.pdf.voice import Said

_TITLE = words("Wie doet wat, en wanneer?", "plan.tasks.title")
_WHEN = words("Wanneer", "plan.tasks.when")
_WHO = words("Wie doet wat", "plan.tasks.who")
_FIRST = words("eerst", "plan.tasks.first")
_UNTIL_DEPARTURE = words("tot het vertrek", "plan.tasks.until_departure")
_UNKNOWN = words("nog niet bekend", "plan.tasks.unknown")
_VERIFIES = words(
    "Verifieert iedere deelnemer. Daarvóór mag geen ondersteuning worden gegeven.",
    "plan.tasks.verifies",
)
_YOUR_CASEWORKER = words("Uw behandelaar", "plan.tasks.your_caseworker")
_GUIDES = words("Begeleidt u tot uw vertrek en vraagt de ondersteuning aan.", "plan.tasks.guides")
_YOU = words("U en uw gezin", "plan.tasks.you")
_LEAVE = words("Vertrekken uit Nederland.", "plan.tasks.leave")
_YOU_ALONE = words("U", "plan.tasks.you_alone")
_LEAVES = words("Vertrekt uit Nederland.", "plan.tasks.leaves")
_NO_PROVIDER = words("Nog geen aanbieder gekozen", "plan.tasks.no_provider")
_LINES = counted(
    "Zorgt voor regel {numbers}: {amount}.",
    "Zorgt voor de regels {numbers}, samen {amount}.",
    "plan.tasks.lines",
)

_LATEST = date.max
_A_STRETCH = 3


@dataclass(frozen=True)
class _Task:
    when: Said
    who: Said
    what: Said
    day: date = _LATEST


def tasks(dossier: Dossier) -> Iterator[Item]:
    """Yield a table of who does what, in the order of time; what has no day stands last."""
    voice = dossier.voice
    head = table_head(voice, [_WHEN, _WHO], _grid)
    dated = sorted([_departure(dossier), *_of_providers(dossier)], key=lambda task: task.day)
    yield heading(voice, _TITLE)
    yield Item(head, with_next=True)
    for number, task in enumerate((*_before(dossier), *dated)):
        # The first row does not stay behind alone.
        yield Item(_row(dossier, task), ideally=number == 0, running=(head,))


def _grid(side: Side) -> Places:
    return side.grid(64, None)


def _row(dossier: Dossier, task: _Task) -> Row:
    def write(side: Side) -> Iterator[Cell]:
        for_when, for_who = _grid(side)
        yield side.cell(for_when, side.text(task.when, CELL))
        yield side.cell(for_who, side.text(task.who, CELL_STRONG), side.text(task.what, CELL_TOO))

    return faced(dossier.voice, write, above=3, below=4, under=HAIRLINE, role=TABLED)


def _before(dossier: Dossier) -> Iterator[_Task]:
    caseworker = dossier.case.caseworker
    yield _Task(_FIRST, as_written("DT&V"), _VERIFIES)
    named = caseworker.name.strip() or caseworker.organisation.strip()
    yield _Task(_UNTIL_DEPARTURE, as_written(named) if named else _YOUR_CASEWORKER, _GUIDES)


def _departure(dossier: Dossier) -> _Task:
    day, is_alone = dossier.case.back.planned_departure, len(dossier.persons) == 1
    who, what = (_YOU_ALONE, _LEAVES) if is_alone else (_YOU, _LEAVE)
    if day is None:
        return _Task(_UNKNOWN, who, what)
    return _Task(as_written(dutch_date(day)), who, what, day)


def _in_short(numbers: Iterable[int]) -> str:
    """Return numbers in order, three or more in a row as the first and the last of them."""
    stretches: list[list[int]] = []
    for number in numbers:
        if stretches and stretches[-1][-1] == number - 1:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    return ", ".join(_stretch(each) for each in stretches)


def _stretch(numbers: list[int]) -> str:
    if len(numbers) < _A_STRETCH:
        return ", ".join(map(str, numbers))
    return f"{numbers[0]}–{numbers[-1]}"


def _of_providers(dossier: Dossier) -> Iterator[_Task]:
    """Yield for every provider and time the lines that are theirs then."""
    numbers = line_numbers(dossier)
    found: defaultdict[tuple[str, PartialDate | None], list[BudgetLine]] = defaultdict(list)
    for line in dossier.case.plan.lines:
        found[line.provider.strip(), line.when].append(line)
    for (provider, when), lines in found.items():
        values = {
            "numbers": _in_short(numbers[line.id] for line in lines),
            "amount": show_euros(sum(line.cents or 0 for line in lines)),
            "count": str(len(lines)),
        }
        yield _Task(
            as_written(when.dutch) if when else _UNKNOWN,
            as_written(provider) if provider else _NO_PROVIDER,
            Phrase(_LINES, values),
            when.latest if when else _LATEST,
        )
