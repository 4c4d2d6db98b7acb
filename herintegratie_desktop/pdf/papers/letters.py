"""Letters: a grant, a refusal, an amendment, and the hand-over to a partner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from herintegratie_desktop.core.amendment import people_of
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.eligibility import Outcome
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.limits import Use
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import FORM_NAMES, BudgetLine
from herintegratie_desktop.core.summary import Summed, summed
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.papers.folio import Folio, paper_pdf
from herintegratie_desktop.pdf.papers.letter_texts import (
    CLOSINGS,
    ENCLOSURES,
    LETTER_NAMES,
    OPENINGS,
    SUBJECTS,
    LetterKind,
)
from herintegratie_desktop.pdf.papers.looks import LETTER, LETTER_STRONG, SUBJECT
from herintegratie_desktop.pdf.papers.opening import Places, head_row, places
from herintegratie_desktop.pdf.papers.pictograms import arrow
from herintegratie_desktop.pdf.parts.common import facing
from herintegratie_desktop.pdf.pen import Box, Pen
from herintegratie_desktop.pdf.rows import Row, row
from herintegratie_desktop.pdf.sheet import WIDTH, Cell, Drawing, Part, gap, text
from herintegratie_desktop.pdf.shortening import fitted
from herintegratie_desktop.pdf.sides import Side, as_written, faced
from herintegratie_desktop.pdf.styles import (
    CELL,
    CELL_NUMBER,
    CELL_STRONG,
    CELL_TOO,
    FULL_LINE,
    HAIRLINE,
    LABEL,
    MUTED,
    SMALL,
)
from herintegratie_desktop.pdf.tags import TABLED

_TO_HOUSEHOLD = words("Aan {name}", "letter.to_household")
_TO_FAMILY = words("Aan {name} en gezinsleden", "letter.to_family")
_TO_PARTNER = words("Aan {name}", "letter.to_partner")
_PARTNER = words("de partner in {country}", "letter.partner")
_DEAR = words("Beste {name},", "letter.dear")
_DEAR_ALL = words("Beste collega,", "letter.dear_all")
_CASE = words("Dossier {case}", "letter.case")
_DAY = words("Datum: {day}", "letter.day")
_GREETING = words("Met vriendelijke groet,", "letter.greeting")
_SIGNATURE = words("Handtekening", "letter.signature")
_UNKNOWN = words("nog niet bekend", "letter.unknown")
_ORGANISATION = words("de organisatie", "letter.organisation")
_PERSON = words("Persoon", "letter.person")
_GOODS = words("In natura", "letter.goods")
_CASH = words("Contant", "letter.cash")
_TOTAL = words("Samen", "letter.total")
_WAS = words("Was", "letter.was")
_NOW = words("Wordt", "letter.now")
_NUMBER = words("Nr.", "letter.number")
_PURPOSE = words("Doel", "letter.purpose")
_PROVIDER = words("Aanbieder", "letter.provider")
_FORM = words("Vorm", "letter.form")
_WHEN = words("Wanneer", "letter.when")
_AMOUNT = words("Bedrag", "letter.amount")
_REASON = words("{person}: {title}. {reason}", "letter.reason")
_SOURCE = words("Bron: {source}", "letter.source")
_NO_REASON = words(
    "Er is geen reden om af te wijzen gevonden. Verstuur deze brief niet.", "letter.no_reason"
)
_REACH = words("Adres en telefoon van het huishouden: {reach}", "letter.reach")

_GRANTED = places(WIDTH - 270, 90, 90)
_CHANGED = places(WIDTH - 222, 100, 22, gap=6.0)
_LINES = places(22, 96, 128, 96, 52, 50, gap=7.0)
_SIGN_HEIGHT = 52.0
_MOST_LINES = 3


def letter_pdf(
    kind: LetterKind, dossier: Dossier, *, before: Check | None = None, to_whom: str = ""
) -> bytes:
    """Return a letter as PDF, in Dutch with the second language beside it.

    `before` is the earlier version, as it was checked, of which an amendment tells the totals;
    `to_whom` is the partner to whom a plan is handed over. A letter that may not be sent yet says
    CONCEPT: a refusal without a reason, any other while the plan may not be signed. Nothing of a
    confidential condition is in it.
    """
    reasons = [*_reasons(dossier)] if kind is LetterKind.REFUSAL else []
    is_refused = kind is LetterKind.REFUSAL
    is_draft = not reasons if is_refused else not dossier.checked.may_sign
    folio = Folio(dossier, LETTER_NAMES[kind], "B", is_draft)
    middle = [*_middle(kind, dossier, before, reasons)]
    return paper_pdf(folio, _story(kind, dossier, _values(dossier, before), to_whom, middle))


def has_reasons(dossier: Dossier) -> bool:
    """Say whether there is something to refuse for."""
    return any(True for _ in _reasons(dossier))


def _story(
    kind: LetterKind,
    dossier: Dossier,
    values: dict[str, str | Phrase],
    to_whom: str,
    middle: Sequence[Item],
) -> Iterator[Item]:
    voice = dossier.voice
    yield from _head(kind, dossier, values, to_whom)
    yield Item(facing(voice, _salutation(kind, dossier), LETTER), before=12, with_next=True)
    for source in OPENINGS[kind]:
        yield Item(facing(voice, Phrase(source, values), LETTER), before=9)
    yield from middle
    *closings, last = CLOSINGS[kind]
    for source in closings:
        yield Item(facing(voice, Phrase(source, values), LETTER), before=9)
    yield Item(facing(voice, Phrase(last, values), LETTER), before=9, with_next=True)
    has_enclosure = kind in ENCLOSURES
    yield from _signature(dossier, with_next=has_enclosure)
    if has_enclosure:
        yield Item(facing(voice, Phrase(ENCLOSURES[kind], values), SMALL), before=14)


def _values(dossier: Dossier, before: Check | None) -> dict[str, str | Phrase]:
    case, unknown = dossier.case, Phrase(_UNKNOWN)
    departure, head = case.back.planned_departure, case.household.head
    return {
        "case": case.id,
        "version": str(case.version),
        "before": str(before.case.version if before else max(case.version - 1, 1)),
        "day": dutch_date(dossier.checked.day),
        "rules": dossier.guide.rules.version,
        "country": Phrase(dossier.country(case.back.country)) if case.back.country else unknown,
        "departure": dutch_date(departure) if departure else unknown,
        "name": head.called if head else unknown,
        "count": str(len(dossier.persons)),
        "caseworker": case.caseworker.name or unknown,
        "organisation": case.caseworker.organisation or Phrase(_ORGANISATION),
    }


def _head(
    kind: LetterKind, dossier: Dossier, values: dict[str, str | Phrase], to_whom: str
) -> Iterator[Item]:
    voice, who = dossier.voice, dossier.case.caseworker
    sender = [text(who.organisation, LETTER_STRONG), text(who.name, LETTER)]
    half = WIDTH / 2
    yield Item(row([Cell(0, half, [each for each in sender if each.words])]))

    def write(side: Side) -> Iterator[Cell]:
        about = Phrase(_CASE, values)
        day = Phrase(_DAY, {"day": side.day(dossier.checked.day)})
        addressed = side.text(_address(kind, dossier, values, to_whom), LETTER_STRONG)
        yield side.cell(side.whole, addressed, side.text(day, LETTER), side.text(about, LETTER))

    yield Item(faced(voice, write), before=16)

    def name(side: Side) -> Iterator[Cell]:
        yield side.cell(side.whole, side.text(SUBJECTS[kind], SUBJECT))

    yield Item(faced(voice, name, role="H1", may_split=False), before=18, with_next=True)


def _address(
    kind: LetterKind, dossier: Dossier, values: dict[str, str | Phrase], to_whom: str
) -> Phrase:
    if kind is LetterKind.HAND_OVER:
        named = to_whom.strip() or _only_provider(dossier)
        partner = named or Phrase(_PARTNER, {"country": values["country"]})
        return Phrase(_TO_PARTNER, {"name": partner})
    source = _TO_FAMILY if len(dossier.persons) > 1 else _TO_HOUSEHOLD
    return Phrase(source, {"name": values["name"]})


def _only_provider(dossier: Dossier) -> str:
    """Return who gives everything, when that is one."""
    names = {line.provider.strip() for line in dossier.case.plan.lines}
    return names.pop() if len(names) == 1 else ""


def _salutation(kind: LetterKind, dossier: Dossier) -> Phrase:
    head = dossier.case.household.head
    if kind is LetterKind.HAND_OVER or head is None:
        return Phrase(_DEAR_ALL)
    return Phrase(_DEAR, {"name": head.called})


def _middle(
    kind: LetterKind, dossier: Dossier, before: Check | None, reasons: Sequence[Row]
) -> Iterator[Item]:
    match kind:
        case LetterKind.REFUSAL:
            yield from (Item(each, before=7) for each in reasons)
            if not reasons:
                yield Item(facing(dossier.voice, _NO_REASON, LETTER_STRONG), before=7)
        case LetterKind.HAND_OVER:
            yield from _reach(dossier)
            yield from _lines(dossier)
        case LetterKind.AMENDMENT if before is not None:
            yield from _changed(dossier, before)
        case _:
            yield from _granted(dossier)


def _reasons(dossier: Dossier) -> Iterator[Row]:
    """Yield why somebody does not come into consideration, as discreetly as the plan says it."""
    for person in dossier.persons:
        found = [each for each in dossier.checked.findings if each.person == person.id]
        for told in summed(found, dossier.guide.rules):
            if told.outcome is Outcome.NOT_MET:
                yield _reason(dossier, _why(person, told), told.source)


def _why(person: Person, told: Summed) -> Phrase:
    named: dict[str, str | Phrase] = {"person": person.called, "title": told.title}
    return Phrase(_REASON, {**named, "reason": told.reason})


def _reason(dossier: Dossier, said: Phrase, source: str) -> Row:
    def write(side: Side) -> Iterator[Cell]:
        yield side.cell((0, 14), side.own("•", LETTER))
        named = [side.text(Phrase(_SOURCE, {"source": source}), SMALL)] if source else []
        yield side.cell((14, min(side.width, 400) - 14), side.text(said, LETTER), *named)

    return faced(dossier.voice, write)


def _reach(dossier: Dossier) -> Iterator[Item]:
    back = dossier.case.back
    told = (back.address, back.address_in_own_script, back.place, back.phone)
    reach = ", ".join(filter(None, (" ".join(each.split()) for each in told)))
    said: str | Phrase = as_written(reach) if reach else Phrase(_UNKNOWN)
    yield Item(facing(dossier.voice, Phrase(_REACH, {"reach": said}), LETTER), before=9)


def _granted(dossier: Dossier) -> Iterator[Item]:
    voice = dossier.voice
    head = head_row(voice, [_PERSON, _GOODS, _CASH, _TOTAL], _GRANTED, at_end=(1, 2, 3))
    yield Item(head, before=12, with_next=True)
    for person in dossier.persons:
        use = dossier.checked.budget.of(person.id)
        name: list[Part] = [text(person.called, CELL_STRONG)]
        yield Item(_sums(_GRANTED, name, _three(use)), running=(head,))
    if len(dossier.persons) > 1:
        total = list(voice.pair(_TOTAL, CELL_STRONG, CELL_TOO))
        whole = _three(dossier.checked.budget.household)
        yield Item(_sums(_GRANTED, total, whole, is_last=True), running=(head,))


def _three(use: Use) -> list[Part]:
    return [_euros(cents) for cents in (use.in_kind, use.cash, use.spent)]


def _changed(dossier: Dossier, before: Check) -> Iterator[Item]:
    voice = dossier.voice
    head = head_row(voice, [_PERSON, _WAS, "", _NOW], _CHANGED, at_end=(1, 3))
    yield Item(head, before=12, with_next=True)
    for person in people_of(before.case, dossier.case):
        name: list[Part] = [text(person.called, CELL_STRONG)]
        yield Item(_sums(_CHANGED, name, _was_and_is(dossier, before, person)), running=(head,))
    total = list(voice.pair(_TOTAL, CELL_STRONG, CELL_TOO))
    old, new = before.budget.household.spent, dossier.checked.budget.household.spent
    parts: list[Part] = [_euros(old), arrow(), _euros(new)]
    yield Item(_sums(_CHANGED, total, parts, is_last=True), running=(head,))


def _was_and_is(dossier: Dossier, before: Check, person: Person) -> list[Part]:
    both = (before, dossier.checked)
    old, new = (
        each.budget.of(person.id).spent if person.id in each.case.household else 0 for each in both
    )
    return [_euros(old), arrow() if old != new else gap(1), _euros(new)]


def _euros(cents: int) -> Part:
    return text(show_euros(cents), CELL, align="end")


def _sums(at: Places, name: Sequence[Part], parts: Sequence[Part], *, is_last: bool = False) -> Row:
    (x, width), *rest = at
    cells = [Cell(x, width, name)]
    cells += [Cell(left, wide, [part]) for (left, wide), part in zip(rest, parts, strict=True)]
    under = FULL_LINE if is_last else HAIRLINE
    return row(cells, above=3, below=4, under=under, may_split=False, role=TABLED)


def _lines(dossier: Dossier) -> Iterator[Item]:
    said = [_NUMBER, _PERSON, _PURPOSE, _PROVIDER, _WHEN, _FORM, _AMOUNT]
    head = head_row(dossier.voice, said, _LINES, at_end=(6,))
    yield Item(head, before=12, with_next=True)
    for number, line in enumerate(dossier.case.plan.lines, 1):
        yield Item(_line(dossier, number, line), running=(head,))


def _line(dossier: Dossier, number: int, line: BudgetLine) -> Row:
    household = dossier.case.household
    owner = household.person(line.person).called if line.person in household else line.person
    parts: list[Sequence[Part]] = [
        [text(str(number), CELL_NUMBER)],
        [text(fitted(owner, CELL, _LINES[1][1], _MOST_LINES), CELL)],
        [text(line.purpose, CELL)],
        [text(line.provider, CELL)],
        [text(line.when.dutch if line.when else "–", CELL)],
        dossier.voice.pair(FORM_NAMES[line.form], CELL, CELL_TOO),
        [text("–" if line.cents is None else show_euros(line.cents), CELL, align="end")],
    ]
    cells = [Cell(x, width, each) for (x, width), each in zip(_LINES, parts, strict=True)]
    return row(cells, above=3, below=4, under=HAIRLINE, role=TABLED)


def _signature(dossier: Dossier, *, with_next: bool) -> Iterator[Item]:
    voice, who = dossier.voice, dossier.case.caseworker
    yield Item(facing(voice, _GREETING, LETTER), before=16, with_next=True)
    signed: list[Part] = [
        _line_to_sign(),
        text(voice.joined(_SIGNATURE), LABEL),
        gap(4),
        text(who.name, LETTER_STRONG),
        text(who.organisation, LETTER),
    ]
    yield Item(row([Cell(0, WIDTH * 0.45, signed)], may_split=False), with_next=with_next)


def _line_to_sign() -> Drawing:
    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        pen.plane(Box(x, top + _SIGN_HEIGHT, width, 0.5), MUTED)

    return Drawing(_SIGN_HEIGHT + 3, draw)
