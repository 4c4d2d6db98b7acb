"""A made-up issuer for the tests: a root, an authority below it, certificates, lists, answers."""

from datetime import timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509 import ocsp
from signed_plans import NOW

from herintegratie_desktop.pdf.authorities import Authorities
from herintegratie_desktop.pdf.certificate import read_certificate

USAGES = [
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
]
DAY = timedelta(days=1)
SERIAL = 4711
ALWAYS = (-3650, 7300)
"""In force on every day that a test may run on, in days from `NOW`."""

QC_STATEMENTS = "1.3.6.1.5.5.7.1.3"
COMPLIANT, IN_A_CARD = "0.4.0.1862.1.1", "0.4.0.1862.1.4"
FOR_PEOPLE, FOR_OFFICES = "0.4.0.1862.1.6.1", "0.4.0.1862.1.6.2"


@cache
def private_key(_who):
    return rsa.generate_private_key(65537, 2048)


def named(name):
    return x509.Name(
        [
            x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, "Voorbeeld Uitgever"),
            x509.NameAttribute(x509.NameOID.COMMON_NAME, name),
        ]
    )


def issued(to, by, *extensions, serial=SERIAL, days=(-30, 700)):
    """Return a certificate of one name, signed by another."""
    key = private_key(to)
    return x509.CertificateBuilder(
        named(by),
        named(to),
        key.public_key(),
        serial,
        NOW + days[0] * DAY,
        NOW + days[1] * DAY,
        list(extensions),
    ).sign(private_key(by), SHA256())


def extension(value, critical=True):
    return x509.Extension(value.oid, critical, value)


def usage(*allowed):
    return extension(x509.KeyUsage(**dict.fromkeys(USAGES, False) | dict.fromkeys(allowed, True)))


def is_authority():
    return extension(x509.BasicConstraints(True, None)), usage("key_cert_sign", "crl_sign")


@cache
def root():
    return issued("Wortel", "Wortel", *is_authority(), serial=1, days=ALWAYS)


@cache
def between():
    return issued("Tussen", "Wortel", *is_authority(), serial=2, days=ALWAYS)


def asks_online():
    """Return what real certificates say: where their issuer answers; nobody here asks there."""
    place = x509.UniformResourceIdentifier("http://uitgever.voorbeeld/ocsp")
    asked = x509.AccessDescription(x509.AuthorityInformationAccessOID.OCSP, place)
    return extension(x509.AuthorityInformationAccess([asked]), critical=False)


def person(name="Noor Voorbeeld", *extensions, days=(-30, 700)):
    """Return a certificate of a person, issued by the authority below the root."""
    return issued(
        name,
        "Tussen",
        usage("digital_signature", "content_commitment"),
        asks_online(),
        *extensions,
        days=days,
    )


def p12(certificate, name="Noor Voorbeeld", chain=None, passphrase=b"geheim"):
    others = [between()] if chain is None else chain
    lock = BestAvailableEncryption(passphrase)
    return pkcs12.serialize_key_and_certificates(
        b"noor", private_key(name), certificate, others, lock
    )


def issued_key(*extensions, **how):
    """Return a key of a person with a certificate of the made-up issuer."""
    return read_certificate(p12(person("Noor Voorbeeld", *extensions, **how)), "geheim")


def revoked_list(by, *revoked, made=-1, until=7):
    """Return a list of revoked certificates; each of `revoked` is a number and days from now."""
    builder = x509.CertificateRevocationListBuilder(named(by), NOW + made * DAY, NOW + until * DAY)
    for serial, days in revoked:
        entry = x509.RevokedCertificateBuilder(serial, NOW + days * DAY).build()
        builder = builder.add_revoked_certificate(entry)
    return builder.sign(private_key(by), SHA256()).public_bytes(Encoding.DER)


def answer(certificate, *, revoked=None):
    """Return what the authority answers about one certificate."""
    good = ocsp.OCSPCertStatus.GOOD if revoked is None else ocsp.OCSPCertStatus.REVOKED
    builder = ocsp.OCSPResponseBuilder().add_response(
        certificate,
        between(),
        SHA1(),
        good,
        NOW - DAY,
        NOW + 7 * DAY,
        None if revoked is None else NOW + revoked * DAY,
        None,
    )
    builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, between())
    return builder.sign(private_key("Tussen"), SHA256()).public_bytes(Encoding.DER)


def der(certificate):
    return certificate.public_bytes(Encoding.DER)


def known(*revoked, until=7, made=-1, lists=True, ocsps=()):
    """Return what the office was given of the made-up issuer."""
    made_lists = (
        revoked_list("Wortel", made=made, until=until),
        revoked_list("Tussen", *revoked, made=made, until=until),
    )
    crls = made_lists if lists else made_lists[:1]
    return Authorities((der(root()),), (der(between()),), crls, tuple(ocsps))


def stated(*claims):
    """Return the statements of an issuer that a certificate is of a kind (ETSI EN 319 412-5)."""
    from asn1crypto.core import ObjectIdentifier, SequenceOf
    from pyhanko.sign.ades.qualified_asn1 import QcStatements

    kinds = [claim for claim in claims if claim.startswith("0.4.0.1862.1.6.")]
    statements = [{"statement_id": claim} for claim in claims if claim not in kinds]
    if kinds:

        class Kinds(SequenceOf):
            _child_spec = ObjectIdentifier

        statements.append({"statement_id": "0.4.0.1862.1.6", "statement_info": kinds})
    value = x509.UnrecognizedExtension(
        x509.ObjectIdentifier(QC_STATEMENTS), QcStatements(statements).dump()
    )
    return x509.Extension(value.oid, False, value)
