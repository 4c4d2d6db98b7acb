"""A keystroke in an amount, until the cell and the budget beside it are painted."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.figures import PASSPHRASE, Figure, clock, made_up_case, p95
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.shared_edits import ShareLine
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.vault import create_vault
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.case_session import session_of
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.look import LIGHT, apply_look
from herintegratie_desktop.ui.plan.budget_panel import BudgetPanel
from herintegratie_desktop.ui.plan.plan_rows import Column, whole_id
from herintegratie_desktop.ui.wizard.frame import WizardFrame
from herintegratie_desktop.ui.wizard.plan_page import PlanPage

ROUNDS = 400
WARM_UP = 40
SMALL = (5, 20)
LARGE = (12, 200)
# A line in cash: at 345 the limit of 300 is passed, so that banner and red ring come and go.
LINE = "l7"
KEYS = ("3", "4", "5", None, None, None)


class Painted(QObject):
    """Remembers which of some widgets were painted since it was cleared."""

    def __init__(self, watched: tuple[QWidget, ...]) -> None:
        super().__init__()
        self._waits: set[QObject] = set()
        self._watched = watched
        for widget in watched:
            widget.installEventFilter(self)

    def clear(self) -> None:
        """Begin anew."""
        self._waits = set(self._watched)

    def is_complete(self) -> bool:
        """Say whether each was painted."""
        return not self._waits

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a painting."""
        if event.type() == QEvent.Type.Paint:
            self._waits.discard(watched)
        return False


def measure() -> list[Figure]:
    """Type in an amount in the window of a case, without a screen, in a small and a large plan."""
    return [
        Figure("keystroke painted, 5 persons 20 lines, p95", typing(*SMALL), 4.0, "ms"),
        Figure("keystroke painted, 12 persons 200 lines, p95", typing(*LARGE), 16.0, "ms"),
        Figure("keystroke in a shared amount, 5 persons, p95", typing(*SMALL, True), 4.0, "ms"),
        Figure("keystroke in a shared amount, 12 persons, p95", typing(*LARGE, True), 16.0, "ms"),
    ]


def main() -> None:
    """Print each figure beside its goal."""
    for figure in measure():
        print(f"{figure.name}: {figure.value:.2f} {figure.unit} (goal {figure.goal:g})")


def typing(persons: int, lines: int, is_shared: bool = False) -> float:
    """Return how many milliseconds 95 of 100 keys stay under."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    apply_look(app, LIGHT)
    with _window(persons, lines) as frame:
        frame.show()
        frame.activateWindow()
        if is_shared:
            frame.bridge.do(ShareLine(LINE))
        QTest.qWait(300)
        return p95(_spent(app, frame)[WARM_UP:])


def _spent(app: QApplication, frame: WizardFrame) -> list[float]:
    table = frame.findChild(PlanPage).table
    line = frame.bridge.case.plan.line(LINE)
    row = whole_id(line.shared) if line.shared else LINE
    table.go_to(table.plan.index_of(row, Column.AMOUNT))
    QTest.keyClick(table, Qt.Key.Key_F2)
    table.editor().clear()
    panel = frame.findChild(BudgetPanel)
    # A part of somebody may stay the same; what is shared always moves the household.
    person = panel.household if line.shared else panel.people[line.person]
    painted = Painted((table.editor(), person, panel.household))
    return [_one(app, table.editor(), key, painted) for key in islice(cycle(KEYS), ROUNDS)]


def _one(app: QApplication, editor: QWidget, key: str | None, painted: Painted) -> float:
    app.processEvents()
    painted.clear()
    start = time.perf_counter()
    QTest.keyClick(editor, key or Qt.Key.Key_Backspace)
    while not painted.is_complete():
        app.processEvents()
    return 1000 * (time.perf_counter() - start)


@contextmanager
def _window(persons: int, lines: int) -> Iterator[WizardFrame]:
    """Open a case that lies in a vault on the page of its plan."""
    case = made_up_case(persons, lines)
    with tempfile.TemporaryDirectory() as folder:
        vault, _ = create_vault(Path(folder) / "kluis", "M. de Wit", PASSPHRASE, clock=clock)
        saved = vault.cases.save(case, 0)
        desk = Desk(read_guide(), clock, "nl", str)
        bridge = CaseBridge(session_of(case, desk), vault.cases, saved.rev, desk, saved.saved_at)
        frame = WizardFrame(bridge, vault)
        frame.resize(1440, 860)
        frame.open_step(Step.PLAN)
        yield frame
        bridge.save_now()
        frame.close()
        vault.close()


if __name__ == "__main__":
    main()
