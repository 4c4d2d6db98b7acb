"""What is filled into a sentence keeps its own direction, and cannot turn the sentence around.

The marks are those of UAX #9 for a stretch whose first letter says how it runs; a stretch without
letters, as an amount or a phone number, runs as figures do. They never reach the paper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from herintegratie_desktop.pdf.direction import levels
from herintegratie_desktop.pdf.direction.kinds import turns

OPENED, CLOSED = "\u2068", "\u2069"
# An opened stretch that begins with an empty one runs from the right, whatever its first letter;
# the mark that says so is one of those that are dropped from what people wrote.
_TURNED, _FROM_RIGHT = f"{OPENED}{OPENED}{CLOSED}", "\u2067"
_MARKS = frozenset({OPENED, CLOSED, _FROM_RIGHT})
_FILLED_IN = re.compile(f"{OPENED}[^{OPENED}{CLOSED}]*{CLOSED}")

TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Every mark that says how text runs, as a set of a regular expression."""

_TURNING = re.compile(f"[{TURNING}]")
# From Hebrew to Arabic, and the scripts of India and Thailand.
_UNPLAIN = re.compile("[\u0590-\u08ff\u0900-\u0e7f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
# Signs between Latin figures in Arabic words would let a date begin with its year.
_FIGURES = re.compile(
    r"€ ?-?\d+(?:[.,]\d+)*"
    r"|(?<![\w-])\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?![\w-])"
    r"|(?<!\w)(?:\+\d|0)[\d ()/.-]{5,30}\d"
)


def isolated(value: str) -> str:
    r"""Return a value to fill into a sentence, without marks of its own.

    >>> isolated("Ali\u202e") == "\u2068Ali\u2069"
    True
    """
    return f"{OPENED}{_TURNING.sub('', value)}{CLOSED}"


def isolated_from_left(value: str) -> str:
    """Return a value to fill into a sentence that runs from the left: most need nothing there."""
    return value if value.isascii() else isolated(value)


def nested(said: str) -> str:
    """Return a sentence to fill into one that runs from the right, with what was filled into it.

    It runs as its own words do, though a name begins it; without any, as the other does.
    """
    own = said
    while (bare := _FILLED_IN.sub("", own)) != own:
        own = bare
    from_right = turns(own) or (turns(said) and not any(map(str.isalpha, own)))
    return f"{_TURNED if from_right else OPENED}{said}{CLOSED}"


def nested_from_left(said: str) -> str:
    """Return a sentence to fill into one that runs from the left."""
    return said if said.isascii() else nested(said)


def paired(text: str) -> str:
    """Return a text in which every stretch that is opened is closed in its own line."""
    if OPENED not in text and CLOSED not in text:
        return text
    return "\n".join(map(_paired, text.split("\n")))


def _paired(line: str) -> str:
    opened: list[int] = []
    kept = list(line)
    for at, each in enumerate(line):
        if each == OPENED:
            opened.append(at)
        elif each == CLOSED and opened:
            opened.pop()
        elif each == CLOSED:
            kept[at] = ""
    for at in opened:
        kept[at] = ""
    return "".join(kept)


def settled(text: str) -> str:
    """Return a text that runs from the left without its marks, when nothing in it turns."""
    return text if turns(text) else unmarked(text)


def spelled_out(text: str) -> str:
    """Return a text as it must be told because of letters that are not painted one by one, or "".

    Readers do not agree on the order of letters from the right, nor on signs that trade places.
    """
    return unmarked(text) if _UNPLAIN.search(text) else ""


def unmarked(text: str) -> str:
    """Return a text without the marks."""
    return text if text.isascii() else text.replace(OPENED, "").replace(CLOSED, "")


def directed(text: str, base: int) -> tuple[str, Sequence[int] | None]:
    """Return a paragraph without the marks, and the level of each of its characters.

    Dates, amounts and phone numbers in it are isolated. None when nothing runs from the right.
    """
    if base == 0 and not turns(text):
        return unmarked(text), None
    marked = _FIGURES.sub(f"{OPENED}\\g<0>{CLOSED}", text).replace(_TURNED, _FROM_RIGHT)
    deep = levels(marked, base)
    if deep is None:
        return unmarked(text), None
    pairs = zip(marked, deep, strict=True)
    levels_of_words = [level for each, level in pairs if each not in _MARKS]
    return unmarked(text), levels_of_words
