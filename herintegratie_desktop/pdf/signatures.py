"""The signatures in a PDF: who, when, whether each is whole, and what came after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.pdf.authorities import NOBODY, Authorities
from herintegratie_desktop.pdf.backing import known_with
from herintegratie_desktop.pdf.differences import Difference, differences, has_area
from herintegratie_desktop.pdf.identity import plain_name
from herintegratie_desktop.pdf.standing import Stand, standing_since
from herintegratie_desktop.pdf.untrusted import value_of
from herintegratie_desktop.pdf.worth import Worth, issuer_of, worth_of, worth_said

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import EmbeddedPdfSignature
    from pyhanko.sign.validation.status import PdfSignatureStatus

MAX_SIGNATURES = 32

_LONGEST_NAME = 200
_ROLE = re.compile(r"(caseworker|client|interpreter)\d*")


@dataclass(frozen=True)
class SignatureReport:
    """One signature: `intact` says that it fits the bytes it covers and the signer's key.

    `in_force` says that the certificate was valid at `signed_at`, which is the signer's own
    clock. `coverage` is pyHanko's name in lower case; `changes` is `none`, `later-signature` or
    `other`. `fingerprint` is the SHA-256 of the certificate in hex. `worth` is what it can be at
    most, and None where the certificate cannot be read; `stand` is how the issuer thinks of it.
    """

    field: str
    role: str
    signer: str = ""
    signed_at: datetime | None = None
    intact: bool = False
    trusted_root: bool = False
    in_force: bool = False
    fingerprint: str = ""
    coverage: str = "unclear"
    changes: str = "other"
    issuer: str = ""
    worth: Worth | None = None
    stand: Stand = Stand.UNKNOWN
    is_after_sealing: bool = False

    def worth_said(self) -> Phrase | None:
        """Return what the signature is worth, as a sentence."""
        return None if self.worth is None else worth_said(self.worth, self.issuer)

    def document(self) -> dict[str, Any]:
        """Return the report as JSON values."""
        return {
            "field": self.field,
            "role": self.role,
            "signer": self.signer,
            "signed_at": self.signed_at.isoformat() if self.signed_at else None,
            "intact": self.intact,
            "trusted_root": self.trusted_root,
            "fingerprint": self.fingerprint,
            "coverage": self.coverage,
            "changes": self.changes,
            "issuer": self.issuer,
            "worth": self.worth.value if self.worth else None,
            "revocation": self.stand.value,
        }


@dataclass(frozen=True)
class Signatures:
    """All signatures of a file, oldest first, and whether anything else was changed after one.

    `differences` says what, as far as that can be told.
    """

    reports: tuple[SignatureReport, ...]
    changed_after: bool
    differences: tuple[Difference, ...] = ()


def read_signatures(reader: PdfFileReader, known: Authorities = NOBODY) -> Signatures:
    """Judge every signature of a PDF; `known` is what the office has of issuers."""
    readable: list[EmbeddedPdfSignature] = []
    reports: list[SignatureReport] = []
    for name, signature in _embedded(reader):
        if signature is None:
            reports.append(SignatureReport(name, _role(name)))
        else:
            readable.append(signature)
    readable.sort(key=lambda signature: signature.signed_revision)
    known = known_with(reader, known)
    reports = [*_in_order(readable, known), *reports]
    changed = bool(reports) and (
        any(not report.intact or report.changes == "other" for report in reports)
        or _was_changed_outside(reader, readable)
    )
    return Signatures(tuple(reports), changed, _differences(reader, readable) if changed else ())


def _in_order(
    signatures: list[EmbeddedPdfSignature], known: Authorities
) -> Iterator[SignatureReport]:
    is_sealed = False
    for signature in signatures:
        report = _report(signature, known)
        yield replace(report, is_after_sealing=is_sealed)
        is_sealed = is_sealed or _certifies(signature)


def _certifies(signature: EmbeddedPdfSignature) -> bool:
    try:
        return signature.docmdp_level is not None
    # The entry is a stranger's, and its parser may raise anything.
    except Exception:  # noqa: BLE001, RUF100
        return False


def _differences(
    reader: PdfFileReader, signatures: list[EmbeddedPdfSignature]
) -> tuple[Difference, ...]:
    if not signatures:
        return ()
    try:
        return differences(reader, signatures[0].signed_revision)
    # That it was changed is known; what, a stranger can make hard to tell.
    except Exception:  # noqa: BLE001, RUF100
        return ()


def _embedded(reader: PdfFileReader) -> Iterator[tuple[str, EmbeddedPdfSignature | None]]:
    """Yield each signed field; None where the signature in it cannot be read."""
    from pyhanko.sign.fields import enumerate_sig_fields
    from pyhanko.sign.validation import EmbeddedPdfSignature

    fields = enumerate_sig_fields(reader, filled_status=True)
    for number, (name, _, field) in enumerate(fields):
        if number >= MAX_SIGNATURES:
            raise ValueError("too many signatures")
        try:
            yield name, EmbeddedPdfSignature(reader, field, name)
        # The bytes of a signature are a stranger's too; its parser may raise anything.
        except Exception:  # noqa: BLE001, RUF100
            yield name, None


def _report(signature: EmbeddedPdfSignature, known: Authorities) -> SignatureReport:
    name = signature.field_name
    try:
        certificate = signature.signer_cert
        signed_at = _moment(signature)
        status = _status(signature, known, signed_at)
        own = certificate.dump()
        stand = _stand(signature, known, signed_at)
    # As above: a signature that cannot be judged is a broken one, never a crash.
    except Exception:  # noqa: BLE001, RUF100
        return SignatureReport(name, _role(name))
    return SignatureReport(
        field=name,
        role=_role(name),
        signer=_signer_name(certificate.subject.native),
        signed_at=signed_at,
        intact=status.intact and status.valid and _fills_its_room(signature),
        trusted_root=status.trusted,
        in_force=certificate.not_valid_before <= signed_at <= certificate.not_valid_after,
        fingerprint=certificate.sha256.hex(),
        coverage=status.coverage.name.lower() if status.coverage else "unclear",
        changes=_changes(status),
        issuer=issuer_of(own),
        worth=worth_of(own),
        stand=stand,
    )


def _stand(signature: EmbeddedPdfSignature, known: Authorities, moment: datetime) -> Stand:
    if not known.roots:
        return Stand.UNKNOWN
    others = [each.dump() for each in signature.other_embedded_certs]
    return standing_since(signature.signer_cert.dump(), others, known, moment)


def _fills_its_room(signature: EmbeddedPdfSignature) -> bool:
    """Say whether nothing but zeros follows the signature in the room that was kept for it."""
    from asn1crypto.parser import peek

    room = signature.pkcs7_content
    return not any(room[peek(room) :])


def _moment(signature: EmbeddedPdfSignature) -> datetime:
    moment = signature.self_reported_timestamp
    if moment is None or moment.tzinfo is None:
        raise ValueError("a signature without a moment")
    return moment


def _status(
    signature: EmbeddedPdfSignature, known: Authorities, moment: datetime
) -> PdfSignatureStatus:
    from asn1crypto.x509 import Certificate
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import ValidationContext

    anchors = [Certificate.load(root) for root in known.roots]
    between = [Certificate.load(each) for each in known.between]
    context = ValidationContext(
        trust_roots=anchors, other_certs=between, moment=moment, allow_fetching=False
    )
    usage = KeyUsageConstraints(
        key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False
    )
    return validate_pdf_signature(signature, context, context, key_usage_settings=usage)


def _changes(status: PdfSignatureStatus) -> str:
    from pyhanko.sign.diff_analysis import ModificationLevel

    level = status.modification_level
    if level is None or level > ModificationLevel.FORM_FILLING or not status.docmdp_ok:
        return "other"
    return "none" if level == ModificationLevel.NONE else "later-signature"


def _was_changed_outside(reader: PdfFileReader, signatures: list[EmbeddedPdfSignature]) -> bool:
    """Say whether anything follows the first signature that is not itself a whole signature.

    pyHanko lets pass what cannot be seen, such as new metadata, objects without use and bytes
    after the end. A plan has no reason for any of these, so here they count as a change.
    """
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    if not signatures:
        return True
    revisions = [signature.signed_revision for signature in signatures]
    whole = SignatureCoverageLevel.ENTIRE_FILE
    return (
        set(revisions) != set(range(revisions[0], reader.total_revisions))
        or len(set(revisions)) != len(revisions)
        or signatures[-1].coverage != whole
        or any(_shows_on_paper(signature) for signature in signatures[1:])
    )


def _shows_on_paper(signature: EmbeddedPdfSignature) -> bool:
    """Say whether a signature field covers part of a page, and so may hide or forge words."""
    widgets = [signature.sig_field, *(value_of(signature.sig_field, "/Kids") or ())]
    return any(has_area(widget.get_object()) for widget in widgets)


def _role(field: str) -> str:
    match = _ROLE.fullmatch(field)
    return match[1] if match else "other"


def _signer_name(subject: dict[str, Any]) -> str:
    parts = [subject.get("common_name"), subject.get("organization_name")]
    name = ", ".join(str(part) for part in parts if part)
    # A name may hold the commands of a terminal, or be as long as a book.
    return plain_name(name)[:_LONGEST_NAME]
