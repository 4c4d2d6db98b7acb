"""Ask for a PDF, have it judged beside the window, and show what it came to."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.files import choose_file
from herintegratie_desktop.ui.paper.sealing import authorities_in, judge
from herintegratie_desktop.ui.preferences import Preferences
from herintegratie_desktop.ui.wizard.verdict_card import VerdictCard

_NOT_READ = words("Dit bestand kan niet worden geopend. Kijk of het er nog staat en kies het weer.")


class PdfCheck(QObject):
    """Compares with the case that is open."""

    def __init__(
        self, bridge: CaseBridge, errands: Errands, card: VerdictCard, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge, self._errands, self._card, self._window = bridge, errands, card, window

    def ask(self) -> None:
        """Ask which file, and judge it."""
        path = choose_file(self._window, self.tr("Controleer een PDF"), self.tr("PDF (*.pdf)"))
        if path is not None:
            self.judge(path)

    def judge(self, path: Path) -> None:
        """Judge a file and show the outcome on the card."""
        guide, digest = self._bridge.desk.guide, content_digest(self._bridge.case)
        issuers = Preferences().issuers
        self._errands.send(
            lambda: judge(_read(path), guide, digest, authorities_in(issuers)),
            partial(self._card.show_verdict, path.name),
            partial(self._on_fault, path.name),
        )

    def _on_fault(self, name: str, fault: Exception) -> None:
        if isinstance(fault, OSError):
            self._card.show_unreadable(name, Phrase(_NOT_READ))
            return
        phrase = getattr(fault, "phrase", None)
        if not isinstance(phrase, Phrase):
            raise fault
        self._card.show_unreadable(name, phrase)


def _read(path: Path) -> bytes:
    """Read a file, but no more than tells that it is far too large."""
    from herintegratie_desktop.pdf.untrusted import MAX_BYTES

    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)
