"""What a caseworker does at the page of signing."""

from __future__ import annotations

from functools import cache

import makers
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from vaults import START

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import InkSignature
from herintegratie_desktop.core.edits import PutSignature
from herintegratie_desktop.pdf.certificate import make_certificate

INK = (((0.1, 0.5, 0.5), (0.5, 0.4, 0.5), (0.9, 0.5, 0.5)),)
PEN = Qt.MouseButton.LeftButton


@cache
def certificate(name="M. de Wit"):
    """Make a key once: that is what takes the time."""
    return make_certificate(name, "Opvanglocatie Voorbeeld", START, "geheim")


def draw(page, signer):
    digest = content_digest(page.bridge.case)
    page.bridge.do(PutSignature(InkSignature(signer, "Voorbeeld", makers.DAY, digest, INK)))


def click(widget):
    QTest.mouseClick(widget, PEN, pos=widget.rect().center())


def seal(page, qtbot):
    with qtbot.waitSignal(page.sealer.sealed):
        click(page.sealing.seal)


def state(page, signer):
    return page.signers.row(signer).state()


def give_to(page, name):
    """Choose or type who gets the copy."""
    page.out.given.for_whom.setEditText(name)


def saved(page, path, qtbot):
    """Save what the page offers, and return the bytes."""
    qtbot.waitUntil(lambda: page.paper.pdf is not None)
    in_file_dialog(choosing(path))
    click(page.out.save_button)
    return path.read_bytes()


def dialog_of(page, kind, qtbot):
    dialog = next(each for each in page.findChildren(kind) if each.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def scribble(pad):
    at = [QPoint(pad.width() * n // 10, pad.height() // 2 + (n % 2) * 20) for n in range(1, 9)]
    QTest.mousePress(pad, PEN, pos=at[0])
    for place in at[1:]:
        QTest.mouseMove(pad, place)
    QTest.mouseRelease(pad, PEN, pos=at[-1])


def in_file_dialog(work):
    """Do something in the file dialog that opens next, as soon as it is there."""

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            work(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def choosing(path):
    def choose(dialog):
        field = dialog.findChild(QLineEdit)
        field.setText(str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)

    return choose
