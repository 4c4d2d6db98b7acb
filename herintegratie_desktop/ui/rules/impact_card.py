"""What other rules would change in the open cases: progress, what changes, and what does not."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.ui.kit.spoken import announce
from herintegratie_desktop.ui.kit.widgets import Card, SecondaryButton, label
from herintegratie_desktop.ui.rules.impact_run import ImpactRun
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable

if TYPE_CHECKING:
    from herintegratie_desktop.store.impact import ImpactStep

MOST_SHOWN = 500
_TABLE_HEIGHT = 300
# Laying out the words anew costs more than looking at a case.
_SAY_EVERY_S = 0.1


class ImpactCard(Card):
    """``ended`` comes when every open case was looked at, or nobody wants to wait any longer.

    However many cases change, no more than the first rows are kept; the others are counted.
    """

    ended = Signal()

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Gevolgen voor de open dossiers"))
        self._bridge = bridge
        self.run = ImpactRun(self)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Bekeken dossiers"))
        self.cancel_button = SecondaryButton(self.tr("Niet verder kijken"))
        self.words = label("", wrap=True)
        self.more = label("", "small", wrap=True)
        self.table = ReadingTable(
            self.tr("Wat er verandert"),
            (
                Column(self.tr("Dossier"), 150),
                Column(self.tr("Aanvrager"), 150),
                Column(self.tr("Wat er verandert")),
            ),
        )
        self.table.setFixedHeight(_TABLE_HEIGHT)
        self.done = self.total = self.changed_cases = self.unreadable = 0
        self._is_whole = False
        self._say_again = 0.0
        self._build()
        self.run.stepped.connect(self._on_steps)
        self.run.ended.connect(self._on_ended)
        self.run.failed.connect(self._on_failed)
        self.cancel_button.clicked.connect(self.run.cancel)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        self.add(row)
        self.add(self.words)
        self.add(self.table)
        self.add(self.more)
        self.table.hide()
        self.more.hide()

    def look(self, guide: Guide) -> None:
        """Begin to compare every open case under what is in force and under another guide."""
        from herintegratie_desktop.store.impact import impact

        self.total = self._bridge.vault.cases.count_open()
        self.bar.setRange(0, max(1, self.total))
        self._show_progress()
        self.run.start(impact(self._bridge.vault, guide, self._bridge.desk.today))

    @property
    def is_whole(self) -> bool:
        """Say whether every open case was looked at."""
        return self._is_whole

    def _on_steps(self, steps: list[ImpactStep]) -> None:
        self.done, self.total = steps[-1].done, steps[-1].total
        self.changed_cases += sum(bool(step.changes) for step in steps)
        self.unreadable += sum(step.error is not None for step in steps)
        room = MOST_SHOWN - self.table.rows.rowCount()
        rows = [row for step in steps for row in self._rows(step)][: max(0, room)]
        if rows:
            self.table.show()
            self.table.add_rows(rows)
        if perf_counter() >= self._say_again:
            self._show_progress()

    def _rows(self, step: ImpactStep) -> Iterator[tuple[str, str, str]]:
        say = self._bridge.desk.say
        phrases = [change.phrase for change in step.changes]
        phrases += [step.error] if step.error is not None else []
        for phrase in phrases:
            yield step.case_id, step.title, say(phrase)

    def _on_ended(self, is_whole: bool) -> None:
        self._is_whole = is_whole
        self.bar.hide()
        self.cancel_button.hide()
        self.words.setText(self._verdict())
        self._show_more()
        announce(self, self.words.text())
        self.ended.emit()

    def _on_failed(self, error: Exception) -> None:
        self._on_ended(False)
        self.words.setText(self._bridge.say_error(error))

    def _show_progress(self) -> None:
        self._say_again = perf_counter() + _SAY_EVERY_S
        self.bar.setMaximum(max(1, self.total))
        self.bar.setValue(self.done)
        said = self.tr("{done} van {total} open dossiers bekeken, {changed} veranderen.")
        self.words.setText(
            said.format(done=self.done, total=self.total, changed=self.changed_cases)
        )

    def _verdict(self) -> str:
        if not self._is_whole:
            said = self.tr(
                "U keek niet verder: {done} van {total} open dossiers zijn bekeken, waarvan "
                "{changed} veranderen."
            )
            return said.format(done=self.done, total=self.total, changed=self.changed_cases)
        if not self.total:
            return self.tr("Er zijn geen open dossiers.")
        same = self.total - self.changed_cases - self.unreadable
        parts = [
            self.tr("%n dossier(s) veranderen.", "", self.changed_cases),
            self.tr("%n dossier(s) blijven gelijk.", "", same),
        ]
        if self.unreadable:
            parts.append(self.tr("%n dossier(s) konden niet worden bekeken.", "", self.unreadable))
        return " ".join(parts)

    def _show_more(self) -> None:
        is_full = self.table.rows.rowCount() >= MOST_SHOWN
        said = self.tr("Hier staan de eerste {most} gevolgen; alle dossiers zijn geteld.")
        self.more.setText(said.format(most=MOST_SHOWN))
        self.more.setVisible(is_full)
