"""Signing with a card, tried on cards of SoftHSM2: nothing is played by a stand-in."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from made_up_ca import DAY, between, issued, known, named, person, private_key, usage
from signed_plans import NOW, judged, plan, problem_codes
from softcards import PIN, put, put_card, put_certificate, put_on_card, reader

from herintegratie_desktop.pdf.identity import CertificateError
from herintegratie_desktop.pdf.seal import seal
from herintegratie_desktop.pdf.smartcard import SmartcardError, opened_card
from herintegratie_desktop.pdf.worth import Worth


@pytest.fixture
def empty(tmp_path):
    """Give the module of a reader without a card."""
    with reader(tmp_path) as module:
        yield module


@pytest.fixture
def card(empty, tmp_path):
    """Give the module of a reader with the card of a caseworker."""
    put_card()
    put_on_card(tmp_path, person())
    return empty


def sealed(module, pin=PIN, **how):
    with opened_card(module, pin, NOW) as key:
        return seal(plan(), key, role="caseworker", now=NOW, **how)


def test_a_plan_is_signed_with_the_key_of_a_card(card):
    verdict = judged(sealed(card))
    assert verdict.valid
    (signature,) = verdict.signatures
    assert signature.signer == "Noor Voorbeeld, Voorbeeld Uitgever"
    assert signature.worth is Worth.ADVANCED_AT_MOST


def test_another_program_finds_the_signature_of_a_card_whole(card, tmp_path):
    file = tmp_path / "plan.pdf"
    file.write_bytes(sealed(card))
    done = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, text=True, check=True)
    assert "Signature is Valid" in done.stdout


def test_the_chain_on_a_card_goes_with_the_signature(card, tmp_path):
    put_certificate(tmp_path, between())
    with opened_card(card, PIN, NOW) as key:
        assert len(key.chain) == 1
    only_the_root = known()
    verdict = judged(sealed(card), known=type(only_the_root)(only_the_root.roots))
    assert verdict.signatures[0].trusted_root


def test_a_card_that_asks_its_pin_at_each_signature_gets_it(empty, tmp_path):
    put_card()
    put_on_card(tmp_path, person(), "Noor Voorbeeld", "01", "Kaart", "--always-auth")
    assert judged(sealed(empty)).valid


def test_a_certificate_for_signing_comes_before_one_for_logging_in(empty, tmp_path):
    put_card()
    login = issued("Noor inloggen", "Tussen", usage("digital_signature"), serial=8)
    put_on_card(tmp_path, login, "Noor inloggen", "01")
    put_on_card(tmp_path, person(), "Noor Voorbeeld", "02")
    with opened_card(empty, PIN, NOW) as key:
        assert key.name == "Noor Voorbeeld"


def test_of_two_certificates_the_one_in_force_signs(empty, tmp_path):
    put_card()
    put_on_card(tmp_path, person(days=(-900, -200)), number="01")
    put_on_card(tmp_path, person("Noor Nu"), "Noor Nu", "02")
    with opened_card(empty, PIN, NOW) as key:
        assert key.name == "Noor Nu"


def test_the_card_with_a_certificate_is_found_among_others(card):
    put_card("Andere")
    assert judged(sealed(card)).valid


def test_a_wrong_pin_is_said_with_what_it_may_lead_to(card):
    with pytest.raises(SmartcardError, match=r"pincode past niet .* blokkeert"):
        sealed(card, "111111")
    assert judged(sealed(card)).valid


@pytest.mark.parametrize("pin", ["", "1" * 65])
def test_no_pin_is_tried_that_cannot_be_one(card, pin):
    with pytest.raises(SmartcardError, match="Typ de pincode"):
        sealed(card, pin)


def test_a_reader_without_a_card_asks_for_one(empty):
    with pytest.raises(SmartcardError, match="geen kaart in de kaartlezer"):
        sealed(empty)


def test_a_card_that_is_put_in_later_is_found(empty, tmp_path):
    with pytest.raises(SmartcardError):
        sealed(empty)
    put_card()
    put_on_card(tmp_path, person())
    assert judged(sealed(empty)).valid


def test_a_card_without_a_certificate_is_refused(empty):
    put_card()
    with pytest.raises(SmartcardError, match="geen certificaat met sleutel"):
        sealed(empty)


def test_a_certificate_without_its_key_is_refused(empty, tmp_path):
    put_card()
    put_certificate(tmp_path, person())
    with pytest.raises(SmartcardError, match="geen certificaat met sleutel"):
        sealed(empty)


def test_a_card_that_holds_no_certificate_for_signing_says_so(empty, tmp_path):
    put_card()
    put_on_card(tmp_path, issued("Noor", "Tussen", usage("key_encipherment")), "Noor")
    with pytest.raises(CertificateError, match="niet bedoeld om mee te ondertekenen"):
        sealed(empty)


def test_a_key_on_an_elliptic_curve_is_refused_with_the_reason(empty, tmp_path):
    put_card()
    put("Kaart", "--keypairgen", "--key-type", "EC:secp256r1", "--id", "01")
    curve = ec.generate_private_key(ec.SECP256R1())
    put_certificate(tmp_path, _of_a_curve(curve), "01")
    with pytest.raises(CertificateError, match="elliptische kromme"):
        sealed(empty)


def _of_a_curve(curve):
    return x509.CertificateBuilder(
        named("Tussen"), named("Noor"), curve.public_key(), 9, NOW - DAY, NOW + DAY
    ).sign(private_key("Tussen"), SHA256())


def test_an_expired_card_does_not_sign(empty, tmp_path):
    put_card()
    put_on_card(tmp_path, person(days=(-900, -200)))
    with pytest.raises(CertificateError, match="verlopen"):
        sealed(empty)


@pytest.mark.parametrize("path", [Path(__file__), Path("bestaat-niet.so")])
def test_what_is_no_module_is_named(empty, path):
    with pytest.raises(SmartcardError, match=path.name):
        sealed(path)


def test_without_the_library_it_is_said_in_a_sentence(monkeypatch):
    monkeypatch.setitem(sys.modules, "pkcs11", None)
    with pytest.raises(SmartcardError, match="kan niet met smartcards tekenen"):
        sealed(Path("kaart.so"))


def test_a_card_can_carry_the_proof_of_its_issuer_along(card):
    verdict = judged(sealed(card, known=known()), known=type(known())(known().roots))
    assert verdict.valid
    assert problem_codes(verdict) == set()
    assert verdict.signatures[0].stand == "good"


def test_the_pin_is_in_no_log_and_no_description(card, caplog):
    caplog.set_level(logging.DEBUG)
    with opened_card(card, PIN, NOW) as key:
        pdf = seal(plan(), key, role="caseworker", now=NOW)
        assert PIN not in repr(key)
    with pytest.raises(SmartcardError) as wrong:
        sealed(card, PIN[::-1])
    assert PIN not in caplog.text
    assert PIN[::-1] not in caplog.text + str(wrong.value)
    assert PIN.encode() not in pdf


def test_nothing_about_cards_is_loaded_by_who_has_none():
    code = (
        "import sys, herintegratie_desktop.pdf.seal, herintegratie_desktop.pdf.smartcard;"
        "sys.exit('pkcs11' in sys.modules or 'pyhanko' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
