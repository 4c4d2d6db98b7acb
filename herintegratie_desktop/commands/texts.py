"""`texts`: the words of paper in other languages, and those that an office had approved."""

from __future__ import annotations

from argparse import ArgumentParser

from herintegratie_desktop.commands import texts_load, texts_out
from herintegratie_desktop.commands.actions import Action, describe_actions
from herintegratie_desktop.commands.asking import Call

_ACTIONS = {
    "list": Action(
        "alle talen, en hoeveel zinnen zijn goedgekeurd",
        texts_out.describe_list,
        texts_out.list_languages,
    ),
    "export": Action(
        "de zinnen van een taal als .po, voor een vertaler",
        texts_out.describe_export,
        texts_out.export,
    ),
    "proof": Action(
        "een proefafdruk van een verzonnen gezin, met de ontwerpen op hun plaats",
        texts_out.describe_proof,
        texts_out.proof,
    ),
    "load": Action(
        "goedgekeurde woorden nazien en in een kluis laden", texts_load.describe, texts_load.run
    ),
    "withdraw": Action(
        "terug naar de woorden van het programma",
        texts_load.describe_withdraw,
        texts_load.withdraw,
    ),
}


def describe(parser: ArgumentParser) -> None:
    """Say what can be asked about the words."""
    describe_actions(parser, _ACTIONS)


def run(call: Call) -> int:
    """Do what was asked with the words."""
    return _ACTIONS[call.asked.action].run(call)
