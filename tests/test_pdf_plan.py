from dataclasses import replace

from paper_cases import (
    DAY,
    case_of,
    family,
    line,
    pages_of,
    person,
    printed,
    signed,
    unaccompanied,
    words_of,
)

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Answer, Override, Reply
from herintegratie_desktop.core.household import PersonClass
from herintegratie_desktop.core.officepolicy import Approved
from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.pdf.codereading import read_codes
from herintegratie_desktop.pdf.languages import language_name


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
        *("Ondersteuning per persoon", "Levensonderhoud", "€ 300,00", "Contant", "€ 1.250,00"),
        *("Totaal", "nog € 250,00 over van € 1.800,00", "Waarvan contant", "Hele huishouden"),
        *("€ 3.450,00", "Regeling en bedragen", "geldt sinds 01-07-2017"),
        *("Wie doet wat, en wanneer?", "Vertrekken uit Nederland", "Uw rechten en plichten"),
        *("Wie kunt u bellen?", "iomthehague@iom.int", "Uw gegevens", "Verklaringen"),
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


def test_no_criminal_matter_stands_on_paper():
    known = Answer("ozv.X-e", "p1", Reply.YES, DAY, "DT&V")
    case = replace(case_of((person(1),)), project="goedwerk", network="eurp")
    told = words_of(printed(replace(case, answers=(*case.answers, known)), "en"))
    assert "de verificatie door DT&V is niet in orde" in told
    assert "Verificatie door DT&V" in told
    assert "strafvervolging" not in told
    assert "prosecution" not in told


def test_the_conditions_of_an_ngo_are_counted_and_only_what_is_open_is_named():
    case = replace(case_of((person(1),)), project="goedwerk", network="erso")
    told = words_of(printed(case))
    assert "vragen zijn nog niet beantwoord" in told
    assert "voorwaarden zijn in orde" in told
    assert "Gebruikt een toegestaan netwerk" in told
    assert "Geen verblijfsrecht" not in told


def test_a_chosen_class_is_told_with_its_reason():
    chosen = person(1, born=None, class_chosen=PersonClass.ADULT, class_reason="Paspoort gezien")
    told = words_of(printed(case_of((chosen,))))
    assert "gekozen: Paspoort gezien" in told
    assert "niet bekend" in told


def test_training_that_is_not_charged_stands_between_brackets():
    told = words_of(printed(case_of((person(1),), (line(1, charged=False, permission=True),))))
    assert "(€ 125,00)" in told
    assert "telt niet mee voor de limiet" in told
    assert "uitdrukkelijke toestemming is gegeven" in told


def test_a_part_of_a_household_purchase_names_the_whole_in_both_languages():
    bus = [line(9, "p1", 40_000, shared="s1"), line(10, "p3", 80_050, shared="s1")]
    case = family()
    case = replace(case, plan=replace(case.plan, lines=(*case.plan.lines, *bus)))
    told = words_of(printed(case, "en"))
    assert told.count("deel van gezinsaankoop, samen € 1.200,50") == 2
    assert told.count("part of a household purchase of € 1.200,50") == 2


def test_a_household_purchase_without_an_amount_says_that_it_is_still_to_be_divided():
    bus = replace(line(9), cents=None, shared="s1")
    told = words_of(printed(case_of((person(1),), (bus,))))
    assert "gezinsaankoop, nog te verdelen" in told


def test_a_guardian_and_an_interpreter_get_a_place_to_sign():
    told = words_of(printed(unaccompanied(), "en"))
    for part in ("Voogd of begeleider", "G. Voorbeeld", "Tolk", "T. Voorbeeld", "Taal: Tigrinya"):
        assert part in told
    assert "Volwassen gezinslid" not in told


def test_everybody_who_signs_stands_on_one_page_with_what_they_sign():
    for case in (family(), unaccompanied()):
        *_, before, last = (page.extract_text() for page in pages_of(printed(case, "en")))
        assert last.count("Plaats") == 3
        assert content_digest(case)[:16] in last
        assert "Verklaringen" in before + last


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


def test_amounts_of_an_inferred_year_are_marked():
    told = words_of(printed(replace(family(), scheme="eurp")))
    assert "geldt sinds 02-09-2024 (aangenomen)" in told
    assert "2024 is aangenomen" in told


def test_a_language_without_a_name_is_called_by_its_code():
    assert (language_name("ckb"), language_name("xx")) == ("Koerdisch (Sorani)", "xx")


def test_who_approved_a_plan_stands_beside_the_caseworker_in_both_languages():
    told = words_of(printed(family(), "en", approved=Approved("K. Voorbeeld", DAY)))
    for said in ("Plan goedgekeurd door K. Voorbeeld op", "Plan approved by K. Voorbeeld on"):
        assert said in told
    assert "goedgekeurd" not in words_of(printed(family(), "en"))
