"""Files somebody damaged at random: a verdict or a sentence, never anything else."""

import random
from functools import cache

import pytest
from hostile_pdfs import (
    film_on_a_page,
    order_of_a_page,
    page_that_bursts,
    picture_that_bursts,
    program_inside,
    rewritten,
    script_on_opening,
)
from scanned_pages import as_file, scanned
from signed_plans import foreign, judged, plan, signed_plan

from herintegratie_desktop.pdf.scans import ScanError, read_scan
from herintegratie_desktop.pdf.untrusted import UnreadablePdfError

ROUNDS = 120
SECONDS = 10.0
_WORDS = (b"/JS", b"/Launch", b"<<", b">>", b"endobj", b"stream", b"/Kids", b"9 0 R", b"-1", b"")


@cache
def samples():
    """Return sound files to damage: a plan, a sealed one, a foreign PDF, and scans."""
    page = scanned(plan(size=62.0), 0)
    small = page.resize((page.width // 4, page.height // 4))
    pictures = [as_file([small], form) for form in ("PDF", "PNG", "JPEG", "TIFF", "WEBP")]
    return (plan(), signed_plan(), foreign(), *pictures)


def damaged(seed):
    """Return a sample with bytes flipped, pieces cut, doubled or overwritten."""
    rnd = random.Random(seed)
    content = bytearray(rnd.choice(samples()))
    for _ in range(rnd.randint(1, 8)):
        at, length = rnd.randrange(len(content)), rnd.randint(1, 60)
        match rnd.randrange(5):
            case 0:
                content[at] ^= 1 << rnd.randrange(8)
            case 1:
                del content[at : at + length]
            case 2:
                content[at:at] = content[at : at + length]
            case 3:
                content[at : at + length] = rnd.randbytes(length)
            case 4:
                content[at:at] = rnd.choice(_WORDS)
        if not content:
            content = bytearray(b"%PDF-1.7")
    return bytes(content[: rnd.randint(1, len(content))] if rnd.random() < 0.1 else content)


def outcome(read, refusal):
    """Return what reading gives, or the sentence with which it is refused."""
    try:
        return read()
    except refusal as error:
        return error.phrase.said()


@pytest.mark.parametrize("part", range(4))
def test_a_damaged_file_given_to_verify_is_judged_or_refused(part):
    for seed in range(part, ROUNDS, 4):
        content = damaged(seed)
        found = outcome(lambda: judged(content, seconds=SECONDS), UnreadablePdfError)  # noqa: B023
        if isinstance(found, str):
            assert found.endswith(".")
        else:
            assert content in samples() or not found.valid


@pytest.mark.parametrize("part", range(4))
def test_a_damaged_file_given_to_the_scanner_inbox_is_read_or_refused(part):
    for seed in range(ROUNDS + part, 2 * ROUNDS, 4):
        content = damaged(seed)
        found = outcome(lambda: read_scan("scan", content, seconds=SECONDS), ScanError)  # noqa: B023
        if isinstance(found, str):
            assert found.endswith(".")
        else:
            assert found.pages


@pytest.mark.parametrize(
    "harm",
    [
        script_on_opening,
        order_of_a_page,
        film_on_a_page,
        program_inside,
        page_that_bursts,
        picture_that_bursts,
    ],
)
def test_a_scan_that_means_harm_is_refused(harm):
    with pytest.raises(ScanError, match=r"script of een opdracht|verborgen|groter dan het lijkt"):
        read_scan("scan.pdf", rewritten(plan(), harm))
