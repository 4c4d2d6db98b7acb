"""The proof that travels in a file with its signatures: chains, lists, answers (the DSS)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from herintegratie_desktop.pdf.authorities import Authorities
from herintegratie_desktop.pdf.standing import Standing
from herintegratie_desktop.pdf.untrusted import value_of

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import BasePdfFileWriter

_MOST = 64
_LARGEST = 32 * 1024 * 1024


def put_backing(writer: BasePdfFileWriter, backing: Standing) -> None:
    """Put proof in a file before it is signed, so that nothing has to come after a signature."""
    from asn1crypto.crl import CertificateList
    from asn1crypto.ocsp import OCSPResponse
    from asn1crypto.x509 import Certificate
    from pyhanko.sign.validation.dss import DocumentSecurityStore

    DocumentSecurityStore.supply_dss_in_writer(
        writer,
        None,
        certs=[Certificate.load(der) for der in backing.certificates],
        crls=[CertificateList.load(der) for der in backing.crls],
        ocsps=[OCSPResponse.load(der) for der in backing.ocsps],
    )


def known_with(reader: PdfFileReader, known: Authorities) -> Authorities:
    """Return what is known of issuers with what a file brings along; it adds no root.

    What it brings counts only as far as a known issuer signed it.
    """
    from asn1crypto.crl import CertificateList
    from asn1crypto.ocsp import OCSPResponse
    from asn1crypto.x509 import Certificate

    if not known.roots:
        return known
    return replace(
        known,
        between=(*known.between, *_brought(reader, "/Certs", Certificate)),
        crls=(*known.crls, *_brought(reader, "/CRLs", CertificateList)),
        ocsps=(*known.ocsps, *_brought(reader, "/OCSPs", OCSPResponse)),
    )


def _brought(reader: PdfFileReader, key: str, kind: type) -> Iterator[bytes]:
    store = value_of(reader.root, "/DSS") or {}
    for entry in islice(value_of(store, key) or (), _MOST):
        try:
            der = entry.get_object().data
            kind.load(der[: _LARGEST + 1], strict=True).native  # type: ignore[attr-defined] # noqa: B018
        # A stranger's bytes: what cannot be read proves nothing.
        except Exception:  # noqa: BLE001, RUF100, S112
            continue
        yield der
