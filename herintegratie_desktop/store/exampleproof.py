"""What a worked example says must come of it, claim by claim, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.eligibility import Outcome
from herintegratie_desktop.core.household import PersonClass
from herintegratie_desktop.core.limits import Use
from herintegratie_desktop.core.policy import Rulebook
from herintegratie_desktop.store.examplecase import rules_like
from herintegratie_desktop.store.ruletable import RuleTable

ABSENT = "absent"
BLOCKING = (
    "total-over-limit", "cash-over-limit", "age-undetermined", "condition-not-met",
    "line-incomplete", "plan-text-missing", "no-signatory",
)  # fmt: skip
WARNINGS = (
    "condition-unknown", "condition-to-confirm", "turns-18-before-departure",
    "dtv-verification-missing", "project-not-running", "network-unusual", "outside-window",
    "permission-needed", "same-person-twice", "departure-in-past",
)  # fmt: skip
_USE: dict[str, Callable[[Use], int]] = {
    "limit_cents": lambda use: use.limit,
    "cash_limit_cents": lambda use: use.cash_limit,
    "spent_cents": lambda use: use.spent,
    "cash_cents": lambda use: use.cash,
    "left_cents": lambda use: use.left,
    "cash_left_cents": lambda use: use.cash_left,
}
_OUTCOMES = [*(each.value for each in Outcome), ABSENT]
_KEYS = {"may_sign", "blocking", "warnings", "no_warnings", "says", "persons", *_USE}
_NONE = "geen"


@dataclass(frozen=True)
class Claim:
    """What is said at a key of a table, and what a check gives there; both as they are written."""

    table: RuleTable
    key: str
    wanted: str
    found: Callable[[Check], str]


def read_claims(expect: RuleTable, case: Case, rules: Rulebook) -> tuple[Claim, ...]:
    """Read everything an example claims; raises `BadRuleFileError`."""
    expect.only(_KEYS)
    if "may_sign" not in expect.table:
        raise expect.missing("may_sign")
    return tuple(_claims(expect, case, rules))


def _claims(expect: RuleTable, case: Case, rules: Rulebook) -> Iterator[Claim]:
    may_sign = _written(expect.flag("may_sign"))
    yield Claim(expect, "may_sign", may_sign, lambda check: _written(check.may_sign))
    if "blocking" in expect.table:
        codes = _listed(_codes(expect, "blocking", BLOCKING))
        yield Claim(expect, "blocking", codes, lambda check: _listed(_blocking(check)))
    for code in _codes(expect, "warnings", WARNINGS):
        yield _claim_of_code(expect, "warnings", code, is_wanted=True)
    for code in _codes(expect, "no_warnings", WARNINGS):
        yield _claim_of_code(expect, "no_warnings", code, is_wanted=False)
    for text in expect.texts("says", needed=False):
        yield _claim_of_text(expect, text)
    for key in filter(expect.table.__contains__, _USE):
        yield _claim_of_use(expect, key, lambda check: check.budget.household)
    if "persons" in expect.table:
        yield from _claims_of_persons(expect.inner("persons"), case, rules)


def _claim_of_code(expect: RuleTable, key: str, code: str, *, is_wanted: bool) -> Claim:
    wanted = code if is_wanted else f"zonder {code}"

    def found(check: Check) -> str:
        codes = {each.code for each in check.warnings}
        return wanted if (code in codes) is is_wanted else _listed(codes)

    return Claim(expect, key, wanted, found)


def _claim_of_text(expect: RuleTable, text: str) -> Claim:
    wanted = f"een zin met “{text}”"
    return Claim(
        expect,
        "says",
        wanted,
        lambda check: wanted if any(text in each for each in _said(check)) else "zo'n zin niet",
    )


def _said(check: Check) -> Iterator[str]:
    for finding in check.findings:
        yield finding.reason.said()
        yield finding.source
    for problem in (*check.blocking, *check.warnings):
        yield problem.message.said()


def _claim_of_use(table: RuleTable, key: str, use: Callable[[Check], Use]) -> Claim:
    wanted = table.get(key, int, "een geheel getal")
    return Claim(table, key, str(wanted), lambda check: str(_USE[key](use(check))))


def _claims_of_persons(table: RuleTable, case: Case, rules: Rulebook) -> Iterator[Claim]:
    for person in table.table:
        if person not in case.household:
            known = ", ".join(each.id for each in case.household.members)
            raise table.inner(person).wrong(person, f"een van: {known}")
        yield from _claims_of_person(table.inner(person), person, rules)


def _claims_of_person(table: RuleTable, person: str, rules: Rulebook) -> Iterator[Claim]:
    for key in table.table:
        if key in _USE:
            yield _claim_of_use(table, key, lambda check: check.budget.of(person))
        elif key == "class":
            known = [each.value for each in PersonClass]
            wanted = table.one_of(key, str, known)
            yield Claim(
                table, key, wanted, lambda check: check.budget.of(person).person_class.value
            )
        elif rules_like(key, rules):
            yield _claim_of_rules(table, key, person, rules)
        else:
            raise table.wrong(key, "een voorwaarde zoals page.basic, of class of limit_cents")


def _claim_of_rules(table: RuleTable, key: str, person: str, rules: Rulebook) -> Claim:
    """Return the claim that every condition of a pattern that is in play has one outcome."""
    wanted = table.one_of(key, str, _OUTCOMES)
    ids = frozenset(rules_like(key, rules))

    def found(check: Check) -> str:
        mine = [each for each in check.findings if each.person == person and each.rule in ids]
        if all(each.outcome.value == wanted for each in mine) and mine:
            return wanted
        others = [each for each in mine if each.outcome.value != wanted]
        return _listed(f"{each.rule} {each.outcome.value}" for each in others) if mine else ABSENT

    return Claim(table, key, wanted, found)


def _blocking(check: Check) -> set[str]:
    return {each.code for each in check.blocking}


def _codes(table: RuleTable, key: str, known: tuple[str, ...]) -> tuple[str, ...]:
    codes = table.texts(key, needed=False) if table.table.get(key) else ()
    if not set(codes) <= set(known):
        raise table.wrong(key, "een lijst uit: " + ", ".join(known))
    return codes


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(sorted(texts)) or _NONE


def _written(value: bool) -> str:
    return "true" if value else "false"
