"""Who comes into consideration: every condition, its outcome and reason, and the answers."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.core.edits import Edit, Part
from herintegratie_desktop.core.eligibility import Finding, findings
from herintegratie_desktop.core.intake import Missing, Step
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.core.ways import ways_of
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.conditions.answering import Answering
from herintegratie_desktop.ui.conditions.condition_row import ConditionRow
from herintegratie_desktop.ui.conditions.people_overview import PeopleOverview
from herintegratie_desktop.ui.conditions.quick_entry import QuickEntry
from herintegratie_desktop.ui.conditions.section_view import SectionView
from herintegratie_desktop.ui.conditions.sweep import Sweep, count_open
from herintegratie_desktop.ui.conditions.topics import (
    ConditionView,
    Section,
    answerers,
    condition_views,
    only_listed,
)
from herintegratie_desktop.ui.conditions.ways_panel import WaysPanel
from herintegratie_desktop.ui.kit.tab_order import in_reading_order
from herintegratie_desktop.ui.kit.widgets import Banner, SecondaryButton
from herintegratie_desktop.ui.wizard.page import WizardPage

_MANY = 3
_ROWS_AT_ONCE = 5


class ConditionsPage(WizardPage):
    """Sections of cards, each with a row for everybody of whom the answer is alike."""

    step = Step.CONDITIONS
    listens = Part.ALL

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.banner, self.nobody, self.overview = Banner(), Banner(), PeopleOverview()
        self.ways, self.quick = WaysPanel(bridge), QuickEntry(self.desk)
        self.sweep_button = SecondaryButton(self.tr("Alle open uitsluitingen: nee…"))
        answering = Answering(self.desk.today, self.quick.author)
        self.sections = {
            section: SectionView(title, hint, self.desk, answering)
            for section, title, hint in self._titles()
        }
        self._views: tuple[ConditionView, ...] = ()
        self._tabs = QTimer(self, interval=0, singleShot=True)
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._lay)
        self._tabs.timeout.connect(lambda: in_reading_order(self))
        self._build()
        self._connect()

    @cached_property
    def sweep(self) -> Sweep:
        """Return the card that answers all open exclusions at once; made when it is asked for."""
        made = Sweep(self.desk)
        made.done.connect(self._on_swept)
        made.left.connect(self._leave_sweep)
        self.sections[Section.EXCLUSIONS].top.addWidget(made)
        made.hide()
        return made

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Voorwaarden")

    def hint(self) -> str:
        """Say what the page is for."""
        return self.tr("Leg vast wat IOM of DT&V heeft geantwoord. De rest volgt uit het dossier.")

    def _titles(self) -> tuple[tuple[Section, str, str], ...]:
        return (
            (Section.EVERYBODY, self.tr("Voor iedereen"), ""),
            (Section.TAKING_PART, self.tr("Wie mag meedoen"), ""),
            (
                Section.EXCLUSIONS,
                self.tr("Uitsluitingen"),
                self.tr(
                    "Geldt er één, dan kan iemand niet meedoen. Geldt er geen, dan is het in orde."
                ),
            ),
            (Section.PLAN, self.tr("Verificatie en plan"), ""),
            (Section.DEPARTED, self.tr("Na vertrek"), ""),
            (Section.DUTIES, self.tr("Verplichtingen van de organisatie"), ""),
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(14)
        for part in (self.banner, self.nobody, self.overview, self.ways, self.quick):
            column.addWidget(part)
        for section in self.sections.values():
            column.addWidget(section)
        column.addStretch(1)
        exclusions = self.sections[Section.EXCLUSIONS]
        exclusions.beside.addWidget(self.sweep_button)
        self.banner.show_message(
            "info",
            self.tr(" DT&V verifieert iedere deelnemer en beslist."),
            lead=self.tr("De uitkomst hier is indicatief."),
        )

    def _connect(self) -> None:
        self.overview.chosen.connect(self.asks_for)
        self.ways.asked.connect(self.asks_for)
        self.ways.grown.connect(self._order_tabs)
        self.nobody.acted.connect(lambda: self.asks_for.emit("persons"))
        self.sweep_button.clicked.connect(self._on_sweep)
        for section in self.sections.values():
            section.wants.connect(self._do)
            section.mends.connect(self._on_mends)
            section.grown.connect(self._order_tabs)

    def arrive(self) -> None:
        """Show the case, and fold what is in order by now."""
        super().arrive()
        for section in self.sections.values():
            section.settle()
        self._later.start()

    def refresh(self, parts: Part) -> None:
        """Show the outcomes as they are now."""
        case, locked = self.bridge.case, self.bridge.case.seal is not None
        self._views = condition_views(case, self.desk, self._found())
        self._show_nobody()
        listed = only_listed(case, self.desk, self._views)
        for section, shown in self.sections.items():
            own = [view for view in self._views if view.section is section]
            shown.show_views(own, listed.get(section, ()), locked=locked)
        self._lay()
        self._show_helps(locked)
        self.overview.setVisible(len(case.household.members) > 1)
        self.overview.show_views(self._views)

    def focus_place(self, place: str) -> bool:
        """Go to the row of `answers/<person>/<rule>`."""
        match place.split("/"):
            case ["answers", person, rule]:
                row = self.row(person, rule)
            case _:
                return False
        if row is None:
            return False
        row.focus()
        return True

    def row(self, person: str, rule: str) -> ConditionRow | None:
        """Bring the row of a person and a condition into sight and return it, or None."""
        rows = (section.row(person, rule) for section in self.sections.values())
        return next((row for row in rows if row is not None), None)

    def show_missing(self, asked: tuple[Missing, ...]) -> None:
        """Show beside each row what is still open there."""
        sentences = {each.place: self.desk.say(each.phrase) for each in asked}
        for section in self.sections.values():
            section.show_missing(sentences)

    def _found(self) -> tuple[Finding, ...]:
        try:
            return self.bridge.checked.findings
        except RuleError:
            # Without amounts for today the conditions can be looked at all the same.
            return findings(self.bridge.case, self.desk.guide, self.desk.today)

    def _show_nobody(self) -> None:
        if self._views:
            self.nobody.clear()
        else:
            self.nobody.show_message(
                "warn",
                self.tr("Er zijn nog geen gezinsleden om de voorwaarden voor na te gaan."),
                action=self.tr("Gezinslid registreren"),
            )

    def _show_helps(self, locked: bool) -> None:
        """Offer what makes many answers quick, where there are many."""
        asked = [view for view in self._views if any(topic.asks for topic in view.topics)]
        self.quick.show_names(answerers(asked))
        self.quick.setVisible(len(asked) > _MANY and not locked)
        self.ways.setVisible(bool(self._views) and not locked)
        many = count_open(self._exclusions()) > 1 and not locked
        is_sweeping = "sweep" in self.__dict__ and not self.sweep.isHidden()
        self.sweep_button.setVisible(many and not is_sweeping)
        if is_sweeping:
            self.sweep.show_views(self._exclusions())
            self.sweep.setVisible(many)

    def _exclusions(self) -> list[ConditionView]:
        return [view for view in self._views if view.section is Section.EXCLUSIONS]

    def _lay(self) -> None:
        """Make the cards one sees first; the others in the moments after, before one looks."""
        room = _ROWS_AT_ONCE
        for section in self.sections.values():
            room = max(0, room - section.lay(room))
        if all(section.is_whole() for section in self.sections.values()):
            self._later.stop()
        else:
            self._later.start()

    def _order_tabs(self) -> None:
        """Let Tab follow the page; once, however many rows were made."""
        self._tabs.start()

    def _do(self, edit: Edit) -> None:
        self.bridge.do(edit, origin=self)

    def _on_mends(self, finding: Finding) -> None:
        """Go to the field that an outcome rests on."""
        case, guide = self.bridge.case, self.desk.guide
        found = ways_of(case, guide, self.desk.today, finding)
        places = (way.place for way in found if not way.place.startswith("answers/"))
        self.asks_for.emit(next(places, "plan/lines"))

    def _on_sweep(self) -> None:
        self.sweep_button.hide()
        self.sweep.show()
        self.sweep.ask(self._exclusions(), self.quick.now())
        self._order_tabs()

    def _on_swept(self, edit: Edit) -> None:
        self.bridge.session.rest()
        self.sweep.hide()
        self._do(edit)
        self.bridge.session.rest()
        section = self.sections[Section.EXCLUSIONS]
        section.settle()
        section.focus()

    def _leave_sweep(self) -> None:
        self.sweep.hide()
        self.sweep_button.show()
        self.sweep_button.setFocus()
