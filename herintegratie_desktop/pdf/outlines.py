"""The outline of a glyph as a drawing of its own, for shapes that are no text to a reader."""

from __future__ import annotations

from herintegratie_desktop.pdf.fonts import Face

Point = tuple[float, float]


class Outline:
    """Takes an outline as fonts draw it, and holds it as PDF does, in units of the font."""

    def __init__(self) -> None:
        self.code: list[str] = []
        self._at: Point = (0.0, 0.0)

    def moveTo(self, point: Point) -> None:  # noqa: N802 - the names of a pen of fontTools
        """Begin a contour."""
        self._add("m", point)

    def lineTo(self, point: Point) -> None:  # noqa: N802
        """Draw a straight line."""
        self._add("l", point)

    def curveTo(self, *points: Point) -> None:  # noqa: N802
        """Draw a cubic curve."""
        self._add("c", *points)

    def qCurveTo(self, control: Point, end: Point) -> None:  # noqa: N802
        """Draw a quadratic curve, as a cubic one."""
        self._add("c", _towards(self._at, control), _towards(end, control), end)

    def closePath(self) -> None:  # noqa: N802
        """End a contour where it began."""
        self.code.append("h")

    def endPath(self) -> None:  # noqa: N802
        """End a contour."""

    def _add(self, operator: str, *points: Point) -> None:
        self.code.append(" ".join(f"{x:.0f} {y:.0f}" for x, y in points) + f" {operator}")
        self._at = points[-1]


def outline(face: Face, glyph: int) -> tuple[bytes, list[int]]:
    """Return the code that fills a glyph in units of its font, and the box around it."""
    drawn = Outline()
    face.font.draw_glyph_with_pen(glyph, drawn)
    size = face.font.get_glyph_extents(glyph)
    left, top = size.x_bearing, size.y_bearing
    box = [left, top + size.height, left + size.width, top]
    return "\n".join([*drawn.code, "f"]).encode(), box


def _towards(point: Point, control: Point) -> Point:
    return point[0] + (control[0] - point[0]) * 2 / 3, point[1] + (control[1] - point[1]) * 2 / 3
