"""`check`: what a case comes to, for people or as JSON."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from herintegratie_desktop.commands.asking import Call, ask_day, ask_json
from herintegratie_desktop.commands.check_explained import (
    explained_document,
    finding_lines,
    limit_lines,
    ways_out,
)
from herintegratie_desktop.commands.checked import checked_on
from herintegratie_desktop.commands.guiding import ask_guide, guide_for
from herintegratie_desktop.commands.infile import read_asked_case
from herintegratie_desktop.commands.layout import bullets, columns
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.commands.scheme import ask_scheme, refuse_unknown
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.eligibility import Finding
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import CLASS_NAMES
from herintegratie_desktop.core.limits import PersonUse, Use
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.outcomes import outcome_name
from herintegratie_desktop.core.ways import Way

_HEADING = ("Gezinslid", "soort", "totaal", "maximaal", "nog vrij", "contant", "max.", "nog vrij")
_AMOUNTS = range(2, len(_HEADING))
_INDICATIVE = "Deze uitkomst is indicatief: DT&V verifieert iedere deelnemer."


def describe(parser: ArgumentParser) -> None:
    """Say which case to check, under which scheme and on which day."""
    parser.add_argument("case", metavar="DOSSIER.json", help="het dossier, of - voor invoer")
    ask_scheme(parser)
    ask_guide(parser)
    ask_day(parser)
    parser.add_argument(
        "--explain", action="store_true", help="met waar elke uitkomst op rust en wat ontbreekt"
    )
    ask_json(parser)


def run(call: Call) -> int:
    """Print limits, conditions and the verdict; 0 when the plan may be signed, else 1."""
    guide = guide_for(call)
    refuse_unknown("check", call.asked.scheme, guide)
    case = read_asked_case(call.asked.case, guide)
    checked = checked_on(call, case, guide, call.asked.scheme)
    if call.asked.json:
        say_json(_document(checked, guide, explain=call.asked.explain))
    else:
        say(*report(checked, ways_out(checked, guide) if call.asked.explain else None))
    return 0 if checked.may_sign else 1


def _document(checked: Check, guide: Guide, *, explain: bool) -> dict[str, Any]:
    from herintegratie_desktop.exchange.report import check_document

    return explained_document(checked, guide) if explain else check_document(checked)


def report(checked: Check, open_ways: tuple[Way, ...] | None = None) -> Iterator[str]:
    """Yield the lines of a check for people; with the ways out of what is open it is explained."""
    yield from _head(checked)
    yield from columns([_HEADING, *_uses(checked)], right=_AMOUNTS)
    yield from _amounts_source(checked)
    yield from _conditions(checked, open_ways)
    yield from _section("Dit moet eerst", [each.message.said() for each in checked.blocking])
    # Warnings about conditions stand among the conditions already.
    cautions = [each.message.said() for each in checked.warnings if not each.rule]
    yield from _section("Let op", cautions)
    yield ""
    yield _verdict(checked)
    yield _INDICATIVE


def _head(checked: Check) -> Iterator[str]:
    day, reference = dutch_date(checked.day), dutch_date(checked.budget.reference_day)
    yield f"Dossier {checked.case.id}: regeling {checked.budget.scheme}, gecontroleerd op {day}"
    yield f"Leeftijden tellen op {reference}"
    yield ""


def _uses(checked: Check) -> Iterator[tuple[str, ...]]:
    for use in checked.budget.persons:
        yield _person_row(checked.case, use)
    yield ("Samen", "", *_amounts(checked.budget.household))


def _person_row(case: Case, use: PersonUse) -> tuple[str, ...]:
    person = case.household.person(use.person)
    return (person.called, CLASS_NAMES[use.person_class], *_amounts(use))


def _amounts(use: Use) -> tuple[str, ...]:
    total = (use.spent, use.limit, use.left)
    return tuple(show_euros(cents) for cents in (*total, use.cash, use.cash_limit, use.cash_left))


def _amounts_source(checked: Check) -> Iterator[str]:
    amounts = checked.budget.amounts
    yield ""
    yield f"Bedragen: {amounts.source}"
    if amounts.note:
        yield f"Niet zeker: {amounts.note}"


def _open(checked: Check) -> list[Finding]:
    return [each for each in checked.findings if not each.is_settled]


def _conditions(checked: Check, open_ways: tuple[Way, ...] | None) -> Iterator[str]:
    found = _open(checked)
    if open_ways is None:
        yield from _section("Voorwaarden", [_finding(checked.case, each) for each in found])
        return
    for at, finding in enumerate(found):
        yield from ("",) if at else ("", "Voorwaarden")
        yield from bullets([_finding(checked.case, finding)])
        yield from finding_lines(finding, open_ways)
    yield from limit_lines(found, open_ways)


def _finding(case: Case, finding: Finding) -> str:
    name = case.household.person(finding.person).called
    outcome = outcome_name(finding.outcome, finding.condition.kind).lower()
    return f"{name}: {finding.condition.title} – {outcome}. {finding.reason.said()}"


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        yield from bullets(lines)


def _verdict(checked: Check) -> str:
    count = len(checked.blocking)
    if not count:
        return "Het plan mag worden ondertekend."
    points = "1 punt moet" if count == 1 else f"{count} punten moeten"
    return f"Het plan mag nog niet worden ondertekend: {points} eerst in orde zijn."
