import io
import zlib
from datetime import timedelta

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PageObject
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec
from reportlab.pdfgen.canvas import Canvas
from signed_plans import (
    CASE,
    DIGEST,
    NOW,
    PAGES,
    code_for,
    digest_of,
    foreign,
    key,
    p12,
    plan,
    signed_plan,
    updated,
)

from herintegratie_desktop.pdf.attached import attach, attached_case
from herintegratie_desktop.pdf.certificate import read_certificate
from herintegratie_desktop.pdf.seal import seal
from herintegratie_desktop.pdf.untrusted import UnreadablePdfError
from herintegratie_desktop.pdf.verify import verify

OTHER_CASE = b'{"format": "herintegratie-case/1", "case": "HIP-2026-99999"}'


def judged(pdf, **options):
    return verify(pdf, digest_of=digest_of, **options)


def codes(verdict):
    return {problem.code for problem in verdict.problems} - {"authority-unknown"}


def signed(pdf, role="caseworker"):
    return seal(pdf, key(), role=role, now=NOW)


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


def test_a_plan_as_the_caseworker_sealed_it_is_valid():
    verdict = judged(signed_plan())
    assert verdict.valid
    assert not verdict.changed_after_signing
    assert verdict.case_matches is None
    (signature,) = verdict.signatures
    assert (signature.role, signature.signer) == (
        "caseworker",
        "Jan Voorbeeld, Stichting Voorbeeld",
    )
    assert signature.signed_at == NOW
    assert signature.fingerprint == key().fingerprint
    assert (signature.coverage, signature.changes) == ("entire_file", "none")


def test_later_signatures_leave_the_earlier_ones_whole():
    verdict = judged(signed_plan("caseworker", "client", "interpreter"))
    assert verdict.valid
    assert [s.role for s in verdict.signatures] == ["caseworker", "client", "interpreter"]
    assert [s.changes for s in verdict.signatures] == ["later-signature", "later-signature", "none"]


@pytest.mark.parametrize("roles", [("client",), ("client", "caseworker"), ("client", "client")])
def test_the_caseworker_need_not_sign_first(roles):
    verdict = judged(signed_plan(*roles))
    assert verdict.valid
    assert tuple(s.role for s in verdict.signatures) == roles


def test_the_verdict_has_the_form_the_command_line_promises():
    document = judged(signed_plan()).document()
    assert list(document) == [
        "valid",
        "signatures",
        "changed_after_signing",
        "case_matches",
        "problems",
    ]
    assert document["signatures"] == [
        {
            "field": "caseworker",
            "role": "caseworker",
            "signer": "Jan Voorbeeld, Stichting Voorbeeld",
            "signed_at": "2026-11-23T12:00:00+00:00",
            "intact": True,
            "trusted_root": False,
            "fingerprint": key().fingerprint,
            "coverage": "entire_file",
            "changes": "none",
        }
    ]
    assert [set(problem) for problem in document["problems"]] == [{"code", "message"}]


def test_an_unknown_issuer_is_said_in_words_and_does_not_make_a_plan_worthless():
    verdict = judged(signed_plan())
    (problem,) = verdict.document()["problems"]
    assert problem["code"] == "authority-unknown"
    assert (
        "Jan Voorbeeld, Stichting Voorbeeld is niet uitgegeven door een bekende"
        in problem["message"]
    )
    assert not verdict.signatures[0].trusted_root


def test_a_certificate_of_a_known_authority_is_trusted():
    verdict = judged(signed_plan(), roots=[key().certificate])
    assert verdict.signatures[0].trusted_root
    assert verdict.problems == ()


def test_an_unsigned_plan_is_not_valid():
    verdict = judged(plan())
    assert not verdict.valid
    assert codes(verdict) == {"not-signed"}
    assert not verdict.changed_after_signing


def test_the_case_can_be_compared_with_the_one_at_hand():
    same = judged(signed_plan(), case_digest=DIGEST)
    assert same.case_matches is True
    assert same.holds
    other = judged(signed_plan(), case_digest="0" * 64)
    assert other.case_matches is False
    assert other.valid
    assert not other.holds
    assert codes(other) == {"other-case"}


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("roles", [("caseworker",), ("client",)])
def test_what_is_appended_after_signing_is_found(attack, roles):
    verdict = judged(updated(signed_plan(*roles), attack))
    assert not verdict.valid
    assert verdict.changed_after_signing
    assert "changed-after-signing" in codes(verdict)


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
    assert {"signature-broken", "changed-after-signing"} <= codes(verdict)


def test_a_signature_that_is_no_signature_is_reported_as_broken():
    pdf = signed_plan()
    start = pdf.index(b"/Contents <") + len(b"/Contents <")
    verdict = judged(pdf[:start] + b"0" * 400 + pdf[start + 400 :])
    assert not verdict.valid
    assert [(s.field, s.intact) for s in verdict.signatures] == [("caseworker", False)]
    assert "signature-broken" in codes(verdict)


