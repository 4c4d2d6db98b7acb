"""Sentences of the plan as the paper sets them, beside the same sentences set by WeasyPrint.

    python tools/beside_weasyprint.py FOLDER [LANGUAGE ...]

The words are drafts, approved or not, over one width, with the same fonts and the same marks round
what is filled in. WeasyPrint stands in an environment of its own (see `bench/paper_peers.py`).
`make pictures` makes `beside-weasyprint-1.png` and so on.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from html import escape
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import catalogs
from beside_pango import own_fonts
from PIL import Image, ImageDraw, ImageFont, ImageOps

from herintegratie_desktop.exchange.casefile import LANGUAGES
from herintegratie_desktop.pdf.chains import LATIN, chain
from herintegratie_desktop.pdf.flow import Item, pages
from herintegratie_desktop.pdf.fonts import Weight, face_for
from herintegratie_desktop.pdf.isolates import isolated
from herintegratie_desktop.pdf.languages import is_rtl, language_name
from herintegratie_desktop.pdf.paper import new_canvas
from herintegratie_desktop.pdf.pen import PAGE_HEIGHT, Pen
from herintegratie_desktop.pdf.preview import page_count, page_image
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import LEFT, Cell, text
from herintegratie_desktop.pdf.styles import BODY, CELL, CELL_STRONG, HEADING
from herintegratie_desktop.pdf.typeset import Style, typeset
from herintegratie_desktop.store.places import resources

VALUES = {
    "person": "Samira Haddad",
    "over": "€ 1.045,00",
    "limit": "€ 300,00",
    "day": "23-11-2026",
    "rules": "2026-11-01 (9f6e67b8)",
    "reach": "Wijk Voorbeeld 12, Erbil, +964 750 123 45 67",
    "numbers": "7",
    "amount": "€ 620,00",
}
"""What is filled in: names, amounts, days, brackets and a phone number."""

SENTENCES = (
    ("Ondersteuning per persoon", HEADING),
    ("Wat staat terugkeer in de weg, en hoe lossen we dat op?", CELL_STRONG),
    (
        "Getoetst op {day} aan regelset {rules}. De uitkomst is indicatief: DT&V verifieert iedere"
        " deelnemer.",
        BODY,
    ),
    (
        "U mag uw gegevens zien, laten verbeteren of laten wissen, en bezwaar maken. Vraag het uw"
        " behandelaar. Klagen mag bij de Autoriteit Persoonsgegevens"
        " (autoriteitpersoonsgegevens.nl).",
        CELL,
    ),
    ("{person}: contant is {over} te hoog. Maximaal {limit} per persoon.", CELL),
    ("Adres en telefoon van het huishouden: {reach}", CELL),
)
"""Sentences of paper, each with how it looks there."""

_PYTHON = Path("build", "peers", "Scripts" if os.name == "nt" else "bin", "python")
_WIDTH, _APART = 250.0, 6.0
_SCALE = 1.5
_LABEL, _MARGIN = 26, 24
_A_SHEET = 5
_HOLE = re.compile(r"\{(\w+)\}")


class Set(NamedTuple):
    """A sentence of a language as it goes to whoever sets it."""

    said: str
    style: Style
    language: str


def is_there() -> bool:
    """Say whether WeasyPrint is on this machine."""
    return _PYTHON.exists()


def pictures(languages: Sequence[str] = LANGUAGES) -> Iterator[tuple[str, Image.Image]]:
    """Yield names and sheets: of each language our lines at the left and WeasyPrint's beside."""
    drafted = [each for each in languages if (catalogs.TEXTS / f"{each}.po").exists()]
    asked = [sentences(each) for each in drafted]
    pairs = zip(drafted, _ours(asked), _theirs(asked), strict=True)
    number = 0
    while some := tuple(islice(pairs, _A_SHEET)):
        number += 1
        yield f"beside-weasyprint-{number}", _sheet(some)


def sentences(language: str) -> list[Set]:
    """Return the sentences in a language, as paper fills them in; what has no words is left out."""
    known = {
        catalogs.forms(each.id)[0]: catalogs.forms(each.string)[0]
        for each in catalogs.read_texts(catalogs.TEXTS / f"{language}.po")
        if each.id and catalogs.is_said(each)
    }
    return [
        Set(_HOLE.sub(lambda hole: isolated(VALUES[hole[1]]), known[source]), style, language)
        for source, style in SENTENCES
        if source in known
    ]


