"""One open case: who it is about, the steps, the page, the budget, and the ways between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.edits import StartNewVersion
from herintegratie_desktop.core.intake import STEP_NAMES, Progress, Step, states
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.core.session import Changed
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.conditions.told_once import told_once
from herintegratie_desktop.ui.identity_bar import IdentityBar
from herintegratie_desktop.ui.kit.widgets import Banner, StepList, StepState
from herintegratie_desktop.ui.sealed import make_read_only
from herintegratie_desktop.ui.undoing import FieldWatch
from herintegratie_desktop.ui.wizard.page import WizardPage
from herintegratie_desktop.ui.wizard.pages import make_page
from herintegratie_desktop.ui.wizard.places import changed_place, step_of
from herintegratie_desktop.ui.wizard.problem_walk import ProblemWalk
from herintegratie_desktop.ui.wizard.stage import EDGE, Stage

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

WIDE_FROM = 1330
PANEL_WIDTH = 332
NARROW_PANEL_WIDTH = 300
RESTS_AFTER_MS = 120
_WITH_BUDGET = {Step.PLAN, Step.CHECK}
_SHOWS_OWN_LIST = {Step.CHECK, Step.SIGN}
_SHOWN_AS = {
    Progress.NOT_STARTED: StepState.WAITING,
    Progress.BUSY: StepState.WAITING,
    Progress.MISSING: StepState.MISSING,
    Progress.COMPLETE: StepState.DONE,
}


class WizardFrame(QWidget):
    """Opens any step at any time; leaving one saves.

    ``finished`` asks for the list of cases; ``copy_wanted`` for a copy while saving fails.
    """

    finished = Signal()
    copy_wanted = Signal()
    undo_changed = Signal()

    def __init__(
        self,
        bridge: CaseBridge,
        vault: Vault,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self._vault = vault
        self._pages: dict[Step, WizardPage] = {}
        self._step: Step | None = None
        self._has_asked = False
        self._was_sealed = bridge.case.seal is not None
        self.identity = IdentityBar(bridge, practice)
        self.steps = StepList([bridge.desk.translate(STEP_NAMES[step]) for step in Step])
        self.stage = Stage()
        self.failure = Banner()
        self.budget_side: QWidget | None = None
        self._problems = ProblemWalk(bridge)
        self._watch = FieldWatch(self)
        self._soon = QTimer(self, interval=RESTS_AFTER_MS, singleShot=True)
        self._build()
        self._connect()
        self._show_steps()
        self._count_attachments()

    def _build(self) -> None:
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.steps)
        self._row.addWidget(self.stage, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.identity)
        column.addWidget(self.failure)
        column.addLayout(self._row, 1)

    def _connect(self) -> None:
        self.steps.chosen.connect(lambda at: self.open_step(Step(at + 1)))
        self.stage.going_on.connect(self.go_on)
        self.stage.going_back.connect(self.go_back)
        self.stage.place_asked.connect(self.open_place)
        self.stage.new_version_wanted.connect(self.start_new_version)
        self.failure.acted.connect(self.copy_wanted)
        self.identity.attachments_asked.connect(self.open_attachments)
        self.bridge.changed.connect(self._on_changed)
        self.bridge.saved.connect(lambda _at: self.failure.clear())
        self.bridge.save_failed.connect(self._on_save_failed)
        self._watch.moved.connect(self.bridge.session.rest)
        self._soon.timeout.connect(self._show_steps)

    @property
    def step(self) -> Step | None:
        """Return the step that is open."""
        return self._step

    @property
    def _is_read_only(self) -> bool:
        return self._was_sealed or not self._vault.may(Act.EDIT)

    @property
    def page(self) -> WizardPage | None:
        """Return the page that is in sight."""
        return self._pages.get(self._step) if self._step else None

    def shows_budget(self) -> bool:
        """Say whether the budget stands beside the page."""
        return self.budget_side is not None and self.budget_side.isVisible()

    def open_step(self, step: Step) -> WizardPage:
        """Save and show a step; its page is made when it is first opened."""
        self.leave_page()
        self._step, self._has_asked = step, False
        page = self._made(step)
        self.steps.show_current(step - 1)
        self._show_panel(step in _WITH_BUDGET)
        self.stage.show_sealed(self._was_sealed and step is not Step.SIGN)
        if not self._vault.may(Act.EDIT) and step is not Step.SIGN:
            self.stage.show_reading(self.bridge.desk.say(refusal(Act.EDIT)))
        self.stage.show_page(page)
        self._show_steps()
        self.stage.focus_first()
        return page

    def open_place(self, place: str) -> bool:
        """Show the step of a field and give it the keyboard; False when it has none there."""
        step = step_of(place)
        page = self.page if step is self._step else self.open_step(step)
        found = page is not None and page.focus_place(place)
        field = QApplication.focusWidget()
        if found and field is not None:
            self.stage.reveal(field)
        return found

    def go_on(self) -> None:
        """Save; show once what the page misses, and go to the next step when asked again."""
        page, step = self.page, self._step
        if page is None or step is None:
            return
        self.leave_page()
        if self._stops(page):
            return
        if step is Step.SIGN:
            self.finished.emit()
        else:
            self.open_step(Step(step + 1))

    def _stops(self, page: WizardPage) -> bool:
        if self._has_asked or page.step in _SHOWS_OWN_LIST or not page.missing():
            return False
        self._has_asked = True
        self._show_missing(page, focus=True)
        return True

    def _show_missing(self, page: WizardPage, *, focus: bool) -> None:
        asked = page.missing()
        page.show_missing(asked)
        told = told_once(((each.place, each.phrase) for each in asked), self.bridge.case.household)
        pairs = tuple((place, self.bridge.desk.say(phrase)) for place, phrase in told)
        self.stage.show_missing(pairs, focus=focus)

    def go_back(self) -> None:
        """Save and show the step before this one."""
        if self._step is not None and self._step > Step.HOUSEHOLD:
            self.open_step(Step(self._step - 1))

    def leave_page(self) -> bool:
        """Let the field in hand hand over what was typed, and save; False when saving failed."""
        self._let_go()
        self.bridge.session.rest()
        return self.save()

    def save(self) -> bool:
        """Save, unless the case is new and nothing was entered yet."""
        if self.bridge.rev == 0 and self.bridge.session.undo_label is None:
            return True
        return self.bridge.save_now()

    def undo(self) -> None:
        """Take back the last change and show where it was."""
        self._travel(forward=False)

    def redo(self) -> None:
        """Do again what was taken back and show where it is."""
        self._travel(forward=True)

    def _travel(self, *, forward: bool) -> None:
        self._let_go()
        session, before = self.bridge.session, self.bridge.case
        (session.redo if forward else session.undo)()
        place = changed_place(before, self.bridge.case)
        if place:
            self.open_place(place)

    def _let_go(self) -> None:
        field = QApplication.focusWidget()
        if field is not None and self.isAncestorOf(field):
            field.clearFocus()

    def next_problem(self) -> None:
        """Go to the next thing to mend, in the order of the check, and start over at the end."""
        problem = self._problems.next()
        if problem is None:
            self.stage.note.show_message("good", self.tr("Er is niets meer na te kijken."))
            return
        self.open_place(problem.place)
        self.stage.note.show_message(problem.kind, problem.sentence, lead=problem.count)

    def open_attachments(self) -> None:
        """Save, and show what is attached to the case."""
        from herintegratie_desktop.ui.attachments.room import open_attachments

        # A case of which nothing was entered yet is put in the vault now, to hold them.
        if not (self.leave_page() and self.bridge.save_now()):
            return
        case = self.bridge.case
        is_sealed = case.seal is not None
        room = open_attachments(
            self._vault, case.id, self.bridge.desk, is_sealed=is_sealed, parent=self
        )
        room.finished.connect(self._count_attachments)

    def _count_attachments(self) -> None:
        self.identity.show_attachments(len(self._vault.attachments.of(self.bridge.case.id)))

    def start_new_version(self) -> None:
        """Open a signed plan again as the next version."""
        if self._vault.may(Act.EDIT):
            self.bridge.do(StartNewVersion())
        else:
            self.show_refusal(refusal(Act.EDIT))

    def show_refusal(self, phrase: Phrase) -> None:
        """Say on the page why something was not done."""
        self.stage.note.show_message("warn", self.bridge.desk.say(phrase))

    def parts(self) -> list[QWidget]:
        """Return the parts of the window in the order in which one reads them."""
        side = [self.budget_side] if self.budget_side is not None else []
        return [self.identity, self.failure, self.steps, *self.stage.parts(), *side]

    def forget_other_pages(self) -> None:
        """Let go of the pages that are out of sight; each is made again when it is opened."""
        for step in set(self._pages) - {self._step}:
            page = self._pages.pop(step)
            page.deleteLater()
            QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the steps as icons and the budget narrower where there is little room."""
        super().resizeEvent(event)
        self._fit_sides()

    def _fit_sides(self) -> None:
        is_narrow = self.width() < WIDE_FROM
        self.steps.set_narrow(is_narrow)
        if self.budget_side is not None:
            panel = NARROW_PANEL_WIDTH if is_narrow else PANEL_WIDTH
            self.budget_side.setFixedWidth(panel + EDGE)

    def _made(self, step: Step) -> WizardPage:
        if step not in self._pages:
            page = make_page(step, self.bridge, self._vault, self)
            page.hide()
            page.asks_for.connect(self.open_place)
            self._pages[step] = page
            if self._is_read_only and step not in _SHOWS_OWN_LIST:
                page.arrive()
                make_read_only(page)
        return self._pages[step]

    def _show_panel(self, wanted: bool) -> None:
        if wanted and self.budget_side is None:
            self.budget_side = _budget_side(self.bridge)
            self._row.addWidget(self.budget_side)
            self._fit_sides()
        if self.budget_side is not None:
            self.budget_side.setVisible(wanted)

    def _show_steps(self) -> None:
        said = self.bridge.desk.say
        try:
            shown = states(self.bridge.case, self.bridge.checked, self._step)
        except RuleError:
            # Nothing can be checked without amounts; the page of the plan says so.
            return
        for state in shown:
            self.steps.show_step(state.step - 1, _SHOWN_AS[state.progress], said(state.phrase))

    def _on_changed(self, news: Changed) -> None:
        # Checking everything takes longer than a keystroke may; it can wait until typing rests.
        self._soon.start()
        self.undo_changed.emit()
        if self._has_asked and self.page is not None:
            # What is mended leaves the list at once; the keyboard stays where it is.
            self._show_missing(self.page, focus=False)
        is_sealed = news.case.seal is not None
        if is_sealed != self._was_sealed:
            self._was_sealed = is_sealed
            # The page that did this is still busy in its own slot.
            QTimer.singleShot(0, self, self._make_pages_again)

    def _make_pages_again(self) -> None:
        for step in set(self._pages) - _SHOWS_OWN_LIST - {self._step}:
            self._pages.pop(step).deleteLater()
        if self._step is not None and self._step not in _SHOWS_OWN_LIST:
            old = self._pages.pop(self._step)
            self.open_step(self._step)
            old.deleteLater()

    def _on_save_failed(self, phrase: Phrase) -> None:
        kept = self.tr("Wat u typt blijft staan; het programma probeert het steeds opnieuw. ")
        copy = self.tr("Dossier elders bewaren…")
        self.failure.show_message("error", self.bridge.desk.say(phrase), lead=kept, action=copy)


def _budget_side(bridge: CaseBridge) -> QWidget:
    from herintegratie_desktop.ui.plan.budget_panel import BudgetPanel

    panel, side = BudgetPanel(bridge), QWidget()
    row = QHBoxLayout(side)
    row.setContentsMargins(0, 20, 0, 18)
    row.setSpacing(0)
    row.addWidget(panel)
    # Spacing is mirrored with the window; a margin would not be.
    row.addSpacing(EDGE)
    return side
