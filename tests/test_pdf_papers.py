"""The papers beside the plan: leaflet, findings, amendment and letters, and what they all share."""

import io
import subprocess
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
    words_of,
)
from pypdf import PdfReader

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Answer, Reply
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.household import Role
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.plan import Category
from herintegratie_desktop.pdf.attached import attached_case
from herintegratie_desktop.pdf.codekeys import is_signed_by, make_code_key
from herintegratie_desktop.pdf.codereading import read_codes
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.papers.amendment import amendment_pdf
from herintegratie_desktop.pdf.papers.findings import findings_pdf
from herintegratie_desktop.pdf.papers.leaflet import leaflet_pdf
from herintegratie_desktop.pdf.papers.letters import LetterKind, has_reasons, letter_pdf
from herintegratie_desktop.pdf.verify import verify
from herintegratie_desktop.pdf.voice import Voice
from herintegratie_desktop.store.texts import translator

LONG = "Zeer lange naam " * 20


def dossier(case, language="nl", translate=None, **more):
    said = translate or translator(language, guide())
    return Dossier(case, check(case, guide(), DAY), guide(), Voice(language, said), **more)


def arabic(said):
    """Say something in Arabic letters, with the same holes."""
    holes = [part.split("}")[0] for part in said.split("{")[1:]]
    return " ".join(["مساعدة", *(f"{{{hole}}}" for hole in holes), f"العودة {len(said)}"])


def large(count=12, lines=200, name="Voorbeeld"):
    kinds = list(Category)
    people = [
        person(n, name=name, role=Role.HEAD if n == 1 else Role.CHILD) for n in range(1, count + 1)
    ]
    return case_of(
        people,
        [
            line(n, f"p{n % count + 1}", 700 + n, category=kinds[n % 19], provider=f"Bron {n % 9}")
            for n in range(lines)
        ],
    )


def refused():
    """Return a case of an NGO of which one person is confidentially refused and another openly."""
    case = replace(family(), project="goedwerk", network="eurp")
    return replace(
        case,
        answers=(
            *case.answers,
            Answer("ozv.X-e", "p1", Reply.YES, DAY, "DT&V"),
            Answer("page.basic", "p2", Reply.NO, DAY, "IOM"),
        ),
    )


def second(case=None):
    """Return the next version, in which an amount, a provider and a line are other ones."""
    case = case or family()
    first, two, _, four = case.plan.lines
    lines = (
        replace(first, cents=Cents(20_000)),
        replace(two, provider="Andere Partner"),
        four,
        line(9, "p2", 45_000, purpose="Huur van een winkel"),
    )
    plan = replace(case.plan, support="Ook een winkel.", lines=lines)
    return replace(case, version=2, plan=plan)


def amended(language="nl", translate=None, **more):
    before = check(family(), guide(), DAY)
    return amendment_pdf(before, dossier(second(), language, translate, **more))


def letter(kind, case, language="nl", translate=None, **more):
    return letter_pdf(kind, dossier(case, language, translate), **more)


PAPERS = {
    "leaflet": lambda case, *how, **more: leaflet_pdf(dossier(case, *how, **more)),
    "findings": lambda case, *how, **more: findings_pdf(dossier(case, *how, **more)),
    "amendment": lambda case, *how, **more: amendment_pdf(
        check(family(), guide(), DAY), dossier(replace(case, version=2), *how, **more)
    ),
    "grant": lambda case, *how, **more: letter_pdf(LetterKind.GRANT, dossier(case, *how, **more)),
    "refusal": lambda case, *how, **more: letter_pdf(
        LetterKind.REFUSAL, dossier(case, *how, **more)
    ),
    "change": lambda case, *how, **more: letter_pdf(
        LetterKind.AMENDMENT,
        dossier(replace(case, version=2), *how, **more),
        before=check(family(), guide(), DAY),
    ),
    "hand-over": lambda case, *how, **more: letter_pdf(
        LetterKind.HAND_OVER, dossier(case, *how, **more), to_whom="Partner Erbil"
    ),
}
every_paper = pytest.mark.parametrize("make", PAPERS.values(), ids=PAPERS.keys())


@every_paper
def test_the_same_case_gives_the_same_bytes(make):
    assert make(family(), "en") == make(family(), "en")


@every_paper
def test_every_page_has_the_code_of_its_paper_signed_by_the_office(make):
    key = make_code_key()
    case = large()
    pdf = make(case, "en", code_key=key)
    codes = read_codes(pdf)
    assert [(code.case, code.page, code.pages) for code in codes] == [
        (case.id, page, len(codes)) for page in range(1, len(codes) + 1)
    ]
    assert len({code.kind for code in codes}) == 1
    assert "P" not in {code.kind for code in codes}
    assert all(is_signed_by(code, key.public) for code in codes)


