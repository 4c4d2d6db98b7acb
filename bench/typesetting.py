"""Text on paper: Unicode's tests, whole; random paragraphs; words found again in the file."""

from __future__ import annotations

import io
import random
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from bench.figures import DAY, Figure
from bench.sentences import LEFT_TO_RIGHT, RIGHT_TO_LEFT

PARAGRAPHS = 3000
WIDTHS = (400.0, 180.0)
_SHOWN = 20
# Scripts whose letters are not painted one by one: the structure of the document spells them out.
UNPLAIN = {*RIGHT_TO_LEFT, "hi", "bn", "ta", "si"}
_WORD = re.compile(r"[^\W\d_](?:[\w\u200c]|[\u0300-\u036f\u0610-\u065f\u0670\u0900-\u0dff])+")
_SCRIPTS = (
    "abcdefXYZ éşđ",
    "АБВгде ",
    "ابجدسميرة ﷺلا\u064b\u0651",
    "אבגד",
    "क्षिज्ञ ",
    "আমির",
    "தமிழ்",
    "අයි\u200dර",
    "ሰላም፡።",
    "你好，。「」",  # noqa: RUF001 - Chinese
    "01239.,-/:€%+ ",
    "()[]«»\"'",
    "\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\u200e\u200f",
    "\u200b\u200c\u200d\u0301\u0308\n",
    "😀\ud83d\x00\x07",
)


def measure() -> list[Figure]:
    """Run all of Unicode's cases, set random paragraphs, and search words in a PDF."""
    return [*_conformance(), *_fuzz(), *_found()]


def _conformance() -> Iterator[Figure]:
    from tests.unicode_tests import (
        directions_by_character,
        directions_by_kind,
        is_broken,
        is_directed,
        line_breaks,
    )

    cases = (*directions_by_kind(), *directions_by_character())
    yield _failures(f"Unicode bidi, {len(cases)} cases", _named(cases, is_directed))
    breaks = tuple(line_breaks())
    yield _failures(f"Unicode line breaks, {len(breaks)} cases", _named(breaks, is_broken))


def _named(cases: Sequence[Any], holds: Callable[[Any], bool]) -> list[str]:
    return [case[0] for case in cases if not holds(case)]


def _failures(name: str, failed: list[str]) -> Figure:
    for each in failed[:_SHOWN]:
        print(f"  {name}: {each}", file=sys.stderr)
    return Figure(f"{name}, failures", float(len(failed)), 0.0, "")


def paragraphs(count: int, seed: int = 5) -> Iterator[str]:
    """Yield random paragraphs in which scripts are mixed, the same for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        stretches = (chance.choice(_SCRIPTS) for _ in range(chance.randint(1, 12)))
        yield "".join("".join(chance.choices(each, k=chance.randint(1, 14))) for each in stretches)


def _fuzz() -> Iterator[Figure]:
    from herintegratie_desktop.pdf.printable import printable
    from herintegratie_desktop.pdf.typeset import Style, typeset

    overfull, style, start = [], Style(9, 12), time.process_time()
    for number, words in enumerate(paragraphs(PARAGRAPHS)):
        width = (40.0, 90.0, 250.0)[number % 3]
        lines = typeset(printable(words), style, width, rtl=number % 2 == 1, language="ar")
        overfull += [words for line in lines if line.width > width + 0.01]
    spent = 1000 * (time.process_time() - start) / PARAGRAPHS
    yield _failures(f"{PARAGRAPHS} random paragraphs, overfull", overfull)
    yield Figure("a random paragraph, set for the first time", spent, 10.0, "ms")


def _found() -> Iterator[Figure]:
    from_right, others, untold = [0, 0], [0, 0], 0
    for language, sentences in {**RIGHT_TO_LEFT, **LEFT_TO_RIGHT}.items():
        rtl = language in RIGHT_TO_LEFT
        counted = from_right if rtl else others
        words = [word for each in sentences for word in _WORD.findall(each)]
        for width in WIDTHS:
            pdf = page(sentences, language, width, rtl=rtl)
            missed = _missed(pdf, words)
            if missed:
                print(f"  not found, {language}: {' '.join(missed)}", file=sys.stderr)
            counted[0] += len(words)
            counted[1] += len(missed)
            untold += len(set(sentences) - told_in(pdf)) if language in UNPLAIN else 0
    yield Figure("words from the right PDFium does not find", _share(from_right), 0.0, "%")
    yield Figure("words from the left PDFium does not find", _share(others), 0.0, "%")
    yield Figure("sentences the structure does not say whole", float(untold), 0.0, "")


def _share(counted: list[int]) -> float:
    return 100 * counted[1] / counted[0]


def page(sentences: Iterable[str], language: str, width: float, *, rtl: bool) -> bytes:
    """Return a page with sentences below each other, as the plan sets them."""
    from herintegratie_desktop.pdf.paper import new_canvas
    from herintegratie_desktop.pdf.pen import Pen
    from herintegratie_desktop.pdf.rows import row
    from herintegratie_desktop.pdf.sheet import TOP, Cell, text
    from herintegratie_desktop.pdf.styles import BODY

    file = io.BytesIO()
    canvas = new_canvas(file, "Proef", DAY)
    pen, top = Pen(canvas), TOP
    for each in sentences:
        cells = row([Cell(0, width, [text(each, BODY, rtl=rtl, language=language)])], below=6)
        cells.draw(pen, top)
        top += cells.height
    pen.end_page()
    pen.tags.finish(canvas)
    canvas.save()
    return file.getvalue()


def _missed(pdf: bytes, words: list[str]) -> list[str]:
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    text = document[0].get_textpage()
    missed = [word for word in words if text.search(word).get_next() is None]
    document.close()
    return missed


def told_in(pdf: bytes) -> set[str]:
    """Return what the structure of a document says its words are."""
    from pypdf import PdfReader

    told, waiting = set(), [PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]["/K"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, dict) and "/S" in element:
            told.add(element.get("/ActualText", ""))
            waiting.extend(element["/K"])
    return told
