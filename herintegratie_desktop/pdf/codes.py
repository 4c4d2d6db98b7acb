"""The code on every page: which case, version and page, the digest of the case, and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from math import isqrt
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf import base45

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

DIGEST_LENGTH = 32
QUIET_MODULES = 4
PLAN = "P"
KINDS = {
    PLAN: words("plan"),
    "A": words("wijziging van het plan"),
    "B": words("brief"),
    "K": words("kort overzicht"),
    "T": words("uitkomst van de toets"),
}
"""What a page is of, by the letter that stands in its code."""

_FORM = re.compile(
    r"HIP2:(?P<kind>[A-Z]):(?P<case>[A-Z0-9%-]{1,400}):(?P<version>[1-9]\d{0,8})"
    r":(?P<page>[1-9]\d{0,3})/(?P<pages>[1-9]\d{0,3}):(?P<rest>[0-9A-Z $%*+\-./:]{24,126})"
)
_KEY_ID_BYTES, _SIGNATURE_BYTES = 4, 64
_PROOF_BYTES = _KEY_ID_BYTES + _SIGNATURE_BYTES
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
# How much damage a code can bear: at least 15 in 100, more where it fits in the same square.
_LEVELS = ("M", "Q", "H")
# A pixel of a dark module is 0.
_DARK = bytes([1]) + bytes(255)
_DARK_STRETCH = re.compile(b"\x01+")


@dataclass(frozen=True)
class PageCode:
    """What the code of one page says; `digest` is that of the case, at least 32 hex digits.

    `kind` is a letter of `KINDS`. `proof` is empty or the short signature: four bytes that name a
    key and 64 of Ed25519. Two codes that say the same are equal, whoever signed them.
    """

    case: str
    version: int
    page: int
    pages: int
    digest: str
    kind: str = PLAN
    proof: bytes = field(default=b"", compare=False)

    @property
    def claim(self) -> str:
        """Return all but the digest and the signature, as it stands in the code."""
        return (
            f"HIP2:{self.kind}:{_in_capitals(self.case)}:{self.version}:{self.page}/{self.pages}:"
        )

    @property
    def short_digest(self) -> bytes:
        """Return the bytes of the digest that are in the code."""
        return bytes.fromhex(self.digest[:DIGEST_LENGTH])

    @property
    def text(self) -> str:
        """Return the text that stands in the code: letters a QR code packs tightest."""
        return self.claim + base45.encoded(self.short_digest + self.proof)


def parse_code(text: str) -> PageCode | None:
    """Read the text of a code; None when it is not one of ours, written our way."""
    match = _FORM.fullmatch(text)
    rest = base45.decoded(match["rest"]) if match else None
    if match is None or rest is None:
        return None
    half = DIGEST_LENGTH // 2
    if len(rest) not in {half, half + _PROOF_BYTES}:
        return None
    code = PageCode(
        case=unquote(match["case"], errors="surrogatepass"),
        version=int(match["version"]),
        page=int(match["page"]),
        pages=int(match["pages"]),
        digest=rest[:half].hex(),
        kind=match["kind"],
        proof=rest[half:],
    )
    return code if code.text == text else None


def draw_code(canvas: Canvas, code: PageCode, x: float, y: float, size: float) -> None:
    """Draw the code in a white square of `size` points with its lower left corner at x, y.

    The quiet zone is inside the square. One path, so that no viewer shows seams between modules.
    """
    rows = _modules(code.text)
    modules = len(rows) + 2 * QUIET_MODULES
    top = modules - QUIET_MODULES - 1
    dark = " ".join(
        f"{column + QUIET_MODULES} {top - row} {width} 1 re"
        for column, row, width in _dark_runs(rows)
    )
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / modules, size / modules)
    # As one literal: the path of the library takes two milliseconds a page longer.
    canvas.addLiteral(f"1 g 0 0 {modules} {modules} re f 0 g {dark} f")
    canvas.restoreState()


def _modules(text: str) -> list[bytes]:
    """Return the code row by row, one for a dark module, mended as well as its size allows."""
    from zxingcpp import BarcodeFormat, create_barcode

    best = b""
    for level in _LEVELS:
        made = create_barcode(text, BarcodeFormat.QRCode, ec_level=level)
        image: Any = made.to_image(scale=1, add_quiet_zones=False)
        drawn = bytes(image)
        if best and len(drawn) > len(best):
            break
        best = drawn
    best, side = best.translate(_DARK), isqrt(len(best))
    return [best[at : at + side] for at in range(0, len(best), side)]


def _in_capitals(case: str) -> str:
    """Return a case number in the letters of the code; others as `%` and two hex digits a byte."""
    if _CAPITALS.issuperset(case):
        return case
    parts = (letter if letter in _CAPITALS else _escaped(letter) for letter in case)
    return "".join(parts)


def _escaped(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "surrogatepass"))


def _dark_runs(rows: list[bytes]) -> Iterator[tuple[int, int, int]]:
    """Yield column, row and width of each unbroken stretch of dark modules."""
    for number, row in enumerate(rows):
        for stretch in _DARK_STRETCH.finditer(row):
            start, end = stretch.span()
            yield start, number, end - start
