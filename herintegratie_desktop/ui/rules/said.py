"""Moments, periods, amounts and fingerprints as the pages of the room write them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.dates import dutch_date

translate = QCoreApplication.translate
NOTHING = "–"


def moment_said(moment: datetime | None) -> str:
    """Return day and time, or a dash."""
    return f"{moment.astimezone():%d-%m-%Y %H:%M}" if moment else NOTHING


def day_said(day: date | None) -> str:
    """Return a day; the first of the calendar is as far back as anybody asks."""
    if day is None:
        return NOTHING
    return translate("Rules", "het begin") if day == date.min else dutch_date(day)


def period_said(since: date | None, until: date | None) -> str:
    """Return from when until when something holds, both days included."""
    if until is None and since is None:
        return translate("Rules", "op elke dag")
    if until is None:
        return translate("Rules", "vanaf {day}").format(day=day_said(since))
    if since is None:
        return translate("Rules", "tot en met {day}").format(day=day_said(until))
    said = translate("Rules", "{since} t/m {until}")
    return said.format(since=day_said(since), until=day_said(until))


def grouped(digits: str) -> str:
    """Return the digits of a fingerprint in groups of four, to be compared aloud."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))
