"""A stranger's text made fit for paper: what cannot be printed becomes a visible harmless mark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from herintegratie_desktop.pdf.fonts import REPLACEMENT, is_printable
from herintegratie_desktop.pdf.isolates import CLOSED, OPENED, paired

# More marks than this on one letter would climb out of their cell; no spelling needs so many.
MOST_MARKS = 4

# One sign as wide as a line: written as the words it stands for.
_WRITTEN_OUT = {0xFDFD: "بسم الله الرحمن الرحيم"}
_LINE_ENDS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
# What would turn words around on the page (and so say another thing than the case does), and what
# only computers read. Isolates stay where they are in pairs: they turn nothing but their own words.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200e\u200f\u202a-\u202e"
    "\u2060-\u2067\u206a-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_BLANKS = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_WHITE = re.compile(r"\s+")
# Between marks they would make a new beginning of each.
_JOINING = "\u200c\u200d"
_KEPT = frozenset({"\n", OPENED, CLOSED})


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    r"""Return a text in which every character can be printed; line ends are kept.

    >>> printable("Ali \\x07<b>\\u202e")
    'Ali \ufffd<b>'
    """
    if text.isascii() and text.isprintable():
        return text
    seen = unicodedata.normalize("NFC", _plain(text))
    if not seen.isascii():
        seen = "".join(_with_few_marks(seen))
    return "".join(each if each in _KEPT or is_printable(each) else REPLACEMENT for each in seen)


def on_one_line(text: str) -> str:
    r"""Return a printable text without line ends.

    >>> on_one_line("Van  Wit\nStraat 1 ")
    'Van Wit Straat 1'
    """
    return _WHITE.sub(" ", printable(text)).strip()


def unprintable(text: str) -> frozenset[str]:
    """Return the characters that no font of the program has; control characters are none."""
    return frozenset(
        each
        for each in set(unicodedata.normalize("NFC", _plain(text))) - _KEPT
        if unicodedata.category(each) not in {"Cc", "Cs"} and not is_printable(each)
    )


def _plain(text: str) -> str:
    seen = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
    return paired(_BLANKS.sub(" ", seen).translate(_WRITTEN_OUT))


def _with_few_marks(text: str) -> Iterator[str]:
    for is_added, stretch in groupby(text, key=lambda each: each in _JOINING or _is_mark(each)):
        letters = "".join(stretch)
        too_many = is_added and sum(map(_is_mark, letters)) > MOST_MARKS
        yield letters[:MOST_MARKS] + REPLACEMENT if too_many else letters


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"
