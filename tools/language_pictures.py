"""Set every language in its letters on paper, to be looked at: `make pictures` shows the pages.

    python tools/language_pictures.py FOLDER      the pages as FOLDER/languages-1.png and so on

Of each language: its names, the months, a day in words, and the names of some countries. Words of
the plan are looked at on the plan itself. With `pango-view` on the machine there is also
`languages-beside-pango.png`.
"""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from beside_pango import comparison
from PIL import Image

from herintegratie_desktop.exchange.casefile import LANGUAGES
from herintegratie_desktop.pdf.dates import written_date
from herintegratie_desktop.pdf.flow import Item, pages
from herintegratie_desktop.pdf.languages import is_rtl, language, language_name, own_name
from herintegratie_desktop.pdf.paper import new_canvas
from herintegratie_desktop.pdf.pen import Pen
from herintegratie_desktop.pdf.preview import page_count, page_image
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import WIDTH, Cell, text
from herintegratie_desktop.pdf.styles import CELL, CELL_STRONG, FOOT, HAIRLINE, HEADING
from herintegratie_desktop.store.countryfile import read_countries
from herintegratie_desktop.store.places import resources

COUNTRIES = ("SY", "IQ", "AF", "ER", "ET", "SO", "TR", "IR", "NG", "MN", "VN", "LK", "NL")
DAY = date(2027, 2, 25)
_SCALE = 1.6
_LABEL = 105.0


def pictures() -> Iterator[tuple[str, Image.Image]]:
    """Yield names and pictures: pages with every language, and words beside those of Pango."""
    pdf = language_pdf()
    for number in range(page_count(pdf)):
        width, height, pixels = page_image(pdf, number, _SCALE)
        yield f"languages-{number + 1}", Image.frombytes("RGBA", (width, height), pixels)
    if shutil.which("pango-view"):
        yield "languages-beside-pango", comparison()


def language_pdf() -> bytes:
    """Return the pages as PDF."""
    file = io.BytesIO()
    canvas = new_canvas(file, "Talen", DAY)
    pen = Pen(canvas)
    for page in pages(_story()):
        for top, each in page.rows:
            each.draw(pen, top)
        pen.end_page()
    pen.tags.finish(canvas)
    canvas.save()
    return file.getvalue()


def paragraph(code: str) -> str:
    """Return what is set in a language: a day, its months and the names of countries."""
    found = language(code)
    assert found is not None  # noqa: S101 - a test holds every language of a case to it
    countries = read_countries(resources())
    names = [countries.name(each, code) for each in COUNTRIES]
    return " · ".join([written_date(DAY, code), *found.months, *names])


def _story() -> Iterator[Item]:
    title = row([Cell(0, WIDTH, [text("De talen van een plan", HEADING)])], below=8, role="H1")
    yield Item(title, with_next=True)
    for code in LANGUAGES:
        ours = [text(language_name(code), CELL_STRONG), text(code, FOOT)]
        rtl = is_rtl(code)
        theirs = [
            text(own_name(code), CELL_STRONG, rtl=rtl, language=code),
            text(paragraph(code), CELL, rtl=rtl, language=code),
        ]
        cells = [Cell(0, _LABEL, ours), Cell(_LABEL, WIDTH - _LABEL, theirs)]
        yield Item(row(cells, above=5, below=5, under=HAIRLINE, may_split=False))


def main(arguments: list[str]) -> int:
    """Write the pictures into a folder; returns the exit status."""
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures():
        picture.save(out / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
