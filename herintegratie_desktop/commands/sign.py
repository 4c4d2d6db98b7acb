"""`sign`: add a signature to a plan."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from herintegratie_desktop.commands.asking import Call, ask_out
from herintegratie_desktop.commands.faults import unusable
from herintegratie_desktop.commands.infile import passphrase_from, read_key_file, read_pdf
from herintegratie_desktop.commands.outfile import refuse_target, write_whole
from herintegratie_desktop.commands.saying import say

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.certificate import SigningKey

ROLES = ("caseworker", "client", "interpreter")


def describe(parser: ArgumentParser) -> None:
    """Say which plan to sign, with which key, as whom, and where to put it."""
    parser.add_argument("plan", metavar="PLAN.pdf", help="het plan om te ondertekenen")
    parser.add_argument(
        "--key", required=True, metavar="BESTAND.p12", help="het certificaat met de sleutel"
    )
    parser.add_argument(
        "--passphrase-file",
        metavar="BESTAND",
        help="bestand met het wachtwoord op de eerste regel (anders wordt het gevraagd)",
    )
    ask_out(parser, "GETEKEND.pdf")
    parser.add_argument(
        "--as",
        dest="role",
        choices=ROLES,
        default=ROLES[0],
        help="in welke rol (anders caseworker)",
    )


def run(call: Call) -> int:
    """Write the plan with one signature more."""
    from herintegratie_desktop.pdf.certificate import CertificateError
    from herintegratie_desktop.pdf.seal import SealError, seal

    asked, path = call.asked, Path(call.asked.out)
    refuse_target(path, force=asked.force)
    pdf, key = read_pdf(asked.plan), _key(call)
    try:
        signed = seal(pdf, key, role=asked.role, now=call.now())
    except SealError as error:
        raise unusable(asked.plan, "", error.phrase.said()) from error
    except CertificateError as error:
        raise unusable(asked.key, "", error.phrase.said()) from error
    write_whole(path, signed, force=asked.force)
    say(f"ondertekend door {key.subject}: {path}")
    return 0


def _key(call: Call) -> SigningKey:
    from herintegratie_desktop.pdf.certificate import CertificateError, read_certificate

    p12 = read_key_file(call.asked.key)
    passphrase = passphrase_from(call.asked.passphrase_file, "Wachtwoord van het certificaat: ")
    try:
        return read_certificate(p12, passphrase, call.now())
    except CertificateError as error:
        raise unusable(call.asked.key, "", error.phrase.said()) from error
