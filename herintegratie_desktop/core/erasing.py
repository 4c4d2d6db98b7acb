"""What stays of a case that was erased: totals that name nobody."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.folding import fold

_SHORTEST = 3


@dataclass(frozen=True)
class Totals:
    """A case without anybody in it: members by class, spent cents by form, year of departure."""

    scheme: str
    project: str
    country: str
    persons: dict[str, int]
    cents: dict[str, int]
    departure_year: int | None


def totals_of(case: Case, majority: int, day: date) -> Totals:
    """Return the totals of a case; ages count on its reference day, else on `day`."""
    counted_on, cents = case.reference_day(day), Counter[str]()
    classes = Counter(each.class_on(counted_on, majority).value for each in case.household.members)
    for line in case.plan.lines:
        cents[line.form.value] += line.counted
    departure = case.back.planned_departure
    return Totals(
        scheme=case.scheme,
        project=case.project,
        country=case.back.country,
        persons=dict(sorted(classes.items())),
        cents=dict(sorted(cents.items())),
        departure_year=departure.year if departure else None,
    )


def totals_document(totals: Totals) -> dict[str, object]:
    """Return totals as JSON values."""
    return asdict(totals)


def name_in(text: str, case: Case) -> str:
    """Return a name or number of the household that stands in a text, or nothing.

    >>> from herintegratie_desktop.core.household import Household, Person
    >>> home = Household((Person("p1", "Samira", "Haddad"),))
    >>> name_in("Verzoek van mevrouw HADDAD", Case("HIP-1", date(2026, 11, 2), household=home))
    'haddad'
    """
    said = set(fold(text).split())
    for person in case.household.members:
        names = f"{person.called} {person.name_in_own_script} {person.v_number}"
        for word in fold(names).split():
            if len(word) >= _SHORTEST and word in said:
                return word
    return ""
