"""Ways to bring a plan inside its limits: another form, less money, another scheme, an age."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.edits import ChangeChoice
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import PersonClass
from herintegratie_desktop.core.limits import Budget, PersonUse, budget
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.core.repairs import repair_of_cash
from herintegratie_desktop.core.ways.values import Asks, Way

_KIND = words("{person}: zet {over} contant om naar natura.")
_LESS = words("{person}: haal {over} van het totaal af.")
_SCHEME = words("Kies regeling {scheme}: daar past dit plan binnen alle limieten.")
_BORN = words(
    "{person}: vul de geboortedatum in, of kies volwassene of minderjarige op {day}, met een reden."
)
TOTAL, CASH, AGE = "total-over-limit", "cash-over-limit", "age-undetermined"


def of_limits(case: Case, guide: Guide, day: date, scheme: str | None = None) -> Iterator[Way]:
    """Yield the ways out of every broken limit; `rule` of the way is the code of the problem."""
    uses = budget(case, guide.rules, day, scheme)
    for use in uses.persons:
        yield from _of_person(case, uses, use)
    if any(use.is_over for use in uses.persons):
        yield from _of_schemes(case, guide, day, uses)


def _of_person(case: Case, uses: Budget, use: PersonUse) -> Iterator[Way]:
    person = case.household.person(use.person).called
    if use.person_class is PersonClass.UNDETERMINED:
        phrase = Phrase(_BORN, {"person": person, "day": dutch_date(uses.reference_day)})
        yield Way(AGE, use.person, Asks.FIELD, phrase, f"persons/{use.person}/born")
    if use.cash_left < 0:
        phrase = Phrase(_KIND, {"person": person, "over": show_euros(-use.cash_left)})
        repair = repair_of_cash(uses, use.person)
        edit = repair.edit if repair else None
        yield Way(CASH, use.person, Asks.LINE, phrase, "plan/lines", edit)
    if use.left < 0:
        phrase = Phrase(_LESS, {"person": person, "over": show_euros(-use.left)})
        yield Way(TOTAL, use.person, Asks.LINE, phrase, "plan/lines")


def _of_schemes(case: Case, guide: Guide, day: date, uses: Budget) -> Iterator[Way]:
    for scheme in guide.rules.schemes.values():
        if scheme.id != uses.scheme and _fits(case, guide, day, scheme.id):
            phrase = Phrase(_SCHEME, {"scheme": Phrase(scheme.name)})
            edit = ChangeChoice("scheme", scheme.id)
            yield Way("scheme", "", Asks.CHOICE, phrase, "scheme", edit)


def _fits(case: Case, guide: Guide, day: date, scheme: str) -> bool:
    try:
        uses = budget(case, guide.rules, day, scheme)
    except RuleError:
        return False
    return not any(use.is_over for use in uses.persons)
