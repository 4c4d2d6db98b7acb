"""How long a case is kept: from the day on which the subsidy of its departure was fixed.

OZV article 9: at least five years after the subsidy was fixed. Until the office records that
day nobody knows when a case may go, so it is never due.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.officepolicy import OfficePolicy
from herintegratie_desktop.core.phrases import Phrase, words

_HELD = words("Vastgehouden sinds {since} door {who}: {reason}")
_NO_DEPARTURE = words("Er is geen vertrekdatum, dus geen subsidie waar de termijn bij hoort.")
_NOT_FIXED = words("Nog niet vastgesteld: de subsidie van dit project voor een vertrek op {day}.")
_FROM = words(
    "Mag weg vanaf {day}: {years} jaar nadat de subsidie op {fixed} is vastgesteld ({source})."
)
_NOT_YET = words("Bewaren tot {day}: {years} jaar na de vaststelling op {fixed} ({source}).")


@dataclass(frozen=True)
class Fixing:
    """On which day the subsidy of a project's departures in a period (both included) was fixed."""

    id: int
    project: str
    departures_from: date
    departures_until: date
    fixed_on: date
    source: str
    set_at: datetime
    set_by: str

    def covers(self, project: str, departure: date) -> bool:
        """Say whether it is about a departure."""
        is_then = self.departures_from <= departure <= self.departures_until
        return is_then and self.project == project


@dataclass(frozen=True)
class Hold:
    """Why a case stays, whatever the years say."""

    case_id: str
    reason: str
    set_at: datetime
    set_by: str


@dataclass(frozen=True)
class Kept:
    """The clock of one case; `may_go_from` is None as long as nobody knows it."""

    case_id: str
    project: str
    departure: date | None
    fixing: Fixing | None
    hold: Hold | None
    may_go_from: date | None

    def is_due(self, day: date) -> bool:
        """Say whether the case may be erased on a day."""
        return self.hold is None and self.may_go_from is not None and self.may_go_from <= day


def kept(  # noqa: PLR0913, PLR0917 - what a clock is made of
    case_id: str,
    project: str,
    departure: date | None,
    fixings: Iterable[Fixing],
    hold: Hold | None,
    years: int,
) -> Kept:
    """Return the clock of a case; of fixings that overlap, the last one counts."""
    found = [each for each in fixings if departure and each.covers(project, departure)]
    fixing = max(found, key=lambda each: each.fixed_on, default=None)
    begins = years_after(fixing.fixed_on, years) if fixing else None
    return Kept(case_id, project, departure, fixing, hold, begins)


def years_after(day: date, years: int) -> date:
    """Return the same day so many years later; of 29 February, 1 March when there is none.

    >>> years_after(date(2024, 2, 29), 5).isoformat()
    '2029-03-01'
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def why(clock: Kept, policy: OfficePolicy, day: date) -> Phrase:
    """Return why a case may go on a day, or why it stays."""
    if clock.hold is not None:
        hold = clock.hold
        since = dutch_date(hold.set_at.astimezone().date())
        return Phrase(_HELD, {"since": since, "who": hold.set_by, "reason": hold.reason})
    if clock.departure is None:
        return Phrase(_NO_DEPARTURE)
    if clock.fixing is None or clock.may_go_from is None:
        return Phrase(_NOT_FIXED, {"day": dutch_date(clock.departure)})
    values = {
        "day": dutch_date(clock.may_go_from),
        "years": str(policy.retention_years),
        "fixed": dutch_date(clock.fixing.fixed_on),
        "source": clock.fixing.source,
    }
    return Phrase(_FROM if clock.is_due(day) else _NOT_YET, values)
