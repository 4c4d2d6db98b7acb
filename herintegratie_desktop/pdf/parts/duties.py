"""What the household may count on and what is asked of it. A draft, for review by a lawyer."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.parts.common import facing, heading, subheading
from herintegratie_desktop.pdf.styles import CELL

_TITLE = words("Uw rechten en plichten", "plan.duties.title")
_RIGHTS = words("Dit mag u", "plan.duties.rights.title")
_DUTIES = words("Dit vragen wij van u", "plan.duties.duties.title")
RIGHTS = (
    words(
        "Vragen stellen over dit plan, nu en later. U mag om een tolk vragen.",
        "plan.duties.rights.1",
    ),
    words("Een kopie van dit plan krijgen en meenemen.", "plan.duties.rights.2"),
    words("Vragen om het plan te veranderen als uw situatie verandert.", "plan.duties.rights.3"),
    words(
        "Van gedachten veranderen. Zeg dat dan meteen: zonder vertrek is er geen ondersteuning.",
        "plan.duties.rights.4",
    ),
    words(
        "Een klacht indienen bij de organisatie die dit plan met u maakt.", "plan.duties.rights.5"
    ),
)
DUTIES = (
    words("Juiste gegevens geven, en het zeggen als er iets verandert.", "plan.duties.duties.1"),
    words("De ondersteuning gebruiken voor wat in dit plan staat.", "plan.duties.duties.2"),
    words(
        "Bewijzen en rekeningen bewaren en geven als daarom wordt gevraagd.", "plan.duties.duties.3"
    ),
    words(
        "Bereikbaar zijn voor uw behandelaar en voor de partner in het land van terugkeer.",
        "plan.duties.duties.4",
    ),
)


def duties(dossier: Dossier) -> Iterator[Item]:
    """Yield the rights and then the duties, each a sentence."""
    yield heading(dossier.voice, _TITLE)
    yield from _listed(dossier, _RIGHTS, RIGHTS, before=0)
    yield from _listed(dossier, _DUTIES, DUTIES, before=8)


def _listed(
    dossier: Dossier, title: str, said: tuple[str, ...], *, before: float
) -> Iterator[Item]:
    yield subheading(dossier.voice, title, before=before)
    for number, each in enumerate(said):
        is_first = number == 0
        yield Item(facing(dossier.voice, each, CELL, mark="•"), before=2, with_next=is_first)
