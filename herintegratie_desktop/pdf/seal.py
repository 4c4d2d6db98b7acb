"""Put a signature on a plan: PAdES B-B, offline, in memory."""

from __future__ import annotations

from datetime import datetime
from itertools import chain, count
from typing import TYPE_CHECKING, Literal

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.certificate import SigningKey
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
_REFUSED = words(
    "Op deze PDF kan geen handtekening worden gezet. Maak het plan opnieuw en teken dat."
)


class SealError(Exception):
    """A PDF cannot be signed; the message says why and what to do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


def seal(pdf: bytes, key: SigningKey, *, role: Role, now: datetime, reason: str = _REASON) -> bytes:
    """Return the PDF with one more signature in an invisible field named after the role.

    The first signature of a caseworker certifies the document: after it nothing but further
    signatures may be added. Raises SealError for a PDF that cannot be signed, CertificateError
    when the certificate is not in force at `now`.
    """
    key.check_valid_on(now)
    try:
        return within(lambda: _sealed(pdf, key, role, now, reason))
    except UnreadablePdfError as fault:
        raise SealError(fault.phrase) from fault


def _sealed(pdf: bytes, key: SigningKey, role: Role, now: datetime, reason: str) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    reader = open_untrusted(pdf)
    try:
        _check_open_for_signing(reader)
        signer = _dated_signer(_metadata(_field_names(reader), role, key, reason), key, now)
        signed = signer.sign_pdf(
            IncrementalPdfFileWriter.from_reader(reader), bytes_reserved=_room_for(key)
        )
        return bytes(signed.getvalue())
    except SealError:
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


def _metadata(
    fields: dict[str, bool], role: Role, key: SigningKey, reason: str
) -> PdfSignatureMetadata:
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata

    numbered = (f"{role}{number}" for number in count(2))
    names = (name for name in chain([role], numbered) if name not in fields)
    return PdfSignatureMetadata(
        field_name=next(names),
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=role == "caseworker" and not any(fields.values()),
        docmdp_permissions=MDPPerm.FILL_FORMS,
        name=key.subject,
        reason=reason,
    )


def _room_for(key: SigningKey) -> int:
    """Return the hex digits to keep free for the signature; asking pyHanko means signing twice."""
    return 2 * (_SIGNATURE_BYTES + len(key.certificate) + sum(map(len, key.chain)))


def _dated_signer(metadata: PdfSignatureMetadata, key: SigningKey, now: datetime) -> PdfSigner:
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
