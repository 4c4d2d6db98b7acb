"""How an outcome looks: a sign and a word, so that no colour has to be told apart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from herintegratie_desktop.core.outcomes import Outcome, outcome_name
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.core.policy import Kind
from herintegratie_desktop.ui.kit.look import set_kind, text_font
from herintegratie_desktop.ui.kit.widgets import IconLabel, label

SIGNS = {
    Outcome.MET: ("check", "good"),
    Outcome.NOT_MET: ("error", "error"),
    Outcome.UNKNOWN: ("help", "warn"),
    Outcome.CONFIRM: ("warning", "warn"),
    Outcome.OVERRIDDEN: ("edit", "accent"),
}
"""Outcome → the icon and the token of its colour."""

_LABELS = {"accent": "step"}


class OutcomeMark(QWidget):
    """A sign with the word of an outcome beside it."""

    def __init__(self, *, wrap: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("help", "warn", 19)
        self._word = label(wrap=wrap)
        self._word.setFont(text_font(weight=QFont.Weight.DemiBold))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._word, 1, Qt.AlignmentFlag.AlignTop)

    def show_outcome(self, outcome: Outcome, kind: Kind, translate: Translate) -> None:
        """Show another outcome of a condition of a kind."""
        icon, role = SIGNS[outcome]
        self.show_sign(icon, role, translate(outcome_name(outcome, kind)))

    def show_sign(self, icon: str, role: str, word: str) -> None:
        """Show any sign and word, in the colour of a token."""
        self._icon.show_icon(icon, role)
        self._word.setText(word)
        set_kind(self._word, _LABELS.get(role, role))

    def word(self) -> str:
        """Return the word."""
        return self._word.text()
