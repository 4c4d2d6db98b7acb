"""What one types in: a labelled row, an amount, a search box, and the list of what to mend."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from herintegratie_desktop.ui.kit.basics import IconLabel, label
from herintegratie_desktop.ui.kit.datefield import PartialDateEdit as PartialDateEdit
from herintegratie_desktop.ui.kit.field_row import ErrorLine as ErrorLine
from herintegratie_desktop.ui.kit.field_row import FieldRow as FieldRow
from herintegratie_desktop.ui.kit.field_row import mark_wrong as mark_wrong
from herintegratie_desktop.ui.kit.icons import icon
from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.paint import paint_ring
from herintegratie_desktop.ui.kit.spoken import announce
from herintegratie_desktop.ui.kit.wrapped_link import WrappedLink

_AROUND_LINKS = 70
_LEAST_ROOM = 240


class ErrorSummary(QFrame):
    """A box on top of a page with a link to every field that has to be mended.

    ``chosen`` gives the key of the field whose link was followed.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "error")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = label(self.tr("Kijk dit nog na"), "strong")
        self._links: list[WrappedLink] = []
        self._build()
        self.hide()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 12, 15, 12)
        row.setSpacing(10)
        row.addWidget(IconLabel("warning", "error"), 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(3)
        self._title.setIndent(4)
        self._column.addWidget(self._title)
        row.addLayout(self._column, 1)

    def show_errors(self, errors: Iterable[tuple[str, str]], *, focus: bool = True) -> None:
        """Show pairs of a field's key and its sentence; without any the box goes away."""
        self._forget()
        for key, sentence in errors:
            self._add(key, sentence)
        self._fit()
        self.setVisible(bool(self._links))
        sentences = [link.text() for link in self._links]
        self.setAccessibleName(". ".join([self._title.text(), *sentences]) if sentences else "")
        if self._links:
            announce(self, self.accessibleName())
            if focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sentences(self) -> tuple[str, ...]:
        """Return what the links say."""
        return tuple(link.text() for link in self._links)

    def follow(self, at: int) -> None:
        """Follow a link, as a click on it does."""
        self._links[at].click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring when the box itself has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            paint_ring(painter, self.rect().toRectF(), 7, current_tokens().error, 3)
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Paint the ring."""
        super().focusInEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentences anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _AROUND_LINKS
        for link in self._links:
            link.fit(max(room, _LEAST_ROOM))

    def _forget(self) -> None:
        for link in self._links:
            self._column.removeWidget(link)
            link.deleteLater()
        self._links = []

    def _add(self, key: str, sentence: str) -> None:
        link = WrappedLink(sentence, "error")
        link.clicked.connect(lambda _=False: self.chosen.emit(key))
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._links.append(link)


class Choice(QComboBox):
    """A list to choose one key from; ``chosen`` is emitted only when a person chooses.

    The wheel of the mouse turns the page, never the answer.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(14)
        self.activated.connect(lambda at: self.chosen.emit(self.itemData(at)))

    def show_options(self, options: Iterable[tuple[str, str]]) -> None:
        """Show pairs of a key and its words; what was chosen stays chosen while it is there."""
        wanted = tuple(options)
        if wanted == self.options():
            return
        key = self.key()
        self.clear()
        for option, words in wanted:
            self.addItem(words, option)
        self.show_key(key)

    def options(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs of key and words."""
        return tuple((self.itemData(at), self.itemText(at)) for at in range(self.count()))

    def show_key(self, key: str) -> None:
        """Show the words of a key, or nothing when it is not among the options."""
        at = self.findData(key)
        if at != self.currentIndex():
            self.setCurrentIndex(at)

    def key(self) -> str:
        """Return the key of what is chosen, or an empty text."""
        return self.currentData() or ""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class SearchBox(QLineEdit):
    """A field to search with; ``searched`` gives the words, Escape empties it."""

    searched = Signal(str)

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addAction(icon("search", role="muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._empty = self.addAction(
            icon("close", role="muted"), QLineEdit.ActionPosition.TrailingPosition
        )
        self._empty.setToolTip(self.tr("Zoekveld leegmaken"))
        self._empty.setVisible(False)
        self._empty.triggered.connect(self.clear)
        self.setPlaceholderText(placeholder or self.tr("Zoeken"))
        self.setAccessibleName(self.placeholderText())
        self.textChanged.connect(self._on_text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field with Escape; an empty field leaves Escape to others."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _on_text(self, text: str) -> None:
        self._empty.setVisible(bool(text))
        self.searched.emit(text)
