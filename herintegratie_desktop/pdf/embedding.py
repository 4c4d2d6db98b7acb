"""The faces of a document, put into the file with the glyphs that were used and nothing more."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from herintegratie_desktop.pdf.fonts import Face
from herintegratie_desktop.pdf.outlines import outline

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

    from herintegratie_desktop.pdf.painting import Painted
    from herintegratie_desktop.pdf.shaping import Manner

# What only a shaper, an editor or a screen needs.
_DROPPED = (
    *("GSUB", "GPOS", "GDEF", "kern", "OS/2", "name", "post", "cmap", "gasp", "STAT", "DSIG"),
    *("BASE", "MATH", "meta", "HVAR", "MVAR"),
)
_MAP_HEAD = (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
)
_MAP_FOOT = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
_MOST_ROWS = 100


class EmbeddedFace:
    """A face in one document; ReportLab calls `addObjects` when it writes the file."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self.painted: dict[tuple[str, Manner, float], Painted] = {}
        self._texts: dict[int, str] = {0: ""}
        self._agreed: set[tuple[int, str]] = set()
        self._blanks: dict[str, int] = {}
        self._drawings: dict[int, str] = {}

    def says(self, glyph: int, text: str) -> bool:
        """Use a glyph for a text; False when it already stands for another text here."""
        return self._texts.setdefault(glyph, text) == text

    def says_all(self, said: Sequence[tuple[int, str]]) -> bool:
        """Use glyphs for texts, in this order; False when one already stands for another text."""
        if self._agreed.issuperset(said):
            return True
        if not all(self.says(*each) for each in said):
            return False
        self._agreed.update(said)
        return True

    def blank(self, text: str) -> tuple[int, float]:
        """Return a code that paints nothing but says a text, and its width in thousandths."""
        if text not in self._blanks:
            self._blanks[text] = self.face.outlines.glyph_count + len(self._blanks)
        return self._blanks[text], self.face.width(self._space)

    def drawing(self, glyph: int) -> str:
        """Return the name of a drawing of a glyph that is no text."""
        return self._drawings.setdefault(glyph, f"{self.name}.{glyph}")

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - ReportLab's name
        """Add the font with its subset, its widths and its way back to text to the file."""
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

        from herintegratie_desktop.pdf.lasting import Stream

        base = PDFName(f"{self._tag}+{self.face.name}")
        kid = document.Reference(self._descendant(document, base), f"glyphs {self.name}")
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": base,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([kid]),
                "ToUnicode": document.Reference(Stream(self._map()), f"texts {self.name}"),
            }
        )
        fonts = document.idToObject["BasicFonts"].dict
        fonts[self.name] = document.Reference(font, f"font {self.name}")
        for glyph, name in self._drawings.items():
            document.addForm(name, self._form(glyph))

    def _form(self, glyph: int) -> object:
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFName

        from herintegratie_desktop.pdf.lasting import Stream

        code, box = outline(self.face, glyph)
        scale = self.face.scale / 1000
        entries = {"Type": PDFName("XObject"), "Subtype": PDFName("Form")}
        matrix = PDFArray([scale, 0, 0, scale, 0, 0])
        return Stream(code, {**entries, "BBox": PDFArray(box), "Matrix": matrix})

    @property
    def _glyphs(self) -> list[int]:
        return sorted({*self._texts, self._space} if self._blanks else self._texts)

    @property
    def _space(self) -> int:
        """Return the glyph between words: every face has it, and it paints nothing."""
        return int(self.face.font.get_nominal_glyph(ord(" ")))

    @property
    def _tag(self) -> str:
        """Return six letters that tell this subset from others of the same face."""
        mark = zlib.crc32(f"{self.face.name}{self._glyphs}".encode())
        return "".join(chr(ord("A") + (mark >> 5 * place) % 26) for place in range(6))

    def _descendant(self, document: PDFDocument, base: object) -> object:
        from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString

        registry = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity")}
        return PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": base,
                "CIDToGIDMap": self._glyph_of_code(document),
                "CIDSystemInfo": PDFDictionary({**registry, "Supplement": 0}),
                "FontDescriptor": self._descriptor(document, base),
                "DW": 0,
                "W": f"[{' '.join(self._widths())}]",
            }
        )

    def _glyph_of_code(self, document: PDFDocument) -> object:
        """Return which glyph each code paints: its own, or the space."""
        from reportlab.pdfbase.pdfdoc import PDFName

        from herintegratie_desktop.pdf.lasting import Stream

        if not self._blanks:
            return PDFName("Identity")
        codes = [*range(self.face.outlines.glyph_count), *[self._space] * len(self._blanks)]
        table = b"".join(code.to_bytes(2, "big") for code in codes)
        return document.Reference(Stream(table), f"codes {self.name}")

    def _widths(self) -> Iterator[str]:
        """Yield the first code of each stretch, and in brackets the widths from there on."""
        for glyph in self._glyphs:
            yield f"{glyph}[{round(self.face.width(glyph))}]"
        if self._blanks:
            width = round(self.face.width(self._space))
            yield f"{self.face.outlines.glyph_count}[{' '.join([str(width)] * len(self._blanks))}]"

    def _descriptor(self, document: PDFDocument, base: object) -> object:
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

        from herintegratie_desktop.pdf.lasting import Stream

        outlines = self._subset()
        program = Stream(outlines, {"Length1": len(outlines)})
        descriptor = PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": base,
                "Flags": 4,
                "FontBBox": PDFArray([-1000, -700, 3000, 1500]),
                "ItalicAngle": 0,
                "Ascent": round(self.face.ascent),
                "Descent": round(self.face.descent),
                "CapHeight": 714,
                "StemV": 80,
                "FontFile2": document.Reference(program, f"outlines {self.name}"),
            }
        )
        return document.Reference(descriptor, f"descriptor {self.name}")

    def _subset(self) -> bytes:
        import uharfbuzz as hb

        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(self._glyphs)
        wanted.flags = (
            hb.SubsetFlags.RETAIN_GIDS
            | hb.SubsetFlags.NO_HINTING
            | hb.SubsetFlags.NOTDEF_OUTLINE
            | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        )
        dropped = wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
        for name in _DROPPED:
            dropped.add(int.from_bytes(name.encode().ljust(4), "big"))
        return bytes(hb.subset(self.face.outlines, wanted).blob.data)

    def _said(self) -> Iterator[tuple[int, str]]:
        yield from ((glyph, text) for glyph, text in sorted(self._texts.items()) if text)
        yield from ((code, text) for text, code in self._blanks.items())

    def _map(self) -> bytes:
        rows = (f"<{glyph:04x}> <{text.encode('utf-16-be').hex()}>" for glyph, text in self._said())
        parts = (
            f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n"
            for part in _in_parts(rows)
        )
        return (_MAP_HEAD + "".join(parts) + _MAP_FOOT).encode()


def _in_parts(rows: Iterable[str]) -> Iterator[list[str]]:
    waiting = iter(rows)
    while part := list(islice(waiting, _MOST_ROWS)):
        yield part
