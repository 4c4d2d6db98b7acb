"""A packed file: small, sound for every reader, and sealed as well as one that is not packed."""

import io
import subprocess
from datetime import date
from functools import cache

import pytest
from paper_cases import family, has_tool, printed, text_of
from pypdf import PdfReader
from signed_plans import NOW, judged, key, problem_codes, updated

from bench.paper_peers import drafted_plan
from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.exchange.casefile import LANGUAGES, read_case
from herintegratie_desktop.pdf.paper import PlainCanvas, new_canvas
from herintegratie_desktop.pdf.seal import seal
from herintegratie_desktop.pdf.untrusted import UnreadablePdfError, open_untrusted
from herintegratie_desktop.pdf.verify import verify


@cache
def plan():
    return printed(family(), "en")


@cache
def sealed():
    return seal(plan(), key(), role="caseworker", now=NOW)


def unpacked(monkeypatch):
    monkeypatch.setattr(PlainCanvas, "is_packed", False)
    return printed(family(), "en")


def test_a_plan_for_a_family_is_small():
    assert len(sealed()) < 110 * 1024


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "nl"])
def test_a_plan_for_one_person_is_small_beside_every_language(language):
    assert len(drafted_plan(language)) < 110 * 1024


def test_a_packed_plan_says_what_one_says_that_is_not_packed(monkeypatch):
    packed = plan()
    plain = unpacked(monkeypatch)
    assert len(packed) < 0.75 * len(plain)
    assert text_of(packed) == text_of(plain)
    of_packed, of_plain = (PdfReader(io.BytesIO(each)) for each in (packed, plain))
    for reader in (of_packed, of_plain):
        assert reader.trailer["/Root"]["/StructTreeRoot"]["/K"]["/S"] == "/Document"
    assert len(of_packed.pages) == len(of_plain.pages)


def test_what_is_not_packed_has_an_index_that_old_readers_know(monkeypatch):
    plain = unpacked(monkeypatch)
    assert b"/ObjStm" not in plain
    assert b"\nxref\n" in plain
    assert b"/ObjStm" in sealed()


@pytest.mark.skipif(not has_tool("qpdf"), reason="needs qpdf")
@pytest.mark.parametrize("pdf", [plan, sealed])
def test_qpdf_finds_nothing_wrong(pdf, tmp_path):
    path = tmp_path / "plan.pdf"
    path.write_bytes(pdf())
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not has_tool("pdfsig"), reason="needs poppler's pdfsig")
def test_pdfsig_finds_the_seal_whole(tmp_path):
    path = tmp_path / "plan.pdf"
    path.write_bytes(sealed())
    said = subprocess.run(["pdfsig", path], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said


def test_a_flipped_bit_in_a_packed_plan_does_not_go_unseen():
    pdf = sealed()
    for place in range(20, len(pdf), 9001):
        flipped = bytearray(pdf)
        flipped[place] ^= 1
        try:
            verdict = verify(bytes(flipped), digest_of=_digest_of)
        except UnreadablePdfError:
            continue
        assert not verdict.valid, place


def test_what_is_changed_behind_the_seal_of_a_packed_plan_is_named():
    def empty_the_first_page(writer):
        content = writer.root["/Pages"]["/Kids"][0]["/Contents"]
        content._data, content._encoded_data = b"0 0 9 9 re f", None
        writer.mark_update(writer.root["/Pages"]["/Kids"][0].raw_get("/Contents").reference)

    verdict = judged(updated(sealed(), empty_the_first_page))
    assert verdict.changed_after_signing
    assert "changed-after-signing" in problem_codes(verdict)


def test_an_empty_document_is_written_too():
    file = io.BytesIO()
    canvas = new_canvas(file, "Leeg", date(2026, 11, 23))
    canvas.showPage()
    canvas.save()
    assert open_untrusted(file.getvalue()).total_revisions == 1


def _digest_of(case_json):
    return content_digest(read_case(case_json))
