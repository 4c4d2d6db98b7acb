"""Words as the paper sets them, beside the same words as Pango does: they must look the same.

Pango is what WeasyPrint and GNOME set text with. It needs `pango-view` (Debian: pango1.0-tools) and
reads the fonts of the program and no others.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps, ImageStat

from herintegratie_desktop.pdf.flow import Item, pages
from herintegratie_desktop.pdf.fonts import Weight, face_for
from herintegratie_desktop.pdf.languages import is_rtl, language, language_name
from herintegratie_desktop.pdf.paper import new_canvas
from herintegratie_desktop.pdf.pen import Pen
from herintegratie_desktop.pdf.preview import page_count, page_image
from herintegratie_desktop.pdf.rows import Row, row
from herintegratie_desktop.pdf.sheet import WIDTH, Cell, text
from herintegratie_desktop.pdf.typeset import Style
from herintegratie_desktop.store.countryfile import read_countries
from herintegratie_desktop.store.places import resources

SCRIPTS = (
    *("ar", "fa", "fa-AF", "ps", "ckb", "ur", "ti", "am"),
    *("ka", "hy", "hi", "bn", "ta", "si", "zh"),
)
"""A language of every script whose letters join, stack or change, and more than one of Arabic."""

COUNTRIES = ("SY", "AF", "ER", "ET", "LK", "MZ", "GB")
_SIZE, _DOTS = 24.0, 144
_STYLE = Style(_SIZE, 110.0)
_SCALE = _DOTS / 72
_INK = 60
_APART = 3
_BUILD = Path(__file__).resolve().parent.parent / "build" / "fontconfig"
_FONTS = "<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"


def words_of(code: str) -> list[str]:
    """Return the words that are compared: countries and months, those in Latin letters left out."""
    found, countries = language(code), read_countries(resources())
    assert found is not None  # noqa: S101 - a test holds every language of a case to it
    names = " ".join([*(countries.name(each, code) for each in COUNTRIES), *found.months[:4]])
    return [each for each in re.split(r"[\s()،]+", names) if each and not re.search("[!-z’]", each)]


def paper_words(words: Sequence[str], code: str) -> list[Image.Image]:
    """Return words as the paper shows them, each cut out."""
    file = io.BytesIO()
    canvas = new_canvas(file, "", date(2027, 1, 1))
    pen, places = Pen(canvas), []
    for number, page in enumerate(pages(Item(_row(word, code)) for word in words)):
        for top, each in page.rows:
            each.draw(pen, top)
            places.append((number, top, top + each.height))
        pen.end_page()
    pen.tags.finish(canvas)
    canvas.save()
    sheets = list(_sheets(file.getvalue()))
    return [_stretch(sheets[number], top * _SCALE, end * _SCALE) for number, top, end in places]


def pango_word(word: str, code: str) -> Image.Image:
    """Return a word as Pango shows it, cut out; raises the error of a program that is not there."""
    face = face_for(word[0], Weight.REGULAR, code)
    assert face is not None  # noqa: S101 - words of the program all have their letters
    family = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", face.name.partition("-")[0])
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "word.png"
        command = ["pango-view", "-q", f"--dpi={_DOTS}", "--margin=30", "--hinting=none"]
        command += ["--antialias=gray", f"--language={code}", f"--font={family} {_SIZE:.0f}"]
        subprocess.run([*command, f"--text={word}", f"--output={out}"], check=True, env=own_fonts())
        return _cut(Image.open(out).convert("L"))


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return how much ink lies elsewhere, as a part of all of it; 1 when sizes are too unlike."""
    if max(abs(one.width - other.width), abs(one.height - other.height)) > _APART:
        return 1.0
    size = (max(one.width, other.width) + 2, max(one.height, other.height) + 2)
    first = _placed(one, size, 1, 1)
    ink = ImageStat.Stat(ImageOps.invert(first)).sum[0]
    apart = (
        ImageStat.Stat(ImageChops.difference(first, _placed(other, size, x, y))).sum[0]
        for x, y in product(range(3), repeat=2)
    )
    return float(min(apart) / ink)


def comparison() -> Image.Image:
    """Return words of every script: of the paper at the left, of Pango at the right."""
    lines = [(code, words_of(code)[:4]) for code in SCRIPTS]
    high, wide, label = 100, 700, 190
    sheet = Image.new("L", (label + 2 * wide, high * len(lines) + 40), 255)
    pen, font = ImageDraw.Draw(sheet), _label_font()
    pen.text((label, 8), "op papier", 90, font)
    pen.text((label + wide, 8), "Pango", 90, font)
    for number, (code, words) in enumerate(lines):
        top = 40 + number * high
        pen.text((8, top + 30), language_name(code), 0, font)
        ours, theirs = paper_words(words, code), [pango_word(each, code) for each in words]
        for left, pictures in ((label, ours), (label + wide, theirs)):
            _lay(sheet, pictures, left, top, wide)
    return sheet


def _row(word: str, code: str) -> Row:
    said = text(word, _STYLE, rtl=is_rtl(code), language=code)
    return row([Cell(0, WIDTH, [said])], may_split=False)


def _sheets(pdf: bytes) -> Iterator[Image.Image]:
    for number in range(page_count(pdf)):
        width, height, pixels = page_image(pdf, number, _SCALE)
        yield Image.frombytes("RGBA", (width, height), pixels).convert("L")


def _stretch(sheet: Image.Image, top: float, end: float) -> Image.Image:
    return _cut(sheet.crop((0, round(top), sheet.width, round(end))))


def _cut(picture: Image.Image) -> Image.Image:
    ink = ImageOps.invert(picture).point(lambda value: 255 if value > _INK else 0)
    return picture.crop(ink.getbbox())


def _placed(picture: Image.Image, size: tuple[int, int], x: int, y: int) -> Image.Image:
    ground = Image.new("L", size, 255)
    ground.paste(picture, (x, y))
    return ground


def _lay(sheet: Image.Image, pictures: Sequence[Image.Image], x: int, top: int, wide: int) -> None:
    end = x + wide - 20
    for each in pictures:
        if x + each.width > end:
            return
        sheet.paste(each, (x, top + max(0, 90 - each.height) // 2))
        x += each.width + 24


def _label_font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(resources() / "fonts" / "NotoSans-Regular.ttf"), 20)


@cache
def own_fonts() -> dict[str, str]:
    """Return the environment in which only the fonts of the program exist."""
    _BUILD.mkdir(parents=True, exist_ok=True)
    said = _FONTS.format(fonts=resources() / "fonts", cache=_BUILD / "cache")
    (_BUILD / "fonts.conf").write_text(said, encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(_BUILD / "fonts.conf")}
