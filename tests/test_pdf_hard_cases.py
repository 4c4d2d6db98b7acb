"""What is hard to print: strange texts, long ones, many lines, letters that no font has."""

import re
from dataclasses import replace

import pytest
from paper_cases import case_of, family, line, pages_of, person, printed, text_of, words_of
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFText_GetFontSize

from herintegratie_desktop.pdf.plan import missing_characters
from herintegratie_desktop.pdf.preview import page_count
from herintegratie_desktop.pdf.sheet import LEFT, WIDTH
from herintegratie_desktop.pdf.styles import WATERMARK


def hostile(case, text):
    """Return the case with a text in every field that takes one."""
    people = tuple(
        replace(each, given_names=text, family_name=text, name_in_own_script=text, v_number=text)
        for each in case.household.members
    )
    lines = tuple(replace(each, purpose=text, provider=text, note=text) for each in case.plan.lines)
    plan = replace(case.plan, obstacles=text, support=text, contribution=text, lines=lines)
    return replace(
        case,
        caseworker=replace(case.caseworker, name=text, organisation=text),
        back=replace(case.back, place=text, address=text, phone=text, address_in_own_script=text),
        household=replace(case.household, members=people),
        plan=plan,
    )


def boxes_of(pdf):
    """Yield left and right of every character on every page, the turned watermark left out."""
    document = PdfDocument(pdf)
    for page in document:
        found = page.get_textpage()
        for place in range(found.count_chars()):
            left, _, right, _ = found.get_charbox(place)
            if left < right and FPDFText_GetFontSize(found.raw, place) < WATERMARK.size:
                yield left, right
    document.close()


@pytest.mark.parametrize(
    "text",
    [
        "Ali <b>",
        "<img src='/etc/hostname'/>",
        "a" * 300,
        "a" + "\u0301" * 10_000,
        "\x00\x07\x1b[31m\ud83d",
        "\u202e€ 1.800,00",
        "W " * 100,
        "محمد" * 60,
        "你好😀\u200d\u200d",
        "\n\n\n\t\r\x0b",
        "",
    ],
)
def test_a_strange_text_stays_on_the_page_and_breaks_nothing(text):
    pdf = printed(hostile(family(), text), "en")
    assert all(left > LEFT - 3 and right < LEFT + WIDTH + 3 for left, right in boxes_of(pdf))
    assert not any(page.images for page in pages_of(pdf))


def test_a_name_with_markup_is_printed_as_words():
    case = family()
    named = replace(case.household.members[0], given_names="Ali <b>", family_name="& Zoë")
    case = replace(case, household=case.household.with_person(named))
    assert "Ali <b> & Zoë" in words_of(printed(case))


def test_a_long_text_flows_over_pages_and_is_all_there():
    case = family()
    words = " ".join(f"woord{n}" for n in range(2_000))
    pdf = printed(replace(case, plan=replace(case.plan, obstacles=words)))
    found = re.findall(r"woord\d+", text_of(pdf, "-raw"))
    assert found == words.split()


def test_twelve_persons_with_two_hundred_lines_each_are_printed():
    people = [person(n) for n in range(1, 13)]
    lines = [line(n, f"p{n % 12 + 1}", cents=900) for n in range(2_400)]
    pdf = printed(case_of(people, lines))
    told = text_of(pdf)
    assert all(f"Gereedschap {n}\n" in told for n in range(2_400))
    assert "Persoon 7 Voorbeeld (vervolg)" in told
    assert page_count(pdf) < 150


def test_a_household_of_nobody_is_still_a_page():
    pdf = printed(case_of(()))
    assert "Er is nog niemand geregistreerd." in words_of(pdf)
    assert "CONCEPT" in pages_of(pdf)[0].extract_text()


def test_what_could_not_be_read_yet_is_printed_as_it_was_typed():
    case = case_of((person(1),), (line(1, cents=0),))
    case = replace(case, plan=case.plan.with_line(replace(case.plan.lines[0], cents=None)))
    told = words_of(printed(case.with_typed("lines/l1/cents", "12,5,0")))
    assert "“12,5,0”" in told


def test_characters_that_no_font_has_are_named_for_the_caseworker():
    case = family()
    named = replace(case.household.members[0], name_in_own_script="កខ 😀 م你")
    case = replace(case, household=case.household.with_person(named))
    assert missing_characters(case, "en") == ("ក", "ខ", "😀")
    assert "�" in words_of(printed(case))


def test_a_household_whose_letters_all_exist_misses_nothing():
    assert missing_characters(family(), "en") == ()


def test_a_right_to_left_language_gets_its_own_side():
    pdf = printed(replace(family(), language="ar"), "ar", lambda said: f"خطة {len(said)}")
    document = PdfDocument(pdf)
    found = document[0].get_textpage()
    text = found.get_text_range()
    left, _, right, _ = found.get_charbox(text.index("خ"))
    assert "Individueel herintegratieplan" in text
    assert LEFT <= left < right <= LEFT + WIDTH
    document.close()
