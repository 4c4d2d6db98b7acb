"""The words of a plan as rows of cells, for whoever sets them too; and as a page of HTML."""

from __future__ import annotations

import os
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.fonts import Weight
from herintegratie_desktop.pdf.plan import story
from herintegratie_desktop.pdf.sheet import WIDTH, Text
from herintegratie_desktop.pdf.voice import Voice
from herintegratie_desktop.store.places import resources

_HEAD = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Plan</title><style>
@page {{ size: A4; margin: 23mm 16mm 27mm 16mm; @top-left {{ content: "{head}" }}
@bottom-left {{ content: "Bladzijde " counter(page) " van " counter(pages) }} }}
body {{ font-family: Noto Sans; font-size: 8.6pt }} table {{ width: 100%; border-spacing: 0 }}
td {{ vertical-align: top; border-bottom: 0.4pt solid #999; padding: 1.5pt 3pt }} p {{ margin: 0 }}
</style></head><body>"""


_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"""


class Words(NamedTuple):
    """A paragraph: its words, how large and heavy they are, and in which language."""

    said: str
    size: float
    is_bold: bool
    language: str


class Cell(NamedTuple):
    """Paragraphs below each other, over a share of the width of the page."""

    share: float
    words: list[Words]


def rows_of(case: Case, checked: Check, guide: Guide, translate: Translate) -> list[list[Cell]]:
    """Return the words of the plan in Dutch and English, row by row."""
    dossier = Dossier(case, checked, guide, Voice("en", translate))
    return [list(_cells(item.row.columns)) for item in story(dossier)]


def _cells(columns: tuple[object, ...]) -> Iterator[Cell]:
    for column in columns:
        parts = {id(each.part): each.part for each in column.laid}  # type: ignore[attr-defined]
        said = [_words(each) for each in parts.values() if isinstance(each, Text) and each.words]
        yield Cell(column.width / WIDTH, said)  # type: ignore[attr-defined]


def _words(text: Text) -> Words:
    is_bold = text.style.weight is not Weight.REGULAR
    return Words(text.words, text.style.size, is_bold, text.language or "nl")


def html_of(rows: list[list[Cell]], head: str) -> str:
    """Return a page on which every row is a table of its own, since their columns differ."""
    parts = [_HEAD.format(head=escape(head))]
    for row in rows:
        parts.append(f"<table><tr>{''.join(map(_cell, row))}</tr></table>")
    return "\n".join([*parts, "</body></html>"])


def _cell(cell: Cell) -> str:
    said = "".join(_paragraph(each) for each in cell.words)
    return f'<td style="width: {100 * cell.share:.2f}%">{said}</td>'


def _paragraph(words: Words) -> str:
    weight = "; font-weight: bold" if words.is_bold else ""
    look = f"font-size: {words.size:g}pt{weight}"
    return f'<p lang="{words.language}" style="{look}">{escape(words.said)}</p>'


def only_our_fonts(folder: Path) -> dict[str, str]:
    """Return an environment in which another program sees the fonts of this one, and no others."""
    fonts, file = resources() / "fonts", folder / "fonts.conf"
    file.write_text(_FONTS.format(fonts=fonts, cache=folder / "cache"), "utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(file)}
