"""What somebody does to a plan after it was signed, and how that is found."""

import io
import subprocess
from dataclasses import replace

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PageObject
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec
from signed_plans import (
    NOW,
    OTHER_CASE,
    code_for,
    judged,
    key,
    packed_plan,
    plan,
    problem_codes,
    signed,
    signed_plan,
    updated,
)

from herintegratie_desktop.pdf.certificate import make_certificate, read_certificate
from herintegratie_desktop.pdf.seal import seal
from herintegratie_desktop.pdf.untrusted import UnreadablePdfError


def first_page(writer):
    return writer.root["/Pages"]["/Kids"][0]


def overpaint_an_amount(writer):
    page = first_page(writer)
    paint = generic.StreamObject(stream_data=b"1 g 150 690 200 30 re f")
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), writer.add_object(paint)])
    writer.update_container(page)


def replace_a_page(writer):
    page = first_page(writer)
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"0 0 9 9 re f"))
    writer.update_container(page)


def rewrite_the_content_in_place(writer):
    content = first_page(writer)["/Contents"]
    content._data = b"0 0 9 9 re f"
    content._encoded_data = None
    writer.mark_update(first_page(writer).raw_get("/Contents").reference)


def add_an_annotation(writer):
    note = generic.DictionaryObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/FreeText"),
            generic.pdf_name("/Rect"): generic.ArrayObject(
                map(generic.NumberObject, (9, 9, 99, 99))
            ),
            generic.pdf_name("/Contents"): generic.pdf_string("€ 9.999,00"),
        }
    )
    page = writer.root["/Pages"]["/Kids"].raw_get(0)
    writer.register_annotation(page, writer.add_object(note))


def replace_the_attached_case(writer):
    specification = writer.root["/AF"][0]
    stream = generic.StreamObject(stream_data=OTHER_CASE)
    reference = writer.add_object(stream)
    for name in ("/F", "/UF"):
        specification["/EF"][name] = reference
    writer.update_container(specification["/EF"])


def take_the_attachment_away(writer):
    for name in ("/AF", "/Names"):
        del writer.root[name]
    writer.update_root()


def add_metadata(writer):
    writer.set_info(generic.DictionaryObject({generic.pdf_name("/Title"): generic.pdf_string("x")}))


def add_an_object_without_use(writer):
    writer.add_object(generic.pdf_string("nothing uses me"))


def add_a_page(writer):
    contents = writer.add_object(generic.StreamObject(stream_data=b"0 0 9 9 re f"))
    writer.insert_page(PageObject(contents=contents, media_box=(0, 0, 595, 842)))


def change_an_amount(writer):
    content = first_page(writer)["/Contents"]
    content._data = content.data.replace(b"1.800,00", b"9.800,00")
    content._encoded_data = None
    writer.mark_update(first_page(writer).raw_get("/Contents").reference)


def replace_what_a_page_draws(writer):
    drawn = first_page(writer)["/Resources"]["/XObject"]
    name = next(iter(drawn))
    other = generic.StreamObject(stream_data=b"0 0 9 9 re f")
    other.update(dict.items(drawn[name]))
    drawn[name] = writer.add_object(other)
    writer.update_container(drawn)


def take_a_page_of_version_2(writer):
    other = PdfFileReader(io.BytesIO(plan([second(page) for page in (1, 2, 3)])))
    page = first_page(writer)
    content = generic.StreamObject(stream_data=other.root["/Pages"]["/Kids"][0]["/Contents"].data)
    page["/Contents"] = writer.add_object(content)
    writer.update_container(page)


def take_a_page_away(writer):
    pages = writer.root["/Pages"]
    del pages["/Kids"][2]
    pages["/Count"] = generic.NumberObject(2)
    writer.update_container(pages["/Kids"])
    writer.update_container(pages)


def add_a_field(writer):
    field = generic.DictionaryObject(
        {
            generic.pdf_name("/FT"): generic.pdf_name("/Tx"),
            generic.pdf_name("/T"): generic.pdf_string("bedrag"),
            generic.pdf_name("/V"): generic.pdf_string("9.999,00"),
        }
    )
    writer.root["/AcroForm"]["/Fields"].append(writer.add_object(field))
    writer.update_container(writer.root["/AcroForm"]["/Fields"])


