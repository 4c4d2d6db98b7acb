"""Without a command: open the window."""

from __future__ import annotations

from argparse import ArgumentParser
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.saying import say

LANGUAGES = ("nl", "en")


def describe(parser: ArgumentParser) -> None:
    """Say which vault the window opens, and in which language."""
    parser.add_argument(
        "--vault", metavar="MAP", type=Path, help="de kluis (anders die in uw eigen gegevensmap)"
    )
    parser.add_argument("--language", choices=LANGUAGES, help="de taal van het venster")
    parser.add_argument("--version", action="store_true", help="toon welke uitgave dit is")


def run(call: Call) -> int:
    """Open the window and return its exit status when it closes."""
    if call.asked.version:
        say(f"Herintegratie Desktop {program_version()}")
        return 0
    from herintegratie_desktop.ui.app import run as run_window

    return run_window(vault=call.asked.vault, language=call.asked.language)


def program_version() -> str:
    """Return the number of this release."""
    try:
        return version("herintegratie-desktop")
    except PackageNotFoundError:
        return "onbekend"
