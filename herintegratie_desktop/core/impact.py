"""What differs between two checks of one case: other rules, other facts, or another day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.eligibility import Finding
from herintegratie_desktop.core.household import CLASS_NAMES
from herintegratie_desktop.core.limits import PersonUse
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.outcomes import outcome_name
from herintegratie_desktop.core.phrases import Phrase, words

_TURNED = words("{person}: “{condition}” was {before} en wordt {after}. {reason}")
_ADDED = words("{person}: nieuwe voorwaarde “{condition}”: {after}. {reason}")
_GONE = words("{person}: voorwaarde “{condition}” vervalt (was {before}).")
_CLASS = words("{person}: was {before} en wordt {after}.")
_LIMIT = words("{person}: maximaal {before} wordt {after}.")
_CASH = words("{person}: contant maximaal {before} wordt {after}.")
_MAY = words("Het plan kan nu wel worden ondertekend.")
_MAY_NOT = words("Het plan kan niet meer worden ondertekend.")


@dataclass(frozen=True)
class Change:
    """One difference: `what` is outcome, class, limit, cash_limit or may_sign.

    `before` and `after` are as the check document writes them: an outcome, a class, cents, or
    true and false; an empty text stands for a condition that is not in play.
    """

    what: str
    phrase: Phrase
    before: str
    after: str
    person: str = ""
    rule: str = ""


def changes(before: Check, after: Check) -> tuple[Change, ...]:
    """Return what differs between two checks of one case, limits first."""
    return (*_signing(before, after), *_limits(before, after), *_outcomes(before, after))


def _signing(before: Check, after: Check) -> Iterator[Change]:
    if before.may_sign is not after.may_sign:
        phrase = Phrase(_MAY if after.may_sign else _MAY_NOT)
        said = {True: "true", False: "false"}
        yield Change("may_sign", phrase, said[before.may_sign], said[after.may_sign])


def _limits(before: Check, after: Check) -> Iterator[Change]:
    old = {use.person: use for use in before.budget.persons}
    for use in after.budget.persons:
        if use.person in old:
            yield from _of_person(after, old[use.person], use)


def _of_person(after: Check, old: PersonUse, new: PersonUse) -> Iterator[Change]:
    person = after.case.household.person(new.person).called
    if old.person_class is not new.person_class:
        classes = (CLASS_NAMES[old.person_class], CLASS_NAMES[new.person_class])
        phrase = _between(_CLASS, person, *map(Phrase, classes))
        written = (old.person_class.value, new.person_class.value)
        yield Change("class", phrase, *written, new.person)
    for what, source, was, now in (
        ("limit", _LIMIT, old.limit, new.limit),
        ("cash_limit", _CASH, old.cash_limit, new.cash_limit),
    ):
        if was != now:
            phrase = _between(source, person, show_euros(was), show_euros(now))
            yield Change(what, phrase, str(was), str(now), new.person)


def _between(source: str, person: str, was: str | Phrase, now: str | Phrase) -> Phrase:
    return Phrase(source, {"person": person, "before": was, "after": now})


def _outcomes(before: Check, after: Check) -> Iterator[Change]:
    old = {(each.person, each.rule): each for each in before.findings}
    for now in after.findings:
        was = old.pop((now.person, now.rule), None)
        if was is None:
            yield _outcome(after, _ADDED, now, None, now)
        elif was.outcome is not now.outcome:
            yield _outcome(after, _TURNED, now, was, now)
    for was in old.values():
        yield _outcome(after, _GONE, was, was, None)


def _outcome(
    after: Check, source: str, about: Finding, was: Finding | None, now: Finding | None
) -> Change:
    values: dict[str, str | Phrase] = {
        "person": after.case.household.person(about.person).called,
        "condition": Phrase(about.condition.title),
        "reason": about.reason,
        "before": _said(was),
        "after": _said(now),
    }
    return Change(
        "outcome", Phrase(source, values), _written(was), _written(now), about.person, about.rule
    )


def _said(finding: Finding | None) -> Phrase:
    if finding is None:
        return Phrase("")
    return Phrase(outcome_name(finding.outcome, finding.condition.kind))


def _written(finding: Finding | None) -> str:
    return finding.outcome.value if finding else ""
