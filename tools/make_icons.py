"""Paint the few pictures a style sheet cannot do without: check marks and arrows of combo boxes.

    python tools/make_icons.py [--out resources/icons]

Each set of tokens has its own, at one, two and three pixels a unit.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from herintegratie_desktop.ui.kit.icons import paint_icon
from herintegratie_desktop.ui.kit.tokens import SETS

OUT = Path(__file__).parent.parent / "resources" / "icons"
SIDE = 16
PICTURES = {"check": ("check", "on_accent"), "down": ("chevron-down", "text")}
"""File name → icon and the token it is painted in."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Paint every picture of every set."""
    parser = argparse.ArgumentParser(description="Paint the pictures of the style sheet.")
    parser.add_argument("--out", type=Path, default=OUT)
    folder = parser.parse_args(arguments).out
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication([])
    for picture, (drawing, role) in PICTURES.items():
        for name, tokens in SETS.items():
            for ratio in (1, 2, 3):
                suffix = f"@{ratio}x" if ratio > 1 else ""
                file = folder / f"{picture}-{name}{suffix}.png"
                _paint(drawing, getattr(tokens, role), SIDE * ratio).save(str(file))
    del application


def _paint(drawing: str, colour: str, side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_icon(painter, drawing, QRectF(0, 0, side, side), colour)
    painter.end()
    return image


if __name__ == "__main__":
    main()
