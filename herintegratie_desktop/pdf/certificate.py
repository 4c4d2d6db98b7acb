"""The key a person signs with: made here, or read from a PKCS#12 file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from stringprep import in_table_a1
from typing import TYPE_CHECKING

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.identity import (
    CertificateError,
    Key,
    identity_of,
    plain_name,
    registry_of,
)

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates
    from cryptography.x509 import Certificate, KeyUsage, Name
    from pyhanko.sign.signers import Signer

__all__ = ["CertificateError", "SigningKey", "make_certificate", "read_certificate"]

_KEY_BITS = 3072
_LIFETIME = timedelta(days=5 * 365 + 1)
_LONGEST_NAME = 64
_LARGEST_FILE = 1024 * 1024

_NAME_LENGTH = words("Vul een naam en een organisatie in, elk van ten hoogste 64 tekens.")
_NO_PASSPHRASE = words(
    "Kies een wachtwoord; zonder wachtwoord kan iedereen met dit bestand tekenen."
)
_NO_P12 = words(
    "Dit bestand is geen certificaat met sleutel (PKCS#12, .p12 of .pfx). Kies een ander bestand."
)
_WRONG_PASSPHRASE = words("Het wachtwoord past niet bij dit certificaat. Typ het opnieuw.")
_NO_KEY = words(
    "In dit bestand zit geen sleutel met certificaat. Exporteer het met de sleutel erbij."
)


@dataclass(frozen=True)
class SigningKey(Key):
    """A private key and its certificate, in memory only; `private_key` is DER."""

    private_key: bytes = field(repr=False)

    def signer(self) -> Signer:
        """Return the key as pyHanko wants it."""
        from asn1crypto.x509 import Certificate as AsnCertificate
        from pyhanko.sign.signers import Signer

        sign = self._sign

        class RsaSigner(Signer):
            async def async_sign_raw(
                self,
                data: bytes,
                digest_algorithm: str,
                dry_run: bool = False,  # noqa: ARG002 - its caller names it
            ) -> bytes:
                return sign(data, digest_algorithm)

        own = AsnCertificate.load(self.certificate)
        return RsaSigner(signing_cert=own, cert_registry=registry_of(self.chain))

    def _sign(self, content: bytes, digest_algorithm: str) -> bytes:
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
        from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
        from cryptography.hazmat.primitives.serialization import load_der_private_key

        # Checked when its file was read; checking again takes four times as long as all the rest.
        key = load_der_private_key(self.private_key, None, unsafe_skip_rsa_key_validation=True)
        if not isinstance(key, RSAPrivateKey):
            raise CertificateError(Phrase(_NO_KEY))
        return key.sign(content, PKCS1v15(), getattr(hashes, digest_algorithm.upper())())


def make_certificate(name: str, organisation: str, now: datetime, passphrase: str) -> bytes:
    """Make an RSA key with a self-signed certificate of five years, as PKCS#12.

    Raises CertificateError for an empty or too long name and for an empty passphrase.
    """
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

    name, organisation = plain_name(name), plain_name(organisation)
    if not all(0 < len(part) <= _LONGEST_NAME for part in (name, organisation)):
        raise CertificateError(Phrase(_NAME_LENGTH))
    if not passphrase:
        raise CertificateError(Phrase(_NO_PASSPHRASE))
    key = rsa.generate_private_key(public_exponent=65537, key_size=_KEY_BITS)
    certificate = _self_signed(key, name, organisation, now)
    return pkcs12.serialize_key_and_certificates(
        name.encode(), key, certificate, None, BestAvailableEncryption(passphrase.encode())
    )


def read_certificate(p12: bytes, passphrase: str, now: datetime | None = None) -> SigningKey:
    """Read a PKCS#12 file; with `now`, one that is not in force is refused.

    Raises CertificateError for a wrong passphrase, another kind of file, a file without a key,
    a key of another kind than RSA, and a certificate that is not meant for signing.
    """
    content = _unlocked(p12, passphrase)
    signing_key = _signing_key(content)
    if now is not None:
        signing_key.check_valid_on(now)
    return signing_key


def _self_signed(key: RSAPrivateKey, name: str, organisation: str, now: datetime) -> Certificate:
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256

    subject = _subject(name, organisation)
    start = now.astimezone(UTC).replace(microsecond=0)
    public = key.public_key()
    builder = (
        x509.CertificateBuilder(subject, subject, public, x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + _LIFETIME)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )
    return builder.sign(key, SHA256())


def _subject(name: str, organisation: str) -> Name:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _fitting(organisation)),
            x509.NameAttribute(NameOID.COMMON_NAME, _fitting(name)),
        ]
    )


def _fitting(name: str) -> str:
    """Return a name as far as it fits in a certificate, in letters that every reader knows.

    Names are compared by a rule of RFC 5280 that knows no letter of after Unicode 3.2.
    """
    known = "".join("?" if in_table_a1(letter) else letter for letter in name)
    return known.encode()[:_LONGEST_NAME].decode("utf-8", "ignore").strip()


def _usage() -> KeyUsage:
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _unlocked(p12: bytes, passphrase: str) -> PKCS12KeyAndCertificates:
    from asn1crypto.pkcs12 import Pfx
    from cryptography.hazmat.primitives.serialization import pkcs12

    try:
        is_p12 = len(p12) <= _LARGEST_FILE and Pfx.load(p12)["version"].native == "v3"
    except ValueError:
        is_p12 = False
    if not is_p12:
        raise CertificateError(Phrase(_NO_P12))
    try:
        return pkcs12.load_pkcs12(p12, passphrase.encode())
    except ValueError as fault:
        raise CertificateError(Phrase(_WRONG_PASSPHRASE)) from fault


def _signing_key(content: PKCS12KeyAndCertificates) -> SigningKey:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    key, named = content.key, content.cert
    if key is None or named is None:
        raise CertificateError(Phrase(_NO_KEY))
    identity = identity_of(named.certificate, [e.certificate for e in content.additional_certs])
    if not isinstance(key, RSAPrivateKey):
        raise CertificateError(Phrase(_NO_KEY))
    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return SigningKey(**vars(identity), private_key=der)
