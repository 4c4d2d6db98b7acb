"""Words cut to the room there is, with a mark that they go on."""

from __future__ import annotations

from herintegratie_desktop.pdf.sheet import text
from herintegratie_desktop.pdf.typeset import Style, typeset


def fitted(words_of: str, style: Style, width: float, lines: int) -> str:
    """Return a text cut off where it would take more lines, with a mark that it goes on."""
    clean = text(words_of, style).words
    if len(typeset(clean, style, width)) <= lines:
        return clean
    low, high = 0, len(clean)
    while low < high:
        middle = (low + high + 1) // 2
        fits = len(typeset(f"{clean[:middle].rstrip()}…", style, width)) <= lines
        low, high = (middle, high) if fits else (low, middle - 1)
    return f"{clean[:low].rstrip()}…"
