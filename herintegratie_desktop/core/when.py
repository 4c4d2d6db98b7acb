"""The month or day of a budget line, read from what a caseworker types."""

from __future__ import annotations

import re

from herintegratie_desktop.core.dates import NotADateError, PartialDate
from herintegratie_desktop.core.phrases import Phrase, words

_MONTHS = (
    ("januari", "january"),
    ("februari", "february"),
    ("maart", "mrt", "march"),
    ("april",),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augustus", "august"),
    ("september",),
    ("oktober", "october"),
    ("november",),
    ("december",),
)
_LEAST_LETTERS = 3
_MARK = r"\s*[-/. ]\s*"
_YEAR_FIRST = re.compile(rf"(\d{{4}}){_MARK}(\d{{1,2}})(?:{_MARK}(\d{{1,2}}))?", re.ASCII)
_YEAR_LAST = re.compile(rf"(?:(\d{{1,2}}){_MARK})?(\d{{1,2}}){_MARK}(\d{{4}})", re.ASCII)
_NAMED = re.compile(rf"(?:(\d{{1,2}}){_MARK})?([^\W\d_]+)(?:\.?{_MARK}|\.)(\d{{4}})", re.ASCII)

_UNREADABLE = words("“{text}” is geen maand of dag. Schrijf bijvoorbeeld 12-2026 of 14-12-2026.")


class NotAWhenError(ValueError):
    """The text is no month or day; `phrase` says so and gives an example."""

    def __init__(self, text: str) -> None:
        self.phrase = Phrase(_UNREADABLE, {"text": text.strip()[:40]})
        super().__init__(self.phrase.said())


def parse_when(text: str) -> PartialDate:
    """Read a month or a day; the year has four figures. Raises `NotAWhenError`.

    >>> [parse_when(text).iso for text in ("12-2026", "2026-12", "14/12/2026", "dec 2026")]
    ['2026-12', '2026-12', '2026-12-14', '2026-12']
    """
    bare = text[:80].strip().casefold()
    parts = _year_first(bare) or _year_last(bare) or _named(bare)
    if parts is None:
        raise NotAWhenError(text)
    year, month, day = parts
    try:
        return PartialDate(int(year), int(month), None if day is None else int(day))
    except NotADateError as error:
        raise NotAWhenError(text) from error


_Parts = tuple[str, str, str | None]


def _year_first(text: str) -> _Parts | None:
    match = _YEAR_FIRST.fullmatch(text)
    return None if match is None else (match[1], match[2], match[3])


def _year_last(text: str) -> _Parts | None:
    match = _YEAR_LAST.fullmatch(text)
    return None if match is None else (match[3], match[2], match[1])


def _named(text: str) -> _Parts | None:
    match = _NAMED.fullmatch(text)
    month = None if match is None else _month_named(match[2])
    return None if match is None or month is None else (match[3], str(month), match[1])


def _month_named(text: str) -> int | None:
    if len(text) < _LEAST_LETTERS:
        return None
    found = (n for n, names in enumerate(_MONTHS, 1) if any(x.startswith(text) for x in names))
    return next(found, None)
