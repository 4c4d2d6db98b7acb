"""The folder with what issuers of certificates publish, as commands are asked for it."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from herintegratie_desktop.commands.faults import unusable

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.authorities import Authorities


def ask_issuers(parser: ArgumentParser) -> None:
    """Let a command be told where certificates and lists of issuers lie."""
    parser.add_argument(
        "--issuers",
        metavar="MAP",
        help="map met certificaten (.cer, .pem), intrekkingslijsten (.crl) en antwoorden (.ocsp)"
        " van uitgevers; er wordt nooit iets opgehaald",
    )


def issuers_of(folder: str | None) -> Authorities:
    """Return what lies in the folder that was asked for; raises `UnusableError`."""
    from herintegratie_desktop.pdf.authorities import NOBODY, AuthorityError, read_authorities

    if folder is None:
        return NOBODY
    try:
        return read_authorities(Path(folder))
    except AuthorityError as error:
        raise unusable(folder, "", error.phrase.said()) from error
