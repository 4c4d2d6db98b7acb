"""The program from its first window to its last, as one person works with it.

Called with a folder and how it ends: `whole`, or `crash` in the middle. Prints one JSON line.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import sys
import traceback
from datetime import datetime
from pathlib import Path

from attachment_files import pdf, picture
from leaks_watch import WRITTEN
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox
from vaults import PASSPHRASE, USER

import herintegratie_desktop.ui.app as app_module
from herintegratie_desktop.commands.demo.hands import click, press, settle, wait_for, write
from herintegratie_desktop.commands.demo.household import ORGANISATION
from herintegratie_desktop.commands.demo.walk import walk
from herintegratie_desktop.commands.traceless import leave_no_dump
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.store.backuprestore import open_backup, restore_backup
from herintegratie_desktop.store.elsewhere import save_elsewhere
from herintegratie_desktop.store.rescue import rescue
from herintegratie_desktop.store.vault import open_vault
from herintegratie_desktop.ui.paper.print_preview import PreviewDialog
from herintegratie_desktop.ui.program import Program

SCAN = "paspoort van Samira Haddad.png"
RECEIPT = "huur van Samira Haddad.pdf"
NOTE = "Kopie van het paspoort, gezien te Erbil"
ENTER = Qt.Key.Key_Return


def now():
    """Return the day of the demo, so that its departure is still to come."""
    return datetime(2026, 11, 23, 10, 0).astimezone()


class Work:
    """What one person does in the window."""

    def __init__(self, base, end):
        self.base, self.end = base, end
        self.report = ""
        (self.program,) = QApplication.instance().findChildren(Program)

    def do(self):
        self.make_vault()
        for name in walk(self.program.main, "ar"):
            wait_for("a save", lambda: not self.program.main.bridge.is_unsaved)
            if self.end == "crash" and name == "05-plan-repaired":
                tell(self)
                leave_no_dump()
                os.kill(os.getpid(), signal.SIGSEGV)
        self.look_and_print()
        self.attach()
        self.save_as_file()
        self.lock_and_unlock()
        self.back_up()
        self.fall()
        self.program.main.close()

    def make_vault(self):
        first = self.program.window
        first.activateWindow()
        wait_for("the first window", first.isActiveWindow)
        first.welcome.next_button.click()
        write(USER, first.who.name_line)
        write(ORGANISATION, first.who.place_line)
        press(ENTER)
        write(PASSPHRASE, first.secret.first.line)
        press(ENTER)
        write(PASSPHRASE)
        press(ENTER)
        wait_for("the recovery key", lambda: hasattr(first, "recovery"))
        first.recovery.next_button.click()
        first.check.skip.click()
        self.come_in()

    def come_in(self):
        wait_for("the cases", lambda: self.program.main is not None)
        self.program.main.activateWindow()
        wait_for("the window", self.program.main.isActiveWindow)

    def sign_page(self):
        return self.program.main.frame.open_step(Step.SIGN)

    def look_and_print(self):
        from herintegratie_desktop.ui.paper.printing import new_printer, print_pages

        page = self.sign_page()
        click(page.larger)
        wait_for("the large preview", lambda: self.dialog(PreviewDialog) is not None)
        settle()
        self.dialog(PreviewDialog).close()
        printer = new_printer("HIP-2026-00001-v1")
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(os.devnull)
        assert print_pages(page.paper.pdf, printer) >= 2

    def attach(self):
        from herintegratie_desktop.ui.attachments.room import AttachmentsRoom
        from herintegratie_desktop.ui.attachments.viewer import Viewer

        main, vault = self.program.main, self.program.vault
        case_id = main.bridge.case.id
        vault.attachments.add(case_id, SCAN, io.BytesIO(picture("PNG", 1200, 900)), note=NOTE)
        vault.attachments.add(case_id, RECEIPT, io.BytesIO(pdf(text="Huur Samira Haddad")))
        room = AttachmentsRoom(vault, case_id, main.bridge.desk, parent=main)
        room.open()
        wait_for("the small pictures", lambda: not room.errands._waiting)
        for each in vault.attachments.of(case_id):
            room.refresh(each.id)
            room.view_button.click()
            viewer = room.findChildren(Viewer)[-1]
            wait_for("the attachment", viewer.view.is_drawn)
            settle()
            viewer.close()
        room.close()
        room.deleteLater()

    def save_as_file(self):
        page = self.sign_page()
        for chosen in (None, self.base / "uit" / "plan.pdf"):
            answer = Answer(chosen)
            click(page.out.save_button)
            wait_for("the question where to", lambda: answer.given)  # noqa: B023
            settle()

    def lock_and_unlock(self):
        self.program.lock()
        self.type_passphrase("niet deze woorden")
        self.type_passphrase(PASSPHRASE)
        self.come_in()

    def type_passphrase(self, secret):
        program, window = self.program, self.program.window
        window.activateWindow()
        wait_for("the field", window.passphrase.isEnabled)
        settle()
        window.passphrase.line.selectAll()
        write(secret, window.passphrase.line)
        press(ENTER)
        wait_for("an answer", lambda: program.main is not None or window.message.text())

    def back_up(self):
        keeper = self.program.keeper
        made = []
        keeper.made.connect(lambda _: made.append(True))
        if not keeper.is_busy:
            keeper.back_up()
        wait_for("a backup", lambda: bool(made))

    def fall(self):
        def fall():
            raise ValueError("Samira Haddad 0000000001, Wijk Voorbeeld, straat 12")

        QTimer.singleShot(0, fall)
        wait_for("the box", lambda: self.dialog(QMessageBox) is not None)
        box = self.dialog(QMessageBox)
        self.report = box.text() + box.informativeText() + box.detailedText()
        box.reject()
        settle()

    def dialog(self, kind):
        shown = (each for each in QApplication.topLevelWidgets() if each.isVisible())
        return next((each for each in shown if isinstance(each, kind)), None)


class Answer:
    """Answers the question for a file, which waits inside itself, as soon as it is there."""

    def __init__(self, path):
        self.path, self.given = path, False
        self.timer = QTimer(interval=50)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self):
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            return
        self.timer.stop()
        self.given = True
        if self.path is None:
            dialog.reject()
        else:
            dialog.setDirectory(str(self.path.parent))
            dialog.findChild(QLineEdit, "fileNameEdit").setText(self.path.name)
            dialog.accept()


def come_back(base):
    """Rescue a damaged copy of the vault, restore a backup and keep a case elsewhere."""
    damaged = Path(shutil.copytree(base / "kluis", base / "beschadigd"))
    raw = bytearray((damaged / "vault.db").read_bytes())
    # Far from the first pages, where the table of contents lies.
    at = len(raw) * 7 // 8
    raw[at : at + 200] = bytes(200)
    (damaged / "vault.db").write_bytes(raw)
    assert rescue(damaged, PASSPHRASE, base / "gered", clock=now).found
    file = max((base / "backups").glob("*.hibackup"))
    restore_backup(file, base / "terug", PASSPHRASE, clock=now)
    copy = open_backup(file, base / "terug", PASSPHRASE, clock=now)
    with open_vault(base / "terug", PASSPHRASE, clock=now) as vault:
        copy.preview(vault)
        copy.close()
        (base / "elders").mkdir()
        case = vault.cases.load(vault.cases.ids()[0]).case
        save_elsewhere(vault, case, base / "elders", PASSPHRASE)


def tell(work):
    print(json.dumps({"written": sorted(WRITTEN), "report": work.report}), flush=True)


def main():
    base, end = Path(sys.argv[1]), sys.argv[2]
    app_module.now = now
    made = []

    def begin():
        if made:
            return
        made.append(Work(base, end))
        try:
            made[0].do()
        except BaseException:
            traceback.print_exc()
            os._exit(3)

    status = app_module.run(base / "kluis", when_painted=lambda: QTimer.singleShot(500, begin))
    come_back(base)
    tell(made[0])
    sys.exit(status)
