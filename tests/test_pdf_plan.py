import io
import json
import re
import subprocess
from collections import Counter
from dataclasses import replace

import pytest
from paper_cases import (
    DAY,
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
    unaccompanied,
)
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFText_GetFontSize
from signed_plans import NOW, key

from herintegratie_desktop.core.canonical import case_document, content_digest
from herintegratie_desktop.core.case import Answer, Override, Reply
from herintegratie_desktop.core.household import PersonClass
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.exchange.casefile import read_case
from herintegratie_desktop.pdf.attached import attached_case
from herintegratie_desktop.pdf.codes import read_codes
from herintegratie_desktop.pdf.languages import language_name
from herintegratie_desktop.pdf.plan import forget, missing_characters
from herintegratie_desktop.pdf.preview import page_count, page_image
from herintegratie_desktop.pdf.printable import printable
from herintegratie_desktop.pdf.seal import seal
from herintegratie_desktop.pdf.sheet import LEFT, WIDTH
from herintegratie_desktop.pdf.styles import WATERMARK
from herintegratie_desktop.pdf.untrusted import open_untrusted
from herintegratie_desktop.pdf.verify import verify


def words_of(pdf):
    """Return the text of a plan in the order in which it was painted, its blanks single."""
    return re.sub(r"\s+", " ", text_of(pdf, "-raw"))


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


def test_the_same_case_gives_the_same_bytes():
    assert printed(family(), "en") == printed(family(), "en")


def test_a_changed_amount_gives_other_bytes():
    case = family()
    changed = replace(case.plan.lines[1], cents=Cents(125_100))
    assert printed(case) != printed(replace(case, plan=case.plan.with_line(changed)))


def test_the_plan_tells_what_it_must_in_order():
    told = words_of(printed(family()))
    parts = [
        *("Individueel herintegratieplan", "HIP-2026-09999", "23-11-2026", "B. Voorbeeld"),
        *("DT&V: ondersteuning bij herintegratie", "IOM herintegratieondersteuning", "Irak"),
        *("Erbil", "14-12-2026", "Huishouden", "0000000001", "deels bekend", "minderjarige"),
        *("Voorwaarden", "indicatief: DT&V verifieert", "Voldaan", "Bronnen"),
        *(
            "Het plan in woorden",
            "Geen woning.",
            "Gereedschap en een cursus.",
            "Een eigen inkomen.",
        ),
        *("Ondersteuning per persoon", "Levensonderhoud", "Contant", "€ 300,00", "€ 1.250,00"),
        *("Totaal", "nog € 250,00 over van € 1.800,00", "Waarvan contant", "Hele huishouden"),
        *("€ 3.450,00", "Regeling en bedragen", "geldt sinds 01-07-2017", "Verklaringen"),
        *("in een taal die ik begrijp", "Handtekeningen", "Persoon 2 Voorbeeld", "Behandelaar"),
    ]
    place = 0
    for part in parts:
        place = told.find(part, place)
        assert place >= 0, part


def test_dutch_stands_beside_english():
    told = words_of(printed(family(), "en"))
    for pair in (
        "Huishouden Household",
        "Voldaan",
        "Met",
        "Verklaringen Declarations",
        "Page 1 of",
    ):
        assert pair in told


def test_without_approved_words_it_is_dutch_only_and_says_so():
    told = words_of(printed(replace(family(), language="ti"), "ti"))
    assert "nog niet goedgekeurd" in told
    assert "Household" not in told


def test_a_dutch_plan_does_not_speak_of_other_languages():
    assert "goedgekeurd" not in words_of(printed(replace(family(), language="nl"), "nl"))


def test_every_page_has_its_number_its_version_and_its_code():
    case = family()
    pdf = printed(case, "en")
    codes = read_codes(pdf)
    assert [(code.case, code.version, code.page, code.pages) for code in codes] == [
        (case.id, 1, page, len(codes)) for page in range(1, len(codes) + 1)
    ]
    assert {code.digest for code in codes} == {content_digest(case)[:32]}
    for number, page in enumerate(pages_of(pdf), 1):
        told = page.extract_text()
        assert f"{case.id} · versie 1" in told
        assert f"Bladzijde {number} van {len(codes)}" in told
        assert "Regelset 2026-11-01" in told


def test_the_case_is_attached_as_it_is():
    case = family()
    assert json.loads(attached_case(printed(case))) == case_document(case)


def test_the_file_is_one_that_the_verifier_opens():
    assert open_untrusted(printed(family())).total_revisions == 1


def test_concept_stands_on_every_page_until_the_plan_may_be_signed():
    case = family()
    over = replace(case, plan=case.plan.with_line(line(3, "p2", cents=34_500, form=Form.CASH)))
    assert all("CONCEPT" in page.extract_text() for page in pages_of(printed(over)))
    assert not any("CONCEPT" in page.extract_text() for page in pages_of(printed(case)))


def test_a_concept_says_what_has_to_be_mended_first():
    case = family()
    over = replace(case, plan=case.plan.with_line(line(3, "p2", cents=34_500, form=Form.CASH)))
    told = words_of(printed(over))
    assert "€ 45,00 te veel: hoogstens € 300,00" in told
    assert "Persoon 2 Voorbeeld: contant is € 45,00 te hoog." in told


def test_a_practice_case_says_so_on_every_page():
    pdf = printed(family(), practice=True)
    assert all("OEFENEN" in page.extract_text() for page in pages_of(pdf))


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


def test_people_of_whom_the_same_is_so_share_their_conditions():
    case = case_of((person(1), person(2), person(3, nationalities=("UA",))))
    told = words_of(printed(case))
    assert "Persoon 1 Voorbeeld, Persoon 2 Voorbeeld" in told
    assert told.count("Komt in aanmerking voor") == 2


