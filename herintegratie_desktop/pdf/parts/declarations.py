"""What who signs declares. The wording is a draft in plain Dutch, for review by a lawyer."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.parts.common import facing, heading
from herintegratie_desktop.pdf.styles import CLAUSE

_TITLE = words("Verklaringen", "plan.declarations.title")
DECLARE = words("Met mijn handtekening verklaar ik:", "plan.declarations.declare")
DECLARATIONS = (
    words(
        "Dit plan is met mij besproken in een taal die ik begrijp. Ik kon vragen stellen.",
        "plan.declarations.1",
    ),
    words(
        "Wat in dit plan over mij staat klopt, voor zover ik weet. Verandert er iets, dan zeg ik"
        " dat tegen mijn behandelaar.",
        "plan.declarations.2",
    ),
    words(
        "De bedragen zijn een maximum. Ik krijg niet meer dan dit, en alleen voor wat in dit plan"
        " staat.",
        "plan.declarations.3",
    ),
    words(
        "De ondersteuning is bedoeld voor mijn vertrek uit Nederland. Vertrek ik niet, dan stopt de"
        " ondersteuning.",
        "plan.declarations.4",
    ),
    words(
        "Mijn gegevens worden alleen gebruikt voor mijn terugkeer en herintegratie, en gedeeld met"
        " wie daarbij helpt. Ik mag mijn gegevens zien en laten verbeteren.",
        "plan.declarations.5",
    ),
    words(
        "Ben ik het ergens niet mee eens, dan kan ik dat zeggen tegen mijn behandelaar of een"
        " klacht indienen bij de organisatie.",
        "plan.declarations.6",
    ),
)


def declarations(dossier: Dossier) -> Iterator[Item]:
    """Yield the declarations by number, rather on the page of the signatures."""
    voice = dossier.voice
    yield heading(voice, _TITLE)
    yield Item(facing(voice, DECLARE, CLAUSE), with_next=True)
    for number, said in enumerate(DECLARATIONS, 1):
        laid = facing(voice, said, CLAUSE, mark=f"{number}.")
        yield Item(laid, before=3, with_next=number == 1, rather=True)
