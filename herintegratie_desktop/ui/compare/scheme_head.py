"""The head of one scheme: its name, and the button that chooses it or the word that it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.options import Option
from herintegratie_desktop.ui.kit.widgets import Chip, LinkButton, SecondaryButton, label


class SchemeHead(QWidget):
    """``chosen`` is emitted when this scheme is wanted, ``asked`` for what to look at first."""

    chosen = Signal()
    asked = Signal()

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.short, _, self._rest = option.scheme.name.partition(": ")
        self.has_amounts = option.budget is not None
        self.chip = Chip(self.tr("Gekozen"), "good")
        self.choose, self.attention = SecondaryButton(), LinkButton(tone="warn")
        self.absent = label(self.tr("Geen bedragen op deze dag"), "warn")
        self.choose.clicked.connect(self.chosen)
        self.attention.clicked.connect(self.asked)
        self._name_choice()
        self._show_attention(sum(remark.warns for remark in option.own))
        self._build()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        # As high with the word as with the button, so that all heads are on one line.
        row.addStrut(self.choose.sizeHint().height())
        for part in (self.chip, self.choose, self.absent, self.attention):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(self.short, "heading"))
        column.addWidget(label(self._rest, "small", wrap=True))
        column.addSpacing(6)
        column.addLayout(row)
        column.addStretch(1)

    def _name_choice(self) -> None:
        said = self.tr("{scheme} kiezen").format(scheme=self.short)
        # In a button Qt takes the & of DT&V for a key to press.
        self.choose.setText(said.replace("&", "&&"))
        self.choose.setAccessibleName(said)

    def _show_attention(self, count: int) -> None:
        self.attention.setText(self.tr("Aandachtspunten: {count}").format(count=count))
        self.attention.setAccessibleName(f"{self.attention.text()}, {self.short}")
        self.attention.setVisible(count > 0)

    def show_chosen(self, chosen: bool, *, may_change: bool) -> None:
        """Show whether this scheme is the one of the case, and whether it can become so."""
        self.chip.setVisible(chosen)
        self.absent.setVisible(not self.has_amounts)
        self.choose.setVisible(not chosen and self.has_amounts and may_change)
