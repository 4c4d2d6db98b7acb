"""Whether each member comes into consideration: condition by condition, with reason and source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.eligibility import Finding, Outcome
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.outcomes import outcome_name
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.summary import Summed, summed
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.marks import outcome_mark
from herintegratie_desktop.pdf.parts.common import facing, heading, table_head
from herintegratie_desktop.pdf.rows import Row, row
from herintegratie_desktop.pdf.sheet import WIDTH, Cell, Part, text
from herintegratie_desktop.pdf.shortening import fitted
from herintegratie_desktop.pdf.sides import Places, Side, faced
from herintegratie_desktop.pdf.styles import (
    BODY,
    CELL,
    CELL_ALARM,
    CELL_STRONG,
    FULL_LINE,
    HAIRLINE,
    SMALL,
    SMALL_STRONG,
    SUBHEAD,
)
from herintegratie_desktop.pdf.tags import TABLED

_CONDITIONS = words("Voorwaarden", "plan.conditions.title")
_INDICATIVE = words(
    "Getoetst op {day} aan regelset {rules}. De uitkomst is indicatief: DT&V verifieert iedere"
    " deelnemer.",
    "plan.conditions.indicative",
)
_CONDITION = words("Voorwaarde", "plan.conditions.condition")
_REASON = words("Uitkomst en reden", "plan.conditions.reason")
_NUMBERED = "{reason} [{number}]"
# A name that is repeated overleaf takes no more room than this, in points and in lines.
_SHORT, _REPEATED_LINES = 220.0, 2
_SOURCES = words("Bronnen", "plan.conditions.sources")
_UNSURE = words("{source} (bron: {certainty})", "plan.conditions.unsure")

Sources = dict[tuple[str, Certainty], int]
"""The number of each source, in the order in which they are first named."""


def conditions(dossier: Dossier) -> Iterator[Item]:
    """Yield per member what the conditions come to, and then the sources by number."""
    people = _alike(dossier)
    voice, sources = dossier.voice, _numbered(row for _, told in people for row in told)
    if not sources:
        return
    head = table_head(voice, ["", _CONDITION, _REASON], _grid)
    yield heading(voice, _CONDITIONS)
    yield Item(facing(voice, _tested(dossier), BODY), with_next=True)
    yield Item(head, before=6, with_next=True)
    for alike, told in people:
        yield from _of_people(dossier, alike, told, (sources, head))
    yield from _source_list(dossier, sources)


def _grid(side: Side) -> Places:
    return side.grid(9, None, None, gap=6)


def _tested(dossier: Dossier) -> Phrase:
    day, version = dutch_date(dossier.checked.day), dossier.guide.rules.version
    return Phrase(_INDICATIVE, {"day": day, "rules": version})


def _numbered(told: Iterable[Summed]) -> Sources:
    named = dict.fromkeys((each.source, each.certainty) for each in told if each.source)
    return {source: number for number, source in enumerate(named, 1)}


def _alike(dossier: Dossier) -> list[tuple[list[Person], tuple[Summed, ...]]]:
    """Return the members with their rows; those of whom all the same is so stand together."""
    groups: dict[object, tuple[list[Person], tuple[Summed, ...]]] = {}
    found: dict[str, list[Finding]] = {person.id: [] for person in dossier.persons}
    for finding in dossier.checked.findings:
        found[finding.person].append(finding)
    for person in dossier.persons:
        told = summed(found[person.id], dossier.guide.rules)
        mark = tuple((each.title.said(), each.outcome, each.reason.said()) for each in told)
        groups.setdefault(mark, ([], told))[0].append(person)
    return list(groups.values())


def _of_people(
    dossier: Dossier,
    people: list[Person],
    told: tuple[Summed, ...],
    around: tuple[Sources, Row],
) -> Iterator[Item]:
    sources, head = around
    names = ", ".join(person.called for person in people)
    is_alone = len(dossier.persons) == 1
    again = fitted(names, SUBHEAD, _SHORT, _REPEATED_LINES)
    running = (head,) if is_alone else (head, _name_row(dossier, again))
    if not is_alone:
        yield Item(_name_row(dossier, names), with_next=True, running=(head,))
    for each in told:
        laid = _told(dossier, each, sources, is_last=each is told[-1])
        yield Item(laid, running=running)


def _name_row(dossier: Dossier, names: str) -> Row:
    def write(side: Side) -> Iterator[Cell]:
        yield side.cell(side.whole, side.own(names, SUBHEAD))

    return faced(dossier.voice, write, above=5, below=2, role=TABLED)


def _told(dossier: Dossier, told: Summed, sources: Sources, *, is_last: bool) -> Row:
    number = sources.get((told.source, told.certainty))

    def write(side: Side) -> Iterator[Cell]:
        for_mark, for_title, for_reason = _grid(side)
        yield side.cell(for_mark, outcome_mark(told.outcome))
        yield side.cell(for_title, side.text(told.title, CELL))
        yield side.cell(for_reason, *_reason(side, told, number))

    under = FULL_LINE if is_last else HAIRLINE
    return faced(dossier.voice, write, above=3, below=4, under=under, role=TABLED)


def _reason(side: Side, told: Summed, number: int | None) -> Iterator[Part]:
    style = CELL_ALARM if told.outcome is Outcome.NOT_MET else CELL_STRONG
    yield side.text(outcome_name(told.outcome, told.kind), style)
    values: dict[str, str | Phrase] = {"reason": told.reason, "number": str(number)}
    yield side.text(Phrase(_NUMBERED, values) if number else told.reason, CELL)


def _source_list(dossier: Dossier, sources: Sources) -> Iterator[Item]:
    voice = dossier.voice
    yield Item(facing(voice, _SOURCES, SMALL_STRONG), before=6, with_next=True)
    for (source, certainty), number in sources.items():
        cells = [
            Cell(0, 16, [text(f"[{number}]", SMALL)]),
            Cell(16, WIDTH - 16, [text(_with_certainty(source, certainty), SMALL)]),
        ]
        yield Item(row(cells))


def _with_certainty(source: str, certainty: Certainty) -> str:
    if certainty is Certainty.HIGH:
        return source
    return Phrase(_UNSURE, {"source": source, "certainty": Phrase(certainty.words)}).said()
