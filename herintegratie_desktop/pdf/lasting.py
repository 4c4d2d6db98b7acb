"""What makes a file last (PDF/A-3b): colours with a meaning, a description, nothing outside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFInfo,
    PDFName,
    PDFObject,
    PDFPage,
    PDFStream,
    PDFString,
    PDFZCompress,
    format,  # noqa: A004 - ReportLab's own name for how an object is written
)
from reportlab.pdfgen.canvas import Canvas

from herintegratie_desktop.pdf.objects import squeezed
from herintegratie_desktop.store.places import resources

Thing = TypeVar("Thing")

VERSION = (1, 7)
CREATOR = "Herintegratie Desktop"
PRODUCER = "ReportLab"

# Nothing in it comes from a case, so that nothing has to be escaped.
_DESCRIPTION = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>nl</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


class Stream(PDFStream):  # type: ignore[misc]
    """A stream as PDF/A asks: compressed or plain, never as letters, a line end behind it."""

    def __init__(
        self,
        content: bytes,
        entries: dict[str, Any] | None = None,
        *,
        plain: bool = False,
        is_code: bool = False,
    ) -> None:
        self.is_code = is_code
        filters = [] if plain else [PDFZCompress]
        super().__init__(PDFDictionary(entries or {}), content, filters)

    def format(self, document: object) -> bytes:
        """Write dictionary and content."""
        content, entries = bytes(self.content), dict(self.dictionary.dict)
        if self.filters:
            content = squeezed(content, is_code=self.is_code)
            entries["Filter"] = PDFName("FlateDecode")
        entries["Length"] = len(content)
        head = bytes(format(PDFDictionary(entries), document))
        return b"%b\nstream\n%b\nendstream\n" % (head, content)


class Raw(PDFObject):  # type: ignore[misc]
    """An object of the file that something else knows how to write."""

    __RefOnly__ = 1

    def __init__(self, thing: Thing, write: Callable[[Thing, Any], str | bytes]) -> None:
        self.thing, self.write = thing, write

    def format(self, document: object) -> bytes:
        """Write it."""
        written = self.write(self.thing, document)
        return written if isinstance(written, bytes) else written.encode("ascii")


class _Info(PDFInfo):  # type: ignore[misc]
    """The properties of the file, the same as it says of itself in its description."""

    def __init__(self, title: str, day: date) -> None:
        super().__init__()
        self.title, self.day = title, day

    def format(self, document: object) -> bytes:
        moment = PDFString(f"D:{self.day:%Y%m%d}000000Z")
        properties = {
            "CreationDate": moment,
            "Creator": PDFString(CREATOR),
            "ModDate": moment,
            "Producer": PDFString(PRODUCER),
            "Title": PDFString(self.title),
        }
        return bytes(format(PDFDictionary(properties), document))


def make_lasting(canvas: Canvas, title: str, day: date) -> None:
    """Give a new document its properties, its description and the meaning of its colours."""
    document = canvas._doc  # noqa: SLF001 - its only door for these
    document.info = _Info(title, day)
    said = _DESCRIPTION.format(title=title, day=day, creator=CREATOR, producer=PRODUCER)
    entries = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    description = Stream(said.encode(), entries, plain=True)
    set_entry(document.Catalog, "Metadata", document.Reference(description, "description"))
    set_entry(document.Catalog, "OutputIntents", PDFArray([_colours(document)]))


def set_entry(dictionary: Any, key: str, value: object) -> None:  # noqa: ANN401
    """Set an entry of a catalog or page, also one that ReportLab leaves out of its own list."""
    dictionary.__NoDefault__ = [*dictionary.__NoDefault__, key]
    setattr(dictionary, key, value)


def finish_page(page: PDFPage) -> None:
    """Make the stream of a page a lasting one, and take away what PDF/A has no use for."""
    page.Contents = Stream(page.stream.encode("latin-1"), is_code=True)
    page.Trans = None


def _colours(document: Any) -> object:  # noqa: ANN401
    profile = Stream((resources() / "paper" / "sRGB.icc").read_bytes(), {"N": 3})
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString("sRGB"),
        "Info": PDFString("sRGB"),
        "DestOutputProfile": document.Reference(profile, "colours"),
    }
    return document.Reference(PDFDictionary(intent), "intent")
