"""Whom to call: the caseworker, the project as the catalogue knows it, and who does the work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.parts.common import heading, table_head
from herintegratie_desktop.pdf.pen import Box, Pen
from herintegratie_desktop.pdf.rows import Row
from herintegratie_desktop.pdf.sheet import Cell, Drawing, Part
from herintegratie_desktop.pdf.sides import Places, Side, as_written, faced, joined
from herintegratie_desktop.pdf.styles import CELL, CELL_STRONG, CELL_TOO, HAIRLINE, LABEL, MUTED
from herintegratie_desktop.pdf.tags import TABLED
from herintegratie_desktop.pdf.voice import Said

_TITLE = words("Wie kunt u bellen?")
_WHO = words("Wie en waarvoor")
_WHERE = words("Telefoon of adres")
_CASEWORKER = words("Uw behandelaar")
_ABOUT_PLAN = words("Voor alle vragen over dit plan, en als er iets verandert.")
_PROJECT = words("Het project")
_ABOUT_PROJECT = words("Voor vragen over de ondersteuning.")
_PARTNER = words("De partner in het land van terugkeer")
_ABOUT_PARTNER = words("Na aankomst, of als u niet krijgt wat in dit plan staat.")
_CERTAIN = words("bron: {source} (zekerheid: {certainty})")
_WRITE = words("vul in met de pen")

_MOST_PARTNERS = 6


@dataclass(frozen=True)
class _Contact:
    role: str
    name: str
    about: str
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


def _grid(side: Side) -> Places:
    return side.grid(None, None, gap=10)


def _contacts(dossier: Dossier) -> Iterator[_Contact]:
    caseworker, project = dossier.case.caseworker, dossier.project
    named = [each for each in (caseworker.name, caseworker.organisation) if each.strip()]
    yield _Contact(_CASEWORKER, ", ".join(named), _ABOUT_PLAN)
    if project is not None:
        yield _Contact(
            _PROJECT,
            project.organisation,
            _ABOUT_PROJECT,
            project.contact or "",
            project.source,
            project.certainty,
        )
    lines = dossier.case.plan.lines
    providers = dict.fromkeys(line.provider.strip() for line in lines if line.provider.strip())
    for provider in list(providers)[:_MOST_PARTNERS]:
        yield _Contact(_PARTNER, provider, _ABOUT_PARTNER)


def _row(dossier: Dossier, contact: _Contact) -> Row:
    def write(side: Side) -> Iterator[Cell]:
        for_who, for_where = _grid(side)
        yield side.cell(for_who, *_who(side, contact))
        yield side.cell(for_where, *_where(side, contact))

    return faced(dossier.voice, write, above=3, below=4, under=HAIRLINE, role=TABLED)


def _who(side: Side, contact: _Contact) -> Iterator[Part]:
    said: list[Said] = [contact.role, *([as_written(contact.name)] if contact.name else [])]
    yield side.text(joined(said[-1:]), CELL_STRONG)
    yield side.text(contact.about, CELL_TOO)


def _where(side: Side, contact: _Contact) -> Iterator[Part]:
    if not contact.reach:
        yield _dotted()
        yield side.text(_WRITE, LABEL)
        return
    for each in contact.reach.split(";"):
        yield side.own(each.strip(), CELL)
    certainty = Phrase(contact.certainty.words)
    yield side.text(Phrase(_CERTAIN, {"source": contact.source, "certainty": certainty}), LABEL)


def _dotted() -> Drawing:
    """Return a line to write on."""

    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        pen.plane(Box(x, top + 17, width, 0.6), MUTED)

    return Drawing(19.0, draw)
