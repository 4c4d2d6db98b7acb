"""`sign`: add a signature to a plan."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from herintegratie_desktop.commands.asking import Call, ask_out
from herintegratie_desktop.commands.faults import unusable
from herintegratie_desktop.commands.infile import passphrase_from, read_key_file, read_pdf
from herintegratie_desktop.commands.issuers import ask_issuers, issuers_of
from herintegratie_desktop.commands.outfile import refuse_target, write_whole
from herintegratie_desktop.commands.plan import case_note
from herintegratie_desktop.commands.saying import say

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.identity import Key

ROLES = ("caseworker", "client", "interpreter")


def describe(parser: ArgumentParser) -> None:
    """Say which plan to sign, with which key, as whom, and where to put it."""
    parser.add_argument("plan", metavar="PLAN.pdf", help="het plan om te ondertekenen")
    with_what = parser.add_mutually_exclusive_group(required=True)
    with_what.add_argument("--key", metavar="BESTAND.p12", help="het certificaat met de sleutel")
    with_what.add_argument(
        "--card", metavar="MODULE", help="de smartcard in de lezer, met haar PKCS#11-module"
    )
    parser.add_argument(
        "--passphrase-file",
        metavar="BESTAND",
        help="bestand met wachtwoord of pincode op de eerste regel (anders wordt het gevraagd)",
    )
    ask_issuers(parser)
    ask_out(parser, "GETEKEND.pdf")
    parser.add_argument(
        "--as",
        dest="role",
        choices=ROLES,
        default=ROLES[0],
        help="in welke rol (anders caseworker)",
    )


def run(call: Call) -> int:
    """Write the plan with one signature more, and say what it is worth."""
    from herintegratie_desktop.pdf.attached import carries_case
    from herintegratie_desktop.pdf.certificate import CertificateError
    from herintegratie_desktop.pdf.seal import SealError, backing_of, seal
    from herintegratie_desktop.pdf.standing import SENTENCES
    from herintegratie_desktop.pdf.worth import issuer_of, worth_of, worth_said

    asked, path = call.asked, Path(call.asked.out)
    refuse_target(path, force=asked.force)
    pdf, known = read_pdf(asked.plan), issuers_of(asked.issuers)
    try:
        with _key(call) as key:
            signed = seal(pdf, key, role=asked.role, now=call.now(), known=known)
    except SealError as error:
        raise unusable(asked.plan, "", error.phrase.said()) from error
    except CertificateError as error:
        raise unusable(asked.key or asked.card, "", error.phrase.said()) from error
    write_whole(path, signed, force=asked.force)
    own = key.certificate
    said = [worth_said(worth_of(own), issuer_of(own)).said()]
    if known.roots:
        said.append(SENTENCES[backing_of(key, known, call.now()).stand])
    say(f"ondertekend door {key.subject}: {path}", *said, *case_note(has_case=carries_case(signed)))
    return 0


@contextmanager
def _key(call: Call) -> Iterator[Key]:
    from herintegratie_desktop.pdf.certificate import read_certificate
    from herintegratie_desktop.pdf.smartcard import opened_card

    asked = call.asked
    if asked.card is None:
        p12 = read_key_file(asked.key)
        passphrase = passphrase_from(asked.passphrase_file, "Wachtwoord van het certificaat: ")
        yield read_certificate(p12, passphrase, call.now())
    else:
        pin = passphrase_from(asked.passphrase_file, "Pincode van de kaart: ")
        with opened_card(Path(asked.card), pin, call.now()) as key:
            yield key
