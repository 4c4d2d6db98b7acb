"""`rules`: the schemes and conditions with their days, sources and certainty."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from herintegratie_desktop.commands.asking import Call, DutchParser, ask_json
from herintegratie_desktop.commands.faults import reading, unusable
from herintegratie_desktop.commands.layout import bullets
from herintegratie_desktop.commands.saying import complain, say, say_json
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.policy import Amounts, Condition, Rulebook, Scheme
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


def run(call: Call) -> int:
    """Print rules, or what is unsound in their files."""
    if call.asked.action == "check":
        return _check([Path(path) for path in call.asked.paths] or [_own_rules()], call.asked.json)
    rules = read_rulebook(_own_rules())
    if call.asked.action == "show":
        return _show(rules, call.asked.id, call.asked.json)
    if call.asked.json:
        say_json(_document(rules))
    else:
        say(*_listed(rules))
    return 0


def _all(rules: Rulebook) -> list[Scheme | Condition]:
    return [*rules.schemes.values(), *rules.conditions]


def _own_rules() -> Path:
    return resources() / "rules"


def _show(rules: Rulebook, asked: str, as_json: bool) -> int:
    for rule in _all(rules):
        if rule.id == asked:
            if as_json:
                say_json(_rule_document(rule))
            else:
                say(*_rule(rule))
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


def _faults(path: Path) -> Iterator[Any]:
    if not path.is_dir():
        with reading(path):
            path.open("rb").close()
    elif not any(path.glob("*.toml")):
        raise unusable(path, "", "in deze map staan geen regelbestanden (.toml); noem een andere")
    yield from rule_faults(path)


def _listed(rules: Rulebook) -> Iterator[str]:
    yield f"Regels, uitgave {rules.version}"
    for rule in _all(rules):
        yield ""
        yield from _rule(rule)
    yield ""
    window = rules.window
    yield (
        f"Ondersteuning mag van {window.months_before} maanden vóór tot {window.months_after} "
        f"maanden na vertrek ({window.source})."
    )


def _rule(rule: Scheme | Condition) -> Iterator[str]:
    if isinstance(rule, Scheme):
        yield f"{rule.id}: {rule.name}"
        for amounts in rule.history:
            yield from _amounts(amounts)
    else:
        yield f"{rule.id}: {rule.title}"
        yield from bullets(_about(rule))


def _amounts(amounts: Amounts) -> Iterator[str]:
    yield f"  vanaf {_since(amounts)}"
    yield from bullets(
        [
            f"volwassene {show_euros(amounts.adult)}",
            f"minderjarige in een gezin {show_euros(amounts.minor_in_family)}, "
            f"alleen {show_euros(amounts.minor_alone)}",
            f"waarvan contant ten hoogste {show_euros(amounts.cash)} per persoon",
            f"bron: {amounts.source} (zekerheid: {amounts.certainty.words})",
            *([f"let op: {amounts.note}"] if amounts.note else []),
        ]
    )


def _since(amounts: Amounts) -> str:
    return "het begin" if amounts.since.year == 1 else dutch_date(amounts.since)


def _about(condition: Condition) -> list[str]:
    until = f" tot en met {dutch_date(condition.until)}" if condition.until else ""
    return [
        condition.question,
        f"vanaf {dutch_date(condition.since)}{until}",
        f"wie antwoordt: {', '.join(condition.answered_by)}",
        f"bewijs: {condition.evidence}",
        f"bron: {condition.source} (zekerheid: {condition.certainty.words})",
    ]


def _document(rules: Rulebook) -> dict[str, Any]:
    window = rules.window
    return {
        "version": rules.version,
        "majority_years": rules.majority,
        "schemes": [_rule_document(scheme) for scheme in rules.schemes.values()],
        "conditions": [_rule_document(condition) for condition in rules.conditions],
        "window": {
            "months_before": window.months_before,
            "months_after": window.months_after,
            "source": window.source,
        },
    }


def _rule_document(rule: Scheme | Condition) -> dict[str, Any]:
    if isinstance(rule, Scheme):
        history = [_amounts_document(amounts) for amounts in rule.history]
        return {"id": rule.id, "name": rule.name, "history": history}
    return {
        "id": rule.id,
        "title": rule.title,
        "question": rule.question,
        "since": rule.since.isoformat(),
        "until": rule.until.isoformat() if rule.until else None,
        "answered_by": list(rule.answered_by),
        "evidence": rule.evidence,
        "source": rule.source,
        "certainty": rule.certainty.value,
    }


def _amounts_document(amounts: Amounts) -> dict[str, Any]:
    return {
        "since": None if amounts.since.year == 1 else amounts.since.isoformat(),
        "adult_cents": amounts.adult,
        "minor_in_family_cents": amounts.minor_in_family,
        "minor_alone_cents": amounts.minor_alone,
        "cash_cents": amounts.cash,
        "source": amounts.source,
        "certainty": amounts.certainty.value,
        "note": amounts.note,
    }
