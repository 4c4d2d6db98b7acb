"""What stands in the way of signing, what is worth a second look, and the limits per person."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.edits import Part
from herintegratie_desktop.core.intake import Step, StepState, states
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.core.problems import Problem
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.conditions.told_once import told_once
from herintegratie_desktop.ui.conditions.ways_panel import WaysPanel
from herintegratie_desktop.ui.kit.fact_list import FactList
from herintegratie_desktop.ui.kit.tab_order import put_after, stops
from herintegratie_desktop.ui.kit.widgets import Banner, Card
from herintegratie_desktop.ui.wizard.limit_table import LimitTable
from herintegratie_desktop.ui.wizard.page import WizardPage
from herintegratie_desktop.ui.wizard.paper_note import paper_notes
from herintegratie_desktop.ui.wizard.problem_list import Asked, ProblemCard
from herintegratie_desktop.ui.wizard.step_overview import STEPS, StepOverview


class CheckPage(WizardPage):
    """Says what is missing and leads there; it never closes the road."""

    step = Step.CHECK
    listens = Part.ALL

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.verdict, self.paper = Banner(), Banner()
        mend, look = self.tr("Herstellen"), self.tr("Bekijken")
        self.blocking = ProblemCard(self.tr("Dit moet eerst"), "error", "error", mend)
        self.warnings = ProblemCard(self.tr("Kijk hier nog eens naar"), "warning", "warn", look)
        self.ways, self.steps = WaysPanel(bridge), StepOverview(self.desk)
        self.limits, self.table, self.facts = Card(), LimitTable(bridge), FactList()
        self._build()
        self.ways.grown.connect(self._order_tabs)
        for part in (self.blocking, self.warnings, self.ways, self.steps):
            part.asked.connect(self.asks_for)
        self.verdict.acted.connect(lambda: self.asks_for.emit("scheme"))

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Controleren")

    def hint(self) -> str:
        """Say what the page is for."""
        return self.tr("Loop na wat nog open staat. U kunt altijd verder en later terugkomen.")

    def _build(self) -> None:
        self.limits.show_title(self.tr("Budget per persoon"))
        self.limits.add(self.table)
        self.limits.add(self.facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(14)
        above: tuple[QWidget, ...] = (self.verdict, self.blocking, self.warnings, self.ways)
        for part in (*above, self.paper, self.limits, self.steps):
            column.addWidget(part)
        column.addStretch(1)

    def refresh(self, parts: Part) -> None:
        """Show what the check says now."""
        try:
            checked = self.bridge.checked
        except RuleError as error:
            self._show_no_amounts(error)
            return
        self.blocking.show_problems(self._asked(checked.blocking))
        self.warnings.show_problems(self._asked(checked.warnings))
        problems = (*checked.blocking, *checked.warnings)
        self._show_steps(checked, {self.desk.say(each.message) for each in problems})
        is_sealed = self.bridge.case.seal is not None
        self.ways.setVisible(not is_sealed and bool(checked.blocking or checked.warnings))
        self._show_verdict(checked)
        self._show_limits(checked)
        self._show_paper()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab follow the page, whose links are made anew when other things are missing."""
        anchor: QWidget = self.verdict.action
        for part in (self.blocking, self.warnings, self.ways, self.table):
            anchor = put_after(anchor, stops(part) or (part,))
        put_after(anchor, self.steps.stops())

    def _show_no_amounts(self, error: RuleError) -> None:
        other = self.tr("Andere regeling kiezen")
        self.verdict.show_message("error", self.desk.say(error.phrase), action=other)
        for part in (self.blocking, self.warnings, self.ways, self.steps, self.limits, self.paper):
            part.hide()

    def _asked(self, problems: Iterable[Problem]) -> tuple[Asked, ...]:
        """Return each problem with its place; the same one of several people is said once."""
        told = told_once(
            ((each.place, each.message) for each in problems), self.bridge.case.household
        )
        return tuple((place, self.desk.say(phrase)) for place, phrase in told)

    def _states(self, checked: Check) -> tuple[StepState, ...]:
        found = states(self.bridge.case, checked)
        return tuple(state for state in found if state.step in STEPS)

    def _show_steps(self, checked: Check, said: set[str]) -> None:
        head = self.bridge.case.household.head
        self.steps.setVisible(True)
        self.steps.show_states(self._states(checked), head.id if head else "", said)

    def _show_verdict(self, checked: Check) -> None:
        if self.bridge.case.seal is not None:
            # The wizard says above every page that the plan is signed.
            self.verdict.clear()
        elif not checked.may_sign:
            text = self.tr(" Hieronder staat wat eerst moet.")
            lead = self.tr("Dit plan kan nog niet worden ondertekend.")
            self.verdict.show_message("error", text, lead=lead)
        elif checked.warnings or any(state.missing for state in self._states(checked)):
            text = self.tr(" Hieronder staat waar u nog eens naar kunt kijken.")
            self.verdict.show_message("good", text, lead=self._may_sign())
        else:
            self.verdict.show_message("good", "", lead=self._may_sign())

    def _may_sign(self) -> str:
        return self.tr("Dit plan kan worden ondertekend.")

    def _show_limits(self, checked: Check) -> None:
        uses = checked.budget
        self.limits.setVisible(bool(uses.persons))
        self.table.show_budget(uses)
        amounts = uses.amounts
        self.facts.show_facts(
            (
                (self.tr("Regeling"), self.desk.guide.rules.scheme(uses.scheme).name),
                (self.tr("Bedragen sinds"), dutch_date(amounts.since)),
                (self.tr("Bron"), self.desk.translate(amounts.source)),
                (self.tr("Hoe zeker"), self.desk.translate(amounts.certainty.words)),
                (self.tr("Let op"), self.desk.translate(amounts.note)),
                (self.tr("Leeftijd telt op"), self._reference_day(checked)),
                (self.tr("Getoetst op"), self._tested(checked)),
            )
        )

    def _reference_day(self, checked: Check) -> str:
        day = dutch_date(checked.budget.reference_day)
        if self.bridge.case.back.planned_departure is None:
            return self.tr("{day}, vandaag, want er is nog geen vertrekdatum").format(day=day)
        return self.tr("{day}, de geplande vertrekdatum").format(day=day)

    def _tested(self, checked: Check) -> str:
        said = self.tr("{day}, met regelset {rules}")
        return said.format(day=dutch_date(checked.day), rules=self.desk.guide.rules.version)

    def _show_paper(self) -> None:
        kind, text = paper_notes(self.bridge.case, self.desk)
        self.paper.show_message(kind, text)
