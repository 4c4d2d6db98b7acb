"""The head of the plan: what it is, whose, of when, and where the household goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.languages import language_name, language_name_in
from herintegratie_desktop.pdf.parts.common import facing
from herintegratie_desktop.pdf.sheet import Cell, Part
from herintegratie_desktop.pdf.sides import Side, as_written, faced, joined
from herintegratie_desktop.pdf.styles import BODY, CELL, FACT, GROUND, LABEL, TITLE, TITLE_BESIDE
from herintegratie_desktop.pdf.tags import TABLED
from herintegratie_desktop.pdf.voice import PLAN_TITLE

_INTRO = words(
    "Dit plan is samen met u gemaakt. Het beschrijft welke ondersteuning u krijgt om na uw vertrek"
    " een nieuw bestaan op te bouwen.",
    "plan.title.intro",
)
_OPEN = words("nog niet bekend", "plan.title.open")
_NONE = words("nog niet gekozen", "plan.title.none")

_CASE = words("Dossier", "plan.title.case")
_VERSION = words("versie {version}", "plan.title.version")
_DAY = words("Datum van dit plan", "plan.title.day")
_CASEWORKER = words("Behandelaar", "plan.title.caseworker")
_LANGUAGE = words("Taal", "plan.title.language")
_SCHEME = words("Regeling", "plan.title.scheme")
_PROJECT = words("Project", "plan.title.project")
_NETWORK = words("Netwerk", "plan.title.network")
_COUNTRY = words("Land van terugkeer", "plan.title.country")
_PLACE = words("Plaats en adres", "plan.title.place")
_DEPARTURE = words("Gepland vertrek", "plan.title.departure")

_LABELS, _APART = 70.0, 6.0

_Fact = tuple[str, Callable[[Side], Iterator[Part]]]


def title_block(dossier: Dossier) -> Iterator[Item]:
    """Yield the title, what the plan is for, and the facts it begins with."""
    voice = dossier.voice
    yield Item(faced(voice, _title, role="H1"), with_next=True)
    yield Item(facing(voice, _INTRO, BODY), before=6, with_next=True)
    facts = _facts(dossier)
    for number, fact in enumerate(facts):
        yield _fact_row(dossier, fact, is_first=number == 0, is_last=number == len(facts) - 1)


def _title(side: Side) -> Iterator[Cell]:
    style = TITLE_BESIDE if side.voice.is_bilingual else TITLE
    yield side.cell(side.whole, side.text(PLAN_TITLE, style))


def _fact_row(dossier: Dossier, fact: _Fact, *, is_first: bool, is_last: bool) -> Item:
    label, tell = fact

    def write(side: Side) -> Iterator[Cell]:
        for_label, for_fact = side.grid(_LABELS, None, gap=_APART)
        yield side.cell(for_label, side.text(label, LABEL))
        yield side.cell(for_fact, *tell(side))

    above, below = 8.0 if is_first else 2.0, 8.0 if is_last else 2.0
    laid = faced(dossier.voice, write, above=above, below=below, ground=GROUND, role=TABLED)
    return Item(laid, before=10 if is_first else 0, with_next=not is_last)


def _facts(dossier: Dossier) -> list[_Fact]:
    version = Phrase(_VERSION, {"version": str(dossier.case.version)})
    number = joined([as_written(dossier.case.id), version])
    return [
        (_CASE, lambda side: iter([side.text(number, FACT)])),
        (_DAY, lambda side: iter([side.dated(dossier.checked.day, FACT)])),
        (_CASEWORKER, lambda side: _caseworker(dossier, side)),
        (_SCHEME, lambda side: iter([side.text(dossier.scheme.name, FACT)])),
        (_PROJECT, lambda side: _project(dossier, side)),
        (_NETWORK, lambda side: _network(dossier, side)),
        (_COUNTRY, lambda side: _country(dossier, side)),
        (_PLACE, lambda side: _place(dossier, side)),
        (_DEPARTURE, lambda side: _departure(dossier, side)),
        (_LANGUAGE, lambda side: _language(dossier, side)),
    ]


def _given(side: Side, written: str, otherwise: str = _OPEN) -> Part:
    return side.own(written, FACT) if written.strip() else side.text(otherwise, CELL)


def _caseworker(dossier: Dossier, side: Side) -> Iterator[Part]:
    who = dossier.case.caseworker
    told = [as_written(each) for each in (who.name, who.organisation) if each.strip()]
    yield from side.listed(told or [_OPEN], FACT, side.width - _LABELS - _APART)


def _project(dossier: Dossier, side: Side) -> Iterator[Part]:
    project = dossier.project
    yield _given(side, dossier.case.project if project is None else project.name, _NONE)


def _network(dossier: Dossier, side: Side) -> Iterator[Part]:
    network = dossier.network
    yield _given(side, dossier.case.network if network is None else network.name, _NONE)


def _departure(dossier: Dossier, side: Side) -> Iterator[Part]:
    day = dossier.case.back.planned_departure
    typed = dossier.case.typed_at("return/planned_departure")
    yield side.dated(day, FACT) if day else _given(side, f"“{typed}”" if typed else "")


def _language(dossier: Dossier, side: Side) -> Iterator[Part]:
    code = dossier.case.language
    names = language_name(code), language_name_in(code, dossier.voice.language)
    yield side.either(names, FACT) if code else side.text(_NONE, CELL)


def _country(dossier: Dossier, side: Side) -> Iterator[Part]:
    code = dossier.case.back.country
    yield side.either(dossier.countries((code,)), FACT) if code else side.text(_OPEN, CELL)


def _place(dossier: Dossier, side: Side) -> Iterator[Part]:
    back = dossier.case.back
    if back.place.strip():
        yield side.own(back.place, FACT)
    own = [each for each in (back.address, back.address_in_own_script, back.phone) if each.strip()]
    for written in own:
        yield side.own(written, CELL, keep_lines=True)
    if not own and not back.place.strip():
        yield side.text(_OPEN, CELL)
