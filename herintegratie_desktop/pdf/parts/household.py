"""Who returns: the members, and whether each counts as an adult or as a minor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.household import (
    CLASS_NAMES,
    ROLE_NAMES,
    Person,
    PersonClass,
)
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.parts.common import columns, heading, note, table_head
from herintegratie_desktop.pdf.rows import Row, row
from herintegratie_desktop.pdf.sheet import Cell, Part, text
from herintegratie_desktop.pdf.styles import (
    CELL,
    CELL_ALARM,
    CELL_STRONG,
    CELL_TOO,
    HAIRLINE,
    OWN_SCRIPT,
)
from herintegratie_desktop.pdf.tags import TABLED

_HOUSEHOLD = words("Huishouden")
_NAME = words("Naam")
_BORN = words("Geboren")
_ROLE = words("Rol")
_NATIONALITY = words("Nationaliteit")
_V_NUMBER = words("V-nummer")
_CLASS = words("Telt als")
_ESTIMATED = words("geschat")
_PARTLY = words("deels bekend")
_UNKNOWN = words("niet bekend")
_CHOSEN = words("gekozen: {reason}")
_COUNTED = words(
    "Of iemand als volwassene of als minderjarige telt, is bepaald op de geplande vertrekdatum"
    " {day}. Dat is aangenomen: geen bron noemt een peildag."
)
_COUNTED_NOW = words(
    "Of iemand als volwassene of als minderjarige telt, is bepaald op de dag van dit plan, {day}:"
    " een vertrekdatum is nog niet bekend. Dat is aangenomen: geen bron noemt een peildag."
)
_NOBODY = words("Er is nog niemand geregistreerd.")

_PLACES = columns(142, 72, 68, 76, 66)


def household(dossier: Dossier) -> Iterator[Item]:
    """Yield a table of the members and the day on which their ages count."""
    voice = dossier.voice
    said = [_NAME, _BORN, _ROLE, _NATIONALITY, _V_NUMBER, _CLASS]
    head = table_head(voice, said, _PLACES)
    yield heading(voice, _HOUSEHOLD)
    yield Item(head, with_next=True)
    for person in dossier.persons:
        yield Item(_member(dossier, person), running=(head,))
    if not dossier.persons:
        yield note(voice, _NOBODY)
    yield note(voice, _reference_day(dossier))


def _member(dossier: Dossier, person: Person) -> Row:
    parts: list[Sequence[Part]] = [
        _name(person),
        _born(dossier, person),
        dossier.voice.pair(ROLE_NAMES[person.role], CELL, CELL_TOO),
        _nationalities(dossier, person),
        [text(person.v_number or "–", CELL)],
        _class(dossier, person),
    ]
    cells = [Cell(x, width, each) for (x, width), each in zip(_PLACES, parts, strict=True)]
    return row(cells, above=4, below=5, under=HAIRLINE, role=TABLED)


def _name(person: Person) -> list[Part]:
    own = person.name_in_own_script
    return [text(person.called, CELL_STRONG), *([text(own, OWN_SCRIPT)] if own.strip() else [])]


def _born(dossier: Dossier, person: Person) -> list[Part]:
    voice = dossier.voice
    if person.born is None:
        typed = dossier.case.typed_at(f"persons/{person.id}/born")
        shown = [text(f"“{typed}”", CELL)] if typed else []
        return [*shown, *voice.pair(_UNKNOWN, CELL, CELL_TOO)]
    parts: list[Part] = [text(person.born.dutch, CELL)]
    if person.born.day is None:
        parts += voice.pair(_PARTLY, CELL_TOO, CELL_TOO)
    if person.born_estimated:
        parts += voice.pair(_ESTIMATED, CELL_TOO, CELL_TOO)
    return parts


def _nationalities(dossier: Dossier, person: Person) -> list[Part]:
    if not person.nationalities:
        return list(dossier.voice.pair(_UNKNOWN, CELL, CELL_TOO))
    dutch, other = dossier.countries(person.nationalities)
    return [text(dutch, CELL), *([text(other, CELL_TOO)] if other else [])]


def _class(dossier: Dossier, person: Person) -> list[Part]:
    budget = dossier.checked.budget
    counted = budget.of(person.id).person_class
    style = CELL_ALARM if counted is PersonClass.UNDETERMINED else CELL_STRONG
    parts: list[Part] = list(dossier.voice.pair(CLASS_NAMES[counted], style, CELL_TOO))
    by_date = person.class_by_date(budget.reference_day, dossier.checked.majority)
    if counted is not by_date:
        chosen = Phrase(_CHOSEN, {"reason": person.class_reason})
        parts += dossier.voice.pair(chosen, CELL_TOO, CELL_TOO)
    return parts


def _reference_day(dossier: Dossier) -> Phrase:
    day = dutch_date(dossier.checked.budget.reference_day)
    known = dossier.case.back.planned_departure is not None
    return Phrase(_COUNTED if known else _COUNTED_NOW, {"day": day})
