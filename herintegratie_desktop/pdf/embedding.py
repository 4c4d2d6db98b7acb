"""The faces of a document, put into the file with the glyphs that were used and nothing more."""

from __future__ import annotations

import sys
import zlib
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from herintegratie_desktop.pdf.codetexts import texts_in
from herintegratie_desktop.pdf.fontfile import FontFile, Piece, Shape, font_file
from herintegratie_desktop.pdf.fonts import Face

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

    from herintegratie_desktop.pdf.shaping import Manner


class EmbeddedFace:
    """A face in one document; ReportLab calls `addObjects` when it writes the file.

    The codes of a page are the glyphs of the face, and behind those what was made for it: shapes
    of several glyphs, glyphs that say another text than elsewhere, blanks that say a letter.
    """

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self.painted: dict[tuple[str, Manner], str] = {}
        self._texts: dict[int, str] = {0: ""}
        self._agreed: set[tuple[int, str]] = set()
        self._made: dict[tuple[Shape, str], int] = {}

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

    def shape(self, shape: Shape, text: str) -> int:
        """Return a code that paints glyphs together and says a text."""
        first = self.face.outlines.glyph_count
        return self._made.setdefault((shape, text), first + len(self._made))

    def blank(self, text: str) -> tuple[int, float]:
        """Return a code that paints nothing but says a text, and its width in thousandths."""
        width = self.face.width(self._space)
        return self.shape(Shape((), round(width / self.face.scale)), text), width

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - ReportLab's name
        """Add the font with its subset, its widths and its way back to text to the file."""
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

        base = PDFName(f"{self._tag}+{self.face.name}")
        kid = document.Reference(self._descendant(document, base), f"glyphs {self.name}")
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": base,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([kid]),
                "ToUnicode": texts_in(document, self.face.family, dict(self._said())),
            }
        )
        fonts = document.idToObject["BasicFonts"].dict
        fonts[self.name] = document.Reference(font, f"font {self.name}")

    @property
    def _glyphs(self) -> list[int]:
        return sorted(self._texts)

    @property
    def _space(self) -> int:
        """Return the glyph between words: every face has it, and it paints nothing."""
        return int(self.face.font.get_nominal_glyph(ord(" ")))

    @property
    def _tag(self) -> str:
        """Return six letters that tell this subset from others of the same face."""
        mark = zlib.crc32(f"{self.face.name}{self._glyphs}{list(self._made)}".encode())
        return "".join(chr(ord("A") + (mark >> 5 * place) % 26) for place in range(6))

    def _descendant(self, document: PDFDocument, base: object) -> object:
        from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString

        from herintegratie_desktop.pdf.lasting import Stream

        shapes = list(dict.fromkeys(shape for shape, _ in self._made if not self._is_glyph(shape)))
        used = {*self._glyphs, self._space}
        used.update(piece.glyph for shape, _ in self._made for piece in shape.pieces)
        file = font_file(self.face, used, shapes)
        places = {shape: file.first_shape + at for at, shape in enumerate(shapes)}
        table = self._places(file, places)
        widths = self._widths()
        usual = Counter(widths.values()).most_common(1)[0][0]
        registry = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity")}
        return PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": base,
                "CIDToGIDMap": document.Reference(Stream(table), f"places {self.name}"),
                "CIDSystemInfo": PDFDictionary({**registry, "Supplement": 0}),
                "FontDescriptor": self._descriptor(document, base, file.content),
                "DW": usual,
                "W": f"[{''.join(_listed(widths, usual))}]",
            }
        )

    def _is_glyph(self, shape: Shape) -> bool:
        """Say whether a shape looks as a glyph that is there: nothing, or a glyph unmoved."""
        if not shape.pieces:
            return True
        first = shape.pieces[0]
        width = self.face.font.get_glyph_h_advance(first.glyph)
        return shape == Shape((Piece(first.glyph, 0, 0),), width)

    def _places(self, file: FontFile, shapes: dict[Shape, int]) -> bytes:
        """Return for each code the glyph of the file that it paints; 0 for those not in use."""
        last = max(self._glyphs[-1], *self._made.values(), 0)
        table = array("H", bytes(2 * last + 2))
        for glyph in self._texts:
            table[glyph] = file.places[glyph]
        for (shape, _), code in self._made.items():
            alone = shape.pieces[0].glyph if shape.pieces else self._space
            table[code] = shapes.get(shape) or file.places[alone]
        if sys.byteorder == "little":
            table.byteswap()
        return table.tobytes()

    def _widths(self) -> dict[int, int]:
        """Return the width of each code, in thousandths."""
        widths = {glyph: round(self.face.width(glyph)) for glyph in self._glyphs}
        for (shape, _), code in self._made.items():
            widths[code] = round(shape.width * self.face.scale)
        return widths

    def _descriptor(self, document: PDFDocument, base: object, content: bytes) -> object:
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

        from herintegratie_desktop.pdf.lasting import Stream

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
                "FontFile2": document.Reference(
                    Stream(content, {"Length1": len(content)}), f"outlines {self.name}"
                ),
            }
        )
        return document.Reference(descriptor, f"descriptor {self.name}")

    def _said(self) -> Iterator[tuple[int, str]]:
        yield from ((glyph, text) for glyph, text in sorted(self._texts.items()) if text)
        yield from ((code, text) for (_, text), code in self._made.items())


def _listed(widths: dict[int, int], usual: int) -> Iterator[str]:
    """Yield what is unusual: the first code of a stretch, and in brackets the widths from there."""
    unusual = {code: width for code, width in sorted(widths.items()) if width != usual}
    for code, width in unusual.items():
        yield f" {width}" if code - 1 in unusual else f"{code}[{width}"
        yield "" if code + 1 in unusual else "]"
