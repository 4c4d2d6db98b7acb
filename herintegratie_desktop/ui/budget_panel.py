"""How much of every limit is used: for the household, of which in cash, and for each person."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from herintegratie_desktop.core.edits import Part
from herintegratie_desktop.core.household import PersonClass
from herintegratie_desktop.core.limits import Budget, PersonUse, Use
from herintegratie_desktop.core.money import show_cents
from herintegratie_desktop.core.session import Changed
from herintegratie_desktop.ui.bars import LimitBar, Mark
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.live_budget import live_budget, why_no_budget
from herintegratie_desktop.ui.look import current_tokens, text_font
from herintegratie_desktop.ui.paint import mirrored
from herintegratie_desktop.ui.spoken import Spoken, announce
from herintegratie_desktop.ui.widgets import label, line, scrolled

WIDTH = 332
_PARTS = Part.PLAN | Part.HOUSEHOLD | Part.RETURN | Part.HEAD
_QUIET_MS = 1200
_HEAD = 22
_LINE = 19
_LTR_START, _ISOLATE_END = "\u2066", "\u2069"


def short_euros(cents: int) -> str:
    """Write an amount for a bar: whole euros without cents, else with them.

    >>> short_euros(173500), short_euros(50)
    ('€ 1.735', '€ 0,50')
    """
    return "€ " + show_cents(cents).removesuffix(",00")


@dataclass(frozen=True)
class Figures:
    """What one row of the panel says: amounts in cents, the sentences, and whether over."""

    name: str
    spent: int
    limit: int
    cash: int
    cash_limit: int
    sentences: tuple[str, ...]
    is_over: bool = False

    @property
    def said(self) -> str:
        """Return the row as it is read aloud."""
        return f"{self.name}: {', '.join(self.sentences)}"


class UseRow(Spoken):
    """A name with its amounts, the bar, and under it in words what is left or too much."""

    spoken_role = QAccessible.Role.Grouping

    def __init__(self, thickness: int = 12, *, tick: bool = True) -> None:
        super().__init__()
        self.bar = LimitBar(thickness, tick)
        self._figures = Figures("", 0, 0, 0, 0, ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _HEAD, 0, 0)
        column.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignTop)

    def show_figures(self, figures: Figures) -> bool:
        """Show other figures; False when they are the same and nothing is painted again."""
        if figures == self._figures:
            return False
        before, self._figures = self._figures, figures
        self.bar.setAccessibleName(figures.name)
        self.bar.show_use(figures.cash, figures.spent, figures.cash_limit, figures.limit)
        self.setAccessibleName(figures.said)
        if len(before.sentences) != len(figures.sentences):
            self.updateGeometry()
        self.update()
        return True

    def figures(self) -> Figures:
        """Return what the row says."""
        return self._figures

    def value_text(self) -> str:
        """Return the sentences under the bar."""
        return ", ".join(self._figures.sentences)

    def sizeHint(self) -> QSize:
        """Return room for the name, the bar and the sentences."""
        sentences = max(1, len(self._figures.sentences))
        return QSize(260, _HEAD + self.bar.sizeHint().height() + sentences * _LINE + 1)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest row in which amounts still fit."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words; the bar paints itself."""
        painter = QPainter(self)
        figures = self._figures
        of = self.tr("van {limit}").format(limit=_isolated(short_euros(figures.limit)))
        strong, plain = text_font(weight=QFont.Weight.DemiBold), text_font()
        width = float(self.width())
        after = QFontMetricsF(plain).horizontalAdvance(of)
        amount = _isolated(short_euros(figures.spent))
        amount_width = QFontMetricsF(strong).horizontalAdvance(amount) + 5
        self._draw(painter, QRectF(width - after - 1, 0, after + 1, 20), of, plain, "muted")
        place = QRectF(width - after - amount_width - 1, 0, amount_width, 20)
        self._draw(painter, place, amount, strong, "error" if figures.is_over else "text")
        room = width - after - amount_width - 12
        self._draw(painter, QRectF(0, 0, room, 20), figures.name, strong, "text")
        self._draw_sentences(painter)
        painter.end()

    def _draw_sentences(self, painter: QPainter) -> None:
        top = _HEAD + self.bar.sizeHint().height() - 1
        over = self._figures.is_over
        font = text_font(13, QFont.Weight.DemiBold if over else QFont.Weight.Normal)
        for at, sentence in enumerate(self._figures.sentences):
            box = QRectF(0, top + at * _LINE, self.width(), _LINE)
            self._draw(painter, box, sentence, font, "error" if over else "muted")

    def _draw(self, painter: QPainter, box: QRectF, text: str, font: QFont, role: str) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font)
        painter.setPen(QColor(getattr(current_tokens(), role)))
        painter.drawText(
            mirrored(box, QRectF(self.rect()), rtl),
            int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter),
            shown,
        )


