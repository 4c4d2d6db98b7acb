"""PDFs of a few hundred bytes that keep whoever draws them busy for ever, or take all memory."""

import struct
import zlib

from signed_plans import built

_HEAD = [
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
]
_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]"


def page_of(content, resources, *others):
    """Return a PDF of one page; the first of the other objects is number 5."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s>>>>"
    return built([*_HEAD, page % resources, stream(content), *others])


def stream(content, entries=b""):
    """Return a packed stream."""
    packed = zlib.compress(content, 9)
    head = b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream"
    return head % (entries, len(packed), packed)


def forms_in_forms(levels=30, times=10):
    """Return a page that draws a form that draws another ten times, and so on."""
    resources = b"/Resources<</XObject<</F %d 0 R>>>>"
    forms = [
        stream(b"/F Do " * times, _FORM + resources % (6 + level)) for level in range(levels - 1)
    ]
    last = stream(b"0 0 9 9 re f", _FORM)
    return page_of(b"/F Do", b"/XObject<</F 5 0 R>>", *forms, last)


def form_in_itself():
    """Return a page with a form that draws itself twice."""
    form = stream(b"/F Do /F Do", _FORM + b"/Resources<</XObject<</F 5 0 R>>>>")
    return page_of(b"/F Do", b"/XObject<</F 5 0 R>>", form)


def endless_tiles():
    """Return a page that is filled with tiles of a thousandth of a point."""
    entries = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]"
    tile = stream(b"0 0 1 1 re f", entries + b"/XStep 0.001/YStep 0.001/Resources<<>>")
    return page_of(b"/Pattern cs /P scn 0 0 595 842 re f", b"/Pattern<</P 5 0 R>>", tile)


def many_large_pictures():
    """Return a page that draws a picture in JBIG2 two hundred times."""
    return _pictured(b"JBIG2Decode", _jbig2(10_000, 11_000), 10_000, 11_000, times=200)


def picture_that_claims_more():
    """Return a page with a picture in JPEG 2000 that says it is small, and is not."""
    return _pictured(b"JPXDecode", _jpeg2000(60_000, 60_000), 10, 10)


def endless_nesting():
    """Return a page that keeps its state five million times."""
    return page_of(b"q " * 5_000_000, b"")


def _pictured(packing, content, width, height, times=1):
    head = b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray"
    rest = b"/BitsPerComponent 8/Filter/%s/Length %d>>\nstream\n%s\nendstream"
    picture = head % (width, height) + rest % (packing, len(content), content)
    return page_of(b"595 0 0 842 0 0 cm " + b"/I Do " * times, b"/XObject<</I 5 0 R>>", picture)


def _jbig2(width, height):
    page = struct.pack(">IIIIBH", width, height, 0, 0, 0, 0)
    region = struct.pack(">IIIIB", width, height, 0, 0, 0)
    region += b"\x00\x03\xff\xfd\xff\x02\xfe\xfe\xfe" + bytes(200)
    first = struct.pack(">IBBBI", 0, 48, 0, 1, len(page)) + page
    return first + struct.pack(">IBBBI", 1, 38, 0, 1, len(region)) + region


def _jpeg2000(width, height):
    size = struct.pack(">HIIIIIIIIH", 0, width, height, 0, 0, width, height, 0, 0, 3)
    size += bytes([7, 1, 1]) * 3
    parts = [
        b"\xff\x4f\xff\x51" + struct.pack(">H", len(size) + 2) + size,
        b"\xff\x52" + struct.pack(">H", 12) + bytes([0, 0, 0, 1, 0, 0, 4, 4, 0, 0]),
        b"\xff\x5c" + struct.pack(">H", 3) + b"\x40",
        b"\xff\x90" + struct.pack(">HHIBB", 10, 0, 0, 0, 1),
        b"\xff\x93" + bytes(40) + b"\xff\xd9",
    ]
    return b"".join(parts)
