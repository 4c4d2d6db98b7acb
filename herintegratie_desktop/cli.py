"""The command `herintegratie`: opens the window, or does one thing and ends."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import datetime
from typing import Protocol

from herintegratie_desktop.commands.asking import Call, DutchParser
from herintegratie_desktop.commands.faults import UnusableError, unexpected_line
from herintegratie_desktop.commands.saying import close_quietly, complain, flush, use_utf8
from herintegratie_desktop.commands.traceless import leave_no_dump
from herintegratie_desktop.commands.unswept import seldom_swept

PROGRAM = "herintegratie"
COMMANDS = {
    "check": "limieten en voorwaarden van een dossier: mag het plan worden ondertekend?",
    "compare": "de regelingen naast elkaar voor een gezin, met bron en bereik",
    "balance": "een aankoop voor het hele gezin verdelen, binnen elke limiet",
    "plan": "het plan als PDF, nog zonder handtekening",
    "paper": "een blad voor het huishouden, de toets, een wijziging of een brief als PDF",
    "sign": "een handtekening op een plan zetten",
    "verify": "de handtekeningen en het dossier in een plan controleren",
    "scans": "papier dat is getekend en teruggescand bij de dossiers bewaren",
    "vault": "de versleutelde kluis met dossiers en besluiten",
    "rules": "de bedragen en voorwaarden, met hun bron, en die van uw organisatie",
    "texts": "de woorden van het papier in andere talen, en die uw organisatie goedkeurde",
    "demo": "het hele werk aan een verzonnen gezin, met afbeeldingen van het scherm",
    "selftest": "nagaan of het programma op deze computer werkt",
}
_CLOSED_PIPE = 141
_INTERRUPTED = 130


class Command(Protocol):
    """A module of `commands`: says what it can be asked, and does it."""

    def describe(self, parser: ArgumentParser) -> None:
        """Add what the command can be asked."""

    def run(self, call: Call) -> int:
        """Do it and return the exit status: 0 yes, 1 no."""


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words of the command line ask and return the exit status."""
    use_utf8()
    leave_no_dump()
    asked = sys.argv[1:] if words is None else list(words)
    ends_soon = words is None and not _is_for_window(asked)
    with seldom_swept() if ends_soon else nullcontext():
        return _guarded(lambda: _run(asked))


def _is_for_window(words: Sequence[str]) -> bool:
    return not words or words[0].startswith("-")


def _run(words: list[str]) -> int:
    if _is_for_window(words):
        return _open_window(words)
    name, rest = words[0], words[1:]
    if name not in COMMANDS:
        known = ", ".join(COMMANDS)
        raise UnusableError(f"{PROGRAM}: {name}: deze opdracht is er niet; kies uit: {known}")
    command = _command(name)
    parser = DutchParser(f"{PROGRAM} {name}", COMMANDS[name])
    command.describe(parser)
    return command.run(Call(parser.parse_args(rest), _now))


def _open_window(words: list[str]) -> int:
    from herintegratie_desktop.commands import window

    listed = "\n".join(f"  {name:10}{what}" for name, what in COMMANDS.items())
    parser = DutchParser(PROGRAM, "Zonder opdracht opent het venster.", f"opdrachten:\n{listed}")
    window.describe(parser)
    return window.run(Call(parser.parse_args(words), _now))


def _command(name: str) -> Command:  # noqa: C901, PLR0911, PLR0912 - one for each command
    match name:
        case "check":
            from herintegratie_desktop.commands import check

            return check
        case "compare":
            from herintegratie_desktop.commands import compare

            return compare
        case "balance":
            from herintegratie_desktop.commands import balance

            return balance
        case "plan":
            from herintegratie_desktop.commands import plan

            return plan
        case "paper":
            from herintegratie_desktop.commands import paper

            return paper
        case "sign":
            from herintegratie_desktop.commands import sign

            return sign
        case "verify":
            from herintegratie_desktop.commands import verify

            return verify
        case "scans":
            from herintegratie_desktop.commands import scans

            return scans
        case "vault":
            from herintegratie_desktop.commands import vault

            return vault
        case "rules":
            from herintegratie_desktop.commands import rules

            return rules
        case "texts":
            from herintegratie_desktop.commands import texts

            return texts
        case "demo":
            from herintegratie_desktop.commands import demo

            return demo
        case _:
            from herintegratie_desktop.commands import selftest

            return selftest


def _now() -> datetime:
    return datetime.now().astimezone()


def _guarded(work: Callable[[], int]) -> int:
    """Do the work; whatever happens, nobody sees a traceback."""
    try:
        return _flushed(work)
    except UnusableError as error:
        complain(*error.lines)
        return error.status
    except BrokenPipeError:
        close_quietly()
        return _CLOSED_PIPE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:
        if os.environ.get("HERINTEGRATIE_DEBUG"):
            raise
        complain(unexpected_line(error))
        return UnusableError.status


def _flushed(work: Callable[[], int]) -> int:
    try:
        status = work()
    except SystemExit as done:  # argparse, after --help
        status = done.code if isinstance(done.code, int) else 0
    flush()
    return status
