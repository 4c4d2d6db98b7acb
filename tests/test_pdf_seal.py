import io
import subprocess
from datetime import timedelta

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject
from signed_plans import NOW, key, plan, signed_plan

from herintegratie_desktop.pdf.certificate import CertificateError
from herintegratie_desktop.pdf.seal import SealError, seal


def told_by(program, pdf, tmp_path, *options):
    """Return the exit status and the words of an independent program about a PDF."""
    file = tmp_path / "plan.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(
        [program, *options, str(file)], capture_output=True, text=True, check=False, timeout=60
    )
    return done.returncode, done.stdout + done.stderr


def fields(pdf):
    return PdfReader(io.BytesIO(pdf)).get_fields() or {}


def changed(pdf, change):
    """Return a PDF written anew after a change to its objects."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def certified_for_good(pdf):
    metadata = signers.PdfSignatureMetadata(
        field_name="ander",
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        md_algorithm="sha256",
    )
    return signers.sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(pdf)), metadata, key().signer()
    ).getvalue()


def test_a_seal_is_valid_for_an_independent_program(tmp_path):
    status, words = told_by("pdfsig", signed_plan(), tmp_path, "-nocert")
    assert status == 0
    assert "Signature is Valid" in words
    assert "ETSI.CAdES.detached" in words
    assert "SHA-256" in words
    assert "Total document signed" in words


def test_three_people_sign_and_every_signature_stays_valid(tmp_path):
    pdf = signed_plan("caseworker", "client", "interpreter")
    _, words = told_by("pdfsig", pdf, tmp_path, "-nocert")
    assert words.count("Signature is Valid") == 3
    assert list(fields(pdf)) == ["caseworker", "client", "interpreter"]


def test_a_sealed_plan_is_a_sound_pdf(tmp_path):
    status, words = told_by("qpdf", signed_plan("caseworker", "client"), tmp_path, "--check")
    assert status == 0, words
    assert "No syntax or stream encoding errors" in words


def test_the_bytes_that_were_there_stay_as_they_were():
    assert signed_plan().startswith(plan())
    assert signed_plan("caseworker", "client").startswith(signed_plan())


def test_the_first_seal_of_a_caseworker_allows_further_signatures_only():
    root = PdfReader(io.BytesIO(signed_plan())).root_object
    assert root["/Perms"]["/DocMDP"]["/Reference"][0]["/TransformParams"]["/P"] == 2


@pytest.mark.parametrize("roles", [("client",), ("client", "caseworker")])
def test_a_seal_after_another_or_of_a_client_does_not_certify(roles):
    root = PdfReader(io.BytesIO(signed_plan(*roles))).root_object
    assert "/Perms" not in root


def test_a_second_signature_of_a_role_gets_a_number():
    pdf = signed_plan("caseworker", "client", "client")
    assert set(fields(pdf)) == {"caseworker", "client", "client2"}


def test_a_seal_says_when_and_why_and_shows_nothing_on_the_page():
    field = fields(signed_plan())["caseworker"]
    assert field["/V"]["/M"] == "D:20261123120000Z"
    assert field["/V"]["/Reason"] == "Plan besproken en akkoord"
    assert field["/V"]["/Name"] == "Jan Voorbeeld, Stichting Voorbeeld"
    page = PdfReader(io.BytesIO(signed_plan())).pages[0]
    assert [float(side) for side in page["/Annots"][0]["/Rect"]] == [0, 0, 0, 0]


def test_a_seal_may_give_its_own_reason():
    pdf = seal(plan(), key(), role="interpreter", now=NOW, reason="Voorgelezen in het Arabisch")
    assert fields(pdf)["interpreter"]["/V"]["/Reason"] == "Voorgelezen in het Arabisch"


def test_an_expired_certificate_does_not_sign():
    with pytest.raises(CertificateError, match="verlopen"):
        seal(plan(), key(), role="caseworker", now=NOW + timedelta(days=3000))


@pytest.mark.parametrize(
    ("pdf", "reason"),
    [
        (b"", "geen PDF"),
        (b"PK\x03\x04 a zip", "geen PDF"),
        (b"%PDF-1.7\n", "beschadigd"),
        (plan()[:-200], "beschadigd"),
        (plan()[: len(plan()) // 2], "beschadigd"),
    ],
)
def test_what_is_no_whole_pdf_is_not_signed(pdf, reason):
    with pytest.raises(SealError, match=reason):
        seal(pdf, key(), role="caseworker", now=NOW)


def test_an_encrypted_pdf_is_not_signed():
    locked = changed(plan(), lambda writer: writer.encrypt("geheim", algorithm="RC4-128"))
    with pytest.raises(SealError, match="zonder wachtwoord"):
        seal(locked, key(), role="caseworker", now=NOW)


def test_a_pdf_with_a_script_is_not_signed():
    def add(writer):
        script = DictionaryObject({NameObject("/S"): NameObject("/JavaScript")})
        writer.root_object[NameObject("/OpenAction")] = script

    with pytest.raises(SealError, match="script of een opdracht"):
        seal(changed(plan(), add), key(), role="caseworker", now=NOW)


def test_a_plan_that_was_closed_takes_no_more_signatures():
    with pytest.raises(SealError, match="afgesloten"):
        seal(certified_for_good(plan()), key(), role="client", now=NOW)
