"""The room for signed paper that was scanned back: each page goes to its own case."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.pdf.inbox import Filed, Gap, Inbox
from herintegratie_desktop.pdf.typedcode import TypedCodeError
from herintegratie_desktop.store.attachments import Limits
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.dropping import DropBox
from herintegratie_desktop.ui.errands import ONE_AT_A_TIME
from herintegratie_desktop.ui.hand import Hand
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Button,
    LinkButton,
    PrimaryButton,
    label,
    scrolled,
)
from herintegratie_desktop.ui.scans.page_row import PageRow
from herintegratie_desktop.ui.scans.reading import ReadScan, ScanReader, numbers_said

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

_EDGE = 32
_WHOLE = 1000
_MOST_SAID = 3


class ScanRoom(QWidget):
    """Scans above, their pages below; nothing is in the vault before the button is pressed."""

    def __init__(self, vault: Vault, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault, self._desk = vault, desk
        self.inbox = Inbox(vault)
        self.reader = ScanReader(self)
        self._hand = Hand(self)
        self._pictures: dict[tuple[int, int], QImage] = {}
        self._refused: list[Phrase] = []
        self.message, self.gaps = Banner(), Banner()
        self.box = DropBox(
            self.tr("Sleep scans hierheen: PDF, JPEG, PNG of TIFF, met een of meer bladzijden."),
            self.tr("Scans kiezen…"),
        )
        self.progress, self.stop_button = QProgressBar(), LinkButton(self.tr("Afbreken"))
        self._doing, self._under_way = label("", "small"), QWidget()
        self.file_button = PrimaryButton(self.tr("Bij de dossiers bewaren"), "check")
        self.clear_button = Button(self.tr("Alles wegdoen"), "trash", "quiet")
        self.count = label("", "muted")
        self.rows: list[PageRow] = []
        self._pages = QVBoxLayout()
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        hint = self.tr(
            "Papier dat met een pen is getekend en teruggescand. Aan de code onder aan elke "
            "bladzijde ziet het programma bij welk dossier zij hoort."
        )
        self._pages.setSpacing(10)
        self._pages.setContentsMargins(0, 0, 8, 0)
        pages = QWidget()
        pages.setLayout(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 24, _EDGE, 20)
        column.setSpacing(14)
        column.addWidget(label(self.tr("Scans indelen"), "title"))
        column.addWidget(label(hint, "muted", wrap=True))
        column.addWidget(self.message)
        column.addWidget(self.box)
        column.addWidget(self._progress())
        column.addWidget(self.gaps)
        column.addWidget(scrolled(pages), 1)
        column.addLayout(self._foot())

    def _progress(self) -> QWidget:
        self.progress.setRange(0, _WHOLE)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Voortgang van het lezen"))
        row = QHBoxLayout(self._under_way)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._doing)
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop_button)
        self._under_way.hide()
        return self._under_way

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.clear_button)
        row.addWidget(self.file_button)
        return row

    def _connect(self) -> None:
        self.box.dropped.connect(self.add)
        self.stop_button.clicked.connect(lambda _=False: self.reader.stop())
        self.file_button.clicked.connect(lambda _=False: self.file())
        self.clear_button.clicked.connect(lambda _=False: self.clear())
        self.reader.began.connect(self._on_began)
        self.reader.progressed.connect(lambda share: self.progress.setValue(int(_WHOLE * share)))
        self.reader.read.connect(self._on_read)
        self.reader.refused.connect(self._refused.append)
        self.reader.rested.connect(self._on_rested)

    def arrive(self) -> None:
        """Give the keyboard to the first thing to do."""
        self.box.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self) -> None:
        """Read no further, for the room is left."""
        self.reader.end()
        self._under_way.hide()

    def add(self, paths: Sequence[Path]) -> None:
        """Read scans, one after another."""
        self.message.clear()
        self._refused.clear()
        self.reader.add(paths)

    def file(self) -> None:
        """Keep the chosen pages with their cases, beside the window."""
        if not self._vault.may(Act.EDIT):
            self.message.show_message("warn", self._desk.say(refusal(Act.EDIT)))
            return
        if not any(page.is_wanted for page in self.inbox.pages):
            said = self.tr(
                "Er is geen bladzijde gekozen om te bewaren. Zet een vinkje bij Bewaren."
            )
            self.message.show_message("info", said)
            return
        self._hand.do(self._filed, self._on_filed, self._on_fault)

    def clear(self) -> None:
        """Put every scan away; nothing of it was kept."""
        self.reader.end()
        self.inbox = Inbox(self._vault)
        self._pictures.clear()
        self.message.clear()
        self._under_way.hide()
        self._show()

    def _filed(self, work: Work) -> Filed:
        limits = Limits(file=self._vault.policies.policy().attachment_limit)
        with ONE_AT_A_TIME, self._vault.attachments.beside(work) as store:
            return self.inbox.file(limits, store)

    def _on_filed(self, filed: Filed) -> None:
        cases = dict.fromkeys(each.case_id for each in filed.kept)
        told = self.tr("Bewaard bij {cases}.").format(cases=", ".join(cases)) if cases else ""
        if filed.refused:
            said = " ".join(map(self._desk.say, filed.refused[:_MOST_SAID]))
            self.message.show_message("error", said, lead=f"{told} " if told else "")
        else:
            self.message.show_message("good", told)
        self._show()

    def _on_fault(self, fault: Exception) -> None:
        if not isinstance(fault, VaultError):
            raise fault
        self.message.show_message("error", self._desk.say(fault.phrase))
        self._show()

    def _on_began(self, name: str) -> None:
        self.progress.setValue(0)
        self._doing.setText(self.tr("{name} wordt gelezen…").format(name=name))
        self._under_way.show()

    def _on_read(self, found: ReadScan) -> None:
        self.inbox.add(found.scan)
        for page, picture in zip(found.scan.pages, found.pictures, strict=True):
            self._pictures[id(found.scan), page.number] = picture
        self._show()

    def _on_rested(self) -> None:
        self._under_way.hide()
        if self._refused:
            said = " ".join(map(self._desk.say, self._refused[:_MOST_SAID]))
            self.message.show_message("error", said)
        elif self.inbox.pages:
            self.file_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        """Show the pages as the inbox has them now."""
        while item := self._pages.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = [self._row(at) for at in range(len(self.inbox.pages))]
        for row in self.rows:
            self._pages.addWidget(row)
        self._pages.addStretch(1)
        self._show_choice()

    def _row(self, at: int) -> PageRow:
        page = self.inbox.pages[at]
        row = PageRow(page, self._pictures[id(page.scan), page.number], self._desk)
        row.wanted.connect(partial(self._on_wanted, at))
        row.typed.connect(partial(self._on_typed, at))
        return row

    def _on_wanted(self, at: int, wanted: bool) -> None:
        self.inbox.want(at, wanted=wanted)
        self._show_choice()

    def _on_typed(self, at: int, text: str) -> None:
        try:
            self.inbox.type_code(at, text)
        except TypedCodeError as error:
            self.rows[at].show_trouble(self._desk.say(error.phrase))
            return
        self._show()
        self.rows[at].keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choice(self) -> None:
        pages = self.inbox.pages
        chosen = sum(page.is_wanted for page in pages)
        self.count.setText(
            self.tr("{chosen} van {count} bladzijden gekozen").format(
                chosen=chosen, count=len(pages)
            )
            if pages
            else ""
        )
        for button in (self.file_button, self.clear_button):
            button.setVisible(bool(pages))
        gaps = self.inbox.gaps()
        if gaps:
            self.gaps.show_message("warn", " ".join(map(self._gap, gaps)))
        else:
            self.gaps.clear()

    def _gap(self, gap: Gap) -> str:
        said = self.tr("{case}, versie {version}: bladzijde {missing} van {pages} ontbreekt.")
        if len(gap.missing) > 1:
            said = self.tr("{case}, versie {version}: bladzijden {missing} van {pages} ontbreken.")
        return said.format(
            case=gap.case_id,
            version=gap.version,
            missing=numbers_said(gap.missing),
            pages=gap.pages,
        )
