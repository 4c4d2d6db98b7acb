"""When something was and how large it is, in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.dates import dutch_date

translate = QCoreApplication.translate


def moment_words(at: datetime, now: datetime) -> str:
    """Say when something was: today, yesterday, or the day, with the time."""
    moment, today = at.astimezone(), now.astimezone().date()
    time = moment.strftime("%H:%M")
    days = (today - moment.date()).days
    if days == 0:
        return translate("Backup", "vandaag om {time}").format(time=time)
    if days == 1:
        return translate("Backup", "gisteren om {time}").format(time=time)
    return translate("Backup", "{day} om {time}").format(day=dutch_date(moment.date()), time=time)


def size_words(size: int) -> str:
    """Say a size in megabytes, or kilobytes when it is small."""
    if size < 1_000_000:  # noqa: PLR2004 - a megabyte
        return f"{max(1, size // 1000)} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