def test_a_signature_set_when_the_certificate_was_not_in_force_does_not_count():
    past = NOW - timedelta(days=20 * 365)
    old = read_certificate(p12("Oud Voorbeeld", past), "geheim")
    # The library signs with an old certificate without a word; the program does not.
    metadata = signers.PdfSignatureMetadata(field_name="client", md_algorithm="sha256")
    writer = IncrementalPdfFileWriter(io.BytesIO(plan()))
    verdict = judged(signers.sign_pdf(writer, metadata, old.signer()).getvalue())
    assert not verdict.valid
    assert codes(verdict) == {"certificate-not-in-force"}


def test_the_moment_of_a_signature_cannot_be_altered():
    earlier = signed_plan().replace(b"20261123120000Z", b"20251123120000Z")
    assert earlier != signed_plan()
    assert not judged(earlier).valid


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([code_for(1), None, code_for(3)], {"code-missing"}),
        ([code_for(1), code_for(3), code_for(2)], {"code-differs"}),
        ([code_for(1), code_for(2)], {"code-differs"}),
        (
            [code_for(1), code_for(2), code_for(3, digest="f" * 32)],
            {"code-differs", "case-differs"},
        ),
        ([code_for(n, digest="f" * 32) for n in (1, 2, 3)], {"case-differs"}),
        ([None] * PAGES, {"code-missing", "case-differs"}),
    ],
)
def test_pages_that_do_not_belong_to_the_case_are_found(pages, expected):
    verdict = judged(signed(plan(pages)))
    assert not verdict.valid
    assert codes(verdict) == expected


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (None, {"case-missing"}),
        (OTHER_CASE, {"case-differs"}),
        (b"{not json", {"case-unreadable"}),
        (b"\xff\xfe", {"case-unreadable"}),
        (b"", {"case-unreadable"}),
    ],
)
def test_a_case_that_does_not_belong_to_the_pages_is_found(case, expected):
    verdict = judged(signed(plan(case=case)))
    assert not verdict.valid
    assert codes(verdict) == expected


def test_without_a_way_to_compute_the_digest_a_plan_is_not_called_valid():
    verdict = verify(signed_plan())
    assert not verdict.valid
    assert codes(verdict) == {"case-not-compared"}


def test_the_attached_case_is_read_back_as_it_was():
    assert attached_case(plan()) == CASE
    assert attached_case(signed_plan("caseworker", "client")) == CASE
    assert attached_case(plan(case=None)) is None


def test_several_files_can_be_attached():
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    attach(canvas, "toelichting.txt", b"tekst", "text/plain")
    attach(canvas, "case.json", CASE, "application/json", NOW)
    attach(canvas, "bijlage.txt", b"meer", "text/plain")
    canvas.save()
    assert attached_case(file.getvalue()) == CASE


def test_two_cases_that_differ_are_not_chosen_between():
    def put_another_beside_it(writer):
        embedded = writer.add_object(generic.StreamObject(stream_data=OTHER_CASE))
        specification = generic.DictionaryObject(
            {
                generic.pdf_name("/F"): generic.pdf_string("case.json"),
                generic.pdf_name("/EF"): generic.DictionaryObject(
                    {generic.pdf_name("/F"): embedded}
                ),
            }
        )
        writer.root["/AF"].append(writer.add_object(specification))
        writer.update_container(writer.root["/AF"])

    with pytest.raises(UnreadablePdfError, match="twee verschillende dossiers"):
        attached_case(updated(plan(), put_another_beside_it))


def test_a_case_that_swells_without_end_is_refused():
    bomb = zlib.compress(b" " * (65 * 1024 * 1024), 9)

    def swap(writer):
        embedded = generic.StreamObject(
            {generic.pdf_name("/Filter"): generic.pdf_name("/FlateDecode")}, encoded_data=bomb
        )
        specification = writer.root["/AF"][0]
        specification["/EF"] = generic.DictionaryObject(
            {generic.pdf_name("/F"): writer.add_object(embedded)}
        )
        writer.update_container(specification)

    with pytest.raises(UnreadablePdfError, match="beschadigd of te groot"):
        attached_case(updated(plan(), swap))


def test_a_signed_document_of_another_kind_is_not_a_valid_plan():
    verdict = judged(signed(foreign()))
    assert not verdict.valid
    assert codes(verdict) == {"code-missing", "case-missing"}


def test_a_signer_cannot_write_to_the_terminal():
    escaping = read_certificate(p12("Jan \x1b[2J\x07"), "geheim")
    verdict = judged(seal(plan(), escaping, role="client", now=NOW))
    assert verdict.signatures[0].signer == "Jan [2J, Stichting Voorbeeld"
