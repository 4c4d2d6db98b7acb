"""A seal with the chain of its issuer and proof that nothing was revoked, all of it offline."""

import subprocess
from datetime import timedelta
from io import BytesIO

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID
from made_up_ca import (
    COMPLIANT,
    DAY,
    FOR_OFFICES,
    FOR_PEOPLE,
    IN_A_CARD,
    SERIAL,
    answer,
    between,
    der,
    extension,
    issued_key,
    known,
    p12,
    person,
    revoked_list,
    root,
    stated,
)
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pypdf import PdfReader
from signed_plans import NOW, judged, key, plan, problem_codes, signed_plan, updated

from herintegratie_desktop.pdf.authorities import (
    NOBODY,
    Authorities,
    AuthorityError,
    read_authorities,
)
from herintegratie_desktop.pdf.certificate import read_certificate
from herintegratie_desktop.pdf.identity import CertificateError
from herintegratie_desktop.pdf.seal import backing_of, seal
from herintegratie_desktop.pdf.standing import Stand
from herintegratie_desktop.pdf.untrusted import UnreadablePdfError
from herintegratie_desktop.pdf.worth import Worth, issuer_of, worth_of, worth_said

ROOT_ONLY = Authorities(roots=(der(root()),))


def sealed(signing_key=None, **how):
    return seal(plan(), signing_key or issued_key(), role="caseworker", now=NOW, **how)


def stand(*revoked, now=NOW, **how):
    return backing_of(issued_key(), known(*revoked, **how), now).stand


# --- what travels along -----------------------------------------------------------------


def test_a_seal_carries_its_chain_and_its_lists_under_the_signature(tmp_path):
    pdf = sealed(known=known())
    with (tmp_path / "plan.pdf").open("w+b") as file:
        file.write(pdf)
        store = DocumentSecurityStore.read_dss(PdfFileReader(file))
    assert len(store.certs) == 3
    assert len(store.crls) == 2
    verdict = judged(pdf, known=known())
    assert verdict.valid
    assert verdict.problems == ()
    assert (verdict.signatures[0].coverage, verdict.changed_after_signing) == ("entire_file", False)


def test_years_later_the_root_alone_is_enough():
    verdict = judged(sealed(known=known()), known=ROOT_ONLY)
    assert verdict.signatures[0].stand is Stand.GOOD
    assert verdict.problems == ()


def test_an_answer_about_one_certificate_does_as_well_as_a_list():
    answered = known(lists=False, ocsps=[answer(person())])
    verdict = judged(sealed(known=answered), known=ROOT_ONLY)
    assert verdict.signatures[0].stand is Stand.GOOD


def test_lists_of_other_issuers_stay_at_home():
    many = known()
    stranger = revoked_list("Iemand anders")
    more = Authorities(many.roots, many.between, (*many.crls, stranger), (answer(between()),))
    assert stranger not in sealed(known=more)
    assert backing_of(issued_key(), more, NOW).crls == many.crls


def test_other_programs_find_such_a_seal_whole(tmp_path):
    file = tmp_path / "plan.pdf"
    file.write_bytes(sealed(known=known()))
    said = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, text=True, check=True)
    assert "Signature is Valid" in said.stdout
    assert "Total document signed" in said.stdout
    assert (
        subprocess.run(["qpdf", "--check", file], capture_output=True, check=False).returncode == 0
    )


def test_a_key_without_an_issuer_is_sealed_as_before():
    pdf = seal(plan(), key(), role="caseworker", now=NOW, known=known())
    assert b"/DSS" not in pdf
    assert judged(pdf).valid


def test_others_may_sign_after_a_seal_with_proof():
    pdf = seal(sealed(known=known()), key("A. Tolk"), role="interpreter", now=NOW)
    verdict = judged(pdf, known=ROOT_ONLY)
    assert verdict.valid
    assert [each.stand for each in verdict.signatures] == [Stand.GOOD, Stand.UNKNOWN]


# --- how a certificate stands ------------------------------------------------------------


def test_a_revoked_certificate_does_not_sign():
    with pytest.raises(CertificateError, match="Noor Voorbeeld ingetrokken"):
        sealed(known=known((SERIAL, -2)))


