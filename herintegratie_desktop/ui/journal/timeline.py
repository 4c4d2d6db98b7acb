"""Who did what with one case, and when: opened beside the case, closed with Escape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.journal.journal_table import JournalTable
from herintegratie_desktop.ui.journal.list_table import journal_view
from herintegratie_desktop.ui.kit.widgets import PrimaryButton, label

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

_USUAL = QSize(900, 640)
_EDGE = 48


def open_timeline(vault: Vault, desk: Desk, case_id: str, parent: QWidget) -> TimelineDialog:
    """Show the timeline of a case over a window; raises `NotAllowedError`."""
    dialog = TimelineDialog(vault, desk, case_id, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class TimelineDialog(QDialog):
    """Every entry about one case, newest first, with the revision that a save made."""

    def __init__(
        self, vault: Vault, desk: Desk, case_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        said = self.tr("Logboek van dossier {case}").format(case=case_id)
        self.setWindowTitle(f"{said} – Herintegratie")
        self.model = JournalTable(desk, with_case=False, parent=self)
        self.model.show_pages(lambda before: vault.deeds.timeline(case_id, before))
        self.table = journal_view(self.model, self.tr("Logboek, nieuwste eerst"))
        self.close_button = PrimaryButton(self.tr("Sluiten"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self._build(said)
        self._fit()

    def _build(self, title: str) -> None:
        hint = self.tr(
            "Elke keer dat iemand dit dossier opende, wijzigde, afdrukte of deelde. Regels komen "
            "er alleen bij; niemand kan er een weghalen of veranderen."
        )
        nothing = self.tr("Dit dossier is nog niet opgeslagen; er is nog niets vastgelegd.")
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 20, 26, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "title", wrap=True))
        is_empty = not self.model.rowCount()
        column.addWidget(label(nothing if is_empty else hint, "muted", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Stay inside the window that it lies over."""
        parent = self.parentWidget()
        room = parent.window().size() - QSize(_EDGE, _EDGE) if parent is not None else _USUAL
        self.resize(_USUAL.boundedTo(room))
