"""The three texts the law asks for (article 18 OZV), as they were written in the case."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.parts.common import heading
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import WIDTH, Cell, Part, text
from herintegratie_desktop.pdf.styles import BODY, HAIRLINE, SUBHEAD, SUBHEAD_TOO

_IN_WORDS = words("Het plan in woorden")
_OBSTACLES = words("Wat staat terugkeer in de weg, en hoe lossen we dat op?")
_SUPPORT = words("Waaruit bestaat de ondersteuning?")
_CONTRIBUTION = words("Hoe draagt dit bij aan een nieuw bestaan?")
_EMPTY = words("nog niet beschreven")

_ASIDE = 138.0


def plan_texts(dossier: Dossier) -> Iterator[Item]:
    """Yield each text beside its question."""
    plan = dossier.case.plan
    yield heading(dossier.voice, _IN_WORDS)
    asked = {_OBSTACLES: plan.obstacles, _SUPPORT: plan.support, _CONTRIBUTION: plan.contribution}
    for question, answer in asked.items():
        yield _answered(dossier, question, answer)


def _answered(dossier: Dossier, question: str, answer: str) -> Item:
    voice = dossier.voice
    said: list[Part] = [text(answer, BODY, keep_lines=True)]
    if not answer.strip():
        said = list(voice.pair(_EMPTY, SUBHEAD_TOO, SUBHEAD_TOO))
    cells = [
        Cell(0, _ASIDE - 16, voice.pair(question, SUBHEAD, SUBHEAD_TOO)),
        Cell(_ASIDE, WIDTH - _ASIDE, said),
    ]
    return Item(row(cells, above=7, below=9, over=HAIRLINE))
