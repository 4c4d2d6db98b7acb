"""Ask once more before something is taken out of use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def sure(parent: QWidget, question: str, consequence: str, action: str) -> bool:
    """Ask; leaving things as they are is the answer of Escape and of Enter."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("Rules", "Regels en lijsten"))
    box.setText(question)
    box.setInformativeText(consequence)
    go_on = box.addButton(action.replace("&", "&&"), QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(
        QCoreApplication.translate("Rules", "Zo laten"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is go_on
