"""A list of copies of the vault that are removed for good, in two steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.widgets import Banner, SecondaryButton, label
from herintegratie_desktop.ui.rules.tables import ReadingTable, Row

_SIZE = QSize(880, 480)
_AROUND = QSize(60, 40)


class CopiesDialog(QDialog):
    """Shows what there is; ``ask`` shows the second step, in which leaving it is one key away."""

    def __init__(
        self, title: str, hint: str, table: ReadingTable, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.table = table
        self.message = Banner()
        self.none = label("", "muted", wrap=True)
        self.remove_button = SecondaryButton(self.tr("Verwijderen…"))
        self.sure_button = SecondaryButton(self.tr("Voorgoed verwijderen"))
        self.stay_button = SecondaryButton(self.tr("Zo laten"))
        self.close_button = SecondaryButton(self.tr("Sluiten"))
        self._lay_out(hint)
        self.remove_button.clicked.connect(lambda _=False: self.begin())
        self.sure_button.clicked.connect(lambda _=False: self._on_sure())
        self.stay_button.clicked.connect(lambda _=False: self.put_off())
        self.close_button.clicked.connect(self.accept)
        self._show_step(asks=False)
        self.resize(_SIZE if parent is None else _SIZE.boundedTo(parent.window().size() - _AROUND))

    def begin(self) -> None:
        """Take the first step."""
        raise NotImplementedError

    def remove(self) -> None:
        """Take the second step, and say what came of it."""
        raise NotImplementedError

    def ask(self, question: str) -> None:
        """Ask once more; Enter leaves things as they are."""
        self.message.show_message("warn", question)
        self._show_step(asks=True)
        self.stay_button.setDefault(True)
        self.stay_button.setFocus()

    def put_off(self) -> None:
        """Leave the second step with everything as it was."""
        self.message.clear()
        self._show_step(asks=False)
        self.close_button.setFocus()

    def show_rows(self, rows: Sequence[Row], none: str) -> None:
        """Show what there is, or that there is nothing."""
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.none.setText(none)
        self.none.setVisible(not rows)
        self.remove_button.setEnabled(bool(rows))

    def _lay_out(self, hint: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(hint, wrap=True))
        column.addWidget(self.message)
        column.addWidget(self.none)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.remove_button)
        row.addWidget(self.sure_button)
        row.addWidget(self.stay_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)

    def _on_sure(self) -> None:
        self.message.clear()
        self._show_step(asks=False)
        self.remove()

    def _show_step(self, *, asks: bool) -> None:
        for button in (self.sure_button, self.stay_button):
            button.setVisible(asks)
        for button in (self.remove_button, self.close_button):
            button.setVisible(not asks)
