import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas
from signed_plans import DIGEST, PAGES, code_for, plan

from herintegratie_desktop.pdf.codes import PageCode, draw_code, parse_code, read_codes
from herintegratie_desktop.pdf.untrusted import MAX_PAGES, UnreadablePdfError

WRITTEN = "HIP1|HIP-2026-00417|v1|p1/3|" + DIGEST[:32]


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


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.org/",
        WRITTEN + " ",
        WRITTEN.replace("HIP1", "HIP2"),
        WRITTEN.replace("v1", "v01"),
        WRITTEN.replace("p1", "p0"),
        WRITTEN.upper(),
        WRITTEN[:-1],
        WRITTEN.replace("HIP-2026", "HIP%2D2026"),
        WRITTEN.replace("p1/3", "p١/3"),
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
