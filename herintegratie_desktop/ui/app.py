"""Build the application and hand each part what it needs; the only place that composes.

What the first window need not have is imported after it was painted, so that it is there at once.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from herintegratie_desktop.ui.program import Program

_SOON_MS = 100


def run(
    vault: Path | None = None,
    language: str | None = None,
    when_painted: Callable[[], None] | None = None,
) -> int:
    """Open the window and return the exit status once it is closed.

    `vault` is a folder, else the one opened last or the user's own; `language` is `nl` or `en`,
    else the one chosen last. `when_painted` is called once, when there is something to see.
    """
    # Nothing that is made on the way to the first window becomes garbage: looking for it there
    # would cost a tenth of the time.
    gc.disable()
    app = _application()
    program = _composed(app, vault, language)
    program.start()
    if when_painted is not None:
        program.painted.connect(when_painted)
    QTimer.singleShot(_SOON_MS, program, lambda: _after_painting(app, program))
    return app.exec()


def now() -> datetime:
    """Return the moment in the zone of this computer; nothing else in `ui` asks the clock."""
    return datetime.now(UTC).astimezone()


def _application() -> QApplication:
    from herintegratie_desktop.ui.kit.look import STYLED

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*sys.argv[:1], "-style", "fusion"])
        app.setProperty(STYLED, True)
    app.setApplicationName("Herintegratie")
    app.setApplicationDisplayName("Herintegratie")
    app.setOrganizationName("herintegratie")
    app.setDesktopFileName("herintegratie")
    return app


def _composed(app: QApplication, vault: Path | None, language: str | None) -> Program:
    from herintegratie_desktop.store.places import default_vault
    from herintegratie_desktop.ui.kit.look import apply_look
    from herintegratie_desktop.ui.kit.looks import tokens_of
    from herintegratie_desktop.ui.preferences import Preferences
    from herintegratie_desktop.ui.program import Program
    from herintegratie_desktop.ui.texts import LANGUAGES, speak

    kept = Preferences()
    if language in LANGUAGES:
        kept.language = language
    apply_look(app, tokens_of(kept.look), whole=False)
    speak(kept.language)
    return Program(app, vault or kept.folder or default_vault(), kept, now)


def _after_painting(app: QApplication, program: Program) -> None:
    """Do what the first window need not wait for."""
    from herintegratie_desktop.ui.brand import window_icon
    from herintegratie_desktop.ui.faults import FaultCatcher
    from herintegratie_desktop.ui.kit.look import complete_look
    from herintegratie_desktop.ui.leaving import EndWatch

    complete_look(app)
    gc.freeze()
    gc.enable()
    app.setWindowIcon(window_icon())
    faults = FaultCatcher(program.save, program)
    faults.refused.connect(program.show_refusal)
    faults.install()
    ends = EndWatch(program.save, program.leave, program)
    ends.install(app)
    app.aboutToQuit.connect(program.end)
    app.aboutToQuit.connect(ends.uninstall)
