"""Everything about one person of the case that is open, beside it; closed with Escape."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.widgets import Banner
from herintegratie_desktop.ui.retention.person_form import PersonForm
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge

_SIZE = QSize(620, 360)


def open_person(vault: Vault, desk: Desk, case: Case, parent: QWidget) -> PersonDialog:
    """Show the form over a window."""
    dialog = PersonDialog(vault, desk, case, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class PersonDialog(QDialog):
    """Holds the form of the room of keeping and erasing; says where the files are."""

    def __init__(self, vault: Vault, desk: Desk, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Inzage – Herintegratie"))
        self.message = Banner()
        self.form = PersonForm(OfficeBridge(vault, desk, self), case)
        self.form.back_button.setText(self.tr("Sluiten"))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(12)
        column.addWidget(self.message)
        column.addWidget(self.form)
        self.resize(_SIZE)
        self.form.left.connect(self.reject)
        self.form.done.connect(lambda said: self.message.show_message("good", said))
        self.form.entry().setFocus()
