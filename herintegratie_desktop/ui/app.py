"""Build the application and hand each part what it needs; the only place that composes."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from herintegratie_desktop.store.places import default_vault
from herintegratie_desktop.ui.brand import NAME, window_icon
from herintegratie_desktop.ui.look import apply_look
from herintegratie_desktop.ui.looks import tokens_of
from herintegratie_desktop.ui.preferences import Preferences
from herintegratie_desktop.ui.program import Program
from herintegratie_desktop.ui.texts import LANGUAGES, speak

_SOON_MS = 100


def run(vault: Path | None = None, language: str | None = None) -> int:
    """Open the window and return the exit status once it is closed.

    `vault` is a folder, else the one opened last or the user's own; `language` is `nl` or `en`,
    else the one chosen last.
    """
    app = _application()
    kept = Preferences()
    if language in LANGUAGES:
        kept.language = language
    apply_look(app, tokens_of(kept.look))
    speak(kept.language)
    program = Program(app, vault or kept.folder or default_vault(), kept, now)
    program.start()
    QTimer.singleShot(_SOON_MS, program, lambda: _after_painting(app, program))
    return app.exec()


def now() -> datetime:
    """Return the moment in the zone of this computer; nothing else in `ui` asks the clock."""
    return datetime.now(UTC).astimezone()


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setOrganizationName("herintegratie")
    app.setDesktopFileName("herintegratie")
    return app


def _after_painting(app: QApplication, program: Program) -> None:
    """Do what the first window need not wait for."""
    from herintegratie_desktop.ui.faults import FaultCatcher
    from herintegratie_desktop.ui.leaving import EndWatch

    app.setWindowIcon(window_icon())
    faults = FaultCatcher(program.save, program)
    faults.refused.connect(program.show_refusal)
    faults.install()
    ends = EndWatch(program.save, program.leave, program)
    ends.install(app)
    app.aboutToQuit.connect(program.end)
    app.aboutToQuit.connect(ends.uninstall)
