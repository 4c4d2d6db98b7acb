"""Without a command: open the window."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import UnusableError
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
    _refuse_no_screen()
    from herintegratie_desktop.ui.app import run as run_window

    return run_window(vault=call.asked.vault, language=call.asked.language)


def _refuse_no_screen() -> None:
    """Say so where there is no screen: Qt itself would end the program with an abort."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in names):
        raise UnusableError(
            "herintegratie: er is hier geen scherm om het venster op te openen; gebruik een "
            "opdracht (uitleg: herintegratie --help)"
        )


def program_version() -> str:
    """Return the number of this release."""
    try:
        return version("herintegratie-desktop")
    except PackageNotFoundError:
        return "onbekend"
