"""The sheet: the one door by which words enter paper, and the measures of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.isolates import settled
from herintegratie_desktop.pdf.pen import PAGE_HEIGHT, PAGE_WIDTH, Pen
from herintegratie_desktop.pdf.printable import on_one_line, printable
from herintegratie_desktop.pdf.typeset import Style

LEFT = 45.0
WIDTH = PAGE_WIDTH - 2 * LEFT
TOP = 54.0
BOTTOM = PAGE_HEIGHT - 92.0
ROOM = BOTTOM - TOP
GUTTER = 18.0

Align = Literal["start", "end", "centre"]


@dataclass(frozen=True)
class Text:
    """Words on their way to paper; only `text` makes one."""

    words: str
    style: Style
    rtl: bool = False
    align: Align = "start"
    language: str = ""


def text(  # noqa: PLR0913 - all but the words and their look by name
    words: str,
    style: Style,
    *,
    rtl: bool = False,
    align: Align = "start",
    keep_lines: bool = False,
    language: str = "",
) -> Text:
    """Take words for paper: always words, never markup, with a mark for what cannot be printed.

    Line ends become spaces unless `keep_lines`; `rtl` is the direction of the whole text, and
    `start` the edge where its reader begins; `language` (BCP 47) is told when it is not Dutch.
    """
    clean = printable(words).strip() if keep_lines else on_one_line(words)
    return Text(clean if rtl else settled(clean), style, rtl, align, language)


@dataclass(frozen=True)
class Drawing:
    """Something drawn in a cell: how high it is, and how to draw it at x, y over a width."""

    height: float
    draw: Callable[[Pen, float, float, float], None]


def gap(height: float) -> Drawing:
    """Return white space in a cell."""
    return Drawing(height, _nothing)


def _nothing(_pen: Pen, _x: float, _top: float, _width: float) -> None:
    pass


Part: TypeAlias = Text | Drawing


@dataclass(frozen=True)
class Cell:
    """What stands from x over a width, in points from the left edge of the content.

    In a table it is one cell with the one before it when it `joins` that one.
    """

    x: float
    width: float
    parts: Sequence[Part]
    joins: bool = False


@dataclass(frozen=True)
class Rule:
    """A level line under or above a row."""

    thick: float
    ink: str
