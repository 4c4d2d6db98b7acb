"""Make the pictures of the README in docs/images: every page, other looks, and the paper.

Run it by `make pictures`; it needs no screen. The household is made up.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import beside_weasyprint
from draft_plan import pictures as pictures_of_drafts
from language_pictures import pictures as pictures_of_languages
from PIL import Image

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from herintegratie_desktop.ui.main_window import MainWindow
    from herintegratie_desktop.ui.program import Program

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "build" / "demo"
IMAGES = ROOT / "docs" / "images"
_COLOURS = 128
_PAPER_SCALE = 1.4
_WIDE, _SMALL = (1440, 900), (1080, 640)


def main() -> int:
    """Make all pictures anew; the old ones go."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    shutil.rmtree(DEMO, ignore_errors=True)
    command = [sys.executable, "-m", "herintegratie_desktop", "demo", "--out", str(DEMO)]
    subprocess.run(command, cwd=ROOT, check=True)
    shutil.rmtree(IMAGES, ignore_errors=True)
    IMAGES.mkdir(parents=True)
    for picture in sorted(DEMO.glob("*.png")):
        _keep(Image.open(picture), picture.stem)
    for name, page in _paper_pages():
        _keep(page, name)
    for name, page in pictures_of_languages():
        _keep(page, name)
    for name, page in pictures_of_drafts():
        _keep(page, name)
    for name, page in beside_weasyprint.pictures() if beside_weasyprint.is_there() else ():
        _keep(page, name)
    _other_looks()
    print(f"{len(list(IMAGES.iterdir()))} afbeeldingen in {IMAGES.relative_to(ROOT)}")
    return 0


def _keep(picture: Image.Image, name: str) -> None:
    """Store a picture with few colours, so that the repository stays small."""
    few = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(IMAGES / f"{name}.png", optimize=True)


def _paper_pages() -> Iterator[tuple[str, Image.Image]]:
    from herintegratie_desktop.pdf.preview import page_count, page_image

    pdf = (DEMO / "plan.pdf").read_bytes()
    for number in range(page_count(pdf)):
        width, height, pixels = page_image(pdf, number, _PAPER_SCALE)
        yield f"paper-{number + 1}", Image.frombytes("RGBA", (width, height), pixels)


def _other_looks() -> None:
    """Take the practice household in other looks, sizes and directions."""
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = home
        _take(Path(home))


def _take(home: Path) -> None:
    from PySide6.QtCore import QTimer

    from herintegratie_desktop.ui import app
    from herintegratie_desktop.ui.program import Program

    begin = Program.start

    def start(self: Program) -> None:
        begin(self)
        QTimer.singleShot(300, self, lambda: _walk(self))

    Program.start = start  # type: ignore[method-assign]
    app.run(home / "kluis", "nl")


def _walk(program: Program) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from herintegratie_desktop.core.intake import Step

    _grab(program, "first-use", _SMALL)
    program.practise()
    _grab(program, "case-list", _WIDE)
    main = program.main
    if main is None:
        raise RuntimeError("The practice vault did not open.")
    main.open_case("HIP-2026-00417", Step.PLAN)
    for look, size, name in (
        ("dark", _WIDE, "plan-dark"),
        ("high-contrast", _WIDE, "plan-high-contrast"),
        ("light", _SMALL, "plan-small"),
    ):
        program.dress(look)
        _grab(program, name, size)
    _grab_rules(program, main)
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    main.open_case("HIP-2026-00417", Step.PLAN)
    _grab(program, "plan-right-to-left", _WIDE)
    program.leave()


def _grab_rules(program: Program, main: MainWindow) -> None:
    """Take what the rules show: the conditions of an NGO, schemes, a country, the room of rules."""
    from herintegratie_desktop.core.edits import ChangeChoice
    from herintegratie_desktop.core.intake import Step
    from herintegratie_desktop.ui.compare.dialog import open_comparison
    from herintegratie_desktop.ui.country_sheet.dialog import open_country_sheet

    main.open_case("HIP-2026-00417", Step.CONDITIONS)
    if main.frame is None:
        raise RuntimeError("The practice case did not open.")
    bridge = main.frame.bridge
    for field, value in (("project", "goedwerk"), ("network", "eurp")):
        bridge.do(ChangeChoice(field, value))
    _grab(program, "conditions-ngo", (1440, 1300))
    schemes = open_comparison(bridge, main)
    _grab_dialog(schemes, "schemes")
    sheet = open_country_sheet(bridge.desk, "IQ", bridge.desk.today, main)
    _grab_dialog(sheet, "country-sheet")
    bridge.session.undo()
    bridge.session.undo()
    main.show_rules()
    _grab(program, "rules", _WIDE)


def _grab_dialog(dialog: QDialog, name: str) -> None:
    from PySide6.QtTest import QTest

    QTest.qWait(400)
    path = IMAGES / f"{name}.png"
    dialog.grab().save(str(path))
    _keep(Image.open(path), name)
    dialog.reject()


def _grab(program: Program, name: str, size: tuple[int, int]) -> None:
    from PySide6.QtTest import QTest

    window = program.window
    if window is None:
        raise RuntimeError("There is no window to take a picture of.")
    window.resize(*size)
    QTest.qWait(500)
    path = IMAGES / f"{name}.png"
    window.grab().save(str(path))
    _keep(Image.open(path), name)


if __name__ == "__main__":
    sys.exit(main())
