"""How old the last tested backup is, in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.ui.moments import moment_words as moment_words
from herintegratie_desktop.ui.moments import size_words as size_words

translate = QCoreApplication.translate

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


class _Counted(QObject):
    """Only `tr` of an object knows plurals."""

    def minutes(self, count: int) -> str:
        return self.tr("laatste geteste back-up %n minuten geleden", "", count)

    def hours(self, count: int) -> str:
        return self.tr("laatste geteste back-up %n uur geleden", "", count)

    def days(self, count: int) -> str:
        return self.tr("laatste geteste back-up %n dagen geleden", "", count)


def age_words(last: datetime | None, now: datetime) -> str:
    """Say in the status line how old the last tested backup is; a future one by its day."""
    if last is None:
        return translate("Backup", "nog geen geteste back-up")
    seconds = (now - last).total_seconds()
    if seconds < -_MINUTE:
        words = translate("Backup", "laatste geteste back-up van {day}")
        return words.format(day=dutch_date(last.astimezone().date()))
    if seconds < _MINUTE:
        return translate("Backup", "laatste geteste back-up zojuist")
    counted = _Counted()
    if seconds < _HOUR:
        return counted.minutes(int(seconds // _MINUTE))
    if seconds < _DAY:
        return counted.hours(int(seconds // _HOUR))
    return counted.days(int(seconds // _DAY))


def brief_age(last: datetime | None, now: datetime) -> str:
    """Say the same in a word or two, for a small window."""
    if last is None:
        return translate("Backup", "geen back-up")
    seconds = max(0.0, (now - last).total_seconds())
    for unit, words in (
        (_DAY, translate("Backup", "{count} dgn")),
        (_HOUR, translate("Backup", "{count} uur")),
    ):
        if seconds >= unit:
            return words.format(count=int(seconds // unit))
    return translate("Backup", "{count} min").format(count=int(seconds // _MINUTE))
