from dataclasses import replace

import leaks_watch
import pytest
from makers import household_case
from scanned_pages import as_file, scanned
from signed_plans import plan
from vaults import CASE, new_vault

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.pdf.codekeys import CodeKey, office_key
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.inbox import Gap, Inbox
from herintegratie_desktop.pdf.placing import Fit, Signed
from herintegratie_desktop.pdf.scans import read_scan
from herintegratie_desktop.pdf.typedcode import TypedCodeError, typed_code
from herintegratie_desktop.store.attachments import USUAL_LIMITS
from herintegratie_desktop.store.papers import SEALED_PLAN

OTHER = replace(household_case(), id="HIP-2026-00555")
PAGES = 5


@pytest.fixture
def vault(tmp_path):
    with new_vault(tmp_path / "kluis") as vault:
        for case in (CASE, OTHER):
            vault.cases.save(case, 0)
            digest = content_digest(case)
            paper = plan(codes_of(case, vault), size=62.0)
            vault.papers.put(case.id, 1, SEALED_PLAN, paper, digest)
        yield vault


def codes_of(case, vault, /, **change):
    key, digest = office_key(vault.page_key), content_digest(case)
    codes = [PageCode(case.id, 1, page, PAGES, digest) for page in range(1, PAGES + 1)]
    return [key.signed(replace(code, **change)) for code in codes]


def scan_of(codes, form="PDF"):
    """Return a scan of paper with these codes, one a page, as it comes from a scanner."""
    paper = plan(codes, size=62.0)
    return read_scan("scan.pdf", as_file([scanned(paper, at) for at in range(len(codes))], form))


def inbox_with(vault, *scans):
    inbox = Inbox(vault)
    for scan in scans:
        inbox.add(scan)
    return inbox


def fits(inbox):
    return [page.placed.fit for page in inbox.pages]


def test_signed_paper_is_kept_with_its_case_by_its_codes(vault):
    inbox = inbox_with(vault, scan_of(codes_of(CASE, vault)))
    assert fits(inbox) == [Fit.AGREES] * PAGES
    assert {page.placed.signed for page in inbox.pages} == {Signed.BY_OFFICE}
    assert not inbox.gaps()
    filed = inbox.file(USUAL_LIMITS)
    assert not filed.refused
    (kept,) = vault.attachments.of(CASE.id)
    assert kept == filed.kept[0]
    assert [page.page for page in kept.pages] == [1, 2, 3, 4, 5]
    assert "versie 1, bladzijde 1, 2, 3, 4, 5. Klopt" in kept.note
    assert not inbox.pages


def test_filing_is_written_in_the_journal(vault):
    inbox_with(vault, scan_of(codes_of(CASE, vault))).file(USUAL_LIMITS)
    done = [entry.action for entry in vault.journal.entries(CASE.id)]
    assert done[:2] == ["signed-page-filed", "attachment-added"]


def test_pages_of_two_cases_in_one_scan_go_each_to_their_own(vault):
    one, two = codes_of(CASE, vault), codes_of(OTHER, vault)
    inbox = inbox_with(vault, scan_of([one[0], two[0], one[1], two[1]]))
    assert inbox.cases() == (CASE.id, OTHER.id)
    inbox.file(USUAL_LIMITS)
    for case in (CASE, OTHER):
        (kept,) = vault.attachments.of(case.id)
        assert [page.page for page in kept.pages] == [1, 2]
        again = read_scan(kept.name, b"".join(vault.attachments.read(kept.id)))
        assert {page.code.case for page in again.pages} == {case.id}


def test_missing_pages_are_named(vault):
    codes = codes_of(CASE, vault)
    inbox = inbox_with(vault, scan_of([codes[0], codes[1], codes[4]]))
    assert inbox.gaps() == (Gap(CASE.id, 1, (3, 4), PAGES),)


def test_what_was_filed_before_is_not_missing(vault):
    codes = codes_of(CASE, vault)
    inbox_with(vault, scan_of(codes[:3])).file(USUAL_LIMITS)
    assert inbox_with(vault, scan_of(codes[4:])).gaps() == (Gap(CASE.id, 1, (4,), PAGES),)


def test_a_page_that_comes_twice_is_noticed_and_not_kept_twice(vault):
    codes = codes_of(CASE, vault)
    inbox = inbox_with(vault, scan_of([codes[0], codes[0]]))
    assert [page.is_again for page in inbox.pages] == [False, True]
    assert [page.is_wanted for page in inbox.pages] == [True, False]


