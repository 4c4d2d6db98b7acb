"""When the subsidy of which departures was fixed: seen, recorded and withdrawn."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.retention import Fixing
from herintegratie_desktop.ui.kit.dayfield import DayEdit
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import Card, SecondaryButton, label
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import row_of

_WIDE = 300


class FixingCard(Card):
    """A table over a form; ``changed`` comes after either."""

    changed = Signal()

    def __init__(self, bridge: OfficeBridge) -> None:
        super().__init__(self.tr("Wanneer is de subsidie vastgesteld?"))
        self._bridge = bridge
        self._fixings: tuple[Fixing, ...] = ()
        self.table = ReadingTable(
            self.tr("Vastgestelde subsidies"),
            (
                Column(self.tr("Project"), 300),
                Column(self.tr("Vertrek"), 240),
                Column(self.tr("Vastgesteld op"), 150),
                Column(self.tr("Bron")),
            ),
            grows=True,
        )
        self.none = label(
            self.tr("Er is nog niets vastgesteld; tot dan komt geen dossier aan de beurt."),
            "muted",
            wrap=True,
        )
        self.project = QComboBox()
        self.project.setMinimumWidth(_WIDE)
        self.first, self.last, self.fixed_on = DayEdit(), DayEdit(), DayEdit()
        self.source = TextLine()
        self.source_row = FieldRow(self.tr("Waar staat dat? (beschikking, datum)"), self.source)
        self.withdraw_button = SecondaryButton(self.tr("Intrekken"))
        self.add_button = SecondaryButton(self.tr("Vaststelling vermelden"))
        self._build()
        self.add_button.clicked.connect(lambda _=False: self._on_add())
        self.withdraw_button.clicked.connect(lambda _=False: self._on_withdraw())

    def _build(self) -> None:
        for part in (self.none, self.table):
            self.add(part)
        self.add(row_of(self.withdraw_button))
        self.add(
            row_of(
                FieldRow(self.tr("Project"), self.project),
                FieldRow(self.tr("Vertrek van"), self.first),
                FieldRow(self.tr("tot en met"), self.last),
                FieldRow(self.tr("Vastgesteld op"), self.fixed_on),
            )
        )
        self.add(self.source_row)
        self.add(row_of(self.add_button))

    def refresh(self) -> None:
        """Show the fixings that count, and the projects there are."""
        bridge = self._bridge
        self._fixings = bridge.or_else(bridge.vault.retention.fixings, ())
        self.table.show_rows([self._row(each) for each in self._fixings])
        for part in (self.table, self.withdraw_button):
            part.setVisible(bool(self._fixings))
        self.none.setVisible(not self._fixings)
        if not self.project.count():
            for project in bridge.desk.guide.catalogue.projects:
                self.project.addItem(project.name, project.id)

    def _on_add(self) -> None:
        days = (self.first.day(), self.last.day(), self.fixed_on.day())
        first, last, fixed_on = days
        if first is None or last is None or fixed_on is None:
            self.source_row.show_error(self.tr("Vul drie dagen in, als dd-mm-jjjj."))
            empty = (self.first, self.last, self.fixed_on)[days.index(None)]
            empty.setFocus()
            return
        store, project = self._bridge.vault.retention, str(self.project.currentData())
        source = self.source.text()
        refused = self._bridge.refusal(
            lambda: store.add_fixing(project, first, last, fixed_on, source)
        )
        self.source_row.show_error(refused)
        if not refused:
            self.source.show_text("")
            self.changed.emit()

    def _on_withdraw(self) -> None:
        at = max(0, self.table.current_row())
        store, number = self._bridge.vault.retention, self._fixings[at].id
        self.source_row.show_error(self._bridge.refusal(lambda: store.withdraw_fixing(number)))
        self.changed.emit()

    def _row(self, each: Fixing) -> tuple[str, ...]:
        known = self._bridge.desk.guide.catalogue.by_id(each.project)
        period = f"{dutch_date(each.departures_from)} – {dutch_date(each.departures_until)}"
        name = known.name if known else each.project
        return (name, period, dutch_date(each.fixed_on), each.source)
