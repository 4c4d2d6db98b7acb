"""The conditions of one person in few rows, for paper: what is open by name, the rest counted.

A confidential condition is never named: paper travels with the household and to partners.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.eligibility import Finding, Outcome
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.phrases import Phrase, counted, words
from herintegratie_desktop.core.policy import Kind, Rulebook, Scope
from herintegratie_desktop.core.problems import Problem, condition_title, first_of_groups
from herintegratie_desktop.core.values import dataclass

_SETTLED = words("Voorwaarden van de subsidieregeling (OZV)", "conditions.settled")
_COUNTED = counted(
    "{count} voorwaarde is in orde.",
    "{count} voorwaarden zijn in orde.",
    "conditions.settled.count",
)
_TO_ANSWER = words("Nog te beantwoorden voor de subsidieregeling (OZV)", "conditions.to_answer")
_ASKED = counted(
    "{count} vraag is nog niet beantwoord.",
    "{count} vragen zijn nog niet beantwoord.",
    "conditions.to_answer.count",
)
_CONFIDENTIAL = words("Verificatie door DT&V", "conditions.confidential")
_NOT_IN_ORDER = words("Niet in orde; bespreek dit met de behandelaar.", "conditions.not_in_order")
_DISCREET = words("{person}: de verificatie door DT&V is niet in orde.", "conditions.discreet")


@dataclass(frozen=True)
class Summed:
    """One row: a condition, or several together; `source` is empty for several."""

    title: Phrase
    outcome: Outcome
    reason: Phrase
    source: str = ""
    certainty: Certainty = Certainty.HIGH
    kind: Kind = Kind.REQUIREMENT


def summed(found: Sequence[Finding], rules: Rulebook) -> tuple[Summed, ...]:
    """Return the rows for the findings of one person."""
    general = [each for each in found if each.condition.scope is Scope.EVERYBODY]
    special = [each for each in found if each.condition.scope is not Scope.EVERYBODY]
    return (*(_row(each, rules) for each in general), *_special(special, rules))


def itemised(found: Sequence[Finding], rules: Rulebook) -> tuple[Summed, ...]:
    """Return a row for each finding of one person; those of confidential conditions are one row.

    That row says no more than `summed` does: not in order, or how many are open or in order.
    """
    confidential = [each for each in found if each.condition.confidential]
    named = (each for each in found if not each.condition.confidential)
    rows = (replace(_row(each, rules), title=Phrase(each.condition.title)) for each in named)
    return (*rows, *_together(confidential))


def _together(confidential: list[Finding]) -> Iterator[Summed]:
    asked = [each for each in confidential if each.outcome is Outcome.UNKNOWN]
    settled = [each for each in confidential if each.is_settled]
    if len(asked) + len(settled) < len(confidential):
        yield Summed(Phrase(_CONFIDENTIAL), Outcome.NOT_MET, Phrase(_NOT_IN_ORDER))
    elif asked:
        yield _counting(_CONFIDENTIAL, _ASKED, Outcome.UNKNOWN, len(asked))
    elif settled:
        yield _counting(_CONFIDENTIAL, _COUNTED, Outcome.MET, len(settled))


def discreet(problem: Problem, case: Case, rules: Rulebook) -> Phrase:
    """Return what to say of a problem on paper, which names no confidential condition."""
    if problem.rule not in rules.confidential_ids:
        return problem.message
    return Phrase(_DISCREET, {"person": case.household.person(problem.person).called})


def _special(found: list[Finding], rules: Rulebook) -> Iterator[Summed]:
    named = [each for each in found if each.outcome in {Outcome.NOT_MET, Outcome.CONFIRM}]
    for finding in first_of_groups(each for each in named if not each.condition.confidential):
        yield _row(finding, rules)
    if any(each.condition.confidential for each in named):
        yield Summed(Phrase(_CONFIDENTIAL), Outcome.NOT_MET, Phrase(_NOT_IN_ORDER))
    unknown = [each for each in first_of_groups(found) if each.outcome is Outcome.UNKNOWN]
    if unknown:
        yield _counting(_TO_ANSWER, _ASKED, Outcome.UNKNOWN, len(unknown))
    settled = [each for each in first_of_groups(found) if each.is_settled]
    if settled:
        yield _counting(_SETTLED, _COUNTED, Outcome.MET, len(settled))


def _counting(title: str, source: str, outcome: Outcome, count: int) -> Summed:
    return Summed(Phrase(title), outcome, Phrase(source, {"count": str(count)}))


def _row(finding: Finding, rules: Rulebook) -> Summed:
    title = condition_title(rules, finding)
    certainty, kind = finding.condition.certainty, finding.condition.kind
    return Summed(title, finding.outcome, finding.reason, finding.source, certainty, kind)
