"""The findings for the file: per person and condition the outcome, its reason and its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.eligibility import Finding, Outcome
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.outcomes import outcome_name
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.summary import Summed, itemised
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.marks import outcome_mark
from herintegratie_desktop.pdf.papers.folio import Folio, paper_pdf
from herintegratie_desktop.pdf.papers.opening import head_row, opening, places
from herintegratie_desktop.pdf.rows import Row, row
from herintegratie_desktop.pdf.sheet import WIDTH, Cell, Part, text
from herintegratie_desktop.pdf.styles import (
    CELL,
    CELL_ALARM,
    CELL_STRONG,
    CELL_TOO,
    FULL_LINE,
    HAIRLINE,
    SMALL,
    SUBHEAD,
)
from herintegratie_desktop.pdf.tags import TABLED

FINDINGS_TITLE = words("Uitkomst van de toets", "findings.title")

_INTRO = words(
    "Dit is wat de voorwaarden voor ieder gezinslid opleveren, getoetst op {day}. De uitkomst is"
    " indicatief: DT&V verifieert iedere deelnemer.",
    "findings.intro",
)
_CONDITION = words("Voorwaarde", "findings.condition")
_OUTCOME = words("Uitkomst", "findings.outcome")
_REASON = words("Reden", "findings.reason")
_SOURCE = words("Bron", "findings.source")
_UNSURE = words("{source} (bron: {certainty})", "findings.unsure")
_CONTINUED = words("{person} (vervolg)", "findings.continued")
_NOBODY = words("Er is nog niemand geregistreerd.", "findings.nobody")
_NO_CONDITIONS = words("Op deze dag gelden geen voorwaarden.", "findings.no_conditions")

_PLACES = places(14, 128, 78, 168)


def findings_pdf(dossier: Dossier) -> bytes:
    """Return the findings of a case as PDF; of confidential conditions only whether all is well."""
    return paper_pdf(Folio(dossier, FINDINGS_TITLE, "T"), _story(dossier))


def _story(dossier: Dossier) -> Iterator[Item]:
    voice = dossier.voice
    intro = Phrase(_INTRO, {"day": dutch_date(dossier.checked.day)})
    yield from opening(dossier, FINDINGS_TITLE, intro)
    groups = _alike(dossier)
    if not any(told for _, told in groups):
        said = _NO_CONDITIONS if dossier.persons else _NOBODY
        yield Item(row([Cell(0, WIDTH, voice.pair(said, CELL, CELL_TOO))]), before=14)
        return
    head = head_row(voice, ["", _CONDITION, _OUTCOME, _REASON, _SOURCE], _PLACES)
    yield Item(head, before=18, with_next=True)
    for people, told in groups:
        yield from _of_people(dossier, people, told, head)


def _alike(dossier: Dossier) -> list[tuple[list[Person], tuple[Summed, ...]]]:
    """Return the members with their rows; those of whom all the same is so stand together."""
    found: dict[str, list[Finding]] = {person.id: [] for person in dossier.persons}
    for finding in dossier.checked.findings:
        found[finding.person].append(finding)
    groups: dict[object, tuple[list[Person], tuple[Summed, ...]]] = {}
    for person in dossier.persons:
        told = itemised(found[person.id], dossier.guide.rules)
        mark = tuple((each.title.said(), each.outcome, each.reason.said()) for each in told)
        groups.setdefault(mark, ([], told))[0].append(person)
    return list(groups.values())


def _of_people(
    dossier: Dossier, people: Sequence[Person], told: Sequence[Summed], head: Row
) -> Iterator[Item]:
    named = ", ".join(person.called for person in people)
    again = Phrase(
        _CONTINUED, {"person": people[0].called if len(people) == 1 else f"{people[0].called}, …"}
    )
    running = (head, _name_row(dossier.voice.dutch(again)))
    yield Item(_name_row(named), before=4, with_next=True, running=(head,))
    for each in told:
        yield Item(_told(dossier, each, is_last=each is told[-1]), running=running)


def _name_row(named: str) -> Row:
    return row([Cell(0, WIDTH, [text(named, SUBHEAD)])], above=6, below=3, role=TABLED)


def _told(dossier: Dossier, told: Summed, *, is_last: bool) -> Row:
    voice = dossier.voice
    style = CELL_ALARM if told.outcome is Outcome.NOT_MET else CELL_STRONG
    parts: list[Sequence[Part]] = [
        [outcome_mark(told.outcome)],
        voice.pair(told.title, CELL, CELL_TOO),
        voice.pair(outcome_name(told.outcome, told.kind), style, CELL_TOO),
        voice.pair(told.reason, CELL, CELL_TOO),
        [text(_with_certainty(told), SMALL)],
    ]
    cells = [Cell(x, width, each) for (x, width), each in zip(_PLACES, parts, strict=True)]
    return row(cells, above=3, below=4, under=FULL_LINE if is_last else HAIRLINE, role=TABLED)


def _with_certainty(told: Summed) -> str:
    if told.certainty is Certainty.HIGH or not told.source:
        return told.source
    certainty = Phrase(told.certainty.words)
    return Phrase(_UNSURE, {"source": told.source, "certainty": certainty}).said()
