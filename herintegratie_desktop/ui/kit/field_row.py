"""A labelled row for one field, with the sentence that says what to mend."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.basics import IconLabel, label
from herintegratie_desktop.ui.kit.look import restyle


def mark_wrong(field: QWidget, wrong: bool) -> None:
    """Draw a field with a red border, or without."""
    if bool(field.property("wrong")) != wrong:
        field.setProperty("wrong", wrong)
        restyle(field)


class FieldRow(QWidget):
    """A label, a hint, the field itself, and below it the sentence that says what to mend."""

    def __init__(
        self,
        title: str,
        field: QWidget,
        *,
        hint: str = "",
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._title = label(title, "strong")
        self._optional = label(self.tr("(niet verplicht)"), "muted")
        self._hint = label(hint, "small", wrap=True)
        self._error = ErrorLine()
        self._title.setBuddy(field)
        self._build()
        self._optional.setVisible(optional)
        self._hint.setVisible(bool(hint))
        self._speak()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title)
        head.addWidget(self._optional)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(self.field)
        column.addWidget(self._error)

    def show_error(self, sentence: str) -> None:
        """Show what to do in red under the field, or nothing when the sentence is empty."""
        if sentence != self._error.text():
            self._error.show_text(sentence)
            self._mark(bool(sentence))
            self._speak()

    def error(self) -> str:
        """Return the sentence under the field."""
        return self._error.text()

    def show_title(self, title: str, hint: str | None = None) -> None:
        """Give the row another label, and another hint when one is given."""
        self._title.setText(title)
        if hint is not None:
            self._hint.setText(hint)
            self._hint.setVisible(bool(hint))
        self._speak()

    def title(self) -> str:
        """Return the label."""
        return self._title.text()

    def focus_field(self) -> None:
        """Give the keyboard to the field, as a link of the error summary does."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, wrong: bool) -> None:
        marker = getattr(self.field, "mark_wrong", None)
        if marker is not None:
            marker(wrong)
        else:
            mark_wrong(self.field, wrong)

    def _speak(self) -> None:
        optional = "" if self._optional.isHidden() else f" {self._optional.text()}"
        self.field.setAccessibleName(self._title.text() + optional)
        self.field.setAccessibleDescription(
            " ".join(filter(None, (self._error.text(), self._hint.text())))
        )


class Remark(QWidget):
    """A sentence behind a sign: ``warn`` to think of, ``error`` to mend; hidden when empty."""

    def __init__(self, tone: str = "warn", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", tone, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("warning", tone, 17), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def text(self) -> str:
        """Return the sentence."""
        return self._words.text()

    def show_text(self, sentence: str) -> None:
        """Show another sentence, or nothing."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))


class ErrorLine(Remark):
    """A sentence in red: what has to be mended."""

    def __init__(self) -> None:
        super().__init__("error")
