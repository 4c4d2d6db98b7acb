"""The three texts the law asks for (article 18 OZV), as they were written in the case.

They stand once, across the page: the caseworker wrote them in one language, and a long text twice
would say nothing more.
"""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.parts.common import MEASURE, facing, heading, subheading
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import Cell, text
from herintegratie_desktop.pdf.styles import BODY, CELL_TOO, SMALL

_IN_WORDS = words("Het plan in woorden", "plan.texts.title")
_NOT_TRANSLATED = words(
    "De teksten hieronder, en de namen en doelen in de tabellen, zijn van de behandelaar en niet"
    " vertaald.",
    "plan.texts.not_translated",
)
_OBSTACLES = words(
    "Wat staat terugkeer in de weg, en hoe lossen we dat op?", "plan.texts.obstacles"
)
_SUPPORT = words("Waaruit bestaat de ondersteuning?", "plan.texts.support")
_CONTRIBUTION = words("Hoe draagt dit bij aan een nieuw bestaan?", "plan.texts.contribution")
_EMPTY = words("nog niet beschreven", "plan.texts.empty")


def plan_texts(dossier: Dossier) -> Iterator[Item]:
    """Yield each text below its question."""
    plan, voice = dossier.case.plan, dossier.voice
    yield heading(voice, _IN_WORDS)
    if voice.is_bilingual:
        yield Item(facing(voice, _NOT_TRANSLATED, SMALL), with_next=True)
    asked = {_OBSTACLES: plan.obstacles, _SUPPORT: plan.support, _CONTRIBUTION: plan.contribution}
    for question, answer in asked.items():
        yield subheading(voice, question)
        yield _answer(dossier, answer)


def _answer(dossier: Dossier, answer: str) -> Item:
    if not answer.strip():
        return Item(facing(dossier.voice, _EMPTY, CELL_TOO), before=2)
    return Item(row([Cell(0, MEASURE, [text(answer, BODY, keep_lines=True)])]), before=2)