class BudgetPanel(QFrame):
    """Stands beside the plan and follows every keystroke."""

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._uses: Budget | None = None
        self.household = UseRow(18, tick=False)
        self.cash = UseRow(12, tick=False)
        self.people: dict[str, UseRow] = {}
        self._reason = label("", "error", wrap=True)
        self._heard: dict[str, str] = {}
        self._quiet = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._say_totals)
        self._build()
        self.refresh()
        bridge.changed.connect(self._on_changed)

    def _build(self) -> None:
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Budget"))
        self.setMinimumWidth(270)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 6, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(scrolled(self._rows()), 1)
        column.addLayout(self._legend())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 12, 0)
        row.addWidget(label(self.tr("Budget"), "heading"))
        row.addStretch(1)
        row.addWidget(label(self.tr("Wordt direct bijgewerkt"), "muted"))
        return row

    def _rows(self) -> QWidget:
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._reason)
        self._column.addWidget(self.household)
        self._column.addWidget(self.cash)
        self._column.addWidget(line())
        self._column.addStretch(1)
        return page

    def _legend(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(7)
        for kind, words in (
            ("cash", self.tr("Contant")),
            ("in_kind", self.tr("In natura")),
            ("room", self.tr("Nog ruimte")),
        ):
            row.addWidget(Mark(kind))
            row.addWidget(label(words, "muted"))
            row.addSpacing(9)
        row.addStretch(1)
        return row

    def sizeHint(self) -> QSize:
        """Return the width the panel has beside a page."""
        return QSize(WIDTH, super().sizeHint().height())

    def refresh(self) -> None:
        """Show the budget as it is now; only rows that differ are painted again."""
        reason, uses = why_no_budget(self._bridge), live_budget(self._bridge)
        self._reason.setVisible(reason is not None)
        self._reason.setText("" if reason is None else self._bridge.desk.say(reason))
        self.household.setVisible(uses is not None)
        self.cash.setVisible(uses is not None)
        members = [person.id for person in self._bridge.case.household.members]
        self._fit(members if uses is not None else [])
        if uses is not None:
            self._show(uses)

    def sentence(self, person_id: str) -> str:
        """Return what stands under the bar of a person."""
        return self.people[person_id].value_text()

    def _on_changed(self, news: Changed) -> None:
        if news.parts & _PARTS:
            self.refresh()
            self._quiet.start()

    def _show(self, uses: Budget) -> None:
        before = {use.person: use for use in self._uses.persons} if self._uses else {}
        is_same_scheme = self._uses is not None and self._uses.amounts is uses.amounts
        self._uses = uses
        for person in self._bridge.case.household.members:
            use, row = uses.of(person.id), self.people[person.id]
            if (
                not is_same_scheme
                or before.get(person.id) != use
                or (row.figures().name != person.called)
            ):
                row.show_figures(self._of_person(person.called, use))
        self._show_household(uses.household)

    def _show_household(self, use: Use) -> None:
        total = (self._room(use.left),)
        self.household.show_figures(
            Figures(
                self.tr("Hele gezin"),
                use.spent,
                use.limit,
                use.cash,
                use.cash_limit,
                total,
                is_over=use.left < 0,
            )
        )
        cash = (self._room(use.cash_left),)
        self.cash.show_figures(
            Figures(
                self.tr("Waarvan contant"),
                use.cash,
                use.cash_limit,
                use.cash,
                use.cash_limit,
                cash,
                is_over=use.cash_left < 0,
            )
        )

    def _room(self, left: int) -> str:
        said = self.tr("nog {amount} ruimte") if left >= 0 else self.tr("{amount} te veel")
        return said.format(amount=_isolated(short_euros(abs(left))))

    def _of_person(self, name: str, use: PersonUse) -> Figures:
        sentences = [self._sentence(use)]
        if use.left < 0:
            total = self.tr("Totaal {amount} te veel")
            sentences.append(total.format(amount=_isolated(short_euros(-use.left))))
        if use.person_class is PersonClass.UNDETERMINED:
            sentences.append(self.tr("Leeftijd onbekend: de laagste grens geldt"))
        return Figures(
            name, use.spent, use.limit, use.cash, use.cash_limit, tuple(sentences), use.is_over
        )

    def _sentence(self, use: PersonUse) -> str:
        cash = self.tr("Contant {cash} van {limit}").format(
            cash=_isolated(short_euros(use.cash)), limit=_isolated(short_euros(use.cash_limit))
        )
        if use.cash_left < 0:
            return f"{cash} · {self._room(use.cash_left)}"
        return cash if use.left < 0 else f"{cash} · {self._room(use.left)}"

    def _fit(self, people: list[str]) -> None:
        if people == list(self.people):
            return
        for gone in self.people.keys() - set(people):
            row = self.people.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        rows = {person: self.people.get(person) or UseRow() for person in people}
        self.people = rows
        for row in rows.values():
            self._column.removeWidget(row)
            self._column.insertWidget(self._column.count() - 1, row)

    def _say_totals(self) -> None:
        """Read aloud what changed, when typing rests."""
        now = {row.figures().name: row.figures().said for row in self.people.values()}
        news = [said for name, said in now.items() if self._heard.get(name, said) != said]
        self._heard = now
        if news:
            announce(self, ". ".join([*news, self.household.figures().said]))


def _isolated(amount: str) -> str:
    return f"{_LTR_START}{amount}{_ISOLATE_END}"
