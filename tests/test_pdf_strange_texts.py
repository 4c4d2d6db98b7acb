"""Any text in any field, on every paper: harmless, readable, and never in the name of a file."""

import io
from dataclasses import replace

import pytest
from paper_cases import DAY, family, guide, pages_of, signed, words_of
from pypdf import PdfReader
from signed_plans import NOW, judged, key, plan
from test_pdf_hard_cases import hostile

from herintegratie_desktop.core.case import Helper, Override
from herintegratie_desktop.core.check import check
from herintegratie_desktop.pdf.attached import attached_case
from herintegratie_desktop.pdf.certificate import (
    CertificateError,
    make_certificate,
    read_certificate,
)
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.papers.copies import Reader, copies_for, copy_for
from herintegratie_desktop.pdf.papers.kinds import COMPARING, PaperKind, make_paper, paper_name
from herintegratie_desktop.pdf.plan import plan_pdf
from herintegratie_desktop.pdf.seal import seal
from herintegratie_desktop.pdf.voice import Voice
from herintegratie_desktop.store.texts import translator

MARKUP = "Ali <b>&amp;<img src='/etc/hostname'/>"
MARKS = "a" + "\u0301" * 10_000
TURNED = "\u202e\u2066\u2067€ 1.800,00\u2069gpj.exe"
EMOJI = "😀👨\u200d👩\u200d👧🏳\ufe0f\u200d🌈"
NO_TEXT = "\ud800\udfff\x00\x07\x1b[31m\ud83d"
TEXTS = [MARKUP, MARKS, TURNED, EMOJI, NO_TEXT]
PATHS = ["../../etc/passwd", "C:con", "con", "..", "a\x00b", "\u202efdp.exe", "😀" * 64, "\ud800"]
SECRET = "Geheimenaam"


def everywhere(text):
    """Return a case with a text in every field that reaches paper."""
    case = hostile(family(), text)
    first, *others = case.plan.lines
    return replace(
        signed(case, "p1", text[:9]),
        language="ar",
        guardian=Helper(text, text, "ar"),
        interpreter=Helper(text, text, "ti"),
        answers=(
            *(replace(each, by=text, note=text) for each in case.answers),
            Override(rule="ozv.A-visa", person="p1", reason=text, by=text, on=DAY),
        ),
        typed=(("lines/l1/cents", text), ("persons/p1/born", text)),
        plan=replace(case.plan, lines=(replace(first, cents=None), *others)),
    )


def paper(kind, case):
    """Return a paper about a case, for somebody with a name out of it."""
    dossier = Dossier(
        replace(case, version=2),
        check(case, guide(), DAY),
        guide(),
        Voice("ar", translator("ar")),
    )
    before = check(family(), guide(), DAY) if kind in COMPARING else None
    return make_paper(kind, dossier, before, case.caseworker.name)


def plan_of(case):
    checked = check(case, guide(), DAY)
    return plan_pdf(case, checked, guide(), language="ar", translate=translator("ar"))


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("text", TEXTS)
def test_a_strange_text_breaks_no_paper(kind, text):
    pdf = paper(kind, everywhere(text))
    assert len(pages_of(pdf)) < 20
    assert not any(page.images for page in pages_of(pdf))
    assert not set("\u202e\u2066\u2067\x07\x1b") & set(words_of(pdf))


def test_markup_is_printed_as_it_was_typed():
    assert "Ali <b>&amp;<img" in words_of(paper(PaperKind.GRANT, everywhere(MARKUP)))


def test_what_cannot_be_printed_is_a_mark_that_is_seen():
    assert "�" in words_of(paper(PaperKind.GRANT, everywhere(EMOJI)))


@pytest.mark.parametrize("kind", [None, *PaperKind])
def test_nothing_that_was_typed_is_in_the_properties_or_the_names_of_attachments(kind):
    case = everywhere(SECRET)
    pdf = plan_of(case) if kind is None else paper(kind, case)
    reader = PdfReader(io.BytesIO(pdf))
    properties = str(reader.metadata) + reader.root_object["/Metadata"].get_data().decode()
    assert SECRET not in properties
    assert set(reader.attachments) == ({"case.json"} if kind is None else set())
    assert (attached_case(pdf) is None) == (kind is not None)


@pytest.mark.parametrize("case_id", PATHS)
def test_a_case_number_never_makes_a_path(case_id):
    case = replace(family(), id=case_id)
    readers = (Reader.HOUSEHOLD, Reader.FILE, Reader.PARTNER)
    copies = (*copies_for(case, readers, "Partner ../../x", "en"), copy_for(case, "../x"))
    names = [each.file_name(case) for each in copies]
    names += [paper_name(kind, case) for kind in PaperKind]
    for name in names:
        assert name.endswith(".pdf")
        assert not set(name) & set('/\\:<>|?*"\x00\u202e')
        assert len(name.encode()) < 255
        assert not name.lower().startswith(("con.", ".."))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Jan\u202e <b>Voorbeeld", "Jan <b>Voorbeeld"),
        ("\x1b[31mJan\x00", "[31mJan"),
        ("\ud800Jan", "Jan"),
        ("Jan 😀", "Jan ?"),
        ("ž" * 64, "ž" * 32),
        ("../../Jan", "../../Jan"),
    ],
)
def test_a_strange_name_of_a_caseworker_can_seal(typed, shown):
    made = read_certificate(make_certificate(typed, typed, NOW, "geheim"), "geheim")
    sealed = seal(plan(), made, role="caseworker", now=NOW)
    verdict = judged(sealed)
    assert verdict.valid
    assert verdict.signatures[0].signer == f"{shown}, {shown}"
    field = PdfReader(io.BytesIO(sealed)).root_object["/AcroForm"]["/Fields"][0].get_object()
    assert field["/V"]["/Name"] == f"{shown}, {shown}"


@pytest.mark.parametrize("typed", ["", " ", "\u2066\u200d", "\ud800"])
def test_a_name_without_a_letter_is_asked_for(typed):
    with pytest.raises(CertificateError, match="Vul een naam"):
        make_certificate(typed, "Stichting Voorbeeld", NOW, "geheim")


def test_a_reason_with_strange_text_does_not_break_a_signature():
    sealed = seal(plan(), key(), role="client", now=NOW, reason=MARKUP + EMOJI + "\u202e")
    assert judged(sealed).valid
