"""Put a signature on a plan: PAdES B-B, offline, in memory.

Where an issuer and its lists of revoked certificates are at hand they travel along in the file
(what PAdES B-LT asks beside a time stamp). A time stamp cannot be had offline: the moment of a
signature is what the clock of the computer said.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, count
from typing import TYPE_CHECKING, Literal

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.authorities import NOBODY, Authorities
from herintegratie_desktop.pdf.backing import put_backing
from herintegratie_desktop.pdf.identity import CertificateError, Identity, Key
from herintegratie_desktop.pdf.standing import Stand, Standing, standing
from herintegratie_desktop.pdf.untrusted import UnreadablePdfError, open_untrusted, within

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

_SIGNATURE_BYTES = 2048

Role = Literal["caseworker", "client", "interpreter"]

_REASON = words("Plan besproken en akkoord")
_LOCKED = words(
    "Dit plan is afgesloten: er mag geen handtekening meer bij. Maak een nieuw plan en teken dat."
)
_REVOKED = words(
    "De uitgever heeft het certificaat van {name} ingetrokken; ermee tekenen kan niet meer. Kies"
    " een ander certificaat en meld het de beheerder."
)
_REFUSED = words(
    "Op deze PDF kan geen handtekening worden gezet. Maak het plan opnieuw en teken dat."
)


class SealError(Exception):
    """A PDF cannot be signed; the message says why and what to do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


@dataclass(frozen=True)
class _Saying:
    """What a signature says of itself."""

    role: Role
    now: datetime
    reason: str


def seal(  # noqa: PLR0913 - each by name
    pdf: bytes,
    key: Key,
    *,
    role: Role,
    now: datetime,
    reason: str = _REASON,
    known: Authorities = NOBODY,
) -> bytes:
    """Return the PDF with one more signature in an invisible field named after the role.

    The first signature of a caseworker certifies the document: after it nothing but further
    signatures may be added. Raises SealError for a PDF that cannot be signed, CertificateError
    when the certificate is not in force at `now` or is on a list of revoked ones in `known`.
    """
    key.check_valid_on(now)
    backing = backing_of(key, known, now)
    # With the signature goes the way to the root, so that who trusts that root can follow it.
    key = replace(key, chain=tuple(dict.fromkeys((*key.chain, *backing.certificates[:-1]))))
    try:
        return within(lambda: _sealed(pdf, key, _Saying(role, now, reason), backing))
    except UnreadablePdfError as fault:
        raise SealError(fault.phrase) from fault


def backing_of(identity: Identity, known: Authorities, now: datetime) -> Standing:
    """Return how a certificate stands with its issuer; raises CertificateError when revoked."""
    if not known.roots:
        return Standing(Stand.UNKNOWN)
    found = standing(identity.certificate, identity.chain, known, now)
    if found.stand is Stand.REVOKED:
        raise CertificateError(Phrase(_REVOKED, {"name": identity.name}))
    return found


def _sealed(pdf: bytes, key: Key, saying: _Saying, backing: Standing) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    reader = open_untrusted(pdf)
    try:
        _check_open_for_signing(reader)
        signer = _dated_signer(_metadata(_field_names(reader), key, saying), key, saying.now)
        writer = IncrementalPdfFileWriter.from_reader(reader)
        if backing.stand is Stand.GOOD:
            put_backing(writer, backing)
        return bytes(signer.sign_pdf(writer, bytes_reserved=_room_for(key)).getvalue())
    except (SealError, CertificateError):
        raise
    # The signer may stumble over anything in a stranger's file.
    except Exception as fault:
        raise SealError(Phrase(_REFUSED)) from fault


def _field_names(reader: PdfFileReader) -> dict[str, bool]:
    """Return the names of the signature fields and whether each was signed."""
    from pyhanko.sign.fields import enumerate_sig_fields

    return {name: value is not None for name, value, _ in enumerate_sig_fields(reader)}


def _check_open_for_signing(reader: PdfFileReader) -> None:
    from pyhanko.sign.fields import MDPPerm

    if any(s.docmdp_level == MDPPerm.NO_CHANGES for s in reader.embedded_signatures):
        raise SealError(Phrase(_LOCKED))


def _metadata(fields: dict[str, bool], key: Key, saying: _Saying) -> PdfSignatureMetadata:
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata

    numbered = (f"{saying.role}{number}" for number in count(2))
    names = (name for name in chain([saying.role], numbered) if name not in fields)
    return PdfSignatureMetadata(
        field_name=next(names),
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=saying.role == "caseworker" and not any(fields.values()),
        docmdp_permissions=MDPPerm.FILL_FORMS,
        name=key.subject,
        reason=saying.reason,
    )


def _room_for(key: Key) -> int:
    """Return the hex digits to keep free for the signature; asking pyHanko means signing twice."""
    return 2 * (_SIGNATURE_BYTES + len(key.certificate) + sum(map(len, key.chain)))


def _dated_signer(metadata: PdfSignatureMetadata, key: Key, now: datetime) -> PdfSigner:
    """Return a signer that takes the moment from its caller and never asks the clock."""
    from pyhanko.pdf_utils.writer import BasePdfFileWriter
    from pyhanko.sign.signers import PdfSigner
    from pyhanko.sign.signers.pdf_signer import PdfSigningSession

    class DatedSigner(PdfSigner):
        def init_signing_session(
            self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
        ) -> PdfSigningSession:
            session = super().init_signing_session(pdf_out, existing_fields_only)
            session.system_time = now.astimezone()
            return session

    return DatedSigner(metadata, signer=key.signer())
