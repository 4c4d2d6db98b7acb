"""Says above the plan whose limit is broken, by how much, and mends it at a click."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from herintegratie_desktop.core.limits import Budget
from herintegratie_desktop.core.problems import Problem, limit_problems
from herintegratie_desktop.core.repairs import repair_of_cash, repair_of_purchase
from herintegratie_desktop.core.shared import Unfitting, unfitting
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.notices import Notice, NoticeRow
from herintegratie_desktop.ui.kit.paint import rounded
from herintegratie_desktop.ui.kit.spoken import announce
from herintegratie_desktop.ui.kit.widgets import LinkButton
from herintegratie_desktop.ui.plan.live_budget import live_budget, why_no_budget

_GROUNDS = {"error": ("error", "error_soft"), "info": ("accent", "accent_soft")}
_RADIUS = 8


class LimitBanner(QWidget):
    """Always there, with room for two lines, so that rows do not jump under who types in them.

    `repair_asked` gives the repair whose link was clicked, `followed` the place of another link.
    """

    repair_asked = Signal(object)
    followed = Signal(str)

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Painting every pixel itself spares the painting of all that lies under it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._bridge = bridge
        self._shown: tuple[str, tuple[Notice, ...]] = ("", ())
        self._is_open = False
        self._rows: list[NoticeRow] = []
        self._more = LinkButton("", "error")
        self._more.clicked.connect(self._turn)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._row(0).add_link(self._more)
        self._more.hide()

    def refresh(self) -> None:
        """Show what the limits say of the case as it is now."""
        self._show(*self._said())

    def notices(self) -> tuple[Notice, ...]:
        """Return everything that is said, also what is folded."""
        return self._shown[1]

    def rows(self) -> tuple[NoticeRow, ...]:
        """Return the rows that are in sight."""
        return tuple(row for row in self._rows if not row.isHidden())

    def unfold(self) -> None:
        """Show every notice, as a click on "en nog 2" does."""
        self._more.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, when there is something to mend."""
        kind, tokens = self._shown[0], current_tokens()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens.ground))
        if kind in _GROUNDS:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            around, inside = (QColor(getattr(tokens, role)) for role in _GROUNDS[kind])
            box = QRectF(self.rect())
            painter.fillPath(rounded(box, _RADIUS), around)
            painter.fillPath(rounded(box.adjusted(1, 1, -1, -1), _RADIUS - 1), inside)
        painter.end()

    # --- what is said -----------------------------------------------------------------

    def _said(self) -> tuple[str, tuple[Notice, ...]]:
        desk, case = self._bridge.desk, self._bridge.case
        uses = live_budget(self._bridge)
        reason = why_no_budget(self._bridge)
        if uses is None or reason is not None:
            sentence = "" if reason is None else desk.say(reason)
            return "error", (
                Notice(sentence, action=self.tr("Andere regeling kiezen"), place="scheme"),
            )
        problems = limit_problems(case, uses)
        unfit = unfitting(case, desk.guide.rules, desk.today) if problems else ()
        if problems:
            # What is over by a shared purchase is mended there, and not person by person.
            people = (self._notice(problem, None if unfit else uses) for problem in problems)
            return "error", (*map(self._unfit_notice, unfit), *people)
        if not case.household.members:
            return "info", (self._nobody(),)
        if not any(line.cents for line in case.plan.lines):
            return "quiet", (Notice(self.tr("Nog geen bedragen ingevuld.")),)
        return "", (Notice(self.tr("Alle bedragen blijven binnen de grenzen.")),)

    def _nobody(self) -> Notice:
        sentence = self.tr("Een plan gaat over gezinsleden. Er is nog niemand geregistreerd.")
        return Notice(sentence, action=self.tr("Gezinslid registreren"), place="persons")

    def _unfit_notice(self, unfit: Unfitting) -> Notice:
        """Say how much of a household purchase does not fit and why."""
        desk, head = self._bridge.desk, unfit.purchase.head
        name = head.purpose.strip() or self.tr("Gezinsregel zonder doel")
        reason = "" if unfit.spread.reason is None else desk.say(unfit.spread.reason)
        sentence = f"{name}: {reason}"
        repair = repair_of_purchase(unfit)
        if self._bridge.case.seal is not None:
            return Notice(sentence, name)
        if repair is not None:
            return Notice(sentence, name, desk.say(repair.phrase), repair)
        link = self.tr("Naar de gezinsregel")
        return Notice(sentence, name, link, place=f"lines/{head.id}/cents")

    def _notice(self, problem: Problem, uses: Budget | None) -> Notice:
        """Say whose limit is broken; with the use of everybody given, with a repair."""
        desk = self._bridge.desk
        person = self._bridge.case.household.person(problem.person)
        sentence = desk.say(problem.message)
        if self._bridge.case.seal is not None:
            return Notice(sentence, person.called)
        if problem.code == "cash-over-limit" and uses is not None:
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
        self._show_rows()
        if kind != before[0]:
            self.update()
            announce(self, notices[0].text)

    def _show_rows(self) -> None:
        kind, notices = self._shown
        is_moved = self._show_more(len(notices) - 1)
        shown = notices if self._is_open else notices[:1]
        for at, notice in enumerate(shown):
            self._row(at).show_notice(kind, notice)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(shown))
        if is_moved:
            self._rows[0].lay_out()

    def _show_more(self, more: int) -> bool:
        """Say how many there are besides the first; False when that was said already."""
        self._is_open = self._is_open and more > 0
        text = self.tr("inklappen") if self._is_open else self.tr("en nog {count}")
        said = text.format(count=more) if more > 0 else ""
        if said == self._more.text():
            return False
        self._more.setText(said)
        self._more.setVisible(bool(said))
        return True

    def _row(self, at: int) -> NoticeRow:
        while len(self._rows) <= at:
            row = NoticeRow()
            row.link.clicked.connect(lambda _=False, row=row: self._follow(row.notice))
            self._column.addWidget(row)
            self._rows.append(row)
        return self._rows[at]

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self._show_rows()

    def _follow(self, notice: Notice) -> None:
        if notice.repair is not None:
            self.repair_asked.emit(notice.repair)
        else:
            self.followed.emit(notice.place)
