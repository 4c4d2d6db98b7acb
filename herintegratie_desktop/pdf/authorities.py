"""A folder of the office with what issuers publish: their certificates and lists of revocation.

The program never asks the network. Whoever looks after the computers puts the files there:
certificates (`.cer .crt .der .pem`), lists of what was revoked (`.crl`) and answers of an issuer
about one certificate (`.ocsp .ors`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from herintegratie_desktop.core.phrases import Phrase, words

_CERTIFICATES, _LISTS, _ANSWERS = {".cer", ".crt", ".der", ".pem"}, {".crl"}, {".ocsp", ".ors"}
_MOST_FILES = 200
_LARGEST = 32 * 1024 * 1024

_NO_FOLDER = words(
    "De map {folder} met gegevens van uitgevers kan niet worden gelezen. Kies een andere map."
)
_TOO_MANY = words("In de map {folder} staan meer dan {most} bestanden. Kies de goede map.")
_NOT_READ = words(
    "{file} in de map met gegevens van uitgevers kan niet worden gelezen. Zet daar het bestand neer"
    " zoals de uitgever het geeft."
)


class AuthorityError(Exception):
    """The folder of issuers cannot be used; the message names the file and what to do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


@dataclass(frozen=True)
class Authorities:
    """What is known of issuers, in DER: `roots` are trusted, `between` leads up to them.

    `crls` are lists of revoked certificates, `ocsps` answers about one of them.
    """

    roots: tuple[bytes, ...] = field(default=(), repr=False)
    between: tuple[bytes, ...] = field(default=(), repr=False)
    crls: tuple[bytes, ...] = field(default=(), repr=False)
    ocsps: tuple[bytes, ...] = field(default=(), repr=False)


NOBODY = Authorities()
"""Nothing is known of any issuer."""


def read_authorities(folder: Path) -> Authorities:
    """Read a folder; a certificate that signed itself is one the office trusts.

    Other kinds of files are left alone. Raises AuthorityError.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as fault:
        raise AuthorityError(Phrase(_NO_FOLDER, {"folder": str(folder)})) from fault
    if len(paths) > _MOST_FILES:
        said = {"folder": str(folder), "most": str(_MOST_FILES)}
        raise AuthorityError(Phrase(_TOO_MANY, said))
    certificates = _all(paths, _CERTIFICATES, _is_certificate)
    return Authorities(
        roots=tuple(der for der in certificates if signed_itself(der)),
        between=tuple(der for der in certificates if not signed_itself(der)),
        crls=_all(paths, _LISTS, _is_list),
        ocsps=_all(paths, _ANSWERS, _is_answer),
    )


def signed_itself(certificate: bytes) -> bool:
    """Say whether nobody but its owner stands behind a certificate."""
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature

    loaded = x509.load_der_x509_certificate(certificate)
    try:
        loaded.verify_directly_issued_by(loaded)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _all(paths: list[Path], kinds: set[str], check: Callable[[bytes], Any]) -> tuple[bytes, ...]:
    return tuple(
        der for path in paths if path.suffix.lower() in kinds for der in _ders(path, check)
    )


def _ders(path: Path, check: Callable[[bytes], Any]) -> Iterator[bytes]:
    from asn1crypto import pem

    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise ValueError(path.name)
        found = [der for _, _, der in pem.unarmor(raw, True)] if pem.detect(raw) else [raw]
        for der in found:
            check(der)
    # A parser that meets a stranger's bytes may raise anything.
    except Exception as fault:
        raise AuthorityError(Phrase(_NOT_READ, {"file": path.name})) from fault
    yield from found


def _is_certificate(der: bytes) -> None:
    from cryptography import x509

    x509.load_der_x509_certificate(der)


def _is_list(der: bytes) -> None:
    from cryptography import x509

    x509.load_der_x509_crl(der)


def _is_answer(der: bytes) -> None:
    from cryptography.x509 import ocsp

    ocsp.load_der_ocsp_response(der)