def take_the_seal_out(writer):
    field = writer.root["/AcroForm"]["/Fields"][0]
    del field["/V"]
    writer.update_container(field)


def rename_the_catalog(writer):
    writer.root["/PageMode"] = generic.pdf_name("/FullScreen")
    writer.update_root()


def second(page):
    """Return the code of a page of version 2."""
    return replace(code_for(page), version=2)


REASONS = {
    overpaint_an_amount: "changed-page",
    change_an_amount: "changed-page",
    replace_a_page: "changed-page",
    rewrite_the_content_in_place: "changed-page",
    replace_what_a_page_draws: "changed-page",
    take_a_page_of_version_2: "changed-page",
    add_an_annotation: "changed-pasted",
    replace_the_attached_case: "changed-attachment",
    take_the_attachment_away: "changed-attachment",
    add_metadata: "changed-properties",
    add_an_object_without_use: "changed-after-signing",
    add_a_page: "changed-page-count",
    take_a_page_away: "changed-page-count",
    add_a_field: "changed-field",
    rename_the_catalog: "changed-other",
}
ATTACKS = list(REASONS)


@pytest.mark.parametrize(("attack", "reason"), REASONS.items())
def test_what_was_changed_is_named(attack, reason):
    verdict = judged(updated(signed_plan(), attack))
    assert reason in problem_codes(verdict)
    said = {problem.code: problem.phrase.said() for problem in verdict.problems}
    assert "ondertekenen" in said[reason]
    if reason in {"changed-page", "changed-pasted"}:
        assert "bladzijde 1" in said[reason]


@pytest.mark.parametrize(("attack", "reason"), REASONS.items())
def test_what_was_changed_in_packed_streams_is_named(attack, reason):
    sealed = signed(packed_plan())
    assert b"/ObjStm" in sealed
    assert judged(sealed).valid
    verdict = judged(updated(sealed, attack))
    assert not verdict.valid
    assert {reason, "changed-after-signing"} <= problem_codes(verdict)


def test_pdfsig_still_calls_a_changed_amount_valid(tmp_path):
    """Which is why this program looks for itself."""
    file = tmp_path / "plan.pdf"
    file.write_bytes(updated(signed_plan(), change_an_amount))
    done = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, text=True, check=True)
    assert "Signature is Valid" in done.stdout
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
    assert "9.800,00" in text.stdout
    assert not judged(file.read_bytes()).valid


def test_a_page_of_another_version_is_found_by_its_code_whoever_signed():
    mixed = plan([code_for(1), second(2), code_for(3)])
    verdict = judged(signed(mixed))
    assert not verdict.valid
    assert problem_codes(verdict) == {"code-differs"}


def test_a_plan_whose_seal_was_cut_off_is_not_signed():
    before = signed_plan()[: len(plan())]
    verdict = judged(before)
    assert not verdict.valid
    assert problem_codes(verdict) == {"not-signed"}


def test_a_seal_that_was_taken_out_leaves_a_plan_that_is_not_signed():
    verdict = judged(updated(signed_plan(), take_the_seal_out))
    assert not verdict.valid
    assert problem_codes(verdict) == {"not-signed"}


def test_a_seal_taken_out_from_under_another_signature_is_named():
    verdict = judged(updated(signed_plan("caseworker", "client"), take_the_seal_out))
    assert not verdict.valid
    assert "changed-after-signing" in problem_codes(verdict)


def test_somebody_else_sealing_again_is_not_the_seal_that_was_there():
    """Only the fingerprint tells, which is why it is always said."""
    own = seal(plan(), key("Jan Voorbeeld"), role="caseworker", now=NOW)
    forger = read_certificate(
        make_certificate("Jan Voorbeeld", "Stichting Voorbeeld", NOW, "x"), "x"
    )
    forged = seal(plan(), forger, role="caseworker", now=NOW)
    said = [judged(pdf).problems[0].phrase.said() for pdf in (own, forged)]
    assert said[0] != said[1]
    assert forger.fingerprint[:16] in said[1]


