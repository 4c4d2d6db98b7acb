"""Who signs: what a certificate says of its owner, and whether one may sign with it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from herintegratie_desktop.core.phrases import Phrase, words

if TYPE_CHECKING:
    from cryptography.x509 import Certificate, ExtensionType, Name
    from pyhanko.sign.signers import Signer
    from pyhanko_certvalidator.registry import SimpleCertificateStore

_LEAST_KEY_BITS = 2048
_JOINING = "\u200c\u200d"

_SHORT_KEY = words(
    "Deze sleutel is niet te gebruiken: nodig is RSA van ten minste 2048 bits. Maak een nieuw"
    " certificaat."
)
_OTHER_KEY = words(
    "Deze sleutel is niet te gebruiken: nodig is RSA van ten minste 2048 bits, en dit is een ander"
    " soort (bijvoorbeeld een elliptische kromme). Daarmee zou het plan geen PDF/A-3 meer zijn en"
    " kunnen oudere programma’s de handtekening niet lezen. Vraag een certificaat met RSA."
)
_NOT_FOR_SIGNING = words(
    "Het certificaat van {name} is niet bedoeld om mee te ondertekenen. Kies een ander certificaat."
)
_EXPIRED = words("Het certificaat van {name} is verlopen op {day}. Maak een nieuw certificaat.")
_NOT_YET = words(
    "Het certificaat van {name} geldt pas vanaf {day}. Controleer de datum van deze computer."
)


class CertificateError(Exception):
    """A certificate cannot be made or used; the message says why and what to do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


@dataclass(frozen=True)
class Identity:
    """What a certificate says; `fingerprint` is its SHA-256 in hex, the certificates are DER."""

    name: str
    organisation: str
    valid_from: datetime
    valid_until: datetime
    fingerprint: str
    certificate: bytes = field(repr=False)
    chain: tuple[bytes, ...] = field(repr=False)

    @property
    def subject(self) -> str:
        """Return who this is, for people."""
        return f"{self.name}, {self.organisation}" if self.organisation else self.name

    def check_valid_on(self, now: datetime) -> None:
        """Raise CertificateError when the certificate is not in force at that moment."""
        if now > self.valid_until:
            raise CertificateError(self._about(_EXPIRED, self.valid_until))
        if now < self.valid_from:
            raise CertificateError(self._about(_NOT_YET, self.valid_from))

    def _about(self, source: str, day: datetime) -> Phrase:
        return Phrase(source, {"name": self.name, "day": f"{day.astimezone():%d-%m-%Y}"})


class Key(Identity):
    """An identity that can sign: with a key in memory, or one that never leaves its card."""

    def signer(self) -> Signer:
        """Return the key as pyHanko wants it."""
        raise NotImplementedError


def identity_of(certificate: Certificate, chain: Sequence[Certificate] = ()) -> Identity:
    """Return who a certificate is of; raises CertificateError when nobody may sign with it."""
    from cryptography.hazmat.primitives.serialization import Encoding

    _check_key(certificate)
    name = name_of(certificate)
    if not may_sign(certificate):
        raise CertificateError(Phrase(_NOT_FOR_SIGNING, {"name": name}))
    der = certificate.public_bytes(Encoding.DER)
    return Identity(
        name=name,
        organisation=_organisation_of(certificate),
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        fingerprint=hashlib.sha256(der).hexdigest(),
        certificate=der,
        chain=tuple(each.public_bytes(Encoding.DER) for each in chain),
    )


def name_of(certificate: Certificate) -> str:
    """Return the name a certificate is made out to."""
    from cryptography.x509.oid import NameOID

    subject = certificate.subject
    return _part(subject, NameOID.COMMON_NAME) or plain_name(subject.rfc4514_string())


def plain_name(text: str) -> str:
    """Return a name without what turns words round, steers a screen, or is no text at all.

    >>> plain_name("Jan" + chr(0x202E) + " Voorbeeld ")
    'Jan Voorbeeld'
    """
    # What joins letters is part of how a name is spelt, but no name by itself.
    kept = "".join(each for each in text if each.isprintable() or each in _JOINING).strip()
    return kept if kept.strip(_JOINING) else ""


def registry_of(certificates: Sequence[bytes]) -> SimpleCertificateStore:
    """Return certificates (DER) as pyHanko wants those it puts beside a signature."""
    from asn1crypto.x509 import Certificate as AsnCertificate
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    store = SimpleCertificateStore()
    store.register_multiple([AsnCertificate.load(der) for der in certificates])
    return store


def may_sign(certificate: Certificate) -> bool:
    """Say whether a certificate is meant for signing documents, or does not say what for."""
    return _usage_allows(certificate) and _purpose_allows(certificate)


def is_for_commitment(certificate: Certificate) -> bool:
    """Say whether a certificate is meant for signing what one is bound to, not for logging in."""
    from cryptography import x509

    usage = _extension(certificate, x509.KeyUsage)
    return isinstance(usage, x509.KeyUsage) and usage.content_commitment


def _check_key(certificate: Certificate) -> None:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

    key = certificate.public_key()
    if not isinstance(key, RSAPublicKey):
        raise CertificateError(Phrase(_OTHER_KEY))
    if key.key_size < _LEAST_KEY_BITS:
        raise CertificateError(Phrase(_SHORT_KEY))


def _usage_allows(certificate: Certificate) -> bool:
    from cryptography import x509

    usage = _extension(certificate, x509.KeyUsage)
    if not isinstance(usage, x509.KeyUsage):
        return True
    return usage.digital_signature or usage.content_commitment


def _purpose_allows(certificate: Certificate) -> bool:
    """Refuse a certificate of a server or of a service of the issuer itself."""
    from cryptography import x509
    from cryptography.x509.oid import ExtendedKeyUsageOID as Purpose

    purposes = _extension(certificate, x509.ExtendedKeyUsage)
    if not isinstance(purposes, x509.ExtendedKeyUsage):
        return True
    of_machines = {Purpose.SERVER_AUTH, Purpose.TIME_STAMPING, Purpose.OCSP_SIGNING}
    return not set(purposes) <= of_machines


def _extension(certificate: Certificate, kind: type[ExtensionType]) -> ExtensionType | None:
    from cryptography import x509

    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None
    # Extensions are a stranger's bytes; what cannot be read is not meant for us.
    except ValueError as fault:
        said = {"name": name_of(certificate)}
        raise CertificateError(Phrase(_NOT_FOR_SIGNING, said)) from fault


def _organisation_of(certificate: Certificate) -> str:
    from cryptography.x509.oid import NameOID

    return _part(certificate.subject, NameOID.ORGANIZATION_NAME)


def _part(subject: Name, oid: object) -> str:
    values = (str(attribute.value) for attribute in subject if attribute.oid == oid)
    return ", ".join(filter(None, map(plain_name, values)))
