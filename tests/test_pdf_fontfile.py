"""The font inside a document: its glyphs, the shapes made of them, and what its codes say."""

import io
import zlib

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from bench.figures import DAY
from bench.sentences import LEFT_TO_RIGHT, RIGHT_TO_LEFT
from bench.typesetting import page
from herintegratie_desktop.pdf.codetexts import CodeTexts, texts_in
from herintegratie_desktop.pdf.fontfile import Piece, Shape, font_file
from herintegratie_desktop.pdf.fonts import face
from herintegratie_desktop.pdf.paper import new_canvas

NAMES = ["NotoSans-Regular", "NotoNastaliqUrdu-Bold", "NotoSansSC-Regular"]


def opened(content):
    return TTFont(io.BytesIO(content))


def drawn(font, glyph):
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[font.getGlyphName(glyph)].draw(pen)
    return pen.value


def moved(drawing, right, up):
    return [
        (what, tuple(p and (p[0] + right, p[1] + up) for p in points)) for what, points in drawing
    ]


def some_glyphs(name):
    """Return three glyphs with an outline, among them one that is made of others if there is."""
    font = opened(_raw(name))
    table, order = font["glyf"], font.getGlyphOrder()
    simple = [at for at, each in enumerate(order) if at and table[each].numberOfContours > 0]
    joined = [at for at, each in enumerate(order) if table[each].isComposite()]
    return (joined[:1] + simple[:3])[:3]


def _raw(name):
    return bytes(face(name).outlines.blob.data)


@pytest.mark.parametrize("name", NAMES)
def test_a_shape_draws_its_pieces_where_they_are_moved(name):
    one, two, three = some_glyphs(name)
    shape = Shape((Piece(one, 0, 0), Piece(two, 300, -40), Piece(three, -25, 900)), 777)
    file = font_file(face(name), [one, two, three], [shape])
    whole, small = opened(_raw(name)), opened(file.content)
    expected = [
        *drawn(whole, one),
        *moved(drawn(whole, two), 300, -40),
        *moved(drawn(whole, three), -25, 900),
    ]
    assert drawn(small, file.first_shape) == expected
    assert small["hmtx"][small.getGlyphName(file.first_shape)][0] == 777


@pytest.mark.parametrize("name", NAMES)
def test_glyphs_keep_their_outlines_and_widths(name):
    glyphs = some_glyphs(name)
    file = font_file(face(name), glyphs, [])
    whole, small = opened(_raw(name)), opened(file.content)
    for glyph in glyphs:
        place = file.places[glyph]
        assert drawn(small, place) == drawn(whole, glyph)
        kept = small["hmtx"][small.getGlyphName(place)]
        assert kept == whole["hmtx"][whole.getGlyphName(glyph)]


def test_only_tables_that_draw_are_kept():
    font = opened(font_file(face("NotoSans-Regular"), [36, 37], []).content)
    assert set(font.reader.keys()) == {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}
    for tag in font.reader.keys():  # noqa: SIM118 - no dictionary
        entry = font.reader.tables[tag]
        assert entry.checkSum == _checked(tag, font.reader[tag]), tag


def _checked(tag, table):
    data = table[:8] + bytes(4) + table[12:] if tag == "head" else table
    data += bytes(-len(data) % 4)
    words = (int.from_bytes(data[at : at + 4], "big") for at in range(0, len(data), 4))
    return sum(words) & 0xFFFFFFFF


def test_places_beyond_two_bytes_are_written_in_four():
    name = "NotoSansSC-Regular"
    few, many = (font_file(face(name), range(1, count), []) for count in (50, 2000))
    assert opened(few.content)["head"].indexToLocFormat == 0
    font = opened(many.content)
    assert font["head"].indexToLocFormat == 1
    assert drawn(font, many.places[1999]) == drawn(opened(_raw(name)), 1999)


@pytest.mark.parametrize("language", ["ur", "ar", "hi", "si"])
def test_widths_in_the_document_are_those_of_its_fonts(language):
    sentences = {**RIGHT_TO_LEFT, **LEFT_TO_RIGHT}[language]
    reader = PdfReader(io.BytesIO(page(sentences, language, 400.0, rtl=language in RIGHT_TO_LEFT)))
    fonts = reader.pages[0]["/Resources"]["/Font"]
    for each in fonts.values():
        inner = each["/DescendantFonts"][0]
        font = opened(inner["/FontDescriptor"]["/FontFile2"].get_data())
        places = inner["/CIDToGIDMap"].get_data()
        for code, width in _widths(inner["/W"]):
            place = int.from_bytes(places[2 * code : 2 * code + 2], "big")
            assert font["hmtx"][font.getGlyphName(place)][0] == width


def _widths(listed):
    for first, widths in zip(listed[::2], listed[1::2], strict=True):
        yield from enumerate(widths, int(first))


def document():
    return new_canvas(io.BytesIO(), "Proef", DAY)._doc


def test_weights_that_agree_share_the_way_back_to_text():
    shared = document()
    first = texts_in(shared, "Noto", {1: "a", 2: "b"})
    assert texts_in(shared, "Noto", {2: "b", 3: "c"}).name == first.name
    assert texts_in(shared, "Noto", {3: "x"}).name != first.name
    assert texts_in(shared, "Other", {1: "a"}).name != first.name


def rows_of(said):
    """Return the rows of the table of some codes, without its head and foot."""
    table = CodeTexts()
    table.said.update(said)
    stream = table.written(document())
    start = stream.index(b"stream\n") + 7
    text = zlib.decompress(stream[start : stream.index(b"\nendstream")]).decode()
    return [row for row in text.splitlines() if row.startswith("<") and row != "<0000> <ffff>"]


def test_neighbours_that_say_neighbours_are_one_row():
    assert rows_of({5: "c", 6: "d", 8: "f", 9: "x"}) == [
        "<0009><0078>",
        "<0005><0008><0063>",
    ]


def test_a_row_never_goes_on_into_the_next_256():
    assert len(rows_of({255: "a", 256: "b"})) == 2
    assert len(rows_of({1: "\u00ff", 2: "\u0100"})) == 2


def test_several_letters_and_rare_ones_have_rows_of_their_own():
    rows = rows_of({1: "ab", 2: "ac", 3: "\U00020000", 4: "\U00020001"})
    assert rows == ["<0001><00610062>", "<0002><00610063>", "<0003><d840dc00>", "<0004><d840dc01>"]