def _ours(asked: list[list[Set]]) -> Iterator[Image.Image]:
    file = io.BytesIO()
    canvas = new_canvas(file, "", date(2027, 1, 1))
    pen = Pen(canvas)
    for of_one in asked:
        items = [_row(each) for each in of_one]
        for top, each in next(iter(pages(items))).rows:
            each.draw(pen, top)
        pen.end_page()
    pen.tags.finish(canvas)
    canvas.save()
    for page in _pages(file.getvalue()):
        wide = round(_WIDTH * _SCALE)
        left = round(LEFT * _SCALE) - _MARGIN
        yield _trimmed(page.crop((left, 0, left + wide + 2 * _MARGIN, page.height)))


def _row(each: Set) -> Item:
    rtl = is_rtl(each.language)
    style = replace(each.style, colour="0 0 0 rg")
    said = text(each.said, style, rtl=rtl, language=each.language)
    return Item(row([Cell(0, _WIDTH, [said])], below=_APART, may_split=False))


def _theirs(asked: list[list[Set]]) -> Iterator[Image.Image]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page, pdf = folder / "page.html", folder / "page.pdf"
        page.write_text(_html(asked), "utf-8")
        command = [str(_PYTHON), "-m", "weasyprint", "-q", str(page), str(pdf)]
        subprocess.run(command, check=True, env=own_fonts())
        yield from (_trimmed(each) for each in _pages(pdf.read_bytes()))


def _html(asked: list[list[Set]]) -> str:
    side = _MARGIN / _SCALE
    parts = [
        "<!DOCTYPE html><meta charset=utf-8><style>"
        f"@page {{ size: {_WIDTH + 2 * side}pt {PAGE_HEIGHT}pt; margin: {side}pt }}"
        "body { margin: 0 } section { break-after: page }"
        f"p {{ margin: 0 0 {_APART}pt }}</style>"
    ]
    for of_one in asked:
        parts.append(f"<section>{''.join(map(_paragraph, of_one))}</section>")
    return "\n".join(parts)


def _paragraph(each: Set) -> str:
    rtl = is_rtl(each.language)
    lines = typeset(each.said, each.style, _WIDTH, rtl=rtl, language=each.language)
    weight = {Weight.REGULAR: 400, Weight.SEMIBOLD: 600, Weight.BOLD: 700}[each.style.weight]
    look = (
        f"font: {weight} {each.style.size}pt/{max(line.height for line in lines)}pt"
        f" {_families(each)}"
    )
    direction = "rtl" if rtl else "ltr"
    return f'<p lang="{each.language}" dir="{direction}" style="{look}">{escape(each.said)}</p>'


def _families(each: Set) -> str:
    """Return the families a language asks for its letters, in the order in which it asks."""
    faces = {face_for(letter, each.style.weight, each.language) for letter in each.said}
    used = {face.name.partition("-")[0] for face in faces if face is not None}
    names = [of.name for of in chain(each.language) if of is LATIN or of.name in used]
    return ", ".join(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name) for name in names)


def _pages(pdf: bytes) -> Iterator[Image.Image]:
    for number in range(page_count(pdf)):
        width, height, pixels = page_image(pdf, number, _SCALE)
        yield Image.frombytes("RGBA", (width, height), pixels).convert("L")


def _trimmed(page: Image.Image) -> Image.Image:
    """Return a page as wide as it is, without the white above and below its words."""
    found = ImageOps.invert(page).getbbox()
    return page.crop((0, found[1], page.width, found[3])) if found else page.crop((0, 0, 1, 1))


def _sheet(some: Sequence[tuple[str, Image.Image, Image.Image]]) -> Image.Image:
    wide = max(ours.width for _, ours, _ in some)
    high = [max(ours.height, theirs.height) + _LABEL + _MARGIN for _, ours, theirs in some]
    sheet = Image.new("L", (2 * wide, sum(high)), 255)
    pen, font = ImageDraw.Draw(sheet), _label_font()
    top = 0
    for (language, ours, theirs), height in zip(some, high, strict=True):
        pen.text((8, top), f"{language_name(language)} ({language}), op papier", 90, font)
        pen.text((wide + 8, top), "WeasyPrint", 90, font)
        sheet.paste(ours, (0, top + _LABEL))
        sheet.paste(theirs, (wide, top + _LABEL))
        top += height
    return sheet


def _label_font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(resources() / "fonts" / "NotoSans-Regular.ttf"), 15)


def main(arguments: list[str]) -> int:
    """Write the sheets into a folder; returns the exit status."""
    if not arguments or not is_there():
        print("python tools/beside_weasyprint.py MAP [TAAL …]; WeasyPrint staat in build/peers")
        return 2
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures(arguments[1:] or LANGUAGES):
        picture.save(out / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
