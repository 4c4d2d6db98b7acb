import io

import pytest
from attachment_files import picture
from hostile_pdfs import rewritten, script_on_opening
from PIL import Image
from scanned_pages import as_file, scanned
from signed_plans import PAGES, code_for, plan

from herintegratie_desktop.pdf.codekeys import CodeKey, is_signed_by
from herintegratie_desktop.pdf.codereading import read_codes
from herintegratie_desktop.pdf.scans import (
    MOST_SCANNED_PAGES,
    ScanError,
    page_pictures,
    pages_as_file,
    read_scan,
)

SIGNER = CodeKey(bytes(range(32)))
SIGNED = [SIGNER.signed(code_for(page)) for page in range(1, PAGES + 1)]
PLAN = plan(SIGNED, size=62.0)


def codes_of(scan):
    return [page.code for page in scan.pages]


def pages_scanned(**how):
    return [scanned(PLAN, page, **how) for page in range(PAGES)]


@pytest.mark.parametrize("form", ["PDF", "TIFF"])
def test_every_page_of_a_scan_is_known_by_its_code(form):
    scan = read_scan("scan", as_file(pages_scanned(), form))
    assert codes_of(scan) == [code_for(page) for page in range(1, PAGES + 1)]
    assert all(is_signed_by(page.code, SIGNER.public) for page in scan.pages)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_a_picture_of_one_page_is_read(form):
    assert codes_of(read_scan("foto", as_file([scanned(PLAN, 1)], form))) == [code_for(2)]


@pytest.mark.parametrize("seed", range(4))
def test_a_skewed_blurred_and_noisy_page_is_read(seed):
    page = as_file([scanned(PLAN, seed % PAGES, seed, skew=5, blur=1.2, noise=20)], "PNG")
    assert codes_of(read_scan("scan.png", page)) == [code_for(seed % PAGES + 1)]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lay_upside_down_or_on_its_side_is_read(turn):
    page = as_file([scanned(PLAN, 0).rotate(turn, expand=True)], "PNG")
    assert codes_of(read_scan("scan.png", page)) == [code_for(1)]


def test_a_page_without_a_code_is_told_apart():
    bare = plan([code_for(1), None, code_for(3)])
    pages = [scanned(bare, page) for page in range(PAGES)]
    assert codes_of(read_scan("scan.pdf", as_file(pages))) == [code_for(1), None, code_for(3)]


def test_how_far_it_is_is_told_page_by_page():
    told = []
    read_scan("scan.pdf", PLAN, lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3)]


def test_all_pages_of_a_scan_are_kept_as_they_came():
    scan = read_scan("scan.pdf", PLAN)
    assert pages_as_file(scan, [1, 2, 3]) == (".pdf", PLAN)


def test_some_pages_of_a_pdf_become_a_pdf_of_their_own():
    scan = read_scan("scan.pdf", as_file(pages_scanned()))
    ending, content = pages_as_file(scan, [1, 3])
    assert ending == ".pdf"
    assert read_codes(content) == (code_for(1), code_for(3))


def test_some_pages_of_a_picture_become_a_picture_without_loss():
    pages = pages_scanned()
    ending, content = pages_as_file(read_scan("scan.tif", as_file(pages, "TIFF")), [2])
    assert ending == ".tif"
    assert Image.open(io.BytesIO(content)).tobytes() == pages[1].tobytes()


@pytest.mark.parametrize("form", ["PDF", "TIFF", "JPEG"])
def test_a_page_is_shown_small(form):
    scan = read_scan("scan", as_file(pages_scanned()[:1], form))
    ((width, height, pixels),) = page_pictures(scan, 200)
    assert (width, height) in {(141, 200), (142, 200)}
    assert len(pixels) == 3 * width * height


def many_pages():
    return as_file([Image.new("1", (20, 20))] * (MOST_SCANNED_PAGES + 1), "TIFF")


@pytest.mark.parametrize(
    ("name", "make", "reason"),
    [
        ("scan.pdf", lambda: rewritten(PLAN, script_on_opening), "script of een opdracht"),
        ("scan.pdf", lambda: PLAN[:-200], "beschadigd"),
        ("scan.pdf", lambda: b"%PDF-1.7", "beschadigd"),
        ("scan.png", lambda: picture()[:50], "beschadigd"),
        ("scan.jpg", lambda: as_file(pages_scanned()[:1], "JPEG")[:9000], "beschadigd"),
        ("scan.png", lambda: b"MZ" + bytes(500), "programma"),
        ("scan.txt", lambda: b"gewone tekst", "is iets anders"),
        ("scan.tif", many_pages, "201 bladzijden"),
        ("scan.pdf", lambda: b"%PDF-1.7" + bytes(200_000_000), "groter dan 200 MB"),
        ("leeg.pdf", lambda: b"", "iets anders"),
    ],
)
def test_what_is_no_scan_is_refused_in_a_sentence(name, make, reason):
    with pytest.raises(ScanError, match=reason):
        read_scan(name, make())
