"""A check as a JSON document, with the keys the outside counts on."""

from __future__ import annotations

from typing import Any

from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.eligibility import Finding
from herintegratie_desktop.core.limits import PersonUse
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.core.problems import Problem

Json = dict[str, Any]


def check_document(checked: Check, translate: Translate = str) -> Json:
    """Return limits in cents, findings, what blocks and what warns, and `may_sign`."""
    uses = checked.budget
    whole = uses.household
    return {
        "case": checked.case.id,
        "scheme": uses.scheme,
        "on": checked.day.isoformat(),
        "reference_day": uses.reference_day.isoformat(),
        "persons": [person_document(use) for use in uses.persons],
        "household": {
            "limit_cents": whole.limit,
            "cash_limit_cents": whole.cash_limit,
            "spent_cents": whole.spent,
            "cash_cents": whole.cash,
        },
        "findings": [_finding(finding, translate) for finding in checked.findings],
        "blocking": [_problem(problem, translate) for problem in checked.blocking],
        "warnings": [_problem(problem, translate) for problem in checked.warnings],
        "may_sign": checked.may_sign,
    }


def person_document(use: PersonUse) -> Json:
    """Return the class, the limits and the use of one member, all amounts in cents."""
    return {
        "id": use.person,
        "class": use.person_class.value,
        "limit_cents": use.limit,
        "cash_limit_cents": use.cash_limit,
        "spent_cents": use.spent,
        "cash_cents": use.cash,
        "left_cents": use.left,
        "cash_left_cents": use.cash_left,
    }


def _finding(finding: Finding, translate: Translate) -> Json:
    return {
        "rule": finding.rule,
        "person": finding.person,
        "outcome": finding.outcome.value,
        "reason": finding.reason.said(translate),
        "source": finding.source,
        "since": finding.condition.since.isoformat(),
    }


def _problem(problem: Problem, translate: Translate) -> Json:
    named = {
        "person": problem.person,
        "line": problem.line,
        "rule": problem.rule,
        "over_cents": problem.over_cents,
    }
    return {
        "code": problem.code,
        **{key: value for key, value in named.items() if value},
        "message": problem.message.said(translate),
        "place": problem.place,
    }
