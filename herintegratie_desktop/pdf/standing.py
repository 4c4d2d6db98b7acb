"""How a certificate stands with its issuer: known, not revoked, or not to be told offline."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.pdf.authorities import Authorities
from herintegratie_desktop.pdf.untrusted import keep_the_parser_quiet

if TYPE_CHECKING:
    from asn1crypto.crl import CertificateList
    from asn1crypto.ocsp import OCSPResponse
    from asn1crypto.x509 import Certificate
    from pyhanko_certvalidator import ValidationContext
    from pyhanko_certvalidator.path import ValidationPath


# Of which certificates it must be proven that they were not revoked: the signer's, those above it.
_PROOF, _NONE = "eithercheck", "nocheck"
_EVERYTHING, _OWN, _NOTHING = (_PROOF, _PROOF), (_PROOF, _NONE), (_NONE, _NONE)


class Stand(StrEnum):
    """What the files at hand tell of a certificate at a moment."""

    GOOD = "good"
    REVOKED = "revoked"
    REVOKED_LATER = "revoked-later"
    UNPROVEN = "unproven"
    UNKNOWN = "unknown"


SENTENCES = {
    Stand.GOOD: words("De uitgever heeft het certificaat niet ingetrokken."),
    Stand.REVOKED: words("De uitgever heeft het certificaat ingetrokken."),
    Stand.REVOKED_LATER: words("De uitgever heeft het certificaat later ingetrokken."),
    Stand.UNPROVEN: words(
        "Of het certificaat is ingetrokken blijkt niet uit de lijsten in de map van uitgevers: zij"
        " ontbreken of zijn te oud. Vraag de beheerder nieuwe neer te zetten."
    ),
    Stand.UNKNOWN: words("De uitgever van het certificaat is hier niet bekend."),
}


@dataclass(frozen=True)
class Standing:
    """A stand, and the certificates and proofs it rests on, the root among them (DER)."""

    stand: Stand
    certificates: tuple[bytes, ...] = ()
    crls: tuple[bytes, ...] = ()
    ocsps: tuple[bytes, ...] = ()


def standing(
    certificate: bytes, others: Sequence[bytes], known: Authorities, moment: datetime
) -> Standing:
    """Return how a certificate stands at a moment, by nothing but the files at hand.

    `others` are certificates that came with it; none of them is trusted for that.
    """
    return _Question(certificate, tuple(others), known).answer(moment)


def standing_since(
    certificate: bytes, others: Sequence[bytes], known: Authorities, moment: datetime
) -> Stand:
    """Return how a certificate stood when it signed, and whether it was revoked after that."""
    question = _Question(certificate, tuple(others), known)
    # A list that was made after the moment tells of it too: each entry has its own day.
    then = question.answer(moment, looking_back=True).stand
    if then in {Stand.REVOKED, Stand.UNKNOWN}:
        return then
    now = max((moment, *_issued(known)))
    return Stand.REVOKED_LATER if question.answer(now).stand is Stand.REVOKED else then


@dataclass(frozen=True)
class _Question:
    certificate: bytes
    others: tuple[bytes, ...]
    known: Authorities

    def answer(self, moment: datetime, *, looking_back: bool = False) -> Standing:
        """Ask for proof of everything, else of the certificate alone, else for a way at all."""
        keep_the_parser_quiet()
        for proven in (_EVERYTHING, _OWN, _NOTHING):
            found = self._way(_context(self.known, moment, proven, looking_back))
            if found is Stand.REVOKED:
                return Standing(Stand.REVOKED)
            if not isinstance(found, Stand):
                is_whole = proven == _EVERYTHING
                return _proof(found, self.known) if is_whole else Standing(Stand.UNPROVEN)
        return Standing(Stand.UNKNOWN)

    def _way(self, context: ValidationContext) -> ValidationPath | Stand:
        """Return the way from the certificate to a trusted one, or why there is none."""
        from asn1crypto.x509 import Certificate
        from pyhanko_certvalidator import CertificateValidator
        from pyhanko_certvalidator.errors import (
            PathBuildingError,
            RevokedError,
            ValidationError,
        )

        between = [Certificate.load(der) for der in (*self.others, *self.known.between)]
        own = Certificate.load(self.certificate)
        try:
            return asyncio.run(CertificateValidator(own, between, context).async_validate_path())
        except RevokedError:
            return Stand.REVOKED
        except (PathBuildingError, ValidationError):
            return Stand.UNKNOWN


def _context(
    known: Authorities, moment: datetime, proven: tuple[str, str], looking_back: bool
) -> ValidationContext:
    from asn1crypto.crl import CertificateList
    from asn1crypto.ocsp import OCSPResponse
    from asn1crypto.x509 import Certificate
    from pyhanko_certvalidator import ValidationContext
    from pyhanko_certvalidator.policy_decl import (
        CertRevTrustPolicy,
        RevocationCheckingPolicy,
        RevocationCheckingRule,
    )

    own, between = map(RevocationCheckingRule, proven)
    asked = CertRevTrustPolicy(
        RevocationCheckingPolicy(own, between), retroactive_revinfo=looking_back
    )
    return ValidationContext(
        trust_roots=[Certificate.load(der) for der in known.roots],
        crls=[CertificateList.load(der) for der in known.crls],
        ocsps=[OCSPResponse.load(der) for der in known.ocsps],
        moment=moment,
        allow_fetching=False,
        revinfo_policy=asked,
    )


def _proof(path: ValidationPath, known: Authorities) -> Standing:
    """Keep only what speaks of the certificates on the way: a folder may hold much more."""
    from asn1crypto.crl import CertificateList
    from asn1crypto.ocsp import OCSPResponse

    on_the_way: list[Certificate] = list(path)
    crls = [der for der in known.crls if _is_of(CertificateList.load(der), on_the_way)]
    ocsps = [der for der in known.ocsps if _is_about(OCSPResponse.load(der), on_the_way)]
    certificates = tuple(each.dump() for each in on_the_way)
    return Standing(Stand.GOOD, certificates, tuple(crls), tuple(ocsps))


def _is_of(crl: CertificateList, issuers: list[Certificate]) -> bool:
    return any(crl.issuer == each.subject for each in issuers)


def _is_about(answer: OCSPResponse, certificates: list[Certificate]) -> bool:
    about = {each["cert_id"]["serial_number"].native for each in _answers(answer)}
    return any(each.serial_number in about for each in certificates)


def _answers(answer: OCSPResponse) -> list[Any]:
    if answer["response_status"].native != "successful":
        return []
    return list(answer.response_data["responses"])


def _issued(known: Authorities) -> list[datetime]:
    """Return when each list and answer was made."""
    from asn1crypto.crl import CertificateList
    from asn1crypto.ocsp import OCSPResponse

    lists = [CertificateList.load(der)["tbs_cert_list"]["this_update"] for der in known.crls]
    answers = [
        each["this_update"] for der in known.ocsps for each in _answers(OCSPResponse.load(der))
    ]
    return [each.native for each in (*lists, *answers)]
