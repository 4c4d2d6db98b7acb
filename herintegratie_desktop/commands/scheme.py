"""Which scheme a command is asked about."""

from __future__ import annotations

from argparse import ArgumentParser

from herintegratie_desktop.commands.faults import unusable
from herintegratie_desktop.core.guide import Guide


def ask_scheme(parser: ArgumentParser) -> None:
    """Let a command be told under which scheme to look at a case."""
    parser.add_argument(
        "--scheme", metavar="REGELING", help="dtv of eurp (anders die van het dossier)"
    )


def refuse_unknown(command: str, scheme: str | None, guide: Guide) -> None:
    """Refuse a scheme that is not there, with those there are; raises `UnusableError`."""
    if scheme is not None and scheme not in guide.rules.schemes:
        known = ", ".join(guide.rules.schemes)
        what = f"regeling {scheme} is niet bekend; kies uit: {known}"
        raise unusable(f"herintegratie {command}", "--scheme", what)
