"""The fields in which a cell of the plan table is edited."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from herintegratie_desktop.core.plan import Category
from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.paint import paint_ring

_ONE_WORD_MS = 1_200


class CellEdit(QLineEdit):
    """A field in a cell; a red ring tells that its text is over a limit or cannot be read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wrong = False
        self._is_filled = False

    def fill(self, text: str) -> None:
        """Show the text to edit, once: what somebody is typing is not disturbed."""
        if not self._is_filled:
            self._is_filled = True
            self.setText(text)

    def show_wrong(self, wrong: bool) -> None:
        """Paint the ring, or not; a property of the style would cost more than a keystroke may."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.update()

    def is_wrong(self) -> bool:
        """Say whether the ring is there."""
        return self._wrong

    def showEvent(self, event: QShowEvent) -> None:
        """Paint the corners too, which spares the painting of the cell under it at every key."""
        super().showEvent(event)
        # Here and not before, for the style sheet takes it away when it dresses the field.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and its ring."""
        ground = QPainter(self)
        ground.fillRect(event.rect(), QColor(current_tokens().card))
        ground.end()
        super().paintEvent(event)
        if self._wrong:
            painter = QPainter(self)
            paint_ring(painter, QRectF(self.rect()), 7, current_tokens().error)
            painter.end()


def suggest(editor: QLineEdit, names: Iterable[str]) -> None:
    """Complete what is typed in a field with one of some names; typing on takes another."""
    completer = QCompleter(list(names), editor)
    completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    editor.setCompleter(completer)


class CategoryBox(QComboBox):
    """Every category; letters typed one after another find the name with a word that begins so."""

    def __init__(self, names: dict[Category, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._letters = ""
        self._since = QElapsedTimer()
        self.setMaxVisibleItems(len(names))
        self.setPlaceholderText(self.tr("Kies de soort"))
        for category, name in names.items():
            self.addItem(name, category)
        self.setCurrentIndex(-1)

    def fill(self, category: Category | None) -> None:
        """Show the category to change, without telling that it was chosen."""
        if self.currentIndex() < 0 and category is not None:
            self.blockSignals(True)
            self.setCurrentIndex(self.findData(category))
            self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find by letters; the rest is for Qt."""
        letter = event.text()
        if letter.isprintable() and letter.strip():
            self._find(letter.casefold())
        else:
            super().keyPressEvent(event)

    def _find(self, letter: str) -> None:
        is_new = not self._since.isValid() or self._since.elapsed() > _ONE_WORD_MS
        self._since.restart()
        self._letters = letter if is_new else self._letters + letter
        for at in range(self.count()):
            name = self.itemText(at).casefold()
            if name.startswith(self._letters):
                self.setCurrentIndex(at)
                return
        for at in range(self.count()):
            if f" {self._letters}" in self.itemText(at).casefold():
                self.setCurrentIndex(at)
                return
