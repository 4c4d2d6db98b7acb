"""A plan that was stripped of its seal and sealed anew is whole, but not what the vault keeps."""

import io
import json

import pytest
from commandline import call
from paper_cases import family, guide
from pypdf import PdfReader, PdfWriter
from signed_plans import NOW, key, plan, signed, updated
from test_pdf_tampering import change_an_amount
from vaults import PASSPHRASE, new_vault

from herintegratie_desktop.core.canonical import canonical_json, case_document, content_digest
from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.pdf.certificate import make_certificate, read_certificate
from herintegratie_desktop.pdf.codekeys import office_key
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.examining import examine, report_on
from herintegratie_desktop.pdf.keptseal import KeptSeal, beside_kept
from herintegratie_desktop.pdf.keysknown import keys_of
from herintegratie_desktop.pdf.report import Grade
from herintegratie_desktop.pdf.seal import seal
from herintegratie_desktop.store.papers import SEALED_PLAN

OTHER_SEAL = "een plan met een ander zegel dan dit"


@pytest.fixture
def vault(tmp_path):
    with new_vault(tmp_path / "kluis") as vault:
        yield vault


@pytest.fixture
def sealed(vault):
    """Give a plan that is sealed and kept in the vault."""
    case, code_key = family(), office_key(vault.page_key)
    digest = content_digest(case)
    codes = [code_key.signed(PageCode(case.id, 1, page, 3, digest)) for page in (1, 2, 3)]
    inside = canonical_json(case_document(SealPlan(NOW.date(), "Jan Voorbeeld").apply(case)))
    pdf = signed(plan(codes, inside, 62.0, code_key))
    vault.cases.save(case, 0)
    vault.papers.put(case.id, 1, SEALED_PLAN, pdf, digest)
    return pdf


def stripped(pdf):
    """Return a sealed PDF written anew without its seal, and without what it certified."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    for name in ("/AcroForm", "/Perms"):
        writer.root_object.pop(name, None)
    for page in writer.pages:
        page.pop("/Annots", None)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def sealed_again(pdf):
    """Return a sealed PDF stripped, its amount changed, and sealed by another of the same name."""
    forger = read_certificate(
        make_certificate("Jan Voorbeeld", "Stichting Voorbeeld", NOW, "x"), "x"
    )
    return seal(updated(stripped(pdf), change_an_amount), forger, role="caseworker", now=NOW)


def report(vault, pdf, kept):
    examined = examine("plan.pdf", pdf, guide())
    return report_on(examined, vault.known_plans, keys_of(vault), kept)


def test_a_plan_sealed_again_under_the_same_name_is_found_by_the_vault(vault, sealed):
    forged = sealed_again(sealed)
    examined = examine("plan.pdf", forged, guide())
    assert examined.verdict.valid
    found = report(vault, forged, sealed)
    assert found.grade is Grade.ERROR
    (line,) = [each for each in found.lines if each.grade is Grade.ERROR]
    assert OTHER_SEAL in line.said.said()


def test_without_a_vault_that_keeps_the_plan_nothing_is_said_of_another_seal(vault, sealed):
    found = report(vault, sealed_again(sealed), None)
    assert not any(OTHER_SEAL in line.said.said() for line in found.lines)


def test_the_file_of_the_vault_with_a_later_signature_keeps_its_seal(vault, sealed):
    later = seal(sealed, key("Amina Voorbeeld"), role="client", now=NOW)
    assert beside_kept(later, sealed) is KeptSeal.ADDED_TO
    assert report(vault, later, sealed).grade is not Grade.ERROR


def test_the_command_line_says_that_the_vault_keeps_another_seal(vault, sealed, tmp_path):
    (tmp_path / "echt.pdf").write_bytes(sealed)
    (tmp_path / "nep.pdf").write_bytes(sealed_again(sealed))
    (tmp_path / "zin").write_text(PASSPHRASE, "utf-8")
    vault.close()
    with_vault = ("--vault", "kluis", "--passphrase-file", "zin")
    whole = call("verify", "echt.pdf", "--json", *with_vault, cwd=tmp_path)
    assert (whole.status, json.loads(whole.out)["vault_seal"]) == (0, "same-file")
    forged = call("verify", "nep.pdf", *with_vault, cwd=tmp_path)
    assert forged.status == 1
    assert OTHER_SEAL in forged.out
