"""Paper about a made-up household with words that nobody approved yet, for who judges them.

Every page says PROEFVERTALING: a translation that nobody approved is for no household.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from herintegratie_desktop.core.check import Check, check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.exchange.casefile import read_case_file
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.papers.kinds import PaperKind, make_paper
from herintegratie_desktop.pdf.plan import plan_pdf
from herintegratie_desktop.pdf.voice import Voice
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.programwords import program_words
from herintegratie_desktop.store.sayer import sayer
from herintegratie_desktop.store.texts import with_names
from herintegratie_desktop.store.wordreading import Said

DAY = date(2026, 11, 23)


def trial_plan(language: str, said: Said | None = None) -> bytes:
    """Return the plan of the made-up household in Dutch and, with drafts, in a language (BCP 47).

    `said` goes before the drafts of the program; what neither says stands in Dutch.
    """
    guide, checked = _checked(language)
    return plan_pdf(
        checked.case,
        checked,
        guide,
        language=language,
        translate=trial_translator(language, guide, said),
        trial=True,
    )


def trial_leaflet(language: str, said: Said | None = None) -> bytes:
    """Return the leaflet of that household, in the same words."""
    return trial_paper(PaperKind.LEAFLET, language, said)


def trial_paper(kind: PaperKind, language: str, said: Said | None = None) -> bytes:
    """Return another paper of that household; none that compares with an earlier version."""
    guide, checked = _checked(language)
    voice = Voice(language, trial_translator(language, guide, said), trial=True)
    return make_paper(kind, Dossier(checked.case, checked, guide, voice))


def _checked(language: str) -> tuple[Guide, Check]:
    guide = _guide()
    case = read_case_file(resources() / "demo" / "voorbeeld.json", guide)
    return guide, check(replace(case, language=language), guide, DAY)


@cache
def _guide() -> Guide:
    return read_guide()


def trial_translator(language: str, guide: Guide, said: Said | None = None) -> Translate:
    """Return a translator with the drafts of the program; `said` goes before them."""
    program = program_words(language)
    drafts = {row.sentence: row.forms for row in program.rows if all(row.forms)}
    say = sayer({**drafts, **(said or {})}, program.file.plural_forms)
    return with_names(say, language, guide)
