"""Dates that may be partly known, and the arithmetic of ages and months."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import cached_property, lru_cache

from herintegratie_desktop.core.values import dataclass

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
FIRST_YEAR = 1880
LAST_YEAR = 2200


class NotADateError(ValueError):
    """The text or the numbers are no day, month or year of the calendar."""


@dataclass(frozen=True, order=True)
class PartialDate:
    """A day, a month or only a year, as the Dutch population register knows birth dates."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse 31 February, month 13, a day without a month and years out of reach."""
        if not FIRST_YEAR <= self.year <= LAST_YEAR or (self.day and not self.month):
            raise NotADateError(str(self.year))
        try:
            date(self.year, 1 if self.month is None else self.month, self.day or 1)
        except ValueError as error:
            raise NotADateError(str(error)) from error
        if self.day == 0:
            raise NotADateError("0")

    @classmethod
    @lru_cache(maxsize=4096)
    def from_iso(cls, text: str) -> PartialDate:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; raises `NotADateError`.

        >>> PartialDate.from_iso("1985-07")
        PartialDate(year=1985, month=7, day=None)
        """
        match = _ISO.fullmatch(text)
        if match is None:
            raise NotADateError(text)
        return cls(*(None if part is None else int(part) for part in match.groups()))  # type: ignore[arg-type]

    @cached_property
    def earliest(self) -> date:
        """Return the first day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @cached_property
    def latest(self) -> date:
        """Return the last day it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or _last_day(self.year, month))

    @cached_property
    def iso(self) -> str:
        """Return `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
        parts = (f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part))
        return "-".join(parts)

    @property
    def dutch(self) -> str:
        """Return `dd-mm-yyyy`, `mm-yyyy` or `yyyy`."""
        return "-".join(reversed(self.iso.split("-")))


@lru_cache(maxsize=4096)
def dutch_date(day: date) -> str:
    """Write a day as `dd-mm-yyyy`."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


def years_between(born: date, day: date) -> int:
    """Return the age in whole years; somebody born on 29 February has a birthday on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def add_months(day: date, months: int) -> date:
    """Return the same day some months later or earlier, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, _last_day(year, month + 1)))


@lru_cache(maxsize=512)
def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
