"""A backup of 100,000 cases, made, restored beside and compared while a window is open."""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from bench.bigvault import copied_vault
from bench.figures import PASSPHRASE, Figure, clock

TICK_MS = 1
SAVE_EVERY_MS = 500


def measure() -> list[Figure]:
    """Time one backup by the program's own keeper, and the longest gap between ticks of Qt."""
    with copied_vault() as folder:
        seconds, processor, gap = _backed_up(folder)
    print(f"{processor:.1f} s of processor in {seconds:.1f} s", file=sys.stderr)
    return [
        Figure("backup of 100,000 cases, tested", seconds, 15.0, "s"),
        Figure("backup of 100,000 cases, of the processor", processor, 15.0, "s"),
        Figure("longest stutter of the window meanwhile", gap, 50.0, "ms"),
    ]


def _backed_up(folder: Path) -> tuple[float, float, float]:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from herintegratie_desktop.store.backuprecord import choose_backup_folder
    from herintegratie_desktop.store.vault import open_vault
    from herintegratie_desktop.ui.backup.keeper import BackupKeeper

    app = QApplication.instance() or QApplication([])
    with (
        tempfile.TemporaryDirectory(dir=folder.parent) as place,
        open_vault(folder, PASSPHRASE, clock=clock) as vault,
    ):
        choose_backup_folder(vault, Path(place))
        keeper = BackupKeeper(vault, clock)
        gaps: list[float] = []
        last = [time.perf_counter()]

        def tick() -> None:
            now = time.perf_counter()
            gaps.append(1000 * (now - last[0]))
            last[0] = now

        def fail(phrase: object) -> None:
            raise RuntimeError(str(phrase))

        def save() -> None:
            loaded = vault.cases.load(vault.cases.listed(limit=1)[0].case_id)
            language = "en" if loaded.case.language == "fr" else "fr"
            vault.cases.save(replace(loaded.case, language=language), loaded.rev)

        ticks, saves = QTimer(interval=TICK_MS), QTimer(interval=SAVE_EVERY_MS)
        saves.timeout.connect(save)
        saves.start()
        ticks.timeout.connect(tick)
        keeper.made.connect(app.quit)
        keeper.failed.connect(fail)
        ticks.start()
        begin, worked = time.perf_counter(), time.process_time()
        QTimer.singleShot(0, keeper.back_up)
        app.exec()
        spent, processor = time.perf_counter() - begin, time.process_time() - worked
        keeper.end()
        ticks.stop()
        saves.stop()
    _tell(gaps)
    return spent, processor, max(gaps)


def _tell(gaps: list[float]) -> None:
    longest = ", ".join(f"{each:.0f}" for each in sorted(gaps)[-5:])
    print(f"{len(gaps)} ticks, the longest gaps {longest} ms", file=sys.stderr)
