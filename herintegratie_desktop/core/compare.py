"""The schemes side by side for one household: what each allows, covers and would break."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.coverage import coverage
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.eligibility import Finding, findings
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.limits import Budget, budget
from herintegratie_desktop.core.money import NOTHING, Cents, show_euros
from herintegratie_desktop.core.options import Option as Option
from herintegratie_desktop.core.options import Remark, Topic
from herintegratie_desktop.core.outcomes import SETTLED, Outcome
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import Amounts, RuleError, Scheme
from herintegratie_desktop.core.problems import first_of_groups, limit_problems

_FITS = words("Het plan zoals het nu is past binnen deze regeling.")
_MINOR_MORE = words(
    "Het maximum voor een minderjarige in een gezin is {more} hoger dan voor een volwassene."
)
_MINOR_LESS = words(
    "Het maximum voor een minderjarige in een gezin is {less} lager dan voor een volwassene."
)
_ALONE_MORE = words("Voor een minderjarige zonder gezin is het {more} hoger dan in een gezin.")
_ALONE_LESS = words("Voor een minderjarige zonder gezin is het {less} lager dan in een gezin.")
_NO_CASH = words("Alles is in natura: deze regeling heeft geen contant deel.")
_SOURCE = words("Bron van de bedragen: {source}. Zekerheid: {certainty}.")
_SINCE = words("Deze bedragen gelden sinds {day}.")
_CONDITIONS = words(
    "De voorwaarden zijn voor elke regeling dezelfde: {met} voldaan, {open} nog open, "
    "{not_met} niet voldaan."
)
_ONE_SCHEME = words(
    "Eén persoon, één regeling: niemand krijgt ondersteuning uit twee regelingen tegelijk."
)


def compare(case: Case, guide: Guide, day: date) -> tuple[Option, ...]:
    """Return every scheme in the order of the rulebook, as it would be for this household."""
    one_scheme = Remark(Topic.ONE_SCHEME, Phrase(_ONE_SCHEME))
    shared = (*_conditions(findings(case, guide, day)), one_scheme)
    options = (_option(case, guide, day, each) for each in guide.rules.schemes.values())
    return tuple(replace(each, remarks=(*each.remarks, *shared)) for each in options)


def _option(case: Case, guide: Guide, day: date, scheme: Scheme) -> Option:
    covered = tuple(coverage(case, guide, scheme, day))
    try:
        uses = budget(case, guide.rules, day, scheme.id)
    except RuleError as error:
        absent = Remark(Topic.AMOUNTS, error.phrase, warns=True)
        return Option(scheme, None, (absent, *covered))
    amounts = uses.amounts
    remarks = (*_plan(case, uses), *_classes(amounts), *covered, *_amounts(amounts))
    return Option(scheme, uses, remarks)


def _plan(case: Case, uses: Budget) -> Iterator[Remark]:
    """Yield what the plan as it is now would break, else that it fits."""
    problems = limit_problems(case, uses)
    for problem in problems:
        topic = Topic.PLAN if problem.over_cents else Topic.CLASSES
        yield Remark(topic, problem.message, warns=True)
    if uses.household.spent and not any(problem.over_cents for problem in problems):
        yield Remark(Topic.PLAN, Phrase(_FITS))


def _classes(amounts: Amounts) -> Iterator[Remark]:
    """Yield how the limits differ from class to class; no class is the dearest by nature."""
    yield from _difference(amounts.adult, amounts.minor_in_family, _MINOR_MORE, _MINOR_LESS)
    yield from _difference(amounts.minor_in_family, amounts.minor_alone, _ALONE_MORE, _ALONE_LESS)
    if amounts.cash == NOTHING:
        yield Remark(Topic.CLASSES, Phrase(_NO_CASH))


def _difference(one: Cents, other: Cents, more: str, less: str) -> Iterator[Remark]:
    if other > one:
        yield Remark(Topic.CLASSES, Phrase(more, {"more": show_euros(other - one)}))
    elif other < one:
        yield Remark(Topic.CLASSES, Phrase(less, {"less": show_euros(one - other)}))


def _amounts(amounts: Amounts) -> Iterator[Remark]:
    """Yield since when the amounts hold, where they stand, and what is not sure about them."""
    if amounts.since > date.min:
        yield Remark(Topic.AMOUNTS, Phrase(_SINCE, {"day": dutch_date(amounts.since)}))
    source = {"source": Phrase(amounts.source), "certainty": Phrase(amounts.certainty.words)}
    yield Remark(Topic.AMOUNTS, Phrase(_SOURCE, source))
    if amounts.note:
        yield Remark(Topic.AMOUNTS, Phrase(amounts.note), warns=True)


def _conditions(found: tuple[Finding, ...]) -> Iterator[Remark]:
    """Yield how many conditions are met; of those of which one is enough the first one counts."""
    outcomes = [finding.outcome for finding in first_of_groups(found)]
    if not outcomes:
        return
    met = sum(each in SETTLED for each in outcomes)
    not_met = sum(each is Outcome.NOT_MET for each in outcomes)
    numbers = {"met": met, "open": len(outcomes) - met - not_met, "not_met": not_met}
    values = {name: str(number) for name, number in numbers.items()}
    yield Remark(Topic.CONDITIONS, Phrase(_CONDITIONS, values), warns=met < len(outcomes))
