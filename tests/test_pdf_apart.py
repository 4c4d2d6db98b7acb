"""A stranger's pages are drawn in a process of their own, which is ended when it goes on."""

import subprocess
import sys

import drawn_for_ever
import pytest
from scanned_pages import as_file, scanned
from signed_plans import PAGES, code_for, judged, plan

from herintegratie_desktop.pdf import apart
from herintegratie_desktop.pdf.apart import Apart, codes_apart
from herintegratie_desktop.pdf.codereading import read_codes
from herintegratie_desktop.pdf.scanpages import ScanError
from herintegratie_desktop.pdf.scans import read_scan
from herintegratie_desktop.pdf.untrusted import UnreadablePdfError
from herintegratie_desktop.store.attachmenttypes import Kind
from herintegratie_desktop.store.memoryuse import memory_used

PLAN = plan()


def test_the_codes_are_those_that_are_read_here():
    assert codes_apart(PLAN) == read_codes(PLAN) == tuple(code_for(n + 1) for n in range(PAGES))


@pytest.mark.parametrize(
    "make",
    [
        drawn_for_ever.forms_in_forms,
        drawn_for_ever.form_in_itself,
        drawn_for_ever.endless_tiles,
        drawn_for_ever.many_large_pictures,
    ],
)
def test_a_page_that_is_drawn_for_ever_is_given_up(make):
    with Apart(Kind.PDF, make(), seconds=1.5) as pages:
        process = pages._process
        with pytest.raises(UnreadablePdfError, match=r"duurt te lang|te veel geheugen"):
            pages.count(), pages.code(1)
    assert process.poll() is not None


@pytest.mark.parametrize(
    "make", [drawn_for_ever.picture_that_claims_more, drawn_for_ever.endless_nesting]
)
def test_a_page_that_takes_all_memory_is_given_up(make):
    with pytest.raises(UnreadablePdfError, match=r"te veel geheugen|duurt te lang"):
        codes_apart(make())


def test_a_pdf_whose_pages_cannot_be_drawn_is_refused_as_a_plan():
    with pytest.raises(UnreadablePdfError, match="kunnen niet worden getekend"):
        codes_apart(b"%PDF-1.7 and no more")


def test_who_verifies_hears_why():
    def codes_of(pdf):
        with Apart(Kind.PDF, pdf, seconds=1.0) as pages:
            return tuple(pages.code(1) for _ in range(1))

    with pytest.raises(UnreadablePdfError, match="Open het niet"):
        judged(drawn_for_ever.forms_in_forms(), codes_of=codes_of)


def test_a_scan_that_is_drawn_for_ever_is_refused():
    with pytest.raises(ScanError, match="vraag het opnieuw op, of scan"):
        read_scan("scan.pdf", drawn_for_ever.endless_tiles(), seconds=1.5)


def test_a_damaged_page_is_refused_and_the_next_question_is_answered():
    with Apart(Kind.PDF, PLAN) as pages:
        with pytest.raises(ScanError, match="beschadigd"):
            pages.code(PAGES + 1)
        assert pages.code(1) == code_for(1)


def test_what_a_process_that_was_taken_over_answers_is_not_believed(monkeypatch):
    with Apart(Kind.PNG, as_file([scanned(PLAN, 0)], "PNG")) as pages:
        monkeypatch.setattr(pages, "_asked", lambda *_: (9).to_bytes(4) + (9).to_bytes(4) + b"x")
        with pytest.raises(ScanError):
            pages.picture(1, 240)


def test_the_size_of_a_page_is_told_before_it_is_drawn():
    with Apart(Kind.PDF, PLAN) as pages:
        assert pages.size(1) == (595, 842)
        assert pages.picture(1, 842)[:2] in {(595, 842), (596, 842)}


def test_the_process_ends_when_nobody_is_left_to_ask():
    words = [sys.executable, "-P", "-m", apart._PROGRAM]
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.communicate(b'["pdf", 0]\n', timeout=60)
    assert process.returncode == 0


def test_memory_is_counted_as_it_is_taken():
    before, taken = memory_used(), b"x" * 50_000_000
    assert memory_used() - before > 40_000_000
    assert len(taken) < memory_used()
