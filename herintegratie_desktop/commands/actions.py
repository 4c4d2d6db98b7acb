"""Commands that can do several things: the word for each, and what it does."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from herintegratie_desktop.commands.asking import Call, DutchParser


class Action(NamedTuple):
    """One thing a command can do: in a line for `--help`, its arguments, and the doing."""

    help: str
    describe: Callable[[ArgumentParser], None]
    run: Callable[[Call], int]


def describe_actions(parser: ArgumentParser, actions: Mapping[str, Action]) -> None:
    """Say what a command can be asked to do; the word that was used is `asked.action`."""
    adder = ask_action(parser)
    for name, action in actions.items():
        action.describe(adder.add_parser(name, help=action.help))


def ask_action(parser: ArgumentParser) -> Any:  # noqa: ANN401 - argparse keeps the type to itself
    """Let a command be followed by the word for one of its actions; return what adds them."""
    return parser.add_subparsers(
        dest="action",
        metavar="HANDELING",
        required=True,
        title="handelingen",
        parser_class=DutchParser,
    )
