"""Says above the plan whose limit is broken, by how much, and mends it at a click."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from herintegratie_desktop.core.limits import Budget
from herintegratie_desktop.core.problems import Problem, limit_problems
from herintegratie_desktop.core.repairs import Repair, repair_of_cash
from herintegratie_desktop.core.session import CaseIsSealedError
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.live_budget import live_budget, why_no_budget
from herintegratie_desktop.ui.look import set_kind
from herintegratie_desktop.ui.spoken import announce
from herintegratie_desktop.ui.widgets import IconLabel, LinkButton

_ROW = 47


@dataclass(frozen=True)
class Notice:
    """One row: what is said, with the name that stands out, and what its link does.

    `repair` mends at a click; without one the link leads to `place`.
    """

    text: str
    name: str = ""
    action: str = ""
    repair: Repair | None = None
    place: str = ""


class LimitBanner(QFrame):
    """Always there, with room for two lines, so that rows do not jump under who types in them.

    `repair_asked` gives the repair whose link was clicked, `followed` the place of another link.
    """

    repair_asked = Signal(object)
    followed = Signal(str)

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown: tuple[str, tuple[Notice, ...]] = ("", ())
        self._is_open = False
        self._rows: list[_NoticeRow] = []
        self._more = LinkButton("", "error")
        self._more.clicked.connect(self._turn)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(15, 0, 9, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._row(0)

    def refresh(self) -> None:
        """Show what the limits say of the case as it is now."""
        self._show(*self._said())

    def notices(self) -> tuple[Notice, ...]:
        """Return everything that is said, also what is folded."""
        return self._shown[1]

    def act(self, at: int = 0) -> None:
        """Follow the link of a row, as a click does."""
        self._rows[at].link.click()

    # --- what is said -----------------------------------------------------------------

    def _said(self) -> tuple[str, tuple[Notice, ...]]:
        desk, case = self._bridge.desk, self._bridge.case
        if case.seal is not None:
            return "info", (Notice(desk.say(CaseIsSealedError().phrase)),)
        uses = live_budget(self._bridge)
        reason = why_no_budget(self._bridge)
        if uses is None or reason is not None:
            sentence = "" if reason is None else desk.say(reason)
            return "error", (
                Notice(sentence, action=self.tr("Andere regeling kiezen"), place="scheme"),
            )
        problems = limit_problems(case, uses)
        if problems:
            return "error", tuple(self._notice(problem, uses) for problem in problems)
        if not case.household.members:
            return "info", (self._nobody(),)
        return "", (Notice(self._all_well()),)

    def _nobody(self) -> Notice:
        sentence = self.tr("Een plan gaat over gezinsleden. Er is nog niemand geregistreerd.")
        return Notice(sentence, action=self.tr("Gezinslid registreren"), place="persons")

    def _all_well(self) -> str:
        if self._bridge.case.plan.lines:
            return self.tr("Alle bedragen blijven binnen de grenzen.")
        return self.tr("Hier staat straks of een bedrag boven een grens komt.")

    def _notice(self, problem: Problem, uses: Budget) -> Notice:
        desk = self._bridge.desk
        person = self._bridge.case.household.person(problem.person)
        sentence = desk.say(problem.message)
        if problem.code == "cash-over-limit":
            repair = repair_of_cash(uses, problem.person)
            if repair is not None:
                return Notice(sentence, person.called, desk.say(repair.phrase), repair)
        if problem.code == "age-undetermined":
            link = self.tr("Leeftijd invullen")
            return Notice(sentence, person.called, link, place=problem.place)
        link = self.tr("Naar de regels")
        return Notice(sentence, person.called, link, place=f"lines/of/{person.id}")

    # --- showing it -------------------------------------------------------------------

    def _show(self, kind: str, notices: tuple[Notice, ...]) -> None:
        if (kind, notices) == self._shown:
            return
        before, self._shown = self._shown, (kind, notices)
        set_kind(self, kind)
        self._lay_out()
        if kind and len(before[1]) <= len(notices) and before[0] != kind:
            announce(self, notices[0].text)
        self.setAccessibleName(" ".join(notice.text for notice in notices))

    def _lay_out(self) -> None:
        kind, notices = self._shown
        shown = notices if self._is_open else notices[:1]
        for at, notice in enumerate(shown):
            self._row(at).show_notice(kind, notice)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(shown))
        more = len(notices) - 1
        if more > 0:
            text = self.tr("inklappen") if self._is_open else self.tr("en nog {count}")
            self._more.setText(text.format(count=more))
        else:
            self._is_open = False
        self._more.setVisible(more > 0)

    def _row(self, at: int) -> _NoticeRow:
        while len(self._rows) <= at:
            row = _NoticeRow()
            row.link.clicked.connect(lambda _=False, row=row: self._follow(row.notice))
            if not self._rows:
                row.layout().addWidget(self._more)  # type: ignore[union-attr]
            self._column.addWidget(row)
            self._rows.append(row)
        return self._rows[at]

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self._lay_out()

    def _follow(self, notice: Notice) -> None:
        if notice.repair is not None:
            self.repair_asked.emit(notice.repair)
        else:
            self.followed.emit(notice.place)


_ICONS = {
    "error": ("warning", "error"),
    "info": ("info", "accent"),
    "": ("check", "good"),
}


class _NoticeRow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.notice = Notice("")
        self.link = LinkButton()
        self._icon = IconLabel("check", "good")
        self._words = QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(_ROW)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self.link)

    def show_notice(self, kind: str, notice: Notice) -> None:
        self.notice = notice
        self._icon.show_icon(*_ICONS[kind])
        set_kind(self._words, "" if kind else "muted")
        name = escape(notice.name)
        said = escape(notice.text)
        self._words.setText(said.replace(name, f"<b>{name}</b>", 1) if name else said)
        self.link.setText(notice.action)
        self.link.setVisible(bool(notice.action))
        if self.link.property("tone") != kind:
            self.link.set_tone("" if kind == "info" else kind)
