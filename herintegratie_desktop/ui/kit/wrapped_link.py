"""A link that may be a whole sentence: it goes on in a new line where there is no more room."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from herintegratie_desktop.ui.kit.basics import LinkButton

_EDGE = 10


class WrappedLink(LinkButton):
    """Never makes a page wider than its window; `fit` tells it how much room there is."""

    def __init__(self, text: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, tone, parent)
        self._sentence = text
        self.setProperty("lines", "many")
        self.setAccessibleName(text)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return the sentence, however it is broken."""
        return self._sentence

    def fit(self, width: int) -> None:
        """Break the sentence so that it is not wider."""
        self.ensurePolished()
        lines = broken(self._sentence, self.fontMetrics(), width - _EDGE)
        QPushButton.setText(self, "\n".join(lines).replace("&", "&&"))


def broken(sentence: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Return the lines of a sentence; a word that is too long alone keeps a line to itself."""
    lines: list[str] = []
    for word in sentence.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
