"""Who gave an answer: one of those who usually do, or somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.ui.kit.fields import Choice, mark_wrong
from herintegratie_desktop.ui.kit.typed_fields import TextLine

_OTHER = "…"
_CHOICE_WIDTH = 210
_OTHER_WIDTH = 240


class WhoField(QWidget):
    """A list of names, and a line to write another one; ``edited`` gives the name."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice()
        self.other = TextLine(self.tr("Naam of organisatie"))
        self.choice.setPlaceholderText(self.tr("Kies wie"))
        self.choice.setFixedWidth(_CHOICE_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.choice)
        row.addWidget(self.other, 1)
        row.addStretch(0)
        self.other.setMinimumWidth(_OTHER_WIDTH)
        self.other.hide()
        self.choice.chosen.connect(self._on_chosen)
        self.other.typed.connect(self.edited)
        self.setFocusProxy(self.choice)

    def show_names(self, names: Sequence[str], translate: Translate = str) -> None:
        """Show who may answer."""
        options = [(name, translate(name)) for name in names]
        self.choice.show_options([*options, (_OTHER, self.tr("Iemand anders…"))])

    def show_name(self, name: str) -> None:
        """Show who answered, unless another name is being typed."""
        if self.other.hasFocus() or (not name and self.choice.key() == _OTHER):
            return
        is_listed = name in dict(self.choice.options())
        self.choice.show_key(name if is_listed or not name else _OTHER)
        self.other.setVisible(bool(name) and not is_listed)
        if not is_listed and self.other.text() != name:
            self.other.setText(name)

    def clear(self) -> None:
        """Show nobody."""
        self.choice.setCurrentIndex(-1)
        self.other.clear()
        self.other.hide()

    def mark_wrong(self, wrong: bool) -> None:
        """Draw the field with a red border, or without."""
        mark_wrong(self.choice, wrong)
        mark_wrong(self.other, wrong)

    def setAccessibleName(self, name: str) -> None:
        """Name both parts after the whole."""
        super().setAccessibleName(name)
        self.choice.setAccessibleName(name)
        self.other.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Describe both parts."""
        super().setAccessibleDescription(description)
        self.choice.setAccessibleDescription(description)
        self.other.setAccessibleDescription(description)

    def _on_chosen(self, key: str) -> None:
        self.other.setVisible(key == _OTHER)
        if key == _OTHER:
            self.other.clear()
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit("" if key == _OTHER else key)