def test_who_signs_after_the_seal_is_told_apart():
    verdict = judged(signed_plan("caseworker", "client"))
    assert verdict.valid
    assert [each.is_after_sealing for each in verdict.signatures] == [False, True]
    assert problem_codes(verdict) == {"signed-after-sealing"}


def test_a_signature_of_a_stranger_after_the_seal_is_refused():
    pdf = signers.sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(signed_plan())),
        signers.PdfSignatureMetadata(field_name="Handtekening7", md_algorithm="sha256"),
        key("Onbekende").signer(),
    ).getvalue()
    verdict = judged(pdf)
    assert not verdict.valid
    assert "stranger-signed" in problem_codes(verdict)
    assert "Onbekende" in next(
        each.phrase.said() for each in verdict.problems if each.code == "stranger-signed"
    )


def test_before_a_seal_anybody_of_the_household_signs_without_remark():
    verdict = judged(signed_plan("client", "caseworker"))
    assert [each.is_after_sealing for each in verdict.signatures] == [False, False]
    assert problem_codes(verdict) == set()


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("roles", [("caseworker",), ("client",)])
def test_what_is_appended_after_signing_is_found(attack, roles):
    verdict = judged(updated(signed_plan(*roles), attack))
    assert not verdict.valid
    assert verdict.changed_after_signing
    assert "changed-after-signing" in problem_codes(verdict)


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_change_between_two_signatures_is_found(attack):
    pdf = signed(updated(signed_plan(), attack), "client")
    verdict = judged(pdf)
    assert not verdict.valid
    assert verdict.changed_after_signing


@pytest.mark.parametrize(
    "rubbish", [b"\n", b" ", b"garbage\n", b"\n%%EOF\n", b"\x00" * 900, b"trailer\n<<>>\n%%EOF\n"]
)
def test_bytes_after_the_end_are_found(rubbish):
    try:
        verdict = judged(signed_plan() + rubbish)
    except UnreadablePdfError:
        return
    assert not verdict.valid
    assert verdict.changed_after_signing


def test_a_later_signature_may_not_paint_over_a_page():
    pdf = signers.sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(signed_plan("client"))),
        signers.PdfSignatureMetadata(field_name="interpreter", md_algorithm="sha256"),
        key().signer(),
        new_field_spec=SigFieldSpec("interpreter", box=(60, 600, 500, 800)),
    ).getvalue()
    verdict = judged(pdf)
    assert all(signature.intact for signature in verdict.signatures)
    assert verdict.changed_after_signing
    assert not verdict.valid


def test_no_flipped_bit_goes_unseen():
    pdf = signed_plan()
    for place in range(20, len(pdf), 397):
        flipped = bytearray(pdf)
        flipped[place] ^= 1
        try:
            verdict = judged(bytes(flipped))
        except UnreadablePdfError:
            continue
        assert not verdict.valid, place


def test_a_flipped_bit_in_a_page_counts_as_a_change_after_signing():
    flipped = bytearray(signed_plan())
    flipped[flipped.index(b"stream") + 40] ^= 1
    verdict = judged(bytes(flipped))
    assert verdict.changed_after_signing
    assert not verdict.signatures[0].intact
    assert {"signature-broken", "changed-after-signing"} <= problem_codes(verdict)


def test_a_signature_that_is_no_signature_is_reported_as_broken():
    pdf = signed_plan()
    start = pdf.index(b"/Contents <") + len(b"/Contents <")
    verdict = judged(pdf[:start] + b"0" * 400 + pdf[start + 400 :])
    assert not verdict.valid
    assert [(s.field, s.intact) for s in verdict.signatures] == [("caseworker", False)]
    assert "signature-broken" in problem_codes(verdict)


def test_the_moment_of_a_signature_cannot_be_altered():
    earlier = signed_plan().replace(b"20261123120000Z", b"20251123120000Z")
    assert earlier != signed_plan()
    assert not judged(earlier).valid
