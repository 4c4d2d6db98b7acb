"""A form about one case, in the place of the overview; Escape leaves it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.widgets import Banner, Card, SecondaryButton, scrolled
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.topic import EDGE


class CaseForm(QWidget):
    """A card with a heading; ``left`` comes when it is put away, ``done`` says what was done."""

    left = Signal()
    done = Signal(str)

    def __init__(self, bridge: OfficeBridge, case_id: str, title: str) -> None:
        super().__init__()
        self.bridge, self.case_id = bridge, case_id
        self.message = Banner()
        self.card = Card(title)
        self.back_button = SecondaryButton(self.tr("Terug"))
        self.back_button.clicked.connect(lambda _=False: self.left.emit())
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(EDGE, 2, EDGE, 16)
        column.setSpacing(14)
        column.addWidget(self.message)
        column.addWidget(self.card)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inner))

    def entry(self) -> QWidget:
        """Return where the keyboard goes first."""
        raise NotImplementedError

    def say_refused(self, sentence: str) -> None:
        """Say what stood in the way."""
        self.message.show_message("error", sentence)
