"""Rows of a banner: an icon, a sentence in which a name stands out, and a link."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from herintegratie_desktop.core.repairs import Repair
from herintegratie_desktop.ui.kit.icons import paint_icon
from herintegratie_desktop.ui.kit.look import current_tokens, text_font
from herintegratie_desktop.ui.kit.paint import mirrored
from herintegratie_desktop.ui.kit.spoken import Spoken
from herintegratie_desktop.ui.kit.widgets import LinkButton

ROW = 48
_EDGE = 15
_ICON = 20
_GAP = 10
_CALM = {"", "quiet"}
_ICONS = {
    "error": ("warning", "error"),
    "info": ("info", "accent"),
    "": ("check", "good"),
    "quiet": ("info", "muted"),
}


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


class NoticeRow(Spoken):
    """One row, painted by itself: a sentence that changes at each key must not lay out a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Notice("")
        self.kind = ""
        self.links: list[LinkButton] = [LinkButton("", "error", self)]
        self._words = QTextLayout()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(ROW)

    @property
    def link(self) -> LinkButton:
        """Return the link that does something about it."""
        return self.links[0]

    def add_link(self, link: LinkButton) -> None:
        """Put one more link behind the others."""
        link.setParent(self)
        self.links.append(link)

    def show_notice(self, kind: str, notice: Notice) -> None:
        """Show another sentence, of a kind: `error`, `info`, `quiet`, or empty when all is well."""
        if (kind, notice) == (self.kind, self.notice):
            return
        self.kind, self.notice = kind, notice
        self.setAccessibleName(notice.text)
        self.link.setText(notice.action)
        self.link.setVisible(bool(notice.action))
        if notice.action and self.link.property("tone") != _tone(kind):
            self.link.set_tone(_tone(kind))
        self.lay_out()

    def value_text(self) -> str:
        """Return the sentence."""
        return self.notice.text

    def sizeHint(self) -> QSize:
        """Return room for two lines, so that nothing moves when a sentence becomes longer."""
        return QSize(320, max(ROW, int(self._words.boundingRect().height()) + 8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width anew."""
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Put the links at the end, and the sentence in what is left."""
        right = self.width() - 9
        for link in reversed(self.links):
            if not link.isHidden():
                hint = link.sizeHint()
                top = (self.height() - hint.height()) // 2
                right -= hint.width()
                link.setGeometry(self._placed(QRect(right, top, hint.width(), hint.height())))
                right -= 6
        before = self.sizeHint().height()
        self._break_lines(max(80, right - _EDGE - _ICON - 2 * _GAP))
        if self.sizeHint().height() != before:
            self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon and the sentence."""
        painter, tokens = QPainter(self), current_tokens()
        name, role = _ICONS[self.kind]
        box = QRect(_EDGE, (self.height() - _ICON) // 2, _ICON, _ICON)
        paint_icon(painter, name, QRectF(self._placed(box)), getattr(tokens, role))
        painter.setPen(QColor(tokens.muted if self.kind in _CALM else tokens.text))
        bounds = self._words.boundingRect()
        left = float(_EDGE + _ICON + _GAP)
        if self._rtl():
            left = self.width() - left - self._words.maximumWidth()
        self._words.draw(painter, QPointF(left, (self.height() - bounds.height()) / 2))
        painter.end()

    def _break_lines(self, width: int) -> None:
        # An amount must not be parted from its sign.
        words = QTextLayout(self.notice.text.replace("€ ", "€\u00a0"), text_font())
        words.setFormats(self._formats())
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(self.layoutDirection())
        words.setTextOption(option)
        words.beginLayout()
        line, top = words.createLine(), 0.0
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
            line = words.createLine()
        words.endLayout()
        self._words = words

    def _formats(self) -> list[QTextLayout.FormatRange]:
        at = self.notice.text.find(self.notice.name) if self.notice.name else -1
        if at < 0:
            return []
        bold = QTextLayout.FormatRange()
        bold.start, bold.length = at, len(self.notice.name)
        bold.format = QTextCharFormat()
        bold.format.setFontWeight(QFont.Weight.DemiBold)
        return [bold]

    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _placed(self, box: QRect) -> QRect:
        return mirrored(QRectF(box), QRectF(self.rect()), self._rtl()).toRect()


def _tone(kind: str) -> str:
    return "error" if kind == "error" else ""
