"""Painted pictures of a household: the bar of a limit and the circles of its people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.ui.kit.look import current_tokens, text_font
from herintegratie_desktop.ui.kit.paint import hatch, mirrored, rounded
from herintegratie_desktop.ui.kit.spoken import Spoken
from herintegratie_desktop.ui.kit.tokens import Tokens

_GAP = 2.0
_ABOVE = 4.0
_RADIUS = 3.0


@dataclass(frozen=True)
class Use:
    """How far a limit is used, in cents; ``cash`` is the part of ``spent`` given in cash."""

    cash: int = 0
    spent: int = 0
    cash_limit: int = 0
    limit: int = 0

    @property
    def is_over(self) -> bool:
        """Whether one of both limits is passed."""
        return self.spent > self.limit or self.cash > self.cash_limit

    @property
    def scale(self) -> int:
        """The cents that the whole width of a bar stands for."""
        return max(self.limit, self.spent, 1)


class LimitBar(Spoken):
    """A bar of what is spent: cash hatched, in kind solid, a tick where cash must stop."""

    spoken_role = QAccessible.Role.ProgressBar

    def __init__(
        self, thickness: int = 12, tick: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thickness = thickness
        self._tick = tick
        self._use = Use()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Budget"))

    def show_use(self, cash: int, spent: int, cash_limit: int, limit: int) -> None:
        """Show amounts in cents; painted again only when one of them changed."""
        use = Use(cash, spent, cash_limit, limit)
        if use != self._use:
            self._use = use
            self.say_changed()
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say the bar in the tool tip, which nobody sees before the mouse is here."""
        self.setToolTip(self.value_text())

    def use(self) -> Use:
        """Return what the bar shows."""
        return self._use

    def value_text(self) -> str:
        """Say the bar in words."""
        use = self._use
        sentence = self.tr("{spent} van {limit}, waarvan contant {cash} van {cash_limit}")
        return sentence.format(
            spent=show_euros(use.spent),
            limit=show_euros(use.limit),
            cash=show_euros(use.cash),
            cash_limit=show_euros(use.cash_limit),
        ) + (self.tr(" – te veel") if use.is_over else "")

    def sizeHint(self) -> QSize:
        """Return a bar with room for its tick above and below."""
        return QSize(200, self._thickness + int(2 * _ABOVE))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest bar that still tells something."""
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint room, cash, in kind, tick and, when over, the red line around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, box = current_tokens(), self._box()
        # A line around a filled shape takes a tenth of the time of a stroked one.
        if self._use.is_over:
            around = rounded(box.adjusted(-1, -1, 1, 1), _RADIUS + 2)
            painter.fillPath(around, QColor(tokens.error))
            inner = rounded(box.adjusted(1, 1, -1, -1), _RADIUS)
        else:
            painter.fillPath(rounded(box, _RADIUS), QColor(tokens.hairline))
            inner = rounded(box.adjusted(1, 1, -1, -1), _RADIUS - 1)
        painter.fillPath(inner, QColor(tokens.room))
        painter.save()
        painter.setClipPath(inner)
        self._paint_use(painter, tokens, box)
        painter.restore()
        if self._shows_tick():
            self._paint_tick(painter, tokens, box)
        painter.end()

    def _box(self) -> QRectF:
        top = (self.height() - self._thickness) / 2
        return QRectF(1, int(top), self.width() - 2, self._thickness)

    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _part(self, box: QRectF, first: int, last: int) -> QRectF:
        unit = box.width() / self._use.scale
        part = QRectF(box.x() + first * unit, box.y(), (last - first) * unit, box.height())
        return mirrored(part, box, self._rtl())

    def _paint_use(self, painter: QPainter, tokens: Tokens, box: QRectF) -> None:
        use = self._use
        if use.spent > use.cash:
            painter.fillRect(self._part(box, use.cash, use.spent), QColor(tokens.in_kind))
        if use.cash:
            part = self._part(box, 0, use.cash)
            if use.spent > use.cash:
                painter.fillRect(self._seam(part), QColor(tokens.card))
            hatch(painter, rounded(part, 0), tokens.cash, tokens.card, self._rtl())

    def _seam(self, part: QRectF) -> QRectF:
        return part.adjusted(-_GAP, 0, 0, 0) if self._rtl() else part.adjusted(0, 0, _GAP, 0)

    def _shows_tick(self) -> bool:
        use = self._use
        return self._tick and use.cash > 0 and 0 < use.cash_limit < use.scale

    def _paint_tick(self, painter: QPainter, tokens: Tokens, box: QRectF) -> None:
        at = self._part(box, self._use.cash_limit, self._use.cash_limit).x()
        line = QRectF(round(at) - 1, box.y() - _ABOVE, 2, box.height() + 2 * _ABOVE)
        colour = tokens.error if self._use.is_over else tokens.tick
        painter.fillRect(line, QColor(colour))


class Mark(Spoken):
    """The small square of a legend: ``cash``, ``in_kind`` or ``room``."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setFixedSize(15, 15)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square as the bars paint this part."""
        painter, tokens = QPainter(self), current_tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = rounded(QRectF(self.rect()), 2.5)
        if self._kind == "cash":
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            hatch(painter, shape, tokens.cash, tokens.card, rtl)
        else:
            painter.fillPath(shape, QColor(getattr(tokens, self._kind)))
        painter.end()


