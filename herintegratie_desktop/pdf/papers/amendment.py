"""The amendment: what a new version of a plan changes, old beside new, and what stays unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from herintegratie_desktop.core.amendment import (
    LINE_FIELDS,
    PERSON_FIELDS,
    Amendment,
    LineChange,
    PersonChange,
    ValueChange,
    differences,
    people_of,
)
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.limits import Use
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.papers.folio import Folio, paper_pdf
from herintegratie_desktop.pdf.papers.opening import head_row, opening, places
from herintegratie_desktop.pdf.papers.pictograms import arrow
from herintegratie_desktop.pdf.papers.shown import (
    HEAD_NAMES,
    LINE_NAMES,
    NOTHING,
    PERSON_NAMES,
    TEXT_NAMES,
    said_of,
    shown,
)
from herintegratie_desktop.pdf.parts.common import heading
from herintegratie_desktop.pdf.parts.signatures import signature_blocks
from herintegratie_desktop.pdf.rows import Row, row
from herintegratie_desktop.pdf.sheet import WIDTH, Cell, Drawing, Part, text
from herintegratie_desktop.pdf.sides import joined
from herintegratie_desktop.pdf.styles import (
    BODY,
    CELL,
    CELL_ALARM,
    CELL_STRONG,
    CELL_TOO,
    FULL_LINE,
    HAIRLINE,
    SUBHEAD,
)
from herintegratie_desktop.pdf.tags import TABLED
from herintegratie_desktop.pdf.typeset import Style
from herintegratie_desktop.pdf.voice import Said, Voice

AMENDMENT_TITLE = words("Wijziging van het plan", "amendment.title")

_INTRO = words(
    "Versie {before} van uw plan wordt versie {after}. Hier staat alleen wat verandert. Al het"
    " andere blijft zoals het in versie {before} staat.",
    "amendment.intro",
)
_NO_CHANGE = words("Deze versie zegt hetzelfde als de vorige.", "amendment.no_change")
_WHAT = words("Wat", "amendment.what")
_WAS = words("Was", "amendment.was")
_NOW = words("Wordt", "amendment.now")
_DATA = words("Gegevens", "amendment.data")
_HOUSEHOLD = words("Huishouden", "amendment.household")
_TEXTS = words("Het plan in woorden", "amendment.texts")
_SUPPORT = words("Ondersteuning per persoon", "amendment.support")
_JOINS = words("{person}: komt erbij", "amendment.joins")
_LEAVES = words("{person}: hoort er niet meer bij", "amendment.leaves")
_LINE = words("Regel {number}: {purpose}", "amendment.line")
_NEW_LINE = words("Nieuw: {purpose}", "amendment.new_line")
_GONE_LINE = words("Vervalt: {purpose}", "amendment.gone_line")
_UNCHARGED = words("telt niet mee voor de limiet", "amendment.uncharged")
_NO_PURPOSE = words("nog niet ingevuld", "amendment.no_purpose")
_TOTALS = words("Wat het per persoon wordt", "amendment.totals")
_PERSON = words("Persoon", "amendment.person")
_SUM = words("Som", "amendment.sum")
_AT_MOST = words("Hoogstens", "amendment.at_most")
_TOTAL = words("Totaal", "amendment.total")
_CASH = words("Waarvan contant", "amendment.cash")
_TOGETHER = words("Hele huishouden", "amendment.together")

_PLACES = places(128, 172, 22)
_SUMS = places(168, 92, 84, 22, 84, gap=6.0)


@dataclass(frozen=True)
class _Two:
    """Two versions: the dossier of the new one, and what the old one was checked to be."""

    before: Check
    dossier: Dossier

    @property
    def voice(self) -> Voice:
        return self.dossier.voice


def amendment_pdf(before: Check, dossier: Dossier) -> bytes:
    """Return what the case of `dossier` changes in an earlier version of it, as PDF.

    `before` is the earlier version as it was checked; a draft while the new one may not be signed.
    """
    is_draft = not dossier.checked.may_sign
    folio = Folio(dossier, AMENDMENT_TITLE, "A", is_draft)
    return paper_pdf(folio, _story(_Two(before, dossier)))


def _story(two: _Two) -> Iterator[Item]:
    dossier, old, new = two.dossier, two.before.case, two.dossier.case
    versions = {"before": str(old.version), "after": str(new.version)}
    yield from opening(dossier, AMENDMENT_TITLE, Phrase(_INTRO, versions))
    found = differences(old, new)
    if found.is_empty:
        yield Item(row([Cell(0, WIDTH, two.voice.pair(_NO_CHANGE, BODY, BODY))]), before=16)
    yield from _of_head(two, found.head)
    yield from _of_persons(two, found.persons)
    yield from _of_texts(two, found.texts)
    yield from _of_lines(two, found)
    yield from _totals(two)
    yield from signature_blocks(dossier)


def _head(two: _Two) -> Row:
    return head_row(two.voice, [_WHAT, _WAS, "", _NOW], _PLACES)


def _of_head(two: _Two, changes: Sequence[ValueChange]) -> Iterator[Item]:
    if not changes:
        return
    head = _head(two)
    yield heading(two.voice, _DATA)
    yield Item(head, with_next=True)
    for change in changes:
        field, label = change.field, HEAD_NAMES[change.field]
        yield Item(_changed(two, label, field, (change.before, change.after)), running=(head,))


def _of_persons(two: _Two, changes: Sequence[PersonChange]) -> Iterator[Item]:
    if not changes:
        return
    head = _head(two)
    yield heading(two.voice, _HOUSEHOLD)
    yield Item(head, with_next=True)
    for change in changes:
        yield from _of_person(two, change, head)


def _of_person(two: _Two, change: PersonChange, head: Row) -> Iterator[Item]:
    name = change.either.called
    if change.before is None or change.after is None:
        source = _JOINS if change.before is None else _LEAVES
        said = two.voice.pair(Phrase(source, {"person": name}), CELL_STRONG, CELL_TOO)
        described = (_described(two, each, PERSON_FIELDS[1:]) for each in _both(change))
        yield Item(_over_all(said), with_next=True, running=(head,))
        yield Item(_beside([], *described), running=(head,))
        return
    yield Item(_over_all([text(name, SUBHEAD)]), with_next=True, running=(head,))
    for field in change.fields:
        values = _values(change.before, change.after, field)
        yield Item(_changed(two, PERSON_NAMES[field], field, values), running=(head,))


def _of_texts(two: _Two, changes: Sequence[ValueChange]) -> Iterator[Item]:
    if not changes:
        return
    head = _head(two)
    yield heading(two.voice, _TEXTS)
    yield Item(head, with_next=True)
    for change in changes:
        values = (change.before, change.after)
        laid = _changed(two, TEXT_NAMES[change.field], change.field, values)
        yield Item(laid, running=(head,))


def _of_lines(two: _Two, found: Amendment) -> Iterator[Item]:
    if not found.lines:
        return
    head = _head(two)
    yield heading(two.voice, _SUPPORT)
    yield Item(head, with_next=True)
    for person in people_of(two.before.case, two.dossier.case):
        changes = found.lines_of(person.id)
        if changes:
            name = row([Cell(0, WIDTH, [text(person.called, SUBHEAD)])], above=8, role=TABLED)
            yield Item(name, with_next=True, running=(head,))
        for change in changes:
            yield from _of_line(two, change, (head, name))


def _of_line(two: _Two, change: LineChange, running: tuple[Row, ...]) -> Iterator[Item]:
    said = two.voice.pair(_title_of(two, change), CELL_STRONG, CELL_TOO)
    if not change.fields:
        described = (_described(two, each, LINE_FIELDS[1:]) for each in _both(change))
        yield Item(_beside(said, *described), running=running)
        return
    yield Item(_over_all(said), with_next=True, running=running)
    for field in change.fields:
        values = _values(change.before, change.after, field)
        yield Item(_changed(two, LINE_NAMES[field], field, values), running=running)


def _title_of(two: _Two, change: LineChange) -> Phrase:
    """Return by which words a line is known: its number in the new plan, or new, or gone."""
    purpose: str | Phrase = (change.before or change.either).purpose.strip()
    values: dict[str, str | Phrase] = {"purpose": purpose or Phrase(_NO_PURPOSE)}
    if change.before is None:
        return Phrase(_NEW_LINE, values)
    if change.after is None:
        return Phrase(_GONE_LINE, values)
    ids = [line.id for line in two.dossier.case.plan.lines]
    return Phrase(_LINE, {**values, "number": str(ids.index(change.after.id) + 1)})


def _filled(thing: object, fields: Sequence[str]) -> tuple[str, ...]:
    """Return the fields that say something; that a line counts for the limit is as usual."""
    values = ((field, getattr(thing, field, None)) for field in fields)
    return tuple(
        field for field, value in values if (value is False if field == "charged" else value)
    )


def _values(before: object, after: object, field: str) -> tuple[Any, Any]:
    return getattr(before, field, None), getattr(after, field, None)


def _both(change: LineChange | PersonChange) -> tuple[object, object]:
    return change.before, change.after


def _described(two: _Two, thing: object, fields: Sequence[str]) -> list[Part]:
    """Return all there is to say of a line or person that is new or gone, one after another."""
    told = _filled(thing, fields)
    if not told:
        return [text(NOTHING, CELL)]
    said = joined(_in_words(two, field, getattr(thing, field)) for field in told)
    return list(two.voice.pair(said, CELL, CELL_TOO))


def _in_words(two: _Two, field: str, value: object) -> Said:
    """Return a value; what is only yes or no is told by the name of its field."""
    if isinstance(value, bool):
        return _UNCHARGED if field == "charged" else {**LINE_NAMES, **PERSON_NAMES}[field]
    return said_of(two.dossier, field, value)


def _over_all(said: Sequence[Part]) -> Row:
    return row([Cell(0, WIDTH, said)], above=5, below=2, role=TABLED)


def _changed(two: _Two, label: str, field: str, values: tuple[Any, Any]) -> Row:
    """Return one row: what it is, how it was, and how it becomes."""
    old, new = values
    return _beside(
        two.voice.pair(label, CELL, CELL_TOO),
        shown(two.dossier, field, old, CELL, CELL_TOO),
        shown(two.dossier, field, new, CELL_STRONG, CELL_TOO),
    )


def _beside(name: Sequence[Part], old: Sequence[Part], new: Sequence[Part]) -> Row:
    parts: list[Sequence[Part]] = [name, old, [arrow()], new]
    cells = [Cell(x, width, each) for (x, width), each in zip(_PLACES, parts, strict=True)]
    return row(cells, above=3, below=4, under=HAIRLINE, role=TABLED)


def _totals(two: _Two) -> Iterator[Item]:
    head = head_row(two.voice, [_PERSON, _SUM, _WAS, "", _NOW, _AT_MOST], _SUMS, at_end=(2, 4, 5))
    yield heading(two.voice, _TOTALS)
    yield Item(head, with_next=True)
    for person in people_of(two.before.case, two.dossier.case):
        yield from _sums_of(two, person, head)
    old, new = two.before.budget.household, two.dossier.checked.budget.household
    named = two.voice.pair(_TOGETHER, CELL_STRONG, CELL_TOO)
    yield from _sum_rows(two, named, (old, new), head, with_limit=False)


def _sums_of(two: _Two, person: Person, head: Row) -> Iterator[Item]:
    old = _use(two.before, person.id)
    new = _use(two.dossier.checked, person.id)
    name: list[Part] = [text(person.called, CELL_STRONG)]
    yield from _sum_rows(two, name, (old, new), head, with_limit=new is not None)


def _use(checked: Check, person_id: str) -> Use | None:
    return checked.budget.of(person_id) if person_id in checked.case.household else None


def _sum_rows(
    two: _Two,
    name: Sequence[Part],
    uses: tuple[Use | None, Use | None],
    head: Row,
    *,
    with_limit: bool,
) -> Iterator[Item]:
    old, new = uses
    now = new or old
    if now is None:
        return
    limits = (now.limit, now.cash_limit) if with_limit else (None, None)
    totals = (_spent(old), _spent(new), limits[0])
    cash = (_cash(old), _cash(new), limits[1])
    yield Item(_sum_row(two, name, _TOTAL, totals), before=3, with_next=True, running=(head,))
    yield Item(_sum_row(two, [], _CASH, cash, is_last=True), running=(head,))


def _spent(use: Use | None) -> int | None:
    return None if use is None else use.spent


def _cash(use: Use | None) -> int | None:
    return None if use is None else use.cash


def _sum_row(
    two: _Two,
    name: Sequence[Part],
    said: str,
    sums: tuple[int | None, int | None, int | None],
    *,
    is_last: bool = False,
) -> Row:
    old, new, limit = sums
    is_over = new is not None and limit is not None and new > limit
    style = CELL_ALARM if is_over else CELL_STRONG if old != new else CELL
    mark: list[Drawing] = [arrow()] if old != new else []
    parts: list[Sequence[Part]] = [
        name,
        two.voice.pair(said, CELL, CELL_TOO),
        [_euros(old, CELL)],
        mark,
        [_euros(new, style)],
        [_euros(limit, CELL)],
    ]
    cells = [Cell(x, width, each) for (x, width), each in zip(_SUMS, parts, strict=True)]
    under = FULL_LINE if is_last else None
    return row(cells, above=2, below=3, under=under, may_split=False, role=TABLED)


def _euros(cents: int | None, style: Style) -> Part:
    return text(NOTHING if cents is None else show_euros(cents), style, align="end")
