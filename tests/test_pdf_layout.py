"""Nothing on paper is cut, covered or left alone, whoever it is about: measured on the PDF."""

from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from paper_cases import DAY, case_of, family, guide, line, person, printed, signed, unaccompanied
from paper_places import LEFT, faults, out_of_halves, places_of
from test_pdf_papers import PAPERS

from herintegratie_desktop.core.case import Helper
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.household import Role
from herintegratie_desktop.core.officepolicy import Approved
from herintegratie_desktop.core.plan import Category, Form
from herintegratie_desktop.pdf.fitting import fewest_pages
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.paper import new_canvas
from herintegratie_desktop.pdf.papers.trial import trial_translator
from herintegratie_desktop.pdf.pen import Pen
from herintegratie_desktop.pdf.preview import page_count
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import ROOM, Cell, Drawing, text
from herintegratie_desktop.pdf.styles import BODY, HEADING
from herintegratie_desktop.store.texts import translator

LONGEST = ("Wilhelmina-Johanna van der Voorbeeld-Achternaam " * 5)[:200].strip()
NAMES = {
    "short": "Voorbeeld",
    "longest": LONGEST,
    "without a space": "Wwww" * 50,
    "Arabic": "سميرة فاطمة الزهراء " * 9,
    "Tamil": "ஒருங்கிணைப்புத் திட்டம் " * 8,
    "Tigrinya": "ውልቃዊ ውጥን ዳግመ ምውህሃድ",
    "Chinese": "个人重新融入计划" * 12,
}
BORN = PartialDate(1990, 4, 12), PartialDate(2015, 2), PartialDate(1984)


def household(persons, lines, name, *, each=500):
    """Return a case of so many people with long and short lines that are spread over them."""
    people = [
        person(
            number,
            name=name,
            role=Role.HEAD if number == 1 else (Role.PARENT, Role.CHILD)[number % 2],
            born=BORN[number % 3],
            v_number=f"{number:010d}",
        )
        for number in range(1, persons + 1)
    ]
    kinds, forms = list(Category), list(Form)
    budget = [
        line(
            number,
            f"p{number % persons + 1}",
            each + number,
            forms[number % len(forms)],
            category=kinds[number % len(kinds)],
            provider=name if number % 5 == 0 else "Partner Voorbeeld",
            purpose="Gereedschap voor een werkplaats " * (1 + number % 4),
        )
        for number in range(lines)
    ]
    return case_of(people, budget)


@cache
def words_in(language):
    """Return what says words in a language, as drafts as long as nobody approved them."""
    known = language in {"nl", "en"}
    return translator(language, guide()) if known else trial_translator(language, guide())


def in_language(case, language, **more):
    """Return the plan of a case in Dutch and in a language."""
    return printed(replace(case, language=language), language, words_in(language), **more)


@pytest.mark.parametrize(
    ("persons", "lines", "name", "language", "each"),
    [
        (1, 0, "short", "ti", 500),
        (1, 60, "short", "ar", 99_900),
        (2, 3, "Arabic", "ru", 500),
        (3, 9, "Tamil", "ta", 99_900),
        (4, 20, "longest", "ur", 500),
        (5, 20, "Tigrinya", "nl", 99_900),
        (7, 7, "Chinese", "zh", 99_900),
        (12, 12, "without a space", "om", 99_900),
        (12, 30, "short", "si", 99_900),
        (12, 200, "longest", "en", 500),
    ],
)
def test_nothing_in_a_plan_is_cut_covered_or_left_alone(persons, lines, name, language, each):
    pdf = in_language(household(persons, lines, NAMES[name], each=each), language)
    assert faults(pdf) == []
    assert language == "nl" or out_of_halves(pdf) == []


@pytest.mark.parametrize("make", PAPERS.values(), ids=PAPERS.keys())
@pytest.mark.parametrize("language", ["nl", "en", "ar", "ta"])
@pytest.mark.parametrize("name", ["short", "longest"])
def test_nothing_on_another_paper_is_cut_covered_or_left_alone(make, language, name):
    for count in (1, 9):
        case = replace(household(count, 3 * count, NAMES[name]), language=language)
        assert faults(make(case, language, words_in(language))) == []


def captions(page, said):
    """Return the places on a page where something is asked for below a line, from the left."""
    found = (each for each in page if not each.role and each.words.startswith(said))
    return sorted(found, key=lambda each: (round(each.top), each.left))


