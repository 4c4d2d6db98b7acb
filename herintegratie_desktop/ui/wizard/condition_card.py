"""One condition as a card: what is asked, where that is written, and a row for every member."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.disclosure import Disclosure
from herintegratie_desktop.ui.kit.widgets import Card, Chip, label, line
from herintegratie_desktop.ui.wizard.condition_row import ConditionRow
from herintegratie_desktop.ui.wizard.fact_list import FactList
from herintegratie_desktop.ui.wizard.topics import ConditionView


class ConditionCard(Card):
    """Built for one condition and its members; shows every later state of them."""

    wants = Signal(object)

    def __init__(self, view: ConditionView, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(view.title)
        self.proof = Disclosure(self.tr("Bron en bewijs"))
        self.facts = FactList()
        self._rows: dict[str, ConditionRow] = {}
        self.body.setSpacing(4)
        self._build(view)
        for topic in view.topics:
            self._add_row(topic.person, ConditionRow(view, desk))

    def _build(self, view: ConditionView) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(label(view.title, "strong", wrap=True), 1, Qt.AlignmentFlag.AlignVCenter)
        if view.is_derived:
            chip = Chip(self.tr("Afgeleide lijst, niet de officiële"), "concept")
            head.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.proof.button, 0, top)
        self.add(head)
        self.add(label(view.question, "muted", wrap=True))
        self.proof.add(self.facts)
        self.add(self.proof)

    def _add_row(self, person: str, row: ConditionRow) -> None:
        row.wants.connect(self.wants)
        self._rows[person] = row
        self.add(line())
        self.add(row)

    def show_view(self, view: ConditionView, *, locked: bool) -> None:
        """Show the outcomes as they are now."""
        for topic in view.topics:
            row = self._rows[topic.person]
            row.show_topic(topic, several=len(view.topics) > 1, locked=locked)
        self.facts.show_facts(self._proof(view))

    def row(self, person: str) -> ConditionRow | None:
        """Return the row of a member, or None for a stranger."""
        return self._rows.get(person)

    def rows(self) -> dict[str, ConditionRow]:
        """Return the rows by member, in the order of the household."""
        return dict(self._rows)

    def _proof(self, view: ConditionView) -> tuple[tuple[str, str], ...]:
        return (
            *((self.tr("Bron"), source) for source in view.sources),
            (self.tr("Geldt sinds"), view.since),
            (self.tr("Hoe zeker is de bron"), view.certainty),
            (self.tr("Bewijs"), view.evidence),
            (self.tr("Wie kan antwoorden"), ", ".join(view.answered_by)),
        )