def test_the_codes_of_a_paper_are_of_the_content_it_tells():
    (code,) = read_codes(leaflet_pdf(dossier(family())))
    assert content_digest(family()).startswith(code.digest)


@every_paper
def test_the_pages_of_a_paper_belong_together_for_who_verifies_it(make):
    found = {problem.code for problem in verify(make(family(), "en")).problems}
    assert found == {"not-signed", "case-missing"}


@every_paper
def test_no_paper_carries_the_case_and_its_properties_name_nobody(make):
    pdf = make(family(), "en")
    assert attached_case(pdf) is None
    info = str(PdfReader(io.BytesIO(pdf)).metadata)
    assert "Voorbeeld" not in info
    assert "HIP-" not in info


@every_paper
def test_a_paper_is_tagged_and_made_to_last(make):
    root = PdfReader(io.BytesIO(make(family(), "ar", arabic))).trailer["/Root"]
    assert "<pdfaid:part>3</pdfaid:part>" in root["/Metadata"].get_data().decode()
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/StructTreeRoot"]["/K"].get_object()["/K"]


@every_paper
@pytest.mark.skipif(not has_tool("qpdf"), reason="needs qpdf")
def test_a_paper_is_well_formed(make, tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(make(family(), "ar", arabic, practice=True))
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@every_paper
@pytest.mark.parametrize("case", [case_of(()), case_of((person(1),)), large(lines=40, name=LONG)])
def test_a_paper_can_be_made_of_nobody_of_one_and_of_many_with_long_names(make, case):
    for how in (("nl",), ("en",), ("ar", arabic)):
        pages = pages_of(make(case, *how))
        assert all(page.extract_text() for page in pages)


@every_paper
def test_nothing_confidential_stands_on_any_paper(make):
    told = words_of(make(refused(), "en"))
    for said in ("strafvervolging", "prosecution", "vervolgd", "veroordeeld", "ozv.X"):
        assert said not in told


@every_paper
def test_a_copy_says_for_whom_it_is_on_every_page(make):
    for page in pages_of(make(family(), "en", copy="exemplaar voor de partner · 3")):
        assert "exemplaar voor de partner · 3" in page.extract_text()


@every_paper
def test_a_practice_case_says_so_and_a_language_without_words_too(make):
    told = words_of(make(replace(family(), language="ti"), "ti", str, practice=True))
    assert "OEFENEN" in told
    assert "nog niet goedgekeurd" in told


@pytest.mark.parametrize("count", [1, 3, 6, 12])
@pytest.mark.parametrize("how", [("nl",), ("en",), ("ar", arabic)])
def test_the_leaflet_is_one_page_for_every_household(count, how):
    for case in (large(count), large(count, name=LONG)):
        assert len(pages_of(leaflet_pdf(dossier(case, *how)))) == 1


def test_the_leaflet_says_what_who_when_and_whom_to_call():
    told = words_of(leaflet_pdf(dossier(family())))
    for part in (
        *("Voor Persoon 1 Voorbeeld en 2 andere gezinsleden", "Terug naar Erbil, Irak"),
        *("Persoon 2 Voorbeeld", "€ 1.250,00", "€ 2.850,00", "€ 600,00", "Onderwijs"),
        *("Partner Voorbeeld", "Vertrek: 14-12-2026", "Hulp: in 01-2027"),
        *("B. Voorbeeld Opvang Voorbeeld", "088-7464466", "HIP-2026-09999", "klacht indienen"),
    ):
        assert part in told, part


def test_a_leaflet_that_cannot_name_everybody_sums_up_the_others():
    told = words_of(leaflet_pdf(dossier(large())))
    assert "Persoon 1 Voorbeeld" in told
    assert "gezinsleden samen" in told
    assert "Persoon 12 Voorbeeld" not in told


def test_the_language_of_the_household_comes_before_dutch_in_the_leaflet():
    told = words_of(leaflet_pdf(dossier(family(), "xx", lambda said: f"xx-{said}")))
    assert "xx-Uw hulp bij terugkeer Uw hulp bij terugkeer" in told
    assert "xx-Komt de hulp niet? Komt de hulp niet?" in told


def test_the_findings_tell_each_condition_with_its_source_and_count_the_confidential_ones():
    told = words_of(findings_pdf(dossier(refused())))
    for part in (
        *("Uitkomst van de toets", "indicatief", "23-11-2026", "Regelset", "2026-11-01"),
        *("Komt in aanmerking voor basisvertrekondersteuning", "IOM antwoordde nee", "OZV 2023"),
        *("Niet ingeschreven voor het vertrek", "Niet in orde; bespreek dit met de behandelaar."),
    ):
        assert part in told, part


def test_what_is_in_order_of_confidential_conditions_is_counted_only():
    rules = [each for each in guide().rules.conditions if each.confidential]
    case = replace(case_of((person(1),)), project="goedwerk", network="eurp")
    fine = (Answer(each.id, "p1", Reply.NO, DAY, "DT&V") for each in rules)
    told = words_of(findings_pdf(dossier(replace(case, answers=(*case.answers, *fine)))))
    assert "Verificatie door DT&V" in told
    assert "voorwaarden zijn in orde." in told
    assert "Niet in orde" not in told


def test_an_amendment_tells_old_and_new_of_what_changed_and_nothing_else():
    told = words_of(amended())
    for part in (
        *("Versie 1 van uw plan wordt versie 2", "Regel 1: Gereedschap 1", "€ 300,00 € 200,00"),
        *("Partner Voorbeeld Andere Partner", "Nieuw: Huur van een winkel"),
        *("Vervalt: Gereedschap 3", "Gereedschap en een cursus. Ook een winkel."),
        *("€ 1.550,00 € 1.450,00 € 1.800,00", "Handtekeningen", "Behandelaar"),
    ):
        assert part in told, part
    assert "Gereedschap 4" not in told
    assert "Geen woning." not in told


def test_an_amendment_without_changes_says_so():
    before = check(family(), guide(), DAY)
    told = words_of(amendment_pdf(before, dossier(replace(family(), version=2))))
    assert "Deze versie zegt hetzelfde als de vorige." in told


def test_who_joins_and_who_leaves_are_told_with_their_totals():
    before = check(case_of((person(1), person(2)), (line(1, "p2"),)), guide(), DAY)
    after = replace(case_of((person(1), person(3, born=PartialDate(2020)))), version=2)
    told = words_of(amendment_pdf(before, dossier(after)))
    assert "Persoon 3 Voorbeeld: komt erbij" in told
    assert "Persoon 2 Voorbeeld: hoort er niet meer bij" in told
    assert "€ 125,00 –" in told


def test_an_amendment_stands_in_both_languages():
    told = words_of(amended("xx", lambda said: f"xx-{said}"))
    for part in ("xx-Wijziging van het plan", "xx-Bedrag", "xx-Regel 1: Gereedschap 1", "xx-Was"):
        assert part in told, part
    assert "xx-Andere Partner" not in told


def test_a_grant_says_what_each_gets_and_where_to_complain():
    told = words_of(letter(LetterKind.GRANT, family()))
    for part in (
        *("Aan Persoon 1 Voorbeeld en gezinsleden", "23-11-2026", "Dossier HIP-2026-09999"),
        *("Persoon 3 Voorbeeld € 1.600,00", "klacht indienen bij Opvang Voorbeeld"),
        *("indicatief", "Handtekening", "B. Voorbeeld"),
    ):
        assert part in told, part
    assert "C O N C E P T" not in told


def test_a_refusal_names_the_reasons_and_keeps_the_confidential_ones_to_itself():
    told = words_of(letter(LetterKind.REFUSAL, refused()))
    assert "Persoon 2 Voorbeeld: Komt in aanmerking voor basisvertrekondersteuning." in told
    assert "Persoon 1 Voorbeeld: Verificatie door DT&V. Niet in orde" in told
    assert "bezwaar" in told
    assert "C O N C E P T" not in told


def test_a_refusal_without_a_reason_is_a_draft_that_says_not_to_send_it():
    pdf = letter(LetterKind.REFUSAL, family())
    assert "Verstuur deze brief niet." in words_of(pdf)
    assert "CONCEPT" in pages_of(pdf)[0].extract_text()
    assert not has_reasons(dossier(family()))
    assert has_reasons(dossier(refused()))


def test_a_letter_about_a_plan_that_may_not_be_signed_is_a_draft():
    (page,) = pages_of(letter(LetterKind.GRANT, case_of(())))
    assert "CONCEPT" in page.extract_text()


def test_the_letter_about_a_change_tells_old_and_new_totals():
    before = check(family(), guide(), DAY)
    told = words_of(letter(LetterKind.AMENDMENT, second(), before=before))
    assert "versie 1 wordt versie 2" in told
    assert "Persoon 1 Voorbeeld € 1.550,00 € 1.450,00" in told


def test_the_hand_over_tells_the_partner_the_lines_and_no_conditions():
    told = words_of(letter(LetterKind.HAND_OVER, refused(), to_whom="Partner Erbil"))
    assert "Aan Partner Erbil" in told
    assert "4 Persoon 3 Voorbeeld Gereedschap 4 Partner Voorbeeld 01-2027 In natura" in told
    assert "Aan Partner Voorbeeld" in words_of(letter(LetterKind.HAND_OVER, family()))
    assert "Aan de partner in Irak" in words_of(letter(LetterKind.HAND_OVER, large()))
    assert "basisvertrekondersteuning" not in told
    assert "Verificatie" not in told
