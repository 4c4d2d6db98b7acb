"""Before a copy leaves the vault: what that means, and for whom it is."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.widgets import PrimaryButton, SecondaryButton, label
from herintegratie_desktop.ui.recipient_box import RecipientBox

_WIDTH = 500


class CopyDialog(QDialog):
    """Warns, and asks for whom; Escape leaves everything in the vault."""

    def __init__(
        self, title: str, warning: str, case: Case, desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.for_whom = RecipientBox()
        self.for_whom.propose(case, desk)
        self.go_on_button = PrimaryButton(self.tr("Verder…"))
        self.stop_button = SecondaryButton(self.tr("Annuleren"))
        self._build(title, warning)
        self.setFixedWidth(_WIDTH)

    def _build(self, title: str, warning: str) -> None:
        hint = self.tr("Dit wordt bij het dossier vermeld, voor wie er later naar vraagt.")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        for part in (
            label(title, "heading"),
            label(warning, wrap=True),
            FieldRow(self.for_whom.question(), self.for_whom, hint=hint),
        ):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.go_on_button)
        buttons.addWidget(self.stop_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.go_on_button.setDefault(True)
        self.go_on_button.clicked.connect(lambda _=False: self.accept())
        self.stop_button.clicked.connect(lambda _=False: self.reject())
        self.stop_button.setFocus()


def ask_for_whom(parent: QWidget, title: str, warning: str, case: Case, desk: Desk) -> str | None:
    """Warn and ask for whom a copy is; None when it is not to be made after all."""
    dialog = CopyDialog(title, warning, case, desk, parent)
    is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.for_whom.to_whom() if is_wanted else None
