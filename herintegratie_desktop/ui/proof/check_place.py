"""A place beside an open case where the last file that was checked against it is told of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.files import choose_file
from herintegratie_desktop.ui.kit.widgets import Banner
from herintegratie_desktop.ui.proof.checking import Checking
from herintegratie_desktop.ui.proof.report_card import ReportCard

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.examining import Examined
    from herintegratie_desktop.pdf.report import Report
    from herintegratie_desktop.store.vault import Vault


class CheckPlace(QWidget):
    """Away until a file was checked; shows its report, or why there is none."""

    def __init__(
        self, bridge: CaseBridge, vault: Vault, errands: Errands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.checking = Checking(vault, bridge.desk, errands, self)
        self.message = Banner()
        self.card: ReportCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.message)
        self.checking.found.connect(self._on_found)
        self.checking.failed.connect(self._on_failed)
        self.hide()

    def ask(self) -> None:
        """Ask which file, and check it."""
        path = choose_file(
            self, self.tr("Controleer een PDF of een scan"), self.tr("PDF (*.pdf);;Alles (*)")
        )
        if path is not None:
            self.check(path)

    def check(self, path: Path) -> None:
        """Check a file against the case that is open and the vault."""
        self.checking.check(path, content_digest(self._bridge.case))

    def sentences(self) -> tuple[str, ...]:
        """Return what is said, the outcome first."""
        return (self.message.text(),) if self.card is None else self.card.sentences()

    def _on_found(self, name: str, report: Report, _examined: Examined) -> None:
        self._clear()
        self.card = ReportCard(name, report, self._bridge.desk)
        self.card.left.connect(self._clear)
        self._column.addWidget(self.card)
        self.show()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, phrase: Phrase) -> None:
        self._clear()
        self.message.show_message("error", self._bridge.desk.say(phrase))
        self.show()

    def _clear(self) -> None:
        self.message.clear()
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None
        self.hide()
