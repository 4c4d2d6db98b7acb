"""Signed paper filed from the command line: first shown, then kept."""

from dataclasses import replace

import pytest
from commandline import call
from scanned_pages import as_file, scanned
from signed_plans import plan
from vaults import CASE, PASSPHRASE, new_vault

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.pdf.codekeys import office_key
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.typedcode import typed_code
from herintegratie_desktop.store.papers import SEALED_PLAN


@pytest.fixture
def desk(tmp_path):
    """Give a folder with a vault of a sealed plan of two pages, and both pages scanned."""
    (tmp_path / "zin").write_text(PASSPHRASE, "utf-8")
    with new_vault(tmp_path / "kluis") as vault:
        vault.cases.save(CASE, 0)
        codes = [office_key(vault.page_key).signed(code) for code in codes_of(CASE)]
        paper = plan(codes, size=62.0)
        vault.papers.put(CASE.id, 1, SEALED_PLAN, paper, content_digest(CASE))
    pages = [scanned(paper, at, skew=1, blur=0.5) for at in (0, 1)]
    (tmp_path / "scan.pdf").write_bytes(as_file(pages[::-1]))
    bare = scanned(plan([None]), 0, skew=1)
    (tmp_path / "half.tif").write_bytes(as_file([pages[0], bare], "TIFF"))
    return tmp_path


def codes_of(case, **change):
    digest = content_digest(case)
    return [replace(PageCode(case.id, 1, page, 2, digest), **change) for page in (1, 2)]


def scans(desk, *words):
    return call("scans", *words, "--vault", "kluis", "--passphrase-file", "zin", cwd=desk)


def attachments(desk):
    words = ("--case", CASE.id, "--json", "--vault", "kluis", "--passphrase-file", "zin")
    return call("vault", "attachments", *words, cwd=desk).json


def test_scans_are_shown_first_and_kept_when_asked(desk):
    shown = scans(desk, "scan.pdf")
    assert shown.status == 0
    assert "bladzijde 2 van 2" in shown.out.splitlines()[1]
    assert "Er is nog niets bewaard. Met --file worden 2 bladzijden bewaard." in shown.out
    assert attachments(desk) == []
    kept = scans(desk, "scan.pdf", "--file")
    assert kept.status == 0
    assert f"bewaard {CASE.id}" in kept.out
    (attachment,) = attachments(desk)
    assert attachment["name"] == f"{CASE.id}-v1-getekend-2-1.pdf"
    again = scans(desk, "scan.pdf", "--json").json
    assert [page["again"] for page in again["pages"]] == [True, True]


def test_a_code_that_was_typed_places_a_page_and_what_is_no_scan_is_refused(desk):
    half = scans(desk, "half.tif")
    assert half.status == 1
    assert "mist 2" in half.out
    typed = f"2={typed_code(codes_of(CASE)[1])}"
    found = scans(desk, "half.tif", "zin", "--code", typed, "--json", "--file")
    assert (found.status, len(found.complaints)) == (2, 1)
    assert [page["signed"] for page in found.json["pages"]] == ["by-office", "typed"]
    assert len(found.json["filed"]) == len(attachments(desk)) == 1


def test_a_typed_code_needs_the_number_of_its_sheet(desk):
    refused = scans(desk, "half.tif", "--code", "8NJDG-6PE56-DR027")
    assert refused.status == 2
    assert "schrijf BLAD=CODE, met een blad van 1 tot 2" in refused.complaints[-1]
