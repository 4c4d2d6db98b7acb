"""What stands in the way of signing, each reason with the field to mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.eligibility import Finding, Outcome
from herintegratie_desktop.core.household import CLASS_NAMES, PersonClass
from herintegratie_desktop.core.limits import Budget, PersonUse
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, listed, words
from herintegratie_desktop.core.plan import BudgetLine
from herintegratie_desktop.core.policy import Effect, Kind, Rulebook

PLAN_TEXTS = {
    "obstacles": words("wat terugkeer in de weg staat", "problem.text.obstacles"),
    "support": words("waaruit de ondersteuning bestaat", "problem.text.support"),
    "contribution": words("hoe dit bijdraagt aan herintegratie", "problem.text.contribution"),
}
LINE_FIELDS = {
    "purpose": words("doel", "problem.line.purpose"),
    "category": words("soort", "problem.line.category"),
    "cents": words("bedrag", "problem.line.amount"),
    "provider": words("aanbieder", "problem.line.provider"),
    "when": words("wanneer", "problem.line.when"),
}

_CASH_OVER = words(
    "{person}: contant is {over} te hoog. Maximaal {limit} per persoon.", "problem.cash_over"
)
_TOTAL_OVER = words(
    "{person}: totaal is {over} te hoog. Maximaal {limit} ({class_name}).", "problem.total_over"
)
_AGE = words(
    "{person}: volwassen of minderjarig staat niet vast op {day}. Kies dit, met een reden.",
    "problem.age",
)
_NOT_MET = words("{person}: niet voldaan aan “{condition}”. {reason}", "problem.not_met")
_OF_EXCLUSION = {
    "condition-not-met": words(
        "{person}: uitgesloten door “{condition}”. {reason}", "problem.exclusion.not_met"
    ),
    "condition-unknown": words(
        "{person}: nog niet bekend of de uitsluiting “{condition}” geldt. {reason}",
        "problem.exclusion.unknown",
    ),
    "condition-to-confirm": words(
        "{person}: navragen of de uitsluiting “{condition}” geldt. {reason}",
        "problem.exclusion.to_confirm",
    ),
}
_INCOMPLETE = words("{person}: regel {number} mist {missing}.", "problem.incomplete")
_TEXT = words("Beschrijf in het plan {what}.", "problem.text_missing")
_NOBODY = words("Registreer ten minste één gezinslid.", "problem.nobody")
_NO_SIGNATORY = words(
    "Er is geen volwassene die kan ondertekenen. Vul de voogd of begeleider in.",
    "problem.no_signatory",
)


class Problem(NamedTuple):
    """One reason not to sign yet, or one warning; `place` is the path of the field to mend."""

    code: str
    message: Phrase
    place: str
    person: str = ""
    line: str = ""
    rule: str = ""
    over_cents: int = 0


def limit_problems(case: Case, uses: Budget) -> tuple[Problem, ...]:
    """Return only what the limits say, for the plan page that asks at every keystroke."""
    return tuple(_blocking_limits(case, uses))


def blocking_problems(
    case: Case, rules: Rulebook, uses: Budget, found: tuple[Finding, ...]
) -> Iterator[Problem]:
    """Yield everything that stands in the way of signing."""
    yield from _blocking_limits(case, uses)
    yield from _blocking_conditions(case, rules, found)
    yield from _blocking_gaps(case)
    yield from _blocking_signatory(case, uses)


def _blocking_limits(case: Case, uses: Budget) -> Iterator[Problem]:
    for use in uses.persons:
        if use.left < 0:
            yield _over(case, use, "total-over-limit", -use.left)
        if use.cash_left < 0:
            yield _over(case, use, "cash-over-limit", -use.cash_left)
        if use.person_class is PersonClass.UNDETERMINED:
            person = case.household.person(use.person)
            values = {"person": person.called, "day": dutch_date(uses.reference_day)}
            place = f"persons/{person.id}/born"
            yield Problem("age-undetermined", Phrase(_AGE, values), place, person.id)


def _over(case: Case, use: PersonUse, code: str, over: int) -> Problem:
    source, limit = _over_words(code, use)
    values: dict[str, str | Phrase] = {
        "person": case.household.person(use.person).called,
        "over": show_euros(over),
        "limit": show_euros(limit),
        "class_name": Phrase(CLASS_NAMES[use.person_class]),
    }
    return Problem(code, Phrase(source, values), "plan/lines", use.person, over_cents=over)


def _over_words(code: str, use: PersonUse) -> tuple[str, int]:
    if code == "cash-over-limit":
        return _CASH_OVER, use.cash_limit
    return _TOTAL_OVER, use.limit


def _blocking_conditions(
    case: Case, rules: Rulebook, found: tuple[Finding, ...]
) -> Iterator[Problem]:
    problems = FindingProblems(case, rules)
    refused = (finding for finding in found if finding.outcome is Outcome.NOT_MET)
    for finding in first_of_groups(refused):
        if finding.condition.effect is Effect.BLOCKS:
            yield problems.about(finding, "condition-not-met", _NOT_MET)


def first_of_groups(found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, and of conditions of which one is enough only the first a person."""
    seen: set[tuple[str, str]] = set()
    for finding in found:
        group = finding.condition.one_of
        if not group:
            yield finding
        elif (group, finding.person) not in seen:
            seen.add((group, finding.person))
            yield finding


