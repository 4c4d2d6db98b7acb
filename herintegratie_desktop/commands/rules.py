"""`rules`: the schemes and conditions with their days, sources and certainty."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from herintegratie_desktop.commands import rules_country
from herintegratie_desktop.commands.asking import Call, DutchParser, ask_json
from herintegratie_desktop.commands.faults import reading, unusable
from herintegratie_desktop.commands.rules_document import rule_document, rulebook_document
from herintegratie_desktop.commands.rules_said import rule_lines, rulebook_lines
from herintegratie_desktop.commands.saying import complain, say, say_json
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.policy import Condition, Rulebook, Scheme
from herintegratie_desktop.store.examplefile import failures
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.rulefiles import read_rulebook, rule_faults


def describe(parser: ArgumentParser) -> None:
    """Say what can be asked about the rules."""
    actions = parser.add_subparsers(
        dest="action",
        metavar="HANDELING",
        required=True,
        title="handelingen",
        parser_class=DutchParser,
    )
    ask_json(actions.add_parser("list", help="alle regelingen en voorwaarden"))
    show = actions.add_parser("show", help="één regeling of voorwaarde")
    show.add_argument("id", metavar="KENMERK", help="zoals dtv of page.basic")
    ask_json(show)
    check = actions.add_parser("check", help="zijn regelbestanden in orde?")
    check.add_argument(
        "paths", metavar="PAD", nargs="*", help="map of bestand (anders die van het programma)"
    )
    ask_json(check)
    rules_country.describe(actions.add_parser("country", help="alles wat bekend is over een land"))


def run(call: Call) -> int:
    """Print rules, or what is unsound in their files."""
    if call.asked.action == "country":
        return rules_country.run(call)
    if call.asked.action == "check":
        return _check([Path(path) for path in call.asked.paths] or [_own_rules()], call.asked.json)
    rules = read_rulebook(_own_rules())
    if call.asked.action == "show":
        return _show(rules, call.asked.id, call.asked.json)
    if call.asked.json:
        say_json(rulebook_document(rules))
    else:
        say(*rulebook_lines(rules))
    return 0


def _all(rules: Rulebook) -> list[Scheme | Condition]:
    return [*rules.schemes.values(), *rules.conditions]


def _own_rules() -> Path:
    return resources() / "rules"


def _show(rules: Rulebook, asked: str, as_json: bool) -> int:
    for rule in _all(rules):
        if rule.id == asked:
            if as_json:
                say_json(rule_document(rule))
            else:
                say(*rule_lines(rule))
            return 0
    known = ", ".join(rule.id for rule in _all(rules))
    complain(f"herintegratie rules show: {asked} is niet bekend; kies uit: {known}")
    return 1


def _check(paths: list[Path], as_json: bool) -> int:
    """Print a line for each unsound file; 0 when all are sound, else 1."""
    faults = [f"{path}: {fault.said()}" for path in paths for fault in _faults(path)]
    if as_json:
        say_json({"sound": not faults, "faults": faults})
    elif not faults:
        say("De regelbestanden zijn in orde.")
    complain(*([] if as_json else faults))
    return 1 if faults else 0


def _faults(path: Path) -> Iterator[Phrase]:
    if not path.is_dir():
        with reading(path):
            path.open("rb").close()
    elif not any(path.glob("*.toml")):
        raise unusable(path, "", "in deze map staan geen regelbestanden (.toml); noem een andere")
    faults = rule_faults(path)
    yield from faults
    if path.is_dir() and not faults:
        yield from failures(path, replace(read_guide(), rules=read_rulebook(path)))