def test_a_revoked_certificate_is_seen_where_the_list_of_the_root_is_missing():
    lists = (revoked_list("Tussen", (SERIAL, -2)),)
    with pytest.raises(CertificateError, match="ingetrokken"):
        sealed(known=Authorities((der(root()),), (der(between()),), lists))


def test_an_answer_that_it_was_revoked_counts():
    with pytest.raises(CertificateError, match="ingetrokken"):
        sealed(known=known(lists=False, ocsps=[answer(person(), revoked=-2)]))


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ({}, Stand.GOOD),
        ({"lists": False}, Stand.UNPROVEN),
        ({"now": NOW + 8 * DAY}, Stand.UNPROVEN),
    ],
)
def test_lists_that_are_missing_or_too_old_prove_nothing(how, expected):
    assert stand(**how) is expected


def test_without_proof_a_seal_carries_none_and_says_so():
    pdf = sealed(known=known(lists=False))
    assert b"/DSS" not in pdf
    verdict = judged(pdf, known=known(lists=False))
    assert verdict.valid
    assert problem_codes(verdict) == {"revocation-unproven"}


def test_an_issuer_nobody_knows_stays_unknown():
    assert backing_of(issued_key(), NOBODY, NOW).stand is Stand.UNKNOWN
    assert backing_of(key(), known(), NOW).stand is Stand.UNKNOWN


def test_a_list_somebody_made_up_proves_nothing():
    forged = revoked_list("Tussen").replace(b"Tussen", b"Tussem")
    lists = (revoked_list("Wortel"), forged)
    found = backing_of(issued_key(), Authorities((der(root()),), (der(between()),), lists), NOW)
    assert found.stand is Stand.UNPROVEN


# --- judged later -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "code"),
    [(-5, "certificate-revoked"), (2, "certificate-revoked-later")],
)
def test_a_certificate_that_was_revoked_is_told_with_the_reason(days, code):
    verdict = judged(sealed(), known=known((SERIAL, days), made=3, until=9))
    assert not verdict.valid
    assert problem_codes(verdict) == {code}


def test_proof_inside_a_file_cannot_bring_a_root_along():
    verdict = judged(sealed(known=known()), known=Authorities(roots=(key().certificate,)))
    assert not verdict.signatures[0].trusted_root
    assert verdict.signatures[0].stand is Stand.UNKNOWN


# --- what is read from a folder ------------------------------------------------------------


@pytest.fixture
def folder(tmp_path):
    """Give a folder as an office keeps it."""
    found = known()
    (tmp_path / "wortel.cer").write_bytes(found.roots[0])
    (tmp_path / "tussen.pem").write_bytes(between().public_bytes(Encoding.PEM))
    (tmp_path / "wortel.crl").write_bytes(found.crls[0])
    (tmp_path / "TUSSEN.CRL").write_bytes(found.crls[1])
    (tmp_path / "noor.ocsp").write_bytes(answer(person()))
    (tmp_path / "lees mij.txt").write_text("niet voor het programma")
    return tmp_path


def test_a_folder_of_issuers_is_read_by_what_the_files_are(folder):
    found = read_authorities(folder)
    assert found.roots == known().roots
    assert found.between == known().between
    assert set(found.crls) == set(known().crls)
    assert len(found.ocsps) == 1
    assert backing_of(issued_key(), found, NOW).stand is Stand.GOOD


@pytest.mark.parametrize("name", ["kapot.crl", "kapot.cer", "kapot.pem", "kapot.ocsp"])
def test_a_file_that_cannot_be_read_is_named(folder, name):
    (folder / name).write_bytes(b"-----BEGIN CERTIFICATE-----\nniets\n" if "pem" in name else b"x")
    with pytest.raises(AuthorityError, match=name):
        read_authorities(folder)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(AuthorityError, match="nergens"):
        read_authorities(tmp_path / "nergens")


def test_a_folder_of_something_else_is_refused(tmp_path):
    for number in range(201):
        (tmp_path / f"{number}.txt").touch()
    with pytest.raises(AuthorityError, match="meer dan 200"):
        read_authorities(tmp_path)


# --- what a signature is worth ----------------------------------------------------------------


