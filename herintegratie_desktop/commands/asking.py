"""What a command is asked: argparse that speaks Dutch, and the kinds of values it reads."""

from __future__ import annotations

import re
from argparse import (
    Action,
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import NoReturn

from herintegratie_desktop.commands.faults import UnusableError
from herintegratie_desktop.core.values import dataclass

Clock = Callable[[], datetime]

# What argparse says, in its own English, and what this program says instead.
_SAID = {
    r"the following arguments are required: (.*)": r"\1: ontbreekt; geef dit op",
    r"unrecognized arguments: (.*)": r"\1: is niet bekend; laat het weg of verbeter de naam",
    r"one of the arguments (.+) is required": r"geef één hiervan op: \1",
    r"argument (.+): expected (?:one|at least one) argument": r"\1: hier hoort een waarde achter",
    r"argument (.+): ignored explicit argument .*": r"\1: hier hoort geen waarde achter",
    r"argument (.+): not allowed with argument (.+)": r"\1: kan niet samen met \2; laat één weg",
    r"argument (.+): invalid choice: '?(.*?)'? \(choose from (.*)\)": (
        r"\1: \2 is niet bekend; kies uit: \3"
    ),
    r"argument (.+?): (.*)": r"\1: \2",
}
_OTHERWISE = "de opdracht is niet te begrijpen"


@dataclass(frozen=True)
class Call:
    """One call of a command: what was asked, and the clock."""

    asked: Namespace
    now: Clock

    @property
    def day(self) -> date:
        """Return the day to check on: the one that was asked for, else today."""
        on: date | None = getattr(self.asked, "on", None)
        return on or self.now().date()


class DutchParser(ArgumentParser):
    """Argparse with Dutch words, whose errors are one line and an `UnusableError`."""

    def __init__(self, prog: str = "", description: str = "", epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            description=description or None,
            epilog=epilog or None,
            formatter_class=_DutchFormatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = "wat u opgeeft"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Refuse a call that cannot be understood."""
        raise UnusableError(f"{self.prog}: {in_dutch(message)} (uitleg: {self.prog} --help)")


class _DutchFormatter(RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[object],
        prefix: str | None = None,
    ) -> None:
        said = "gebruik: " if prefix is None else prefix
        super().add_usage(usage, actions, groups, said)  # type: ignore[arg-type]


def in_dutch(message: str) -> str:
    """Return what argparse complains about, in Dutch.

    >>> in_dutch("argument --as: invalid choice: 'x' (choose from 'client', 'interpreter')")
    '--as: x is niet bekend; kies uit: client, interpreter'
    """
    for pattern, said in _SAID.items():
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match is not None:
            return match.expand(said).replace("'", "")
    return _OTHERWISE


def a_day(text: str) -> date:
    """Read a day written as YYYY-MM-DD."""
    from herintegratie_desktop.core.dates import NotADateError, PartialDate

    try:
        day = PartialDate.from_iso(text)
    except NotADateError:
        day = None
    if day is None or day.day is None:
        raise ArgumentTypeError(
            f"{text[:40]} is geen bestaande dag; schrijf JJJJ-MM-DD, bijvoorbeeld 2026-12-14"
        )
    return day.earliest


def ask_day(parser: ArgumentParser) -> None:
    """Let a command be told on which day to check."""
    parser.add_argument(
        "--on", type=a_day, metavar="DATUM", help="de dag van de controle, JJJJ-MM-DD (nu: vandaag)"
    )


def ask_json(parser: ArgumentParser) -> None:
    """Let a command answer as JSON."""
    parser.add_argument("--json", action="store_true", help="antwoord als JSON")


def ask_out(parser: ArgumentParser, metavar: str) -> None:
    """Let a command be told where to write, and whether over a file that is there."""
    parser.add_argument("--out", required=True, metavar=metavar, help="het bestand om te maken")
    parser.add_argument("--force", action="store_true", help="vervang een bestand dat er al is")


def ask_for_whom(parser: ArgumentParser) -> None:
    """Let a command be told for whom the copy is that it makes of something in a vault."""
    parser.add_argument(
        "--for",
        dest="to_whom",
        default="",
        metavar="NAAM",
        help="voor wie het is, zoals het bij het dossier wordt vermeld",
    )
