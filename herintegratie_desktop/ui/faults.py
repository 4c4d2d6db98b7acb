"""When the program itself is at fault: keep the work, say so, and leave persons out of it."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from herintegratie_desktop.core.phrases import Phrase

_MOST_FRAMES = 12
_MOST_OF_ONE_PLACE = 3


class FaultCatcher(QObject):
    """Takes the place of `sys.excepthook` while the window runs.

    ``refused`` gives the phrase of an error that has one, which is an answer and no fault.
    `save` puts the work on the disk and says whether that worked.
    """

    refused = Signal(object)
    caught = Signal(str)

    def __init__(self, save: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._box: QMessageBox | None = None
        self._counts: dict[str, int] = {}

    def install(self) -> None:
        """Hear every error that no slot caught."""
        sys.excepthook = self.hear

    def hear(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Handle one error; the window stays, and nothing somebody typed is shown or printed."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        phrase = getattr(error, "phrase", None)
        if isinstance(phrase, Phrase):
            self.refused.emit(phrase)
            return
        report = report_of(kind, trace)
        self._counts[report] = self._counts.get(report, 0) + 1
        if self._counts[report] <= _MOST_OF_ONE_PLACE and self._box is None:
            self.caught.emit(report)
            # Not inside the slot or the painting that failed.
            QTimer.singleShot(0, self, lambda: self.show_report(report))

    def show_report(self, report: str) -> None:
        """Show what happened, and the report for those who want to pass it on."""
        if self._box is None:
            self._box = fault_box(report, saved=self._save())
            self._box.finished.connect(self._forget)
            self._box.open()

    def _forget(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the kind of error and where it was, never its message: that may hold a name."""
    room = Path(__file__).resolve().parent.parent
    frames = traceback.extract_tb(trace)[-_MOST_FRAMES:]
    lines = [
        f"{_shown(Path(frame.filename), room)}:{frame.lineno} {frame.name}" for frame in frames
    ]
    versions = f"Python {sys.version.split()[0]}, Qt {qVersion()}, {sys.platform}"
    return "\n".join([kind.__name__, *lines, versions])


def fault_box(report: str, *, saved: bool, parent: QWidget | None = None) -> QMessageBox:
    """Return the box that says what happened."""
    translate = QCoreApplication.translate
    window = parent or QApplication.activeWindow()
    box = QMessageBox(window)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Faults", "Er ging iets mis – Herintegratie"))
    box.setText(translate("Faults", "Er ging iets mis in het programma."))
    kept = translate("Faults", "Uw werk is opgeslagen. U kunt gewoon verder werken.")
    lost = translate(
        "Faults", "Uw laatste wijziging staat nog niet op de schijf; bewaar een kopie."
    )
    more = translate(
        "Faults",
        "Gebeurt dit vaker? Stuur dan het rapport hieronder naar uw beheerder. Er staan geen "
        "persoonsgegevens in.",
    )
    box.setInformativeText(f"{kept if saved else lost}\n\n{more}")
    box.setDetailedText(report)
    return box


def _shown(path: Path, room: Path) -> str:
    return str(path.relative_to(room)) if path.is_relative_to(room) else path.name
