"""The list of headings beside the pages of a paper."""

import io
from dataclasses import replace
from datetime import date

import pytest
from paper_cases import family, pages_of, printed, text_of
from pypdf import PdfReader
from test_pdf_papers import dossier, second

from herintegratie_desktop.core.check import check
from herintegratie_desktop.pdf.bookmarks import Heading, write_bookmarks
from herintegratie_desktop.pdf.paper import new_canvas
from herintegratie_desktop.pdf.papers.amendment import amendment_pdf
from herintegratie_desktop.pdf.papers.findings import findings_pdf
from herintegratie_desktop.pdf.papers.leaflet import leaflet_pdf
from herintegratie_desktop.pdf.papers.letters import LetterKind, letter_pdf


def outline_of(pdf):
    """Return titles with what stands under each, as readers nest them."""
    return _nested(PdfReader(io.BytesIO(pdf)).outline)


def _nested(listed):
    found = []
    for each in listed:
        if isinstance(each, list):
            found[-1] = (found[-1][0], _nested(each))
        else:
            found.append((each.title, []))
    return found


def entries_of(pdf):
    """Yield every entry in the order of the pages."""
    reader = PdfReader(io.BytesIO(pdf))
    waiting = list(reader.outline)
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, list):
            waiting = each + waiting
        else:
            yield reader.get_destination_page_number(each), float(each["/Top"]), each.title


def with_headings(headings):
    file = io.BytesIO()
    canvas = new_canvas(file, "Proef", date(2026, 11, 23))
    for _ in range(max((each.page for each in headings), default=0) + 1):
        canvas.showPage()
    write_bookmarks(headings, canvas._doc)
    canvas.save()
    return file.getvalue()


def test_a_plan_lists_its_parts_under_its_title_in_both_languages():
    ((title, parts),) = outline_of(printed(family(), "en"))
    assert title == "Individueel herintegratieplan · Individual reintegration plan"
    titles = [part for part, _ in parts]
    assert titles[0] == "Huishouden · Household"
    assert titles[-1] == "Handtekeningen · Signatures"
    assert len(titles) >= 10


def test_a_plan_in_one_language_says_each_heading_once():
    ((title, parts),) = outline_of(printed(family()))
    assert title == "Individueel herintegratieplan"
    assert parts[0][0] == "Huishouden"


def test_words_from_the_right_are_listed_as_they_are_read():
    pdf = printed(replace(family(), language="ar"), "ar", lambda said: "خطة فردية")
    ((title, _),) = outline_of(pdf)
    assert title == "Individueel herintegratieplan · خطة فردية"


def test_every_entry_leads_to_the_page_and_the_place_of_its_heading():
    pdf = printed(family(), "en")
    entries = list(entries_of(pdf))
    assert [(page, -top) for page, top, _ in entries] == sorted(
        (page, -top) for page, top, _ in entries
    )
    texts = [text_of(pdf, "-f", f"{n}", "-l", f"{n}") for n in range(1, len(pages_of(pdf)) + 1)]
    for page, _, title in entries:
        assert title.split(" · ")[0][:30] in texts[page]


def test_the_parts_are_seen_when_a_plan_is_opened_and_what_is_under_them_is_not():
    root = PdfReader(io.BytesIO(printed(family(), "en"))).trailer["/Root"]
    title = root["/Outlines"]["/First"]
    assert title["/Count"] > 0
    counts = []
    part = title["/First"]
    while part is not None:
        counts.append(part.get("/Count", 0))
        part = part.get("/Next")
    assert root["/Outlines"]["/Count"] == 1 + len(counts)
    assert min(counts) < 0
    assert max(counts) == 0


def test_only_papers_of_several_pages_open_with_the_list_beside_them():
    plan, leaflet = printed(family()), leaflet_pdf(dossier(family()))
    assert PdfReader(io.BytesIO(plan)).page_mode == "/UseOutlines"
    assert len(pages_of(leaflet)) == 1
    assert PdfReader(io.BytesIO(leaflet)).page_mode != "/UseOutlines"


@pytest.mark.parametrize("kind", LetterKind)
def test_letters_have_a_list_too(kind):
    before = check(family(), dossier(family()).guide, date(2026, 11, 23))
    assert outline_of(letter_pdf(kind, dossier(second()), before=before))


def test_the_other_papers_have_a_list_too():
    now, before = dossier(second()), dossier(family()).checked
    for pdf in (leaflet_pdf(now), findings_pdf(now), amendment_pdf(before, now)):
        assert outline_of(pdf)


def test_a_heading_two_levels_deeper_stands_under_the_one_before_it():
    headings = [Heading("een", 1), Heading("drie", 3, 1, 90.0), Heading("twee", 2, 1, 50.0)]
    assert outline_of(with_headings(headings)) == [("een", [("drie", []), ("twee", [])])]


def test_a_document_without_headings_has_no_list():
    assert "/Outlines" not in PdfReader(io.BytesIO(with_headings([]))).trailer["/Root"]
