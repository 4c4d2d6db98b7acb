"""The signatures in a PDF: who, when, whether each is whole, and what came after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.pdf.untrusted import value_of

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
    `other`. `fingerprint` is the SHA-256 of the certificate in hex.
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
        }


@dataclass(frozen=True)
class Signatures:
    """All signatures of a file, oldest first, and whether anything else was changed after one."""

    reports: tuple[SignatureReport, ...]
    changed_after: bool


def read_signatures(reader: PdfFileReader, roots: Sequence[bytes] = ()) -> Signatures:
    """Judge every signature of a PDF; `roots` are DER certificates of known authorities."""
    readable: list[EmbeddedPdfSignature] = []
    reports: list[SignatureReport] = []
    for name, signature in _embedded(reader):
        if signature is None:
            reports.append(SignatureReport(name, _role(name)))
        else:
            readable.append(signature)
    readable.sort(key=lambda signature: signature.signed_revision)
    reports = [_report(signature, roots) for signature in readable] + reports
    changed = bool(reports) and (
        any(not report.intact or report.changes == "other" for report in reports)
        or _was_changed_outside(reader, readable)
    )
    return Signatures(tuple(reports), changed)


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


def _report(signature: EmbeddedPdfSignature, roots: Sequence[bytes]) -> SignatureReport:
    name = signature.field_name
    try:
        certificate = signature.signer_cert
        signed_at = _moment(signature)
        status = _status(signature, roots, signed_at)
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
    )


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
    signature: EmbeddedPdfSignature, roots: Sequence[bytes], moment: datetime
) -> PdfSignatureStatus:
    from asn1crypto.x509 import Certificate
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import ValidationContext

    anchors = [Certificate.load(root) for root in roots]
    context = ValidationContext(trust_roots=anchors, moment=moment, allow_fetching=False)
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
    return any(_has_area(widget.get_object()) for widget in widgets)


def _has_area(widget: Any) -> bool:  # noqa: ANN401 - any PDF object
    left, bottom, right, top = value_of(widget, "/Rect") or (0, 0, 0, 0)
    return bool(left != right and bottom != top)


def _role(field: str) -> str:
    match = _ROLE.fullmatch(field)
    return match[1] if match else "other"


def _signer_name(subject: dict[str, Any]) -> str:
    parts = [subject.get("common_name"), subject.get("organization_name")]
    name = ", ".join(str(part) for part in parts if part)
    # A name may hold the commands of a terminal, or be as long as a book.
    return "".join(letter for letter in name if letter.isprintable())[:_LONGEST_NAME]
