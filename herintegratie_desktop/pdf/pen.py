"""The pen on the page: letters, lines and planes, measured from the top left corner in points."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from herintegratie_desktop.pdf.embedding import EmbeddedFace
from herintegratie_desktop.pdf.fonts import Face
from herintegratie_desktop.pdf.shaping import Cluster, Run
from herintegratie_desktop.pdf.typeset import Line

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89

Point = tuple[float, float]


def colour(name: str) -> str:
    """Return `#RRGGBB` as PDF sets it for what is filled.

    >>> colour("#ffffff")
    '1 1 1 rg'
    """
    parts = (int(name[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{part:.3g}" for part in parts) + " rg"


class Pen:
    """Writes on a ReportLab canvas, page after page."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self._faces: dict[str, EmbeddedFace] = {}

    def line(self, line: Line, x: float, top: float) -> None:
        """Paint a line of text with its left end at x and its upper edge at `top`."""
        self.letters(line, f"1 0 0 1 {x:.2f} {PAGE_HEIGHT - top - line.baseline:.2f} Tm")

    def slanted(self, line: Line, centre: Point, degrees: float) -> None:
        """Paint a line turned against the clock around the middle of its letters."""
        turn = math.radians(degrees)
        cos, sin = math.cos(turn), math.sin(turn)
        x = centre[0] - cos * line.width / 2 + sin * line.style.size * 0.36
        y = PAGE_HEIGHT - centre[1] - sin * line.width / 2 - cos * line.style.size * 0.36
        self.letters(line, f"{cos:.4f} {sin:.4f} {-sin:.4f} {cos:.4f} {x:.2f} {y:.2f} Tm")

    def letters(self, line: Line, matrix: str) -> None:
        """Paint the glyphs of a line from where a text matrix says."""
        if line.runs:
            code = ["BT", line.style.colour, matrix]
            for run in line.runs:
                code += self._run(run, line.style.size)
            self._write(" ".join([*code, "ET"]))

    def rule(self, x: float, y: float, width: float, thick: float, ink: str) -> None:
        """Paint a level line of some thickness, its upper edge at y."""
        self.plane(x, y, width, thick, ink)

    def plane(self, x: float, y: float, width: float, height: float, ink: str) -> None:
        """Fill a rectangle."""
        self._write(f"{ink} {_box(x, y, width, height)} f")

    def frame(self, x: float, y: float, width: float, height: float, ink: str) -> None:
        """Draw the outline of a rectangle, inside its edges."""
        half = 0.3
        box = _box(x + half, y + half, width - 2 * half, height - 2 * half)
        self._write(f"{_for_lines(ink)} 0.6 w {box} S")

    def hatch(self, x: float, y: float, width: float, height: float, ink: str) -> None:
        """Fill a rectangle with slanted lines."""
        strokes = " ".join(_slants(x, y, width, height))
        clip = _box(x, y, width, height)
        self._write(f"q {clip} W n {_for_lines(ink)} 1 w {strokes} S Q")

    def stroke(self, points: Iterable[tuple[float, float, float]], ink: str) -> None:
        """Draw a line through points (x, y, width) with round ends, as wide as each point says."""
        code = [f"q 1 J 1 j {_for_lines(ink)}"]
        before: tuple[float, float, float] | None = None
        for x, y, width in points:
            x0, y0, _ = before or (x, y, width)
            ends = f"{x0:.2f} {PAGE_HEIGHT - y0:.2f} m {x:.2f} {PAGE_HEIGHT - y:.2f} l"
            code.append(f"{width:.2f} w {ends} S")
            before = (x, y, width)
        self._write(" ".join([*code, "Q"]))

    def polygon(self, points: Iterable[Point], ink: str) -> None:
        """Fill a plane between straight lines."""
        corners = [f"{x:.2f} {PAGE_HEIGHT - y:.2f}" for x, y in points]
        self._write(f"{ink} {corners[0]} m " + " ".join(f"{each} l" for each in corners[1:]) + " f")

    def ring(self, x: float, y: float, radius: float, ink: str) -> None:
        """Draw a circle around x, y."""
        steps = (math.tau * step / 24 for step in range(25))
        points = ((x + radius * math.cos(a), y + radius * math.sin(a), 1.0) for a in steps)
        self.stroke(points, ink)

    def end_page(self) -> None:
        """Finish the page and begin the next."""
        self.canvas.showPage()

    def _write(self, code: str) -> None:
        self.canvas.addLiteral(code)

    def _run(self, run: Run, size: float) -> Iterator[str]:
        face = self._embedded(run.face)
        yield f"/{face.name} {size:g} Tf"
        plain: list[str] = []
        for cluster in run.clusters:
            if _is_simple(cluster) and face.says(cluster.glyphs[0].id, cluster.text):
                plain += _shown(cluster)
                continue
            yield from _flushed(plain)
            yield from _spelled(cluster, face, size)
            plain = []
        yield from _flushed(plain)

    def _embedded(self, face: Face) -> EmbeddedFace:
        if face.name not in self._faces:
            embedded = EmbeddedFace(face, f"S{len(self._faces) + 1}")
            self._faces[face.name] = embedded
            self.canvas._doc.delayedFonts.append(embedded)  # noqa: SLF001 - its only door for fonts
        return self._faces[face.name]


def _is_simple(cluster: Cluster) -> bool:
    return len(cluster.glyphs) == 1 and cluster.glyphs[0].up == 0


def _shown(cluster: Cluster) -> Iterator[str]:
    """Yield the glyphs with the shifts between them, as the array of TJ holds them."""
    for glyph in cluster.glyphs:
        if glyph.right:
            yield f"{-glyph.right:g} "
        yield f"<{glyph.id:04x}>"
        back = glyph.width - glyph.advance + glyph.right
        if back:
            yield f"{back:g} "


def _flushed(plain: list[str]) -> Iterator[str]:
    if plain:
        yield f"[{''.join(_joined(plain))}]TJ"


def _joined(plain: list[str]) -> Iterator[str]:
    """Yield the parts with neighbouring glyphs in one string."""
    before = ""
    for part in plain:
        if before.startswith("<") and part.startswith("<"):
            before = before[:-1] + part[1:]
        else:
            yield before
            before = part
    yield before


def _spelled(cluster: Cluster, face: EmbeddedFace, size: float) -> Iterator[str]:
    """Yield glyphs that do not say their text one by one, with the text beside them."""
    yield f"/Span<</ActualText <feff{cluster.text.encode('utf-16-be').hex()}>>>BDC"
    for glyph in cluster.glyphs:
        face.says(glyph.id, "")
        raised = glyph.up * size / 1000
        shown = f"[{''.join(_shown(cluster._replace(glyphs=(glyph,))))}]TJ"
        yield f"{raised:.2f} Ts {shown} 0 Ts" if raised else shown
    yield "EMC"


def _slants(x: float, y: float, width: float, height: float) -> Iterator[str]:
    at = x - height
    bottom = PAGE_HEIGHT - y - height
    while at < x + width:
        yield f"{at:.2f} {bottom:.2f} m {at + height:.2f} {bottom + height:.2f} l"
        at += 2.4


def _box(x: float, y: float, width: float, height: float) -> str:
    return f"{x:.2f} {PAGE_HEIGHT - y - height:.2f} {width:.2f} {height:.2f} re"


def _for_lines(ink: str) -> str:
    return ink.upper()
