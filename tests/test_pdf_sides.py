"""The two sides of the plan: facing lines, mirrored where the second language runs that way."""

from collections import Counter
from dataclasses import replace

import pytest
from paper_cases import DAY, case_of, family, guide, line, pages_of, person, printed, words_of
from pypdfium2 import PdfDocument

from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.household import Role
from herintegratie_desktop.core.officepolicy import Approved
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import pages
from herintegratie_desktop.pdf.pen import PAGE_WIDTH
from herintegratie_desktop.pdf.plan import story
from herintegratie_desktop.pdf.sheet import ROOM, WIDTH
from herintegratie_desktop.pdf.sides import runs_from_right, sides_of
from herintegratie_desktop.pdf.styles import BODY
from herintegratie_desktop.pdf.typeset import typeset
from herintegratie_desktop.pdf.voice import Voice
from herintegratie_desktop.store.policyfile import program_policy
from herintegratie_desktop.store.texts import translator

MIDDLE = PAGE_WIDTH / 2


def in_arabic(said):
    """Return a sentence of which every word is Arabic, its holes kept."""
    return " ".join(part if "{" in part else "كلمة" for part in said.split())


def places(pdf, sought):
    """Return page, left and right of every place where a plan has some words."""
    document, found = PdfDocument(pdf), []
    for number, page in enumerate(document):
        text = page.get_textpage()
        searcher = text.search(sought, match_whole_word=True)
        while (hit := searcher.get_next()) is not None:
            boxes = [text.get_charbox(at) for at in range(hit[0], hit[0] + hit[1])]
            found.append((number, min(b[0] for b in boxes), max(b[2] for b in boxes)))
    document.close()
    return found


def laid_out(case, language="en", translate=None):
    """Return the pages of a plan as rows, before they are painted."""
    voice = Voice(language, translate or translator(language))
    return pages(story(Dossier(case, check(case, guide(), DAY), guide(), voice)))


@pytest.mark.parametrize(("language", "translate"), [("en", None), ("ar", in_arabic)])
def test_a_line_stands_on_both_sides_at_one_height_with_one_number(language, translate):
    case = case_of((person(1),), [line(n, purpose=f"Ding{n:03d}") for n in range(40)])
    pdf = printed(replace(case, language=language), language, translate)
    for number in range(40):
        first, second = places(pdf, f"Ding{number:03d}")
        assert first[0] == second[0]
        assert first[2] < MIDDLE < second[1]


def test_where_the_language_runs_from_the_right_the_amount_stands_left_of_its_purpose():
    case = replace(family(), language="ar")
    mirrored, plain = printed(case, "ar", in_arabic), printed(family(), "en")
    for pdf, is_left in ((mirrored, True), (plain, False)):
        amount = next(place for place in places(pdf, "1.250,00") if place[1] > MIDDLE)
        purpose = next(place for place in places(pdf, "Gereedschap 2") if place[1] > MIDDLE)
        assert (amount[2] < purpose[1]) == is_left
    assert max(place[2] for place in places(mirrored, "Gereedschap 2")) > PAGE_WIDTH - 80


def test_a_plan_in_dutch_alone_has_one_side_as_wide_as_the_page():
    case = replace(family(), language="nl")
    assert len(places(printed(case), "Gereedschap 2")) == 1
    assert len(sides_of(Voice("nl", str))) == 1


def test_what_was_filled_in_keeps_its_own_direction():
    arabic = sides_of(Voice("ar", in_arabic))[1]
    assert arabic.own("سميرة حداد", BODY).rtl
    dutch = arabic.own("Samira Haddad", BODY)
    assert (dutch.rtl, dutch.align) == (False, "end")
    assert not runs_from_right("14-12-2026")


def test_what_has_no_translation_yet_stands_in_dutch_on_the_second_side():
    partly = {"Individueel herintegratieplan": "خطة", "Huishouden": "الأسرة"}
    told = words_of(printed(replace(family(), language="ar"), "ar", lambda s: partly.get(s, s)))
    assert told.count("Uw rechten en plichten") == 2
    assert told.count("Huishouden") == 1


def test_the_texts_of_the_caseworker_stand_once_and_it_says_that_they_are_not_translated():
    told = words_of(printed(family(), "en"))
    assert told.count("Een eigen inkomen.") == 1
    assert "were not translated" in told


def test_a_known_day_is_also_written_out_in_each_language():
    told = words_of(printed(family(), "en"))
    assert "14-12-2026 · 14 december 2026" in told
    assert "14-12-2026 · 14 December 2026" in told


def test_who_does_what_is_told_per_provider_in_the_order_of_time():
    bus = line(9, "p1", 40_000, provider="Garage Voorbeeld", when=None)
    case = family()
    case = replace(case, plan=replace(case.plan, lines=(bus, *case.plan.lines)))
    told = words_of(printed(case))
    assert "Partner Voorbeeld Zorgt voor de regels 2–5, samen € 3.450,00." in told
    assert "Garage Voorbeeld Zorgt voor regel 1: € 400,00." in told
    assert told.index("Vertrekken uit Nederland") < told.index("Zorgt voor de regels 2–5")
    assert told.index("Zorgt voor de regels 2–5") < told.index("Zorgt voor regel 1:")


def test_whom_to_call_says_how_sure_the_number_of_the_project_is():
    told = words_of(printed(family(), "en"))
    assert "088-7464466" in told
    assert "zekerheid: " in told
    assert "certainty: " in told


def test_the_office_says_how_long_it_keeps_the_data():
    case = family()
    assert "Tot 5 jaar nadat" in words_of(printed(case, policy=program_policy()))
    assert "Zo lang als de regels van de organisatie zeggen" in words_of(printed(case))