class FindingProblems:
    """Makes problems of findings; what persons and conditions are called is looked up once."""

    def __init__(self, case: Case, rules: Rulebook) -> None:
        self._rules = rules
        self._called = {person.id: person.called for person in case.household.members}
        self._titles: dict[str, Phrase] = {}

    def about(self, finding: Finding, code: str, source: str) -> Problem:
        """Return a problem that names the person, the condition and the reason of a finding.

        Of an exclusion it says whether it holds: nobody has to think what “met” would mean.
        """
        condition, person = finding.condition, finding.person
        if condition.kind is Kind.EXCLUSION:
            source = _OF_EXCLUSION.get(code, source)
        title = self._titles.get(condition.id)
        if title is None:
            title = self._titles[condition.id] = condition_title(self._rules, finding)
        values: dict[str, str | Phrase] = {
            "person": self._called[person],
            "condition": title,
            "reason": finding.reason,
        }
        place = f"answers/{person}/{condition.id}"
        return Problem(code, Phrase(source, values), place, person, "", condition.id)


def condition_title(rules: Rulebook, finding: Finding) -> Phrase:
    """Return what a condition is called, or the group of which one is enough."""
    group = rules.groups.get(finding.condition.one_of)
    return Phrase(group.title if group else finding.condition.title)


def missing_line_fields(line: BudgetLine) -> tuple[str, ...]:
    """Return the names of what a budget line still misses, in the order of the columns."""
    if (
        line.category
        and line.cents
        and line.when
        and line.purpose.strip()
        and line.provider.strip()
    ):
        return ()
    return tuple(name for name in LINE_FIELDS if not _is_filled(getattr(line, name)))


def _is_filled(value: object) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)


def _blocking_gaps(case: Case) -> Iterator[Problem]:
    told = set[str]()
    for number, line in enumerate(case.plan.lines, 1):
        missing = missing_line_fields(line)
        # The parts of a household purchase miss the same, which is said once.
        if missing and line.shared not in told:
            yield _incomplete(case, line, number, missing)
        if missing and line.shared:
            told.add(line.shared)
    for name, what in PLAN_TEXTS.items():
        if not getattr(case.plan, name).strip():
            message = Phrase(_TEXT, {"what": Phrase(what)})
            yield Problem("plan-text-missing", message, f"plan/{name}")


def _incomplete(case: Case, line: BudgetLine, number: int, missing: tuple[str, ...]) -> Problem:
    values: dict[str, str | Phrase] = {
        "person": case.household.person(line.person).called,
        "number": str(number),
        "missing": listed(LINE_FIELDS[name] for name in missing),
    }
    place = f"lines/{line.id}/{missing[0]}"
    return Problem("line-incomplete", Phrase(_INCOMPLETE, values), place, line.person, line.id)


def _blocking_signatory(case: Case, uses: Budget) -> Iterator[Problem]:
    if not case.household.members:
        yield Problem("no-signatory", Phrase(_NOBODY), "persons")
    elif not _has_guardian(case) and all(
        use.person_class is PersonClass.MINOR for use in uses.persons
    ):
        yield Problem("no-signatory", Phrase(_NO_SIGNATORY), "guardian")


def _has_guardian(case: Case) -> bool:
    return case.guardian is not None and bool(case.guardian.name.strip())
