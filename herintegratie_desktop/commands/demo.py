"""`demo`: the main job on a made-up household, through the real widgets."""

from __future__ import annotations

from argparse import ArgumentParser

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import UnusableError


def describe(parser: ArgumentParser) -> None:
    """Say where the pictures and files go."""
    parser.add_argument(
        "--out", required=True, metavar="MAP", help="de map voor alles wat ontstaat"
    )


def run(call: Call) -> int:
    """Refuse: the pages this walks through are still being made."""
    raise UnusableError(f"{call.asked.out}: de demo is er nog niet; zij volgt op de vensters")
