"""One topic of the room: its heading, what it is for, a message, and what it is about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.widgets import Banner, label, scrolled
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge

EDGE = 24


class Topic(QWidget):
    """Shows what is in force; a topic with one long table lets that scroll, others the page.

    A part that takes the place of the topic, such as a form, is shown by `show_part`.
    """

    scrolls = True
    asked = Signal(str)

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.message = Banner()
        self.head = label(self.title(), "title", wrap=True)
        self.hint_words = label(self.hint(), "muted", wrap=True)
        self._overview = QWidget()
        self.column = QVBoxLayout(self._overview)
        self.column.setContentsMargins(EDGE, 2, EDGE, 16)
        self.column.setSpacing(14)
        self._part: QWidget | None = None
        self._lay_out()
        bridge.changed.connect(self._on_changed)

    def title(self) -> str:
        """Return the heading."""
        raise NotImplementedError

    def hint(self) -> str:
        """Say what the topic is for."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what is in force now."""
        raise NotImplementedError

    def entry(self) -> QWidget:
        """Return where the keyboard goes when a part was left."""
        raise NotImplementedError

    def rest(self) -> None:
        """Stop whatever goes on, for the room is left."""

    @property
    def desk(self) -> Desk:
        """Return what pages lie on now."""
        return self.bridge.desk

    def _on_changed(self) -> None:
        # The others are made up to date when they are opened.
        if self.isVisible():
            self.refresh()

    def leave_part(self) -> None:
        """Go back to the overview."""
        self.show_part(None)
        self.entry().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back from a part with Escape."""
        if event.key() == Qt.Key.Key_Escape and self._part is not None:
            self.rest()
            self.leave_part()
        else:
            super().keyPressEvent(event)

    def said(self, source: str) -> str:
        """Return a Dutch sentence of the core in the language of the window."""
        return self.desk.translate(source)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 0, EDGE, 0)
        head.setSpacing(6)
        for part in (self.head, self.hint_words, self.message):
            head.addWidget(part)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 18, 0, 0)
        self._whole.setSpacing(12)
        self._whole.addLayout(head)
        self.area = scrolled(self._overview) if self.scrolls else self._overview
        self._whole.addWidget(self.area, 1)

    def show_part(self, part: QWidget | None) -> None:
        """Show a part in the place of the overview, or the overview again."""
        if self._part is not None:
            self._part.hide()
            self._whole.removeWidget(self._part)
            self._part.deleteLater()
        self._part = part
        self.area.setVisible(part is None)
        self.hint_words.setVisible(part is None)
        if part is not None:
            self._whole.addWidget(part, 1)
            part.show()

    @property
    def part(self) -> QWidget | None:
        """Return what is shown in the place of the overview."""
        return self._part

    def say_done(self, sentence: str) -> None:
        """Say that something was done."""
        self.message.show_message("good", sentence)

    def say_refused(self, sentence: str) -> None:
        """Say what stood in the way."""
        self.message.show_message("error", sentence)


def row_of(*parts: QWidget, gap: int = 12) -> QHBoxLayout:
    """Return widgets beside each other from where reading begins."""
    row = QHBoxLayout()
    row.setSpacing(gap)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row
