"""The file of a printed plan: its bytes, its fonts, what it tells readers and verifiers."""

import io
import json
import re
import subprocess
from collections import Counter
from dataclasses import replace

import pytest
from paper_cases import (
    case_of,
    family,
    guide,
    has_tool,
    line,
    pages_of,
    person,
    printed,
    signed,
    text_of,
)
from pypdf import PdfReader
from signed_plans import NOW, key

from herintegratie_desktop.core.canonical import case_document, content_digest
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.exchange.casefile import read_case
from herintegratie_desktop.pdf.attached import attached_case
from herintegratie_desktop.pdf.plan import forget
from herintegratie_desktop.pdf.preview import page_count, page_image
from herintegratie_desktop.pdf.printable import printable
from herintegratie_desktop.pdf.seal import seal
from herintegratie_desktop.pdf.untrusted import open_untrusted
from herintegratie_desktop.pdf.verify import verify


def test_the_same_case_gives_the_same_bytes():
    assert printed(family(), "en") == printed(family(), "en")


def test_a_changed_amount_gives_other_bytes():
    case = family()
    changed = replace(case.plan.lines[1], cents=Cents(125_100))
    assert printed(case) != printed(replace(case, plan=case.plan.with_line(changed)))


def test_the_case_is_attached_as_it_is():
    case = family()
    assert json.loads(attached_case(printed(case))) == case_document(case)


def test_the_file_is_one_that_the_verifier_opens():
    assert open_untrusted(printed(family())).total_revisions == 1


def test_no_personal_data_stands_in_the_properties_of_the_file():
    pdf = printed(family(), "en")
    properties = str(pages_of(pdf) and open_untrusted(pdf).trailer["/Info"])
    assert "Individueel herintegratieplan" in properties
    assert "Voorbeeld" not in properties
    assert "HIP-" not in properties


def test_a_page_can_be_shown_as_a_picture():
    pdf = printed(family())
    width, height, pixels = page_image(pdf, 0, 0.5)
    assert len(pixels) == width * height * 4
    assert pixels[:4] == bytes((0x0B, 0x5C, 0x70, 0xFF))
    with pytest.raises(IndexError):
        page_image(pdf, page_count(pdf), 1.0)


@pytest.mark.skipif(not has_tool("pdffonts"), reason="needs poppler's pdffonts")
def test_only_subsets_of_our_own_fonts_are_in_the_file(tmp_path):
    path = tmp_path / "plan.pdf"
    path.write_bytes(printed(family(), "en"))
    listed = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
    fonts = [row.split() for row in listed.splitlines()[2:]]
    assert fonts
    for name, *_ in fonts:
        assert re.fullmatch(r"[A-Z]{6}\+Noto(Sans|Nastaliq)\w*-\w+", name)
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in fonts)


@pytest.mark.skipif(not has_tool("qpdf"), reason="needs qpdf")
def test_the_file_is_well_formed(tmp_path):
    path = tmp_path / "plan.pdf"
    path.write_bytes(printed(signed(family(), "p1"), "en"))
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def elements_of(pdf):
    """Yield role, language and actual text of every element in the tree of a document."""
    waiting = [PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]["/K"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, dict) and "/S" in element:
            yield element["/S"], element.get("/Lang", ""), element.get("/ActualText", "")
            waiting.extend(element["/K"])


def test_a_reader_that_cannot_see_is_told_titles_tables_and_languages():
    told = list(elements_of(printed(family(), "en")))
    roles = Counter(role for role, _, _ in told)
    assert roles["/H1"] == 2
    assert roles["/H2"] >= 12
    assert roles["/Table"] >= 4
    assert roles["/TH"] > 10 < roles["/TD"]
    assert {language for _, language, _ in told} == {"", "en"}


def test_right_to_left_words_are_told_in_the_order_in_which_they_are_read():
    told = elements_of(printed(replace(family(), language="ar"), "ar", lambda said: "خطة فردية"))
    assert ("/H1", "ar", "خطة فردية") in set(told)


def test_a_repeated_head_of_a_table_is_told_once():
    people = [person(n) for n in range(1, 9)]
    pdf = printed(case_of(people, [line(n, "p1", cents=100) for n in range(90)]))
    assert text_of(pdf).count("Doel, soort, aanbieder en tijd") > 1
    roles = Counter(role for role, _, _ in elements_of(pdf))
    assert roles["/TH"] == 2 + 2 + 3 + 2 + 2


def test_all_that_is_painted_is_either_told_or_decoration():
    for page in pages_of(printed(family(), "en", practice=True)):
        content = page.get_contents().get_data().decode("latin-1")
        opened = len(re.findall(r"BDC|BMC", content))
        assert opened == len(re.findall(r"\bEMC\b", content))
        assert len(re.findall(r"\bBT\b", content)) <= opened


def test_the_file_says_that_it_is_made_to_last():
    root = PdfReader(io.BytesIO(printed(family()))).trailer["/Root"]
    described = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>3</pdfaid:part>" in described
    assert "2026-11-23T00:00:00Z" in described
    assert root["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"
    assert root["/Lang"] == "nl"
    assert root["/MarkInfo"]["/Marked"].value is True


def test_a_printed_plan_can_be_sealed_and_is_found_whole():
    case = signed(family(), "p1")
    sealed = seal(printed(case, "en"), key(), role="caseworker", now=NOW)
    verdict = verify(
        sealed,
        case_digest=content_digest(case),
        digest_of=lambda raw: content_digest(read_case(raw, guide())),
    )
    assert verdict.holds


def test_what_was_printed_can_be_forgotten():
    before = printed(family())
    assert printable.cache_info().currsize > 0
    forget()
    assert printable.cache_info().currsize == 0
    assert printed(family()) == before
