"""Paper that is never sealed says what it is, what its codes prove, and what to ask for."""

import pytest
from paper_cases import DAY, family, guide
from scanned_pages import as_file, scanned
from signed_plans import CASE, DIGEST, PAGES, code_for, judged, plan, signed
from test_pdf_papers import PAPERS, every_paper

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.pdf.codekeys import make_code_key
from herintegratie_desktop.pdf.examining import examine, report_on
from herintegratie_desktop.pdf.keysknown import key_to_remember
from herintegratie_desktop.pdf.placing import NO_KEYS, Keys
from herintegratie_desktop.pdf.plan import plan_pdf
from herintegratie_desktop.pdf.report import Grade
from herintegratie_desktop.store.knownplans import KnownPlan

KEY = make_code_key()
KEYS = Keys((KEY.public,))
USUAL = {"not-signed", "case-missing"}


class Vault:
    """What a vault knows that has this family's plan, sealed."""

    def of(self, case_id):
        known = KnownPlan(family().id, 1, content_digest(family()), is_sealed=True)
        return (known,) if case_id == known.case_id else ()


def transcript(**how):
    case = SealPlan(DAY, "B. Voorbeeld").apply(family())
    checked = check(case, guide(), DAY)
    more = {"language": "nl", "translate": str, "with_case": False, **how}
    return plan_pdf(case, checked, guide(), **more)


def reported(pdf, plans=None, keys=None):
    report = report_on(examine("stuk.pdf", pdf, guide()), plans, keys)
    return report, [line.said.said() for line in report.lines]


def codes(verdict):
    return {problem.code for problem in verdict.problems}


def signed_codes(count=PAGES):
    return [KEY.signed(code_for(page, count)) for page in range(1, count + 1)]


NAMES = {
    "leaflet": "het korte overzicht voor het huishouden",
    "findings": "de uitkomst van de toets",
    "amendment": "een wijziging van het plan",
    "grant": "een brief bij het plan",
}


@pytest.mark.parametrize("kind", NAMES)
def test_each_kind_says_what_it_is_and_that_nothing_is_missing(kind):
    report, said = reported(PAPERS[kind](family(), code_key=KEY), Vault(), KEYS)
    assert said[0].startswith(f"Dit is {NAMES[kind]}: dossier HIP-2026-09999, versie ")
    assert "Er zit geen zegel op. Dat hoort zo: alleen het plan zelf wordt verzegeld." in said
    assert any(each.startswith("Er zit geen dossier in. Dat hoort zo") for each in said)
    assert "Hebt u het verzegelde plan nodig, vraag dan wie het dossier heeft" in said[-1]
    assert not any("niet en vraag" in each for each in said)
    assert report.grade is (Grade.WARN if kind == "amendment" else Grade.GOOD)


@every_paper
def test_signed_codes_of_paper_without_a_key_are_not_called_forged(make):
    verdict = examine("stuk.pdf", make(family(), code_key=KEY), guide()).verdict
    assert verdict.is_paper
    assert codes(verdict) == USUAL


def test_a_letter_belongs_to_the_plan_in_the_vault_and_is_not_called_the_plan():
    _, said = reported(PAPERS["grant"](family(), code_key=KEY), Vault(), KEYS)
    assert "Klopt: dit hoort bij het plan zoals het in deze kluis is ondertekend." in said
    assert "De code is ondertekend door dit kantoor." in said
    assert any(each.startswith("Een ondertekende code bewijst bij welk plan") for each in said)


def test_a_transcript_of_this_office_is_good():
    report, said = reported(transcript(code_key=KEY), Vault(), KEYS)
    assert report.grade is Grade.GOOD
    assert report.headline.said() == "Dit stuk hoort bij een plan in de kluis."
    assert said[0].startswith("Dit is een afschrift of een afdruk van het plan: dossier HIP-")


def test_without_a_vault_nothing_is_said_of_one():
    report, said = reported(transcript(code_key=KEY))
    assert report.grade is Grade.WARN
    assert "Niet vergeleken: er is geen kluis of dossier gegeven om dit naast te leggen." in said
    assert "De code is ondertekend. Door welk kantoor is alleen met een kluis te zien." in said
    assert not any("deze kluis" in each for each in said)


def test_a_transcript_with_a_page_of_another_plan_is_wrong():
    pages = signed_codes()
    pages[1] = KEY.signed(code_for(2, digest="0" * 64))
    report, said = reported(plan(pages, case=None, size=62.0, code_key=KEY), Vault(), KEYS)
    assert report.grade is Grade.ERROR
    assert any("De code op bladzijde 2 hoort niet bij deze bladzijde" in each for each in said)


def test_a_transcript_whose_codes_are_of_another_key_than_it_brings_is_wrong():
    other = make_code_key()
    report, _ = reported(plan(signed_codes(), case=None, size=62.0, code_key=other))
    assert report.grade is Grade.ERROR
    assert report.headline.said() == "Dit stuk klopt niet."


def test_pages_of_a_scan_are_looked_at_one_by_one():
    paper = plan(signed_codes(), case=None, size=62.0)
    scan = as_file([scanned(paper, 2), scanned(paper, 0)])
    examined = examine("scan.pdf", scan, guide())
    assert examined.verdict is None
    assert [code.page for code in examined.codes] == [3, 1]


def test_a_draft_is_called_one_and_not_a_wrong_plan():
    case = family()
    pdf = plan_pdf(case, check(case, guide(), DAY), guide(), language="nl", translate=str)
    report, said = reported(pdf)
    assert (report.grade, report.headline.said()) == (
        Grade.WARN,
        "Dit plan is nog niet ondertekend.",
    )
    assert any("niemand staat in voor wat erop staat" in each for each in said)
    verdict = examine("plan.pdf", pdf, guide()).verdict
    assert (codes(verdict), verdict.valid) == ({"not-signed"}, False)


def test_a_plan_whose_seal_was_taken_off_is_wrong():
    bare = judged(plan(signed_codes(), CASE, 62.0, KEY))
    assert codes(bare) == {"not-signed"}
    assert "het zegel is eraf gehaald" in bare.problems[0].phrase.said()


def test_paper_is_compared_with_a_case_by_its_codes():
    assert judged(plan(case=None), case_digest=DIGEST).case_matches
    assert judged(plan(case=None), case_digest="0" * 64).case_matches is False


def test_a_key_is_remembered_out_of_a_sealed_plan_that_is_whole_and_of_nothing_else():
    whole = signed(plan(signed_codes(), CASE, 62.0, KEY))
    assert key_to_remember(judged(whole), NO_KEYS) == KEY.public
    assert key_to_remember(judged(whole), KEYS) is None
    assert key_to_remember(judged(whole), Keys((), ((KEY.public, "Kantoor Voorbeeld"),))) is None
    assert key_to_remember(judged(plan(signed_codes(), CASE, 62.0, KEY)), NO_KEYS) is None
    other = signed(plan(signed_codes(), CASE, 62.0, make_code_key()))
    assert key_to_remember(judged(other), NO_KEYS) is None
    keyless = signed(plan(None, CASE, 62.0))
    assert key_to_remember(judged(keyless), NO_KEYS) is None
    assert key_to_remember(None, NO_KEYS) is None