def test_a_key_that_was_made_here_gives_a_simple_signature():
    assert worth_of(key().certificate) is Worth.SIMPLE
    said = judged(signed_plan()).signatures[0].worth_said().said()
    assert said.startswith("Een gewone elektronische handtekening")


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ((), Worth.ADVANCED_AT_MOST),
        ((COMPLIANT,), Worth.ADVANCED_AT_MOST),
        ((IN_A_CARD,), Worth.ADVANCED_AT_MOST),
        ((COMPLIANT, IN_A_CARD, FOR_OFFICES), Worth.ADVANCED_AT_MOST),
        ((COMPLIANT, IN_A_CARD), Worth.PERHAPS_QUALIFIED),
        ((COMPLIANT, IN_A_CARD, FOR_PEOPLE), Worth.PERHAPS_QUALIFIED),
    ],
)
def test_a_certificate_of_an_issuer_is_worth_what_it_says_at_most(claims, expected):
    certificate = person("Noor Voorbeeld", *([stated(*claims)] if claims else []))
    assert worth_of(der(certificate)) is expected


def test_even_then_nothing_is_called_qualified():
    certificate = der(person("Noor Voorbeeld", stated(COMPLIANT, IN_A_CARD)))
    said = worth_said(worth_of(certificate), issuer_of(certificate)).said()
    assert "kan deze handtekening gekwalificeerd zijn" in said
    assert "controleer het bij de uitgever, Tussen, Voorbeeld Uitgever" in said


def test_a_made_up_claim_of_ones_own_counts_for_nothing():
    own = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Zelf gemaakt")])
    certificate = x509.CertificateBuilder(
        name, name, own.public_key(), 5, NOW, NOW + DAY, [stated(COMPLIANT, IN_A_CARD)]
    ).sign(own, SHA256())
    assert worth_of(der(certificate)) is Worth.SIMPLE


def test_statements_that_cannot_be_read_claim_nothing():
    odd = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.3.6.1.5.5.7.1.3"), b"\x30\x03\x02")
    certificate = person("Noor Voorbeeld", x509.Extension(odd.oid, False, odd))
    assert worth_of(der(certificate)) is Worth.ADVANCED_AT_MOST


# --- which keys may sign ----------------------------------------------------------------------


def test_a_certificate_of_a_server_does_not_sign():
    purpose = extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]))
    with pytest.raises(CertificateError, match="niet bedoeld om mee te ondertekenen"):
        read_certificate(p12(person("Noor Voorbeeld", purpose)), "geheim")


@pytest.mark.parametrize(("days", "said"), [((-90, -1), "verlopen"), ((1, 90), "pas vanaf")])
def test_a_certificate_that_is_not_in_force_is_refused_with_the_day(days, said):
    with pytest.raises(CertificateError, match=said):
        read_certificate(p12(person(days=days)), "geheim", NOW + timedelta(hours=1))


# --- proof made to do harm --------------------------------------------------------------------


def rubbish(size=40):
    return generic.StreamObject(stream_data=b"\x30\x82" + b"\xff" * size)


HARMFUL = {
    "a number": lambda writer: generic.NumberObject(5),
    "lists of rubbish": lambda writer: generic.DictionaryObject(
        {
            generic.pdf_name(key): generic.ArrayObject([writer.add_object(rubbish())] * 900)
            for key in ("/Certs", "/CRLs", "/OCSPs")
        }
    ),
    "entries that are none": lambda writer: generic.DictionaryObject(
        {generic.pdf_name("/CRLs"): generic.ArrayObject([generic.NumberObject(1)])}
    ),
}


@pytest.mark.parametrize("made", HARMFUL.values(), ids=HARMFUL)
def test_proof_made_to_do_harm_proves_nothing_and_breaks_nothing(made):
    def put(writer):
        writer.root["/DSS"] = made(writer)
        writer.update_root()

    pdf = seal(updated(plan(), put), issued_key(), role="client", now=NOW)
    try:
        verdict = judged(pdf, known=ROOT_ONLY)
    except UnreadablePdfError:
        return
    assert verdict.signatures[0].stand in {Stand.UNPROVEN, Stand.UNKNOWN}


def test_a_seal_tells_nothing_of_its_signer_but_in_the_signature():
    told = PdfReader(BytesIO(sealed(known=known()))).metadata
    assert not any("Noor" in str(value) for value in told.values())
