"""A birth date as it is typed in three boxes, of which day and month may stay empty."""

from __future__ import annotations

from herintegratie_desktop.core.dates import NotADateError, PartialDate

Parts = tuple[str, str, str]
"""Day, month and year as they are typed."""

_NOTHING: Parts = ("", "", "")


def parse_parts(parts: Parts) -> PartialDate | None:
    """Return the date that was typed, None for three empty boxes; raises `NotADateError`.

    >>> parse_parts(("2", "3", "1988"))
    PartialDate(year=1988, month=3, day=2)
    """
    day, month, year = (part.strip() for part in parts)
    if not (day or month or year):
        return None
    if not year or (day and not month):
        raise NotADateError(kept_text(parts))
    return PartialDate(_figures(year), _known(month), _known(day))


def parts_of(born: PartialDate | None) -> Parts:
    """Return what stands in the boxes for a date.

    >>> parts_of(PartialDate(1985, 7))
    ('', '07', '1985')
    """
    return _NOTHING if born is None else _last_three(born.dutch)


def kept_text(parts: Parts) -> str:
    """Return the one text by which unreadable parts are kept.

    >>> kept_text(("31", "02", "1990")), kept_text(("", "13", "1990")), kept_text(("3", "", ""))
    ('31-02-1990', '13-1990', '3--')
    """
    return "-".join(part.strip() for part in parts).lstrip("-")


def kept_parts(text: str) -> Parts:
    """Return the parts of a kept text; what has no three parts has none.

    >>> kept_parts("13-1990"), kept_parts("in mei")
    (('', '13', '1990'), ('', '', ''))
    """
    parts = _last_three(text)
    return parts if all(not part or part.isdigit() for part in parts) else _NOTHING


def _last_three(text: str) -> Parts:
    parts = text.split("-")
    if len(parts) > len(_NOTHING):
        return _NOTHING
    day, month, year = (*_NOTHING[len(parts) :], *parts)
    return day, month, year


def _known(text: str) -> int | None:
    return _figures(text) if text else None


def _figures(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise NotADateError(text)
    return int(text)
