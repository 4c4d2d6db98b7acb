"""The parts that every window begins with: buttons, labels, cards and banners."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from herintegratie_desktop.ui.kit.icons import icon, paint_icon
from herintegratie_desktop.ui.kit.look import current_tokens, restyle, set_kind
from herintegratie_desktop.ui.kit.paint import paint_ring
from herintegratie_desktop.ui.kit.spoken import announce

_ICON_ROLES = {"primary": "on_accent", "danger": "error", "link": "accent"}


class Button(QPushButton):
    """A button of one kind: ``primary``, ``secondary``, ``quiet``, ``link`` or ``danger``."""

    kind = "secondary"

    def __init__(
        self, text: str = "", icon_name: str = "", kind: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.kind = kind or self.kind
        self.setProperty("kind", self.kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(22, 18))
        if icon_name:
            self.show_icon(icon_name)

    def show_icon(self, name: str) -> None:
        """Put an icon before the text, in the colour of this kind of button."""
        self.setIcon(icon(name, role=_ICON_ROLES.get(self.kind, "text")))


class PrimaryButton(Button):
    """The one thing to do on a page; never disabled, it says what is missing instead."""

    kind = "primary"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring of the keyboard inside the button, where it can be told from it."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            inner = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            paint_ring(painter, inner, 4, current_tokens().on_accent)
            painter.end()


class SecondaryButton(Button):
    """Something else that can be done."""


class LinkButton(Button):
    """An action that reads as a link; ``tone`` ``error``, ``warn`` or ``good`` colours it."""

    kind = "link"

    def __init__(self, text: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setText(text)
        self.set_tone(tone)

    def setText(self, text: str) -> None:
        """Show a sentence as it is: in a button Qt takes the & of DT&V for a key to press."""
        super().setText(text.replace("&", "&&"))

    def text(self) -> str:
        """Return the sentence."""
        return super().text().replace("&&", "&")

    def set_tone(self, tone: str) -> None:
        """Colour the link as what stands around it."""
        if tone != (self.property("tone") or ""):
            self.setProperty("tone", tone)
            restyle(self)


class Words(QLabel):
    """Plain text that begins where the window begins to be read, whatever its own script is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._begin_at_side()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._begin_at_side()

    def _begin_at_side(self) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        if not self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            upright = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
            self.setAlignment(upright | side | Qt.AlignmentFlag.AlignAbsolute)


def label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label with plain text; the style sheet knows its kinds, as ``title``."""
    made = Words(text)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    return made


def line() -> QFrame:
    """Return a hairline that lies across a column."""
    made = QFrame()
    made.setProperty("kind", "line")
    return made


def scrolled(page: QWidget) -> QScrollArea:
    """Return an area that lets a page be longer than the window."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    page.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


class Card(QFrame):
    """A white card with room inside; widgets go into ``body``."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 18)
        self.body.setSpacing(12)
        self.heading = label(title, "heading")
        self.body.addWidget(self.heading)
        self.show_title(title)

    def show_title(self, title: str) -> None:
        """Give the card a title, or none."""
        self.heading.setText(title)
        self.heading.setVisible(bool(title))
        self.setAccessibleName(title)

    def add(self, part: QWidget | QLayout) -> None:
        """Put a widget or a layout under what is there."""
        if isinstance(part, QWidget):
            self.body.addWidget(part)
        else:
            self.body.addLayout(part)


class IconLabel(QWidget):
    """An icon beside a text, which says the same thing: decoration for those who see."""

    def __init__(
        self, name: str, role: str = "text", side: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._role = name, role
        self.setFixedSize(side, side)

    def show_icon(self, name: str, role: str) -> None:
        """Show another icon, in the colour of a token."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon in the colour the look has now."""
        painter = QPainter(self)
        colour = getattr(current_tokens(), self._role)
        paint_icon(painter, self._name, QRectF(self.rect()), colour)
        painter.end()


_BANNER_ICONS = {
    "error": ("warning", "error"),
    "warn": ("warning", "warn"),
    "info": ("info", "accent"),
    "good": ("check", "good"),
}


class Banner(QFrame):
    """A box that says what is so, with at most one thing to do about it at a click.

    ``acted`` is emitted when that is clicked. Empty until something is shown.
    """

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("info", "accent")
        self._text = label(wrap=True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.action = LinkButton()
        self.action.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 9, 13, 9)
        self.setMinimumHeight(46)
        row.setSpacing(10)
        row.addWidget(self._icon, 0)
        row.addWidget(self._text, 1)
        row.addWidget(self.action, 0)
        self.hide()

    def show_message(self, kind: str, text: str, *, lead: str = "", action: str = "") -> None:
        """Show plain text in a box of a kind: ``error``, ``warn``, ``info`` or ``good``.

        ``lead`` stands before it in bold; ``action`` is what the link at the end says.
        """
        from html import escape

        set_kind(self, kind)
        self._icon.show_icon(*_BANNER_ICONS[kind])
        said = f"{lead}{text}"
        self._text.setText(f"<b>{escape(lead)}</b>{escape(text)}")
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.action.set_tone("" if kind == "info" else kind)
        if said != self.accessibleName():
            self.setAccessibleName(said)
            announce(self, said)
        self.show()

    def clear(self) -> None:
        """Take the message away."""
        self.setAccessibleName("")
        self.hide()

    def text(self) -> str:
        """Return what the box says, or nothing."""
        return self.accessibleName()
