from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from signed_plans import NOW, key, p12

from herintegratie_desktop.pdf.certificate import (
    CertificateError,
    make_certificate,
    read_certificate,
)


def foreign_p12(private_key, *usages):
    """Return a PKCS#12 file as another program could have made it."""
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Noor Voorbeeld")])
    certificate = x509.CertificateBuilder(
        name, name, private_key.public_key(), 7, NOW, NOW + timedelta(days=30), list(usages)
    ).sign(private_key, SHA256())
    lock = BestAvailableEncryption(b"geheim")
    return pkcs12.serialize_key_and_certificates(b"noor", private_key, certificate, None, lock)


def usage(**allowed):
    names = (
        "digital_signature content_commitment key_encipherment data_encipherment key_agreement"
        " key_cert_sign crl_sign encipher_only decipher_only"
    )
    value = x509.KeyUsage(**dict.fromkeys(names.split(), False) | allowed)
    return x509.Extension(value.oid, True, value)


def test_a_made_certificate_can_be_read_and_names_its_owner():
    signing_key = key()
    assert signing_key.subject == "Jan Voorbeeld, Stichting Voorbeeld"
    assert signing_key.valid_from == NOW
    assert signing_key.valid_until - NOW == timedelta(days=1826)


def test_a_made_certificate_is_rsa_3072_for_signing_only():
    certificate = x509.load_der_x509_certificate(key().certificate)
    assert certificate.public_key().key_size == 3072
    allowed = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    assert allowed.critical
    assert allowed.value.digital_signature
    assert allowed.value.content_commitment
    assert not allowed.value.key_cert_sign
    assert certificate.fingerprint(SHA256()).hex() == key().fingerprint


def test_the_private_key_does_not_show_when_printed():
    assert "private_key" not in repr(key())
    assert str(key().private_key) not in repr(key())


def test_a_wrong_passphrase_is_said_as_such():
    with pytest.raises(CertificateError, match="wachtwoord past niet"):
        read_certificate(p12(), "verkeerd")


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", b"\x30\x82", b"\x30\x03\x02\x01\x05", b"x" * 2**21]
)
def test_another_kind_of_file_is_said_as_such(content):
    with pytest.raises(CertificateError, match="geen certificaat met sleutel"):
        read_certificate(content, "geheim")


def test_a_truncated_certificate_file_is_refused():
    with pytest.raises(CertificateError):
        read_certificate(p12()[:-40], "geheim")


def test_an_expired_certificate_is_refused_with_its_last_day():
    with pytest.raises(CertificateError, match=r"Jan Voorbeeld is verlopen op 23-11-2031"):
        read_certificate(p12(), "geheim", NOW + timedelta(days=1827))


def test_a_certificate_from_the_future_asks_to_look_at_the_clock():
    with pytest.raises(CertificateError, match=r"pas vanaf 23-11-2026"):
        read_certificate(p12(), "geheim", NOW - timedelta(days=1))


@pytest.mark.parametrize(("name", "organisation"), [("", "X"), ("Jan", " "), ("J" * 65, "X")])
def test_a_certificate_needs_a_name_and_an_organisation_that_fit(name, organisation):
    with pytest.raises(CertificateError, match="64 tekens"):
        make_certificate(name, organisation, NOW, "geheim")


def test_a_certificate_needs_a_passphrase():
    with pytest.raises(CertificateError, match="Kies een wachtwoord"):
        make_certificate("Jan Voorbeeld", "Stichting Voorbeeld", NOW, "")


def test_a_passphrase_may_hold_any_letters():
    content = make_certificate("Zoë Voorbeeld", "Stichting Ünï", NOW, "wachtwoord ☂ كلمة")
    assert read_certificate(content, "wachtwoord ☂ كلمة").name == "Zoë Voorbeeld"


def test_a_key_that_is_not_rsa_is_refused():
    with pytest.raises(CertificateError, match="RSA van ten minste 2048"):
        read_certificate(foreign_p12(ec.generate_private_key(ec.SECP256R1())), "geheim")


def test_a_short_key_is_refused():
    with pytest.raises(CertificateError, match="RSA van ten minste 2048"):
        read_certificate(foreign_p12(rsa.generate_private_key(65537, 1024)), "geheim")


def test_a_certificate_without_a_key_is_refused():
    certificate = x509.load_der_x509_certificate(key().certificate)
    lock = BestAvailableEncryption(b"geheim")
    content = pkcs12.serialize_key_and_certificates(b"noor", None, None, [certificate], lock)
    with pytest.raises(CertificateError, match="geen sleutel met certificaat"):
        read_certificate(content, "geheim")


def test_a_certificate_for_another_purpose_is_refused():
    content = foreign_p12(rsa.generate_private_key(65537, 2048), usage(key_encipherment=True))
    with pytest.raises(CertificateError, match="niet bedoeld om mee te ondertekenen"):
        read_certificate(content, "geheim")


def test_a_certificate_that_does_not_name_its_purpose_may_sign():
    content = foreign_p12(rsa.generate_private_key(65537, 2048))
    assert read_certificate(content, "geheim").subject == "Noor Voorbeeld"
