"""What is computed about a large household: conditions and limits, what is missing, balance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bench.figures import DAY, Figure, made_up_case, p95, timed
from herintegratie_desktop.core.balance import balance
from herintegratie_desktop.core.case import Answer, Case
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.compare import compare
from herintegratie_desktop.core.eligibility import findings
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.limits import budget
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.outcomes import meeting_reply
from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.core.problems import Problem, blocking_problems
from herintegratie_desktop.core.ways import ways
from herintegratie_desktop.store.guidefiles import read_guide

PERSONS, LINES = 12, 200
OF_AN_NGO = "vvn"
PURCHASE = Cents(1_234_567)
WARM_UP, ROUNDS = 20, 300


def measure() -> list[Figure]:
    """Check, ask what is missing, compare and balance for 12 persons with 200 lines."""
    guide, case = read_guide(), the_case()
    answered = all_answered(case, guide)
    uses = budget(case, guide.rules, DAY)
    checked, open_ways = check(case, guide, DAY), ways(case, guide, DAY)
    if not (
        checked.findings and open_ways and len(balance(uses, PURCHASE, Form.IN_KIND).parts) > 1
    ):
        raise RuntimeError("There was nothing to find, to ask or to spread.")
    size = f"{PERSONS} persons {LINES} lines, p95"
    return [
        _figure(f"conditions and limits, {size}", 3.0, lambda: _judged(case, guide)),
        _figure(f"the same, everything answered, {size}", 3.0, lambda: _judged(answered, guide)),
        _figure(f"the whole check with its warnings, {size}", 4.5, lambda: check(case, guide, DAY)),
        _figure(f"what is missing, {size}", 50.0, lambda: ways(case, guide, DAY)),
        _figure(
            f"balance over {PERSONS} persons, p95",
            5.0,
            lambda: balance(uses, PURCHASE, Form.IN_KIND),
        ),
        _figure(f"schemes compared, {size}", 10.0, lambda: compare(case, guide, DAY)),
    ]


def the_case() -> Case:
    """Make a case of an NGO's project in which most conditions were not answered yet."""
    return replace(made_up_case(PERSONS, LINES), project=OF_AN_NGO, network="erso")


def _judged(case: Case, guide: Guide) -> list[Problem]:
    """Judge every condition and limit, and tell what stands in the way."""
    uses, found = budget(case, guide.rules, DAY), findings(case, guide, DAY)
    return list(blocking_problems(case, guide.rules, uses, found))


def all_answered(case: Case, guide: Guide) -> Case:
    """Answer every condition for everybody, so that none of them is open."""
    answers = (
        Answer(each.id, person.id, meeting_reply(each.kind), DAY, "IOM")
        for person in case.household.members
        for each in guide.rules.conditions_on(DAY)
    )
    return replace(case, answers=tuple(answers))


def _figure(name: str, goal: float, action: Callable[[], object]) -> Figure:
    return Figure(name, p95(timed(action, WARM_UP + ROUNDS)[WARM_UP:]), goal, "ms")
