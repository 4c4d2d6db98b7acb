"""How much of every limit is used: for the household, of which in cash, and for each person."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
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
from herintegratie_desktop.ui.spoken import Spoken, announce
from herintegratie_desktop.ui.widgets import label, line, scrolled

WIDTH = 332
_PARTS = Part.PLAN | Part.HOUSEHOLD | Part.RETURN | Part.HEAD
_QUIET_MS = 1200
_HEAD = 22
_LINE = 19
_LTR_START, _ISOLATE_END = "\u2066", "\u2069"

Style = tuple[int, QFont.Weight]
_PLAIN: Style = (14, QFont.Weight.Normal)
_STRONG: Style = (14, QFont.Weight.DemiBold)
_SMALL: Style = (13, QFont.Weight.Normal)
_LOUD: Style = (13, QFont.Weight.DemiBold)
_ALIGN = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = (
    int(side | _ALIGN) for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)
_NOUGHTS = str.maketrans("123456789", "000000000")
_font = cache(text_font)


@lru_cache(maxsize=500)
def _width(text: str, style: Style) -> int:
    return math.ceil(_metrics(*style).horizontalAdvance(text))


@cache
def _metrics(pixels: int, weight: QFont.Weight) -> QFontMetricsF:
    return QFontMetricsF(_font(pixels, weight))


@lru_cache(maxsize=2_000)
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
        # Painting every pixel itself spares the painting of all that lies under it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.bar = LimitBar(thickness, tick)
        self._figures = Figures("", 0, 0, 0, 0, ())
        self._rtl = False
        self._limit_box = self._amount_box = self._name_box = self._sentences_box = QRect()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _HEAD, 0, 0)
        column.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignTop)

    def show_figures(self, figures: Figures) -> None:
        """Show other figures; only the words that differ are painted again."""
        if figures == self._figures:
            return
        before, self._figures = self._figures, figures
        self.bar.show_use(figures.cash, figures.spent, figures.cash_limit, figures.limit)
        if before.name != figures.name:
            self.setAccessibleName(figures.name)
            self.bar.setAccessibleName(figures.name)
        if len(before.sentences) != len(figures.sentences):
            self.updateGeometry()
        if (before.name, before.limit) != (figures.name, figures.limit) or not self._fits():
            self._lay_out()
        else:
            self.update(self._amount_box)
            self.update(self._sentences_box)
        self.say_changed()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width over the words."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Mirror when the direction of reading becomes another one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words that are asked for; the bar paints itself."""
        painter, asked, figures = QPainter(self), event.region(), self._figures
        tokens = current_tokens()
        painter.fillRect(event.rect(), QColor(tokens.card))
        over = QColor(tokens.error) if figures.is_over else None
        if asked.intersects(self._amount_box):
            amount = isolated(short_euros(figures.spent), self._rtl)
            self._draw(painter, self._amount_box, amount, _STRONG, over or QColor(tokens.text))
        if asked.intersects(self._limit_box):
            self._draw(painter, self._limit_box, self._of(), _PLAIN, QColor(tokens.muted))
        if asked.intersects(self._name_box):
            name = _metrics(*_STRONG).elidedText(
                figures.name, Qt.TextElideMode.ElideRight, self._name_box.width()
            )
            self._draw(painter, self._name_box, name, _STRONG, QColor(tokens.text))
        if asked.intersects(self._sentences_box):
            style = _LOUD if figures.is_over else _SMALL
            self._paint_sentences(painter, style, over or QColor(tokens.muted))
        painter.end()

    def _paint_sentences(self, painter: QPainter, style: Style, colour: QColor) -> None:
        for at, sentence in enumerate(self._figures.sentences):
            box = QRect(0, self._sentences_box.y() + at * _LINE, self.width(), _LINE)
            self._draw(painter, box, sentence, style, colour)

    def _draw(self, painter: QPainter, box: QRect, text: str, style: Style, colour: QColor) -> None:
        painter.setFont(_font(*style))
        painter.setPen(colour)
        painter.drawText(box, _RIGHT if self._rtl else _LEFT, text)

    def _of(self) -> str:
        limit = short_euros(self._figures.limit)
        return self.tr("van {limit}").format(limit=isolated(limit, self._rtl))

    def _needed(self) -> int:
        # Figures are all as wide as a nought, so that hardly any amount has to be measured.
        return _width(short_euros(self._figures.spent).translate(_NOUGHTS), _STRONG) + 5

    def _fits(self) -> bool:
        return self._needed() == self._amount_box.width()

    def _lay_out(self) -> None:
        self._rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        whole, of, amount = self.width(), _width(self._of(), _PLAIN) + 1, self._needed()
        top = _HEAD + self.bar.sizeHint().height() - 1
        self._limit_box = self._placed(whole - of, of)
        self._amount_box = self._placed(whole - of - amount, amount)
        self._name_box = self._placed(0, whole - of - amount - 10)
        self._sentences_box = QRect(0, top, whole, self.height() - top)
        self.update()

    def _placed(self, left: int, width: int) -> QRect:
        return QRect(self.width() - left - width if self._rtl else left, 0, width, _HEAD - 2)


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
        if (reason is None) != self._reason.isHidden():
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
            before = self._uses
            self.refresh()
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
            self._uses = None
            self.refresh()

    def _isolated(self, cents: int) -> str:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return isolated(short_euros(cents), rtl)

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


def isolated(amount: str, rtl: bool) -> str:
    """Keep an amount in one piece and in its own direction among words from right to left.

    Left to right it is so already, and the marks would make every painting slower.
    """
    return f"{_LTR_START}{amount}{_ISOLATE_END}" if rtl else amount
