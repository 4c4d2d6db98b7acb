"""Print the plan of the made-up household with drafts of translations, for who judges them.

    python tools/draft_plan.py LANGUAGE PLAN.pdf

Every page says PROEFVERTALING: a translation that nobody approved is for no household. What has no
draft yet stands in Dutch.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import catalogs

from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.exchange.casefile import LANGUAGES, read_case_file
from herintegratie_desktop.pdf.plan import plan_pdf
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.texts import drafted, with_names

HOUSEHOLD = catalogs.RESOURCES / "demo" / "voorbeeld.json"
DAY = date(2026, 11, 23)


def draft_plan(language: str) -> bytes:
    """Return the plan of the made-up household in Dutch and, with drafts, in a language."""
    guide = read_guide()
    case = replace(read_case_file(HOUSEHOLD, guide), language=language)
    translate = draft_translator(language, guide)
    checked = check(case, guide, DAY)
    return plan_pdf(case, checked, guide, language=language, translate=translate, trial=True)


def draft_translator(language: str, guide: Guide) -> Translate:
    """Return a translator that also says what nobody approved yet."""
    path = catalogs.TEXTS / f"{language}.po"
    return with_names(drafted(catalogs.compiled_texts(path, drafts=True)), language, guide)


def main(arguments: list[str]) -> int:
    """Write the plan and return the exit status."""
    match arguments:
        case [language, out] if language in LANGUAGES:
            Path(out).write_bytes(draft_plan(language))
            return 0
    print(f"python tools/draft_plan.py TAAL PLAN.pdf; taal: {' '.join(LANGUAGES)}")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
