"""The window of the demo in a fresh vault, the pictures of it, and the files it leaves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from herintegratie_desktop.commands.demo.hands import DemoStoppedError, settle, wait_for
from herintegratie_desktop.commands.demo.household import CASEWORKER, ORGANISATION
from herintegratie_desktop.commands.demo.walk import walk
from herintegratie_desktop.commands.outfile import write_whole
from herintegratie_desktop.commands.saying import complain
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import check
from herintegratie_desktop.exchange.casefile import write_case
from herintegratie_desktop.exchange.report import check_document
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.vault import Vault, create_vault
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.look import LIGHT, apply_look
from herintegratie_desktop.ui.main_window import USUAL, MainWindow
from herintegratie_desktop.ui.paper.plan_paper import SEALED_PLAN
from herintegratie_desktop.ui.preferences import ORGANISATION as ORGANISATION_KEY
from herintegratie_desktop.ui.texts import speak

# Made-up people guard nothing; whoever looks into the vault of the demo may know how.
PASSPHRASE = "demo van herintegratie"  # noqa: S105
_VAULT = "kluis"


def show(folder: Path, language: str) -> Iterator[Path]:
    """Yield the path of everything that appears, as soon as it is there."""
    desk = Desk(read_guide(), _now, "nl", str)
    vault, _ = create_vault(folder / _VAULT, CASEWORKER, PASSPHRASE, clock=_now)
    with vault:
        vault.settings.put(ORGANISATION_KEY, ORGANISATION)
        with _window(vault, desk) as window:
            for name in walk(window, language):
                yield _photographed(window, folder / f"{name}.png")
        yield from _files(folder, vault, desk)
    yield folder / _VAULT


def _now() -> datetime:
    """Return the moment of the demo, always the same, so that its pictures are."""
    return datetime(2026, 11, 23, 10, 0).astimezone()


@contextmanager
def _window(vault: Vault, desk: Desk) -> Iterator[MainWindow]:
    qInstallMessageHandler(_pass_on)
    app = QApplication.instance() or QApplication(["herintegratie"])
    if not isinstance(app, QApplication):
        raise DemoStoppedError("another kind of application is running")
    apply_look(app, LIGHT)
    speak(desk.language)
    window = MainWindow(vault, desk, "light")
    window.resize(USUAL)
    window.show()
    window.activateWindow()
    wait_for("the window to come forward", window.isActiveWindow)
    try:
        yield window
    finally:
        window.leave_case()
        window.hide()
        window.deleteLater()
        QApplication.processEvents()


def _pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:  # noqa: ARG001
    """Say what Qt says, but for what a platform without a screen cannot do."""
    if not message.startswith("This plugin does not support"):
        complain(message)


def _photographed(window: MainWindow, path: Path) -> Path:
    bridge = window.bridge
    if bridge is not None:
        wait_for("the case to be saved", lambda: not bridge.is_unsaved)
    settle()
    if not window.grab().save(str(path)):
        raise OSError(f"{path.name} could not be written")
    return path


def _files(folder: Path, vault: Vault, desk: Desk) -> Iterator[Path]:
    (case_id,) = vault.cases.ids()
    case = vault.cases.load(case_id).case
    for name, content in _contents(case, vault, desk):
        write_whole(folder / name, content)
        yield folder / name


def _contents(case: Case, vault: Vault, desk: Desk) -> Iterator[tuple[str, bytes]]:
    paper = vault.papers.get(case.id, case.version, SEALED_PLAN)
    if paper is None:
        raise DemoStoppedError("there is no sealed plan")
    checked = check_document(check(case, desk.guide, desk.today))
    yield "plan.pdf", paper
    yield "case.json", write_case(case).encode()
    yield "check.json", (json.dumps(checked, ensure_ascii=False, indent=2) + "\n").encode()
