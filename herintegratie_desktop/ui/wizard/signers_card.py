"""Who signs, how far that is, and the ways to sign: on the screen or on paper."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import InkSignature, Seal
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.signing import CASEWORKER, Signer
from herintegratie_desktop.ui.conditions.outcomes import OutcomeMark
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.tab_order import put_before
from herintegratie_desktop.ui.kit.widgets import Button, Card, LinkButton, label, line
from herintegratie_desktop.ui.wizard.ink_view import InkView


class SignersCard(Card):
    """``screen_chosen``, ``paper_chosen`` (with yes or no) and ``withdrawn`` name a signer.

    ``all_on_paper`` gives what is ticked.
    """

    screen_chosen = Signal(str)
    paper_chosen = Signal(str, bool)
    withdrawn = Signal(str)
    all_on_paper = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Handtekeningen"))
        self.body.setSpacing(8)
        self._desk = desk
        self._rows: dict[str, SignerRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.everybody = QCheckBox(self.tr("Alle handtekeningen komen op papier"))
        self.everybody.clicked.connect(self.all_on_paper)
        self.add(self._column)
        self.body.addWidget(self.everybody, 0, Qt.AlignmentFlag.AlignLeft)

    def show_signers(
        self,
        asked: tuple[Signer, ...],
        drawn: dict[str, InkSignature],
        holding: Collection[str],
        on_paper: Collection[str],
    ) -> None:
        """Show everybody who signs; `drawn` are all signatures, `holding` those that still hold."""
        if [signer.id for signer in asked] != list(self._rows):
            self._rebuild(asked)
        for signer in asked:
            row = self._rows[signer.id]
            row.show_signer(signer, self._desk.translate(signer.role))
            row.show_state(drawn.get(signer.id), signer.id in holding, signer.id in on_paper)
        free = {signer.id for signer in asked} - set(holding) - {CASEWORKER}
        self.everybody.setChecked(bool(free) and free <= set(on_paper))
        self.everybody.setVisible(bool(free))

    def lock(self, seal: Seal) -> None:
        """Leave nothing to change, and say of the caseworker that the plan was sealed."""
        self.everybody.hide()
        for signer, row in self._rows.items():
            row.lock()
            if signer == CASEWORKER:
                said = self.tr("Ondertekend op {day}").format(day=dutch_date(seal.on))
                row.mark.show_sign("shield", "good", said)

    def row(self, signer: str) -> SignerRow | None:
        """Return the row of a signer."""
        return self._rows.get(signer)

    def _rebuild(self, asked: tuple[Signer, ...]) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._rows = {signer.id: SignerRow(is_sealer=signer.id == CASEWORKER) for signer in asked}
        for at, (signer, row) in enumerate(self._rows.items()):
            if at:
                self._column.addWidget(line())
            self._column.addWidget(row)
            self._follow(signer, row)
        put_before(self.everybody, [each for row in self._rows.values() for each in row.ways()])

    def _follow(self, signer: str, row: SignerRow) -> None:
        row.sign.clicked.connect(self._telling(self.screen_chosen.emit, signer))
        row.paper.clicked.connect(lambda: self.paper_chosen.emit(signer, not row.is_on_paper))
        row.withdraw.clicked.connect(self._telling(self.withdrawn.emit, signer))

    @staticmethod
    def _telling(tell: Callable[[str], object], signer: str) -> Callable[[], object]:
        return lambda: tell(signer)


class SignerRow(QWidget):
    """One signer: name, role, state, ink, and what can be done."""

    def __init__(self, *, is_sealer: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_sealer = is_sealer
        self.is_on_paper = False
        self._name, self._role = label("", "strong", wrap=True), label("", "small", wrap=True)
        self.mark, self.ink = OutcomeMark(wrap=True), InkView()
        self.sign = Button(self.tr("Teken op het scherm"), "sign")
        self.paper, self.withdraw = LinkButton(), LinkButton(self.tr("Weghalen"))
        self._build()

    def _build(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(1)
        who.addWidget(self._name)
        who.addWidget(self._role)
        who.addWidget(self.mark)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        for way in (self.sign, self.paper, self.withdraw):
            ways.addWidget(way)
        ways.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        grid.addLayout(who, 0, 0)
        grid.addWidget(self.ink, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(ways, 1, 0, 1, 2)

    def show_signer(self, signer: Signer, role: str) -> None:
        """Show who it is."""
        self._name.setText(signer.name or "…")
        self._role.setText(role)
        for way in (self.sign, self.paper, self.withdraw):
            way.setAccessibleName(f"{way.text()}: {signer.name or role}")

    def show_state(self, drawn: InkSignature | None, holds: bool, on_paper: bool) -> None:
        """Show whether there is a signature that holds, one that does not, or another way."""
        self.is_on_paper = on_paper
        self.mark.show_sign(*self._state(drawn, holds, on_paper))
        self.ink.show_strokes(drawn.strokes if drawn else ())
        self.ink.setVisible(drawn is not None and (holds or not on_paper))
        self.sign.setText(
            self.tr("Teken op het scherm") if drawn is None else self.tr("Opnieuw tekenen")
        )
        self.paper.setText(self.tr("Toch niet op papier") if on_paper else self.tr("Op papier"))
        self.sign.setVisible(not holds and not on_paper)
        self.paper.setVisible(not holds and not self._is_sealer)
        self.withdraw.setVisible(drawn is not None)

    def lock(self) -> None:
        """Leave nothing to change."""
        for way in (self.sign, self.paper, self.withdraw):
            way.hide()

    def ways(self) -> tuple[QWidget, ...]:
        """Return what can be done, in the order of the row."""
        return (self.sign, self.paper, self.withdraw)

    def state(self) -> str:
        """Return the state in words."""
        return self.mark.word()

    def _state(
        self, drawn: InkSignature | None, holds: bool, on_paper: bool
    ) -> tuple[str, str, str]:
        if drawn is not None and holds:
            said = self.tr("Getekend op {day}").format(day=dutch_date(drawn.on))
            return "check", "good", said
        if on_paper:
            return "print", "accent", self.tr("Tekent op papier")
        if drawn is not None:
            said = self.tr("Getekend vóór de laatste wijziging: opnieuw tekenen")
            return "warning", "warn", said
        if self._is_sealer:
            return "shield", "muted", self.tr("Tekent met de knop ‘Plan ondertekenen’")
        return "minus", "muted", self.tr("Nog niet getekend")
