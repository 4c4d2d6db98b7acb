"""Print the plan of the made-up household with drafts of translations, for who judges them.

    python tools/draft_plan.py LANGUAGE PLAN.pdf

`make pictures` puts two pages of each language side by side. Every page says PROEFVERTALING: a
translation that nobody approved is for no household. What has no draft yet stands in Dutch.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

import catalogs
from PIL import Image

from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.exchange.casefile import LANGUAGES, read_case_file
from herintegratie_desktop.pdf.plan import plan_pdf
from herintegratie_desktop.pdf.preview import page_image
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.texts import drafted, with_names

HOUSEHOLD = catalogs.RESOURCES / "demo" / "voorbeeld.json"
DAY = date(2026, 11, 23)
_PAGES = (0, 1)
_SCALE = 0.75
_LANGUAGES_A_SHEET = 3


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


def pictures() -> Iterator[tuple[str, Image.Image]]:
    """Yield names and sheets with the first pages in each language that has drafts."""
    drafted_ones = iter([language for language in LANGUAGES if _has_drafts(language)])
    number = 0
    while some := tuple(islice(drafted_ones, _LANGUAGES_A_SHEET)):
        number += 1
        pages = [page for language in some for page in _pages(draft_plan(language))]
        yield f"drafts-{number}", _beside(pages)


def _has_drafts(language: str) -> bool:
    path = catalogs.TEXTS / f"{language}.po"
    return path.exists() and any(each.fuzzy for each in catalogs.read_texts(path) if each.id)


def _pages(pdf: bytes) -> Iterator[Image.Image]:
    for number in _PAGES:
        width, height, pixels = page_image(pdf, number, _SCALE)
        yield Image.frombytes("RGBA", (width, height), pixels)


def _beside(pages: Sequence[Image.Image]) -> Image.Image:
    width, height = pages[0].size
    sheet = Image.new("RGB", (width * len(pages), height), "white")
    for number, page in enumerate(pages):
        sheet.paste(page, (number * width, 0))
    return sheet


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
