"""The window before a vault is open: the name of the program and one card in the middle."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from herintegratie_desktop.ui.brand import NAME, Brand
from herintegratie_desktop.ui.kit.basics import Button, Card

LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}
"""Each language in its own words, so never translated."""
CARD_WIDTH = 470
_LEAST = QSize(560, 560)
_USUAL = QSize(1080, 700)


class Gate(QWidget):
    """A card on the ground, with the other languages of the window above it.

    ``painted`` comes once, as soon as there is something to see: time for what may wait.
    """

    language_chosen = Signal(str)
    painted = Signal()
    closed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._is_painted = False
        self.setWindowTitle(NAME)
        self.setMinimumSize(_LEAST)
        self.resize(_USUAL)
        self.card = Card()
        self.card.body.setContentsMargins(34, 28, 34, 30)
        self.card.body.setSpacing(14)
        self.card.setFixedWidth(CARD_WIDTH)
        others = [code for code in LANGUAGE_NAMES if code != language]
        self.languages = {code: self._language_button(code) for code in others}
        self._lay_out()

    def set_card_width(self, width: int) -> None:
        """Make the card wider or narrower."""
        self.card.setFixedWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window is there."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that somebody closed the window."""
        super().closeEvent(event)
        self.closed.emit()

    def _language_button(self, code: str) -> Button:
        button = Button(LANGUAGE_NAMES[code], "globe", "quiet")
        button.clicked.connect(lambda _=False: self.language_chosen.emit(code))
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(28, 18, 20, 6)
        top.addWidget(Brand())
        top.addStretch(1)
        for button in self.languages.values():
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._ground(), 1)

    def _ground(self) -> QScrollArea:
        ground = QWidget()
        ground.setProperty("kind", "page")
        around = QVBoxLayout(ground)
        around.setContentsMargins(16, 8, 16, 40)
        around.addStretch(2)
        # Not an alignment: that would forget that sentences need more lines in a narrow card.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card)
        middle.addStretch(1)
        around.addLayout(middle)
        around.addStretch(3)
        area = QScrollArea(widgetResizable=True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        area.setWidget(ground)
        return area
