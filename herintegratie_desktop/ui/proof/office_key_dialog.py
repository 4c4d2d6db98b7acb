"""Ask of which office a key is, before paper that is signed with it is taken for that office's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import PrimaryButton, SecondaryButton, label

_WIDTH = 540


class OfficeKeyDialog(QDialog):
    """Accepted when the key is kept; `keep` takes the name and says what stood in the way."""

    def __init__(
        self,
        fingerprint: str,
        proposed: str,
        keep: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sleutel van een ander kantoor"))
        self._keep = keep
        self.name = TextLine()
        self.name.setText(proposed)
        self.row = FieldRow(self.tr("Van welk kantoor is deze sleutel?"), self.name)
        self.keep_button = PrimaryButton(self.tr("Sleutel onthouden"), "check")
        self.stop_button = SecondaryButton(self.tr("Annuleren"))
        self._build(fingerprint)
        self.keep_button.clicked.connect(lambda _=False: self._on_keep())
        self.name.returnPressed.connect(self._on_keep)
        self.stop_button.clicked.connect(lambda _=False: self.reject())
        self.finished.connect(self.deleteLater)
        self.setFixedWidth(_WIDTH)

    def _build(self, fingerprint: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(self.tr("Sleutel van dit kantoor onthouden?"), "heading"))
        for sentence in (
            self.tr(
                "De codes in dit plan zijn met deze sleutel ondertekend. Onthoudt u hem, dan "
                "herkent het programma voortaan ook los papier van dat kantoor."
            ),
            self.tr("Bel het kantoor en vergelijk dit kenmerk voordat u de sleutel onthoudt:"),
        ):
            column.addWidget(label(sentence, wrap=True))
        column.addWidget(label(fingerprint, "strong"))
        column.addWidget(self.row)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.stop_button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _on_keep(self) -> None:
        refused = self._keep(self.name.text().strip())
        self.row.show_error(refused)
        if not refused:
            self.accept()
