"""Compare the schemes for the household of the open case, and choose one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.compare import compare
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.edits import ChangeChoice
from herintegratie_desktop.core.options import Topic, shared_remarks
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.compare.comparison import EDGE, Comparison, comparison_grid
from herintegratie_desktop.ui.compare.remark_list import RemarkList
from herintegratie_desktop.ui.compare.scheme_head import SchemeHead
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    Legend,
    PrimaryButton,
    label,
    line,
    scrolled,
)

_SIZE = QSize(1000, 800)
_AROUND = QSize(60, 40)


class ComparisonDialog(QDialog):
    """The schemes as columns; choosing one is one step that can be undone."""

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Regelingen vergelijken"))
        self._bridge, self._desk = bridge, bridge.desk
        self.options = compare(bridge.case, self._desk.guide, self._desk.today)
        self.heads = {option.scheme.id: SchemeHead(option) for option in self.options}
        self.comparison = Comparison(bridge.case, self.options, self._desk)
        self.area = scrolled(self.comparison)
        self._gutter = QWidget()
        self.message, self.close_button = Banner(), PrimaryButton(self.tr("Sluiten"))
        self._build()
        self._connect()
        self._show_chosen()
        self._say_one_scheme()
        self.area.setFocus()
        self.resize(_SIZE if parent is None else _SIZE.boundedTo(parent.window().size() - _AROUND))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.message)
        column.addWidget(self._table(), 1)
        column.addLayout(self._foot())

    def _table(self) -> Card:
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setProperty("kind", "reading")
        self.area.setAccessibleName(self.tr("De regelingen naast elkaar"))
        self.area.setAccessibleDescription(self.comparison.said())
        card = Card()
        card.body.setContentsMargins(18, 14, 12, 4)
        card.body.setSpacing(8)
        card.add(self._heads())
        card.add(line())
        card.body.addWidget(self.area, 1)
        return card

    def _heads(self) -> QHBoxLayout:
        """Return what stays in sight while the rows scroll, above their columns."""
        heads = QWidget()
        grid = comparison_grid(heads, len(self.heads))
        grid.setContentsMargins(EDGE + 2, 0, EDGE + 2, 0)
        grid.addWidget(self._day(), 0, 0)
        for at, (scheme, head) in enumerate(self.heads.items(), 1):
            grid.addWidget(head, 0, at)
            head.chosen.connect(partial(self._choose, scheme))
            head.asked.connect(partial(self._look_at, scheme))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(heads, 1)
        row.addWidget(self._gutter)
        return row

    def _day(self) -> QWidget:
        """Return on which days amounts and ages count."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        today, reference = self._desk.today, self._bridge.case.reference_day(self._desk.today)
        for said, day in (
            (self.tr("Bedragen op {day}"), today),
            (self.tr("Leeftijden op {day}"), reference),
        ):
            column.addWidget(label(said.format(day=dutch_date(day)), "small", wrap=True))
        column.addStretch(1)
        return made

    def _foot(self) -> QHBoxLayout:
        remarks = (each for each in shared_remarks(self.options) if each.topic is Topic.CONDITIONS)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(RemarkList(remarks, self._desk.translate), 1)
        row.addWidget(Legend())
        row.addWidget(self.close_button)
        return row

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.accept)
        self.area.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self, _least: int, most: int) -> None:
        """Keep the heads above their columns, beside the scroll bar too."""
        self._gutter.setFixedWidth(self.area.verticalScrollBar().sizeHint().width() if most else 0)

    def _look_at(self, scheme: str) -> None:
        """Bring what there is to be said of a scheme in sight, its warnings first."""
        told = [part for (_, of), part in self.comparison.topics.items() if of == scheme]
        warns = next((part for part in told if part.warns), None)
        if warns is not None:
            self.area.verticalScrollBar().setValue(warns.y() - EDGE)
            self.area.setFocus()

    def _choose(self, scheme: str) -> None:
        self._bridge.session.rest()
        self._bridge.do(ChangeChoice("scheme", scheme), origin=self)
        self._bridge.session.rest()
        self._show_chosen()
        self.close_button.setFocus()
        said = self.tr(" Met Ongedaan maken komt de vorige regeling terug.")
        lead = self.tr("Gekozen: {scheme}.").format(scheme=self.heads[scheme].short)
        self.message.show_message("good", said, lead=lead)

    def _show_chosen(self) -> None:
        case = self._bridge.case
        for scheme, head in self.heads.items():
            head.show_chosen(scheme == case.scheme, may_change=case.seal is None)

    def _say_one_scheme(self) -> None:
        for remark in shared_remarks(self.options):
            if remark.topic is Topic.ONE_SCHEME:
                lead, mark, rest = self._desk.say(remark.phrase).partition(":")
                self.message.show_message("info", rest, lead=lead + mark)


def open_comparison(bridge: CaseBridge, parent: QWidget) -> ComparisonDialog:
    """Show the schemes side by side over a window; what is chosen there changes the case."""
    dialog = ComparisonDialog(bridge, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
