"""Show the recovery key large, let it be printed or kept, and ask two of its groups back."""

from __future__ import annotations

import secrets

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from herintegratie_desktop.ui.entrance.recovery_sheet import RecoverySheet
from herintegratie_desktop.ui.entrance.sheet_ways import SheetWays
from herintegratie_desktop.ui.kit.fields import FieldRow
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    LinkButton,
    PrimaryButton,
    label,
)

_GROUPS_A_ROW = 3
_ASKED = 2


class RecoveryPanel(QWidget):
    """The key as it must be copied, with the ways to keep it; ``shown`` when it was read."""

    shown = Signal()

    def __init__(self, sheet: RecoverySheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.message = Banner()
        self.next_button = PrimaryButton(self.tr("Verder"))
        self.ways = SheetWays(sheet, "herstelsleutel.pdf", self.message)
        self.keep_button, self.print_button = self.ways.keep_button, self.ways.print_button
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(label(self._sheet.sentences()["what"], wrap=True))
        column.addLayout(self._groups())
        column.addWidget(label(self._sheet.sentences()["keep"], "strong", wrap=True))
        column.addWidget(self.message)
        column.addWidget(self.ways)
        column.addWidget(self.next_button)
        self.next_button.clicked.connect(lambda _=False: self.shown.emit())

    def _groups(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(10)
        for at, group in enumerate(self._sheet.groups):
            grid.addWidget(_Group(at + 1, group), at // _GROUPS_A_ROW, at % _GROUPS_A_ROW)
        return grid


class _Group(QWidget):
    """One group of the key with its number, which the check asks for."""

    def __init__(self, number: int, group: str) -> None:
        super().__init__()
        shown = label(group, "heading")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(" ".join(group))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(0)
        column.addWidget(label(str(number), "small"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(shown, 0, Qt.AlignmentFlag.AlignHCenter)


class RecoveryCheck(QWidget):
    """Asks two groups back, so that a copy with a fault is found today; ``passed`` ends it."""

    passed = Signal()
    back = Signal()

    def __init__(self, sheet: RecoverySheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self.asked = sorted(secrets.SystemRandom().sample(range(len(sheet.groups)), _ASKED))
        self.rows = [self._row(at) for at in self.asked]
        self._build()

    def _row(self, at: int) -> FieldRow:
        line = QLineEdit(maxLength=12)
        line.returnPressed.connect(self.check)
        return FieldRow(self.tr("Groep {number}").format(number=at + 1), line)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        explains = self.tr("Typ twee groepen over van uw papier. Zo weet u dat het klopt.")
        column.addWidget(label(explains, wrap=True))
        for row in self.rows:
            column.addWidget(row)
        self.done_button = PrimaryButton(self.tr("Klaar"))
        self.done_button.clicked.connect(self.check)
        column.addWidget(self.done_button)
        column.addLayout(self._ways_on())
        self.setFocusProxy(self.rows[0].field)

    def _ways_on(self) -> QHBoxLayout:
        again = LinkButton(self.tr("Laat de sleutel nog eens zien"))
        self.skip = LinkButton(self.tr("Overslaan: ik heb hem opgeschreven"))
        again.clicked.connect(lambda _=False: self.back.emit())
        self.skip.clicked.connect(lambda _=False: self.passed.emit())
        row = QHBoxLayout()
        row.addWidget(again)
        row.addStretch(1)
        row.addWidget(self.skip)
        return row

    def check(self) -> None:
        """Compare what was typed with the key, whatever the case and the blanks."""
        wrong = [row for at, row in zip(self.asked, self.rows, strict=True) if not self._is(at)]
        for row in self.rows:
            words = self.tr("Dit is niet wat er op de sleutel staat. Kijk op uw papier.")
            row.show_error(words if row in wrong else "")
        if wrong:
            wrong[0].focus_field()
        else:
            self.passed.emit()

    def _is(self, at: int) -> bool:
        line = self.rows[self.asked.index(at)].field
        typed = line.text() if isinstance(line, QLineEdit) else ""
        return "".join(typed.split()).upper() == self.sheet.groups[at]
