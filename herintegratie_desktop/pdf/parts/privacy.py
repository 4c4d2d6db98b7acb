"""What happens with the data of the household. A draft in plain Dutch, for review by a lawyer."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.phrases import Phrase, counted, words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.parts.common import heading
from herintegratie_desktop.pdf.rows import Row
from herintegratie_desktop.pdf.sheet import Cell
from herintegratie_desktop.pdf.sides import Side, faced
from herintegratie_desktop.pdf.styles import CELL, CELL_STRONG, HAIRLINE
from herintegratie_desktop.pdf.tags import TABLED
from herintegratie_desktop.pdf.voice import Said

_TITLE = words("Uw gegevens", "plan.privacy.title")
_WHO = words("Van wie", "plan.privacy.who")
_RESPONSIBLE = words(
    "{organisation} bewaart uw gegevens om dit plan te maken en uit te voeren (AVG).",
    "plan.privacy.responsible",
)
_US = words("De organisatie die dit plan met u maakt", "plan.privacy.us")
_WHAT = words("Wat", "plan.privacy.what")
_KEPT = words(
    "Uw naam, geboortedatum, nationaliteit en documenten, uw adres na terugkeer, de antwoorden op"
    " de voorwaarden, dit plan en de handtekeningen.",
    "plan.privacy.kept",
)
_HOW_LONG = words("Hoe lang", "plan.privacy.how_long")
_YEARS = counted(
    "Tot {count} jaar nadat de subsidie voor uw vertrek is vastgesteld. Daarna worden ze gewist.",
    "Tot {count} jaar nadat de subsidie voor uw vertrek is vastgesteld. Daarna worden ze gewist.",
    "plan.privacy.years",
)
_BY_POLICY = words(
    "Zo lang als de regels van de organisatie zeggen. Vraag het uw behandelaar.",
    "plan.privacy.by_policy",
)
_WITH_WHOM = words("Met wie", "plan.privacy.with_whom")
_SHARED = words(
    "Met DT&V, het project en wie in dit plan iets voor u doet. Ieder krijgt alleen wat nodig is.",
    "plan.privacy.shared",
)
_RIGHTS = words("Uw rechten", "plan.privacy.rights")
_MAY = words(
    "U mag uw gegevens zien, laten verbeteren of laten wissen, en bezwaar maken. Vraag het uw"
    " behandelaar. Klagen mag bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl).",
    "plan.privacy.may",
)

_LABEL = 52.0


def privacy(dossier: Dossier) -> Iterator[Item]:
    """Yield what is kept, how long, with whom it is shared, and what somebody may ask."""
    yield heading(dossier.voice, _TITLE)
    first, *others = _told(dossier)
    yield Item(_row(dossier, *first, is_first=True), ideally=True)
    for each in others:
        # Neither the first row nor the last stands alone on a page.
        yield Item(_row(dossier, *each, is_first=False), with_next=each is others[-2])


def _told(dossier: Dossier) -> Iterator[tuple[str, Said]]:
    organisation = dossier.case.caseworker.organisation.strip()
    yield _WHO, Phrase(_RESPONSIBLE, {"organisation": organisation or Phrase(_US)})
    yield _WHAT, _KEPT
    yield _HOW_LONG, _period(dossier)
    yield _WITH_WHOM, _SHARED
    yield _RIGHTS, _MAY


def _period(dossier: Dossier) -> Phrase:
    if dossier.policy is None:
        return Phrase(_BY_POLICY)
    return Phrase(_YEARS, {"count": str(dossier.policy.retention_years)})


def _row(dossier: Dossier, label: str, said: Said, *, is_first: bool) -> Row:
    def write(side: Side) -> Iterator[Cell]:
        for_label, for_said = side.grid(_LABEL, None)
        yield side.cell(for_label, side.text(label, CELL_STRONG))
        yield side.cell(for_said, side.text(said, CELL))

    over = None if is_first else HAIRLINE
    return faced(dossier.voice, write, above=3, below=4, over=over, role=TABLED)
