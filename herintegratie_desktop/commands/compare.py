"""`compare`: the schemes side by side for one household, for people or as JSON."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator

from herintegratie_desktop.commands.asking import Call, ask_day, ask_json
from herintegratie_desktop.commands.guiding import ask_guide, guide_for
from herintegratie_desktop.commands.infile import read_asked_case
from herintegratie_desktop.commands.layout import bullets, columns
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.compare import compare
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import CLASS_NAMES, Person
from herintegratie_desktop.core.limits import Use
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.options import Option, shared_remarks

_ABSENT = "-"
_CHOSEN = "{scheme} (gekozen)"
_TOGETHER = {
    "Samen": "limit",
    "waarvan contant": "cash_limit",
    "in het plan": "spent",
    "nog vrij": "left",
    "nog vrij contant": "cash_left",
}


def describe(parser: ArgumentParser) -> None:
    """Say for which case the schemes are compared and on which day."""
    parser.add_argument("case", metavar="DOSSIER.json", help="het dossier, of - voor invoer")
    ask_guide(parser)
    ask_day(parser)
    ask_json(parser)


def run(call: Call) -> int:
    """Print the schemes side by side; always 0, for there is no better or worse."""
    guide = guide_for(call)
    case = read_asked_case(call.asked.case, guide)
    options = compare(case, guide, call.day)
    if call.asked.json:
        from herintegratie_desktop.exchange.options import options_document

        say_json(options_document(case, call.day, options))
    else:
        say(*_report(call, case, guide, options))
    return 0


def _report(call: Call, case: Case, guide: Guide, options: tuple[Option, ...]) -> Iterator[str]:
    yield f"Dossier {case.id}: de regelingen naast elkaar op {dutch_date(call.day)}"
    yield f"Leeftijden tellen op {dutch_date(case.reference_day(call.day))}"
    yield ""
    rows = [_heading(case, options), *_persons(call, case, guide, options), *_together(options)]
    yield from columns(rows, right=range(2, 2 + len(options)))
    for option in options:
        yield ""
        yield f"{option.scheme.name} ({option.scheme.id})"
        yield from bullets(remark.phrase.said() for remark in option.own)
    yield ""
    for remark in shared_remarks(options):
        yield remark.phrase.said()


def _heading(case: Case, options: tuple[Option, ...]) -> list[str]:
    schemes = [option.scheme.id for option in options]
    return [
        "Gezinslid",
        "soort",
        *(_CHOSEN.format(scheme=each) if each == case.scheme else each for each in schemes),
    ]


def _persons(
    call: Call, case: Case, guide: Guide, options: tuple[Option, ...]
) -> Iterator[list[str]]:
    for person in case.household.members:
        person_class = person.class_on(case.reference_day(call.day), guide.rules.majority)
        limits = [_limit(option, person) for option in options]
        yield [person.called, CLASS_NAMES[person_class], *limits]


def _limit(option: Option, person: Person) -> str:
    return _ABSENT if option.budget is None else show_euros(option.budget.of(person.id).limit)


def _together(options: tuple[Option, ...]) -> Iterator[list[str]]:
    wholes = [None if each.budget is None else each.budget.household for each in options]
    for title, name in _TOGETHER.items():
        yield [title, "", *(_amount(whole, name) for whole in wholes)]


def _amount(whole: Use | None, name: str) -> str:
    return _ABSENT if whole is None else show_euros(getattr(whole, name))