def blocks(pdf):
    """Return for each page how many places to sign it has; each is whole, or this fails."""
    counts = []
    for page in places_of(pdf):
        signs, signed_at = captions(page, "Handtekening"), captions(page, "Plaats")
        assert len(signs) == len(signed_at)
        for sign, place in zip(signs, signed_at, strict=True):
            assert abs(sign.left - place.left) < 1.5
            assert 10 < place.top - sign.top < 40
            before = [each.bottom for each in signed_at if each.bottom < sign.top]
            named = [
                each
                for each in page
                if each.role and abs(each.left - sign.left) < 3
                if max(before, default=0) < each.top < each.bottom < sign.top - 40
            ]
            assert named, "nobody is named above a place to sign"
        counts.append(len(signs))
    return counts


@pytest.mark.parametrize("adults", [1, 2, 3, 4, 8, 12])
@pytest.mark.parametrize(
    ("name", "helped", "approved"),
    [("short", False, False), ("longest", True, True), ("Arabic", True, False)],
)
def test_a_place_to_sign_is_whole_whoever_signs(adults, name, helped, approved):
    people = [person(n, name=NAMES[name], role=Role.PARENT) for n in range(1, adults + 1)]
    case = case_of(people, [line(1, cents=900)])
    if helped:
        case = replace(case, interpreter=Helper(NAMES[name], "Tolken Voorbeeld", "ti"))
    who = Approved(NAMES[name], DAY) if approved else None
    counts = blocks(in_language(case, "en", approved=who))
    assert sum(counts) == adults + 1 + helped + approved
    if sum(counts) <= 9 and name == "short":
        assert counts[-1] == sum(counts)


def test_all_who_sign_for_a_family_and_for_a_minor_sign_on_the_last_page():
    for case in (family(), unaccompanied()):
        *others, last = blocks(in_language(case, "en"))
        assert not any(others)
        assert last == 3


def test_every_page_begins_with_the_same_words_before_and_after_it_was_signed():
    case = family()
    drawn = signed(case, "p1", "p2", "caseworker")

    def told(case):
        pages = places_of(in_language(case, "en"))
        return [[(each.words, each.top) for each in page if each.role][:20] for page in pages]

    assert told(drawn) == told(case)


@pytest.mark.parametrize("language", ["en", "ar", "ti", "fr", "ru", "zh"])
def test_a_plan_of_one_adult_with_three_lines_is_four_pages_in_two_languages(language):
    budget = [line(number) for number in range(1, 4)]
    case = case_of((person(1, name_in_own_script="سميرة حداد", v_number="0000000001"),), budget)
    assert page_count(in_language(case, language)) == 4


def test_white_space_gives_way_only_where_that_saves_a_page():
    def of_height(height):
        return row([Cell(0, 100, [Drawing(height, lambda *_: None)])], above=10, below=10)

    def tops(count):
        (page,) = fewest_pages([Item(of_height(40), before=20) for _ in range(count)])
        return [top for top, _ in page.rows[:2]]

    first, second = tops(2)
    assert second - first == 80
    first, second = tops(10)
    assert 60 < second - first < 80
    assert len(fewest_pages([Item(of_height(40), before=20) for _ in range(40)])) > 1


def test_a_first_row_stays_with_the_second_unless_that_costs_a_page():
    def laid(filled):
        rows = [Item(gap_row(filled)), Item(gap_row(100), ideally=True), Item(gap_row(100))]
        return [len(page.rows) for page in fewest_pages(rows)]

    def gap_row(height):
        return row([Cell(0, 100, [Drawing(height, lambda *_: None)])], may_split=False)

    assert laid(ROOM - 150) == [1, 2]
    rows = [Item(gap_row(ROOM - 150)), Item(gap_row(100), ideally=True), Item(gap_row(ROOM - 50))]
    assert [len(page.rows) for page in fewest_pages(rows)] == [2, 1]


def test_a_plan_in_dutch_alone_is_three_pages():
    budget = [line(number) for number in range(1, 4)]
    assert page_count(in_language(case_of((person(1),), budget), "nl")) == 3


def test_a_heading_at_the_foot_and_words_over_each_other_are_found():
    """The measure itself measures: what is wrong is told."""
    file = BytesIO()
    canvas = new_canvas(file, "Proef", DAY)
    pen = Pen(canvas)
    words = row([Cell(0, 300, [text("Woorden die hier staan", BODY)])])
    words.draw(pen, 200)
    words.draw(pen, 203)
    row([Cell(480, 300, [text("Woorden die te ver gaan", BODY)])]).draw(pen, 300)
    row([Cell(0, 300, [text("Kop", HEADING)])], role="H2").draw(pen, 700)
    pen.end_page()
    pen.tags.finish(canvas)
    canvas.save()
    told = " ".join(faults(file.getvalue()))
    for said in ("alone at the foot", "lie over each other", "leaves the page at the side"):
        assert said in told
    assert min(each.left for each in places_of(file.getvalue())[0]) > LEFT - 2