def test_who_approved_has_a_place_to_sign():
    told = words_of(printed(family(), approved=Approved("K. Voorbeeld", DAY)))
    assert "Goedkeurder K. Voorbeeld Plan goedgekeurd door K. Voorbeeld" in told


def test_the_foot_of_every_page_says_which_copy_it_is():
    pdf = printed(family(), copy="Exemplaar 2 van 3")
    assert all("Exemplaar 2 van 3" in page.extract_text() for page in pages_of(pdf))


@pytest.mark.parametrize("persons", [1, 4, 12])
@pytest.mark.parametrize("lines", [1, 23])
def test_no_heading_is_alone_and_no_signature_is_broken(persons, lines):
    adults = min(persons, 5)
    people = [
        person(n, role=Role.PARENT) if n <= adults else person(n) for n in range(1, persons + 1)
    ]
    budget = [line(n, f"p{n % persons + 1}", cents=100) for n in range(lines)]
    case = case_of(people, budget)
    laid = laid_out(case)
    for page in laid:
        assert page.rows[-1][1].role not in {"H2", "H3"}
        assert page.used <= ROOM + 0.01
    sides = [row for page in laid for _, row in page.rows if row.role == "H2"]
    assert len(sides) == 11


def test_a_block_to_sign_in_is_one_row_that_is_never_split():
    people = [person(n, name="van der Voorbeeld-" * 12) for n in range(1, 13)]
    told = printed(case_of(people), "en")
    counts = Counter(page.extract_text().count("Handtekening · ") for page in pages_of(told))
    assert sum(number * times for number, times in counts.items()) == 13
    for page in pages_of(told):
        text = page.extract_text()
        assert text.count("Handtekening · ") == text.count("Plaats · ") == text.count("Datum · ")


def test_rows_keep_their_two_sides_apart():
    for page in laid_out(family()):
        for _, row in page.rows:
            if len(row.spans) > 1:
                (x, width), (other, _) = row.spans
                assert x + width < other


def in_urdu(said):
    """Return a sentence of which every word is Urdu, its holes kept."""
    return " ".join(part if "{" in part else "کیسے" for part in said.split())


def lines_of(laid):
    """Return every line of words on the pages, with where its letters stand from the top."""
    for page in laid:
        for top, row in page.rows:
            for column in row.columns:
                at = top + row.above + column.drop
                for each in column.laid:
                    if each.line is not None and each.line.runs:
                        yield page, column, at + each.line.baseline, each
                    at += each.height


def test_a_sentence_inside_another_runs_as_its_own_words_though_a_name_begins_it():
    voice = Voice("ar", in_arabic)
    told = Phrase(
        "{said} [{number}]", {"said": Phrase("{by} zei ja", {"by": "IOM"}), "number": "1"}
    )
    (line,) = typeset(voice.other(told), BODY, 400.0, rtl=True)
    shown = "".join(cluster.text for run in line.runs for cluster in run.clusters)
    # Brackets are mirrored when they are drawn.
    assert shown.startswith("]1[")
    assert shown.endswith("IOM")


def test_names_with_a_comma_between_stand_in_the_order_of_the_sentence_they_are_in():
    place = Phrase("{place}, {country}", {"place": "Erbil", "country": Phrase("Irak")})
    (line,) = typeset(Voice("ar", in_arabic).other(place), BODY, 400.0, rtl=True)
    told = Phrase("Terug naar {place}", {"place": place})
    (inside,) = typeset(Voice("ar", in_arabic).other(told), BODY, 400.0, rtl=True)
    alone, within = (
        "".join(cluster.text for run in each.runs for cluster in run.clusters)
        for each in (line, inside)
    )
    assert alone == "ةملك ,Erbil"
    assert within.startswith(alone)


def test_a_dutch_sentence_inside_another_runs_from_the_left_though_an_arabic_name_begins_it():
    told = Phrase("{said} waar", {"said": Phrase("{by} zei ja", {"by": "سميرة"})})
    voice = Voice("ar", lambda source: source if "zei" in source else in_arabic(source))
    (line,) = typeset(voice.other(told), BODY, 400.0, rtl=True)
    shown = "".join(cluster.text for run in line.runs for cluster in run.clusters)
    assert shown == "ةملك ةريمس zei ja"


def test_the_numbers_of_a_list_are_read_from_the_right_where_its_words_are():
    case = replace(family(), language="ar")
    shown = {
        "".join(cluster.text for run in each.line.runs for cluster in run.clusters)
        for _, column, _, each in lines_of(laid_out(case, "ar", in_arabic))
        if column.x > WIDTH / 2
    }
    assert {".1", ".2", ".3"} <= shown


def test_a_day_in_words_has_the_letters_of_its_language():
    case = replace(family(), language="ur")
    faces = {
        run.face.name
        for _, column, _, each in lines_of(laid_out(case, "ur", in_urdu))
        for run in each.line.runs
        if "نومبر" in run.text
    }
    assert {name.partition("-")[0] for name in faces} == {"NotoNastaliqUrdu"}


def test_letters_that_climb_keep_clear_of_the_line_above_them():
    laid = laid_out(replace(family(), language="ur"), "ur", in_urdu)
    for page, column, at, each in lines_of(laid):
        if each.line.climbs:
            above = [
                other_at
                for other_page, other, other_at, one in lines_of([page])
                if other_page is page and other.x == column.x and other_at < at
            ]
            assert not above or at - max(above) > 1.4 * each.line.style.size
