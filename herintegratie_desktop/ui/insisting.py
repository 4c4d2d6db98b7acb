"""Ask whether somebody really closes a window whose last changes are on no disk."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def gives_up(parent: QWidget) -> bool:
    """Ask; staying is the answer of Escape and of Enter."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("MainWindow", "Opslaan lukt niet – Herintegratie"))
    box.setText(translate("MainWindow", "Uw laatste wijzigingen staan nog niet op de schijf."))
    box.setInformativeText(
        translate("MainWindow", "Blijf in het dossier en bewaar eerst een kopie.")
    )
    stay = box.addButton(translate("MainWindow", "Blijven"), QMessageBox.ButtonRole.RejectRole)
    leave = box.addButton(
        translate("MainWindow", "Sluiten en wijzigingen verliezen"),
        QMessageBox.ButtonRole.DestructiveRole,
    )
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is leave
