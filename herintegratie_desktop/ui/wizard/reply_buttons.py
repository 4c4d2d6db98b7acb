"""Yes, no, or not known: the three answers to a question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from herintegratie_desktop.core.case import Reply


class ReplyButtons(QWidget):
    """Three buttons of which one at most is chosen; ``replied`` gives a ``Reply``."""

    replied = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        words = {
            Reply.YES: self.tr("Ja"),
            Reply.NO: self.tr("Nee"),
            Reply.UNKNOWN: self.tr("Weet ik niet"),
        }
        self._buttons = {reply: QRadioButton(word) for reply, word in words.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for reply, button in self._buttons.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _=False, reply=reply: self.replied.emit(reply))
            row.addWidget(button)
        self.setFocusProxy(self._buttons[Reply.YES])

    def show_reply(self, reply: Reply | None) -> None:
        """Show which answer was given, or none."""
        if reply is None:
            self._group.setExclusive(False)
            for button in self._buttons.values():
                button.setChecked(False)
            self._group.setExclusive(True)
        else:
            self._buttons[reply].setChecked(True)

    def button(self, reply: Reply) -> QRadioButton:
        """Return one of the three."""
        return self._buttons[reply]

    def speak(self, about: str) -> None:
        """Name every button after the question and the person, so that each stands by itself."""
        for button in self._buttons.values():
            button.setAccessibleName(f"{about}: {button.text()}")
