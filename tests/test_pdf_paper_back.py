"""A transcript is printed, signed with a pen, scanned badly in any order, and filed by its code."""

import random
from dataclasses import replace

import pytest
from paper_cases import DAY, family, printed
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from pypdfium2 import PdfDocument
from scanned_pages import as_file
from vaults import new_vault

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.pdf.codekeys import office_key
from herintegratie_desktop.pdf.codereading import code_on
from herintegratie_desktop.pdf.inbox import Inbox
from herintegratie_desktop.pdf.papers.copies import Reader, copies_for
from herintegratie_desktop.pdf.placing import Fit, Signed
from herintegratie_desktop.pdf.scans import read_scan
from herintegratie_desktop.store.attachments import USUAL_LIMITS
from herintegratie_desktop.store.papers import SEALED_PLAN

INK = (20, 30, 140)
WIDTH, HEIGHT = 595.28, 841.89
# The middle of the code of a page, and how wide it is, in points.
CODE = (524, 782)
CODE_WIDTH = 62


@pytest.fixture
def vault(tmp_path):
    with new_vault(tmp_path / "kluis") as vault:
        yield vault


def transcript(vault, case_id):
    """Seal a plan of a case in the vault; return its transcript for the household."""
    case = SealPlan(DAY, "Jan Voorbeeld").apply(replace(family(), id=case_id))
    vault.cases.save(replace(case, seal=None), 0)
    vault.papers.put(case_id, 1, SEALED_PLAN, b"%PDF-", content_digest(case))
    vault.cases.save(case, 1)
    (copy,) = copies_for(case, (Reader.HOUSEHOLD,), "", "en")
    key = office_key(vault.page_key)
    return printed(case, "en", code_key=key, copy=copy.line(case), with_case=False)


def pages_of(pdf, dpi=200):
    """Return the pages as a printer puts them on paper."""
    document = PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def signed_by_hand(page, seed=0):
    """Draw on a page with a ball pen, also through the edge of its code."""
    rnd, wide = random.Random(seed), page.width
    pen = ImageDraw.Draw(page)
    for _ in range(3):
        x, y = rnd.uniform(0.1, 0.6) * wide, rnd.uniform(0.3, 0.8) * page.height
        wave = [(x + 0.006 * n * wide, y + rnd.uniform(-20, 20)) for n in range(40)]
        pen.line(wave, fill=INK, width=max(2, wide // 500))
    corner = (0.8 * wide, 0.885 * page.height, 0.9 * wide, 0.893 * page.height)
    pen.line(corner, fill=INK, width=max(2, wide // 600))
    return page


def laid_in_a_scanner(page, turned=0.0, blur=1.0, noise=20):
    """Return a page as it comes out of a grey scanner."""
    paper = page.rotate(turned, Image.Resampling.BICUBIC, expand=turned % 90 == 0, fillcolor="#fff")
    soft = (
        paper.convert("L").filter(ImageFilter.GaussianBlur(blur)).point(lambda g: 30 + g * 4 // 5)
    )
    return ImageChops.add(soft, Image.effect_noise(soft.size, noise), 1, -128)


def photographed(page):
    """Return a page as a telephone sees it: from the side, in uneven light, on a table."""
    edge = page.width // 10
    table = Image.new("RGB", (page.width + 2 * edge, page.height + 2 * edge), (90, 70, 60))
    table.paste(page, (edge, edge))
    wide, high = table.size
    corners = [(0.05, 0.02), (0.01, 0.95), (0.97, 0.99), (0.94, 0.04)]
    places = [part for x, y in corners for part in (x * wide, y * high)]
    seen = table.transform(table.size, Image.Transform.QUAD, places, Image.Resampling.BICUBIC)
    light = Image.linear_gradient("L").resize(seen.size).point(lambda grey: 120 + grey // 2)
    return ImageChops.multiply(seen, Image.merge("RGB", (light, light, light)))


def with_coffee(page):
    """Spill coffee on the code of a page: a stain, dark at its edge."""
    stain, scale = Image.new("L", page.size, 255), page.width / WIDTH
    x, y, radius = CODE[0] * scale, CODE[1] * scale, 0.2 * CODE_WIDTH * scale
    round_it = (x - radius, y - radius, x + radius, y + radius)
    ImageDraw.Draw(stain).ellipse(round_it, fill=110, outline=60, width=page.width // 120)
    pale = stain.point(lambda grey: grey * grey // 255)
    return ImageChops.multiply(page, Image.merge("RGB", (stain, stain, pale)))


def test_a_stack_of_two_cases_in_any_order_and_any_way_up_is_filed_page_by_page(vault):
    first, second = (transcript(vault, f"HIP-2026-0000{n}") for n in (1, 2))
    ones, twos = pages_of(first), pages_of(second)
    stack = [twos[1], *ones[::-1], twos[0]]
    turns = [180, 5, -4, 90, 3]
    sheets = [
        laid_in_a_scanner(signed_by_hand(page, n), turns[n % len(turns)])
        for n, page in enumerate(stack)
    ]
    inbox = Inbox(vault)
    inbox.add(read_scan("stapel.tif", as_file(sheets, "TIFF")))
    assert {page.placed.fit for page in inbox.pages} == {Fit.AGREES}
    assert {page.placed.signed for page in inbox.pages} == {Signed.BY_OFFICE}
    (gap,) = inbox.gaps()
    assert (gap.case_id, gap.missing[0]) == ("HIP-2026-00002", 3)
    filed = inbox.file(USUAL_LIMITS)
    assert [each.case_id for each in filed.kept] == ["HIP-2026-00002", "HIP-2026-00001"]
    assert [page.page for page in filed.kept[0].pages] == [2, 1]
    assert [page.page for page in filed.kept[1].pages] == list(range(len(ones), 0, -1))


def test_paper_that_was_treated_badly_is_still_read(vault):
    """What is read of each was counted over eight pages; see docs/paper.md for what is not."""
    pages = pages_of(transcript(vault, "HIP-2026-00001"))
    thin = pages_of(transcript(vault, "HIP-2026-00002"), dpi=150)
    scans = {
        "150 dpi": laid_in_a_scanner(signed_by_hand(thin[0]), 4),
        "photographed": photographed(signed_by_hand(pages[0].copy())).convert("L"),
        "coffee": laid_in_a_scanner(with_coffee(signed_by_hand(pages[0].copy())), 2, 0.6, 10),
        "black and white": laid_in_a_scanner(pages[0], 1, 0.6).point(lambda g: 255 * (g > 128)),
    }
    read = {name: code_on(scan) for name, scan in scans.items()}
    assert {name: code and code.page for name, code in read.items()} == dict.fromkeys(scans, 1)
    assert all(code.proof for code in read.values())
