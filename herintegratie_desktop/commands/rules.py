"""`rules`: the schemes and conditions by which cases are checked, and those of an office."""

from __future__ import annotations

from argparse import ArgumentParser

from herintegratie_desktop.commands import (
    rules_check,
    rules_countries,
    rules_country,
    rules_impact,
    rules_keys,
    rules_office,
    rules_shown,
)
from herintegratie_desktop.commands.actions import Action, describe_actions
from herintegratie_desktop.commands.asking import Call

_ACTIONS = {
    "list": Action(
        "alle regelingen en voorwaarden", rules_shown.describe_list, rules_shown.list_rules
    ),
    "show": Action("één regeling of voorwaarde", rules_shown.describe_show, rules_shown.show_rule),
    "check": Action("zijn regelbestanden in orde?", rules_check.describe, rules_check.run),
    "impact": Action(
        "wat regelbestanden zouden veranderen in de open dossiers van een kluis",
        rules_impact.describe,
        rules_impact.run,
    ),
    "install": Action(
        "een regelbestand in een kluis in gebruik nemen",
        rules_office.describe_install,
        rules_office.install,
    ),
    "remove": Action(
        "een eigen regelbestand uit gebruik nemen",
        rules_office.describe_remove,
        rules_office.remove,
    ),
    "trust": Action(
        "een sleutel voor regelbestanden vertrouwen",
        rules_office.describe_trust,
        rules_office.trust,
    ),
    "distrust": Action(
        "een sleutel niet langer vertrouwen",
        rules_office.describe_distrust,
        rules_office.distrust,
    ),
    "keys": Action(
        "de sleutels die een kluis vertrouwt", rules_office.describe_keys, rules_office.keys
    ),
    "key": Action(
        "een sleutel maken om regelbestanden te ondertekenen",
        rules_keys.describe_key,
        rules_keys.new_key,
    ),
    "sign": Action("een regelbestand ondertekenen", rules_keys.describe_sign, rules_keys.sign),
    "countries": Action(
        "een landenlijst nazien en laden", rules_countries.describe, rules_countries.run
    ),
    "country": Action(
        "alles wat bekend is over een land", rules_country.describe, rules_country.run
    ),
}


def describe(parser: ArgumentParser) -> None:
    """Say what can be asked about the rules."""
    describe_actions(parser, _ACTIONS)


def run(call: Call) -> int:
    """Do what was asked with the rules."""
    return _ACTIONS[call.asked.action].run(call)
