"""What somebody does to a plan after it was signed, and how that is found."""

import io

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PageObject
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec
from signed_plans import OTHER_CASE, judged, key, problem_codes, signed, signed_plan, updated

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


ATTACKS = [
    overpaint_an_amount,
    replace_a_page,
    rewrite_the_content_in_place,
    add_an_annotation,
    replace_the_attached_case,
    take_the_attachment_away,
    add_metadata,
    add_an_object_without_use,
    add_a_page,
]


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
