import io
import shutil
import subprocess
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas
from signed_plans import DIGEST, PAGES, code_for, plan

from herintegratie_desktop.pdf.base45 import ALPHABET, decoded, encoded
from herintegratie_desktop.pdf.codekeys import (
    CodeKey,
    is_signed_by,
    key_document,
    read_key_document,
    signer_of,
)
from herintegratie_desktop.pdf.codereading import read_codes
from herintegratie_desktop.pdf.codes import PageCode, draw_code, parse_code
from herintegratie_desktop.pdf.untrusted import MAX_PAGES, UnreadablePdfError

CLAIM = "HIP2:P:HIP-2026-00417:1:1/3:"
WRITTEN = CLAIM + encoded(bytes.fromhex(DIGEST[:32]))
SIGNER = CodeKey(bytes(range(32)))


def on_one_page(*codes):
    """Return a PDF with all codes on its only page."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for number, code in enumerate(codes):
        draw_code(canvas, code, 60, 60 + 120 * number, 90)
    canvas.save()
    return file.getvalue()


def test_a_code_says_case_version_page_and_digest():
    assert code_for(1).text == WRITTEN
    assert parse_code(WRITTEN) == code_for(1)


@given(
    case=st.text(st.characters(codec="utf-8"), min_size=1, max_size=13),
    version=st.integers(1, 999),
    page=st.integers(1, 9999),
)
def test_any_case_number_comes_back_as_it_went_in(case, version, page):
    code = PageCode(case, version, page, 9999, DIGEST[:32])
    assert parse_code(code.text) == code
    assert set(code.text) <= set(ALPHABET)


def test_half_a_letter_in_a_case_number_comes_back_too():
    code = PageCode("\ud800", 1, 1, 1, DIGEST[:32])
    assert parse_code(code.text) == code


@given(st.binary(max_size=90).filter(lambda content: len(content) % 2 == 0))
def test_any_bytes_come_back_from_their_letters(content):
    assert decoded(encoded(content)) == content


def test_a_signed_code_tells_which_key_signed_it():
    code = SIGNER.signed(code_for(2))
    read = parse_code(code.text)
    assert read == code_for(2)
    assert signer_of(read, [bytes(32), SIGNER.public]) == SIGNER.public
    assert SIGNER.signed(code_for(2)).text == code.text


@pytest.mark.parametrize(
    "change",
    [
        {"case": "HIP-2026-00418"},
        {"version": 2},
        {"page": 3},
        {"pages": 4},
        {"digest": "0" * 32},
        {"kind": "B"},
    ],
)
def test_a_signature_holds_for_nothing_else(change):
    code = replace(SIGNER.signed(code_for(2)), **change)
    assert signer_of(parse_code(code.text), [SIGNER.public]) is None


def test_every_flipped_bit_of_a_signature_is_noticed():
    code = SIGNER.signed(code_for(1))
    for bit in range(8 * len(code.proof)):
        proof = bytearray(code.proof)
        proof[bit // 8] ^= 1 << bit % 8
        assert not is_signed_by(replace(code, proof=bytes(proof)), SIGNER.public)


def test_a_code_without_a_signature_is_signed_by_nobody():
    assert not is_signed_by(code_for(1), SIGNER.public)


def test_the_public_key_comes_back_from_what_is_attached():
    assert read_key_document(key_document(SIGNER.public)) == SIGNER.public


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"7", b'{"format":"herintegratie-codes/1","key":7}', b"[" * 90_000],
)
def test_another_attachment_is_no_key(content):
    assert read_key_document(content) is None


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="zbar-tools is niet geïnstalleerd")
def test_a_reader_of_another_maker_reads_a_signed_code():
    code = SIGNER.signed(code_for(1))
    with PdfDocument(plan([code])) as document:
        picture = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    file = io.BytesIO()
    picture.save(file, "PNG")
    command = ["zbarimg", "--quiet", "--raw", "-"]
    found = subprocess.run(command, input=file.getvalue(), capture_output=True, check=True)
    assert found.stdout.decode().rstrip("\n") == code.text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.org/",
        WRITTEN + " ",
        WRITTEN.replace("HIP2", "HIP3"),
        WRITTEN.replace(":1:1/3", ":01:1/3"),
        WRITTEN.replace("1/3", "0/3"),
        WRITTEN.replace("1/3", "١/3"),
        WRITTEN.replace(":P:", ":p:"),
        WRITTEN.lower(),
        WRITTEN[:-1],
        WRITTEN[:-3],
        WRITTEN + "000",
        WRITTEN[:-3] + ":::",
        WRITTEN.replace("HIP-2026", "HIP%2D2026"),
    ],
)
def test_what_is_not_written_our_way_is_no_code(text):
    assert parse_code(text) is None


@pytest.mark.parametrize("size", [42.0, 51.0, 85.0])
def test_the_codes_of_all_pages_are_read_back(size):
    assert read_codes(plan(size=size)) == tuple(code_for(page) for page in range(1, PAGES + 1))


def test_a_page_without_a_code_is_told_apart():
    assert read_codes(plan([code_for(1), None, code_for(3)])) == (code_for(1), None, code_for(3))


def test_a_code_on_a_turned_page_is_read():
    writer = PdfWriter(clone_from=io.BytesIO(plan()))
    writer.pages[0].rotate(90)
    turned = io.BytesIO()
    writer.write(turned)
    assert read_codes(turned.getvalue())[0] == code_for(1)


def test_two_different_codes_on_a_page_count_as_none():
    assert read_codes(on_one_page(code_for(1), code_for(2))) == (None,)


def test_the_same_code_twice_on_a_page_is_read():
    assert read_codes(on_one_page(code_for(1), code_for(1))) == (code_for(1),)


def test_drawing_the_same_codes_gives_the_same_bytes():
    assert plan() == plan()


def test_drawing_a_code_leaves_the_colours_of_the_page_alone():
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1, pageCompression=0)
    draw_code(canvas, code_for(1), 60, 60, 90)
    canvas.save()
    content = PdfReader(io.BytesIO(file.getvalue())).pages[0].get_contents().get_data()
    assert content.count(b"q") == content.count(b"Q")


def test_pages_that_cannot_be_drawn_are_said_in_a_sentence():
    with pytest.raises(UnreadablePdfError, match="niet worden getekend"):
        read_codes(b"%PDF-1.7 and no more")


def test_a_book_is_not_drawn():
    file = io.BytesIO()
    canvas = Canvas(file)
    for _ in range(MAX_PAGES + 1):
        canvas.showPage()
    canvas.save()
    with pytest.raises(UnreadablePdfError, match="te veel bladzijden"):
        read_codes(file.getvalue())


def test_a_page_as_large_as_a_field_is_drawn_small():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(14_400, 14_400))
    draw_code(canvas, code_for(1), 60, 60, 2_000)
    canvas.save()
    assert read_codes(file.getvalue()) == (code_for(1),)


def test_drawing_that_takes_too_long_is_given_up():
    with pytest.raises(UnreadablePdfError, match="duurt te lang"):
        read_codes(plan(), seconds=0.0)
