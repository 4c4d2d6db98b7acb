"""One decision as it was: limits and conditions of then, computed again, and beside today's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.core.check import Check, check
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.impact import changes
from herintegratie_desktop.store.decisions import Decision
from herintegratie_desktop.ui.kit.fact_list import FactList
from herintegratie_desktop.ui.kit.waiting import after_painting
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    SecondaryButton,
    label,
    scrolled,
)
from herintegratie_desktop.ui.rules.decision_words import DecisionWords
from herintegratie_desktop.ui.rules.office_bridge import REFUSALS, OfficeBridge
from herintegratie_desktop.ui.rules.said import moment_said
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import EDGE, row_of

_AMOUNT = 118


class DecisionPanel(QWidget):
    """Nothing in it can be changed; ``left`` goes back to the list."""

    left = Signal()

    def __init__(
        self, bridge: OfficeBridge, decision: Decision, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self.decision = bridge, decision
        self._words = DecisionWords(bridge, decision)
        self.standing, self.replayed, self.today = Banner(), Banner(), Banner()
        self.facts = FactList()
        self.again_button = SecondaryButton(self.tr("Opnieuw berekenen"), "redo")
        self.today_button = SecondaryButton(self.tr("Verschil met vandaag"), "scales")
        self.back_button = SecondaryButton(self.tr("Terug naar de lijst"))
        self.limits = ReadingTable(
            self.tr("Budget per persoon, zoals toen"),
            (
                Column(self.tr("Persoon")),
                Column(self.tr("Telt als"), 130),
                Column(self.tr("Gepland"), _AMOUNT, figures=True),
                Column(self.tr("Maximaal"), _AMOUNT, figures=True),
                Column(self.tr("Contant"), _AMOUNT, figures=True),
                Column(self.tr("Maximaal contant"), 150, figures=True),
            ),
            grows=True,
        )
        self.findings = ReadingTable(
            self.tr("Voorwaarden, zoals toen"),
            (
                Column(self.tr("Persoon"), 150),
                Column(self.tr("Voorwaarde"), 210),
                Column(self.tr("Uitkomst"), 140),
                Column(self.tr("Waarom")),
            ),
            grows=True,
        )
        self.differences = ReadingTable(
            self.tr("Verschillen"), (Column(self.tr("Wat anders is")),), grows=True
        )
        self._other = Card(self.tr("Wat anders is"))
        self._build()
        self._show()
        self.again_button.clicked.connect(lambda _=False: self._busy(self.replayed, self.replay))
        self.today_button.clicked.connect(lambda _=False: self._busy(self.today, self.compare))
        self.back_button.clicked.connect(lambda _=False: self.left.emit())

    def _build(self) -> None:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(EDGE, 0, EDGE, 16)
        inside.setSpacing(14)
        about = Card(self._words.title())
        about.add(self.standing)
        about.add(self.facts)
        about.add(row_of(self.again_button, self.today_button))
        about.add(self.replayed)
        about.add(self.today)
        self._other.add(self.differences)
        self._other.hide()
        limits = Card(self.tr("Budget per persoon, zoals toen"))
        limits.add(self.limits)
        found = Card(self.tr("Voorwaarden, zoals toen"))
        found.add(label(self.tr("In de woorden van toen."), "small"))
        found.add(self.findings)
        for part in (about, self._other, limits, found):
            inside.addWidget(part)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        head = row_of(self.back_button)
        head.setContentsMargins(EDGE, 0, EDGE, 0)
        column.addLayout(head)
        column.addWidget(scrolled(page), 1)

    def _show(self) -> None:
        decision = self.decision
        self._show_standing()
        self.limits.show_rows(self._bridge.or_else(self._words.limits, []))
        self.findings.show_rows(self._bridge.or_else(self._words.findings, []))
        self.facts.show_facts(
            (
                (self.tr("Getoetst op"), dutch_date(decision.day)),
                (self.tr("Bewaard"), self._kept()),
                (self.tr("Regeling"), self._words.scheme()),
                (self.tr("Regelset"), self._words.rules()),
                (self.tr("Leeftijd telt op"), self._words.reference_day()),
                (self.tr("Kenmerk"), decision.id),
            )
        )

    def _kept(self) -> str:
        said = self.tr("{moment} door {who}, bij versie {version} van het plan")
        made = self.decision
        return said.format(moment=moment_said(made.made_at), who=made.made_by, version=made.version)

    def _show_standing(self) -> None:
        if not self._bridge.or_else(self._is_unchanged, False):
            said = self.tr(
                "Deze beslissing is anders dan het logboek heeft vastgelegd. Laat de kluis "
                "controleren met «herintegratie vault check»."
            )
            self.standing.show_message("error", said)
        elif self.decision.may_sign:
            self.standing.show_message("good", self.tr("Het plan mocht worden ondertekend."))
        else:
            said = self.tr("Het plan mocht niet worden ondertekend.")
            self.standing.show_message("warn", said)

    def _is_unchanged(self) -> bool:
        return self._bridge.vault.decisions.is_unchanged(self.decision)

    def _busy(self, banner: Banner, work: Callable[[], None]) -> None:
        banner.show_message("info", self.tr("Wordt berekend…"))
        after_painting(self, work)

    def replay(self) -> None:
        """Compute it again with the rules and facts of its day, and say whether it is the same."""
        from herintegratie_desktop.exchange.decisions import says_the_same

        again = self._again(self.replayed)
        if again is None:
            return
        self.today.clear()
        if says_the_same(self.decision, again):
            self._other.hide()
            said = self.tr(" Met de regels en feiten van {day} komt precies hetzelfde uit.")
            self.replayed.show_message(
                "good",
                said.format(day=dutch_date(self.decision.day)),
                lead=self.tr("Gelijk aan toen."),
            )
            return
        said = self.tr(" Het programma rekent dit nu anders uit dan toen.")
        self.replayed.show_message("warn", said, lead=self.tr("Niet gelijk aan toen."))
        self._show_differences(self._words.differences(again))

    def compare(self) -> None:
        """Say what would be different by the rules and facts of today."""
        again = self._again(self.today)
        now = None if again is None else self._now(self.today)
        if again is None or now is None:
            return
        self.replayed.clear()
        found = changes(again, now)
        if found:
            said = self.tr("Vandaag zou dit anders zijn: %n verschil(len).", "", len(found))
            self.today.show_message("warn", said)
        else:
            self.today.show_message("good", self.tr("Vandaag zou hetzelfde gelden."))
        self._show_differences([self._bridge.desk.say(each.phrase) for each in found])

    def _again(self, banner: Banner) -> Check | None:
        from herintegratie_desktop.exchange.decisions import replay

        try:
            return replay(self._bridge.vault.decisions, self.decision)
        except REFUSALS as error:
            banner.show_message("error", self._bridge.say_error(error))
            return None

    def _now(self, banner: Banner) -> Check | None:
        from herintegratie_desktop.exchange.casefile import read_case

        desk, made = self._bridge.desk, self.decision
        try:
            case = read_case(made.case_document.encode(), desk.guide)
            return check(case, desk.guide, desk.today, made.scheme)
        except REFUSALS as error:
            banner.show_message("error", self._bridge.say_error(error))
            return None

    def _show_differences(self, sentences: list[str]) -> None:
        self.differences.show_rows([(each,) for each in sentences])
        self._other.setVisible(bool(sentences))
