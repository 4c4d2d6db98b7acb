"""What a case comes to on a day: limits, conditions, and whether the plan may be signed."""

from __future__ import annotations

from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.cautions import cautions
from herintegratie_desktop.core.eligibility import Finding, findings
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.limits import Budget, budget
from herintegratie_desktop.core.problems import Problem, blocking_problems
from herintegratie_desktop.core.values import dataclass


@dataclass(frozen=True)
class Check:
    """What a case comes to on a day: indicative, for DT&V verifies every participant."""

    case: Case
    day: date
    majority: int
    budget: Budget
    findings: tuple[Finding, ...]
    blocking: tuple[Problem, ...]
    warnings: tuple[Problem, ...]

    @property
    def may_sign(self) -> bool:
        """Say whether nothing stands in the way of signing."""
        return not self.blocking


def check(case: Case, guide: Guide, day: date, scheme: str | None = None) -> Check:
    """Check limits, conditions and completeness on a day; raises `RuleError` without amounts."""
    uses = budget(case, guide.rules, day, scheme)
    found = findings(case, guide, day)
    return Check(
        case,
        day,
        guide.rules.majority,
        uses,
        found,
        tuple(blocking_problems(case, guide.rules, uses, found)),
        tuple(cautions(case, guide, uses, found, day)),
    )
