"""What does not stand in the way of signing, but is worth a second look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from herintegratie_desktop.core.case import Case, Reply
from herintegratie_desktop.core.dates import add_months, dutch_date
from herintegratie_desktop.core.eligibility import Finding, Outcome
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import Person, PersonClass, namesakes
from herintegratie_desktop.core.limits import Budget
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import BudgetLine, Category
from herintegratie_desktop.core.problems import Problem, about_finding

VERIFICATION = "ozv.P-verify"
_OPEN = words("{person}: nog niet bekend of is voldaan aan “{condition}”. {reason}")
_CONFIRM = words("{person}: navragen of is voldaan aan “{condition}”. {reason}")
_TURNS = words("{person} wordt {majority} tussen aanmelding en vertrek. Controleer de leeftijd.")
_UNVERIFIED = words("{person}: nog niet geverifieerd bij DT&V. Doe dit vóór de ondersteuning.")
_ENDED = words("{project} loopt niet op {day}. Kies een ander project of vraag het na.")
_NO_EURP = words("EURP is voor {country} niet bekend. Vraag DT&V welk netwerk mag.")
_EURP_FIRST = words(
    "EURP is het uitgangspunt; een ander netwerk mag alleen als EURP niet kan. Vraag DT&V."
)
_OUTSIDE = words("{person}: regel {number} valt buiten de periode van {since} tot en met {until}.")
_PERMISSION = words(
    "{person}: regel {number} is {what}; daarvoor is uitdrukkelijke toestemming nodig."
)
_TWICE = words("{person} lijkt dubbel geregistreerd. Vergelijk naam, geboortedatum en V-nummer.")
_PAST = words("De geplande vertrekdatum {day} is voorbij. Pas de datum aan of noteer het vertrek.")
_NAMED_GOODS = {
    Category.ELECTRONICS: words("elektronica"),
    Category.CLOTHING: words("kleding"),
}


def cautions(
    case: Case, guide: Guide, uses: Budget, found: tuple[Finding, ...], day: date
) -> Iterator[Problem]:
    """Yield every warning about a case on a day."""
    yield from _warned_conditions(case, found)
    yield from _warned_people(case, guide, uses)
    yield from _warned_road(case, guide, day)
    yield from _warned_lines(case, guide)


def _warned_conditions(case: Case, found: tuple[Finding, ...]) -> Iterator[Problem]:
    for finding in found:
        if finding.outcome is Outcome.UNKNOWN:
            yield about_finding(case, finding, "condition-unknown", _OPEN)
        if finding.outcome is Outcome.CONFIRM:
            yield about_finding(case, finding, "condition-to-confirm", _CONFIRM)


def _warned_people(case: Case, guide: Guide, uses: Budget) -> Iterator[Problem]:
    majority = guide.rules.majority
    for person in case.household.members:
        before = person.class_by_date(case.opened_on, majority)
        after = person.class_by_date(uses.reference_day, majority)
        if (before, after) == (PersonClass.MINOR, PersonClass.ADULT):
            values = {"person": person.called, "majority": str(majority)}
            yield _on_person("turns-18-before-departure", _TURNS, person, "born", values)
        if _misses_verification(case, guide, person):
            message = Phrase(_UNVERIFIED, {"person": person.called})
            place = f"answers/{person.id}/{VERIFICATION}"
            yield Problem("dtv-verification-missing", message, place, person.id, rule=VERIFICATION)
    for person in namesakes(case.household):
        yield _on_person("same-person-twice", _TWICE, person, "given_names")


def _on_person(
    code: str, source: str, person: Person, field: str, values: dict[str, str] | None = None
) -> Problem:
    message = Phrase(source, values or {"person": person.called})
    return Problem(code, message, f"persons/{person.id}/{field}", person.id)


def _misses_verification(case: Case, guide: Guide, person: Person) -> bool:
    project = guide.catalogue.by_id(case.project)
    answer = case.answer(VERIFICATION, person.id)
    overridden = case.override(VERIFICATION, person.id) is not None
    verified = overridden or (answer is not None and answer.reply is Reply.YES)
    return project is not None and project.ngo and not verified


def _warned_road(case: Case, guide: Guide, day: date) -> Iterator[Problem]:
    departure = case.back.planned_departure
    if departure is not None and departure < day:
        message = Phrase(_PAST, {"day": dutch_date(departure)})
        yield Problem("departure-in-past", message, "return/planned_departure")
    project = guide.catalogue.by_id(case.project)
    if project is not None and project.runs_on(day) is False:
        message = Phrase(_ENDED, {"project": project.name, "day": dutch_date(day)})
        yield Problem("project-not-running", message, "project")
    yield from _warned_network(case, guide)


def _warned_network(case: Case, guide: Guide) -> Iterator[Problem]:
    country = guide.countries.by_code(case.back.country)
    project = guide.catalogue.by_id(case.project)
    if country is None or not case.network:
        return
    covered = bool(country.eurp().value)
    if case.network == "eurp" and not covered:
        name = Phrase(guide.countries.name(country.code, "nl"))
        yield Problem("network-unusual", Phrase(_NO_EURP, {"country": name}), "network")
    elif case.network != "eurp" and covered and project is not None and project.ngo:
        yield Problem("network-unusual", Phrase(_EURP_FIRST), "network")


def _warned_lines(case: Case, guide: Guide) -> Iterator[Problem]:
    for number, line in enumerate(case.plan.lines, 1):
        values: dict[str, str | Phrase] = {
            "person": case.household.person(line.person).called,
            "number": str(number),
        }
        since_until = _outside(case, line, guide)
        if since_until is not None:
            since, until = map(dutch_date, since_until)
            message = Phrase(_OUTSIDE, {**values, "since": since, "until": until})
            yield Problem("outside-window", message, f"lines/{line.id}/when", line.person, line.id)
        if line.category in _NAMED_GOODS and not line.permitted:
            message = Phrase(_PERMISSION, {**values, "what": Phrase(_NAMED_GOODS[line.category])})
            place = f"lines/{line.id}/permission"
            yield Problem("permission-needed", message, place, line.person, line.id)


def _outside(case: Case, line: BudgetLine, guide: Guide) -> tuple[date, date] | None:
    departure, window = case.back.planned_departure, guide.rules.window
    if departure is None or line.when is None:
        return None
    since = add_months(departure, -window.months_before)
    until = add_months(departure, window.months_after)
    is_inside = line.when.earliest <= until and line.when.latest >= since
    return None if is_inside else (since, until)