class Legend(QWidget):
    """What the parts of a bar mean; other words are given for the language of a client."""

    def __init__(
        self, words: tuple[str, str, str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        own = (self.tr("Contant"), self.tr("In natura"), self.tr("Nog ruimte"))
        self._labels = tuple(QLabel(word) for word in words or own)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for kind, word in zip(("cash", "in_kind", "room"), self._labels, strict=True):
            word.setProperty("kind", "muted")
            row.addWidget(Mark(kind))
            row.addWidget(word)
            row.addSpacing(8)
        row.addStretch(1)


class Avatars(Spoken):
    """One circle with an initial for each person: adults filled, minors light."""

    def __init__(self, diameter: int = 36, most: int = 7, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diameter = diameter
        self._most = most
        self._people: tuple[tuple[str, bool], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Gezinsleden"))

    def show_people(self, people: Iterable[tuple[str, bool]]) -> None:
        """Show people as pairs of a name and whether this is an adult."""
        shown = tuple(people)
        if shown != self._people:
            self._people = shown
            self.setToolTip(self.value_text())
            self.updateGeometry()
            self.update()

    def value_text(self) -> str:
        """Name everybody, with adult or minor."""
        adult, minor = self.tr("volwassen"), self.tr("minderjarig")
        return ", ".join(f"{name} ({adult if grown else minor})" for name, grown in self._people)

    def sizeHint(self) -> QSize:
        """Return the width of the circles, which overlap a little."""
        count = len(self._circles())
        width = self._diameter + (count - 1) * self._step() + 4 if count else 0
        return QSize(int(width), self._diameter + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same size: circles are never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the last circle first, so that the first lies on top where they overlap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(text_font(int(self._diameter * 0.38), QFont.Weight.Bold))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        whole = QRectF(0, 0, self.sizeHint().width(), self.height())
        for at, (initial, grown) in reversed(list(enumerate(self._circles()))):
            box = QRectF(2 + at * self._step(), 2, self._diameter, self._diameter)
            self._paint_circle(painter, mirrored(box, whole, rtl), initial, grown)
        painter.end()

    def _step(self) -> float:
        return self._diameter * 0.82

    def _circles(self) -> list[tuple[str, bool]]:
        shown = [(name.strip()[:1].upper() or "?", grown) for name, grown in self._people]
        if len(shown) <= self._most:
            return shown
        return [*shown[: self._most - 1], (f"+{len(shown) - self._most + 1}", False)]

    def _paint_circle(self, painter: QPainter, box: QRectF, initial: str, grown: bool) -> None:
        tokens = current_tokens()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.card))
        painter.drawEllipse(box.adjusted(-2, -2, 2, 2))
        painter.setBrush(QColor(tokens.accent if grown else tokens.accent_soft))
        painter.drawEllipse(box)
        painter.setPen(QColor(tokens.on_accent if grown else tokens.accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initial)
