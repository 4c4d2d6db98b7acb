"""What an electronic signature is worth (eIDAS, Regulation (EU) 910/2014, articles 3, 25 and 26).

Read from the certificate alone. It says at most what a signature could be: whether an issuer
really looked at a passport, and whether a key is really in a card, no file can prove.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.authorities import signed_itself
from herintegratie_desktop.pdf.identity import plain_name

if TYPE_CHECKING:
    from pyhanko.sign.ades.qualified_asn1 import QcStatements

_LONGEST_NAME = 120


class Worth(StrEnum):
    """What a signature with a certificate can be at most."""

    SIMPLE = "simple"
    ADVANCED_AT_MOST = "advanced-at-most"
    PERHAPS_QUALIFIED = "perhaps-qualified"


_SENTENCES = {
    Worth.SIMPLE: words(
        "Een gewone elektronische handtekening: te zien is dat er daarna niets is veranderd. De"
        " naam in het certificaat is door niemand anders gecontroleerd."
    ),
    Worth.ADVANCED_AT_MOST: words(
        "Ten hoogste een geavanceerde elektronische handtekening: {issuer} zegt wie er tekende. Zij"
        " is niet gekwalificeerd."
    ),
    Worth.PERHAPS_QUALIFIED: words(
        "Volgens het certificaat kan deze handtekening gekwalificeerd zijn. Dat kan dit programma"
        " niet vaststellen: controleer het bij de uitgever, {issuer}."
    ),
}


def worth_of(certificate: bytes) -> Worth:
    """Return what a signature with this certificate (DER) can be at most; never more is claimed."""
    if signed_itself(certificate):
        return Worth.SIMPLE
    claims = _claims(certificate)
    is_for_people = "qct_esign" in claims or not claims & {"qct_eseal", "qct_web"}
    if {"qc_compliance", "qc_sscd"} <= claims and is_for_people:
        return Worth.PERHAPS_QUALIFIED
    return Worth.ADVANCED_AT_MOST


def worth_said(worth: Worth, issuer: str) -> Phrase:
    """Return the same as a sentence that names the issuer."""
    return Phrase(_SENTENCES[worth], {"issuer": issuer})


def issuer_of(certificate: bytes) -> str:
    """Return who issued a certificate (DER), without what could steer a terminal."""
    from asn1crypto.x509 import Certificate

    issuer = Certificate.load(certificate).issuer.native
    parts = [issuer.get("common_name"), issuer.get("organization_name")]
    name = ", ".join(str(part) for part in parts if part)
    return plain_name(name)[:_LONGEST_NAME]


def _claims(certificate: bytes) -> set[str]:
    """Return what an issuer states about a certificate, by pyHanko's names for it."""
    from asn1crypto.x509 import Certificate
    from pyhanko.sign.ades.qualified_asn1 import get_qc_statements

    try:
        return _stated(get_qc_statements(Certificate.load(certificate)))
    # A stranger's bytes; what cannot be read claims nothing.
    except (ValueError, TypeError, KeyError):
        return set()


def _stated(statements: QcStatements) -> set[str]:
    stated: set[str] = set()
    for statement in statements:
        kind = statement["statement_id"].native
        stated.add(kind)
        if kind == "qc_type":
            stated.update(statement["statement_info"].native)
    return stated
