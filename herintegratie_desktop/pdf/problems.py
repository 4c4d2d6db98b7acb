"""What can be wrong with the signatures of a plan, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from herintegratie_desktop.core.phrases import Phrase, Translate, words

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.differences import Difference
    from herintegratie_desktop.pdf.signatures import SignatureReport, Signatures

NOT_SIGNED = "not-signed"
SIGNATURE_REMARKS = frozenset({"authority-unknown", "revocation-unproven", "signed-after-sealing"})
"""What is worth saying of a signature and yet no reason to doubt the plan."""

_MESSAGES = {
    "signature-broken": words(
        "De handtekening {field} klopt niet: zij past niet bij dit bestand. Vertrouw dit plan niet"
        " en vraag het opnieuw op."
    ),
    "certificate-not-in-force": words(
        "De handtekening van {signer} is gezet toen het certificaat niet gold. Laat opnieuw"
        " tekenen."
    ),
    "certificate-revoked": words(
        "Het certificaat van {signer} was al ingetrokken toen ermee werd getekend. Vertrouw dit"
        " plan niet en laat opnieuw tekenen."
    ),
    "certificate-revoked-later": words(
        "Het certificaat van {signer} is na het tekenen ingetrokken. Zonder tijdstempel van een"
        " uitgever is niet te bewijzen dat het plan van daarvoor is: vraag {signer} ernaar."
    ),
    "revocation-unproven": words(
        "Of het certificaat van {signer} was ingetrokken is hier niet te zien: de lijsten van de"
        " uitgever ontbreken of zijn te oud."
    ),
    "authority-unknown": words(
        "Het certificaat van {signer} is niet uitgegeven door een bekende instantie. De"
        " handtekening is heel; vraag {signer} zelf of vingerafdruk {fingerprint} klopt."
    ),
    "signed-after-sealing": words(
        "{signer} heeft getekend nadat het plan was afgesloten. Aan het plan zelf is daarbij niets"
        " veranderd."
    ),
    "stranger-signed": words(
        "Nadat het plan was afgesloten is er een handtekening bij gezet die niet bij dit programma"
        " hoort ({signer}). Vraag de behandelaar wie dat is."
    ),
    "changed-after-signing": words(
        "Na het ondertekenen is dit bestand veranderd. Vertrouw dit plan niet en vraag het opnieuw"
        " op."
    ),
}
_CHANGES = {
    "page-count": words("Na het ondertekenen zijn er bladzijden bij gezet of weggehaald."),
    "page": words("Na het ondertekenen is veranderd wat op bladzijde {page} staat."),
    "pasted": words("Na het ondertekenen is iets op bladzijde {page} geplakt of daar weggehaald."),
    "attachment": words("Na het ondertekenen is het dossier in dit bestand verwisseld."),
    "field": words("Na het ondertekenen is een veld om in te vullen toegevoegd of veranderd."),
    "signature": words("Na het ondertekenen is een handtekening uit dit bestand gehaald."),
    "properties": words("Na het ondertekenen zijn de eigenschappen van dit bestand veranderd."),
    "spoken-text": words(
        "Na het ondertekenen is veranderd wat een voorleesprogramma van dit plan voorleest."
    ),
    "other": words("Na het ondertekenen is de inrichting van dit bestand veranderd."),
}


@dataclass(frozen=True)
class Problem:
    """What is wrong or worth knowing, with a code for programs and a sentence for people."""

    code: str
    phrase: Phrase

    def document(self, translate: Translate = str) -> dict[str, str]:
        """Return the problem as JSON values."""
        return {"code": self.code, "message": self.phrase.said(translate)}


def signature_problems(signatures: Signatures) -> Iterator[Problem]:
    """Yield what is to be said of the signatures, oldest first, then of what came after them.

    That there is none, `unsealed` tells: it depends on what the paper is.
    """
    for report in signatures.reports:
        yield from _report_problems(report)
    if signatures.changed_after:
        yield _problem("changed-after-signing")
    yield from map(_change, signatures.differences)


def _report_problems(report: SignatureReport) -> Iterator[Problem]:
    if not report.intact:
        yield _problem("signature-broken", field=report.field)
        return
    if not report.in_force:
        yield _problem("certificate-not-in-force", signer=report.signer)
    if report.stand in {"revoked", "revoked-later"}:
        yield _problem(f"certificate-{report.stand}", signer=report.signer)
    if not report.trusted_root:
        short = report.fingerprint[:16]
        yield _problem("authority-unknown", signer=report.signer, fingerprint=short)
    elif report.stand == "unproven":
        yield _problem("revocation-unproven", signer=report.signer)
    if report.is_after_sealing:
        is_ours = report.role != "other"
        yield _problem(
            "signed-after-sealing" if is_ours else "stranger-signed", signer=report.signer
        )


def _change(difference: Difference) -> Problem:
    said = Phrase(_CHANGES[difference.kind], {"page": str(difference.page)})
    return Problem(f"changed-{difference.kind}", said)


def _problem(code: str, **values: str) -> Problem:
    return Problem(code, Phrase(_MESSAGES[code], values))
