"""Keep a case for a reason, or no longer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import PrimaryButton
from herintegratie_desktop.ui.retention.form import CaseForm
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.topic import row_of


class HoldForm(CaseForm):
    """Asks the reason."""

    def __init__(self, bridge: OfficeBridge, case_id: str) -> None:
        super().__init__(bridge, case_id, "")
        self.card.show_title(self.tr("Dossier {case} vasthouden").format(case=case_id))
        self.reason = TextLine()
        self.reason_row = FieldRow(self.tr("Waarom moet het dossier blijven?"), self.reason)
        self.hold_button = PrimaryButton(self.tr("Vasthouden"))
        self.card.add(self.reason_row)
        self.card.add(row_of(self.hold_button, self.back_button))
        self.hold_button.clicked.connect(lambda _=False: self._on_hold())

    def entry(self) -> QWidget:
        """Return where the keyboard goes first."""
        return self.reason

    def _on_hold(self) -> None:
        store, reason = self.bridge.vault.retention, self.reason.text()
        refused = self.bridge.refusal(lambda: store.hold(self.case_id, reason))
        if refused:
            self.reason_row.show_error(refused)
            self.reason_row.focus_field()
        else:
            said = self.tr("Dossier {case} wordt vastgehouden.")
            self.done.emit(said.format(case=self.case_id))
