"""A date of which parts may be unknown: three boxes, and two boxes to tick."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.basics import label
from herintegratie_desktop.ui.kit.look import restyle

_LENGTHS = (2, 2, 4)
_WIDTHS = (62, 62, 84)


class PartialDateEdit(QWidget):
    """Hands on day, month and year as they are typed; reading them is for others.

    ``edited`` gives the three texts at each keystroke, ``estimated_changed`` and
    ``unknown_changed`` what is ticked.
    """

    edited = Signal(str, str, str)
    estimated_changed = Signal(bool)
    unknown_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = tuple(
            _box(length, width) for length, width in zip(_LENGTHS, _WIDTHS, strict=True)
        )
        self.estimated = QCheckBox(self.tr("geschat"))
        self.unknown = QCheckBox(self.tr("weet ik niet"))
        self._build()
        self._connect()
        self.setFocusProxy(self.boxes[0])

    def _build(self) -> None:
        names = (self.tr("Dag"), self.tr("Maand"), self.tr("Jaar"))
        boxes = QHBoxLayout()
        boxes.setSpacing(10)
        for name, box in zip(names, self.boxes, strict=True):
            boxes.addLayout(_under(name, box))
            box.setAccessibleName(name)
        ticks = QHBoxLayout()
        ticks.setSpacing(10)
        ticks.setContentsMargins(0, 0, 0, 4)
        ticks.addWidget(self.estimated)
        ticks.addWidget(self.unknown)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addLayout(boxes)
        row.addLayout(ticks)
        row.setAlignment(ticks, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)

    def _connect(self) -> None:
        for at, box in enumerate(self.boxes):
            box.textEdited.connect(lambda text, at=at: self._on_edited(at, text))
            box.installEventFilter(self)
        self.estimated.clicked.connect(self.estimated_changed)
        self.unknown.clicked.connect(self._on_unknown)

    def show_parts(self, day: str, month: str, year: str) -> None:
        """Show texts in the boxes, except where someone is typing."""
        for box, text in zip(self.boxes, (day, month, year), strict=True):
            if not box.hasFocus() and box.text() != text:
                box.setText(text)

    def show_marks(self, *, estimated: bool, unknown: bool) -> None:
        """Show what is ticked; an unknown date has no boxes to type in."""
        self.estimated.setChecked(estimated)
        self.unknown.setChecked(unknown)
        self._open_boxes(not unknown)

    def parts(self) -> tuple[str, str, str]:
        """Return day, month and year as they stand in the boxes."""
        day, month, year = (box.text() for box in self.boxes)
        return (day, month, year)

    def mark_wrong(self, wrong: bool) -> None:
        """Draw the boxes with a red border, or without."""
        for box in self.boxes:
            box.setProperty("wrong", wrong)
            restyle(box)

    def setAccessibleName(self, name: str) -> None:
        """Name every part after the whole, so that each can be understood by itself."""
        super().setAccessibleName(name)
        parts = (self.tr("dag"), self.tr("maand"), self.tr("jaar"))
        for part, box in zip(parts, self.boxes, strict=True):
            box.setAccessibleName(f"{name}, {part}")
        self.estimated.setAccessibleName(f"{name}, {self.estimated.text()}")
        self.unknown.setAccessibleName(f"{name}, {self.unknown.text()}")

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the first box, where the keyboard arrives."""
        super().setAccessibleDescription(description)
        self.boxes[0].setAccessibleDescription(description)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back to the box before with Backspace in an empty one; `-`, `/` and `.` go on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(watched, event)
        return super().eventFilter(watched, event)

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        at = self.boxes.index(watched)
        if event.text() in {"-", "/", ".", " "}:
            self._go_to(at + 1)
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.boxes[at].text():
            self._go_to(at - 1)
        return False

    def _go_to(self, at: int) -> None:
        if 0 <= at < len(self.boxes):
            self.boxes[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_edited(self, at: int, text: str) -> None:
        self.edited.emit(*self.parts())
        if len(text) == _LENGTHS[at] and self.boxes[at].cursorPosition() == len(text):
            self._go_to(at + 1)

    def _on_unknown(self, unknown: bool) -> None:
        self._open_boxes(not unknown)
        self.unknown_changed.emit(unknown)

    def _open_boxes(self, opened: bool) -> None:
        for box in (*self.boxes, self.estimated):
            box.setEnabled(opened)


def _box(length: int, width: int) -> QLineEdit:
    box = QLineEdit(maxLength=length)
    box.setFixedWidth(width)
    box.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
    box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return box


def _under(name: str, box: QLineEdit) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(label(name, "small"))
    column.addWidget(box)
    return column
