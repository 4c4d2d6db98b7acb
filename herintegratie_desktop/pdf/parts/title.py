"""The head of the plan: what it is, whose, of when, and where the household goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.languages import language_name
from herintegratie_desktop.pdf.parts.common import columns, facing
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import WIDTH, Cell, Part, text
from herintegratie_desktop.pdf.styles import (
    BODY,
    CELL,
    CELL_TOO,
    FACT,
    GROUND,
    LABEL,
    TITLE,
    TITLE_TOO,
)
from herintegratie_desktop.pdf.voice import PLAN_TITLE, Said

_INTRO = words(
    "Dit plan is samen met u gemaakt. Het beschrijft welke ondersteuning u krijgt om na uw vertrek"
    " een nieuw bestaan op te bouwen."
)
_OPEN = words("nog niet bekend")
_NONE = words("nog niet gekozen")

_CASE = words("Dossier")
_VERSION = words("Versie")
_DAY = words("Datum van dit plan")
_CASEWORKER = words("Behandelaar")
_ORGANISATION = words("Organisatie")
_LANGUAGE = words("Taal")
_SCHEME = words("Regeling")
_PROJECT = words("Project")
_NETWORK = words("Netwerk")
_COUNTRY = words("Land van terugkeer")
_PLACE = words("Plaats en adres")
_DEPARTURE = words("Gepland vertrek")

_PLACES = columns(WIDTH / 3, WIDTH / 3, gap=14.0)

_Fact = tuple[str, Sequence[Part]]


def title_block(dossier: Dossier) -> Iterator[Item]:
    """Yield the title, what the plan is for, and the facts it begins with."""
    voice = dossier.voice
    yield Item(
        row([Cell(0, WIDTH, voice.pair(PLAN_TITLE, TITLE, TITLE_TOO))], role="H1"), with_next=True
    )
    yield Item(facing(voice, _INTRO, BODY), before=6, with_next=True)
    facts = list(_facts(dossier))
    for start in range(0, len(facts), len(_PLACES)):
        yield _facts_row(dossier, facts[start : start + len(_PLACES)], is_first=start == 0)


def _facts_row(dossier: Dossier, facts: Sequence[_Fact], *, is_first: bool) -> Item:
    cells = [
        Cell(x, width, [*_label(dossier, label), *parts])
        for (label, parts), (x, width) in zip(facts, _PLACES, strict=False)
    ]
    above = 9.0 if is_first else 3.0
    return Item(row(cells, above=above, below=6, ground=GROUND), before=12 if is_first else 0)


def _label(dossier: Dossier, label: str) -> list[Part]:
    return [text(dossier.voice.joined(label), LABEL)]


def _facts(dossier: Dossier) -> Iterator[_Fact]:
    case = dossier.case
    yield _CASE, [text(case.id, FACT)]
    yield _VERSION, [text(str(case.version), FACT)]
    yield _DAY, [text(dutch_date(dossier.checked.day), FACT)]
    yield _CASEWORKER, _given(dossier, case.caseworker.name)
    yield _ORGANISATION, _given(dossier, case.caseworker.organisation)
    yield _LANGUAGE, _language(dossier)
    yield _SCHEME, [text(dossier.scheme.name, FACT)]
    yield _PROJECT, _project(dossier)
    yield _NETWORK, _network(dossier)
    yield _COUNTRY, _country(dossier)
    yield _PLACE, _place(dossier)
    yield _DEPARTURE, _departure(dossier)


def _given(dossier: Dossier, said: str, otherwise: str = _OPEN) -> list[Part]:
    return [text(said, FACT)] if said.strip() else _missing(dossier, otherwise)


def _missing(dossier: Dossier, said: Said) -> list[Part]:
    return list(dossier.voice.pair(said, CELL, CELL_TOO))


def _project(dossier: Dossier) -> list[Part]:
    project = dossier.guide.catalogue.project_on(dossier.case.project, dossier.checked.day)
    if project is None:
        return _given(dossier, dossier.case.project, _NONE)
    return [text(project.name, FACT), text(project.organisation, CELL_TOO)]


def _network(dossier: Dossier) -> list[Part]:
    network = dossier.guide.catalogue.network_on(dossier.case.network, dossier.checked.day)
    return _given(dossier, dossier.case.network if network is None else network.name, _NONE)


def _departure(dossier: Dossier) -> list[Part]:
    day = dossier.case.back.planned_departure
    typed = dossier.case.typed_at("return/planned_departure")
    return _given(dossier, dutch_date(day) if day else f"“{typed}”" if typed else "")


def _language(dossier: Dossier) -> list[Part]:
    name = language_name(dossier.case.language)
    if not name:
        return _missing(dossier, _NONE)
    other = dossier.voice.other(name)
    return [text(name, FACT), *([text(other, CELL_TOO)] if other else [])]


def _country(dossier: Dossier) -> list[Part]:
    code = dossier.case.back.country
    if not code:
        return _missing(dossier, _OPEN)
    dutch, other = dossier.countries((code,))
    return [text(dutch, FACT), *([text(other, CELL_TOO)] if other else [])]


def _place(dossier: Dossier) -> list[Part]:
    back = dossier.case.back
    lines = (back.address, back.address_in_own_script, back.phone)
    own = [text(line, CELL, keep_lines=True) for line in lines if line.strip()]
    if not own and not back.place.strip():
        return _missing(dossier, _OPEN)
    return [*([text(back.place, FACT)] if back.place.strip() else []), *own]
