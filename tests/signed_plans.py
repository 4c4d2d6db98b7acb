"""Makers for the tests of signatures: a small plan with codes and a case, and keys to sign it."""

import hashlib
import io
import json
from datetime import UTC, datetime
from functools import cache, partial

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from reportlab.pdfgen.canvas import Canvas

from herintegratie_desktop.pdf.attached import attach_case, attach_key
from herintegratie_desktop.pdf.certificate import make_certificate, read_certificate
from herintegratie_desktop.pdf.codes import PageCode, draw_code
from herintegratie_desktop.pdf.lasting import VERSION
from herintegratie_desktop.pdf.paper import PlainCanvas
from herintegratie_desktop.pdf.seal import seal
from herintegratie_desktop.pdf.verify import verify

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
CASE = json.dumps({"format": "herintegratie-case/1", "case": "HIP-2026-00417"}).encode()
PAGES = 3


def digest_of(case_json):
    """Return what stands for the digest of the core in these tests."""
    return hashlib.sha256(json.dumps(json.loads(case_json), sort_keys=True).encode()).hexdigest()


OTHER_CASE = b'{"format": "herintegratie-case/1", "case": "HIP-2026-99999"}'
DIGEST = digest_of(CASE)


def code_for(page, pages=PAGES, digest=DIGEST):
    return PageCode("HIP-2026-00417", 1, page, pages, digest[:32])


def plan(codes=None, case=CASE, size=51.0, code_key=None, canvas_of=Canvas):
    """Return an unsigned plan; `codes` holds the code of each page, None for a page without."""
    codes = [code_for(page) for page in range(1, PAGES + 1)] if codes is None else codes
    file = io.BytesIO()
    canvas = canvas_of(file, invariant=1)
    canvas.beginForm("streep")
    canvas.line(72, 690, 300, 690)
    canvas.endForm()
    for number, code in enumerate(codes, start=1):
        canvas.drawString(72, 700, f"Bladzijde {number}: budget € 1.800,00")
        canvas.doForm("streep")
        if code is not None:
            draw_code(canvas, code, 480, 760, size)
        canvas.showPage()
    if case is not None:
        attach_case(canvas, case, NOW)
    if code_key is not None:
        attach_key(canvas, code_key.public, NOW)
    canvas.save()
    return file.getvalue()


def packed_plan():
    """Return the same plan with its objects in packed streams, as the program writes them."""
    return plan(canvas_of=partial(PlainCanvas, pdfVersion=VERSION))


@cache
def p12(name="Jan Voorbeeld", now=NOW):
    return make_certificate(name, "Stichting Voorbeeld", now, "geheim")


@cache
def key(name="Jan Voorbeeld"):
    return read_certificate(p12(name), "geheim")


def signed_plan(*roles):
    """Return the plan signed in turn by each role, the caseworker alone when none is named."""
    return _signed(roles or ("caseworker",))


@cache
def _signed(roles):
    so_far = _signed(roles[:-1]) if roles[1:] else plan()
    return seal(so_far, key(), role=roles[-1], now=NOW)


def signed(pdf, role="caseworker"):
    """Return any PDF with one signature."""
    return seal(pdf, key(), role=role, now=NOW)


def judged(pdf, **options):
    """Return the verdict on a PDF."""
    return verify(pdf, digest_of=digest_of, **options)


def problem_codes(verdict):
    """Return what is wrong, leaving out that nobody knows who issued the certificates."""
    return {problem.code for problem in verdict.problems} - {"authority-unknown"}


def updated(pdf, change):
    """Return the PDF with a change appended, as an attacker does who keeps the signed bytes."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def foreign(pages=1):
    """Return a PDF that has nothing to do with a plan."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for _ in range(pages):
        canvas.drawString(72, 700, "Jaarverslag")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def built(objects, trailer=b""):
    """Return a PDF of these objects, the first of which is its catalog."""
    pdf, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n"
    return pdf + head + table + tail % (len(objects) + 1, trailer, len(pdf))
