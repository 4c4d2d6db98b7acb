"""Draw up the plan: lines with amounts, the three texts of the law, and what they fall under."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout, QWidget

from herintegratie_desktop.core.edits import Part
from herintegratie_desktop.core.intake import Missing, Step
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.core.problems import Problem, missing_line_fields
from herintegratie_desktop.core.repairs import MoveCashToKind, MoveSharedToKind, Repair
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.icons import icon
from herintegratie_desktop.ui.kit.widgets import SecondaryButton
from herintegratie_desktop.ui.plan.limit_banner import LimitBanner
from herintegratie_desktop.ui.plan.plan_choices import PlanChoices
from herintegratie_desktop.ui.plan.plan_details import LineDetails
from herintegratie_desktop.ui.plan.plan_editor import PlanTable
from herintegratie_desktop.ui.plan.plan_rows import COLUMNS, MORE_FIELDS, Column, whole_id
from herintegratie_desktop.ui.plan.plan_texts import PlanTexts
from herintegratie_desktop.ui.shortcuts import SHARED_LINE, shown
from herintegratie_desktop.ui.wizard.page import WizardPage

_CAUTIONS_AFTER_MS = 250
_FRAME_MS = 16
_BLINK_MS = 50
_TABLE, _TEXTS, _CHOICES = range(3)


class PlanPage(WizardPage):
    """The table of lines, and beside it in tabs the texts and the choices."""

    step = Step.PLAN
    listens = Part.PLAN | Part.HOUSEHOLD | Part.RETURN | Part.HEAD | Part.SIGNATURES

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.banner = LimitBanner(bridge)
        self.table = PlanTable(bridge)
        self.texts = PlanTexts(bridge)
        self.choices = PlanChoices(bridge)
        self.details = LineDetails(bridge, self.table.plan.writer, self)
        self.tabs = QTabWidget()
        self.add_button = SecondaryButton(self.tr("Regel toevoegen"), "plus", parent=self)
        self.share_button = SecondaryButton(self.tr("Gezinsregel"), "people", parent=self)
        self._asked: tuple[Missing, ...] = ()
        self._later = QTimer(self, interval=_CAUTIONS_AFTER_MS, singleShot=True)
        self._next_frame = QTimer(self, interval=_FRAME_MS, singleShot=True)
        self._next_frame.timeout.connect(self._refresh_around)
        self._blink = QTimer(self, interval=_BLINK_MS, singleShot=True)
        self._blink.timeout.connect(self.table.refresh)
        self._build()
        self._connect()

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Plan en budget")

    def hint(self) -> str:
        """Return the sentence under the heading."""
        return self.tr(
            "Leg per persoon vast welke ondersteuning nodig is. Het budget rekent direct mee."
        )

    def page_buttons(self) -> tuple[QWidget, ...]:
        """Return the buttons that add a line, for a person and for the household."""
        return (self.add_button, self.share_button)

    def refresh(self, parts: Part) -> None:
        """Show the case as it is now; while somebody types, the amounts a frame before the rest.

        The parts of a shared amount follow when the keys rest for a blink: they can be many.
        """
        if self.table.plan.is_shared_typed:
            self._blink.start()
        else:
            self.table.refresh()
        self._later.start()
        if self.table.editor() is None:
            self._refresh_around()
        elif not self._next_frame.isActive():
            self._next_frame.start()

    def _refresh_around(self) -> None:
        self.banner.refresh()
        self.texts.refresh()
        self.choices.refresh()
        self._name_tabs()
        if self._asked:
            self._drop_what_was_mended()

    def first_field(self) -> QWidget:
        """Return the table, for that is what somebody comes to type in."""
        return self.table

    def focus_place(self, place: str) -> bool:
        """Put the focus on a line, a text or a choice; False for a place of another page."""
        match place.split("/"):
            case ["lines", "of", person]:
                return self._open(_TABLE) and self.table.go_to(self.table.plan.first_of(person))
            case ["lines", line_id, field]:
                return self._open(_TABLE) and self._focus_line(self._row_id(line_id), field)
            case ["plan", "lines"]:
                return self._open(_TABLE) and self._focus_first()
            case ["plan", name]:
                return self._open(_TEXTS) and self.texts.focus(name)
            case ["scheme" | "project" | "network" as name]:
                return self._open(_CHOICES) and self.choices.focus(name)
        return False

    def show_missing(self, asked: tuple[Missing, ...]) -> None:
        """Mark the cells and texts that are asked for."""
        self._asked = asked
        self.table.plan.show_asked(frozenset(self._asked_cells()))
        said = {
            each.place.removeprefix("plan/"): self.desk.say(each.phrase)
            for each in asked
            if each.place.startswith("plan/")
        }
        self.texts.show_asked(said)

    def open_details(self, line_id: str, field: str = "") -> None:
        """Show the other fields of a line under its row."""
        plan = self.table.plan
        index = plan.index_of(line_id, Column.MORE)
        box = self.table.visualRect(index)
        box.moveTopLeft(self.table.viewport().mapToGlobal(box.topLeft()))
        self.details.open_for(line_id, plan.cautions(plan.row(index.row())), box)
        if field:
            self.details.focus(field)

    # --- building ---------------------------------------------------------------------

    def _build(self) -> None:
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 6)
        inside.addWidget(self.table)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(card, self.tr("Begroting"))
        self.tabs.addTab(self.texts, "")
        self.tabs.addTab(self.choices, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        # They wait out of sight until the bar beneath the page takes them.
        told = self.tr("Regel voor het gezin toevoegen ({key})").format(key=shown(SHARED_LINE))
        self.share_button.setToolTip(told)
        self.share_button.setAccessibleName(told)
        for button, add in (
            (self.add_button, self._add_line),
            (self.share_button, self._add_shared_line),
        ):
            button.hide()
            button.clicked.connect(add)
        self.banner.repair_asked.connect(self._repair)
        self.banner.followed.connect(self._follow)
        self.table.more_asked.connect(self.open_details)
        self.details.remove_asked.connect(self.table.remove_line)
        self.details.duplicate_asked.connect(self.table.duplicate_line)
        self.details.given.connect(self._go_along)
        self.details.closed.connect(self._back_to_table)
        self._later.timeout.connect(self._show_cautions)

    def event(self, event: QEvent) -> bool:
        """Claim the key for a new line before the window has it for a new case."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and (_asks_new_line(event) or _asks_shared_line(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add a line with Ctrl+N or Ctrl+Shift+N, wherever on the page the keyboard is."""
        if _asks_new_line(event):
            self._add_line()
        elif _asks_shared_line(event):
            self._add_shared_line()
        else:
            super().keyPressEvent(event)

    def _name_tabs(self) -> None:
        filled, of = self.texts.filled(), len(self.texts.fields)
        words = self.tr("Plan in woorden")
        if filled < of:
            words = self.tr("Plan in woorden · {filled} van {of}").format(filled=filled, of=of)
        self._name_tab(_TEXTS, words, "check" if filled == of else "edit")
        chosen = self.tr("Regeling {scheme}, project en netwerk")
        self._name_tab(_CHOICES, chosen.format(scheme=self.choices.summary()), "scales")
        for button in self.page_buttons():
            button.setEnabled(self.bridge.case.seal is None)

    def _name_tab(self, at: int, words: str, icon_name: str) -> None:
        words = words.replace("&", "&&")
        if self.tabs.tabText(at) != words:
            self.tabs.setTabText(at, words)
            self.tabs.setTabIcon(at, icon(icon_name, role="muted"))

    # --- what is asked and cautioned ----------------------------------------------------

    def _asked_cells(self) -> list[str]:
        asked = {
            each.place.split("/")[1] for each in self._asked if each.place.startswith("lines/")
        }
        return [
            f"lines/{self._row_id(line.id)}/{field}"
            for line in self.bridge.case.plan.lines
            if line.id in asked
            for field in missing_line_fields(line)
        ]

    def _drop_what_was_mended(self) -> None:
        self.table.plan.show_asked(frozenset(self._asked_cells()))

    def _show_cautions(self) -> None:
        """Show what is to be seen to; a whole check can wait until typing rests."""
        try:
            warnings = self.bridge.checked.warnings
        except RuleError:
            warnings = ()
        found: dict[str, tuple[str, ...]] = {}
        for problem in warnings:
            if problem.line:
                row, said = self._row_id(problem.line), self._said(problem)
                found[row] = tuple(dict.fromkeys((*found.get(row, ()), said)))
        self.table.plan.show_cautions(found)
        choices = {p.place: self._said(p) for p in warnings if p.place in self.choices.boxes}
        self.choices.show_warnings(choices)

    def _said(self, problem: Problem) -> str:
        return self.desk.say(problem.message)

    # --- what is done -----------------------------------------------------------------

    def _row_id(self, line_id: str) -> str:
        """Return the row in which a line is typed: a part is typed in that of its purchase."""
        lines = self.bridge.case.plan.lines
        shared = next((line.shared for line in lines if line.id == line_id), "")
        return whole_id(shared) if shared else line_id

    def _add_line(self) -> None:
        if self._has_members():
            self.table.add_line()

    def _add_shared_line(self) -> None:
        if self._has_members():
            self.table.add_shared_line()

    def _has_members(self) -> bool:
        """Open the table when there is somebody to plan for, else go and register them."""
        if self.bridge.case.household.members:
            return self._open(_TABLE)
        self.asks_for.emit("persons")
        return False

    def _go_along(self, line_id: str) -> None:
        self.table.go_to(self.table.plan.index_of(line_id, Column.MORE))

    def _repair(self, repair: Repair) -> None:
        self.table.finish()
        self.bridge.session.rest()
        self.bridge.do(repair.edit, origin=self)
        self.bridge.session.rest()
        if isinstance(repair.edit, MoveCashToKind | MoveSharedToKind):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, place: str) -> None:
        if not self.focus_place(place):
            self.asks_for.emit(place)

    def _back_to_table(self) -> None:
        if self.tabs.currentIndex() == _TABLE:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, tab: int) -> bool:
        self.tabs.setCurrentIndex(tab)
        return True

    def _focus_line(self, line_id: str, field: str) -> bool:
        column = COLUMNS.get(field, Column.MORE)
        if not self.table.go_to(self.table.plan.index_of(line_id, column)):
            return False
        if field in MORE_FIELDS:
            self.open_details(line_id, field)
        return True

    def _focus_first(self) -> bool:
        """Go to the first amount that is over a limit, else to where the table was left."""
        over = (row.line.id for row in self.table.plan.rows() if row.is_over and row.line)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.go_to(self.table.plan.index_of(next(over, ""), Column.AMOUNT))
        return True


def _asks_new_line(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.New)


def _asks_shared_line(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    return QKeySequence(event.keyCombination()) in map(QKeySequence, SHARED_LINE)
