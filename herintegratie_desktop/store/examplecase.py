"""The household and the plan of a worked example, of which a few lines say what matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fnmatch import fnmatchcase

from herintegratie_desktop.core.case import (
    DEFAULT_SCHEME,
    Answer,
    Case,
    Helper,
    Override,
    Reply,
    Return,
)
from herintegratie_desktop.core.dates import NotADateError, PartialDate, add_months
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import Household, Person, PersonClass, Role
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.outcomes import meeting_reply
from herintegratie_desktop.core.plan import CATEGORY_NAMES, BudgetLine, Category, Form, Plan
from herintegratie_desktop.core.policy import Condition, Ground, Rulebook, Stage
from herintegratie_desktop.store.ruletable import RuleTable

CASE_KEYS = {
    "scheme", "project", "network", "departure", "opened", "country", "persons", "guardian",
    "answers", "lines", "texts",
}  # fmt: skip
EVERY = "*"
_PERSON_KEYS = {
    "id", "name", "born", "nationalities", "class_chosen", "class_reason", "role", "v_number",
}  # fmt: skip
_ANSWER_KEYS = {"rule", "person", "answer", "override", "on", "by", "happened_on"}
_LINE_KEYS = {
    "person", "cents", "form", "category", "purpose", "provider", "when", "charged", "permission",
    "shared",
}  # fmt: skip
_MEETS = "meets"
_TEXTS = ("Er is nog geen inkomen.", "Steun bij een eigen bedrijf.", "Een eigen inkomen.")
_ASKED = (Ground.QUESTION, Ground.EARLIER_DEPARTURE)

_Given = Answer | Override


def example_case(table: RuleTable, guide: Guide, day: date) -> Case:
    """Return the case that an example describes; raises `BadRuleFileError`."""
    members = tuple(_person(each, guide) for each in table.each("persons"))
    _refuse_twins(table, [person.id for person in members])
    guardian = table.text("guardian", "")
    departure = _day(table, "departure")
    return Case(
        id="VOORBEELD",
        opened_on=_day(table, "opened") or day,
        scheme=table.text("scheme", DEFAULT_SCHEME),
        project=_known(table, "project", [each.id for each in guide.catalogue.projects]),
        network=_known(table, "network", [each.id for each in guide.catalogue.networks]),
        back=Return(_country(table, "country", guide), planned_departure=departure),
        household=Household(members),
        answers=_answers(table, guide.rules, day, members),
        plan=_plan(table, departure or day, members),
        guardian=Helper(guardian) if guardian.strip() else None,
    )


def rules_like(pattern: str, rules: Rulebook) -> tuple[str, ...]:
    """Return the ids of the rulebook that fit a pattern with stars, in the order of the files."""
    ids = dict.fromkeys(condition.id for condition in rules.conditions)
    return tuple(rule for rule in ids if fnmatchcase(rule, pattern))


def _person(table: RuleTable, guide: Guide) -> Person:
    table.only(_PERSON_KEYS)
    classes = [PersonClass.ADULT.value, PersonClass.MINOR.value]
    chosen = _known(table, "class_chosen", classes)
    return Person(
        id=table.text("id"),
        given_names=table.text("name", ""),
        role=table.one_of("role", Role, [each.value for each in Role], Role.OTHER.value),
        born=_partial(table, "born"),
        class_chosen=PersonClass(chosen) if chosen else None,
        class_reason=table.text("class_reason", ""),
        nationalities=_nationalities(table, guide),
        v_number=table.text("v_number", ""),
    )


def _nationalities(table: RuleTable, guide: Guide) -> tuple[str, ...]:
    codes = table.texts("nationalities", needed=False)
    if not set(codes) <= guide.countries.known_codes:
        raise table.wrong("nationalities", "een lijst van landcodes zoals SY, XK, XXA of XXX")
    return codes


def _country(table: RuleTable, key: str, guide: Guide) -> str:
    code = table.text(key, "")
    if code and code not in guide.countries:
        raise table.wrong(key, "een landcode zoals SY")
    return code


def _refuse_twins(table: RuleTable, ids: list[str]) -> None:
    if len(set(ids)) < len(ids):
        raise table.wrong("persons", "een lijst waarin elke “id” één keer staat")


def _answers(
    table: RuleTable, rules: Rulebook, day: date, members: Iterable[Person]
) -> tuple[_Given, ...]:
    """Return what was answered: of two stars the later counts, and a named rule before a star."""
    people = [person.id for person in members]
    exact: list[_Given] = []
    starred: dict[tuple[str, str], _Given] = {}
    for each in _each(table, "answers"):
        each.only(_ANSWER_KEYS)
        given = [
            _given(each, condition, who, day)
            for condition in _conditions(each, rules, day)
            for who in _who(each, people)
        ]
        if EVERY in each.text("rule"):
            starred.update({(one.rule, one.person): one for one in given})
        else:
            exact.extend(given)
    for one in exact:
        starred.pop((one.rule, one.person), None)
    return (*exact, *starred.values())


def _conditions(table: RuleTable, rules: Rulebook, day: date) -> list[Condition]:
    """Return the condition that is named; a star stands for every common question."""
    rule = table.text("rule")
    if EVERY in rule:
        found = [each for each in _questions(rules, day) if fnmatchcase(each.id, rule)]
    else:
        named = (each for each in rules.conditions if each.id == rule)
        found = [each for each in (rules.condition(rule, day) or next(named, None),) if each]
    if not found:
        raise table.wrong("rule", "een voorwaarde zoals page.basic, of een ster zoals ozv.*")
    return found


def _questions(rules: Rulebook, day: date) -> Iterator[Condition]:
    """Yield what is asked at the intake: no exceptions, and of each group the first."""
    groups: set[str] = set()
    exceptions = {rule for condition in rules.conditions for rule in condition.unless}
    for condition in rules.conditions_on(day):
        is_asked = condition.ground in _ASKED and condition.stage is Stage.INTAKE
        if is_asked and condition.id not in exceptions and condition.one_of not in groups:
            yield condition
        groups.update(filter(None, [condition.one_of]))


def _who(table: RuleTable, people: list[str]) -> list[str]:
    who = table.text("person", EVERY)
    if who != EVERY and who not in people:
        raise table.wrong("person", "een van: " + ", ".join([EVERY, *people]))
    return people if who == EVERY else [who]


def _given(table: RuleTable, condition: Condition, person: str, day: date) -> _Given:
    on, by = _day(table, "on") or day, table.text("by", "DT&V")
    if "override" in table.table:
        return Override(condition.id, person, table.text("override"), by, on)
    known = [_MEETS, *(each.value for each in Reply)]
    said = table.one_of("answer", str, known)
    reply = meeting_reply(condition.kind) if said == _MEETS else Reply(said)
    happened_on = _day(table, "happened_on")
    return Answer(condition.id, person, reply, on, by, happened_on=happened_on)


def _plan(table: RuleTable, start: date, members: tuple[Person, ...]) -> Plan:
    texts = _TEXTS if _flag(table, "texts", usual=True) else ("", "", "")
    later = add_months(start, 1)
    lines = tuple(
        _line(each, f"l{number}", PartialDate(later.year, later.month), members)
        for number, each in enumerate(_each(table, "lines"), 1)
    )
    return Plan(*texts, lines)


def _line(
    table: RuleTable, line_id: str, when: PartialDate, members: tuple[Person, ...]
) -> BudgetLine:
    table.only(_LINE_KEYS)
    category = table.one_of(
        "category", Category, [each.value for each in Category], Category.BUSINESS.value
    )
    (person, *others) = _who(table, [each.id for each in members])
    if others:
        raise table.missing("person")
    return BudgetLine(
        line_id,
        person,
        purpose=table.text("purpose", CATEGORY_NAMES[category]),
        category=category,
        form=table.one_of("form", Form, [each.value for each in Form], Form.IN_KIND.value),
        cents=Cents(table.number("cents")) if "cents" in table.table else None,
        provider=table.text("provider", "Partner"),
        when=_partial(table, "when") or when,
        charged=_flag(table, "charged", usual=True),
        permission=_flag(table, "permission", usual=False),
        shared=table.text("shared", ""),
    )


def _each(table: RuleTable, key: str) -> list[RuleTable]:
    return table.each(key) if key in table.table else []


def _flag(table: RuleTable, key: str, *, usual: bool) -> bool:
    return table.flag(key) if key in table.table else usual


def _day(table: RuleTable, key: str) -> date | None:
    return table.day(key) if key in table.table else None


def _partial(table: RuleTable, key: str) -> PartialDate | None:
    """Return a date that may be partly known: a day, or a month or a year between quotes."""
    value = table.table.get(key)
    if value is None:
        return None
    try:
        return PartialDate.from_iso(str(value))
    except NotADateError as error:
        wanted = "een dag zoals 1984-05-02, of “1984-05” of “1984” als niet meer bekend is"
        raise table.wrong(key, wanted) from error


def _known(table: RuleTable, key: str, known: list[str]) -> str:
    return table.one_of(key, str, known) if key in table.table else ""
