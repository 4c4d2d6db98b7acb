"""Who returns: the members, and whether each counts as an adult or as a minor."""

from __future__ import annotations

from collections.abc import Iterator

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
from herintegratie_desktop.pdf.parts.common import heading, note, table_head
from herintegratie_desktop.pdf.rows import Row
from herintegratie_desktop.pdf.sheet import Cell, Part
from herintegratie_desktop.pdf.sides import Places, Side, as_written, faced
from herintegratie_desktop.pdf.styles import (
    CELL,
    CELL_ALARM,
    CELL_STRONG,
    CELL_TOO,
    HAIRLINE,
    OWN_SCRIPT,
)
from herintegratie_desktop.pdf.tags import TABLED
from herintegratie_desktop.pdf.voice import Said

_HOUSEHOLD = words("Huishouden", "plan.household.title")
_NAME = words("Naam", "plan.household.name")
_BORN = words("Geboren, telt als", "plan.household.born")
_V_NUMBER = words("V-nummer {number}", "plan.household.v_number")
_ESTIMATED = words("geschat", "plan.household.estimated")
_PARTLY = words("deels bekend", "plan.household.partly")
_UNKNOWN = words("niet bekend", "plan.household.unknown")
_CHOSEN = words("gekozen: {reason}", "plan.household.chosen")
_COUNTED = words(
    "Of iemand als volwassene of als minderjarige telt, is bepaald op de geplande vertrekdatum"
    " {day}. Dat is aangenomen: geen bron noemt een peildag.",
    "plan.household.counted",
)
_COUNTED_NOW = words(
    "Of iemand als volwassene of als minderjarige telt, is bepaald op de dag van dit plan, {day}:"
    " een vertrekdatum is nog niet bekend. Dat is aangenomen: geen bron noemt een peildag.",
    "plan.household.counted_now",
)
_NOBODY = words("Er is nog niemand geregistreerd.", "plan.household.nobody")


def household(dossier: Dossier) -> Iterator[Item]:
    """Yield a table of the members and the day on which their ages count."""
    voice = dossier.voice
    head = table_head(voice, [_NAME, _BORN], _grid)
    yield heading(voice, _HOUSEHOLD)
    yield Item(head, with_next=True)
    for person in dossier.persons:
        yield Item(_member(dossier, person), running=(head,))
    if not dossier.persons:
        yield note(voice, _NOBODY)
    yield note(voice, _reference_day(dossier))


def _grid(side: Side) -> Places:
    return side.grid(None, 66)


def _member(dossier: Dossier, person: Person) -> Row:
    def write(side: Side) -> Iterator[Cell]:
        for_name, for_born = _grid(side)
        yield side.cell(for_name, *_name(dossier, side, person, for_name[1]))
        yield side.cell(for_born, *_born(dossier, side, person), *_class(dossier, side, person))

    return faced(dossier.voice, write, above=4, below=5, under=HAIRLINE, role=TABLED)


def _name(dossier: Dossier, side: Side, person: Person, width: float) -> Iterator[Part]:
    yield side.own(person.called, CELL_STRONG)
    if person.name_in_own_script.strip():
        yield side.own(person.name_in_own_script, OWN_SCRIPT)
    told: list[Said] = [ROLE_NAMES[person.role], _nationality(dossier, side, person)]
    if person.v_number.strip():
        told.append(Phrase(_V_NUMBER, {"number": person.v_number}))
    yield from side.listed(told, CELL_TOO, width)


def _nationality(dossier: Dossier, side: Side, person: Person) -> Phrase:
    if not person.nationalities:
        return Phrase(_UNKNOWN)
    dutch, other = dossier.countries(person.nationalities)
    return as_written(other or dutch if side.is_other else dutch)


def _born(dossier: Dossier, side: Side, person: Person) -> Iterator[Part]:
    if person.born is None:
        typed = dossier.case.typed_at(f"persons/{person.id}/born")
        if typed:
            yield side.own(f"“{typed}”", CELL)
        yield side.text(_UNKNOWN, CELL)
        return
    yield side.own(person.born.dutch, CELL)
    if person.born.day is None:
        yield side.text(_PARTLY, CELL_TOO)
    if person.born_estimated:
        yield side.text(_ESTIMATED, CELL_TOO)


def _class(dossier: Dossier, side: Side, person: Person) -> Iterator[Part]:
    budget = dossier.checked.budget
    counted = budget.of(person.id).person_class
    style = CELL_ALARM if counted is PersonClass.UNDETERMINED else CELL_STRONG
    yield side.text(CLASS_NAMES[counted], style)
    by_date = person.class_by_date(budget.reference_day, dossier.checked.majority)
    if counted is not by_date:
        yield side.text(Phrase(_CHOSEN, {"reason": person.class_reason}), CELL_TOO)


def _reference_day(dossier: Dossier) -> Phrase:
    day = dutch_date(dossier.checked.budget.reference_day)
    known = dossier.case.back.planned_departure is not None
    return Phrase(_COUNTED if known else _COUNTED_NOW, {"day": day})
