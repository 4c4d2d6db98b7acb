"""What does not stand in the way of signing, but is worth a second look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.eligibility import Finding, Outcome
from herintegratie_desktop.core.grounds.nationality import named
from herintegratie_desktop.core.grounds.planned import (
    EURP,
    NO_EURP,
    is_outside,
    window_around,
)
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import Person, PersonClass, namesakes
from herintegratie_desktop.core.limits import Budget
from herintegratie_desktop.core.outcomes import SETTLED
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import CATEGORY_NAMES, BudgetLine
from herintegratie_desktop.core.policy import Effect, Ground
from herintegratie_desktop.core.problems import FindingProblems, Problem, first_of_groups
from herintegratie_desktop.core.values import dataclass

VERIFICATION = "ozv.P-verify"
_OPEN = words("{person}: nog niet bekend of is voldaan aan “{condition}”. {reason}")
_CONFIRM = words("{person}: navragen of is voldaan aan “{condition}”. {reason}")
_TURNS = words("{person} wordt {majority} tussen aanmelding en vertrek. Controleer de leeftijd.")
_UNVERIFIED = words("{person}: nog niet geverifieerd bij DT&V. Doe dit vóór de ondersteuning.")
_ENDED = words("{project} loopt niet op {day}. Kies een ander project of vraag het na.")
_OUTSIDE = words("{person}: regel {number} valt buiten de periode van {since} tot en met {until}.")
_PERMISSION = words(
    "{person}: regel {number} ({what}): daarvoor is uitdrukkelijke toestemming nodig."
)
_UNCOUNTED = words(
    "{person}: regel {number} telt niet mee in het budget; dat mag alleen voor training in "
    "Nederland. Laat de regel meetellen, of leg de toestemming vast."
)
_TWICE = words("{person} lijkt dubbel geregistreerd. Vergelijk naam, geboortedatum en V-nummer.")
_PAST = words("De geplande vertrekdatum {day} is voorbij. Pas de datum aan of noteer het vertrek.")
_DOUBTFUL = (Outcome.CONFIRM, Outcome.NOT_MET)


def cautions(
    case: Case, guide: Guide, uses: Budget, found: tuple[Finding, ...], day: date
) -> Iterator[Problem]:
    """Yield every warning about a case on a day."""
    look = _Look(case, guide, day, found)
    yield from _warned_conditions(look)
    yield from _warned_people(look, uses)
    yield from _warned_road(look)
    yield from _warned_lines(look)


@dataclass(frozen=True)
class _Look:
    """What is looked at for warnings."""

    case: Case
    guide: Guide
    day: date
    found: tuple[Finding, ...]

    def of_ground(self, ground: Ground) -> dict[str, Finding]:
        """Return the findings of one ground, by person."""
        return {each.person: each for each in self.found if each.condition.ground is ground}

    def open_of(self, rule: str) -> set[str]:
        """Return the persons for whom one condition is not settled."""
        of_rule = (each for each in self.found if each.condition.id == rule)
        return {each.person for each in of_rule if not each.is_settled}


def _warned_conditions(look: _Look) -> Iterator[Problem]:
    problems = FindingProblems(look.case, look.guide.rules)
    for finding in first_of_groups(each for each in look.found if each.outcome not in SETTLED):
        effect, outcome = finding.condition.effect, finding.outcome
        if effect is Effect.SHOWS or (effect is Effect.BLOCKS and outcome is Outcome.NOT_MET):
            continue
        said = _OPEN_SAID if outcome is Outcome.UNKNOWN else _CONFIRM_SAID
        yield problems.about(finding, *said)


def _warned_people(look: _Look, uses: Budget) -> Iterator[Problem]:
    majority = look.guide.rules.majority
    unverified = look.open_of(VERIFICATION)
    for person in look.case.household.members:
        before = person.class_by_date(look.case.opened_on, majority)
        after = person.class_by_date(uses.reference_day, majority)
        if (before, after) == (PersonClass.MINOR, PersonClass.ADULT):
            values = {"person": person.called, "majority": str(majority)}
            yield _on_person("turns-18-before-departure", _TURNS, person, "born", values)
        if person.id in unverified:
            message = Phrase(_UNVERIFIED, {"person": person.called})
            place = f"answers/{person.id}/{VERIFICATION}"
            yield Problem("dtv-verification-missing", message, place, person.id, rule=VERIFICATION)
    for person in namesakes(look.case.household):
        yield _on_person("same-person-twice", _TWICE, person, "given_names")


def _on_person(
    code: str, source: str, person: Person, field: str, values: dict[str, str] | None = None
) -> Problem:
    message = Phrase(source, values or {"person": person.called})
    return Problem(code, message, f"persons/{person.id}/{field}", person.id)


def _warned_road(look: _Look) -> Iterator[Problem]:
    departure = look.case.back.planned_departure
    if departure is not None and departure < look.day:
        message = Phrase(_PAST, {"day": dutch_date(departure)})
        yield Problem("departure-in-past", message, "return/planned_departure")
    project = look.guide.catalogue.project_on(look.case.project, look.day)
    if project is not None and project.runs_on(look.day) is False:
        message = Phrase(_ENDED, {"project": project.name, "day": dutch_date(look.day)})
        yield Problem("project-not-running", message, "project")
    reason = _unusual_network(look)
    if reason is not None:
        yield Problem("network-unusual", reason, "network")


def _unusual_network(look: _Look) -> Phrase | None:
    """Return why the network is unusual: by the condition, else by where EURP works."""
    found = look.of_ground(Ground.NETWORK).values()
    if found:
        return next((each.reason for each in found if each.outcome in _DOUBTFUL), None)
    country = look.guide.countries.by_code(look.case.back.country)
    if look.case.network != EURP or country is None or country.eurp().value:
        return None
    return Phrase(NO_EURP, {"country": named(country)})


def _warned_lines(look: _Look) -> Iterator[Problem]:
    period = window_around(look.case, look.guide.rules.window)
    prolonged = _settled(look.of_ground(Ground.WINDOW))
    stumbles = _Stumbles.of(look)
    for number, line in enumerate(look.case.plan.lines, 1):
        if period is not None and line.person not in prolonged and is_outside(line, period):
            since, until = map(dutch_date, period)
            values = {**_line_values(look, line, number), "since": since, "until": until}
            place = f"lines/{line.id}/when"
            yield Problem("outside-window", Phrase(_OUTSIDE, values), place, line.person, line.id)
        said = stumbles.over(line)
        if said is not None:
            message = Phrase(said, {**_line_values(look, line, number), "what": _kind(line)})
            place = f"lines/{line.id}/permission"
            yield Problem("permission-needed", message, place, line.person, line.id)


def _line_values(look: _Look, line: BudgetLine, number: int) -> dict[str, str | Phrase]:
    return {"person": look.case.household.person(line.person).called, "number": str(number)}


def _kind(line: BudgetLine) -> Phrase:
    return Phrase(CATEGORY_NAMES[line.category] if line.category else "")


def _settled(found: dict[str, Finding]) -> set[str]:
    return {person for person, finding in found.items() if finding.is_settled}


@dataclass(frozen=True)
class _Stumbles:
    """What a line may not be without permission, as the rules of the day name it.

    `judged` are the persons for whom a condition says already what does not count.
    """

    goods: frozenset[str]
    training: frozenset[str] | None
    permitted: set[str]
    judged: set[str]

    @classmethod
    def of(cls, look: _Look) -> _Stumbles:
        named = {Ground.GOODS: set[str](), Ground.UNCHARGED: set[str]()}
        rules = look.guide.rules.conditions_on(look.day)
        for condition in rules:
            if condition.ground in named:
                named[condition.ground].update(condition.terms.categories)
        training = frozenset(named[Ground.UNCHARGED]) or None
        permitted = _settled(look.of_ground(Ground.GOODS))
        judged = set(look.of_ground(Ground.UNCHARGED))
        return cls(frozenset(named[Ground.GOODS]), training, permitted, judged)

    def over(self, line: BudgetLine) -> str | None:
        """Return the sentence for a line that needs permission, or None."""
        if line.category is None or line.permitted:
            return None
        kind = line.category.value
        if kind in self.goods and line.person not in self.permitted:
            return _PERMISSION
        counts = line.charged or self.training is None or kind in self.training
        return None if counts or line.person in self.judged else _UNCOUNTED


_OPEN_SAID = ("condition-unknown", _OPEN)
_CONFIRM_SAID = ("condition-to-confirm", _CONFIRM)
