"""`rules list` and `rules show`: every scheme and condition, or one with all its periods."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date

from herintegratie_desktop.commands.asking import Call, a_day, ask_json
from herintegratie_desktop.commands.guiding import RuleSet, ask_guide, rule_set_for
from herintegratie_desktop.commands.rules_document import rulebook_document, shown_document
from herintegratie_desktop.commands.rules_said import rulebook_lines, shown_lines
from herintegratie_desktop.commands.rules_view import Shown, View
from herintegratie_desktop.commands.saying import complain, say, say_json
from herintegratie_desktop.core.dates import dutch_date


def describe_list(parser: ArgumentParser) -> None:
    """Say of which day, and whether with the rules of a vault."""
    _ask(parser)


def describe_show(parser: ArgumentParser) -> None:
    """Say which rule, of which day, and whether with the rules of a vault."""
    parser.add_argument("id", metavar="KENMERK", help="zoals dtv of page.basic")
    _ask(parser)


def list_rules(call: Call) -> int:
    """Print all rules, or those in force on a day."""
    rules = _rules(call)
    view = View.of(rules, call.asked.on)
    if call.asked.json:
        say_json(rulebook_document(view))
    else:
        say(*rulebook_lines(view))
    return 0


def show_rule(call: Call) -> int:
    """Print one rule with all its periods; 1 when there is none of that id, or not on that day."""
    rules, asked, day = _rules(call), call.asked.id, call.asked.on
    ids = View.of(rules, None).ids
    shown = View.of(rules, day).shown(asked, call.day)
    if shown is None:
        complain(f"herintegratie rules show: {_absent(asked, day, ids)}")
        return 1
    _print(shown, as_json=call.asked.json)
    return 0


def _print(shown: Shown, *, as_json: bool) -> None:
    if as_json:
        say_json(shown_document(shown))
    else:
        say(*shown_lines(shown))


def _rules(call: Call) -> RuleSet:
    return rule_set_for(call)


def _absent(asked: str, day: date | None, ids: tuple[str, ...]) -> str:
    if day is not None and asked in ids:
        return f"{asked} geldt niet op {dutch_date(day)}; kies een andere dag (--on)"
    return f"{asked} is niet bekend; kies uit: {', '.join(ids)}"


def _ask(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--on", type=a_day, metavar="DATUM", help="wat geldt op deze dag, JJJJ-MM-DD (nu: alles)"
    )
    ask_guide(parser)
    ask_json(parser)
