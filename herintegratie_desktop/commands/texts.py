"""`texts`: the words of paper in other languages, and those that an office had approved."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from typing import NamedTuple

from herintegratie_desktop.commands import texts_load, texts_out
from herintegratie_desktop.commands.asking import Call, DutchParser


class _Action(NamedTuple):
    help: str
    describe: Callable[[ArgumentParser], None]
    run: Callable[[Call], int]


_ACTIONS = {
    "list": _Action(
        "alle talen, en hoeveel zinnen zijn goedgekeurd",
        texts_out.describe_list,
        texts_out.list_languages,
    ),
    "export": _Action(
        "de zinnen van een taal als .po, voor een vertaler",
        texts_out.describe_export,
        texts_out.export,
    ),
    "proof": _Action(
        "een proefafdruk van een verzonnen gezin, met de ontwerpen op hun plaats",
        texts_out.describe_proof,
        texts_out.proof,
    ),
    "load": _Action(
        "goedgekeurde woorden nazien en in een kluis laden", texts_load.describe, texts_load.run
    ),
    "withdraw": _Action(
        "terug naar de woorden van het programma",
        texts_load.describe_withdraw,
        texts_load.withdraw,
    ),
}


def describe(parser: ArgumentParser) -> None:
    """Say what can be asked about the words."""
    actions = parser.add_subparsers(
        dest="action",
        metavar="HANDELING",
        required=True,
        title="handelingen",
        parser_class=DutchParser,
    )
    for name, action in _ACTIONS.items():
        action.describe(actions.add_parser(name, help=action.help))


def run(call: Call) -> int:
    """Do what was asked with the words."""
    return _ACTIONS[call.asked.action].run(call)
