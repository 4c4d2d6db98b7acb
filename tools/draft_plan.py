"""Print the plan of the made-up household with drafts of translations, for who judges them.

    python tools/draft_plan.py LANGUAGE PLAN.pdf
    python tools/draft_plan.py LANGUAGE LEAFLET.pdf --paper leaflet

`make pictures` puts two pages of each language side by side. An office prints the same from the
window.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import catalogs
from PIL import Image

from herintegratie_desktop.exchange.casefile import LANGUAGES
from herintegratie_desktop.pdf.papers.kinds import COMPARING, PaperKind
from herintegratie_desktop.pdf.papers.trial import trial_paper, trial_plan
from herintegratie_desktop.pdf.preview import page_image

_PAGES = (0, 1)
_SCALE = 0.75
_LANGUAGES_A_SHEET = 3
_PAPERS = {kind.value: kind for kind in PaperKind if kind not in COMPARING}


def pictures() -> Iterator[tuple[str, Image.Image]]:
    """Yield names and sheets with the first pages in each language that has drafts."""
    drafted_ones = iter([language for language in LANGUAGES if _has_drafts(language)])
    number = 0
    while some := tuple(islice(drafted_ones, _LANGUAGES_A_SHEET)):
        number += 1
        pages = [page for language in some for page in _pages(trial_plan(language))]
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
            Path(out).write_bytes(trial_plan(language))
            return 0
        case [language, out, "--paper", paper] if language in LANGUAGES and paper in _PAPERS:
            Path(out).write_bytes(trial_paper(_PAPERS[paper], language))
            return 0
    print("python tools/draft_plan.py TAAL PLAN.pdf [--paper STUK]")
    print(f"taal: {' '.join(LANGUAGES)}; stuk: {' '.join(_PAPERS)}")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