def test_a_decision_otherwise_is_told_with_who_took_it():
    case = case_of((person(1, nationalities=("GE",)),))
    decided = Override("page.visa-or-oda", "p1", "Toegestaan onder beleid.", "DT&V", DAY)
    told = words_of(printed(replace(case, answers=(*case.answers, decided))))
    assert "Anders besloten" in told
    assert "DT&V besloot anders op 23-11-2026: Toegestaan onder beleid." in told


def test_an_answer_of_no_is_told_as_not_met():
    case = case_of((person(1),))
    refused = Answer("page.basic", "p1", Reply.NO, DAY, "IOM")
    assert "Niet voldaan" in words_of(printed(replace(case, answers=(refused,))))


def test_a_chosen_class_is_told_with_its_reason():
    chosen = person(1, born=None, class_chosen=PersonClass.ADULT, class_reason="Paspoort gezien")
    told = words_of(printed(case_of((chosen,))))
    assert "gekozen: Paspoort gezien" in told
    assert "niet bekend" in told


def test_what_could_not_be_read_yet_is_printed_as_it_was_typed():
    case = case_of((person(1),), (line(1, cents=0),))
    case = replace(case, plan=case.plan.with_line(replace(case.plan.lines[0], cents=None)))
    told = words_of(printed(case.with_typed("lines/l1/cents", "12,5,0")))
    assert "“12,5,0”" in told


def test_training_that_is_not_charged_stands_between_brackets():
    told = words_of(printed(case_of((person(1),), (line(1, charged=False, permission=True),))))
    assert "(€ 125,00)" in told
    assert "telt niet mee voor de limiet" in told
    assert "uitdrukkelijke toestemming is gegeven" in told


def test_a_guardian_and_an_interpreter_get_a_place_to_sign():
    told = words_of(printed(unaccompanied(), "en"))
    for part in ("Voogd of begeleider", "G. Voorbeeld", "Tolk", "T. Voorbeeld", "Taal: Tigrinya"):
        assert part in told
    assert "Volwassen gezinslid" not in told


def test_everybody_who_signs_stands_on_one_page_with_what_they_sign():
    for case in (family(), unaccompanied()):
        last = pages_of(printed(case, "en"))[-1].extract_text()
        assert last.count("Plaats") == 3
        assert content_digest(case)[:16] in last
        assert "Verklaringen" in last


def test_a_drawn_signature_that_holds_is_painted_with_its_day():
    case = family()
    drawn = signed(case, "p1", "caseworker")
    last = " ".join(pages_of(printed(drawn))[-1].extract_text().split())
    assert last.count("getekend op het scherm op 24-11-2026") == 2
    assert last.count("Plaats") == 1
    assert len(printed(drawn)) > len(printed(case))


def test_a_drawn_signature_over_an_older_plan_is_not_painted():
    case = signed(family(), "p1")
    changed = replace(case, plan=replace(case.plan, support="Iets anders."))
    assert "getekend op het scherm" not in words_of(printed(changed))


def test_no_personal_data_stands_in_the_properties_of_the_file():
    pdf = printed(family(), "en")
    properties = str(pages_of(pdf) and open_untrusted(pdf).trailer["/Info"])
    assert "Individueel herintegratieplan" in properties
    assert "Voorbeeld" not in properties
    assert "HIP-" not in properties


def test_characters_that_no_font_has_are_named_for_the_caseworker():
    case = family()
    named = replace(case.household.members[0], name_in_own_script="你好 😀 م")
    case = replace(case, household=case.household.with_person(named))
    assert missing_characters(case, "en") == ("你", "好", "😀")
    assert "�" in words_of(printed(case))


def test_a_household_whose_letters_all_exist_misses_nothing():
    assert missing_characters(family(), "en") == ()


def test_amounts_of_an_inferred_year_are_marked():
    told = words_of(printed(replace(family(), scheme="eurp")))
    assert "geldt sinds 02-09-2024 (aangenomen)" in told
    assert "2024 is aangenomen" in told


def test_a_right_to_left_language_gets_its_own_side():
    pdf = printed(replace(family(), language="ar"), "ar", lambda said: f"خطة {len(said)}")
    document = PdfDocument(pdf)
    found = document[0].get_textpage()
    text = found.get_text_range()
    left, _, right, _ = found.get_charbox(text.index("خ"))
    assert "Individueel herintegratieplan" in text
    assert LEFT <= left < right <= LEFT + WIDTH
    document.close()


def test_a_page_can_be_shown_as_a_picture():
    pdf = printed(family())
    width, height, pixels = page_image(pdf, 0, 0.5)
    assert len(pixels) == width * height * 4
    assert pixels[:4] == bytes((0x0B, 0x5C, 0x70, 0xFF))
    with pytest.raises(IndexError):
        page_image(pdf, page_count(pdf), 1.0)


def test_a_language_without_a_name_is_called_by_its_code():
    assert (language_name("ckb"), language_name("xx")) == ("Koerdisch (Sorani)", "xx")


@pytest.mark.skipif(not has_tool("pdffonts"), reason="needs poppler's pdffonts")
def test_only_subsets_of_our_own_fonts_are_in_the_file(tmp_path):
    path = tmp_path / "plan.pdf"
    path.write_bytes(printed(family(), "en"))
    listed = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
    fonts = [row.split() for row in listed.splitlines()[2:]]
    assert fonts
    for name, *_ in fonts:
        assert re.fullmatch(r"[A-Z]{6}\+NotoSans(Arabic)?-\w+", name)
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
        if "/S" in element:
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
    assert text_of(pdf).count("Doel en soort") > 1
    roles = Counter(role for role, _, _ in elements_of(pdf))
    assert roles["/TH"] == 4 + 6 + 6


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
