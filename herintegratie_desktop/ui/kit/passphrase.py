"""A field for a passphrase: shown or hidden, pasted or typed, with a hint about Caps Lock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.basics import Button, label
from herintegratie_desktop.ui.kit.field_row import mark_wrong
from herintegratie_desktop.ui.kit.spoken import announce

_MOST_CHARACTERS = 1024


class PassphraseEdit(QWidget):
    """What is typed stays hidden until the button beside it is pressed.

    ``edited`` gives the text at each keystroke, ``entered`` comes with Enter.
    """

    edited = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _HiddenLine()
        self.reveal = Button(self.tr("Toon"), "eye", "quiet")
        self._caps = label("", "warn")
        self._build()
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.entered)
        self.line.caps_lock.connect(self._on_caps_lock)
        self.reveal.toggled.connect(self._on_reveal)

    def _build(self) -> None:
        self.reveal.setCheckable(True)
        self._on_reveal(False)
        self._caps.setText(self.tr("Hoofdletters staan vast (Caps Lock)."))
        self._caps.hide()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.reveal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._caps)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """Return what is in the field."""
        return self.line.text()

    def hint(self) -> str:
        """Return what is said about Caps Lock, or nothing."""
        return "" if self._caps.isHidden() else self._caps.text()

    def clear(self) -> None:
        """Empty the field and hide what comes next."""
        self.line.clear()
        self.reveal.setChecked(False)

    def select(self) -> None:
        """Give the keyboard to the field with everything chosen, so that typing replaces it."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def mark_wrong(self, wrong: bool) -> None:
        """Draw the field with a red border, or without."""
        mark_wrong(self.line, wrong)

    def setAccessibleName(self, name: str) -> None:
        """Name the field itself, where the keyboard arrives."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the field itself."""
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def _on_reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self.reveal.setText(self.tr("Verberg") if shown else self.tr("Toon"))
        self.reveal.setAccessibleName(
            self.tr("Verberg wat u typt") if shown else self.tr("Toon wat u typt")
        )

    def _on_caps_lock(self, on: bool) -> None:
        if on and self._caps.isHidden():
            announce(self, self._caps.text())
        self._caps.setVisible(on)


class _HiddenLine(QLineEdit):
    """Tells from the letters that come whether Caps Lock is on; Qt has no other way to ask."""

    caps_lock = Signal(bool)

    def __init__(self) -> None:
        super().__init__(maxLength=_MOST_CHARACTERS)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Compare the letter with the Shift key, then type it."""
        text = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock.emit(False)
        elif len(text) == 1 and text.isalpha() and text.lower() != text.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(text.isupper() != shifted)
        super().keyPressEvent(event)
