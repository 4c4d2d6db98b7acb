"""What a plan comes to in a few plain sentences, said to somebody who is about to sign it."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.limits import Budget
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, counted, words

_FOR = counted(
    "Dit is herintegratieplan {case}, versie {version}, voor {count} persoon.",
    "Dit is herintegratieplan {case}, versie {version}, voor {count} personen.",
    "declaration.for",
)
_BACK = words("De terugkeer is naar {country}.", "declaration.back")
_BACK_ON = words("De terugkeer is naar {country}, gepland op {day}.", "declaration.back_on")
_AMOUNTS = words(
    "De ondersteuning is samen {total}: {cash} contant en {kind} in natura.", "declaration.amounts"
)


def in_short(case: Case, uses: Budget, country: str) -> Iterator[Phrase]:
    """Yield what is signed; `country` is the name of the country in the reader's language."""
    members, departure = case.household.members, case.back.planned_departure
    values = {"case": case.id, "version": str(case.version), "count": str(len(members))}
    yield Phrase(_FOR, values)
    if country and departure is None:
        yield Phrase(_BACK, {"country": country})
    elif country and departure is not None:
        yield Phrase(_BACK_ON, {"country": country, "day": dutch_date(departure)})
    whole = uses.household
    amounts = {"total": whole.spent, "cash": whole.cash, "kind": whole.in_kind}
    yield Phrase(_AMOUNTS, {name: show_euros(cents) for name, cents in amounts.items()})