def test_a_page_that_is_in_the_vault_already_is_noticed(vault):
    codes = codes_of(CASE, vault)
    inbox_with(vault, scan_of(codes[:1])).file(USUAL_LIMITS)
    (page,) = inbox_with(vault, scan_of(codes[:1], "TIFF")).pages
    assert page.is_again
    assert not page.is_wanted


def test_a_page_without_a_readable_code_is_asked_for(vault):
    codes = codes_of(CASE, vault)
    inbox = inbox_with(vault, scan_of([codes[0], None]))
    assert fits(inbox) == [Fit.AGREES, Fit.NO_CODE]
    inbox.type_code(1, typed_code(codes[1]).lower())
    assert fits(inbox) == [Fit.AGREES, Fit.AGREES]
    assert inbox.pages[1].placed.signed is Signed.TYPED
    inbox.file(USUAL_LIMITS)
    (kept,) = vault.attachments.of(CASE.id)
    assert [(page.page, page.pages) for page in kept.pages] == [(1, PAGES), (2, PAGES)]


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("7", "hier staan er 1"),
        (typed_code(PageCode("HIP-2026-77777", 1, 1, 1, "0" * 32)), "geen plan in deze kluis"),
    ],
)
def test_a_typed_code_that_leads_nowhere_is_said(vault, typed, reason):
    inbox = inbox_with(vault, scan_of([None]))
    with pytest.raises(TypedCodeError, match=reason):
        inbox.type_code(0, typed)
    assert fits(inbox) == [Fit.NO_CODE]


@pytest.mark.parametrize(
    ("change", "fit"),
    [
        ({"digest": "0" * 32}, Fit.DIFFERS),
        ({"version": 7}, Fit.OTHER_VERSION),
        ({"case": "HIP-2026-99999"}, Fit.UNKNOWN_CASE),
    ],
)
def test_paper_that_the_vault_does_not_know_is_not_kept_by_itself(vault, change, fit):
    inbox = inbox_with(vault, scan_of(codes_of(CASE, vault, **change)[:1]))
    assert fits(inbox) == [fit]
    assert not inbox.pages[0].is_wanted
    inbox.want(0, wanted=True)
    assert inbox.pages[0].is_wanted == (fit is not Fit.UNKNOWN_CASE)


def test_a_forged_signature_in_a_code_is_seen(vault):
    forged = codes_of(CASE, vault)[0]
    forged = replace(forged, proof=forged.proof[:-1] + bytes([forged.proof[-1] ^ 1]))
    (page,) = inbox_with(vault, scan_of([forged])).pages
    assert page.placed.signed is Signed.BROKEN
    assert not page.is_wanted


def test_a_code_of_another_office_is_told_apart(vault):
    other = CodeKey(bytes(range(32))).signed(codes_of(CASE, vault)[0])
    (page,) = inbox_with(vault, scan_of([other])).pages
    assert page.placed.signed is Signed.BY_OTHER
    assert page.is_wanted


def test_paper_of_a_plan_that_is_not_sealed_yet_is_known_as_such(vault):
    draft = replace(CASE, id="HIP-2026-00777", seal=None, signatures=())
    vault.cases.save(draft, 0)
    code = PageCode(draft.id, 1, 1, 2, content_digest(draft))
    inbox = inbox_with(vault, scan_of([code]), scan_of([None]))
    assert inbox.pages[0].placed.fit is Fit.DRAFT
    assert inbox.pages[0].placed.signed is Signed.NOT
    inbox.type_code(1, typed_code(replace(code, page=2)))
    assert fits(inbox) == [Fit.DRAFT, Fit.DRAFT]


def test_a_scan_that_is_put_away_leaves_nothing(vault):
    scan = scan_of(codes_of(CASE, vault)[:1])
    inbox = inbox_with(vault, scan)
    inbox.drop(scan)
    assert not inbox.pages
    assert not vault.attachments.of(CASE.id)


def test_nothing_of_a_scan_is_written_beside_the_vault(vault):
    codes = codes_of(CASE, vault)
    pages = [scanned(plan(codes, size=62.0), at) for at in range(3)]
    files = [as_file(pages), as_file(pages[:1], "JPEG"), as_file(pages, "TIFF")]
    leaks_watch.begin()
    before = set(leaks_watch.WRITTEN)
    for content in files:
        inbox = inbox_with(vault, read_scan("scan", content))
        inbox.want(0, wanted=True)
        inbox.file(USUAL_LIMITS)
    written = {path for path in leaks_watch.WRITTEN - before if "__pycache__" not in path}
    assert not {path for path in written if not path.startswith(str(vault.folder))}
