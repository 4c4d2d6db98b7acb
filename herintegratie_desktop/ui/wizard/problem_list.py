"""Sentences that each lead to the field they are about."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.widgets import Card, IconLabel, LinkButton, label
from herintegratie_desktop.ui.sealed import READING

Asked = tuple[str, str]
"""The place of a field, and the sentence about it."""


class ProblemList(QWidget):
    """A column of sentences with a link behind each; ``asked`` gives the place of a link."""

    asked = Signal(str)

    def __init__(self, icon: str, role: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._role, self._action = icon, role, action
        self._shown: tuple[Asked, ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_problems(self, problems: Iterable[Asked]) -> None:
        """Show other sentences, each once."""
        wanted = tuple(dict.fromkeys(problems))
        if wanted == self._shown:
            return
        self._shown = wanted
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(place, sentence) for place, sentence in wanted]
        for row in self._rows:
            self._column.addWidget(row)

    def sentences(self) -> tuple[str, ...]:
        """Return what is shown."""
        return tuple(sentence for _, sentence in self._shown)

    def link(self, at: int) -> LinkButton:
        """Return one of the links."""
        return self._rows[at].findChildren(LinkButton)[0]

    def _row(self, place: str, sentence: str) -> QWidget:
        holder = QWidget()
        link = LinkButton(self._action)
        link.setProperty(READING, True)
        link.setAccessibleName(f"{self._action}: {sentence}")
        link.clicked.connect(lambda _=False: self.asked.emit(place))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addLayout(_lowered(IconLabel(self._icon, self._role, 19)))
        row.addLayout(_lowered(label(sentence, wrap=True)), 1)
        row.addWidget(link, 0, top)
        return holder


def _lowered(part: QWidget) -> QVBoxLayout:
    """Return a part at the height of the words of a link beside it."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 3, 0, 0)
    column.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
    return column


class ProblemCard(Card):
    """A list of sentences under a title; away while there are none."""

    asked = Signal(str)

    def __init__(
        self, title: str, icon: str, role: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.list = ProblemList(icon, role, action)
        self.list.asked.connect(self.asked)
        self.add(self.list)
        self.hide()

    def show_problems(self, problems: Iterable[Asked]) -> None:
        """Show other sentences, or go away."""
        self.list.show_problems(problems)
        self.setVisible(bool(self.list.sentences()))
