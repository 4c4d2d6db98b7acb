"""The case inside its own plan: `case.json` attached to the PDF, and read back with limits."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.codekeys import KEY_NAME, key_document, read_key_document
from herintegratie_desktop.pdf.untrusted import (
    UnreadablePdfError,
    open_untrusted,
    value_of,
    within,
)

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from reportlab.pdfgen.canvas import Canvas

CASE_NAME = "case.json"

_MAX_NODES = 1_000
_MIME = "application/json"

_DAMAGED = words(
    "Het dossier in deze PDF is beschadigd of te groot. Vraag het plan opnieuw op bij de afzender."
)
_AMBIGUOUS = words(
    "In deze PDF zitten twee verschillende dossiers. Vertrouw dit bestand niet en vraag het plan"
    " opnieuw op."
)


def attach_case(canvas: Canvas, case_json: bytes, made_at: datetime | None = None) -> None:
    """Attach the case to a plan that is being made; call it before the canvas is saved."""
    attach(canvas, CASE_NAME, case_json, _MIME, made_at)


def attach_key(canvas: Canvas, public: bytes, made_at: datetime | None = None) -> None:
    """Attach the public key that the codes on the pages are signed with."""
    attach(canvas, KEY_NAME, key_document(public), _MIME, made_at)


def attach(
    canvas: Canvas, name: str, content: bytes, mime: str, made_at: datetime | None = None
) -> None:
    """Attach a file to the document of a canvas as PDF/A-3 asks (AFRelationship /Data).

    Equal arguments give equal bytes. `name` is ASCII; each name once per document.
    """
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFString

    catalog = canvas._doc.Catalog  # noqa: SLF001 - ReportLab has no door for attachments
    specification = _file_specification(canvas, name, content, mime, made_at)
    names = [*getattr(catalog, "herintegratie_files", ()), (name, specification)]
    names.sort(key=lambda pair: pair[0])
    catalog.herintegratie_files = names
    # The catalog writes the entries of its own list only, and /AF is not among them.
    catalog.__NoDefault__ = sorted({*catalog.__NoDefault__, "AF"})
    catalog.AF = PDFArray([reference for _, reference in names])
    leaf = PDFArray([part for key, reference in names for part in (PDFString(key), reference)])
    catalog.Names = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": leaf})})


def attached_case(pdf: bytes) -> bytes | None:
    """Return the bytes of the attached case, or None when the PDF carries none.

    Raises UnreadablePdfError when the PDF or the attachment cannot be read, is larger than
    64 MiB, or holds two cases that differ.
    """
    return within(lambda: case_in(open_untrusted(pdf)))


def carries_case(content: bytes) -> bool:
    """Say whether a file of any kind is a PDF with a case in it; what is crooked may be one."""
    if not content.startswith(b"%PDF-"):
        return False
    try:
        return attached_case(content) is not None
    except UnreadablePdfError:
        return CASE_NAME.encode() in content


def case_in(reader: PdfFileReader) -> bytes | None:
    """Return the attached case of an opened PDF; see `attached_case`."""
    return _only(reader, CASE_NAME)


def key_in(reader: PdfFileReader) -> bytes | None:
    """Return the public key attached to an opened PDF, or None; raises as `attached_case`."""
    found = _only(reader, KEY_NAME)
    return None if found is None else read_key_document(found)


def _only(reader: PdfFileReader, name: str) -> bytes | None:
    try:
        contents = {hashlib.sha256(found).digest(): found for found in _named(reader, name)}
    # A parser that meets a stranger's bytes may raise anything, RecursionError included.
    except Exception as fault:
        raise UnreadablePdfError(Phrase(_DAMAGED)) from fault
    if len(contents) > 1:
        raise UnreadablePdfError(Phrase(_AMBIGUOUS))
    return next(iter(contents.values()), None)


def _file_specification(
    canvas: Canvas, name: str, content: bytes, mime: str, made_at: datetime | None
) -> object:
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString

    embedded = _embedded_file(canvas, name, content, mime, made_at)
    return canvas._doc.Reference(  # noqa: SLF001
        PDFDictionary(
            {
                "Type": PDFName("Filespec"),
                "F": PDFString(name),
                "UF": PDFString(name),
                "Desc": PDFString(name),
                "AFRelationship": PDFName("Data"),
                "EF": PDFDictionary({"F": embedded, "UF": embedded}),
            }
        ),
        f"file specification {name}",
    )


def _embedded_file(
    canvas: Canvas, name: str, content: bytes, mime: str, made_at: datetime | None
) -> object:
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFString

    from herintegratie_desktop.pdf.lasting import Stream

    properties: dict[str, object] = {"Size": len(content)}
    if made_at is not None:
        properties["ModDate"] = PDFString(f"D:{made_at.astimezone(UTC):%Y%m%d%H%M%S}Z")
    entries = {
        "Type": "/EmbeddedFile",
        "Subtype": "/" + mime.replace("/", "#2F"),
        "Params": PDFDictionary(properties),
    }
    stream = Stream(content, entries)
    return canvas._doc.Reference(stream, f"embedded file {name}")  # noqa: SLF001


def _named(reader: PdfFileReader, name: str) -> Iterator[bytes]:
    for specification in _specifications(reader):
        names = {value_of(specification, key) for key in ("/F", "/UF")}
        if name in names:
            for key in specification["/EF"]:
                yield specification["/EF"][key].data


def _specifications(reader: PdfFileReader) -> Iterator[Any]:
    """Yield every file specification of the catalog: its /AF list and its tree of names."""
    for entry in value_of(reader.root, "/AF") or ():
        yield entry.get_object()
    tree = value_of(value_of(reader.root, "/Names") or {}, "/EmbeddedFiles")
    waiting = [] if tree is None else [tree]
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        node = waiting.pop()
        waiting.extend(kid.get_object() for kid in value_of(node, "/Kids") or ())
        yield from (
            entry.get_object() for entry in islice(value_of(node, "/Names") or (), 1, None, 2)
        )
    raise UnreadablePdfError(Phrase(_DAMAGED))
