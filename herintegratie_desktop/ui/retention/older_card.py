"""How many backups still hold a case that was erased, and the way to remove them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.store.olderbackups import still_holding
from herintegratie_desktop.ui.kit.widgets import Card, SecondaryButton, label
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.topic import row_of


class OlderCard(Card):
    """Shown as long as there are any; ``wanted`` asks for the list."""

    wanted = Signal()

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.show_title(self.tr("Back-ups met gewiste dossiers"))
        self._bridge = bridge
        self.said = label("", wrap=True)
        self.look_button = SecondaryButton(self.tr("Bekijken en verwijderen…"))
        self.add(self.said)
        self.add(row_of(self.look_button))
        self.look_button.clicked.connect(lambda _=False: self.wanted.emit())

    def refresh(self) -> None:
        """Count them anew."""
        found = self._bridge.or_else(lambda: still_holding(self._bridge.vault), ())
        words = self.tr(
            "%n back-up(s) of terzijde gezette kluis(zen) van vóór een wissing bevatten het "
            "gewiste dossier nog.",
            "",
            len(found),
        )
        self.said.setText(words)
        self.setVisible(bool(found))
