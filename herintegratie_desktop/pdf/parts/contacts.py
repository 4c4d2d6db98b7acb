"""Whom to call: the caseworker, the project as the catalogue knows it, and who does the work."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.parts.common import heading, table_head
from herintegratie_desktop.pdf.pen import Box, Pen
from herintegratie_desktop.pdf.rows import Row
from herintegratie_desktop.pdf.sheet import Cell, Drawing, Part, gap
from herintegratie_desktop.pdf.sides import Places, Side, as_written, faced
from herintegratie_desktop.pdf.styles import CELL, CELL_STRONG, CELL_TOO, HAIRLINE, LABEL, MUTED
from herintegratie_desktop.pdf.tags import TABLED
from herintegratie_desktop.pdf.voice import Said

_TITLE = words("Wie kunt u bellen?", "plan.contacts.title")
_WHO = words("Wie en waarvoor", "plan.contacts.who")
_WHERE = words("Telefoon of adres", "plan.contacts.where")
_CASEWORKER = words("Uw behandelaar", "plan.contacts.caseworker")
_ABOUT_PLAN = words(
    "Voor alle vragen over dit plan, en als er iets verandert.", "plan.contacts.about_plan"
)
_PROJECT = words("Het project", "plan.contacts.project")
_ABOUT_PROJECT = words("Voor vragen over de ondersteuning.", "plan.contacts.about_project")
_PROVIDERS = words("Wie in dit plan iets voor u doet", "plan.contacts.providers")
_ABOUT_PROVIDERS = words(
    "Na aankomst, of als u niet krijgt wat in dit plan staat.", "plan.contacts.about_providers"
)
_CERTAIN = words("bron: {source} (zekerheid: {certainty})", "plan.contacts.certain")
_WRITE = words("vul in met de pen", "plan.contacts.write")

_MOST_PROVIDERS = 6


@dataclass(frozen=True)
class _Contact:
    who: Said
    about: Said
    reach: str = ""
    source: str = ""
    certainty: Certainty = Certainty.HIGH


def contacts(dossier: Dossier) -> Iterator[Item]:
    """Yield a table of who can be reached and where; what is not known is written by hand."""
    head = table_head(dossier.voice, [_WHO, _WHERE], _grid)
    yield heading(dossier.voice, _TITLE)
    yield Item(head, with_next=True)
    for contact in _contacts(dossier):
        yield Item(_row(dossier, contact), running=(head,))
    providers = _providers(dossier)
    if providers:
        yield Item(_about_providers(dossier), with_next=True, running=(head,))
    for provider in providers:
        yield Item(_provider(dossier, provider), running=(head,))


def _grid(side: Side) -> Places:
    return side.grid(None, 100, gap=10)


def _contacts(dossier: Dossier) -> Iterator[_Contact]:
    caseworker, project = dossier.case.caseworker, dossier.project
    named = ", ".join(each for each in (caseworker.name, caseworker.organisation) if each.strip())
    yield _Contact(as_written(named) if named else _CASEWORKER, _ABOUT_PLAN)
    if project is not None:
        yield _Contact(
            project.organisation,
            _ABOUT_PROJECT,
            project.contact or "",
            project.source,
            project.certainty,
        )


def _providers(dossier: Dossier) -> list[str]:
    given = (line.provider.strip() for line in dossier.case.plan.lines)
    return list(dict.fromkeys(filter(None, given)))[:_MOST_PROVIDERS]


def _row(dossier: Dossier, contact: _Contact) -> Row:
    def write(side: Side) -> Iterator[Cell]:
        for_who, for_where = _grid(side)
        told = side.text(contact.who, CELL_STRONG), side.text(contact.about, CELL_TOO)
        yield side.cell(for_who, *told)
        yield side.cell(for_where, *_where(side, contact))

    return faced(dossier.voice, write, above=3, below=4, under=HAIRLINE, role=TABLED)


def _where(side: Side, contact: _Contact) -> Iterator[Part]:
    if not contact.reach:
        yield _line_to_write_on()
        yield side.text(_WRITE, LABEL)
        return
    for each in contact.reach.split(";"):
        yield side.own(each.strip(), CELL)
    certainty = Phrase(contact.certainty.words)
    yield side.text(Phrase(_CERTAIN, {"source": contact.source, "certainty": certainty}), LABEL)


def _about_providers(dossier: Dossier) -> Row:
    def write(side: Side) -> Iterator[Cell]:
        told = side.text(_PROVIDERS, CELL_STRONG), side.text(_ABOUT_PROVIDERS, CELL_TOO)
        yield side.cell(side.whole, *told)

    return faced(dossier.voice, write, above=3, role=TABLED)


def _provider(dossier: Dossier, provider: str) -> Row:
    def write(side: Side) -> Iterator[Cell]:
        for_who, for_where = _grid(side)
        yield side.cell(for_who, gap(3), side.own(provider, CELL))
        yield side.cell(for_where, _line_to_write_on())

    return faced(dossier.voice, write, above=3, below=3, role=TABLED)


def _line_to_write_on() -> Drawing:
    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        pen.plane(Box(x, top + 13, width, 0.6), MUTED)

    return Drawing(14.0, draw)
