"""Choosing a country by typing its name in any language, its code or an old name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.icons import icon
from herintegratie_desktop.ui.kit.spoken import announce
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.people.country_hits import HitList, hits, meant

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_LONGEST = 100
_IDLE_MS = 200


class CountrySearch(TextLine):
    """A field that finds countries in any language; ``chosen`` gives a code.

    ``abandoned`` gives the text when one goes on and it stands for no country; an emptied field
    gives an empty text.
    """

    chosen = Signal(str)
    abandoned = Signal(str)
    backed = Signal()
    """Backspace in an empty field."""

    def __init__(
        self, desk: Desk, *, specials: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(limit=_LONGEST, parent=parent)
        self._desk = desk
        self._specials = specials
        self._offered: tuple[str, ...] = ()
        self._shown = ""
        self._list: HitList | None = None
        self.setPlaceholderText(self.tr("Typ een land, in welke taal dan ook"))
        self.addAction(icon("search", role="muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.typed.connect(self._on_typed)
        QTimer.singleShot(_IDLE_MS, self, desk.guide.countries.prepare)

    def offer(self, codes: Iterable[str]) -> None:
        """Name what is likely: the list begins with these when nothing is typed."""
        self._offered = tuple(codes)

    def show_answer(self, text: str) -> None:
        """Show the answer of the case, unless another is being typed here."""
        if text != self._shown or not (self.hasFocus() and self.isModified()):
            self._shown = text
            self.show_text(text)
            self.setModified(False)

    def is_open(self) -> bool:
        """Say whether the list is there."""
        return self._list is not None and self._list.isVisible()

    def hit_words(self) -> tuple[str, ...]:
        """Return what the list says, row by row."""
        found = self._list
        return () if found is None else tuple(found.item(n).text() for n in range(found.count()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list with the arrows, take with Enter, close with Escape."""
        if self.isReadOnly() or not self._on_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show what is offered to who clicks in an empty field."""
        super().mousePressEvent(event)
        if not self.text() and not self.isReadOnly():
            self._open(first=False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is meant when one goes on, or hand on what is no country."""
        super().focusOutEvent(event)
        self.close_list()
        if event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }:
            self._settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list along."""
        super().hideEvent(event)
        self.close_list()

    def close_list(self) -> None:
        """Put the list away."""
        if self._list is not None:
            self._list.hide()

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(_MOVES[key])
        elif key in _ENTER and self.is_open():
            self._take_current()
        elif key == Qt.Key.Key_Escape and self.is_open():
            self.close_list()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.backed.emit()
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        if not self.is_open():
            self._open(first=True)
        elif self._list is not None:
            announce(self, self._list.step(by))

    def _take_current(self) -> None:
        code = self._list.code() if self._list is not None else ""
        if code:
            self._take(code)

    def _take(self, code: str) -> None:
        self.close_list()
        self.setModified(False)
        self._shown = ""
        self.clear()
        self.chosen.emit(code)

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self._open(first=True)
        else:
            self.close_list()

    def _open(self, *, first: bool) -> None:
        if self._list is None:
            self._list = HitList(self)
            self._list.taken.connect(self._take)
            self.destroyed.connect(self._list.deleteLater)
        found = hits(self._desk, self.text(), self._offered, specials=self._specials)
        if not found and not self.text():
            return
        nothing = self.tr("Geen land gevonden. Probeer een andere taal of de landcode.")
        self._list.show_hits(found, nothing, first=first)
        announce(self, found[0].words if found else nothing)

    def _settle(self) -> None:
        text = self.text().strip()
        if text == self._shown or self.isReadOnly():
            return
        code = meant(self._desk, text, specials=self._specials) if text else ""
        if code:
            self._take(code)
        else:
            self._shown = text
            self.setModified(False)
            self.abandoned.emit(text)
