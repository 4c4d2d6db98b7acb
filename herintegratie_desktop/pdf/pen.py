"""The pen on the page: letters, lines and planes, measured from the top left corner in points."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from herintegratie_desktop.pdf.codes import PageCode, draw_code
from herintegratie_desktop.pdf.embedding import EmbeddedFace
from herintegratie_desktop.pdf.fonts import Face
from herintegratie_desktop.pdf.glyphs import in_a_row, painted
from herintegratie_desktop.pdf.tags import Element, Tags
from herintegratie_desktop.pdf.typeset import Line

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.paper import PlainCanvas

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
_HATCH = 2.8
_ARTIFACT = "/Artifact BMC"

Point = tuple[float, float]


class Box(NamedTuple):
    """A rectangle: its upper left corner and its size, in points."""

    x: float
    y: float
    width: float
    height: float


def colour(name: str) -> str:
    """Return `#RRGGBB` as PDF sets it for what is filled.

    >>> colour("#ffffff")
    '1 1 1 rg'
    """
    parts = (int(name[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{part:.3g}" for part in parts) + " rg"


class Pen:
    """Writes on a ReportLab canvas, page after page."""

    def __init__(self, canvas: PlainCanvas) -> None:
        self.canvas = canvas
        self.tags = Tags()
        self._faces: dict[str, EmbeddedFace] = {}

    def line(self, line: Line, x: float, top: float, element: Element | None = None) -> None:
        """Paint a line of text with its left end at x and its upper edge at `top`.

        `element` is what the words belong to; without one they are no part of the plan's text.
        """
        matrix = f"1 0 0 1 {x:.2f} {PAGE_HEIGHT - top - line.baseline:.2f} Tm"
        self.letters(line, matrix, element)

    def slanted(self, line: Line, centre: Point, degrees: float) -> None:
        """Paint a line turned against the clock around the middle of its letters."""
        turn = math.radians(degrees)
        cos, sin = math.cos(turn), math.sin(turn)
        x = centre[0] - cos * line.width / 2 + sin * line.style.size * 0.36
        y = PAGE_HEIGHT - centre[1] - sin * line.width / 2 - cos * line.style.size * 0.36
        self.letters(line, f"{cos:.4f} {sin:.4f} {-sin:.4f} {cos:.4f} {x:.2f} {y:.2f} Tm")

    def letters(self, line: Line, matrix: str, element: Element | None = None) -> None:
        """Paint the glyphs of a line from where a text matrix says."""
        if line.runs:
            mark = _ARTIFACT if element is None else self.tags.mark(element)
            self._write(f"BT {line.style.colour} {matrix} {self._shown(line)} ET", mark)

    def plane(self, box: Box, ink: str) -> None:
        """Fill a rectangle."""
        self._write(f"{ink} {_path(box)} f")

    def frame(self, box: Box, ink: str) -> None:
        """Draw the outline of a rectangle, inside its edges."""
        inner = Box(box.x + 0.3, box.y + 0.3, box.width - 0.6, box.height - 0.6)
        self._write(f"{_for_lines(ink)} 0.6 w {_path(inner)} S")

    def hatch(self, box: Box, ink: str) -> None:
        """Fill a rectangle with slanted lines."""
        strokes = " ".join(_slants(box))
        self._write(f"q {_path(box)} W n {_for_lines(ink)} 1 w {strokes} S Q")

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
        self.tags.end_page(self.canvas.last_page)

    def code(self, code: PageCode, box: Box) -> None:
        """Draw the code of a page in the largest square at the upper left of a box."""
        side = min(box.width, box.height)
        self.canvas.addLiteral(_ARTIFACT)
        draw_code(self.canvas, code, box.x, PAGE_HEIGHT - box.y - side, side)
        self.canvas.addLiteral("EMC")

    def _write(self, code: str, mark: str = _ARTIFACT) -> None:
        self.canvas.addLiteral(f"{mark} {code} EMC")

    def _shown(self, line: Line) -> str:
        """Return what shows the words of a line."""
        plain = line.plain
        if plain and all(self._embedded(face).says_all(said) for face, said in plain.said):
            return plain.code
        shown = [(run, painted(run, self._embedded(run.face))) for run in line.runs]
        return in_a_row(shown, line.style.size)

    def _embedded(self, face: Face) -> EmbeddedFace:
        if face.name not in self._faces:
            embedded = EmbeddedFace(face, face.name)
            self._faces[face.name] = embedded
            self.canvas._doc.delayedFonts.append(embedded)  # noqa: SLF001 - its only door for fonts
        return self._faces[face.name]


def _slants(box: Box) -> Iterator[str]:
    bottom = PAGE_HEIGHT - box.y - box.height
    at = box.x - box.height
    while at < box.x + box.width:
        yield f"{at:.2f} {bottom:.2f} m {at + box.height:.2f} {bottom + box.height:.2f} l"
        at += _HATCH


def _path(box: Box) -> str:
    corner = f"{box.x:.2f} {PAGE_HEIGHT - box.y - box.height:.2f}"
    return f"{corner} {box.width:.2f} {box.height:.2f} re"


def _for_lines(ink: str) -> str:
    return ink.upper()
