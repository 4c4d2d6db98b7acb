"""What programs of others say of every paper, in Dutch alone and beside scripts of all kinds."""

import io
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from paper_cases import family, guide, has_tool, printed
from pikepdf import pdfa
from pypdf import PdfReader
from test_pdf_papers import PAPERS

from herintegratie_desktop.pdf.paper import PlainCanvas
from herintegratie_desktop.pdf.papers.trial import trial_translator

LANGUAGES = ("nl", "en", "ar", "zh", "ur")
KINDS = {"plan": printed, **PAPERS}
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_paper = pytest.mark.parametrize("kind", KINDS)

# Debian's mutool says so of every page with colours.
OF_THE_BUILD = {"warning: ICC support is not available"}
JAVA = Path("/usr/share/java")
PREFLIGHT = tuple(
    JAVA / f"{name}.jar"
    for name in (
        *("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging"),
        *("javax.activation", "jaxb-api"),
    )
)
# A colour profile of version 2; that of paper is of version 4, which came after part 1 of PDF/A.
OLD_PROFILE = Path("/usr/share/color/icc/ghostscript/srgb.icc")
needs_preflight = pytest.mark.skipif(
    not (has_tool("java") and all(each.exists() for each in (*PREFLIGHT, OLD_PROFILE))),
    reason="needs a Java runtime (190 MB), libpdfbox2-java, libactivation-java, libjaxb-api-java"
    " and libgs-common",
)


@cache
def made(kind, language):
    translate = None if language == "nl" else trial_translator(language, guide())
    return KINDS[kind](replace(family(), language=language), language, translate)


def needs(tool):
    return pytest.mark.skipif(not has_tool(tool), reason=f"needs {tool}")


def called(tmp_path, pdf, *command):
    """Return the exit status and all that a command says about a PDF, which it is given last."""
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    done = subprocess.run([*command, path], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@every_language
@every_paper
def test_a_validator_finds_that_it_is_pdf_a(kind, language):
    report = pdfa.validate_written(io.BytesIO(made(kind, language)), "3b")
    assert [str(each) for each in report.findings] == []
    assert report.passed


def test_the_validator_sees_what_does_not_belong():
    pdf = made("plan", "nl").replace(b"<pdfaid:part>3<", b"<pdfaid:part>4<")
    assert not pdfa.validate_written(io.BytesIO(pdf), "3b").passed


@every_language
@every_paper
@needs("qpdf")
def test_qpdf_finds_nothing_wrong(kind, language, tmp_path):
    status, said = called(tmp_path, made(kind, language), "qpdf", "--check")
    assert status == 0, said
    assert "WARNING" not in said


@every_language
@every_paper
@needs("mutool")
def test_mutool_draws_every_page_and_warns_of_nothing(kind, language, tmp_path):
    command = ("mutool", "draw", "-q", "-r", "20", "-o", tmp_path / "page-%d.png")
    status, said = called(tmp_path, made(kind, language), *command)
    assert status == 0
    assert set(said.splitlines()) <= OF_THE_BUILD
    pages = len(PdfReader(io.BytesIO(made(kind, language))).pages)
    assert len(list(tmp_path.glob("page-*.png"))) == pages


@every_language
@every_paper
@needs("pdffonts")
def test_every_font_is_embedded_as_a_part_and_leads_back_to_text(kind, language, tmp_path):
    status, said = called(tmp_path, made(kind, language), "pdffonts")
    rows = [row.split() for row in said.splitlines()[2:]]
    assert status == 0
    assert rows
    assert {tuple(row[-5:-2]) for row in rows} == {("yes", "yes", "yes")}


@every_language
@every_paper
@needs("pdfinfo")
def test_poppler_reads_the_structure(kind, language, tmp_path):
    status, said = called(tmp_path, made(kind, language), "pdfinfo", "-struct")
    assert status == 0
    assert said.startswith("Document")
    assert "\n  H1" in said
    assert "Error" not in said


@needs_preflight
@every_language
def test_preflight_finds_that_the_variant_for_part_1_is_pdf_a(language, tmp_path, monkeypatch):
    monkeypatch.setattr(PlainCanvas, "is_packed", False)
    translate = None if language == "nl" else trial_translator(language, guide())
    case = replace(family(), language=language)
    pdf = for_part_1(printed(case, language, translate, with_case=False))
    jars = ":".join(map(str, PREFLIGHT))
    validator = "org.apache.pdfbox.preflight.Validator_A1b"
    _, said = called(tmp_path, pdf, shutil.which("java"), "-cp", jars, validator)
    assert said.strip().endswith("is a valid PDF/A-1b file"), said


def for_part_1(pdf):
    """Return a PDF as part 1 of PDF/A asks: version 1.4, a list of the codes of each font."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        file.Root.OutputIntents[0].DestOutputProfile.write(OLD_PROFILE.read_bytes())
        for font in file.objects:
            if isinstance(font, pikepdf.Dictionary) and "/CIDToGIDMap" in font:
                font.FontDescriptor.CIDSet = file.make_stream(codes_of(font))
        said = file.Root.Metadata.read_bytes()
        file.Root.Metadata.write(said.replace(b"<pdfaid:part>3<", b"<pdfaid:part>1<"))
        out = io.BytesIO()
        modes = {"object_stream_mode": pikepdf.ObjectStreamMode.disable}
        file.save(out, force_version="1.4", fix_metadata_version=False, **modes)
    return out.getvalue()


def codes_of(font):
    """Return a bit for every code of a font, 1 for those that paint a glyph of it."""
    places = font.CIDToGIDMap.read_bytes()
    codes = bytearray(len(places) // 16 + 1)
    for code in range(len(places) // 2):
        if any(places[2 * code : 2 * code + 2]) or not code:
            codes[code // 8] |= 0x80 >> code % 8
    return bytes(codes)
