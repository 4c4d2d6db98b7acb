"""Days in words, as each language writes them: beside dd-mm-yyyy, which all plans share."""

from __future__ import annotations

from datetime import date

from herintegratie_desktop.pdf.languages import language


def written_date(day: date, code: str) -> str:
    """Write a day in a language (BCP 47), by the calendar and with the figures of Europe.

    Of a language that is not known, as Dutch writes it. Isolate it before it stands between
    words of another direction.

    >>> written_date(date(2027, 2, 5), "ku")
    '5ê sibata 2027an'
    """
    how = language(code) or language("nl")
    assert how is not None  # noqa: S101 - Dutch is in the file that comes with the program
    month = how.months[day.month - 1]
    return how.date.format(day=day.day, month=month, number=day.month, year=day.year)
