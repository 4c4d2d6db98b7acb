"""The decisions that plans were sealed on, to be found, read and computed again."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QWidget

from herintegratie_desktop.store.decisions import Decision
from herintegratie_desktop.ui.kit.fields import SearchBox
from herintegratie_desktop.ui.kit.list_view import ListView
from herintegratie_desktop.ui.kit.widgets import SecondaryButton, dress_table, label
from herintegratie_desktop.ui.rules.decision_panel import DecisionPanel
from herintegratie_desktop.ui.rules.decision_table import WIDTHS, DecisionTable
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.tables import WrappedCell
from herintegratie_desktop.ui.rules.topic import Topic, row_of

_ROW = 44


class DecisionsTopic(Topic):
    """A search box over a table; Enter opens a decision as it was."""

    scrolls = False

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.search = SearchBox(self.tr("Zoek op dossiernummer of naam van de aanvrager"))
        self.count = label("", "muted")
        self.model = DecisionTable(bridge.vault.decisions, self)
        self.table = ListView()
        self.nothing = label("", "muted", wrap=True)
        self.open_button = SecondaryButton(self.tr("Openen"), "eye")
        self._build()
        self.search.searched.connect(self._on_search)
        self.search.returnPressed.connect(lambda: self._open(max(0, self._row())))
        self.table.chosen.connect(self._open)
        self.open_button.clicked.connect(lambda _=False: self._open(max(0, self._row())))

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Beslissingen")

    def hint(self) -> str:
        """Say what the topic is for."""
        return self.tr(
            "Bij elk ondertekend plan is bewaard wat de toetsing toen zei, met de regels van toen. "
            "Elke beslissing kan opnieuw worden berekend."
        )

    def entry(self) -> QWidget:
        """Return where the keyboard goes when a part was left."""
        return self.table

    def _build(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Beslissingen, nieuwste eerst"))
        dress_table(self.table, _ROW)
        self.table.setItemDelegate(WrappedCell(self.table))
        heading = self.table.horizontalHeader()
        for column, width in enumerate(WIDTHS):
            if width:
                self.table.setColumnWidth(column, width)
            else:
                heading.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.search, 1)
        row.addWidget(self.count)
        self.column.addLayout(row)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.nothing)
        self.column.addLayout(row_of(self.open_button))
        self.column.addStretch(0)

    def refresh(self) -> None:
        """Read the list again; the decision that is open stays open."""
        self._on_search(self.search.text())

    def show_case(self, case_id: str) -> None:
        """Show the decisions on one case, and open the only one there is."""
        self.show_part(None)
        self.search.setText(case_id)
        if self.model.total == 1:
            self._open(0)
        elif self.model.total:
            self.table.setFocus()
            self.table.setCurrentIndex(self.model.index(0, 0))

    def open_decision(self, decision: Decision) -> DecisionPanel:
        """Show a decision as it was."""
        self.message.clear()
        panel = DecisionPanel(self.bridge, decision)
        panel.left.connect(self.leave_part)
        self.show_part(panel)
        panel.back_button.setFocus()
        return panel

    def _on_search(self, words: str) -> None:
        refused = self.bridge.refusal(lambda: self.model.search(words.strip()))
        if refused:
            self.say_refused(refused)
        total = self.model.total
        self.count.setText(self.tr("%n beslissing(en)", "", total) if total else "")
        self.nothing.setText(self._nothing(words.strip()))
        self.nothing.setVisible(not total)
        for part in (self.table, self.open_button):
            part.setVisible(bool(total))

    def _nothing(self, words: str) -> str:
        if not words:
            return self.tr(
                "Er is nog geen plan ondertekend. Bij de eerste komt hier wat toen gold."
            )
        said = self.tr(
            "Geen beslissing gevonden voor “{words}”. Plannen die elders zijn ondertekend, of "
            "voordat beslissingen werden bewaard, staan hier niet."
        )
        return said.format(words=words)

    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _open(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        self.table.setCurrentIndex(self.model.index(row, 0))
        decision_id = self.model.summary(row).id
        found: list[Decision] = []
        refused = self.bridge.refusal(
            lambda: found.append(self.bridge.vault.decisions.get(decision_id))
        )
        if refused:
            self.say_refused(refused)
        else:
            self.open_decision(found[0])
