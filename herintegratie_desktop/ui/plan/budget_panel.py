"""How much of every limit is used: for the household, of which in cash, and for each person."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.edits import Part
from herintegratie_desktop.core.household import PersonClass
from herintegratie_desktop.core.limits import Budget, PersonUse, Use
from herintegratie_desktop.core.policy import Amounts
from herintegratie_desktop.core.session import Changed
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.amounts import isolated
from herintegratie_desktop.ui.kit.amounts import short_euros as short_euros
from herintegratie_desktop.ui.kit.bars import Mark
from herintegratie_desktop.ui.kit.spoken import announce
from herintegratie_desktop.ui.kit.widgets import label, line, scrolled
from herintegratie_desktop.ui.plan.live_budget import live_budget, why_no_budget
from herintegratie_desktop.ui.plan.use_row import Figures, UseRow

WIDTH = 332
_PARTS = Part.PLAN | Part.HOUSEHOLD | Part.RETURN | Part.HEAD
_QUIET_MS = 1200
_BLINK_MS = 50
_AT_ONCE = 2


class BudgetPanel(QFrame):
    """Stands beside the plan and follows every keystroke."""

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._uses: Budget | None = None
        self._shown: dict[str, tuple[PersonUse, Amounts, str]] = {}
        self._is_typing = False
        self._blink = QTimer(self, interval=_BLINK_MS, singleShot=True)
        self._blink.timeout.connect(self._show_people)
        self.household = UseRow(18, tick=False)
        self.cash = UseRow(12, tick=False)
        self.people: dict[str, UseRow] = {}
        self._reason = label("", "error", wrap=True)
        self._reason.hide()
        self._quiet = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._say_totals)
        self._build()
        self.refresh()
        self._heard = self._said()
        bridge.changed.connect(self._on_changed)

    def _build(self) -> None:
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Budget"))
        self.setMinimumWidth(270)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 6, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addLayout(self._sums())
        self._area = scrolled(self._rows())
        column.addWidget(self._area, 1)
        column.addLayout(self._legend())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 12, 0)
        row.addWidget(label(self.tr("Budget"), "heading"))
        row.addStretch(1)
        row.addWidget(label(self.tr("Wordt direct bijgewerkt"), "muted"))
        return row

    def _sums(self) -> QVBoxLayout:
        """Return what stays in sight while the persons scroll."""
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        for part in (self._reason, self.household, self.cash, line()):
            column.addWidget(part)
        return column

    def _rows(self) -> QWidget:
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 4, 12, 0)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        return page

    def _legend(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for kind, words in (
            ("cash", self.tr("Contant")),
            ("in_kind", self.tr("In natura")),
            ("room", self.tr("Nog ruimte")),
        ):
            row.addWidget(Mark(kind))
            row.addWidget(label(words, "muted"))
            row.addSpacing(3)
        row.addStretch(1)
        return row

    def sizeHint(self) -> QSize:
        """Return the width the panel has beside a page."""
        return QSize(WIDTH, super().sizeHint().height())

    def refresh(self) -> None:
        """Show the budget as it is now; only rows that differ are painted again."""
        reason, uses = why_no_budget(self._bridge), live_budget(self._bridge)
        if (reason is None) != self._reason.isHidden():
            self._reason.setVisible(reason is not None)
            self._reason.setText("" if reason is None else self._bridge.desk.say(reason))
            self.household.setVisible(uses is not None)
            self.cash.setVisible(uses is not None)
        members = [person.id for person in self._bridge.case.household.members]
        self._fit(members if uses is not None else [])
        if uses is None:
            self._uses = None
        else:
            self._show(uses)

    def sentence(self, person_id: str) -> str:
        """Return what stands under the bar of a person."""
        return self.people[person_id].value_text()

    def _on_changed(self, news: Changed) -> None:
        if news.parts & _PARTS:
            before = self._uses
            self._is_typing = news.parts == Part.PLAN and self.isVisible()
            self.refresh()
            self._is_typing = False
            self._quiet.start()
            self._reveal(before)

    def _reveal(self, before: Budget | None) -> None:
        """Bring the one person whose budget changed into sight."""
        if before is None or self._uses is None or not self.isVisible():
            return
        others = set(self._uses.persons) - set(before.persons)
        if len(others) == 1:
            self._area.ensureWidgetVisible(self.people[others.pop().person], 0, 8)

    def changeEvent(self, event: QEvent) -> None:
        """Say the sentences anew when the direction of reading becomes another one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._shown.clear()
            self.refresh()

    def _isolated(self, cents: int) -> str:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return isolated(short_euros(cents), rtl)

    def _show(self, uses: Budget) -> None:
        before, self._uses = self._uses, uses
        self._show_household(uses.household)
        moved = set(uses.persons) - set(before.persons if before else ())
        if self._is_typing and len(moved) > _AT_ONCE:
            # A shared amount moves everybody: they follow when the keys rest for a blink.
            self._blink.start()
        else:
            self._show_people()

    def _show_people(self) -> None:
        if self._uses is None:
            return
        for person in self._bridge.case.household.members:
            shown = (self._uses.of(person.id), self._uses.amounts, person.called)
            if self._shown.get(person.id) != shown:
                self._shown[person.id] = shown
                self.people[person.id].show_figures(self._of_person(person.called, shown[0]))

    def _show_household(self, use: Use) -> None:
        names = (self.tr("Hele gezin"), self.tr("Waarvan contant"))
        spent = (use.spent, use.limit, use.cash, use.cash_limit)
        cash = (use.cash, use.cash_limit, use.cash, use.cash_limit)
        total, in_cash = (self._room(left) for left in (use.left, use.cash_left))
        self.household.show_figures(Figures(names[0], *spent, (total,), use.left < 0))
        self.cash.show_figures(Figures(names[1], *cash, (in_cash,), use.cash_left < 0))

    def _room(self, left: int) -> str:
        said = self.tr("nog {amount} ruimte") if left >= 0 else self.tr("{amount} te veel")
        return said.format(amount=self._isolated(abs(left)))

    def _of_person(self, name: str, use: PersonUse) -> Figures:
        sentences = [self._sentence(use)]
        if use.left < 0:
            total = self.tr("Totaal {amount} te veel")
            sentences.append(total.format(amount=self._isolated(-use.left)))
        if use.person_class is PersonClass.UNDETERMINED:
            sentences.append(self.tr("Leeftijd onbekend: de laagste grens geldt"))
        return Figures(
            name, use.spent, use.limit, use.cash, use.cash_limit, tuple(sentences), use.is_over
        )

    def _sentence(self, use: PersonUse) -> str:
        cash = self.tr("Contant {cash} van {limit}").format(
            cash=self._isolated(use.cash),
            limit=self._isolated(use.cash_limit),
        )
        if use.cash_left < 0:
            return f"{cash} · {self._room(use.cash_left)}"
        return cash if use.left < 0 else f"{cash} · {self._room(use.left)}"

    def _fit(self, people: list[str]) -> None:
        if people == list(self.people):
            return
        for gone in self.people.keys() - set(people):
            self._shown.pop(gone, None)
            row = self.people.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        rows = {person: self.people.get(person) or UseRow() for person in people}
        self.people = rows
        for row in rows.values():
            self._column.removeWidget(row)
            self._column.insertWidget(self._column.count() - 1, row)

    def _said(self) -> dict[str, str]:
        return {row.figures().name: row.figures().said for row in self.people.values()}

    def _say_totals(self) -> None:
        """Read aloud what changed, when typing rests."""
        now = self._said()
        news = [said for name, said in now.items() if self._heard.get(name, said) != said]
        self._heard = now
        if news:
            announce(self, ". ".join([*news, self.household.figures().said]))
