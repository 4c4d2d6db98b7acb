"""The answers to a question: yes, no or not known, or which of several grounds holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QWidget

from herintegratie_desktop.core.case import Reply
from herintegratie_desktop.core.policy import Condition, Kind

Key = Reply | str
"""A reply, or the id of the ground that holds."""

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


def reply_words(kind: Kind) -> Iterator[tuple[Key, str]]:
    """Yield the three replies; of an exclusion they say whether it holds, the good one first."""
    translate = QCoreApplication.translate
    if kind is Kind.EXCLUSION:
        yield Reply.NO, translate("ReplyButtons", "Nee, geldt niet")
        yield Reply.YES, translate("ReplyButtons", "Ja, geldt")
    else:
        yield Reply.YES, translate("ReplyButtons", "Ja")
        yield Reply.NO, translate("ReplyButtons", "Nee")
    yield Reply.UNKNOWN, translate("ReplyButtons", "Weet ik niet")


def ground_words(
    conditions: Iterable[Condition], titles: Iterable[str]
) -> Iterator[tuple[Key, str]]:
    """Yield the grounds of which one is enough, and that none of them holds, or is known."""
    translate = QCoreApplication.translate
    for condition, title in zip(conditions, titles, strict=True):
        yield condition.id, title
    yield Reply.NO, translate("ReplyButtons", "Geen van deze gronden")
    yield Reply.UNKNOWN, translate("ReplyButtons", "Weet ik niet")


class ReplyButtons(QWidget):
    """Buttons of which one at most is chosen; ``replied`` gives its key.

    Arrow keys walk, Space or Enter answers: who walks past an answer has not given it.
    """

    replied = Signal(object)

    def __init__(
        self,
        words: Iterable[tuple[Key, str]],
        *,
        below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[Key, QRadioButton] = {}
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(way, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 if below else 10)
        for key, word in words:
            button = _Reply(word)
            button.clicked.connect(lambda _=False, key=key: self.replied.emit(key))
            button.walked.connect(self._walk)
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_key(self, key: Key | None) -> None:
        """Show which answer was given, or none."""
        chosen = self._buttons.get(key) if key is not None else None
        if chosen is not None:
            chosen.setChecked(True)
        else:
            self._group.setExclusive(False)
            for button in self._buttons.values():
                button.setChecked(False)
            self._group.setExclusive(True)

    def focus(self) -> None:
        """Give the keyboard to the answer that was given, else to the first."""
        chosen = self._group.checkedButton() or next(iter(self._buttons.values()))
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def button(self, key: Key) -> QRadioButton:
        """Return one of the buttons."""
        return self._buttons[key]

    def speak(self, about: str) -> None:
        """Name every button after the question and the person, so that each stands by itself."""
        for button in self._buttons.values():
            button.setAccessibleName(f"{about}: {button.text()}")

    def _walk(self, here: QWidget, steps: int) -> None:
        buttons: list[QWidget] = list(self._buttons.values())
        at = (buttons.index(here) + steps) % len(buttons)
        buttons[at].setFocus(Qt.FocusReason.TabFocusReason)


class _Reply(QRadioButton):
    walked = Signal(QWidget, int)

    def __init__(self, text: str) -> None:
        # In a button Qt takes the & of DT&V for a key to press.
        super().__init__(text.replace("&", "&&"))

    def text(self) -> str:
        return super().text().replace("&&", "&")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        elif event.key() in _ARROWS:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            across = event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
            steps = _ARROWS[Qt.Key(event.key())]
            self.walked.emit(self, -steps if mirrored and across else steps)
        else:
            super().keyPressEvent(event)
