from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key

from herintegratie_desktop.store.rulesigning import (
    NotAKeyError,
    TrustedKey,
    fingerprint_of,
    make_key,
    public_key_of,
    sign,
    signer_of,
)

PRIVATE, PUBLIC = make_key()
OTHER_PRIVATE, OTHER_PUBLIC = make_key()
RULES = b'kind = "scheme"\n'


def key(public, name="Regelmaker Voorbeeld"):
    moment = datetime(2026, 11, 23, tzinfo=UTC)
    return TrustedKey(fingerprint_of(public), name, public, moment, "M. de Wit")


KEYS = (key(OTHER_PUBLIC, "Ander Voorbeeld"), key(PUBLIC))


def test_a_signature_names_the_trusted_key_that_made_it():
    assert signer_of(RULES, sign(RULES, PRIVATE), KEYS) == KEYS[1]
    assert signer_of(RULES, sign(RULES, OTHER_PRIVATE), KEYS) == KEYS[0]


def test_a_signature_in_capitals_with_a_line_end_is_read():
    assert signer_of(RULES, sign(RULES, PRIVATE).upper() + "\r\n", KEYS) == KEYS[1]


def test_a_key_that_is_not_trusted_signs_nothing():
    assert signer_of(RULES, sign(RULES, PRIVATE), KEYS[:1]) is None
    assert signer_of(RULES, sign(RULES, PRIVATE), ()) is None


@pytest.mark.parametrize("place", [0, 7, len(RULES) - 1])
def test_one_changed_byte_of_the_rules_breaks_the_signature(place):
    changed = bytearray(RULES)
    changed[place] ^= 1
    assert signer_of(bytes(changed), sign(RULES, PRIVATE), KEYS) is None


@pytest.mark.parametrize("text", ["", "zz", "ab" * 63, "ab" * 64, "ab" * 65, "é"])
def test_what_is_no_signature_is_nobodys(text):
    assert signer_of(RULES, text, KEYS) is None


def test_a_signature_of_something_else_is_none_of_a_rule_file():
    loaded = serialization.load_pem_private_key(PRIVATE, None)
    assert signer_of(RULES, loaded.sign(RULES).hex(), KEYS) is None


def test_a_private_key_gives_its_public_key_and_that_its_fingerprint():
    assert public_key_of(PRIVATE) == PUBLIC
    assert fingerprint_of(PUBLIC) == fingerprint_of(PUBLIC.upper())
    assert len(fingerprint_of(PUBLIC)) == 32
    assert fingerprint_of(PUBLIC) != fingerprint_of(OTHER_PUBLIC)


def curve_key():
    return generate_private_key(SECP256R1()).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


@pytest.mark.parametrize("private", [b"", b"geen sleutel", curve_key()])
def test_another_kind_of_key_signs_nothing(private):
    with pytest.raises(NotAKeyError):
        sign(RULES, private)
    with pytest.raises(NotAKeyError):
        public_key_of(private)


@pytest.mark.parametrize("public", ["", "ab", "geen", "ab" * 33])
def test_what_is_no_public_key_has_no_fingerprint(public):
    with pytest.raises(NotAKeyError):
        fingerprint_of(public)
